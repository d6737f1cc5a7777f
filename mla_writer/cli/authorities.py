# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer authorities`: search, export and import the directory of authorities."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale

from mla_writer.i18n import N_
from mla_writer.reference.age import asks_to_be_confirmed
from mla_writer.reference.directory import directory_of, search
from mla_writer.services import directory
from mla_writer.services.opening import open_reference

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.reference.values import AuthorityFact
    from mla_writer.services.wording import Wording

HELP = N_("Authorities of States: search, export, import as CSV or XLSX.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """Actions: list [WORDS] [--state XX]; export FILE; import FILE [--dry-run]."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = actions.add_parser(
        "list", help=words.say(N_("show authorities with source and date"))
    )
    listing.add_argument("words", nargs="*", metavar="WORDS")
    listing.add_argument("--state", default="", metavar="XX")
    export = actions.add_parser("export", help=words.say(N_("write the directory to a file")))
    export.add_argument("file", type=Path, metavar="FILE")
    incoming = actions.add_parser("import", help=words.say(N_("take rows from a file")))
    incoming.add_argument("file", type=Path, metavar="FILE")
    incoming.add_argument(
        "--dry-run", action="store_true", help=words.say(N_("only say what would be taken"))
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """0 done, 1 when nothing was found or a row was refused."""
    actions = {"list": _list, "export": _export, "import": _import}
    return actions[options.action](options, console)


def _list(options: argparse.Namespace, console: Console) -> int:
    territories = Locale.parse(console.words.language).territories
    names = {code: str(name) for code, name in territories.items()}
    listed = search(directory_of(open_reference()), " ".join(options.words), names)
    state = options.state.upper()
    found = [fact for fact in listed if state in ("", fact.state)]
    for fact in found:
        _print(fact, names, console)
    return 0 if found else 1


def _print(fact: AuthorityFact, names: dict[str, str], console: Console) -> None:
    place = ", ".join(filter(None, (fact.name, fact.ministry, fact.city)))
    print(f"{names.get(fact.state, fact.state)}: {place}", file=console.out)
    ways = "  ".join(filter(None, (fact.phone, fact.email, "; ".join(fact.instruments))))
    print(f"    {fact.role}  {ways}".rstrip(), file=console.out)
    console.say(N_("    Source: {source}, as of {date}."), source=fact.source, date=fact.as_of)
    if asks_to_be_confirmed(fact.as_of, console.clock().date()):
        console.say(N_("    Ask whether this still holds before you write."))


def _export(options: argparse.Namespace, console: Console) -> int:
    rows = open_reference().authorities
    directory.export(rows, options.file)
    console.say(N_("{count} rows written: {file}"), count=len(rows), file=str(options.file))
    return 0


def _import(options: argparse.Namespace, console: Console) -> int:
    incoming = directory.read_incoming(options.file, open_reference())
    for fault in incoming.refused:
        console.complain(str(fault))
    if not options.dry_run and incoming.taken:
        directory.keep(incoming.taken)
    console.say(
        N_("Added: {added}. Changed: {changed}. The same: {same}. Refused: {refused}."),
        added=len(incoming.added),
        changed=len(incoming.changed),
        same=incoming.same,
        refused=incoming.refused_rows,
    )
    return 1 if incoming.refused else 0
