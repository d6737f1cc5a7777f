# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Write the pages of docs that follow from code, forms and data: run by ``make reference``.

``docs/forms/*.md`` (every question), ``docs/checks.md`` (every finding), ``docs/practice*.md``
(the practice case of the guides) and ``docs/decisions/README.md`` (every record). A test in
``tests/contracts`` fails when they are stale, so nobody reads yesterday's program.
"""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

from reference_checks import checks_page
from reference_forms import FormPages
from reference_markdown import HEAD, joined, table
from reference_practice import EXAMPLES, practice_pages

from mla_writer.forms.loader import load_form
from mla_writer.forms.model_faults import read_model
from mla_writer.forms.schema import Parts
from mla_writer.forms.yaml_file import read_yaml_file
from mla_writer.reference.loader import load_reference

PROJECT = Path(__file__).resolve().parents[1]
FORM = "mla"
ROOMS = {  # the first two digits of a record's number
    "00": "The whole house",
    "01": "Producing a letter",
    "02": "Signing",
    "03": "Drafts on disk",
    "04": "Forms",
    "05": "Checks and law",
    "06": "The template language",
    "07": "The files of a letter",
    "08": "The Word letter",
    "09": "The screen",
    "10": "Languages",
    "11": "Packs",
}


def reference_pages(project: Path) -> dict[Path, str]:
    """Text of each generated page by its place in the project."""
    forms, docs = project / "forms", Path("docs")
    reference = load_reference(forms / "reference")
    form = load_form(forms, FORM)
    pages = FormPages(form, composite_parts(forms), reference).pages()
    practice = practice_pages(project, form, reference)
    return {
        docs / "checks.md": checks_page(reference),
        docs / "decisions" / "README.md": decisions_page(project / docs / "decisions"),
        **{docs / name: text for name, text in practice.items()},
        **{docs / "forms" / name: text for name, text in pages.items()},
    }


def generated_files(project: Path) -> set[Path]:
    """The places of all generated pages that lie in the project now."""
    single = {Path("docs/checks.md"), Path("docs/decisions/README.md")}
    single |= {Path("docs") / name.replace(".yaml", ".md") for name in EXAMPLES.values()}
    found = {file.relative_to(project) for file in (project / "docs" / "forms").glob("*.md")}
    return found | {file for file in single if (project / file).exists()}


def composite_parts(forms: Path) -> dict[str, Parts]:
    """The parts of each composite kind, as its file gives them."""
    files = sorted((forms / "kinds").glob("*.yaml"))
    read = ((file.stem, read_model(read_yaml_file(file, file.name), Parts)[0]) for file in files)
    return {name: parts for name, parts in read if parts is not None}


def decisions_page(folder: Path) -> str:
    """The index of all decision records, by the room that they are about."""
    lines = [HEAD, "# Decisions", "", "Half a page each: the question, what was decided, why.", ""]
    records = sorted(file for file in folder.glob("*.md") if file.name != "README.md")
    for room, listed in itertools.groupby(records, key=lambda file: file.name[:2]):
        rows = [_record(file) for file in listed]
        lines += [f"## {ROOMS.get(room, 'More')}", "", *table(("number", "decision"), rows), ""]
    return joined(lines)


def _record(file: Path) -> tuple[str, str]:
    text = file.read_text(encoding="utf-8")
    heading = next(line for line in text.splitlines() if line.startswith("# "))
    number, _, title = heading.removeprefix("# ").partition(" ")
    return (f"[{number}]({file.name})", title)


def main() -> int:
    """Write what differs and take away what is no longer made; say which."""
    pages = reference_pages(PROJECT)
    for place in generated_files(PROJECT) - set(pages):
        (PROJECT / place).unlink()
        print(f"removed {place}")
    for place, text in pages.items():
        file = PROJECT / place
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {place}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
