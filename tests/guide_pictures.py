# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The pictures of README and guides, in each language: the specimen from home to its report."""

from __future__ import annotations

import contextlib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QDialog, QPlainTextEdit

from mla_writer.paths import PACKS
from mla_writer.services import packs
from mla_writer.services.demonstration import PIN, demo_key
from mla_writer.services.draft_files import keep_new_draft
from mla_writer.services.offices import OfficeTexts, with_texts
from mla_writer.services.opening import sample_draft
from mla_writer.services.packs_making import build_pack, make_key, sign_pack
from mla_writer.storage.settings import Office, Settings
from mla_writer.ui.dialogs.choose_authority import ChooseAuthority
from mla_writer.ui.dialogs.notice import ReasonDialog
from mla_writer.ui.dialogs.packs import PacksDialog
from mla_writer.ui.dialogs.sealed_names import SealedNamesDialog
from mla_writer.ui.dialogs.settings import SettingsDialog
from mla_writer.ui.main_window import NOT_ENCRYPTED
from mla_writer.ui.offers import CHOOSE, NAMES
from mla_writer.ui.step_rows import REVIEW, SIGN
from tests.gui.screens import settle
from tests.picture_window import NOW, at_home, opened, wait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication, QWidget

    from mla_writer.domain.draft import Draft, Json
    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

Shown = TypeVar("Shown", bound=QDialog)
DOCS = Path(__file__).resolve().parents[1] / "docs" / "pictures"
GUIDES = {"en": DOCS, "ar": DOCS / "ar", "fr": DOCS / "fr"}
PICTURES = (
    *("home", "settings", "drafting", "legal-basis", "persons", "checks"),
    *("review", "reason", "sign", "report"),
    *("emergency", "directory", "question", "packs", "sealed"),
)
DANGER = "urgency_danger"  # asked first of a request that can't wait
EXAMPLE = PACKS / "valdoria"
# Of a witness under a code name, typed before the tick: given names, family name, birth place.
WITNESS = {
    "en": ("Ebba", "Quirrelmann", "Vogelsbrunn"),
    "ar": ("سلوى", "البرقاوي", "عين الصنوبر"),
    "fr": ("Aglaé", "Quirrelmont", "Vogelsbrunn"),
}
OPENS = "a passphrase of the pictures"
COLOURS = 160  # of a picture: it stays below 150 KB
MISSING = "domestic_power"  # taken out, so that checks and review have something to say
REASONS = {
    "en": "The provision is being confirmed and follows in a supplement.",
    "ar": "يجري التحقق من النص القانوني وسيُرسل في ملحق.",
    "fr": "La disposition est en cours de vérification et suivra dans un complément.",
}


def draw_guides(application: QApplication, folder: Path) -> None:
    """Write every picture of every guide."""
    for language, target in GUIDES.items():
        target.mkdir(parents=True, exist_ok=True)
        at_home(folder / f"home-{language}")  # each sees its own first installation of a pack
        with contextlib.chdir(folder):  # no picture shows where it was drawn
            for name, widget in shots(application, Path(language), language):
                settle(600)
                keep_small(widget, target / f"{name}.png")


def shots(application: QApplication, folder: Path, language: str) -> Iterator[tuple[str, QWidget]]:
    """What is to be drawn, by name, each as it shows when it is asked for."""
    draft = sample_draft("01-ready", language)
    settings = Settings(
        screen_language=language,
        document_language=language,
        theme="light",
        office=office_of(draft, language),
        seen_notices=(NOT_ENCRYPTED,),
    )
    window = opened(application, settings)
    path = folder / "specimen-01.mla"
    keep_new_draft(path, draft)
    window.open(path)
    drafting = cast("DraftingScreen", window.drafting)
    drafting.session.answer(MISSING, None)
    drafting.save()
    yield from of_home(window)
    window.places.show_draft()
    yield from of_questions(drafting)
    yield from of_review(drafting, language)
    yield from of_signing(drafting, folder)
    yield from of_other_ways(window)
    yield from of_packs(window, folder)
    yield from of_sealed_names(window, folder, language)
    window.close()
    settle()


