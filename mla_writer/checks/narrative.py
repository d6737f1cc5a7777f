# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The story: it names each suspect and each thing asked for, and leads to the other State (V22).

Names are found by their letters alone, so that case, accents and punctuation don't matter. A
check is silent where the story or the name is missing: that is told elsewhere.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from mla_writer.checks.asset_rows import asset_rows
from mla_writer.checks.called import is_same_person, people_in
from mla_writer.checks.electronic import ELECTRONIC_MEASURES
from mla_writer.checks.heard import hearings
from mla_writer.checks.known_answers import STORY
from mla_writer.checks.people import ACCUSED_ROLES, full_name, is_half_named
from mla_writer.checks.spelling import in_same_script, is_one_script, mentions, share_script
from mla_writer.domain.likeness import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.checks.finding import Finding
    from mla_writer.checks.given import CheckInput

ACCOUNT_SIGNS = ("iban", "number", "holder", "bank")
# Where somebody or something is entered by name.
NAME_PARTS = frozenset(
    {
        "authority",
        "bank",
        "beneficial_owner",
        "branch",
        "carrier",
        "code_name",
        "consignee",
        "contact",
        "hear_authority",
        "holder",
        "lawyer",
        "line_provider",
        "name",
        "party",
        "provider",
        "service",
        "signatory",
        "vehicle",
        "vessel",
    }
)
# What is sought by a measure: its list, and the parts that make a thing known.
SOUGHT = (
    *((kind, "targets", ("value", "service")) for kind in ELECTRONIC_MEASURES),
    ("search", "premises", ("address.lines", "address.city", "occupier")),
)
# What lies there by a measure: its list, "" for the measure itself, and the parts that name it.
PLACED = (
    ("controlled_delivery", "", ("consignee",)),
    ("bank_records", "fi", ("name", "branch")),
    ("bank_records", "accounts", ("iban", "number")),
    ("search", "premises", ("address.city", "occupier")),
    *((kind, "", ("provider", "provider_address")) for kind in ELECTRONIC_MEASURES),
    *((kind, "targets", ("value",)) for kind in ELECTRONIC_MEASURES),
)
SHORT = 30  # characters: an answer that tells nothing of a person
SHORTEST_TOWN = 3  # letters: what is shorter stands in many words


def suspects(given: CheckInput) -> Iterator[Finding]:
    """The facts say what each suspect did."""
    story = _story(given)
    if not given.text("facts_established"):
        return
    for row in given.rows("persons"):
        accused = given.text(f"{row}.role") in ACCUSED_ROLES
        if accused and not _names_person(given, story, row):
            yield given.finding(
                "narrative.suspect-not-in-facts",
                "facts_established",
                articles=given.asking("CE04"),
                person=full_name(given, row),
            )


def heard_persons(given: CheckInput) -> Iterator[Finding]:
    """Facts, or the reason for hearing, name the person who is to be heard."""
    for measure, row in hearings(given):
        reason = given.text(f"{measure}.relation_to_case")
        story = _story(given)
        if row and story and not reason and not _names_person(given, story, row):
            yield given.finding(
                "narrative.witness-not-in-facts",
                f"{measure}.relation_to_case",
                person=full_name(given, row),
            )


def companies(given: CheckInput) -> Iterator[Finding]:
    """What is said of the case, or of a measure, speaks of each company and body."""
    if not given.text("facts_established") or not given.text("nexus"):
        return
    texts = (words for path, words in given.texts if not path.startswith("orgs["))
    told = "\n".join(map(letters_of, texts))  # text by text, as most are known from before
    for row in given.rows("orgs"):
        name = given.text(f"{row}.name")
        if letters_of(name) not in told and share_script(told, letters_of(name)):
            yield given.finding("narrative.company-not-in-facts", f"{row}.name", name=name)


def accounts(given: CheckInput) -> Iterator[Finding]:
    """Facts, or the reason for the records, speak of each account: number, holder or bank."""
    if not given.text("facts_established"):
        return
    for measure in given.measure_rows("bank_records"):
        words = " ".join((_story(given), given.text(f"{measure}.relevance")))
        banks = [given.text(f"{row}.name") for row in given.rows(f"{measure}.fi")]
        if "account" in words.casefold() or any(mentions(words, bank) for bank in banks):
            continue
        for row in given.rows(f"{measure}.accounts"):
            signs = [given.text(f"{row}.{part}") for part in ACCOUNT_SIGNS]
            if any(signs) and not any(mentions(words, sign) for sign in signs):
                yield given.finding(
                    "narrative.account-not-in-facts",
                    f"{measure}.relevance",
                    articles=given.asking("CE04"),
                    account=next(sign for sign in signs if sign),
                )


def unlisted_persons(given: CheckInput) -> Iterator[Finding]:
    """Whoever the facts name is among the persons, or entered by name elsewhere (V27).

    A name that one answer shows to be a person's is looked for in the whole story. While somebody
    of the list has no whole name yet, it may be that one.
    """
    rows = given.rows("persons")
    is_open = not rows and not given.says("persons_unknown", True)
    if is_open or any(is_half_named(given, row) for row in rows):
        return
    listed = dict.fromkeys(_entered(given))
    texts = (words for _, words in given.texts if len(words) > SHORT)
    called = dict.fromkeys(name for words in texts for name in people_in(words))
    for name in called:
        path = next((path for path in STORY if mentions(given.text(path), name)), "")
        is_known = any(is_same_person(name, other) for other in listed)
        if path and not is_known and _may_be_compared(given, name):
            yield given.finding("narrative.person-not-listed", path, name=name)


