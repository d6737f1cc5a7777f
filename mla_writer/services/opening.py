# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Opening: forms, reference data and drafts, loaded once and handed on as values."""

from __future__ import annotations

import functools
import threading
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING

from mla_writer import paths
from mla_writer.domain.draft import Draft
from mla_writer.errors import AnswerError, FaultyFiles, StorageError
from mla_writer.forms.answers import AddRow, Answers, new_row_id
from mla_writer.forms.loader import load_form
from mla_writer.i18n import N_
from mla_writer.reference.loader import Reference, load_reference
from mla_writer.services.basis_rows import OwnState, own_folder, own_state
from mla_writer.services.filling import AnswerFile, fill, read_answers
from mla_writer.services.offices import office_answers, with_defaults
from mla_writer.services.packs_in_use import InUse, packs_in_use
from mla_writer.services.settings import open_settings
from mla_writer.storage.settings import Settings

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from mla_writer.forms.schema import FormDefinition
    from mla_writer.packs.register import Installed


_TURN = threading.RLock()  # whoever comes while it is being loaded waits for the same


def open_form(name: str) -> FormDefinition:
    """A request's form with what installed packs ask besides. Raises FormError with all faults."""
    with _TURN:
        return _form(name, packs_in_use().installed)


def open_reference() -> Reference:
    """States, instruments, parties, elements, with this State's own rows as they are now.

    Installed packs lie between: their rows, and what States' laws ask of their own requests.
    Raises ReferenceDataError with all faults.
    """
    with _TURN:
        packs = packs_in_use().installed
        return _reference(own_folder(), own_state(), packs, _confirm_after_days())


@functools.lru_cache(maxsize=16)
def _form(name: str, packs: tuple[Installed, ...]) -> FormDefinition:
    return load_form(paths.FORMS, name, InUse(packs).additions)


@functools.lru_cache(maxsize=1)
def _reference(
    own: Path, state: OwnState, packs: tuple[Installed, ...], confirm_after_days: int
) -> Reference:
    """Read again when the files of the own rows have changed; state: what they are now."""
    del state
    used = InUse(packs)
    read = load_reference(paths.REFERENCE, own, used.updates)
    return replace(read, own_rules=used.rules, confirm_after_days=confirm_after_days)


def _confirm_after_days() -> int:
    """The setting; its default while the settings can't be read, which is said elsewhere."""
    try:
        return open_settings().confirm_after_days
    except StorageError:
        return Settings().confirm_after_days


def request_types() -> tuple[str, ...]:
    """The ids of the forms in `forms/requests`."""
    return tuple(sorted(path.stem for path in (paths.FORMS / "requests").glob("*.yaml")))


def start_draft(form: str, measures: tuple[str, ...], language: str | None, at: datetime) -> Draft:
    """A new draft with the office's answers and a row for each measure. Raises AnswerError."""
    if form not in request_types():
        known = ", ".join(request_types())
        raise AnswerError(N_("There is no type {type}. Types: {known}."), type=form, known=known)
    settings = open_settings()
    letter_language = language or settings.document_language
    definition = open_form(form)
    office = with_defaults(settings.office, packs_in_use().office(settings.office.country))
    known_answers = office_answers(office, letter_language)
    answers = fill(definition, Answers({}), known_answers, "settings")
    for measure in measures:
        if measure not in definition.measures:
            raise AnswerError(N_("There is no measure {variant}."), variant=measure)
        _refuse_withheld(measure, office.country)
        answers = answers.apply(AddRow("measures", new_row_id(answers, "measures"), measure))
    return Draft(
        form=form,
        draft_id=str(uuid.uuid4()),
        created=at.isoformat(),
        answers=answers.tree,
        document_language=letter_language,
    )


def _refuse_withheld(measure: str, country: str) -> None:
    rules = packs_in_use().rules.get(country)
    refusal = rules.withholds(measure) if rules else None
    if refusal:
        raise AnswerError(
            N_("{measure}: {reason} ({provision})"),
            measure=measure,
            reason=refusal.reason,
            provision=refusal.provision,
        )


def fill_draft(draft: Draft, file: Path) -> Draft:
    """The draft with the answers of a file laid over it. Raises FaultyFiles with all faults."""
    given = read_answers(file)
    if given.form not in ("", draft.form):
        sentence = f"The answers are for the form {given.form}, the draft is of {draft.form}."
        raise FaultyFiles((given.source.fault("form", sentence),))
    return laid_over(draft, given)


def laid_over(draft: Draft, given: AnswerFile) -> Draft:
    """The draft with answers and head of a file; what its head doesn't say stays."""
    form, file = open_form(draft.form), given.source.file
    answers = fill(form, Answers(draft.answers), given.answers, file, given.line)
    return replace(
        draft,
        answers=answers.tree,
        specimen=draft.specimen or given.specimen,
        today=given.today or draft.today,
        document_language=given.document_language or draft.document_language,
        second_language=given.second_language or draft.second_language,
    )


def sample_draft(name: str, language: str = "en") -> Draft:
    """A specimen that is shipped, such as "01-ready"; in this language where there is one."""
    own = paths.SAMPLES / f"{name}-{language}.yaml"
    given = read_answers(own if own.exists() else paths.SAMPLES / f"{name}.yaml")
    empty = Draft(
        form=given.form,
        draft_id=str(uuid.uuid5(uuid.NAMESPACE_URL, f"mla-writer:specimen:{name}")),
        created=f"{given.today}T00:00:00+00:00",
    )
    return laid_over(empty, given)
