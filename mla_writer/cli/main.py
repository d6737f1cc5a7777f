# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The command line: one module a command; errors become one sentence and an exit code."""

from __future__ import annotations

import argparse
import getpass
import importlib
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from mla_writer import __version__, paths
from mla_writer.cli.console import Console
from mla_writer.errors import MlaError
from mla_writer.i18n import N_
from mla_writer.services.packs_in_use import packs_in_use
from mla_writer.services.settings import open_settings
from mla_writer.services.wording import Wording, wording

if TYPE_CHECKING:
    from types import ModuleType

COMMANDS = (
    "types",
    "schema",
    "new",
    "fill",
    "check",
    "render",
    "sign",
    "verify",
    "lint",
    "demo",
    "authorities",
    "ask",
    "pack",
    "seal",
    "unseal",
)
UNREADABLE = 2


def run_command(arguments: list[str], console: Console | None = None) -> int:
    """Run one command; its exit code: 0 done, 2 for what can't be read, else as each says."""
    console = console or open_console()
    options = parser(console.words).parse_args(arguments)
    for trouble in packs_in_use().troubles:
        console.complain(console.words.tell(trouble))
    try:
        code: int = options.run(options, console)
    except MlaError as error:
        console.complain(console.words.error(error))
        return getattr(options, "exit_on_error", UNREADABLE)
    return code


def parser(words: Wording) -> argparse.ArgumentParser:
    """All commands with their help in the reader's language."""
    top = argparse.ArgumentParser(
        prog="mla-writer",
        description=words.say(
            N_("Requests for mutual legal assistance. Without a command: the window.")
        ),
    )
    top.add_argument("--version", action="version", version=f"mla-writer {__version__}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name in COMMANDS:
        module = command(name)
        sub = commands.add_parser(
            name, help=words.say(module.HELP), description=words.say(module.HELP)
        )
        module.add_arguments(sub, words)
        sub.set_defaults(run=module.run)
    return top


def command(name: str) -> ModuleType:
    """The module of a command."""
    return importlib.import_module(f"mla_writer.cli.{name}")


def open_console() -> Console:
    """The real world: standard streams, the user's language, the clock, a silent prompt."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    language = open_settings().screen_language
    return Console(
        out=sys.stdout,
        err=sys.stderr,
        words=wording(language, paths.LOCALES),
        clock=lambda: datetime.now().astimezone(),
        ask_secret=getpass.getpass,
    )
