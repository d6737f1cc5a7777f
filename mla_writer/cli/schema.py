# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer schema TYPE`: the shape of the answers to a type of request, as JSON Schema."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.schemas import schema_of_type

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("Print the JSON Schema of the answers to a type of request.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """TYPE."""
    parser.add_argument("type", metavar="TYPE")


def run(options: argparse.Namespace, console: Console) -> int:
    """The schema on the standard output, its titles in the reader's language."""
    schema = schema_of_type(options.type, console.words.label)
    print(json.dumps(schema, ensure_ascii=False, indent=1), file=console.out)
    return 0
