# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer render DRAFT --out DIR`: the letter as DOCX and PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.i18n import LANGUAGES, N_
from mla_writer.services.draft_files import open_draft
from mla_writer.services.sealed_names import DUE, is_due

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("Write the letter as DOCX and PDF.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """DRAFT, --out DIR, --lang, --final."""
    parser.add_argument("draft", type=Path, metavar="DRAFT")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=None, help=words.say(N_("language of the letter"))
    )
    parser.add_argument(
        "--final",
        action="store_true",
        help=words.say(
            N_("a final letter with fields to sign; refused while something is wrong or missing")
        ),
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """Both files or neither."""
    from mla_writer.services.producing import produce  # engines load when needed

    session = open_draft(options.draft, console.clock)
    if options.lang:
        session.speak(options.lang)
    made = produce(session, options.out, final=options.final)
    for path in (made.docx, made.pdf):
        print(path, file=console.out)
    if options.final and is_due(session.view().view, options.draft):
        console.complain(console.words.say(DUE))
    return 0
