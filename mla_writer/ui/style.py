# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Palette and style sheet, filled from the tokens."""

from __future__ import annotations

import gc
import string
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from mla_writer import paths
from mla_writer.ui import icons
from mla_writer.ui.tokens import TYPE_SIZES, Look

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

SHEET = Path(__file__).with_name("style.qss")
SCREEN_FONTS = ("NotoSans-", "NotoSansArabicUI-", "NotoSansSC-", "NotoSansCJKsc-")
PALETTE = {
    QPalette.ColorRole.Window: "canvas",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "subtle",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "select",
    QPalette.ColorRole.HighlightedText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Link: "primary",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
}


def load_fonts() -> None:
    """Make the shipped screen fonts known to Qt."""
    for path in sorted((paths.ASSETS / "fonts").iterdir()):
        if path.name.startswith(SCREEN_FONTS):
            QFontDatabase.addApplicationFont(str(path))


def apply(app: QApplication, look: Look) -> None:
    """Dress the whole application: style, palette, font, direction, sheet."""
    with _all_alive():
        app.setStyle("Fusion")
        app.setPalette(palette(look))
        app.setFont(font(look))
        app.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if look.is_rtl else Qt.LayoutDirection.LeftToRight
        )
        app.setStyleSheet(sheet(look))


@contextmanager
def _all_alive() -> Iterator[None]:
    """Nothing is collected meanwhile.

    Qt tells such a change to a list of all widgets. A handler in Python may set off a collection;
    that would delete widgets dead in a cycle, which are still on the list, and the process dies.
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


def palette(look: Look) -> QPalette:
    """The palette of a theme; disabled text is the third text colour."""
    made = QPalette()
    for role, token in PALETTE.items():
        made.setColor(role, QColor(look.colours[token]))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(look.colours["text3"]))
    return made


def font(look: Look) -> QFont:
    """The screen's font; Arabic UI first where the screen is Arabic."""
    latin, arabic, chinese = "Noto Sans", "Noto Sans Arabic UI", "Noto Sans CJK SC"
    made = QFont()
    made.setFamilies([arabic, latin, chinese] if look.is_rtl else [latin, arabic, chinese])
    made.setPixelSize(look.text(TYPE_SIZES["body"]))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def sheet(look: Look) -> str:
    """The style sheet with colours, sizes and images filled in."""
    values: dict[str, object] = dict(look.colours)
    values |= {name: look.text(size) for name, size in TYPE_SIZES.items()}
    values |= {
        f"s{size}": look.space(size) for size in (1, 2, 4, 5, 6, 8, 9, 10, 12, 14, 16, 24, 32)
    }
    values |= {f"t{size}": look.text(size) for size in (16, 18, 26)}
    values |= (
        {"start": "right", "end": "left"} if look.is_rtl else {"start": "left", "end": "right"}
    )
    values |= {name: _image(svg) for name, svg in _images(look).items()}
    return string.Template(SHEET.read_text(encoding="utf-8")).substitute(values)


def _images(look: Look) -> dict[str, str]:
    """Images that a style sheet can't tint itself."""
    colours = look.colours
    side = look.text(18)
    drawn = {
        "check_off": _box(side, colours, ticked=False),
        "check_on": _box(side, colours, ticked=True),
        "radio_off": _circle(side, colours, chosen=False),
        "radio_on": _circle(side, colours, chosen=True),
    }
    for name in ("chevron-down", "chevron-up"):
        arrow = icons.source(name).replace("currentColor", colours["text2"])
        drawn[name.replace("-", "_")] = arrow
    return drawn


def _box(side: int, colours: dict[str, str], *, ticked: bool) -> str:
    fill, edge = (colours["primary"],) * 2 if ticked else (colours["surface"], colours["control"])
    tick = (
        f'<path d="M7 12.4l3.6 3.6L17.4 8.6" fill="none" stroke="{colours["on_primary"]}" '
        'stroke-width="2.8" stroke-linecap="round" stroke-linejoin="round"/>'
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" '
        'viewBox="0 0 24 24">'
        f'<rect x="2.5" y="2.5" width="19" height="19" rx="3.5" fill="{fill}" stroke="{edge}" '
        f'stroke-width="2"/>{tick if ticked else ""}</svg>'
    )


def _circle(side: int, colours: dict[str, str], *, chosen: bool) -> str:
    edge = colours["primary"] if chosen else colours["control"]
    dot = f'<circle cx="12" cy="12" r="5.2" fill="{colours["primary"]}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{side}" height="{side}" '
        'viewBox="0 0 24 24">'
        f'<circle cx="12" cy="12" r="9.5" fill="{colours["surface"]}" stroke="{edge}" '
        f'stroke-width="2"/>{dot if chosen else ""}</svg>'
    )


def _image(svg: str) -> str:
    """A file for a style sheet's url(): named by its content, so that it is written once."""
    import hashlib

    folder = Path(tempfile.gettempdir()) / "mla-writer-style"
    folder.mkdir(exist_ok=True)
    path = folder / f"{hashlib.sha256(svg.encode()).hexdigest()[:16]}.svg"
    if not path.exists():
        path.write_text(svg, encoding="utf-8")
    return path.as_posix()
