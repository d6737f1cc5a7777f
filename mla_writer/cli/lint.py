# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer lint`: faults in forms, reference data, templates and catalogues, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.linting import lint

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_(
    "Find faults in forms, data, templates and translations: exit code 1 when there are some."
)


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """No arguments."""


def run(options: argparse.Namespace, console: Console) -> int:
    """One fault a line, then how far each language is translated."""
    found = lint()
    for fault in found.faults:
        print(fault, file=console.out)
    for language, domain, done, total in found.coverage:
        print(f"{language} {domain}: {done}/{total}", file=console.out)
    console.say(N_("Faults: {count}"), count=len(found.faults))
    return 1 if found.faults else 0
