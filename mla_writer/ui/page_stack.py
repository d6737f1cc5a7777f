# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The pages of a draft: each section's is built at its first visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from mla_writer.ui.section_page import SectionPage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mla_writer.services.drafting import DraftView
    from mla_writer.ui.editors.base import Setting


class PageStack(QStackedWidget):
    """Pages by step; those of review and signature are there from the start."""

    def __init__(self, fixed: Mapping[str, QWidget]) -> None:
        super().__init__()
        self.step = ""
        self._fixed = fixed
        self._sections: dict[str, SectionPage] = {}
        for page in fixed.values():
            self.addWidget(page)

    @property
    def section(self) -> SectionPage | None:
        """The page of questions that is shown, if one is."""
        return self._sections.get(self.step)

    def knows(self, step: str, look: DraftView) -> bool:
        """Whether there is a page for this step."""
        return step in self._fixed or any(view.step.id == step for view in look.steps)

    def show_step(self, step: str, look: DraftView, setting: Setting) -> None:
        """Bring the page of a step to the front."""
        self.step = step
        self.setCurrentWidget(self._fixed.get(step) or self._page(step, look, setting))

    def _page(self, step: str, look: DraftView, setting: Setting) -> SectionPage:
        if step not in self._sections:
            found = next(view.step for view in look.steps if view.step.id == step)
            self._sections[step] = page = SectionPage(found, setting)
            self.addWidget(page)
        return self._sections[step]

    def drop_gone(self, look: DraftView) -> bool:
        """Let go of pages whose step is gone; True if one of them was shown."""
        steps = {view.step.id for view in look.steps}
        gone = [step for step in self._sections if step not in steps]
        for step in gone:
            self._drop(step)
        return self.step in gone

    def drop_all(self) -> None:
        """Let go of all pages of questions."""
        for step in list(self._sections):
            self._drop(step)

    def _drop(self, step: str) -> None:
        page = self._sections.pop(step)
        self.removeWidget(page)
        page.deleteLater()
