# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Findings: every code has its words, every word its check, every check a field that exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING

import pytest

from mla_writer import checks, paths
from mla_writer.checks.answers import ANSWERS as ANSWER_CHECKS
from mla_writer.checks.engine import CHECKS
from mla_writer.checks.texts import TEXTS
from mla_writer.forms.kinds.problems import MESSAGES
from mla_writer.forms.loader import load_form

if TYPE_CHECKING:
    from mla_writer.forms.schema import Field, FormDefinition

FOLDER = Path(checks.__file__).parent
MODULES = sorted(FOLDER.glob("*.py"))
MOST_WORDS = 12
SENTENCE_WORDS = 15
# Arguments of CheckInput.finding that are no placeholders, and the one that is always there.
NOT_SAID, ALWAYS = {"articles", "element"}, {"label", "row"}
# Methods of CheckInput that take an answer path.
READERS = {
    "raw", "is_asked", "text", "chosen", "says", "value", "day", "rows", "question", "finding",
}  # fmt: skip
# Finding arguments that come as a whole mapping, by code. tests/unit/checks/test_codes.py says
# each of these findings and formats its words.
STANDING = {"instrument", "requesting", "requested", "date", "source", "state"}
STANDINGS = (
    "verify",
    "entry-unknown",
    "signed-only",
    "not-in-force",
    "not-party",
    "not-yet",
    "ended",
)
GIVEN_WHOLE = {
    "completeness.too-few": {"count"},
    **{f"legal-basis.{name}": STANDING for name in STANDINGS},
    "legal-basis.proposed": STANDING - {"state"},
    "legal-basis.none-ticked": STANDING - {"state"},
}


def calls() -> list[tuple[str, ast.Call, str]]:
    """Module name, call and method of every call of a method in the checks."""
    return [
        (module.stem, node, node.func.attr)
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    ]


