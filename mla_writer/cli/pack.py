# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer pack ...`: packs of a State's rules and of newer data, and the keys they need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.errors import PackError
from mla_writer.i18n import N_

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from mla_writer.cli.console import Console
    from mla_writer.packs.differences import TableChange
    from mla_writer.packs.register import Installed
    from mla_writer.services.packs import PackReport
    from mla_writer.services.wording import Wording

HELP = N_(
    "Packs of a State's rules or of newer data: make, sign, verify, install. "
    "Exit code 1: faults, or nothing taken; 2: refused; 3 (verify): key not trusted."
)
DONE, FAULTS, NOT_TRUSTED = 0, 1, 3
MOST_SHOWN = 40
# English words of tables, said with a count.
TABLES = {
    "parties.csv": N_("parties"),
    "notifications.csv": N_("declarations"),
    "authorities.csv": N_("authorities"),
    "instruments.csv": N_("instruments"),
    "uses.csv": N_("uses of instruments"),
    "elements.csv": N_("elements of a request"),
    "rules.csv": N_("rules of treaties"),
    "effects.csv": N_("effects of instruments"),
}


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """One action each: new, lint, build, key, sign, verify, install, list, and so on."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    def action(
        name: str, run_it: Callable[..., int], text: str, *places: str
    ) -> argparse.ArgumentParser:
        sub = actions.add_parser(name, help=words.say(text), description=words.say(text))
        for place in places:
            sub.add_argument(place.lower(), metavar=place, type=Path)
        sub.set_defaults(act=run_it)
        return sub

    new = action("new", start, N_("Start a pack in a folder."), "FOLDER")
    new.add_argument("--id", required=True, metavar="ID")
    new.add_argument("--state", default="", metavar="CODE")
    new.add_argument("--kind", choices=("state", "data"), default="state")
    action("lint", find_faults, N_("List every fault of a pack, or of its folder."), "PACK")
    build = action("build", make, N_("Make the one file of a folder."), "FOLDER")
    build.add_argument("-o", "--output", type=Path, required=True, metavar="PACK")
    key = action("key", make_key, N_("Make a key to sign packs with."), "KEY")
    sign = action("sign", sign_it, N_("Sign a pack with your key."), "PACK")
    sign.add_argument("--key", type=Path, required=True, metavar="KEY")
    sign.add_argument("-o", "--output", type=Path, default=None, metavar="PACK")
    for one in (key, sign):
        one.add_argument(
            "--pin-file",
            type=Path,
            default=None,
            metavar="FILE",
            help=words.say(N_("read the PIN from the first line of a file")),
        )
    action("verify", verify, N_("Say who signed a pack, and what it would change."), "PACK")
    take_help = N_("Take a pack; its former version is kept.")
    for name in ("install", "update"):
        take = action(name, install, take_help, "PACK")
        take.add_argument(
            "--yes", action="store_true", help=words.say(N_("take the changes of data as shown"))
        )
        take.add_argument(
            "--unsigned",
            default="",
            metavar="REASON",
            help=words.say(N_("your own folder, not signed: why; the reason is kept")),
        )
    for name, act, text in (
        ("remove", remove, N_("Give a pack up.")),
        ("rollback", roll_back, N_("Go back to the version before.")),
    ):
        sub = action(name, act, text)
        sub.add_argument("id", metavar="ID")
    action("list", show_all, N_("List the packs and the trusted keys."))
    trusting = action("trust", trust, N_("Accept packs of this key from now on."), "KEY")
    trusting.add_argument("--name", required=True, metavar="OWNER")
    action("distrust", distrust, N_("Accept packs of a key no more.")).add_argument(
        "key", metavar="FINGERPRINT"
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """The action's own exit code; what is refused is 2, and nothing is written."""
    act: Callable[[argparse.Namespace, Console], int] = options.act
    return act(options, console)


def start(options: argparse.Namespace, console: Console) -> int:
    """A folder with notes to fill in."""
    from mla_writer.services.packs_making import start_pack

    made = start_pack(
        options.folder, options.kind, options.id, options.state, console.clock().date()
    )
    for path in made:
        print(path, file=console.out)
    return DONE


def find_faults(options: argparse.Namespace, console: Console) -> int:
    """One fault a line, then their number."""
    from mla_writer.services.packs_making import lint_pack

    faults = lint_pack(options.pack)
    for fault in faults:
        print(fault, file=console.out)
    console.say(N_("Faults: {count}"), count=len(faults))
    return FAULTS if faults else DONE


def make(options: argparse.Namespace, console: Console) -> int:
    """The one file, not signed."""
    from mla_writer.services.packs_making import build_pack

    made = build_pack(options.folder, options.output)
    console.say(N_("Pack made, not signed yet: {file}"), file=str(made))
    return DONE


def make_key(options: argparse.Namespace, console: Console) -> int:
    """Two files, and the fingerprint that others compare."""
    from mla_writer.services.packs import in_groups
    from mla_writer.services.packs_making import make_key as make_it

    public, digits = make_it(options.key, _passphrase(options, console))
    console.say(N_("Key made. Give away only this file: {file}"), file=str(public))
    console.say(N_("Fingerprint: {fingerprint}"), fingerprint=in_groups(digits))
    return DONE


def sign_it(options: argparse.Namespace, console: Console) -> int:
    """The pack with a signature, in place or under another name."""
    from mla_writer.services.packs_making import sign_pack

    made = sign_pack(
        options.pack, options.key, lambda: _passphrase(options, console), options.output
    )
    console.say(N_("Pack signed: {file}"), file=str(made))
    return DONE


def _passphrase(options: argparse.Namespace, console: Console) -> str:
    from mla_writer.cli.sign import read_pin

    return read_pin(options.pin_file, console)


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
    words = console.words
    console.say(
        N_("{what}: {added} added, {changed} changed, {withdrawn} withdrawn"),
        what=words.say(TABLES[change.table]),
        **{kind.value: count for kind, count in change.counts.items()},
    )
    signs = {"added": "+", "changed": "~", "withdrawn": "-"}
    for row in change.rows[:MOST_SHOWN]:
        cells = "; ".join(f"{column}: {old} → {new}" for column, old, new in row.cells if old)
        print(f"  {signs[row.kind]} {' '.join(row.key)}  {cells}".rstrip(), file=console.out)
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