def of_home(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """Home with two kinds of help ticked, and the settings."""
    window.go_home()
    for tick in window.home.findChildren(QCheckBox)[:2]:
        tick.setChecked(True)
    yield "home", window
    window.open_settings()
    dialog = only(window, SettingsDialog)
    dialog.resize(720, 700)
    yield "settings", dialog
    dialog.reject()


def of_questions(drafting: DraftingScreen) -> Iterator[tuple[str, QWidget]]:
    """A measure, the treaties, a person, and what was found."""
    window = drafting.window()
    window.activateWindow()  # after the dialog: only an active window scrolls to the keyboard
    settle()
    drafting.go_to_answer("measures[m1].relevance")
    drafting.save()
    wait(lambda: bool(drafting.pane.preview.pages.marked))
    yield "drafting", window
    drafting.visit("legal_basis")
    drafting.go_to_answer("bases")
    yield "legal-basis", window
    drafting.go_to_answer("persons[p1].family_name")
    yield "persons", window
    drafting.go_to_answer(MISSING)
    drafting.check()
    yield "checks", window


def of_review(drafting: DraftingScreen, language: str) -> Iterator[tuple[str, QWidget]]:
    """The review with one item missing, and the reason to pass it with."""
    drafting.visit(REVIEW)
    yield "review", drafting.window()
    finding = next(one for one in drafting.session.view().blocking if one.path == MISSING)
    drafting.review.ask_reason(finding)
    dialog = only(drafting, ReasonDialog)
    dialog.findChildren(QPlainTextEdit)[0].setPlainText(REASONS[language])
    yield "reason", dialog
    dialog.reject()
    for blocking in drafting.session.view().blocking:  # a language without a jurist's word too
        drafting.session.override(blocking, REASONS[language])


def of_signing(drafting: DraftingScreen, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """The page of the signature, with a key file chosen by its short name, then the report."""
    key, trust = demo_key(folder, NOW)
    drafting.finalise()
    assert wait(lambda: drafting.current_step == SIGN)
    drafting.sign.use_key(Path(key.name))
    drafting.focus_page()
    yield "sign", drafting.window()
    drafting.sign.use_key(key)
    drafting.sign.sign_with(PIN)
    assert wait(lambda: drafting.sign.is_done)
    drafting.sign.trust(trust)
    assert wait(lambda: drafting.sign.is_judged)
    yield "report", drafting.window()


def of_other_ways(window: MainWindow) -> Iterator[tuple[str, QWidget]]:
    """A question before a request, a request that can't wait, and whom to write to."""
    window.openings.start_question()
    yield "question", window
    window.go_home()
    window.home.take_ticked()
    window.home.search.setText(window.desk.label("Preservation of stored computer data"))
    window.home.kinds.narrow(window.home.search.text())
    QTest.keyClick(window.home.search, Qt.Key.Key_Return)
    window.start_emergency()
    drafting = cast("DraftingScreen", window.drafting)
    asked = drafting.session.view().view.question(DANGER)
    assert asked is not None
    drafting.session.answer(DANGER, window.desk.label(asked.field.example))
    drafting.session.answer("grade", "emergency")
    drafting.go_to_answer("grade")
    yield "emergency", window
    drafting.session.answer("requested_state", "IT")
    drafting.offers.take(CHOOSE)
    dialog = only(window, ChooseAuthority)
    QTest.keyClick(dialog.list.line, Qt.Key.Key_Down)
    yield "directory", dialog
    dialog.reject()


def of_packs(window: MainWindow, folder: Path) -> Iterator[tuple[str, QWidget]]:
    """The pack of an invented State, whose ministry is trusted."""
    folder.mkdir(exist_ok=True)
    key, made = folder / "ministry.key", folder / "valdoria.mlapack"
    make_key(key, OPENS)
    packs.trust(key.with_name("ministry.key.pub"), "Valdoria, Ministry of Justice", NOW)
    build_pack(EXAMPLE, made)
    packs.install(packs.look_at(sign_pack(made, key, lambda: OPENS, None)), NOW)
    window.open_packs()
    dialog = only(window, PacksDialog)
    yield "packs", dialog
    dialog.reject()


def of_sealed_names(
    window: MainWindow, folder: Path, language: str
) -> Iterator[tuple[str, QWidget]]:
    """The names behind the code names, one of them typed before the tick."""
    path = folder / "specimen-02.mla"
    keep_new_draft(path, sample_draft("01-ready", language))
    window.open(path)
    drafting = cast("DraftingScreen", window.drafting)
    row = f"persons[{drafting.session.add_row('persons')}]"
    given, family, place = WITNESS[language]
    for field, raw in (
        ("role", "witness"),
        ("given_names", given),
        ("family_name", family),
        ("birth_place", place),
        ("under_code_name", True),
        ("code_name", "LINDE 4"),
        ("real_names", "sealed"),
    ):
        drafting.session.answer(f"{row}.{field}", cast("Json", raw))
    drafting.offers.take(NAMES)
    dialog = only(window, SealedNamesDialog)
    yield "sealed", dialog
    dialog.reject()


def only(parent: QWidget, kind: type[Shown]) -> Shown:
    """The dialog of this kind that is open."""
    settle()
    return next(one for one in parent.findChildren(kind) if one.isVisible())


def office_of(draft: Draft, language: str) -> Office:
    """The office that the specimen writes for, as its settings would say it."""
    sent = cast("dict[str, Any]", draft.answers["auth_central"])
    signs, first = row(draft, "signatories"), row(draft, "contact_officer")
    texts = OfficeTexts(
        authority=sent["name"],
        unit=sent["unit"],
        role=sent["function"],
        address=sent["address_lines"],
        office_hours=sent["hours"],
        signatory_name=signs["name"],
        signatory_rank=signs["rank"],
        signatory_place=str(draft.answers["letter_place"]),
        contact_name=first["name"],
        contact_role=first["function"],
    )
    office = Office(
        country="GH",
        email=sent["email"],
        phone=first["phone"],
        time_zone=sent["zone"],
        language=language,
    )
    return with_texts(office, language, texts)


def row(draft: Draft, name: str) -> dict[str, Any]:
    """The first row of a list."""
    rows = cast("list[dict[str, Json]]", draft.answers[name])
    return cast("dict[str, Any]", rows[0])


def keep_small(widget: QWidget, file: Path) -> None:
    """Write what a widget shows in few colours, so that it stays small."""
    plain = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    seen = Counter(memoryview(plain.constBits()).cast("I"))
    table = [colour for colour, _ in seen.most_common(COLOURS)]
    plain.convertToFormat(QImage.Format.Format_Indexed8, table).save(str(file))
