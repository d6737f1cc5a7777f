# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Choosing a file or a folder; afterwards the keyboard is where the answer wants it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QCompleter, QFileDialog, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

Kind = QFileDialog.FileMode


def ask_file(
    parent: QWidget,
    title: str,
    take: Callable[[Path], object],
    *,
    start: Path | None = None,
    pattern: str = "",
) -> QFileDialog:
    """Ask for a file that is there and hand it over."""
    dialog = QFileDialog(parent, title, str(start or Path.home()), pattern)
    return _ask(parent, dialog, Kind.ExistingFile, take)


def ask_folder(
    parent: QWidget, title: str, take: Callable[[Path], object], start: Path | None = None
) -> QFileDialog:
    """Ask for a folder and hand it over."""
    dialog = QFileDialog(parent, title, str(start or Path.home()))
    return _ask(parent, dialog, Kind.Directory, take)


def ask_new_file(
    parent: QWidget, title: str, take: Callable[[Path], object], start: Path, pattern: str
) -> QFileDialog:
    """Ask for a name to save under and hand it over."""
    dialog = QFileDialog(parent, title, str(start.parent), pattern)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(start.name)
    return _ask(parent, dialog, Kind.AnyFile, take)


def _ask(
    parent: QWidget, dialog: QFileDialog, mode: Kind, take: Callable[[Path], object]
) -> QFileDialog:
    dialog.setFileMode(mode)
    for completer in dialog.findChildren(QCompleter):
        if (names := completer.popup()) is not None:  # a window: black on X11 without a ground
            names.setProperty("kind", "offered")

    def chosen(name: str) -> None:
        # After the dialog: its end gives the keyboard back to where it was before.
        parent.window().activateWindow()
        QTimer.singleShot(0, parent, lambda: take(Path(name)))

    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
