# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Every page for people: its links lead somewhere, its commands can be typed, its words are shown.

In a guide, **bold** is a word of the screen in the language of that guide, and nothing else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po
from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QKeySequence

from mla_writer import i18n
from mla_writer.cli.main import COMMANDS, parser
from mla_writer.paths import LOCALES, PROJECT
from mla_writer.services.wording import wording
from mla_writer.ui.languages import screen_languages
from tests.guide_pictures import GUIDES, PICTURES

if TYPE_CHECKING:
    from pathlib import Path

DOCS = PROJECT / "docs"
PAGES = sorted(
    [PROJECT / "README.md", PROJECT / "CONTRIBUTING.md", *DOCS.rglob("*.md")],
    key=lambda page: page.as_posix(),
)
LINK = re.compile(r"\]\(([^)\s]+)\)")
COMMAND = re.compile(r"^(?:    |\$ )(mla-writer \S.*)$", re.MULTILINE)
KEY_ROW = re.compile(r"^\| ((?:Ctrl|Alt|Shift|Del|F\d)[^|]*) \|", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
MOST_BYTES = 150_000  # of a picture


def guide(language: str) -> Path:
    return DOCS / ("guide.md" if language == "en" else f"guide.{language}.md")


def prose(page: Path) -> str:
    """A page without its fences, which are files and not words."""
    return FENCED.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """The anchors of a page: its own, and those of its headings as GitHub makes them."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    made = {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}
    return made | set(re.findall(r'<a id="([\w-]+)">', text))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(prose(page)):
        if link.startswith(("https://", "http://")):
            continue
        file, _, heading = link.partition("#")
        target = page.parent / file if file else page
        assert target.exists(), link
        assert not heading or heading in anchors(target), link


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(PROJECT).as_posix())
def test_every_command_can_be_typed_as_it_stands(page: Path) -> None:
    for line in COMMAND.findall(page.read_text(encoding="utf-8")):
        arguments = line.partition("#")[0].split()[1:]
        if "COMMAND" in arguments or "|" in arguments:
            continue
        assert arguments[0] in COMMANDS, line
        parser(wording("en", LOCALES)).parse_args(arguments)


def words_of_the_screen(language: str) -> set[str]:
    """Every text that a screen of this language shows, without the marks of its keys."""
    found = {qt_words(language, "OK"), *screen_languages().values()}
    for domain in ("app", "forms"):
        with i18n.po_file(LOCALES, language, domain).open(encoding="utf-8") as source:
            catalogue = read_po(source, locale=language)
        for message in catalogue:
            said = message.string if message.string else message.id
            texts = said if isinstance(said, tuple | list) else (said,)
            found |= {str(text).replace("&", "") for text in texts}
    return found


def qt_words(language: str, text: str) -> str:
    """What Qt's own dialogs say for a word."""
    translator = QTranslator()
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    translator.load(QLocale(language), "qtbase", "_", folder)
    return translator.translate("QPlatformTheme", text) or text


@pytest.mark.parametrize("language", GUIDES)
def test_what_is_bold_in_a_guide_is_on_its_screen(language: str) -> None:
    bold = set(re.findall(r"\*\*(.+?)\*\*", prose(guide(language))))
    assert bold - words_of_the_screen(language) - {"Bold words"} == set()
    assert len(bold) > 80


@pytest.mark.parametrize("language", GUIDES)
def test_every_guide_says_the_same_steps_keys_and_commands(language: str) -> None:
    english, other = prose(guide("en")), prose(guide(language))
    count = [len(re.findall(r"^## ", text, re.MULTILINE)) for text in (english, other)]
    assert count[0] == count[1]
    assert KEY_ROW.findall(english) == KEY_ROW.findall(other)
    assert set(COMMANDS) >= {line.split()[1] for line in COMMAND.findall(other)}
    steps = [re.findall(r"^\d+\. ", text, re.MULTILINE) for text in (english, other)]
    assert steps[0] == steps[1]


def test_the_keys_of_the_guide_are_those_of_the_menus() -> None:
    """Read as Qt reads them, so that a key has one spelling only."""
    told = {
        QKeySequence(key).toString()
        for row in KEY_ROW.findall(prose(guide("en")))
        for key in row.split(", ")
    }
    shown: set[str] = set()
    for file in (PROJECT / "mla_writer" / "ui").glob("menu*.py"):
        text = file.read_text(encoding="utf-8")
        shown |= set(re.findall(r'"((?:Ctrl|Alt|Shift)\+[^"]+|F\d+|Del)"', text))
    assert told - {QKeySequence(key).toString() for key in shown} == set()
    assert len(told) > 25


@pytest.mark.parametrize("language", GUIDES)
def test_every_picture_of_a_guide_is_drawn_and_every_drawn_one_shown(language: str) -> None:
    shown = set(re.findall(r"!\[[^\]]+\]\(([^)]+)\)", guide(language).read_text(encoding="utf-8")))
    folder = GUIDES[language].relative_to(DOCS).as_posix()
    assert shown == {f"{folder}/{name}.png" for name in PICTURES}
    for name in PICTURES:
        assert (GUIDES[language] / f"{name}.png").stat().st_size < MOST_BYTES
