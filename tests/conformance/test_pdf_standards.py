# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Do PDF/A-3a and PDF/UA-1 survive signing? One page through every stage, judged by veraPDF.

See docs/decisions/001-standards-survive-signing.md for what was found.
"""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

import pikepdf
import pytest
import typst
from pikepdf import Name

from mla_writer.paths import ASSETS
from mla_writer.signing.demonstration import make_demo_identity
from mla_writer.signing.fields import SignatureBox
from mla_writer.signing.identity import open_pkcs12
from mla_writer.signing.pades import sign_pdf
from tests.conformance import judges
from tests.signed_letter import with_fields

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from tests.conformance.verdict import NotRun, Verdict

    Verdicts = Mapping[tuple[str, str], Verdict]
    Ran = Callable[[str, Verdicts | NotRun], Verdicts]

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PIN = "only for this test"
REQUEST = b'{"specimen": true, "reference": "55-781/B"}'
STAGES = ("plain", "with fields", "signed once", "signed twice")
PAGE = r"""
#set document(title: "Request", author: "Central Authority")
#set text(font: ("Noto Serif", "Noto Naskh Arabic", "Noto Serif CJK SC"), lang: "en")
#set page(paper: "a4", header: [SPECIMEN])
#pdf.attach("/request.json", bytes(sys.inputs.request), relationship: "source",
  mime-type: "application/json", description: "The request as data")
= Request for mutual legal assistance
Account holders: 王小明, 龘, محمد الهاشمي, Мария.
#table(columns: 2, table.header[Account][Bank], [GB29 NWBK 6016 1331 9268 19], [Example Bank])
"""
STAMP = r"""
#set page(width: 198pt, height: 60pt, margin: 4pt)
#set text(size: 9pt, font: ("Noto Serif", "Noto Naskh Arabic"))
Signed by محمد الهاشمي, 2026-11-20
"""
BOXES = (
    SignatureBox("head", 1, 72, 500, 198, 60, "Signature of the head of the authority"),
    SignatureBox("prosecutor", 1, 300, 500, 198, 60, "Signature of the prosecutor"),
)


def typeset(source: str, standards: list[Literal["a-3a", "ua-1"]]) -> bytes:
    compiler = typst.Compiler(
        font_paths=[str(ASSETS / "fonts")],
        ignore_system_fonts=True,
        sys_inputs={"request": REQUEST.decode()},
    )
    moment = int(NOW.timestamp())
    pdf = compiler.compile(
        source.encode(), format="pdf", pdf_standards=[*standards], timestamp=moment
    )
    assert isinstance(pdf, bytes)
    return pdf


def sign(pdf: bytes, field: str) -> bytes:
    identity = open_pkcs12(make_demo_identity("Head of Unit", NOW, PIN), PIN, NOW)
    return sign_pdf(pdf, field, identity, NOW, typeset(STAMP, []), "Head of Unit")


def damaged(pdf: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        out = io.BytesIO()
        document.save(out)
    return out.getvalue()


def lose_appearances(document: pikepdf.Pdf) -> None:
    for widget in document.pages[0].obj.Annots:
        del widget[Name.AP]


def lose_tags(document: pikepdf.Pdf) -> None:
    top = document.Root.StructTreeRoot.K[0]
    top.K = pikepdf.Array([child for child in top.K if child.get("/S") != Name.Form])
    for widget in document.pages[0].obj.Annots:
        del widget[Name.StructParent]


@pytest.fixture(scope="module")
def stages() -> dict[str, bytes]:
    plain = typeset(PAGE, ["a-3a", "ua-1"])
    laid = with_fields(plain, BOXES)
    once = sign(laid, "head")
    return {
        "plain": plain,
        "with fields": laid,
        "signed once": once,
        "signed twice": sign(once, "prosecutor"),
        "no appearance": damaged(laid, lose_appearances),
        "no tag": damaged(laid, lose_tags),
    }


@pytest.fixture(scope="module")
def files(stages: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    folder = tmp_path_factory.mktemp("standards")
    for stage, data in stages.items():
        (folder / f"{stage}.pdf").write_bytes(data)
    return {stage: folder / f"{stage}.pdf" for stage in stages}


@pytest.fixture(scope="module")
def verdicts(files: Mapping[str, Path]) -> Verdicts | NotRun:
    found = judges.judge_pdf(tuple(files.values()))
    if not isinstance(found, tuple):
        return found
    return {(verdict.file.stem, verdict.profile): verdict for verdict in found}


@pytest.mark.parametrize("profile", judges.LETTER_STANDARDS)
@pytest.mark.parametrize("stage", STAGES)
def test_both_standards_survive_every_stage(
    stage: str, profile: str, verdicts: Verdicts | NotRun, ran: Ran
) -> None:
    verdict = ran("veraPDF", verdicts)[stage, profile]
    assert verdict.accepted, str(verdict)


def test_a_field_without_appearance_breaks_pdf_a(verdicts: Verdicts | NotRun, ran: Ran) -> None:
    verdict = ran("veraPDF", verdicts)["no appearance", "3a"]
    assert not verdict.accepted
    assert all("6.3.3-1" in finding for finding in verdict.findings)


def test_a_field_without_tag_breaks_pdf_ua(verdicts: Verdicts | NotRun, ran: Ran) -> None:
    verdict = ran("veraPDF", verdicts)["no tag", "ua1"]
    assert not verdict.accepted
    assert any("7.18.4-1" in finding for finding in verdict.findings)


@pytest.mark.parametrize("stage", STAGES)
def test_the_attached_request_survives_every_stage(stage: str, stages: dict[str, bytes]) -> None:
    with pikepdf.open(io.BytesIO(stages[stage])) as document:
        assert document.attachments["request.json"].get_file().read_bytes() == REQUEST


def test_pdfsig_finds_both_signatures_intact(
    files: Mapping[str, Path], ran: Callable[..., tuple[judges.SignatureVerdict, ...]]
) -> None:
    found = ran("pdfsig", judges.pdfsig(files["signed twice"]))
    assert [(one.field, one.is_intact, one.covers_file) for one in found] == [
        ("head", True, False),
        ("prosecutor", True, True),
    ]


def test_pdfsig_sees_one_changed_byte(
    stages: dict[str, bytes],
    tmp_path: Path,
    ran: Callable[..., tuple[judges.SignatureVerdict, ...]],
) -> None:
    signed = bytearray(stages["signed once"])
    signed[signed.index(b"endstream") - 9] ^= 1
    (tmp_path / "changed.pdf").write_bytes(signed)
    (verdict,) = ran("pdfsig", judges.pdfsig(tmp_path / "changed.pdf"))
    assert not verdict.is_intact
