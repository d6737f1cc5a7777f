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


class Actions:
    """The actions of the command: each with its words and the files it works on."""

    def __init__(self, parser: argparse.ArgumentParser, words: Wording) -> None:
        self._listed = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
        self.say = words.say

    def add(
        self, name: str, act: Callable[..., int], text: str, *places: str
    ) -> argparse.ArgumentParser:
        """An action; places: its files or folders, as its help names them."""
        made = self._listed.add_parser(name, help=self.say(text), description=self.say(text))
        for place in places:
            made.add_argument(place.lower(), metavar=place, type=Path)
        made.set_defaults(act=act)
        return made


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """One action each: new, lint, build, key, sign, verify, install, list, and so on."""
    actions = Actions(parser, words)
    _add_making(actions)
    _add_signing(actions)
    _add_taking(actions)
    _add_trusting(actions)


def _add_making(actions: Actions) -> None:
    new = actions.add("new", start, N_("Start a pack in a folder."), "FOLDER")
    new.add_argument("--id", required=True, metavar="ID")
    new.add_argument("--state", default="", metavar="CODE")
    new.add_argument("--kind", choices=("state", "data"), default="state")
    actions.add("lint", find_faults, N_("List every fault of a pack, or of its folder."), "PACK")
    build = actions.add("build", make, N_("Make the one file of a folder."), "FOLDER")
    build.add_argument("-o", "--output", type=Path, required=True, metavar="PACK")


def _add_signing(actions: Actions) -> None:
    key = actions.add("key", make_key, N_("Make a key to sign packs with."), "KEY")
    sign = actions.add("sign", sign_it, N_("Sign a pack with your key."), "PACK")
    sign.add_argument("--key", type=Path, required=True, metavar="KEY")
    sign.add_argument("-o", "--output", type=Path, default=None, metavar="PACK")
    pin_help = actions.say(N_("read the PIN from the first line of a file"))
    for one in (key, sign):
        one.add_argument("--pin-file", type=Path, default=None, metavar="FILE", help=pin_help)


def _add_taking(actions: Actions) -> None:
    verify_help = N_("Say who signed a pack, and what it would change.")
    actions.add("verify", taking.verify, verify_help, "PACK")
    yes = actions.say(N_("take the changes of data as shown"))
    why = actions.say(N_("your own folder, not signed: why; the reason is kept"))
    for name in ("install", "update"):
        text = N_("Take a pack; its former version is kept.")
        take = actions.add(name, taking.install, text, "PACK")
        take.add_argument("--yes", action="store_true", help=yes)
        take.add_argument("--unsigned", default="", metavar="REASON", help=why)
    actions.add("remove", taking.remove, N_("Give a pack up.")).add_argument("id", metavar="ID")
    back = actions.add("rollback", taking.roll_back, N_("Go back to the version before."))
    back.add_argument("id", metavar="ID")
    actions.add("list", taking.show_all, N_("List the packs and the trusted keys."))


def _add_trusting(actions: Actions) -> None:
    trust = actions.add("trust", taking.trust, N_("Accept packs of this key from now on."), "KEY")
    trust.add_argument("--name", required=True, metavar="OWNER")
    stop = actions.add("distrust", taking.distrust, N_("Accept packs of a key no more."))
    stop.add_argument("key", metavar="FINGERPRINT")


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
