# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer unseal FILE`: show the names of a sealed annex; nothing is written."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.cli.seal import ask
from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.services.sealed_names import unseal

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

ON_A_TERMINAL = N_("Names are shown on a terminal alone: run it without “>” and “|”.")
TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")  # they make a name read as another
HELP = N_("Show the names of a sealed annex on this terminal; nothing is written.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """FILE."""
    parser.add_argument("file", type=Path, metavar="FILE")


def run(options: argparse.Namespace, console: Console) -> int:
    """0 with one line for each name: code name, tab, name, and the note if there is one."""
    if not console.out.isatty():
        raise StorageError(ON_A_TERMINAL)
    annex = unseal(options.file, ask(console, N_("Passphrase of the sealed annex: ")))
    for name in annex.names:
        parts = (name.code_name, name.real_name, name.note)
        print(TURNS.sub("", "\t".join(filter(None, parts))), file=console.out)
    return 0
