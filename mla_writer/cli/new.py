# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer new TYPE -o DRAFT`: start a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.i18n import LANGUAGES, N_
from mla_writer.services.draft_files import keep_new_draft
from mla_writer.services.opening import start_draft

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("Start a draft.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """TYPE, -o DRAFT, --measure, --lang, --specimen."""
    parser.add_argument("type", metavar="TYPE", help=words.say(N_("a type that 'types' lists")))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DRAFT")
    parser.add_argument(
        "--measure",
        action="append",
        default=[],
        metavar="MEASURE",
        help=words.say(N_("what is asked for; may be repeated")),
    )
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=None, help=words.say(N_("language of the letter"))
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """Write a new draft with what the office settings know; never over an existing file."""
    draft = start_draft(options.type, tuple(options.measure), options.lang, console.clock())
    keep_new_draft(options.output, draft)
    console.say(N_("Draft started: {file}"), file=str(options.output))
    return 0
