# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How a signed PDF is tampered with: tools for the attacks, none of them for anything else."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

import pikepdf
from asn1crypto import keys, x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfTimeStamper
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko_certvalidator.registry import CertificateRegistry

from mla_writer.signing import pades
from mla_writer.signing.certificate import context_at
from tests.pki import NOW, read_pki
from tests.signed_letter import FIRST, SECOND, identity, laid, letter, with_fields

if TYPE_CHECKING:
    from collections.abc import Callable

BYTE_RANGE = re.compile(rb"/ByteRange \[[^\]]*\]")


class Appending(IncrementalPdfFileWriter):
    """Appends a revision and leaves the file's properties alone, as a careful forger would."""

    def _update_meta(self) -> None:
        return


def appended(pdf: bytes, change: Callable[[IncrementalPdfFileWriter], None]) -> bytes:
    """The file with one more revision in which something was changed."""
    writer, out = Appending(io.BytesIO(pdf)), io.BytesIO()
    change(writer)
    IncrementalPdfFileWriter.write(writer, out)
    return out.getvalue()


def overlay(writer: IncrementalPdfFileWriter) -> None:
    """Paint over the first page: the classic attack by incremental saving."""
    paint = StreamObject(stream_data=b"q 1 0 0 rg 50 700 300 60 re f Q")
    writer.add_stream_to_page(0, writer.add_object(paint))


def root_entry(key: str, value: DictionaryObject) -> Callable[[IncrementalPdfFileWriter], None]:
    """Set an entry of the catalog."""

    def change(writer: IncrementalPdfFileWriter) -> None:
        writer.root[NameObject(key)] = value
        writer.mark_update(writer.root_ref)

    return change


def field_of(writer: IncrementalPdfFileWriter, name: str) -> DictionaryObject:
    """The dictionary of a field, marked as changed."""
    for reference in writer.root["/AcroForm"]["/Fields"]:
        field = reference.get_object()
        if field["/T"] == name:
            writer.mark_update(reference.reference)
            assert isinstance(field, DictionaryObject)
            return field
    raise KeyError(name)


def byte_range(pdf: bytes, number: int = 0) -> tuple[int, int, int, int]:
    """The range of one of the signatures, oldest first."""
    signature = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[number]
    start, gap, resume, rest = (int(value) for value in signature.byte_range)
    return start, gap, resume, rest


def with_range(pdf: bytes, text: str) -> bytes:
    """The file with another text in the place of its (first) byte range, at the same length."""
    found = BYTE_RANGE.search(pdf)
    assert found is not None
    new = f"/ByteRange {text}".encode().ljust(len(found.group()))
    assert len(new) == len(found.group()), "no room for this range"
    return pdf[: found.start()] + new + pdf[found.end() :]


def certified(permission: MDPPerm) -> bytes:
    """The letter certified by the drafter, by the engine alone."""
    return forged(certify=True, docmdp_permissions=permission)


def forged(
    pdf: bytes | None = None, stamper: DummyTimeStamper | None = None, **settings: object
) -> bytes:
    """The letter signed with settings that our signer doesn't offer."""
    wanted: dict[str, object] = {
        "field_name": SECOND.field,
        "subfilter": SigSeedSubFilter.PADES,
        "md_algorithm": "sha256",
    }
    request = PdfSignatureMetadata(**(wanted | settings))  # type: ignore[arg-type]  # any setting
    signer = pades._TimedSigner(request, pades._signer(identity("drafter")), None, NOW)
    signer.default_timestamper = stamper
    return signer.sign(pades._writer(laid() if pdf is None else pdf))


def time_stamper() -> DummyTimeStamper:
    """An authority of the test PKI that stamps at the tests' own time."""
    pki = read_pki()
    form = (Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return DummyTimeStamper(
        x509.Certificate.load(pki.der("time_stamps")),
        keys.PrivateKeyInfo.load(pki.key("time_stamps").private_bytes(*form)),
        certs_to_embed=CertificateRegistry.build([x509.Certificate.load(pki.der("issuing"))]),
        fixed_dt=NOW,
    )


def time_stamped(pdf: bytes) -> bytes:
    """The file with a document time stamp, as the last step of PAdES B-LTA."""
    out = io.BytesIO()
    PdfTimeStamper(time_stamper()).timestamp_pdf(
        Appending(io.BytesIO(pdf)), "sha256", context_at(read_pki().trust, NOW), output=out
    )
    return out.getvalue()


def letter_with_a_text_field() -> bytes:
    """The letter with two signature fields and one text field, empty."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(with_fields(letter(), (FIRST, SECOND)))) as document:
        page = document.pages[1].obj
        field = document.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Annot,
                Subtype=pikepdf.Name.Widget,
                FT=pikepdf.Name.Tx,
                T=pikepdf.String("number"),
                TU=pikepdf.String("Number"),
                Rect=pikepdf.Array([72, 72, 200, 90]),
                F=4,
                P=page,
            )
        )
        page.Annots.append(field)
        document.Root.AcroForm.Fields.append(field)
        document.save(out, deterministic_id=True)
    return out.getvalue()