def things_sought(given: CheckInput) -> Iterator[Finding]:
    """Facts, or a reason in the measure, speak of one at least of the things sought (V22)."""
    if not given.text("facts_established") or not given.text("nexus"):
        return
    for kind, listed, parts in SOUGHT:
        for measure in given.measure_rows(kind):
            told = [_story(given), *(words for _, words in _reasons(given, measure))]
            signs = [
                given.text(f"{row}.{part}")
                for row in given.rows(f"{measure}.{listed}")
                for part in parts
            ]
            signs = [sign for sign in signs if sign]
            if signs and not any(mentions(words, sign) for sign in signs for words in told):
                yield given.finding(
                    "narrative.thing-not-in-facts", f"{measure}.{listed}", thing=signs[0]
                )


def _reasons(given: CheckInput, measure: str) -> Iterator[tuple[str, str]]:
    """The longer answers of a measure itself, not those of its lists."""
    for path, words in given.texts:
        if path.startswith(f"{measure}.") and "[" not in path[len(measure) :]:
            yield path, words


def link_to_state(given: CheckInput) -> Iterator[Finding]:
    """The story leads to the State that is asked: its name, or a place or thing there."""
    state = given.reference.states.get(given.text("requested_state"))
    if state is None or not given.text("facts_established") or not given.text("nexus"):
        return
    names = [*state.names.values(), given.text("requested_state_name"), *_towns(given)]
    signs = chain(names, _places(given))
    if not any(mentions(_story(given), sign) for sign in signs if sign):
        yield given.finding(
            "narrative.no-link-to-state",
            "nexus",
            state=state.alpha2,
        )


NARRATIVE = (
    suspects,
    heard_persons,
    companies,
    accounts,
    things_sought,
    unlisted_persons,
    link_to_state,
)


def _names_person(given: CheckInput, story: str, row: str) -> bool:
    """True when the story names the person in any spelling given, or can't be compared."""
    family = given.text(f"{row}.code_name") or given.text(f"{row}.family_name")
    lists = (f"{row}.aliases", f"{row}.names_in_scripts")
    others = [given.text(f"{other}.name") for listed in lists for other in given.rows(listed)]
    named = any(mentions(story, name) for name in (family, *others))
    return named or not in_same_script(story, family)


def _entered(given: CheckInput) -> Iterator[str]:
    """Every name that is entered as one."""
    for row in given.rows("persons"):
        yield full_name(given, row)
    yield from (words for path, words in given.texts if path.rpartition(".")[2] in NAME_PARTS)


def _may_be_compared(given: CheckInput, name: str) -> bool:
    """False while somebody of the list has no name yet in the script of this one."""
    return all(
        any(is_one_script(name, other) for other in _spellings(given, row))
        for row in given.rows("persons")
    )


def _spellings(given: CheckInput, row: str) -> Iterator[str]:
    yield full_name(given, row)
    for listed in (f"{row}.aliases", f"{row}.names_in_scripts"):
        yield from (given.text(f"{other}.name") for other in given.rows(listed))


def _story(given: CheckInput) -> str:
    return "\n".join(given.text(path) for path in STORY)


def _towns(given: CheckInput) -> Iterator[str]:
    """Towns of the requested State: of its authorities, and where an address given here ends."""
    state = given.text("requested_state")
    yield from (fact.city for fact in given.reference.authorities if fact.state == state)
    addresses = [given.text("auth_requested.address_lines")]
    for kind in ELECTRONIC_MEASURES:
        addresses += [given.text(f"{row}.provider_address") for row in given.measure_rows(kind)]
    for address in addresses:
        yield from _last_names(address)


def _last_names(address: str) -> Iterator[str]:
    """The names in the last line of an address, without numbers and postcodes."""
    last = address.strip().rpartition("\n")[2]
    for part in last.split(","):
        words = [word for word in part.split() if not any(map(str.isdigit, word))]
        if len(name := " ".join(words)) > SHORTEST_TOWN:
            yield name


def _places(given: CheckInput) -> Iterator[str]:
    """What lies in the requested State by the answers: cities, banks, accounts, witnesses."""
    yield given.text("auth_requested.address_lines")
    yield from _residents(given)
    for kind, listed, parts in PLACED:
        for measure in given.measure_rows(kind):
            rows = given.rows(f"{measure}.{listed}") if listed else (measure,)
            yield from (given.text(f"{row}.{part}") for row in rows for part in parts)
    for row in asset_rows(given):
        yield from (given.text(f"{row}.{part}") for part in ("location", "identifiers", "iban"))


def _residents(given: CheckInput) -> Iterator[str]:
    """Who lives or is registered in the requested State, and where."""
    state = given.text("requested_state")
    for row in given.rows("persons"):
        if given.text(f"{row}.address.country") == state:
            yield given.text(f"{row}.address.city")
            yield given.text(f"{row}.family_name")
    for row in given.rows("orgs"):
        if given.text(f"{row}.country") == state:
            yield given.text(f"{row}.seat")
