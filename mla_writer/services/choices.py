# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Choices that come from data or from the draft itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from babel import Locale

from mla_writer.forms.code_lists import LISTS, name_of
from mla_writer.forms.sources import names_of
from mla_writer.i18n import N_
from mla_writer.reference.bases import bases_between
from mla_writer.reference.titles import title_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from datetime import date

    from mla_writer.domain.state_rules import StateRules
    from mla_writer.forms.relevance import View
    from mla_writer.forms.schema import Choice, Field, Measure
    from mla_writer.reference.loader import Reference
    from mla_writer.services.wording import Wording

PROMISES = "undertakings"  # the question whose choices the rules of a State may close
NOT_ALLOWED = N_("The rules of your State don't allow this promise.")
FITS_NO_MORE = N_("This no longer fits what you ask for.")


@dataclass(frozen=True)
class Option:
    """A choice: what is stored, what is shown, a hint; closed says why it can't be taken.

    is_message: label and hint are texts of a form, to be said in the reader's language.
    """

    id: str
    label: str
    hint: str = ""
    is_message: bool = False
    closed: bool = False


@dataclass(frozen=True)
class ChoiceContext:
    """What choices may depend on."""

    view: View
    reference: Reference
    today: date
    words: Wording

    @property
    def language(self) -> str:
        """The reader's language."""
        return self.words.language


def options_for(field: Field, context: ChoiceContext) -> tuple[Option, ...]:
    """The choices of a field, from its form or from its source.

    What was chosen is never left out: a choice that fits no more stays, and says so.
    """
    if field.source:
        offered = (SOURCES.get(name, row_source(name)) for name in names_of(field))
        return tuple(option for source in offered for option in source(context))
    chosen = _chosen(field, context.view)
    return tuple(
        _choice(field, choice, context, is_chosen=choice.id in chosen)
        for choice in field.choices
        if choice.id in chosen or context.view.fits(choice)
    )


def _is_of_the_form(field: Field, view: View) -> bool:
    """Whether a question stands in the form itself: a measure's own may bear the same id."""
    question = view.question(field.id)
    return question is not None and question.field == field


def _chosen(field: Field, view: View) -> frozenset[str]:
    """What is chosen in a question of the form itself."""
    question = view.question(field.id) if _is_of_the_form(field, view) else None
    raw = question.raw if question is not None else None
    held = raw if isinstance(raw, list) else [raw]
    return frozenset(one for one in held if isinstance(one, str))


def _choice(field: Field, choice: Choice, context: ChoiceContext, *, is_chosen: bool) -> Option:
    """A choice of the form, with what speaks against it now.

    One that is closed, but was chosen before, stays open, so that it can be taken out.
    """
    against = _against(field, choice, context)
    if against:
        label, hint = context.words.label(choice.label), context.words.say(against)
        return Option(choice.id, label, hint, closed=not is_chosen)
    return Option(choice.id, choice.label, choice.hint, is_message=True)


def _against(field: Field, choice: Choice, context: ChoiceContext) -> str:
    """Why a choice shouldn't be taken now, "" where nothing speaks against it."""
    if not context.view.fits(choice):
        return FITS_NO_MORE
    promises = field.id == PROMISES and _is_of_the_form(field, context.view)
    rules = own_rules(context.view, context.reference) if promises else None
    if rules is None or rules.promises is None or rules.promise(choice.id) is not None:
        return ""
    return NOT_ALLOWED


def own_rules(view: View, reference: Reference) -> StateRules | None:
    """What the pack of the requesting State says, None without one."""
    return reference.own_rules.get(str(view.value("requesting_state") or ""))


def measures_offered(view: View, reference: Reference) -> tuple[Measure, ...]:
    """The measures of the form for which the requesting State may ask."""
    rules = own_rules(view, reference)
    return tuple(
        measure
        for measure in view.form.measures.values()
        if rules is None or rules.withholds(measure.id) is None
    )


def countries(context: ChoiceContext) -> Iterator[Option]:
    """All States, by name in the reader's language; an invented one where its pack is installed."""
    codes = {**context.reference.states, **context.reference.own_rules}
    found = [Option(code, name_of(code, "countries", context.language)) for code in codes]
    return iter(sorted(found, key=lambda option: option.label))


def languages(context: ChoiceContext) -> Iterator[Option]:
    """Languages with a two-letter code, by name in the reader's language."""
    names = Locale.parse(context.language).languages
    found = [Option(str(code), str(name)) for code, name in names.items() if len(str(code)) == 2]
    return iter(sorted(found, key=lambda option: option.label))


def instruments(context: ChoiceContext) -> Iterator[Option]:
    """Instruments of which something was read for these States; their cards say more."""
    requesting = str(context.view.value("requesting_state") or "")
    requested = str(context.view.value("requested_state") or "")
    for basis in bases_between(context.reference, requesting, requested, context.today):
        code = basis.instrument.code
        title = title_of(context.reference, code, context.language)
        yield Option(code, f"{title} ({code})", closed=not basis.standing.can_be_basis)


def bases(context: ChoiceContext) -> Iterator[Option]:
    """The instruments that were ticked."""
    ticked = context.view.value("bases")
    for code in ticked if isinstance(ticked, tuple | list) else ():
        yield Option(str(code), title_of(context.reference, str(code), context.language))


def listed(kind: str) -> Callable[[ChoiceContext], Iterator[Option]]:
    """Codes that Babel names in the reader's language: currencies; others stand for themselves."""

    def codes(context: ChoiceContext) -> Iterator[Option]:
        names = Locale.parse(context.language).currencies if kind == "currencies" else {}
        for code in sorted(LISTS[kind]()):
            yield Option(code, f"{code}  {names.get(code, '')}".strip())

    return codes


def row_source(path: str) -> Callable[[ChoiceContext], Iterator[Option]]:
    """The rows of a repeat, by their summary."""

    def rows(context: ChoiceContext) -> Iterator[Option]:
        for row in context.view.rows(path):
            yield Option(row, context.words.row(context.view, row) or row)

    return rows


SOURCES: Mapping[str, Callable[[ChoiceContext], Iterator[Option]]] = {
    "countries": countries,
    "languages": languages,
    "instruments": instruments,
    "bases": bases,
    "persons": row_source("persons"),
    "organisations": row_source("orgs"),
    "currencies": listed("currencies"),
    "time_zones": listed("time_zones"),
    "annexes": row_source("attachments"),
    "measures": row_source("measures"),
}
