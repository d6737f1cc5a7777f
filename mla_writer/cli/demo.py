# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer demo`: the specimen all the way, from answers to a signed and verified letter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.signing.report import Verdict, sentence

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("Make, sign and verify the specimen letter.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """--out DIR."""
    parser.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")


def run(options: argparse.Namespace, console: Console) -> int:
    """Print the paths and the verdict, one line each; 0 when the signature is valid."""
    from mla_writer.services.demonstration import demonstrate  # engines load when needed

    shown = demonstrate(options.out, console.clock())
    for path in (shown.draft, shown.made.docx, shown.made.pdf, shown.signed):
        print(path, file=console.out)
    print(console.words.tell(sentence(shown.report.verdict)), file=console.out)
    return 0 if shown.report.verdict is Verdict.VALID else 1
