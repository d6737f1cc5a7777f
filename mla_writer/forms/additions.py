# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Questions and choices that come from beside the form: a State asks its own officers more.

They are merged when the form is loaded, each under the condition of its source (such as
``requesting_state == "QV"``), and checked with the whole form by the same rules.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from mla_writer.forms.placing import Kit, Placed, place_all
from mla_writer.forms.schema import Choice, Definition, Field, Id, Section

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from mla_writer.forms.yaml_file import YamlFile

Conditional = TypeVar("Conditional", Field, Choice)
Texts = Mapping[str, Mapping[str, str]]


class Asked(Definition):
    """Questions that join a section, before the room for what no question asks."""

    into: Id
    fields: tuple[Field, ...]


class Questions(Definition):
    """A file of such questions."""

    sections: tuple[Asked, ...]


@dataclass(frozen=True)
class Additions:
    """What one source adds; a section that a form doesn't have is passed over.

    condition: an expression under which all of it is asked.

    choices: the id of a question to choices that it offers besides its own.
    texts: language to message id to translation.
    """

    source: YamlFile
    condition: str
    sections: tuple[Asked, ...] = ()
    choices: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    texts: Texts = field(default_factory=dict)

    def placed_in(self, section: Section, kit: Kit) -> Iterator[Placed]:
        """The questions for this section, in their places."""
        for number, asked in enumerate(self.sections):
            if asked.into == section.id:
                fields = tuple(_under(self.condition, one) for one in asked.fields)
                yield from place_all(fields, self.source, kit, f"sections[{number}]")


def with_choices(section: Section, added: Iterable[Additions]) -> Section:
    """The section whose questions offer the added choices after their own."""
    for one in added:
        section = section.model_copy(update={"fields": _offering(section.fields, one)})
    return section


def _offering(fields: tuple[Field, ...], one: Additions) -> tuple[Field, ...]:
    return tuple(
        asked.model_copy(
            update={
                "choices": (
                    *asked.choices,
                    *(_under(one.condition, choice) for choice in one.choices[asked.id]),
                )
            }
        )
        if asked.id in one.choices
        else asked
        for asked in fields
    )


def with_questions(
    section: Section, own: tuple[Placed, ...], added: Iterable[Additions], kit: Kit
) -> tuple[Placed, ...]:
    """The questions of a section with the added ones before its last, the free room."""
    more = tuple(placed for one in added for placed in one.placed_in(section, kit))
    return (*own[:-1], *more, *own[-1:])


def texts_of(added: Iterable[Additions]) -> dict[str, dict[str, str]]:
    """The translations of all additions together."""
    found: dict[str, dict[str, str]] = {}
    for one in added:
        for language, texts in one.texts.items():
            found.setdefault(language, {}).update(texts)
    return found


def _under(condition: str, one: Conditional) -> Conditional:
    when = f"({condition}) and ({one.when})" if one.when and condition else condition or one.when
    copied: Callable[..., Conditional] = one.model_copy
    return copied(update={"when": when})
