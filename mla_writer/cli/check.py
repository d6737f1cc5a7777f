# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""`mla-writer check DRAFT`: what is missing or wrong, and which article asks for it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from mla_writer.i18n import N_
from mla_writer.services.draft_files import open_draft

if TYPE_CHECKING:
    import argparse

    from mla_writer.checks.finding import Finding
    from mla_writer.cli.console import Console
    from mla_writer.services.drafting import DraftView
    from mla_writer.services.wording import Wording

HELP = N_("Check a draft: exit code 0 ready, 1 something wrong or missing, 2 can't be read.")


def add_arguments(parser: argparse.ArgumentParser, words: Wording) -> None:
    """DRAFT, --json."""
    parser.add_argument("draft", type=Path, metavar="DRAFT")
    parser.add_argument(
        "--json", action="store_true", help=words.say(N_("print the findings as JSON"))
    )


def run(options: argparse.Namespace, console: Console) -> int:
    """0 when a final can be made, 1 when something wrong or missing is left."""
    look = open_draft(options.draft, console.clock).view()
    if options.json:
        listed = [as_json(finding, console.words) for finding in look.findings]
        print(json.dumps(listed, ensure_ascii=False, indent=1), file=console.out)
    else:
        print_findings(look, console)
    return 1 if look.blocking else 0


def print_findings(look: DraftView, console: Console) -> None:
    """One finding a paragraph: severity and title, articles and path, how to mend it."""
    words = console.words
    for finding in look.findings:
        said = words.finding(finding)
        print(f"{said.severity}: {said.title}", file=console.out)
        print(f"    {finding.path}  {', '.join(said.articles)}".rstrip(), file=console.out)
        for sentence in filter(None, (said.detail, said.mend)):
            print(f"    {sentence}", file=console.out)
    for kept in look.overrides:
        console.say(
            N_("Passed with a reason: {code} at {path}: {reason}"),
            code=kept.code,
            path=kept.path,
            reason=kept.reason,
        )
    if look.blocking:
        console.say(N_("Not ready: {count} left."), count=len(look.blocking))
    else:
        console.say(N_("Ready for a final."))


def as_json(finding: Finding, words: Wording) -> dict[str, object]:
    """A finding for machines, with its sentences for people."""
    said = words.finding(finding)
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "path": finding.path,
        "arguments": dict(finding.arguments),
        "articles": list(said.articles),
        "title": said.title,
        "detail": said.detail,
        "mend": said.mend,
    }
