# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A small tagged letter (PDF/A-3a, PDF/UA-1) with the request attached, plain and signed."""

from __future__ import annotations

import io
import json
from functools import cache
from typing import TYPE_CHECKING

import pikepdf
import typst

from mla_writer import paths
from mla_writer.signing import fields
from mla_writer.signing.fields import SignatureBox
from mla_writer.signing.identity import Identity, make_demo_identity, open_pkcs12
from mla_writer.signing.pades import sign_pdf
from mla_writer.signing.verify import verify_pdf
from tests.pki import NOW, PIN, read_pki

if TYPE_CHECKING:
    from datetime import datetime

    from mla_writer.signing.report import SignatureReport
    from mla_writer.signing.trust import TrustStore

FONTS = typst.Fonts(include_system_fonts=False, font_paths=[str(paths.ASSETS / "fonts")])
FIRST = SignatureBox("head", 2, 76.5, 150, 200, 72, "Signature of the head of the authority")
SECOND = SignatureBox("drafter", 2, 300, 150, 200, 72, "Signature of the drafter")
SPECIMEN = json.dumps({"specimen": True})
STAMP_WIDTH, STAMP_HEIGHT = 200, 72

LETTER = """
#set document(title: "Request 4/2026", author: "Central Authority")
#set text(lang: "en", font: "Noto Serif", fallback: false)
#set page(paper: "a4")
#if "request" in sys.inputs {
  pdf.attach("request.json", bytes(sys.inputs.request), relationship: "data",
    mime-type: "application/json", description: "The request as data")
}
= Request for mutual legal assistance
The account is 4711 and the amount is EUR 250,000.
#pagebreak()
== Signature
#block(width: 200pt, height: 72pt, stroke: 0.6pt)[]
"""

STAMP = f"""
#set document(title: "Stamp")
#set page(width: {STAMP_WIDTH}pt, height: {STAMP_HEIGHT}pt, margin: 0pt, fill: rgb("#DDEEFF"))
#set text(font: "Noto Serif", fallback: false, size: 10pt)
#align(center + horizon)[Signed electronically]
"""


@cache
def letter(request: str | None = SPECIMEN) -> bytes:
    """The letter before any field is laid; request: the text attached, None attaches nothing."""
    inputs = {} if request is None else {"request": request}
    return typst.compile(
        LETTER.encode(),
        format="pdf",
        font_paths=FONTS,
        pdf_standards=["a-3a", "ua-1"],
        sys_inputs=inputs,
        timestamp=1_790_000_000,
    )


def with_fields(pdf: bytes, boxes: tuple[SignatureBox, ...]) -> bytes:
    """A tagged PDF with these empty fields, written as letters are; same input, same bytes."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        fields.lay_fields(document, boxes)
        document.save(
            made,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            fix_metadata_version=False,  # the writer's metadata stay as they are
        )
    return made.getvalue()


@cache
def laid(request: str | None = SPECIMEN) -> bytes:
    """The letter with two empty fields on its second page."""
    return with_fields(letter(request), (FIRST, SECOND))


@cache
def stamp() -> bytes:
    """A stamp of the boxes' own size."""
    return typst.compile(
        STAMP.encode(),
        format="pdf",
        font_paths=FONTS,
        timestamp=1_790_000_000,
    )


@cache
def identity(name: str) -> Identity:
    """Somebody of the test PKI, ready to sign."""
    return open_pkcs12(read_pki().p12(name), PIN, NOW)


@cache
def demo() -> Identity:
    return open_pkcs12(make_demo_identity("Demonstration Signatory", NOW, PIN), PIN, NOW)


@cache
def signed(by: str = "head") -> bytes:
    """The letter signed in the first field."""
    return sign_pdf(laid(), FIRST.field, identity(by), NOW, stamp(), identity(by).subject)


@cache
def signed_twice() -> bytes:
    """The letter signed by the head and then by the drafter."""
    second = identity("drafter")
    return sign_pdf(signed(), SECOND.field, second, NOW, stamp(), second.subject)


def verify(pdf: bytes, trust: TrustStore | None = None, moment: datetime = NOW) -> SignatureReport:
    """What holds at the tests' own time; without a store the root of the test PKI is trusted."""
    return verify_pdf(pdf, read_pki().trust if trust is None else trust, moment)
