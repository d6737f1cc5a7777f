# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Draws every screen and every page of the golden letters into build/pictures/, with an index.

python -m tests.pictures            all of them
python -m tests.pictures --docs     only docs/pictures/, in every language of the guide
"""

from __future__ import annotations

import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from mla_writer import paths
from mla_writer.services.demonstration import PIN, demo_key
from mla_writer.services.draft_files import keep_new_draft
from mla_writer.services.drafting import DraftSession
from mla_writer.services.opening import sample_draft, start_draft
from mla_writer.storage.settings import Settings
from mla_writer.ui import style
from mla_writer.ui.step_rows import SIGN
from tests.gui.screens import screens, settle
from tests.guide_pictures import draw_guides
from tests.picture_window import NOW, at_home, opened, wait

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.domain.draft import Draft
    from mla_writer.ui.main_window import MainWindow

PROJECT = Path(__file__).resolve().parents[1]
OUT = PROJECT / "build" / "pictures"
LOOKS = (
    ("en", "light", 100),
    ("ar", "light", 100),
    ("en", "dark", 100),
    ("ar", "dark", 100),
    ("en", "light", 150),
    ("ar", "light", 150),
    ("en", "light", 200),
)
LETTERS = tuple(
    (name, language)
    for name, language in (("01-ready", "en"), ("01-ready-ar", "ar"))
    if (paths.SAMPLES / f"{name}.yaml").exists()
)


def main() -> None:
    """Draw into build/pictures, or the pictures of README and guides only."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    style.load_fonts()
    with tempfile.TemporaryDirectory() as folder:
        at_home(Path(folder))
        if "--docs" in sys.argv:
            draw_guides(application, Path(folder))
            return
        shutil.rmtree(OUT, ignore_errors=True)
        OUT.mkdir(parents=True)
        for look in LOOKS:
            draw_look(application, Path(folder), *look)
        for sample, language in LETTERS:
            draw_letter(Path(folder), sample, language)
    write_index()


def draw_look(
    application: QApplication, folder: Path, language: str, theme: str, percent: int
) -> None:
    """Every screen of an empty and of a complete draft, then signature and report."""
    settings = Settings(
        screen_language=language,
        theme="dark" if theme == "dark" else "light",
        text_percent=percent,
    )
    window = opened(application, settings)
    stem = f"{language}-{theme}-{percent}"
    drafts: tuple[tuple[str, Draft], ...] = (
        ("empty", start_draft("mla", ("bank_records", "statement"), language, NOW)),
        (
            "filled",
            sample_draft({code: name for name, code in LETTERS}.get(language, "01-ready")),
        ),
    )
    for kind, draft in drafts:
        path = folder / f"{stem}-{kind}" / "case.mla"
        keep_new_draft(path, draft)
        window.open(path)
        wait(lambda: bool(window.drafting and window.drafting.pane.preview.pages.count))
        for name in screens(window):
            if window.drafting is not None and name != "home":
                window.drafting.focus_page()
            settle()
            keep(window, f"screen-{stem}-{kind}-{name}")
    draw_signing(window, folder / stem, f"screen-{stem}")
    window.close()


def draw_signing(window: MainWindow, folder: Path, stem: str) -> None:
    """The page of the signature before and after."""
    drafting = window.drafting
    assert drafting is not None
    key, trust = demo_key(folder, NOW)
    pass_what_blocks(drafting.session)
    drafting.finalise()
    if not wait(lambda: drafting.current_step == SIGN):
        return
    drafting.sign.use_key(key)
    drafting.focus_page()
    settle()
    keep(window, f"{stem}-sign")
    drafting.sign.sign_with(PIN)
    wait(lambda: drafting.sign.is_done)
    drafting.sign.trust(trust)
    wait(lambda: drafting.sign.is_judged)
    settle()
    keep(window, f"{stem}-sign-report")


def pass_what_blocks(session: DraftSession) -> None:
    """The Arabic specimen needs a jurist's word, which pictures do without."""
    for finding in session.view().blocking:
        session.override(finding, "Drawn as a picture only, not sent.")


def keep(window: MainWindow, name: str) -> None:
    """Write what the window shows."""
    plain = re.sub(r"[^\w.-]+", "-", name).strip("-")
    window.grab().save(str(OUT / f"{plain}.png"))


def draw_letter(folder: Path, sample: str, language: str) -> None:
    """Each page of a letter, through poppler; says so where it isn't installed."""
    from mla_writer.services.opening import open_form, open_reference
    from mla_writer.services.producing import produce

    if not shutil.which("pdftoppm"):
        sys.stdout.write("not run: pages of letters (pdftoppm is not installed)\n")
        return
    session = DraftSession(open_form("mla"), open_reference(), sample_draft(sample), lambda: NOW)
    pass_what_blocks(session)
    made = produce(session, folder / f"letter-{language}", final=True)
    stem = OUT / f"letter-{language}"
    subprocess.run(["pdftoppm", "-r", "80", "-png", str(made.pdf), str(stem)], check=True)


def pictures() -> Iterator[tuple[str, list[Path]]]:
    """The pictures by look."""
    found = sorted(OUT.glob("*.png"))
    groups = dict.fromkeys("-".join(path.stem.split("-")[:4]) for path in found)
    for group in groups:
        yield group, [path for path in found if path.stem.startswith(group)]


def write_index() -> None:
    """One page with all of them."""
    parts = ["<!doctype html><meta charset=utf-8><title>Pictures</title>"]
    parts.append("<style>body{font-family:sans-serif}img{width:32%;border:1px solid #999}</style>")
    for group, files in pictures():
        parts.append(f"<h2>{html.escape(group)}</h2>")
        for path in files:
            name = html.escape(path.name)
            parts.append(f'<a href="{name}"><img src="{name}" alt="{name}" title="{name}"></a>')
    (OUT / "index.html").write_text("\n".join(parts), encoding="utf-8")
    sys.stdout.write(f"{len(list(OUT.glob('*.png')))} pictures: {OUT / 'index.html'}\n")


if __name__ == "__main__":
    main()
