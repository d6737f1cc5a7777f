# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import subprocess
import sys
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pikepdf
import pytest

from mla_writer.errors import VerificationError
from mla_writer.signing.demonstration import demo_root
from mla_writer.signing.identity import make_demo_identity, open_pkcs12
from mla_writer.signing.pades import sign_pdf
from mla_writer.signing.report import After, SignatureFinding, Verdict, sentence, worst
from mla_writer.signing.trust import TrustStore, read_trust
from mla_writer.signing.verify import MAX_BYTES, verify_pdf
from tests.pki import NOW, PIN, read_pki
from tests.signed_letter import (
    FIRST,
    identity,
    laid,
    letter,
    signed,
    signed_twice,
    verify,
)

if TYPE_CHECKING:
    from pathlib import Path

NOBODY = TrustStore(())


def only(pdf: bytes, trust: TrustStore | None = None, at: datetime = NOW) -> SignatureFinding:
    store = read_pki().trust if trust is None else trust
    (finding,) = verify_pdf(pdf, store, at).signatures
    return finding


def said(finding: SignatureFinding) -> list[str]:
    return [reason.message for reason in finding.reasons]


def test_tells_who_signed_when_and_that_it_holds() -> None:
    report = verify(signed())
    assert report.verdict is Verdict.VALID
    assert report.specimen
    assert report.empty_fields == ("drafter",)
    finding = only(signed())
    assert (finding.signer, finding.issuer) == ("Amina Okafor", "Test Ministry Issuing Authority")
    assert finding.claimed_time == NOW
    assert (finding.bytes_intact, finding.certificate_holds) == (True, True)
    assert finding.covers_whole_file
    assert finding.after is After.NOTHING
    assert not finding.is_demo
    assert said(finding) == [
        "Whether the certificate was revoked was not checked.",
        "The time of signing is what the signer's clock said.",
    ]


def test_a_second_signature_is_an_allowed_change() -> None:
    report = verify(signed_twice())
    assert report.verdict is Verdict.VALID
    first, second = report.signatures
    assert (first.field, second.field) == ("head", "drafter")
    assert (first.after, second.after) == (After.ALLOWED, After.NOTHING)
    assert not first.covers_whole_file
    assert [dict(change.arguments) for change in first.changes] == [{"field": "drafter"}]


def test_an_unsigned_letter_is_unsigned() -> None:
    assert verify(letter()).verdict is Verdict.UNSIGNED
    report = verify(laid())
    assert (report.verdict, report.empty_fields) == (Verdict.UNSIGNED, ("head", "drafter"))


def test_an_unknown_issuer_leaves_it_undecided() -> None:
    for store in (NOBODY, TrustStore((read_pki().der("self_signed"),))):
        finding = only(signed(), store)
        assert finding.verdict is Verdict.UNDECIDED
        assert finding.bytes_intact
        assert not finding.certificate_holds
        assert "is not in your trust folder" in said(finding)[0]


def test_the_issuing_authority_alone_or_the_signer_alone_can_be_trusted() -> None:
    pki = read_pki()
    assert only(signed(), TrustStore((pki.der("issuing"),))).verdict is Verdict.VALID
    assert only(signed(), TrustStore((pki.der("head"),))).verdict is Verdict.VALID
    self_signed = TrustStore((pki.der("self_signed"),))
    assert only(signed("self_signed"), self_signed).verdict is Verdict.VALID
    assert only(signed("self_signed"), NOBODY).verdict is Verdict.UNDECIDED


def test_a_rogue_with_the_same_names_is_never_valid() -> None:
    finding = only(signed("rogue"))
    assert finding.signer == "Amina Okafor"
    assert finding.verdict is Verdict.NOT_VALID
    assert not finding.certificate_holds
    assert said(finding)[0] == "A certificate names an issuer that didn't issue it."
    assert only(signed("rogue"), NOBODY).verdict is Verdict.UNDECIDED


def test_a_certificate_that_has_expired_since_leaves_it_undecided() -> None:
    finding = only(signed(), at=datetime.fromisoformat("2028-06-01T00:00:00+00:00"))
    assert finding.verdict is Verdict.UNDECIDED
    assert said(finding)[0].startswith("The certificate has expired since")
    trusting_the_signer = TrustStore((read_pki().der("head"),))
    late = datetime.fromisoformat("2028-06-01T00:00:00+00:00")
    assert only(signed(), trusting_the_signer, late).verdict is Verdict.UNDECIDED


def test_a_certificate_not_yet_in_force_at_checking_is_not_valid() -> None:
    early = datetime.fromisoformat("2025-06-01T00:00:00+00:00")
    assert only(signed(), at=early).verdict is Verdict.NOT_VALID


