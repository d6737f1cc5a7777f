# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer verify FILE`: what holds of a signed PDF."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.signing import verify_file
from mla_writer.signing.report import SignatureFinding, SignatureReport, Verdict, sentence

if TYPE_CHECKING:
    import argparse

    from mla_writer.cli.console import Console
    from mla_writer.services.wording import Wording

HELP = N_(
    "Verify a signed PDF: exit code 0 valid, 1 not valid, 2 can't be read, 3 issuer not trusted."
)
EXIT_CODES = {Verdict.VALID: 0, Verdict.NOT_VALID: 1, Verdict.UNSIGNED: 1, Verdict.UNDECIDED: 3}


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """FILE, --trust DIR, --json."""
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument(
        "--trust",
        type=Path,
        default=None,
        metavar="DIR",
        help=words.say(N_("folder of certificates that you trust")),
    )
    parser.add_argument(
        "--json", action="store_true", help=words.say(N_("print the report as JSON"))
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """The verdict is the exit code."""
    report = verify_file(options.file, options.trust, console.clock())
    if options.json:
        print(
            json.dumps(as_json(report, console.words), ensure_ascii=False, indent=1),
            file=console.out,
        )
    else:
        print_report(report, console)
    return EXIT_CODES[report.verdict]


def print_report(report: SignatureReport, console: Console) -> None:
    """The verdict first, then each signature: who, when (claimed), what holds, why."""
    words = console.words
    print(words.tell(sentence(report.verdict)), file=console.out)
    for reason in report.reasons:
        print(f"  {words.tell(reason)}", file=console.out)
    for signature in report.signatures:
        _print_signature(signature, console)


def _print_signature(signature: SignatureFinding, console: Console) -> None:
    words = console.words
    when = signature.claimed_time.isoformat() if signature.claimed_time else "?"
    console.say(
        N_("{field}: {signer}, time claimed {when}"),
        field=signature.field,
        signer=signature.signer,
        when=when,
    )
    for reason in (*signature.reasons, *signature.changes):
        print(f"  {words.tell(reason)}", file=console.out)


def as_json(report: SignatureReport, words: Wording) -> dict[str, object]:
    """The report for machines, with its sentences for people."""
    return {
        "verdict": str(report.verdict),
        "specimen": report.specimen,
        "empty_fields": list(report.empty_fields),
        "reasons": [words.tell(reason) for reason in report.reasons],
        "signatures": [
            {
                "field": one.field,
                "verdict": str(one.verdict),
                "signer": one.signer,
                "issuer": one.issuer,
                "claimed_time": one.claimed_time.isoformat() if one.claimed_time else None,
                "bytes_intact": one.bytes_intact,
                "certificate_holds": one.certificate_holds,
                "after": str(one.after),
                "demonstration": one.is_demo,
                "reasons": [words.tell(reason) for reason in one.reasons],
            }
            for one in report.signatures
        ],
    }
