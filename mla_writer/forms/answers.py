# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Raw answers: one immutable JSON tree; each change gives a new tree that shares the rest.

Ids of rows are never given twice: each object counts, under ``_next``, the next free number of
each of its lists. Removing a row doesn't lower the count, and ``Answers.returned_to`` carries it
through undo, so that a finding, a mark or a merge never meets another row under an old id.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from mla_writer.errors import AnswerError
from mla_writer.forms.answer_paths import ROW_ID, Place, split_path
from mla_writer.forms.answer_rules import MAX_ROWS, check, copy, well_named
from mla_writer.forms.row_counts import counted, next_number, with_counts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from mla_writer.domain.draft import Json

Node: TypeAlias = "dict[str, Json]"
Edit: TypeAlias = "Callable[[Node], Node]"


@dataclass(frozen=True)
class SetAnswer:
    """Put a raw value at a path; None removes it."""

    path: str
    value: Json


@dataclass(frozen=True)
class AddRow:
    """Add an empty row to the list at a path; position counts from 0, None is the end."""

    path: str
    row_id: str
    variant: str = ""
    position: int | None = None


@dataclass(frozen=True)
class RemoveRow:
    """Remove the row at a path such as ``persons[p7]``."""

    path: str


@dataclass(frozen=True)
class MoveRow:
    """Move the row at a path to a position of its list, counted from 0."""

    path: str
    position: int


Change: TypeAlias = "SetAnswer | AddRow | RemoveRow | MoveRow"


@dataclass(frozen=True)
class Answers:
    """The raw answers of a draft. Don't change the tree: make a Change and apply it."""

    tree: Mapping[str, Json] = field(default_factory=lambda: MappingProxyType({}))

    def get(self, path: str) -> Json:
        """The raw value at a path, None where there is none. Raises AnswerError for no path."""
        found: Json = dict(self.tree) if not isinstance(self.tree, dict) else self.tree
        for place in split_path(path):
            found = found.get(place.name) if isinstance(found, dict) else None
            if place.row:
                found = _row(found, place.row)
        return found

    def apply(self, change: Change) -> Answers:
        """The answers after a change. Raises AnswerError where it can't be made."""
        places = split_path(change.path)
        edit = _edit_for(change, places[-1])
        return Answers(_rebuilt(dict(self.tree), places, edit))

    def returned_to(self, earlier: Answers) -> Answers:
        """Earlier answers (undo, redo) that keep the count of row ids given since then."""
        return Answers(with_counts(dict(earlier.tree), dict(self.tree)))


def new_row_id(answers: Answers, path: str) -> str:
    """A free id for a new row of the list at ``path``: never one that the list ever showed."""
    parent, _, name = path.rpartition(".")
    split_path(path)
    above = answers.get(parent) if parent else dict(answers.tree)
    node = above if isinstance(above, dict) else {}
    return f"{name[0]}{next_number(node, name)}"


# -- edits of one object ---------------------------------------------------------------------


def _edit_for(change: Change, place: Place) -> Edit:
    match change:
        case SetAnswer(value=value):
            return _setter(place, value)
        case AddRow():
            return _adder(place, change)
        case RemoveRow():
            return _list_edit(place, lambda rows, at: rows[:at] + rows[at + 1 :])
        case MoveRow(position=position):
            _check_position(position)
            return _list_edit(place, lambda rows, at: _moved(rows, at, position))


def _setter(place: Place, value: Json) -> Edit:
    if place.row:
        raise AnswerError("{place} is a row: set its answers one by one.", place=str(place))
    check(value)
    kept = copy(value)

    def edit(node: Node) -> Node:
        if kept is None:
            return {key: held for key, held in node.items() if key != place.name}
        changed = node | {place.name: kept}
        return counted(changed, place.name, next_number(node, place.name))

    return edit


def _adder(place: Place, change: AddRow) -> Edit:
    if place.row or not ROW_ID.fullmatch(change.row_id):
        raise AnswerError("A row id is a letter and a number such as p7, added to a list.")
    _check_position(change.position)
    row: Node = {"_id": change.row_id}
    if change.variant:
        row["_variant"] = change.variant

    def edit(node: Node) -> Node:
        rows: list[Json] = [*well_named(_rows(node.get(place.name), place.name))]
        if _index(rows, change.row_id) is not None:
            raise AnswerError(
                "The list {name} already has a row {row}.", name=place.name, row=change.row_id
            )
        if len(rows) >= MAX_ROWS:
            raise AnswerError(
                "The list {name} has {most} rows: no more fit.", name=place.name, most=MAX_ROWS
            )
        at = len(rows) if change.position is None else change.position
        number = max(next_number(node, place.name), int(change.row_id[1:]) + 1)
        added: list[Json] = [*rows[:at], row, *rows[at:]]
        return counted(node | {place.name: added}, place.name, number)

    return edit


