# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The practice case of the guides: which question to answer with what, in words of the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from reference_markdown import HEAD, joined, table

from mla_writer.forms.answers import Answers
from mla_writer.forms.code_lists import name_of
from mla_writer.forms.relevance import relevant
from mla_writer.i18n import N_
from mla_writer.paths import LOCALES
from mla_writer.reference.titles import title_of
from mla_writer.services.choices import ChoiceContext, options_for
from mla_writer.services.filling import read_answers
from mla_writer.services.opening import laid_over, start_draft
from mla_writer.services.wording import wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from mla_writer.forms.relevance import Question, View
    from mla_writer.forms.schema import FormDefinition
    from mla_writer.reference.loader import Reference
    from mla_writer.services.choices import Option
    from mla_writer.services.wording import Wording

EXAMPLES = {"en": "practice.yaml", "ar": "practice.ar.yaml", "fr": "practice.fr.yaml"}
TODAY = date(2026, 11, 21)
PART = "→ "  # before a question inside an entry or a whole
RIGHT_TO_LEFT = ('<div dir="rtl" lang="ar">', "</div>")


@dataclass(frozen=True)
class Chrome:
    """The words around the table in one language. {guide} is the page of the guide."""

    title: str
    intro: str
    columns: tuple[str, str]


CHROMES = {
    "en": Chrome(
        "The practice case",
        "Every essential answer of a small request, section by section; it belongs to "
        "[the guide]({guide}). Skip what your office has filled in already. If its State is "
        "not Ghana, choose Ghana as the country of the authority that sends the request: else the "
        "checks say that it lies in another State. The case is invented: never send its letter. "
        "What is advised only is left out, so **Checks** still has "
        "something to say when you are through.",
        ("question", "answer"),
    ),
    "ar": Chrome(
        "قضية التدريب",
        "كل إجابة أساسية في طلب صغير، قسماً بعد قسم؛ وهي جزء من [الدليل]({guide}). "
        "تجاوز ما ملأه مكتبك من قبل. وإن لم تكن دولته غانا فاختر غانا بلداً للسلطة التي تقدم "
        "الطلب، وإلا قالت الفحوص إنها في دولة أخرى. القضية مختلَقة: لا ترسل خطابها أبداً. "
        "وقد تُرك ما هو مستحسن فقط، فيبقى لدى **الفحوص** ما تقوله في النهاية.",
        ("السؤال", "الإجابة"),
    ),
    "fr": Chrome(
        "Le cas d’exercice",
        "Toutes les réponses essentielles d’une petite demande, section par section ; "
        "il fait partie [du guide]({guide}). Passez ce que votre bureau a déjà rempli. "
        "Si son État n’est pas le Ghana, choisissez Ghana comme pays de l’autorité qui présente la "
        "demande : sinon les contrôles disent qu’elle est située dans un autre État. "
        "Le cas est inventé : n’envoyez jamais sa lettre. Ce qui est seulement conseillé "
        "est laissé, et **Contrôles** a donc encore quelque chose à dire à la fin.",
        ("question", "réponse"),
    ),
}


def practice_pages(project: Path, form: FormDefinition, reference: Reference) -> dict[str, str]:
    """Text of each page by its file name in ``docs``."""
    return {
        EXAMPLES[language].replace(".yaml", ".md"): _page(project, form, reference, language)
        for language in EXAMPLES
    }


def _page(project: Path, form: FormDefinition, reference: Reference, language: str) -> str:
    answers = practice_answers(project, form, language)
    words, chrome = wording(language, LOCALES), CHROMES[language]
    case = PracticeCase(answers, ChoiceContext(answers, reference, TODAY, words), words)
    guide = "guide.md" if language == "en" else f"guide.{language}.md"
    around = RIGHT_TO_LEFT if language == "ar" else ("", "")
    lines = [HEAD, around[0], "", f"# {chrome.title}", "", chrome.intro.format(guide=guide), ""]
    for title, rows in case.steps():
        lines += [f"## {title}", "", *table(chrome.columns, rows), ""]
    return joined([*lines, around[1]])


def practice_answers(project: Path, form: FormDefinition, language: str) -> View:
    """The practice case of a language as the form sees it."""
    given = read_answers(project / "docs" / "examples" / EXAMPLES[language])
    at = datetime.combine(TODAY, datetime.min.time(), UTC)
    draft = laid_over(start_draft(form.id, (), language, at), given)
    return relevant(form, Answers(draft.answers), TODAY, language)


@dataclass(frozen=True)
class PracticeCase:
    """Questions and answers in the words of the screen."""

    view: View
    choices: ChoiceContext
    words: Wording

    def steps(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Each section that has answers: its title, its questions with answers."""
        for step in self.view.steps:
            asked = self.view.top_questions(step.id)
            rows = [row for one in asked for row in self._rows(one, "")]
            if rows:
                yield self.words.label(step.title), rows

    def _rows(self, one: Question, before: str) -> Iterator[tuple[str, str]]:
        """A question with its answer; then those inside, each one arrow deeper."""
        if one.raw is None or one.field.kind == "variants":
            return
        label = f"{before}{self.words.label(one.field.label)}"
        if not (one.field.has_rows or one.field.has_parts):
            yield label, self._said(one)
            return
        places = self.view.rows(one.path) if one.field.has_rows else (one.path,)
        for place in places:
            yield label, f"**{self.words.say(N_('Add'))}**" if one.field.has_rows else ""
            for part in self.view.children(place):
                yield from self._rows(part, f"{before}{PART}")

    def _said(self, one: Question) -> str:
        """An answer as it is chosen or typed."""
        if isinstance(one.raw, bool):
            return self.words.say(N_("Yes") if one.raw else N_("No"))
        if one.field.kind == "country":
            return name_of(str(one.raw), "countries", self.words.language)
        if isinstance(one.raw, dict):  # a period
            return ", ".join(str(part) for part in one.raw.values())
        chosen = one.raw if isinstance(one.raw, list) else [one.raw]
        if one.field.source == "instruments":  # on cards, by their titles
            known, language = self.choices.reference, self.words.language
            return "; ".join(title_of(known, str(each), language) for each in chosen)
        options = {each.id: each for each in options_for(one.field, self.choices)}
        return "; ".join(self._label(options, str(each)) for each in chosen)

    def _label(self, options: Mapping[str, Option], chosen: str) -> str:
        option = options.get(chosen)
        if option is None:
            return chosen
        return self.words.label(option.label) if option.is_message else option.label
