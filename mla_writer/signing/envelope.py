# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The parts of a signature's envelope (CMS, RFC 5652) that no signature protects.

Versions, the list of hashes, the signer's designation and further certificates can be rewritten by
anyone. So they must say exactly what they have to say, in DER (ISO 32000-1, 12.8.3.3.1): then a
file in which a single byte was changed is never taken for the one that was signed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from asn1crypto import cms, parser
from cryptography import x509

from mla_writer.signing.der import check_der
from mla_writer.signing.trust import was_issued_by

if TYPE_CHECKING:
    from collections.abc import Sequence

NAMED_BY = {"issuer_and_serial_number": "v1", "subject_key_identifier": "v3"}  # RFC 5652, 5.3
WHOLE_BYTES = b"\0"  # how many bits of a bit string's last byte are unused
ADDED_LATER = frozenset({"signature_time_stamp_token"})


def check_envelope(contents: bytes, signed: cms.SignedData) -> None:
    """Refuse an envelope that says anything but what belongs there.

    contents: with the zeros behind.

    Raises:
        ValueError: what was found.
    """
    check_der(contents[: parser.peek(contents)])
    if len(signed["signer_infos"]) != 1 or len(signed["crls"] or ()):
        raise ValueError("several signers, or lists that nobody signed")
    (signer,) = signed["signer_infos"]
    _check_header(signed, signer)
    _check_signer(signer["sid"], certificates_in(signed))
    ends = {one.chosen["signature_value"].contents[:1] for one in signed["certificates"]}
    if ends != {WHOLE_BYTES}:
        raise ValueError("a certificate whose signature ends within a byte")


def _check_header(signed: cms.SignedData, signer: cms.SignerInfo) -> None:
    version = NAMED_BY[signer["sid"].name]
    if {signed["version"].native, signer["version"].native} != {version}:
        raise ValueError("versions that don't fit")
    if [one.dump() for one in signed["digest_algorithms"]] != [signer["digest_algorithm"].dump()]:
        raise ValueError("hashes that don't fit")
    if {one["type"].native for one in signer["unsigned_attrs"] or ()} - ADDED_LATER:
        raise ValueError("statements that nobody signed")


def _check_signer(sid: cms.SignerIdentifier, inside: Sequence[bytes]) -> None:
    """The signer is named by issuer and number byte for byte as in one of the certificates."""
    if sid.name != "issuer_and_serial_number":
        return
    named = (sid.chosen["issuer"].dump(), sid.chosen["serial_number"].native)
    found = [cms.Certificate.load(one) for one in inside]
    if named not in [(one.issuer.dump(), one.serial_number) for one in found]:
        raise ValueError("a signer by another name")


def certificates_in(signed: cms.SignedData) -> tuple[bytes, ...]:
    """The certificates of an envelope, DER."""
    return tuple(one.chosen.dump() for one in signed["certificates"])


def issuers_are_true(inside: Sequence[bytes], trusted: Sequence[bytes]) -> bool:
    """Whether each certificate inside was issued by its issuer, as far as that one is at hand.

    inside: from ``certificates_in``. trusted: certificates (DER) that may have issued them.
    """
    known = [x509.load_der_x509_certificate(one) for one in dict.fromkeys((*inside, *trusted))]
    for one in map(x509.load_der_x509_certificate, inside):
        issuers = [other for other in known if _is_named(other, one)]
        if issuers and not any(was_issued_by(one, issuer) for issuer in issuers):
            return False
    return len(set(inside)) == len(inside)


def _is_named(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    """Whether a certificate names this issuer, and this key of it where it names a key."""
    if issuer.subject != certificate.issuer:
        return False
    try:
        extensions = certificate.extensions, issuer.extensions
        asked = extensions[0].get_extension_for_class(x509.AuthorityKeyIdentifier).value
        key = extensions[1].get_extension_for_class(x509.SubjectKeyIdentifier).value
    except x509.ExtensionNotFound:
        return True
    return asked.key_identifier in {None, key.digest}
