# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Each kind of file that somebody hands in: a sound one, and the door by which it is read."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer import i18n
from mla_writer.domain.draft import Draft
from mla_writer.errors import ReferenceDataError
from mla_writer.forms.answers import SetAnswer, change_to_json
from mla_writer.forms.loader import load_form
from mla_writer.i18n import Catalogue, po_file
from mla_writer.paths import FORMS, LOCALES, TEMPLATES
from mla_writer.reference.tables import Faults, read_rows
from mla_writer.rendering.environment import Environment, render_template
from mla_writer.rendering.session import Session
from mla_writer.rendering.writers.house_style import read_house_style
from mla_writer.services.draft_files import recovered_draft
from mla_writer.services.opening import fill_draft
from mla_writer.services.signing import SigningRequest, sign_file, verify_file
from mla_writer.signing.report import SignatureReport, Verdict
from mla_writer.signing.trust import read_trust
from mla_writer.storage.draft_file import write_draft
from mla_writer.storage.journal import Journal
from mla_writer.storage.settings import Settings, read_settings, write_settings
from tests.pki import NOW, PIN, read_pki
from tests.signed_letter import laid, signed
from tests.unit.forms.small_forms import TODAY

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEMPLATE = "requests/small"


@dataclass(frozen=True)
class Kind:
    """One kind of input.

    file: its name in the folder. prepare: puts a sound one there, and what it needs around it.
    read: what the program does with it; raises an MlaError for one that it refuses.
    """

    file: str
    prepare: Callable[[Path], object]
    read: Callable[[Path], object]


class NotValidError(ReferenceDataError):
    """A report that refuses is a refusal, for the table."""

    def __init__(self, report: SignatureReport) -> None:
        super().__init__(())
        reasons = (*report.reasons, *(why for one in report.signatures for why in one.reasons))
        self.args = (f"case.pdf: {reasons[0].message}" if reasons else "case.pdf",)


def _draft(**answers: str) -> Draft:
    return Draft("mla", "D-1", "2026-11-23", dict(answers))


def _prepare_journal(folder: Path) -> None:
    write_draft(folder / "case.mla", _draft())
    with Journal.open(folder / "case.mla", lambda: NOW) as journal:
        journal.append(change_to_json(SetAnswer("facts_more", "one")))


def _prepare_forms(folder: Path) -> None:
    for part in ("kinds", "measures", "requests", "sections", "shared"):
        shutil.copytree(FORMS / part, folder / part)


def _prepare_template(folder: Path) -> None:
    (folder / "requests").mkdir()
    (folder / f"{TEMPLATE}.j2").write_text("Title\nSubject\n# A\nwords\n", encoding="utf-8")


def _render(folder: Path) -> object:
    words = i18n.load(LOCALES, "en", "documents")
    session = Session("en", TODAY, words, i18n.load(LOCALES, "en", "forms"))
    return render_template(TEMPLATE, {}, session, Environment(folder, words))


def _prepare_key_file(folder: Path) -> None:
    (folder / "letter.pdf").write_bytes(laid())
    (folder / "case.p12").write_bytes(read_pki().p12("head"))


def _sign(folder: Path) -> object:
    request = SigningRequest(
        folder / "letter.pdf", folder / "case.p12", target=folder / "x" / "out.pdf"
    )
    return sign_file(request, lambda: PIN, NOW)


def _verify(folder: Path) -> object:
    report = verify_file(folder / "case.pdf", None, NOW)
    if report.verdict is Verdict.NOT_VALID:
        raise NotValidError(report)
    return report


def _read_table(folder: Path) -> object:
    faults = Faults()
    rows = read_rows(folder / "case.csv", ("code", "title"), faults)
    if faults.found:
        raise ReferenceDataError(tuple(faults.found))
    return rows


def _prepare_catalogue(folder: Path) -> None:
    file = po_file(folder, "fr", "app")
    file.parent.mkdir(parents=True)
    shutil.copyfile(po_file(LOCALES, "fr", "app"), file)


def _load_catalogue(folder: Path) -> Catalogue:
    i18n.load.cache_clear()
    return i18n.load(folder, "fr", "app")


KINDS = {
    "draft": Kind(
        "case.mla",
        lambda folder: write_draft(folder / "case.mla", _draft()),
        lambda folder: recovered_draft(folder / "case.mla"),
    ),
    "journal": Kind(
        "case.mla.journal", _prepare_journal, lambda folder: recovered_draft(folder / "case.mla")
    ),
    "answers": Kind(
        "case.yaml",
        lambda folder: (folder / "case.yaml").write_text('facts_more: "one"\n', encoding="utf-8"),
        lambda folder: fill_draft(_draft(), folder / "case.yaml"),
    ),
    "form": Kind("sections/facts.yaml", _prepare_forms, lambda folder: load_form(folder, "mla")),
    "template": Kind(f"{TEMPLATE}.j2", _prepare_template, _render),
    "house": Kind(
        "house.docx",
        lambda folder: shutil.copyfile(TEMPLATES / "house.docx", folder / "house.docx"),
        lambda folder: read_house_style(folder / "house.docx"),
    ),
    "key file": Kind("case.p12", _prepare_key_file, _sign),
    "trust": Kind(
        "case.pem",
        lambda folder: (folder / "case.pem").write_bytes(read_pki().pem("head")),
        read_trust,
    ),
    "pdf": Kind("case.pdf", lambda folder: (folder / "case.pdf").write_bytes(signed()), _verify),
    "settings": Kind(
        "settings.json", lambda folder: write_settings(folder, Settings()), read_settings
    ),
    "table": Kind(
        "case.csv",
        lambda folder: (folder / "case.csv").write_text("code,title\nA,B\n", encoding="utf-8"),
        _read_table,
    ),
    "catalogue": Kind("fr/LC_MESSAGES/app.po", _prepare_catalogue, _load_catalogue),
}