def test_a_time_of_signing_that_lies_ahead_is_not_valid_yet() -> None:
    finding = only(signed(), at=NOW - timedelta(days=2))
    assert finding.verdict is Verdict.UNDECIDED
    assert said(finding)[0].startswith("The time of signing lies ahead")
    assert only(signed(), at=NOW - timedelta(minutes=5)).verdict is Verdict.VALID


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("expired", "The certificate wasn't in force when it was signed."),
        ("not_yet", "The certificate wasn't in force when it was signed."),
        ("wrong_usage", "The certificate isn't for signing documents."),
        ("time_stamps", "The certificate isn't for signing documents."),
    ],
)
def test_a_signature_that_our_signer_would_refuse_is_not_valid(name: str, reason: str) -> None:
    finding = only(forced(name))
    assert finding.verdict is Verdict.NOT_VALID
    assert said(finding)[0] == reason


def forced(name: str) -> bytes:
    """The letter signed by somebody who may not, through the engine alone."""
    from dataclasses import replace

    from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata

    from mla_writer.signing import pades

    pki = read_pki()
    who = replace(
        identity("head"),
        certificate=pki.der(name),
        key=pki.key(name).private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption()),
    )
    request = PdfSignatureMetadata(
        field_name=FIRST.field,
        subfilter=SigSeedSubFilter.PADES,
        signer_key_usage=set(),
        md_algorithm="sha256",
    )
    signer = pades._TimedSigner(request, pades._signer(who), None, NOW)
    return signer.sign(pades._writer(laid()))


def test_a_demonstration_is_named_as_one() -> None:
    data = make_demo_identity("Demo Signatory", NOW, PIN)
    who = open_pkcs12(data, PIN, NOW)
    made = sign_pdf(laid(), FIRST.field, who, NOW, None, "Demo")
    unknown = only(made)
    assert unknown.is_demo
    assert unknown.verdict is Verdict.UNDECIDED
    assert "Signed with a demonstration key, which proves nothing." in said(unknown)
    trusted = only(made, TrustStore((who.chain[-1],)))
    assert trusted.is_demo
    assert trusted.verdict is Verdict.VALID
    assert b"BEGIN CERTIFICATE" in demo_root(data, PIN)


def test_a_demonstration_on_anything_but_a_specimen_is_not_valid() -> None:
    from mla_writer.signing import pades

    who = open_pkcs12(make_demo_identity("Demo", NOW, PIN), PIN, NOW)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pades, "is_specimen", lambda _: True)
        patch.setattr(pades, "_check_result", lambda *_: None)
        made = sign_pdf(laid(None), FIRST.field, who, NOW, None, "Demo")
    assert only(made, TrustStore((who.chain[-1],))).verdict is Verdict.NOT_VALID


@pytest.mark.parametrize("pdf", [b"", b"PK\x03\x04", b"<html>", b" %PDF-1.7", b"\0" * 100])
def test_what_is_no_pdf_can_not_be_verified(pdf: bytes) -> None:
    with pytest.raises(VerificationError, match="The file isn't a PDF"):
        verify(pdf)


def test_an_encrypted_pdf_can_not_be_verified() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(laid())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(VerificationError, match="The PDF is encrypted"):
        verify(out.getvalue())


def test_a_file_above_64_mb_can_not_be_verified() -> None:
    with pytest.raises(VerificationError, match="larger than 64 MB"):
        verify(b"%PDF-1.7" + bytes(MAX_BYTES))


def test_doubt_weighs_more_than_trust_and_a_fault_more_than_doubt() -> None:
    assert worst([]) is Verdict.UNSIGNED
    assert worst([Verdict.VALID]) is Verdict.VALID
    assert worst([Verdict.VALID, Verdict.UNDECIDED]) is Verdict.UNDECIDED
    assert worst([Verdict.UNDECIDED, Verdict.NOT_VALID, Verdict.VALID]) is Verdict.NOT_VALID
    assert len({sentence(verdict).message for verdict in Verdict}) == len(Verdict)


def test_pdfsig_agrees(tmp_path: Path) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(signed_twice())
    try:
        ran = subprocess.run(["pdfsig", str(file)], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("not run: pdfsig (poppler-utils) is not installed")
    assert ran.stdout.count("Signature Validation: Signature is Valid.") == 2, ran.stdout
    assert ran.stdout.count("Signature Type: ETSI.CAdES.detached") == 2
    assert ran.stdout.count("Total document signed") == 1
    assert "José Ñandú 李明" in ran.stdout


def test_a_report_loads_no_engine() -> None:
    look = "import mla_writer.signing.report, sys; print([m for m in sys.modules if m in "
    look += "('pyhanko', 'pikepdf', 'cryptography', 'asn1crypto', 'lxml')])"
    ran = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_nothing_is_written_to_the_terminal(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "root.pem").write_bytes(read_pki().pem("root"))
    verify_pdf(signed()[:-300] + b"\n%%EOF", read_trust(tmp_path), NOW)
    assert capsys.readouterr() == ("", "")
