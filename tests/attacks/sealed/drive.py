# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Drives the real window as an officer would, in a process that is killed or closed at the end.

`python -m tests.attacks.sealed.drive FIRST|SECOND DRAFT MORGUE`. Whatever the program renames or
removes once the names are sealed is first copied into MORGUE, so that no passing file escapes.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from mla_writer.services.settings import open_settings
from mla_writer.ui import app as start
from mla_writer.ui import style
from mla_writer.ui.dialogs.sealed_names import SealedNamesDialog
from tests.attacks.sealed.secrets_typed import ALIAS, GIVEN, NAME, NOTE, PASSPHRASE, PLACE

if TYPE_CHECKING:
    from collections.abc import Callable

    from mla_writer.ui.main_window import MainWindow
    from mla_writer.ui.screens.drafting import DraftingScreen

NOW = datetime(2026, 11, 23, 14, 32, tzinfo=UTC)
PATIENCE = 1200  # tenths of a second
PERSON = "persons[p2]"
numbers = count()
hooked: list[Path] = []


def until(is_so: Callable[[], object]) -> None:
    """Let the window work until something is so."""
    for _ in range(PATIENCE):
        loop = QEventLoop()
        QTimer.singleShot(100, loop.quit)
        loop.exec()
        if is_so():
            return
    raise TimeoutError


def keep_what_goes(event: str, arguments: tuple[object, ...]) -> None:
    """An audit hook: copy a file before it is renamed or removed."""
    if hooked and event in ("os.remove", "os.rename"):
        file = Path(os.fsdecode(cast("str", arguments[0])))
        if file.is_file() and file.suffix != ".age":
            shutil.copyfile(file, hooked[0] / f"{next(numbers)}-{file.name}")


def shown(window: MainWindow) -> DraftingScreen:
    """The open draft, once its pages stand."""
    assert window.drafting is not None
    return window.drafting


def preview(window: MainWindow) -> None:
    """Wait for new pages."""
    seen: list[object] = []
    shown(window)._letters.seen.connect(seen.append)
    shown(window)._letters.ask_preview()
    until(lambda: seen)


def type_name(window: MainWindow, path: str, text: str) -> None:
    """With keys, in the line of this answer."""
    screen = shown(window)
    screen.go_to_answer(path)
    until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    line = cast("QLineEdit", QApplication.focusWidget())
    QTest.keyClicks(line, text)
    line.selectAll()
    line.copy()
    QTest.keyClick(line, Qt.Key.Key_Tab)
    until(lambda: screen.session.answers.get(path) == text)


def press(window: MainWindow, words: str) -> None:
    """The link or button with these words."""
    buttons = window.findChildren(QPushButton)
    next(one for one in buttons if one.text() == words and one.isVisible()).click()


def first(window: MainWindow, morgue: Path) -> None:
    """Name, tick, seal; go on, take back, make again; then the power fails."""
    screen, edits = shown(window), shown(window).edits
    edits.answer(f"{PERSON}.under_code_name", raw=False)
    type_name(window, f"{PERSON}.given_names", GIVEN)
    edits.answer(f"{PERSON}.family_name", NAME)
    edits.add_row(f"{PERSON}.aliases", "")
    edits.answer(f"{PERSON}.aliases[a1].name", ALIAS)
    edits.answer(f"{PERSON}.birth_place", PLACE)
    preview(window)
    screen.save()
    edits.answer(f"{PERSON}.under_code_name", raw=True)
    screen.save()
    if not str(morgue).endswith("none"):
        _seal(window)
        hooked.append(morgue)
    preview(window)
    edits.answer(f"{PERSON}.protection", "Nobody but the judge may learn the name.")
    screen.undo()
    screen.undo()
    screen.redo()
    edits.remove_row("persons[p1]")
    screen.undo()
    screen.save()
    edits.answer(f"{PERSON}.protection", "Only the judge may learn the name.")
    preview(window)
    os.kill(os.getpid(), signal.SIGKILL)


def _seal(window: MainWindow) -> None:
    press(window, "Names behind the code names…")
    until(lambda: window.findChildren(SealedNamesDialog))
    dialog = window.findChildren(SealedNamesDialog)[0]
    dialog.notes["JASMINE 3"].setText(f"{dialog.notes['JASMINE 3'].text()}; {NOTE}")
    line = dialog.names["JASMINE 3"]
    line.selectAll()
    line.copy()
    dialog.passphrase.setText(PASSPHRASE)
    dialog.again.setText(PASSPHRASE)
    dialog.press()
    until(lambda: not dialog.names)
    dialog.close()
    copied = QApplication.clipboard().text()
    assert copied == "", f"on the clipboard: {copied}"


def second(window: MainWindow, morgue: Path) -> None:
    """Recovered; other languages, a final, elsewhere, a copy, rows taken away; closed."""
    hooked.append(morgue)
    screen = shown(window)
    assert screen.session.answers.get(
        f"{PERSON}.protection",
    ) == ("Only the judge may learn the name.")
    window.dress_anew(replace(window.settings, screen_language="ar"))
    window.dress_anew(replace(window.settings, screen_language="en"))
    shown(window).next_language()
    preview(window)
    shown(window).next_language()
    shown(window).next_language()
    shown(window).edits.speak("en")
    shown(window).finalise()
    until(lambda: shown(window).sign.letter is not None)
    draft = shown(window).opened.path
    window.openings.save_elsewhere(draft.parent / "elsewhere" / "valletta.mla")
    window.openings.copy()
    shown(window).edits.remove_row(PERSON)
    preview(window)
    shown(window).undo()
    window.close()


def main() -> None:
    """One of the two acts."""
    act, draft, morgue = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    sys.addaudithook(keep_what_goes)
    app = QApplication(sys.argv[:1])
    style.load_fonts()
    window = start.open_window(app, open_settings(), lambda: NOW)
    window.show()
    window.activateWindow()
    window.open(draft)
    (first if act == "FIRST" else second)(window, morgue)


if __name__ == "__main__":
    main()
