# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer seal DRAFT`: the names behind its code names, into an encrypted file beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.domain.sealed import SealedName
from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.services.draft_files import open_draft
from mla_writer.services.sealed_names import (
    Sealing,
    check_passphrase,
    code_names,
    rows_for,
    seal,
    sealed_path,
    unseal,
)

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("Seal the names behind a draft's code names in an encrypted file beside it.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """DRAFT. Names and passphrase are asked for: arguments would stay in the shell's history."""
    parser.add_argument("draft", type=Path, metavar="DRAFT")


def run(options: argparse.Namespace, console: Console) -> int:
    """0 when sealed; else nothing is written. An existing file is opened first."""
    codes = code_names(open_draft(options.draft, console.clock).view().view)
    if not codes:
        raise StorageError(N_("{file} has no code names."), file=options.draft.name)
    known = _known(sealed_path(options.draft), console)
    names = tuple(_asked(console, row) for row in rows_for(codes, known))
    passphrase = new_passphrase(console)
    target = seal(options.draft, Sealing(names, passphrase, replaces=bool(known)))
    console.say(N_("Sealed: {file}"), file=str(target))
    return 0


def _known(target: Path, console: Console) -> tuple[SealedName, ...]:
    """The names of a sealed annex that is there already."""
    if not target.exists():
        return ()
    return unseal(target, ask(console, N_("Passphrase of the sealed annex: ")))


def ask(console: Console, prompt: str, **arguments: str | int) -> str:
    """Something that the terminal doesn't show."""
    return console.ask_secret(console.words.say(prompt, **arguments))


def new_passphrase(console: Console) -> str:
    """A passphrase, typed twice. Raises StorageError."""
    first = ask(console, N_("New passphrase: "))
    check_passphrase(first)
    if ask(console, N_("Once more: ")) != first:
        raise StorageError(N_("The two passphrases differ. Nothing was sealed."))
    return first


def _asked(console: Console, row: SealedName) -> SealedName:
    """What is typed; nothing typed keeps what is known."""
    if row.real_name:
        typed = ask(console, N_("Name behind {code} (Enter keeps it): "), code=row.code_name)
    else:
        typed = ask(console, N_("Name behind {code}: "), code=row.code_name)
    return SealedName(row.code_name, typed.strip() or row.real_name, row.note)
