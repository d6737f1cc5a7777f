# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Each kind of field has its module in forms/kinds and its editor in ui/editors."""

from __future__ import annotations

import ast
from pathlib import Path

import mla_writer

PACKAGE = Path(mla_writer.__file__).parent


def modules_with(function: str, folder: str) -> set[str]:
    """The modules of a folder that have a function of this name; read, not imported."""
    return {
        file.stem
        for file in (PACKAGE / folder).glob("*.py")
        if file.stem != "__init__" and function in _names(file)
    }


def _names(file: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.Assign):
            found |= {target.id for target in node.targets if isinstance(target, ast.Name)}
    return found


def shared_editors() -> set[str]:
    """Editors that other editors are made of, such as that of any composite kind."""
    folder = PACKAGE / "ui" / "editors"
    nodes = (
        node
        for file in folder.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
    )
    froms = (node.module or "" for node in nodes if isinstance(node, ast.ImportFrom))
    return {name.rpartition(".")[2] for name in froms if name.startswith("mla_writer.ui.editors.")}


def test_every_kind_has_an_editor_and_every_editor_a_kind() -> None:
    kinds, editors = modules_with("parse", "forms/kinds"), modules_with("build", "ui/editors")
    assert kinds, "no kind was found"
    unmatched = editors - kinds - shared_editors()
    missing = [f"mla_writer/ui/editors/{name}.py lacks build()" for name in sorted(kinds - editors)]
    missing += [f"mla_writer/forms/kinds/{name}.py is missing" for name in sorted(unmatched)]
    assert not missing, "; ".join(missing)


def test_every_kind_gives_the_four_functions_and_its_shape() -> None:
    for function in ("is_empty", "format", "json_schema", "SHAPE"):
        lacking = modules_with("parse", "forms/kinds") - modules_with(function, "forms/kinds")
        assert not lacking, f"{function} is missing in {', '.join(sorted(lacking))}"
