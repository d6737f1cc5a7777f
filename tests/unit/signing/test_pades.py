# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pikepdf
import pytest
from asn1crypto import cms
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

from mla_writer.errors import SigningError
from mla_writer.signing import pades
from mla_writer.signing.pades import sign_pdf
from mla_writer.signing.report import SignatureReport, Verdict
from mla_writer.signing.stamp import stamp_style
from tests.pki import NOW, PIN
from tests.signed_letter import (
    FIRST,
    SECOND,
    STAMP_HEIGHT,
    STAMP_WIDTH,
    demo,
    identity,
    laid,
    letter,
    signed,
    signed_twice,
    stamp,
    verify,
    with_fields,
)

if TYPE_CHECKING:
    from PIL.Image import Image

pdfium = pytest.importorskip("pypdfium2", reason="not run: pypdfium2 is not installed")
PALE_BLUE = (0xDD, 0xEE, 0xFF)


def sign(pdf: bytes, field: str = FIRST.field, by: str = "head") -> bytes:
    return sign_pdf(pdf, field, identity(by), NOW, stamp(), "Amina Okafor")


def refusal(pdf: bytes, field: str = FIRST.field, by: str = "head") -> str:
    with pytest.raises(SigningError) as caught:
        sign(pdf, field, by)
    return str(caught.value)


def certified(permission: MDPPerm) -> bytes:
    """The letter certified by the drafter, by pyHanko alone."""
    out = io.BytesIO()
    request = PdfSignatureMetadata(
        field_name=SECOND.field, certify=True, docmdp_permissions=permission
    )
    PdfSigner(request, pades._signer(identity("drafter")), stamp_style=stamp_style(None)).sign_pdf(
        IncrementalPdfFileWriter(io.BytesIO(laid())), existing_fields_only=True, output=out
    )
    return out.getvalue()


def test_appends_and_touches_no_byte_before() -> None:
    assert signed().startswith(laid())
    assert signed_twice().startswith(signed())


def test_is_a_pades_baseline_signature() -> None:
    reader = PdfFileReader(io.BytesIO(signed()))
    (signature,) = reader.embedded_signatures
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert signature.sig_object["/Filter"] == "/Adobe.PPKLite"
    attributes = {one["type"].native for one in signature.signer_info["signed_attrs"]}
    assert "signing_certificate_v2" in attributes
    assert "signing_time" not in attributes, "the claimed time stands in /M alone"
    assert signature.self_reported_timestamp == NOW
    assert signature.md_algorithm == "sha256"


def test_carries_the_chain_along_up_to_the_root() -> None:
    (signature,) = PdfFileReader(io.BytesIO(signed())).embedded_signatures
    names = {one.subject.native["common_name"] for one in signature.other_embedded_certs}
    assert names == {"Test Ministry Issuing Authority"}, "who trusts the root has it"
    assert isinstance(signature.signed_data, cms.SignedData)


def test_writes_name_reason_and_place() -> None:
    made = sign_pdf(
        laid(), FIRST.field, identity("head"), NOW, None, "Amina Okafor", "Approval", "Port Louis"
    )
    (signature,) = PdfFileReader(io.BytesIO(made)).embedded_signatures
    texts = [signature.sig_object[key] for key in ("/Name", "/Reason", "/Location")]
    assert texts == ["Amina Okafor", "Approval", "Port Louis"]


def test_leaves_out_reason_and_place_that_nobody_gave() -> None:
    (signature,) = PdfFileReader(io.BytesIO(signed())).embedded_signatures
    assert "/Reason" not in signature.sig_object
    assert "/Location" not in signature.sig_object


def test_leaves_the_properties_of_the_file_as_they_are() -> None:
    with pikepdf.open(io.BytesIO(laid())) as before, pikepdf.open(io.BytesIO(signed())) as after:
        assert before.Root.Metadata.read_bytes() == after.Root.Metadata.read_bytes()
        assert dict(before.docinfo) == dict(after.docinfo)
        assert before.pdf_version == after.pdf_version
        assert "/Version" not in after.Root


@pytest.mark.parametrize("by", ["head", "drafter", "self_signed", "no_usage_said"])
def test_every_good_identity_signs(by: str) -> None:
    (finding,) = verify(signed(by)).signatures
    assert finding.bytes_intact
    assert finding.covers_whole_file
    assert finding.signer == identity(by).subject


def picture(pdf: bytes) -> Image:
    """The second page with its fields, two pixels to the point."""
    document = pdfium.PdfDocument(pdf)
    document.init_forms()
    drawn: Image = document[1].render(scale=2, may_draw_forms=True).to_pil().convert("RGB")
    return drawn


