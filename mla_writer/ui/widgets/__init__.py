# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The small parts that every screen is built from; one door for the modules of this room."""

from mla_writer.ui.widgets.areas import TextArea
from mla_writer.ui.widgets.boxes import (
    Margins,
    beside,
    clear,
    column,
    frame,
    holder,
    line,
    release,
    repolish,
    row,
)
from mla_writer.ui.widgets.buttons import ToolButton, WrappedLink, button, more, tool
from mla_writer.ui.widgets.focus import holds_focus
from mla_writer.ui.widgets.labels import Elided, Wrapped, label, picture
from mla_writer.ui.widgets.long_column import LongColumn
from mla_writer.ui.widgets.marks import STATUS, Status, citation, pill
from mla_writer.ui.widgets.notices import notice
from mla_writer.ui.widgets.scrolled import Scrolled, scrolled
from mla_writer.ui.widgets.ticks import OWN_HINT, TickLine

__all__ = [
    "OWN_HINT", "STATUS", "Elided", "LongColumn", "Margins", "Scrolled", "Status", "TextArea",
    "TickLine",
    "ToolButton", "Wrapped", "WrappedLink",
    "beside", "button", "citation", "clear", "column", "frame", "holder", "holds_focus",
    "label", "line", "more", "notice", "picture", "pill", "release", "repolish", "row", "scrolled",
    "tool",
]  # fmt: skip
