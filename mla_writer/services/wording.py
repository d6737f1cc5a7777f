# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Wording: what the program says, in the reader's language.

Texts of the program come from the catalogue `app`, labels of questions from `forms`; a finding
mixes both, because it names the question it is about.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from mla_writer import i18n
from mla_writer.checks.finding import Article, Finding, Severity
from mla_writer.errors import FaultyFiles, MlaError
from mla_writer.i18n import N_, Catalogue, Text
from mla_writer.services.packs_in_use import packs_in_use

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.forms.relevance import View

# Arguments of findings that are ISO dates; a partial date is said as it stands.
DATES = frozenset({"date", "other_date", "letter", "requesting", "requested"})
TYPED = frozenset({"value", "zone"})  # as they stand in the answer, whatever a form calls so
DAY = re.compile(r"\d{4}-\d\d-\d\d")
COMPUTED = re.compile(rf"({DAY.pattern}) \(computed\)")
SEVERITIES = {
    Severity.WRONG: N_("To fix"),
    Severity.MISSING: N_("Missing"),
    Severity.ADVICE: N_("Advice"),
    Severity.RISK: N_("Risk"),
}


@dataclass(frozen=True)
class FindingWords:
    """A finding as a person reads it."""

    severity: str
    title: str
    detail: str
    mend: str
    articles: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """The two catalogues of one reader."""

    app: Catalogue
    forms: Catalogue

    @property
    def language(self) -> str:
        """The reader's language."""
        return self.app.language

    def say(self, message: str, **arguments: str | int) -> str:
        """A text of the program."""
        return self.app.text(message, "", **arguments)

    def label(self, message: str) -> str:
        """A text of a form: a question, a hint, a choice, a step."""
        return self.forms.text(message) if message else ""

    def tell(self, text: Text) -> str:
        """A deferred text; codes, dates and texts of a form said in the reader's language."""
        arguments = {
            name: self._argument(name, value) if isinstance(value, str) else value
            for name, value in text.arguments.items()
        }
        return self.app.say(Text(text.message, arguments, text.context, text.plural, text.count))

    def _argument(self, name: str, value: str) -> str:
        """What stands for a code: checks/texts.py says which arguments are codes."""
        from babel import Locale

        from mla_writer.forms.kinds import date as dates

        locale = Locale.parse(self.language)
        if name == "state":
            return str(locale.territories.get(value, value))
        if name == "language":
            return str(locale.languages.get(value, value))
        if name in DATES and DAY.fullmatch(value):
            return dates.format(date.fromisoformat(value), self.language)
        if name in DATES and (worked_out := COMPUTED.fullmatch(value)):
            day = dates.format(date.fromisoformat(worked_out[1]), self.language)
            return self.say(N_("{date} (computed)"), date=day)
        return value if name in TYPED else self.label(value)

    def finding(self, finding: Finding) -> FindingWords:
        """A finding with its articles as chips."""
        from mla_writer.checks.texts import text_of

        if finding.row is not None and (row := self.row(*finding.row)):
            finding = replace(finding, arguments={**finding.arguments, "row": row})
        words = text_of(finding)
        return FindingWords(
            severity=self.say(SEVERITIES[finding.severity]),
            title=self.tell(words.title),
            detail=self.tell(words.detail),
            mend=self.tell(words.mend),
            articles=tuple(cite(article) for article in finding.articles),
        )

    def row(self, view: View, path: str) -> str:
        """A closed row in one line, "" while nothing in it is answered."""
        told = view.summary(path, self.language, self.label, self.app.isolated)
        return self.app.faced(told)

    def code(self, error: MlaError) -> str:
        """The code of an error, as it is told to whoever helps."""
        return self.say(N_("Code: {code}."), code=code_of(error))

    def error(self, error: MlaError) -> str:
        """An error in one sentence; faults in files one a line, as they are."""
        if isinstance(error, FaultyFiles):
            return "\n".join(str(fault) for fault in error.faults)
        return self.say(error.message, **error.arguments)


def code_of(error: MlaError) -> str:
    """A short name of an error that stays the same in every language: "STORAGE-1A2B"."""
    kind = type(error).__name__.removesuffix("Error").upper()
    return f"{kind}-{zlib.crc32(error.message.encode()) & 0xFFFF:04X}"


def cite(article: Article) -> str:
    """An article as a chip shows it: "UNTOC 18(15)(c)"."""
    return f"{article.instrument} {article.reference}".strip()


def wording(language: str, locales: Path) -> Wording:
    """The words for a reader of this language."""
    forms = i18n.load(locales, language, "forms").extended(packs_in_use().texts(language))
    return Wording(i18n.load(locales, language, "app"), forms)
