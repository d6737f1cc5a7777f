# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The actions of `mla-writer pack` that take packs and give them up, and those about keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mla_writer.errors import PackError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.packs.differences import TableChange
    from mla_writer.packs.register import Installed
    from mla_writer.services.packs import PackReport

DONE, FAULTS, NOT_TRUSTED = 0, 1, 3
MOST_SHOWN = 40


def verify(options: argparse.Namespace, console: Console) -> int:
    """0 signed by a trusted key and without faults, 1 not sound, 3 nobody vouches for it."""
    from mla_writer.services.packs import look_at

    try:
        report = look_at(options.pack)
    except PackError as error:
        console.complain(console.words.error(error))
        return FAULTS
    _show(report, console)
    if report.examined.faults:
        return FAULTS
    return DONE if report.key else NOT_TRUSTED


def install(options: argparse.Namespace, console: Console) -> int:
    """Taken, or nothing changed: data that change rows are shown first and need --yes."""
    from mla_writer.services import packs

    report = packs.look_at(options.pack)
    if report.already:
        console.say(N_("This version is installed already."))
        return DONE
    _show(report, console)
    if report.examined.changes and not options.yes and not report.examined.faults:
        console.say(N_("Nothing was taken. To take these changes, add --yes."))
        return FAULTS
    taken = packs.install(report, console.clock(), options.unsigned)
    console.say(N_("Installed: {id} {version}"), id=taken.id, version=taken.version)
    return DONE


def _show(report: PackReport, console: Console) -> None:
    from mla_writer.services.packs import in_groups

    head, words = report.manifest, console.words
    print(f"{head.id} {head.version}  {report.title(words.language)}", file=console.out)
    console.say(N_("Publisher: {publisher}, as of {date}"), publisher=head.publisher,
                date=head.as_of)  # fmt: skip
    if not report.signed_by:
        console.say(N_("Not signed."))
    else:
        owner = report.key.name if report.key else words.say(N_("a key that you don't trust"))
        console.say(N_("Signed by: {owner}"), owner=owner)
        console.say(N_("Fingerprint: {fingerprint}"), fingerprint=in_groups(report.signed_by))
    for fault in report.examined.faults:
        print(fault, file=console.out)
    for change in report.examined.changes:
        _show_change(change, console)


def _show_change(change: TableChange, console: Console) -> None:
    """A line of counts for the table, then its first rows."""
    from mla_writer.services.pack_words import counts_of, said_of_row

    print(counts_of(change, console.words), file=console.out)
    for row in change.rows[:MOST_SHOWN]:
        print(f"  {said_of_row(row)}", file=console.out)
    if len(change.rows) > MOST_SHOWN:
        print(f"  … (+{len(change.rows) - MOST_SHOWN})", file=console.out)


def remove(options: argparse.Namespace, console: Console) -> int:
    """The pack's questions, rules and rows are gone."""
    from mla_writer.services import packs

    packs.remove(options.id)
    console.say(N_("Removed: {id}"), id=options.id)
    return DONE


def roll_back(options: argparse.Namespace, console: Console) -> int:
    """The version before is in use again."""
    from mla_writer.services import packs

    back = packs.roll_back(options.id)
    console.say(N_("In use again: {id} {version}"), id=back.id, version=back.version)
    return DONE


def show_all(options: argparse.Namespace, console: Console) -> int:
    """Packs, then keys, a line each; then what isn't used, and why."""
    from mla_writer.services import packs
    from mla_writer.services.packs import in_groups

    register = packs.shelves()
    for one in register.installed:
        key = register.key(one.signed_by)
        print(f"{one.id} {one.version}  {_origin(one, key.name if key else '', console)}",
              file=console.out)  # fmt: skip
    for key in register.keys:
        print(f"{in_groups(key.fingerprint)}  {key.name}", file=console.out)
    if not register.installed and not register.keys:
        console.say(N_("No pack is installed, and no key is trusted."))
    return DONE


def _origin(one: Installed, owner: str, console: Console) -> str:
    if one.signed_by:
        return console.words.say(N_("Signed by: {owner}"), owner=owner or one.signed_by[:16])
    return console.words.say(N_("Not signed: {reason}"), reason=one.unsigned_reason)


def trust(options: argparse.Namespace, console: Console) -> int:
    """The key's fingerprint is printed: compare it with its owner's word."""
    from mla_writer.services import packs
    from mla_writer.services.packs import in_groups

    key = packs.trust(options.key, options.name, console.clock())
    console.say(N_("Trusted from now on: {owner}"), owner=key.name)
    console.say(N_("Fingerprint: {fingerprint}"), fingerprint=in_groups(key.fingerprint))
    return DONE


def distrust(options: argparse.Namespace, console: Console) -> int:
    """Packs of this key are not used any more."""
    from mla_writer.services import packs

    key = packs.distrust(options.key)
    console.say(N_("Not trusted any more: {owner}"), owner=key.name)
    return DONE
