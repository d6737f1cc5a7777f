# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer seal DRAFT`: the names behind its code names, into an encrypted file beside it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.domain.sealed import SealedName
from mla_writer.errors import StorageError
from mla_writer.i18n import N_
from mla_writer.services.draft_files import open_draft, open_for_work
from mla_writer.services.name_traces import typed_before
from mla_writer.services.sealed_names import (
    NameStandsError,
    Sealing,
    Searched,
    check_passphrase,
    code_names,
    forget,
    refuse_anothers,
    rows_for,
    seal,
    sealed_path,
    searched,
    told,
    traces,
    unseal,
)

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from mla_writer.cli.console import Console
    from mla_writer.services.draft_files import OpenDraft
    from mla_writer.services.sealed_names import SealedAnnex, Trace
    from mla_writer.services.wording import Wording

HELP = N_("Seal the names behind a draft's code names in an encrypted file beside it.")
FOUND = 1  # exit code of --look: a sealed name stands in the request


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """DRAFT, --look. Names and passphrase are asked for: arguments stay in the shell's history."""
    parser.add_argument("draft", type=Path, metavar="DRAFT")
    parser.add_argument(
        "--look",
        action="store_true",
        help=words.say(N_("look only whether a sealed name stands in the request: exit code 1")),
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """0 when sealed; else nothing is written. An existing file is opened first."""
    if options.look:
        return _look(options.draft, console)
    opened = open_for_work(options.draft, console.clock)
    try:
        return _seal(opened, console)
    finally:
        opened.close()


def _seal(opened: OpenDraft, console: Console) -> int:
    given = searched(opened)
    codes = code_names(given.view)
    if not codes:
        raise StorageError(N_("{file} has no code names."), file=opened.path.name)
    known = _known(given, console)
    names = known.names if known is not None else ()
    rows = tuple(_asked(console, row) for row in rows_for(codes, names, typed_before(given)))
    sealing = Sealing(rows, new_passphrase(console), known)
    target = _sealed(given, sealing, console)
    console.say(N_("Sealed: {file}"), file=str(target))
    _tell(forget(opened, rows), N_("Taken out:"), given, console)
    return 0


def _sealed(given: Searched, sealing: Sealing, console: Console) -> Path:
    """The file; parts of names that stand in the request are shown, and may be passed."""
    try:
        return seal(given, sealing)
    except NameStandsError as error:
        _tell(error.found, error.message, given, console, code=error.found[0].code)
        if any(one.is_whole for one in error.found):
            raise
        yes = console.words.say(N_("yes"))
        typed = ask(console, N_("Is somebody else meant everywhere? Type “{yes}”: "), yes=yes)
        if typed.strip().casefold() != yes.casefold():
            raise
        return seal(given, replace(sealing, passed=frozenset(error.found)))


def _look(path: Path, console: Console) -> int:
    """0 where no sealed name stands in the request, its old versions and its letters."""
    session = open_draft(path, console.clock)
    given = Searched(path, session.draft, session.view().view)
    annex = unseal(sealed_path(path), ask(console, N_("Passphrase of the sealed annex: ")))
    refuse_anothers(annex, given)
    found = traces(given, annex.names)
    if not found:
        console.say(N_("No sealed name stands in the request."))
        return 0
    _tell(found, N_("Sealed names, or parts of them, stand here:"), given, console)
    return FOUND


def _tell(
    found: Iterable[Trace], title: str, given: Searched, console: Console, **arguments: str
) -> None:
    """A line for each place: its code name, and where."""
    lines = dict.fromkeys(f"{one.code}: {told(one, given.view, console.words)}" for one in found)
    if lines:
        console.complain(console.words.say(title, **arguments))
    for line in lines:
        console.complain(f"    {line}")


def _known(given: Searched, console: Console) -> SealedAnnex | None:
    """The sealed annex that is there already, opened. It has to be this request's."""
    target = sealed_path(given.path)
    if not target.exists():
        return None
    annex = unseal(target, ask(console, N_("Passphrase of the sealed annex: ")))
    refuse_anothers(annex, given)
    return annex


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
    """What is typed; nothing typed keeps what is known. A note is asked for beside a name."""
    if row.real_name:
        typed = ask(console, N_("Name behind {code} (Enter keeps it): "), code=row.code_name)
    else:
        typed = ask(console, N_("Name behind {code}: "), code=row.code_name)
    name = typed.strip() or row.real_name
    note = (
        ask(console, N_("Note on {code} (Enter: none new): "), code=row.code_name) if name else ""
    )
    return SealedName(row.code_name, name, note.strip() or row.note)