def _list_edit(place: Place, arrange: Callable[[list[Json], int], list[Json]]) -> Edit:
    if not place.row:
        raise AnswerError("{place} is no row: a row is named like persons[p7].", place=str(place))

    def edit(node: Node) -> Node:
        rows = _rows(node.get(place.name), place.name)
        at = _index(rows, place.row)
        if at is None:
            raise _no_row(place)
        number = next_number(node, place.name)
        left = arrange(rows, at)
        changed = node | {place.name: left}
        if not left:
            del changed[place.name]
        return counted(changed, place.name, number)

    return edit


def _moved(rows: list[Json], at: int, position: int) -> list[Json]:
    rest = rows[:at] + rows[at + 1 :]
    return [*rest[:position], rows[at], *rest[position:]]


def _check_position(position: int | None) -> None:
    if position is not None and (isinstance(position, bool) or not 0 <= position <= MAX_ROWS):
        raise AnswerError("A position in a list counts from 0 to {most}.", most=MAX_ROWS)


# -- the way down to that object, and back up ------------------------------------------------


def _rebuilt(node: Node, places: tuple[Place, ...], edit: Edit) -> Node:
    if len(places) == 1:
        return edit(node)
    place, rest = places[0], places[1:]
    held = node.get(place.name)
    if place.row:
        return node | {place.name: _with_row(held, place, rest, edit)}
    if held is not None and not isinstance(held, dict):
        raise AnswerError("{name} is one answer without parts.", name=place.name)
    inner = _rebuilt(held or {}, rest, edit)
    if inner:
        return node | {place.name: inner}
    return {key: value for key, value in node.items() if key != place.name}


def _with_row(held: Json, place: Place, rest: tuple[Place, ...], edit: Edit) -> list[Json]:
    rows = _rows(held, place.name)
    at = _index(rows, place.row)
    row = rows[at] if at is not None else None
    if at is None or not isinstance(row, dict):
        raise _no_row(place)
    return [*rows[:at], _rebuilt(row, rest, edit), *rows[at + 1 :]]


def _rows(held: Json, name: str) -> list[Json]:
    if held is None:
        return []
    if not isinstance(held, list):
        raise AnswerError("{name} is not a list of rows.", name=name)
    return held


def _index(rows: list[Json], row_id: str) -> int | None:
    for at, row in enumerate(rows):
        if isinstance(row, dict) and row.get("_id") == row_id:
            return at
    return None


def _row(held: Json, row_id: str) -> Json:
    if not isinstance(held, list):
        return None
    at = _index(held, row_id)
    return None if at is None else held[at]


def _no_row(place: Place) -> AnswerError:
    return AnswerError("The list {name} has no row {row}.", name=place.name, row=place.row)


# -- counting row ids ------------------------------------------------------------------------


# -- what a value may be ---------------------------------------------------------------------


# -- changes in the journal ------------------------------------------------------------------


def change_to_json(change: Change) -> dict[str, Json]:
    """A change as an object for the journal; ``op`` says which it is."""
    match change:
        case SetAnswer(path, value):
            return {"op": "set", "path": path, "value": value}
        case AddRow(path, row_id, variant, position):
            return {
                "op": "add",
                "path": path,
                "row": row_id,
                "variant": variant,
                "position": position,
            }
        case RemoveRow(path):
            return {"op": "remove", "path": path}
        case MoveRow(path, position):
            return {"op": "move", "path": path, "position": position}


def change_from_json(data: Json) -> Change:
    """A change from the journal. Raises AnswerError where it isn't one."""
    if not isinstance(data, dict) or not isinstance(path := data.get("path"), str):
        raise AnswerError("A change is an object with an op and a path.")
    row, variant, position = data.get("row"), data.get("variant", ""), data.get("position")
    number = position if isinstance(position, int) and not isinstance(position, bool) else None
    match data.get("op"):
        case "set" if "value" in data:
            return SetAnswer(path, data["value"])
        case "add" if isinstance(row, str) and isinstance(variant, str):
            return AddRow(path, row, variant, number)
        case "remove":
            return RemoveRow(path)
        case "move" if number is not None:
            return MoveRow(path, number)
    raise AnswerError("A change is set, add, remove or move, with what belongs to it.")