def blue_part(pdf: bytes) -> tuple[int, int, int, int]:
    """Where the stamp's ground is seen: left, top, right, bottom in pixels."""
    image = picture(pdf)
    bands = [band.tobytes() for band in image.split()]
    pixels = [
        (number % image.width, number // image.width)
        for number, colour in enumerate(zip(*bands, strict=True))
        if colour == PALE_BLUE
    ]
    across, down = [x for x, _ in pixels], [y for _, y in pixels]
    return min(across), min(down), max(across) + 1, max(down) + 1


def test_the_stamp_fills_its_box_and_nothing_else() -> None:
    box = FIRST
    asked = (box.x, box.y, box.x + box.width, box.y + box.height)
    assert blue_part(signed()) == pytest.approx([2 * value for value in asked], abs=3)


def test_a_stamp_of_another_shape_is_not_distorted() -> None:
    tall = lay_one(width=100, height=STAMP_HEIGHT)
    made = sign_pdf(tall, FIRST.field, identity("head"), NOW, stamp(), "A")
    left, top, right, bottom = blue_part(made)
    assert right - left == pytest.approx(200, abs=3)
    assert (right - left) / (bottom - top) == pytest.approx(STAMP_WIDTH / STAMP_HEIGHT, rel=0.05)


def lay_one(width: float, height: float) -> bytes:
    return with_fields(letter(), (replace(FIRST, width=width, height=height),))


def test_without_a_stamp_nothing_is_drawn() -> None:
    made = sign_pdf(laid(), FIRST.field, identity("head"), NOW, None, "A")
    assert picture(made).tobytes() == picture(laid()).tobytes()


def test_refuses_a_field_that_is_not_there() -> None:
    assert refusal(laid(), "nobody") == "The PDF has no signature field nobody."


def test_refuses_a_field_that_is_signed() -> None:
    assert refusal(signed()) == "The signature field head is already signed."


@pytest.mark.parametrize("pdf", [b"", b"%PDF-1.7", b"not a pdf at all", laid()[:4000]])
def test_refuses_what_is_no_readable_pdf(pdf: bytes) -> None:
    assert refusal(pdf) == "The file can't be read as a PDF: make it anew."


def test_refuses_an_encrypted_pdf() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(laid())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="o", user=""))
    assert refusal(out.getvalue()).startswith("The PDF is encrypted")


def test_refuses_where_the_first_signer_forbids_more() -> None:
    sentence = "The first signer allowed no further signature in this PDF."
    assert refusal(certified(MDPPerm.NO_CHANGES)) == sentence


def test_signs_where_the_first_signer_allows_it() -> None:
    # The first signature bears the real time, which has passed the tests' own.
    report = verify(sign(certified(MDPPerm.FILL_FORMS)), moment=datetime.now(UTC))
    assert [finding.verdict for finding in report.signatures] == [Verdict.VALID] * 2


def test_refuses_to_sign_a_document_that_was_changed_after_a_signature() -> None:
    changed = signed() + b"\n% stray\n"
    assert refusal(changed, SECOND.field).startswith("A signature already in the PDF doesn't hold")


def test_refuses_a_file_that_no_verifier_would_take() -> None:
    grown = laid().replace(b"%%EOF", b"%" + bytes(60 * 1024 * 1024) + b"\n%%EOF")
    assert refusal(grown).startswith("The PDF is larger than 60 MB")


def test_gives_nothing_that_does_not_verify(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([SignatureReport(Verdict.UNSIGNED), SignatureReport(Verdict.NOT_VALID)])
    monkeypatch.setattr(pades, "verify_pdf", lambda *_: next(answers))
    assert refusal(laid()).startswith("The signature didn't hold when it was checked")


def test_refuses_a_stamp_that_is_no_pdf() -> None:
    with pytest.raises(SigningError, match="visible part of the signature can't be read"):
        sign_pdf(laid(), FIRST.field, identity("head"), NOW, b"<svg/>", "A")


def test_a_demonstration_key_signs_specimens_only() -> None:
    made = sign_pdf(laid(), FIRST.field, demo(), NOW, None, "Demo")
    assert verify(made).signatures[0].is_demo
    with pytest.raises(SigningError, match="signs only drafts marked as specimen"):
        sign_pdf(laid(None), FIRST.field, demo(), NOW, None, "Demo")
    with pytest.raises(SigningError, match="signs only drafts marked as specimen"):
        sign_pdf(laid('{"specimen": false}'), FIRST.field, demo(), NOW, None, "Demo")


def test_the_claimed_time_is_the_one_handed_in() -> None:
    later = NOW + timedelta(days=30, hours=1)
    made = sign_pdf(laid(), FIRST.field, identity("head"), later, None, "A")
    (signature,) = PdfFileReader(io.BytesIO(made)).embedded_signatures
    assert signature.self_reported_timestamp == later
    assert PIN.encode() not in made
