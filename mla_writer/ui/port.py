# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The port through which editors speak: every change leaves a widget here and nowhere else."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Port(QObject):
    """What a person did on a page. Paths are answer paths; values are raw answers."""

    answered = Signal(str, object)
    row_added = Signal(str, str)  # path of the repeat, variant
    row_removed = Signal(str)
    row_moved = Signal(str, int)
    entered = Signal(str)  # the focus came to this answer
    left = Signal(str)  # the focus went away from it
    asked_for_help = Signal(str)
    offer_taken = Signal(str, str)  # a link beside a question: a name of ui/offers.py, its path
    asked_for = Signal(str)  # bring the keyboard to this answer, on whichever page it is
    built = Signal()  # parts of the page came by scrolling
    facts_changed = Signal()  # the State's own rows of reference data are others now
