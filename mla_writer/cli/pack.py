# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer pack ...`: packs of a State's rules and of newer data, and the keys they need."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.cli import pack_taking as taking
from mla_writer.i18n import N_

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_(
    "Packs of a State's rules or of newer data: make, sign, verify, install. "
    "Exit code 1: faults, or nothing taken; 2: refused; 3 (verify): key not trusted."
)
DONE, FAULTS = 0, 1


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
    action("verify", taking.verify, N_("Say who signed a pack, and what it would change."), "PACK")
    take_help = N_("Take a pack; its former version is kept.")
    for name in ("install", "update"):
        take = action(name, taking.install, take_help, "PACK")
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
        ("remove", taking.remove, N_("Give a pack up.")),
        ("rollback", taking.roll_back, N_("Go back to the version before.")),
    ):
        sub = action(name, act, text)
        sub.add_argument("id", metavar="ID")
    action("list", taking.show_all, N_("List the packs and the trusted keys."))
    trusting = action("trust", taking.trust, N_("Accept packs of this key from now on."), "KEY")
    trusting.add_argument("--name", required=True, metavar="OWNER")
    action("distrust", taking.distrust, N_("Accept packs of a key no more.")).add_argument(
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