def literals(module: Path) -> set[str]:
    """Every string constant of a module."""
    return {
        node.value
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def placeholders(*messages: str) -> set[str]:
    return {name for text in messages for _, name, _, _ in Formatter().parse(text) if name}


CODE = re.compile(r"[a-z-]+\.[a-z0-9-]+")
USED = {word for module in MODULES for word in literals(module) if CODE.fullmatch(word)}


def test_every_text_has_a_check_that_says_it() -> None:
    assert set(TEXTS) - set(MESSAGES) - USED == set()


def test_every_code_has_its_words() -> None:
    areas = {code.partition(".")[0] for code in TEXTS}
    spoken = {word for word in USED if word.partition(".")[0] in areas}
    assert spoken - set(TEXTS) == set()
    assert len(spoken) > 60


def test_every_problem_of_a_kind_has_its_words() -> None:
    assert set(MESSAGES) <= set(TEXTS)
    assert ANSWER_CHECKS[0] in CHECKS


@pytest.mark.parametrize("code", sorted(set(TEXTS) - set(MESSAGES)))
def test_placeholders_are_arguments_of_the_finding(code: str) -> None:
    words = TEXTS[code]
    needed = placeholders(words.title, words.row_title, words.detail, words.mend) - ALWAYS
    said = [
        {keyword.arg for keyword in call.keywords if keyword.arg} - NOT_SAID
        for _, call, method in calls()
        if method == "finding" and _names(call, code)
    ]
    offered = [names | GIVEN_WHOLE.get(code, set()) for names in said] or [
        GIVEN_WHOLE.get(code, _of_variable_codes())
    ]
    for names in offered:
        assert needed <= names, (code, needed - names)


def _names(call: ast.Call, code: str) -> bool:
    """Whether a call's code is this one, or may be: "a" if so else "b"."""
    first = call.args[0] if call.args else None
    codes = (first.body, first.orelse) if isinstance(first, ast.IfExp) else (first,)
    return any(isinstance(one, ast.Constant) and one.value == code for one in codes)


def _of_variable_codes() -> set[str]:
    """Arguments of findings whose code is chosen by a table (standings, grounds of refusal)."""
    said = [
        {keyword.arg for keyword in call.keywords if keyword.arg} - NOT_SAID
        for _, call, method in calls()
        if method == "finding" and isinstance(call.args[0], ast.Name)
    ]
    return set().union(*said)


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_words_are_short_and_plain(code: str) -> None:
    words = TEXTS[code]
    assert len(words.title.split()) <= MOST_WORDS
    for text in (words.title, words.detail, words.mend):
        assert text
        for sentence in re.split(r"(?<=[.?!])\s+", text):
            assert len(sentence.split()) <= SENTENCE_WORDS + 1, sentence
        assert not re.search(r"\b(?:please|oops|invalid|illegal)\b", text, re.I)


@pytest.fixture(scope="module")
def form() -> FormDefinition:
    return load_form(paths.FORMS, "mla")


@pytest.fixture(scope="module")
def forms() -> tuple[FormDefinition, ...]:
    """Every form: the checks look at each of them."""
    files = sorted((paths.FORMS / "requests").glob("*.yaml"))
    return tuple(load_form(paths.FORMS, file.stem) for file in files)


def all_ids(forms: tuple[FormDefinition, ...]) -> set[str]:
    return {field.id for form in forms for field in every_field(form)}


def path_words(call: ast.Call, method: str) -> list[str]:
    """The literal parts of the answer path that a call of CheckInput is given."""
    position = 1 if method == "finding" else 0
    if len(call.args) <= position:
        return []
    argument = call.args[position]
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        return [argument.value]
    if isinstance(argument, ast.JoinedStr):
        return [str(part.value) for part in argument.values if isinstance(part, ast.Constant)]
    return []


def test_every_field_that_a_check_reads_is_in_a_form(forms: tuple[FormDefinition, ...]) -> None:
    known, read = all_ids(forms), set()
    for _, call, method in calls():
        if method in READERS and "view" not in ast.dump(call.func):
            for words in path_words(call, method):
                read |= set(re.findall(r"[a-z][a-z0-9_]*", words))
    constants = {"known_answers": ("STORY",), "consistency": ("REASONS", "AUTHORITIES")}
    for module, names in constants.items():
        read |= _constant_words(module, names)
    assert read - known == set()
    assert len(read) > 60


def _constant_words(module: str, names: tuple[str, ...]) -> set[str]:
    tree = ast.parse((FOLDER / f"{module}.py").read_text(encoding="utf-8"))
    return {
        inner.value
        for node in tree.body
        if isinstance(node, ast.Assign) and any(getattr(t, "id", "") in names for t in node.targets)
        for inner in ast.walk(node.value)
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
    }


def test_every_choice_that_a_check_knows_is_offered(form: FormDefinition) -> None:
    from mla_writer.checks import known_answers, language, people, urgency

    offered = {choice.id for field in every_field(form) for choice in field.choices}
    known = (
        known_answers.PRESSING
        | {grade.name.lower() for grade in urgency.Grade}
        | known_answers.LATE_STAGES
        | people.ACCUSED_ROLES
        | people.PROTECTED_ROLES
        | language.SENT
    )
    compared = {"speciality", "death_penalty", "judicial", "interpol", "central", "on_request"}
    compared |= {"not_accepted", "pending_paper", "unknown", "translation", "death", "suspect"}
    assert (known | compared) - offered == set()


def every_field(form: FormDefinition) -> list[Field]:
    def within(fields: tuple[Field, ...]) -> list[Field]:
        return [inner for field in fields for inner in (field, *within(field.fields))]

    owned = [section.fields for section in form.sections.values()]
    owned += [measure.fields for measure in form.measures.values()]
    return [field for fields in owned for field in within(fields)]


def test_every_trait_that_a_check_knows_is_one_of_a_measure_or_of_the_matrix(
    form: FormDefinition,
) -> None:
    from mla_writer.reference.loader import load_reference

    reference = load_reference(paths.REFERENCE)
    spoken = {
        article.only_for
        for origins in reference.elements.values()
        for articles in origins.values()
        for article in articles
    }
    assert spoken - {""} == {
        "assets",
        "boarding",
        "coercive",
        "confiscation",
        "freezing",
        "interception",
        "preservation",
        "prisoner_to_them",
        "prisoner_to_us",
        "service",
        "telephone",
        "video",
    }
    measures = form.measures.values()
    assert spoken - {""} <= frozenset().union(*(one.possible_traits for one in measures))


def test_every_origin_that_a_form_names_is_known_to_the_reference_data(
    form: FormDefinition,
) -> None:
    from mla_writer.reference.elements import ELEMENT_NAMES
    from mla_writer.reference.loader import load_reference

    instruments = load_reference(paths.REFERENCE).instruments
    named = [one for field in every_field(form) for one in (*field.articles, *field.citing)]
    cited = {words.partition(" ")[0] for words in named}
    cited |= {code for measure in form.measures.values() for code in measure.articles}
    elements = {element for field in every_field(form) for element in field.elements}
    assert cited - set(instruments) == set()
    assert elements - set(ELEMENT_NAMES) == set()
    assert cited
    assert elements


def test_every_rule_that_a_check_cites_has_articles() -> None:
    from mla_writer.checks.refusal import GROUNDS
    from mla_writer.reference.loader import load_reference

    rules = load_reference(paths.REFERENCE).rules
    cited = {
        argument.value
        for _, call, method in calls()
        if method == "rule"
        for argument in call.args
        if isinstance(argument, ast.Constant)
    } | {rule for _, _, rule in GROUNDS if rule}
    assert cited - set(rules) == set()
    assert len(cited) > 5
