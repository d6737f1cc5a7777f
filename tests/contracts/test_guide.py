# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The officer's guide says what is on the screen, names commands that exist, and links to pages."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

from mla_writer.cli.main import COMMANDS, parser
from mla_writer.paths import LOCALES, PROJECT
from mla_writer.services.wording import wording

if TYPE_CHECKING:
    from pathlib import Path

DOCS = PROJECT / "docs"
GUIDE = (DOCS / "guide.md").read_text(encoding="utf-8")
BOLD = sorted(set(re.findall(r"\*\*(.+?)\*\*", GUIDE)))
# Said in bold for weight: no words of the screen.
EMPHASIS = {
    "On the left", "In the middle", "On the right", "What to write?", "With a key file.",
    "On paper.", "After a crash or a power cut", "A draft that can't be read",
    "A draft that is open elsewhere", "Drafts are not encrypted yet.",
}  # fmt: skip
LINKS = sorted(set(re.findall(r"(?<!!)\[[^\]]+\]\(([^)]+)\)", GUIDE)))
LINES = [line for line in GUIDE.splitlines() if line.startswith("    mla-writer ")]


def words_of_the_screen() -> set[str]:
    """Every text of the program's screens, without the marks of their keys."""
    found: set[str] = set()
    for file in (PROJECT / "mla_writer").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value.replace("&", ""))
    return found


def test_what_is_bold_is_on_the_screen() -> None:
    assert set(BOLD) - EMPHASIS - words_of_the_screen() == set()
    assert set(BOLD) >= EMPHASIS


@pytest.mark.parametrize("link", LINKS)
def test_a_link_leads_somewhere(link: str) -> None:
    page, _, heading = link.partition("#")
    target = DOCS / page if page else DOCS / "guide.md"
    assert target.exists()
    assert not heading or heading in anchors(target)


def anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them."""
    text = page.read_text(encoding="utf-8")
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w -]", "", one.lower()).replace(" ", "-") for one in headings}


@pytest.mark.parametrize("line", LINES)
def test_a_command_can_be_typed_as_it_stands(line: str) -> None:
    arguments = line.partition("#")[0].split()[1:]
    assert arguments[0] in COMMANDS
    parser(wording("en", LOCALES)).parse_args(arguments)
