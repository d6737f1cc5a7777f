# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer sign FILE --p12 KEY`: sign a final PDF."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.errors import SigningError
from mla_writer.i18n import N_
from mla_writer.services.signing import SigningRequest, sign_file

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_("Sign a final PDF with a key file (PKCS#12).")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """FILE, --p12 FILE, --pin-file FILE, --field NAME, --out FILE."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--p12", type=Path, required=True, metavar="KEY")
    parser.add_argument(
        "--pin-file",
        type=Path,
        default=None,
        metavar="FILE",
        help=words.say(N_("read the PIN from the first line of a file")),
    )
    parser.add_argument(
        "--field",
        default="",
        metavar="NAME",
        help=words.say(N_("which field; the first empty one without it")),
    )
    parser.add_argument("--out", type=Path, default=None, metavar="FILE")


def run(options: argparse.Namespace, console: Console) -> int:
    """0 when signed and verified; else nothing is written."""
    request = SigningRequest(options.file, options.p12, options.field, options.out)
    signed = sign_file(request, lambda: read_pin(options.pin_file, console), console.clock())
    console.say(N_("Signed by {signer}: {file}"), signer=signed.signer, file=str(signed.path))
    return 0


def read_pin(file: Path | None, console: Console) -> str:
    """The PIN from the first line of a file, or from the person at the keyboard."""
    if file is None:
        return console.ask_secret(console.words.say(N_("PIN: ")))
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SigningError(N_("Can't read the PIN from {file}."), file=str(file)) from error
    return lines[0] if lines else ""
