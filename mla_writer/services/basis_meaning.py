# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the instruments chosen mean for the request: by topic, newly asked for, and to be heeded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mla_writer.domain.legal_basis import Topic
from mla_writer.forms.code_lists import name_of
from mla_writer.i18n import N_
from mla_writer.reference.elements import ELEMENT_NAMES
from mla_writer.reference.languages import NAMES
from mla_writer.reference.notes import TERRITORIAL
from mla_writer.services.basis_cards import day_words, source_words, state_name
from mla_writer.services.basis_words import ACCEPTANCES, TOPICS
from mla_writer.services.legal_basis import newly_asked, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mla_writer.reference.answer import Basis, BasisAnswer
    from mla_writer.reference.values import Notification
    from mla_writer.services.wording import Wording

# A State's row has several sources; this is what stands before the one of its languages.
LANGUAGES_FROM = re.compile(r"^.*\blanguages\b[^:;]*: ")
NOTE_KINDS: Mapping[str, str] = {
    "reservation": N_("{state} made a reservation to {instrument}."),
    "declaration": N_("{state} made a declaration on {instrument}."),
    TERRITORIAL: N_("{state} limited or extended {instrument} by territory."),
}


@dataclass(frozen=True)
class Said:
    """A sentence with the articles that say so: "UNTOC 18(13)"."""

    sentence: str
    articles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Meaning:
    """What follows on one topic. topic: its code; name: as the reader calls it."""

    topic: Topic
    name: str
    said: tuple[Said, ...]


@dataclass(frozen=True)
class Warned:
    """What a State notified that bears on the request: a title, its words, who says so."""

    title: str
    words: str
    source: str


def meanings(answer: BasisAnswer, chosen: Iterable[str], words: Wording) -> tuple[Meaning, ...]:
    """What the chosen instruments imply, topic by topic; equal sentences share their articles."""
    bases = _found(answer, chosen)
    made = (_meaning(topic, bases, words) for topic in Topic)
    return tuple(meaning for meaning in made if meaning.said)


def _meaning(topic: Topic, bases: list[Basis], words: Wording) -> Meaning:
    told: dict[str, list[str]] = {}
    for basis in bases:
        for effect in basis.on(topic):
            articles = told.setdefault(words_of(effect, words), [])
            articles.append(f"{effect.instrument} {effect.article}")
    said = (Said(sentence, tuple(dict.fromkeys(told[sentence]))) for sentence in told)
    return Meaning(topic, words.say(TOPICS[topic]), tuple(said))


def newly_asked_words(
    answer: BasisAnswer, basis: Basis, chosen: Iterable[str], words: Wording
) -> tuple[Said, ...]:
    """What choosing an instrument asks for beyond the others, by name and with its articles."""
    return tuple(
        Said(words.say(ELEMENT_NAMES[element]), tuple(f"{basis.code} {one}" for one in articles))
        for element, articles in newly_asked(answer, basis, chosen)
    )


def warnings_on(answer: BasisAnswer, chosen: Iterable[str], words: Wording) -> tuple[Warned, ...]:
    """Limits of territory, reservations and declarations under the chosen instruments."""
    return tuple(
        _warned(basis, note, words)
        for basis in _found(answer, chosen)
        for note in (*basis.notes.territorial, *basis.notes.touching)
    )


def _warned(basis: Basis, note: Notification, words: Wording) -> Warned:
    title = words.say(
        NOTE_KINDS[note.kind],
        state=state_name(note.state, words),
        instrument=basis.instrument.short_name,
    )
    return Warned(title, note.value, _source(note, words))


def languages_said(answer: BasisAnswer, chosen: Iterable[str], words: Wording) -> tuple[str, ...]:
    """What was read of the requested State's languages, each with source and date."""
    known = answer.languages(chosen)
    state = state_name(answer.question.requested, words)
    said = []
    if known.state is not None and known.state.official_languages:
        official = official_names(known.state.official_languages, words)
        told = words.say(N_("Official in {state}: {languages}."), state=state, languages=official)
        source = LANGUAGES_FROM.sub("", known.state.source)
        said.append(f"{told} {source_words(source, known.state.as_of, words)}")
    notified = (
        f"{_notified(note, state, words)} {_source(note, words)}" for note in known.notified
    )
    said.extend(notified)
    if not known.notified:
        nothing = N_("Nothing was read of languages that {state} notified.")
        said.append(words.say(nothing, state=state))
    return tuple(said)


def acceptance_said(
    answer: BasisAnswer, chosen: Iterable[str], language: str, words: Wording
) -> str:
    """Whether the requested State takes the letter's language, as far as any source says."""
    accepted = words.say(ACCEPTANCES[answer.languages(chosen).acceptance(language)])
    named = name_of(language, "languages", words.language)
    return words.say(N_("{language}: {acceptance}."), language=named, acceptance=accepted)


def official_names(listed: str, words: Wording) -> str:
    """Official languages as a source lists them, by their names in the reader's language."""
    codes = {name: code for code, name in NAMES.items()}

    def named(found: re.Match[str]) -> str:
        code = codes.get(found[0])
        return name_of(code, "languages", words.language) if code else found[0]

    return re.sub(r"[A-Z][a-z]+", named, listed)


def _notified(note: Notification, state: str, words: Wording) -> str:
    if not note.notified[:1].isdigit():
        return words.say(N_("{state} notified: {words}"), state=state, words=note.value)
    return words.say(
        N_("{state} notified on {date}: {words}"),
        state=state,
        date=day_words(note.notified, words.language),
        words=note.value,
    )


def _source(note: Notification, words: Wording) -> str:
    return source_words(note.source, note.as_of, words)


def _found(answer: BasisAnswer, codes: Iterable[str]) -> list[Basis]:
    """The bases of these codes, the most specific first as in the answer."""
    wanted = [basis for basis in map(answer.basis, dict.fromkeys(codes)) if basis]
    order = {basis.code: place for place, basis in enumerate(answer.bases)}
    return sorted(wanted, key=lambda basis: order.get(basis.code, len(order)))
