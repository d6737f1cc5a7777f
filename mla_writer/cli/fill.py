# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer fill DRAFT --answers FILE`: lay a file of answers over a draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.draft_files import fill_draft_file

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("Fill a draft from a file of answers (YAML or JSON).")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """DRAFT, --answers FILE."""
    parser.add_argument("draft", type=Path, metavar="DRAFT")
    parser.add_argument(
        "--answers",
        type=Path,
        required=True,
        metavar="FILE",
        help=words.say(N_("keys are field ids")),
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """All answers or none: a fault in the file changes nothing."""
    fill_draft_file(options.draft, options.answers, console.clock)
    console.say(N_("Answers taken into {file}"), file=str(options.draft))
    return 0
