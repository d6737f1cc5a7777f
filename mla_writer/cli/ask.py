# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer ask DRAFT -o NEW`: begin a short question to the other authority."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.asking import question_from
from mla_writer.services.draft_files import keep_new_draft, open_draft

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("Begin a short question to the other authority from a request.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """DRAFT, -o NEW."""
    parser.add_argument("draft", type=Path, metavar="DRAFT")
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="NEW",
        help=words.say(N_("the draft of the question")),
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """0 when the question was begun; a file that is there is never overwritten."""
    session = open_draft(options.draft, console.clock)
    question = question_from(session.draft, session.view().view, console.clock())
    keep_new_draft(options.output, question)
    console.say(N_("Draft started: {file}"), file=str(options.output))
    return 0
