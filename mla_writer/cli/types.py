# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer types`: what can be asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.opening import open_form, request_types

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("List the types of request and their measures.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """No arguments."""


def run(options: argparse.Namespace, console: Console) -> int:
    """One line a type, its measures indented."""
    for name in request_types():
        form = open_form(name)
        print(f"{name}  {console.words.label(form.title)}", file=console.out)
        for measure in form.measures.values():
            print(f"  {measure.id}  {console.words.label(measure.title)}", file=console.out)
    return 0
