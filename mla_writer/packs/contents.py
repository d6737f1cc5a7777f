# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""What the files of a State pack say, as the values that forms, checks and letters read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from mla_writer.domain.state_rules import (
    Clause,
    Holiday,
    Promise,
    StateRules,
    Threshold,
    Withheld,
)
from mla_writer.errors import Fault, FaultyFiles, PackFaults
from mla_writer.forms.additions import Additions, Questions
from mla_writer.forms.code_lists import countries
from mla_writer.forms.expressions import ExpressionError, parse
from mla_writer.forms.model_faults import read_model
from mla_writer.forms.schema import Choice, Definition
from mla_writer.forms.yaml_file import YamlFile, parse_yaml
from mla_writer.packs.entry_names import CLAUSES, OFFICE, QUESTIONS, RULES, TABLES
from mla_writer.packs.models import (
    ClauseRow,
    ClausesFile,
    HolidayRow,
    OfficeFile,
    RulesFile,
    Said,
    Undertaking,
    Weekday,
    message_of,
    translations_of,
)
from mla_writer.storage.settings import Office, OfficeContact, Signatory

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from mla_writer.domain.draft import Json
    from mla_writer.packs.models import Manifest
    from mla_writer.packs.pack_file import Pack

Model = TypeVar("Model", bound=Definition)
UNDERTAKINGS = "undertakings"
WEEKDAYS: tuple[Weekday, ...] = (
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
)
# Keys of a question whose text a pack may give in several languages.
SPOKEN = frozenset({"label", "hint", "guidance", "example"})
DEEPEST = 24


@dataclass(frozen=True)
class Contents:
    """A State pack as values. office: None where the pack has none. tables: CSV files by name."""

    manifest: Manifest
    rules: StateRules
    additions: Additions
    office: Office | None = None
    tables: Mapping[str, bytes] = field(default_factory=dict)


def contents_of(pack: Pack) -> Contents:
    """What a pack says. Raises PackFaults with every fault of every file's shape."""
    return _Reading(pack).contents()


def tables_of(pack: Pack) -> dict[str, bytes]:
    """The tables of reference data that a pack carries."""
    return {name: data for name, data in pack.files.items() if name in TABLES}


def prefix_of(manifest: Manifest) -> str:
    """How the ids of a State's own questions and undertakings begin: ``qv_``."""
    return f"{manifest.state.lower()}_"


class _Reading:
    """One pack being read; texts: language to message id to translation, as they are met."""

    def __init__(self, pack: Pack) -> None:
        self.pack, self.manifest = pack, pack.manifest
        self.faults: list[Fault] = []
        self.texts: dict[str, dict[str, str]] = {}

    def contents(self) -> Contents:
        office = self._read(OFFICE, OfficeFile)
        rules = self._read(RULES, RulesFile) or RulesFile()
        told = self._yaml(CLAUSES) or YamlFile(CLAUSES, {"clauses": []}, {})
        clauses = self._model(told, ClausesFile) or ClausesFile(clauses=())
        for number, row in enumerate(clauses.clauses):
            self._check_formula(row.when, told, f"clauses[{number}].when")
        source = self._yaml(QUESTIONS) or YamlFile(QUESTIONS, {"sections": []}, {})
        questions = self._questions(source)
        if self.manifest.kind == "state" and self.manifest.state not in countries():
            message = "A State pack names its State by its code (ISO 3166), such as AT."
            self.faults.append(Fault("pack.yaml", 0, "state", message))
        read = Contents(
            self.manifest,
            self._rules(rules, clauses.clauses),
            Additions(
                source,
                f'requesting_state == "{self.manifest.state}"',
                questions.sections,
                self._choices(rules),
                self.texts,
            ),
            self._office(office) if office else None,
            tables_of(self.pack),
        )
        if self.faults:
            raise PackFaults(tuple(self.faults))
        return read

    # -- files -----------------------------------------------------------------------------

    def _yaml(self, name: str) -> YamlFile | None:
        if name not in self.pack.files:
            return None
        try:
            return parse_yaml(self.pack.files[name].decode("utf-8-sig"), name)
        except UnicodeDecodeError:
            self.faults.append(Fault(name, 0, "", "This is not text in UTF-8."))
        except FaultyFiles as error:
            self.faults += error.faults
        return None

    def _read(self, name: str, model: type[Model]) -> Model | None:
        source = self._yaml(name)
        return self._model(source, model) if source else None

    def _model(self, source: YamlFile, model: type[Model]) -> Model | None:
        made, faults = read_model(source, model)
        self.faults += faults
        return made

    def _questions(self, source: YamlFile) -> Questions:
        """The questions with one text each; what they say in other languages is kept apart."""
        plain = YamlFile(source.file, self._plain(source.data), source.lines)
        questions = self._model(plain, Questions) or Questions(sections=())
        prefix = prefix_of(self.manifest)
        for at, asked in enumerate(questions.sections):
            for number, one in enumerate(asked.fields):
                place = f"sections[{at}].fields[{number}]"
                if not one.id.startswith(prefix):
                    message = f"The id of a State's own question begins with {prefix}."
                    self.faults.append(source.fault(f"{place}.id", message))
                self._check_formula(one.when, source, f"{place}.when")
        return questions

    def _check_formula(self, formula: str, source: YamlFile, place: str) -> None:
        """A condition holds by itself, so that none can break out of that of its State."""
        try:
            parse(formula or "true")
        except ExpressionError as error:
            self.faults.append(source.fault(place, str(error)))

    def _plain(self, data: Json, depth: int = 0) -> Json:
        if isinstance(data, list):
            return [self._plain(item, depth + 1) for item in data] if depth < DEEPEST else []
        if not isinstance(data, dict):
            return data
        return {
            key: self._said_in(value)
            if key in SPOKEN and isinstance(value, dict)
            else self._plain(value, depth + 1)
            for key, value in data.items()
        }

    def _said_in(self, texts: Mapping[str, Json]) -> Json:
        if not texts or not all(isinstance(text, str) and text for text in texts.values()):
            return dict(texts)  # the model tells what is wrong
        return self.message({language: str(text) for language, text in texts.items()})

    # -- texts -----------------------------------------------------------------------------

    def message(self, said: Said | Mapping[str, str] | None) -> str:
        """The message id of a text; its translations are kept."""
        if said is None:
            return ""
        by_language = said if isinstance(said, str) else dict(said)
        message = message_of(by_language)
        for language, text in translations_of(by_language).items():
            self.texts.setdefault(language, {})[message] = text
        return message

    # -- rules -----------------------------------------------------------------------------

    def _rules(self, told: RulesFile, clauses: Iterable[ClauseRow]) -> StateRules:
        head, days = self.manifest, told.service_days
        return StateRules(
            state=head.state,
            source=f"{head.id} {head.version}",
            as_of=head.as_of,
            withheld=tuple(
                Withheld(one.measure, self.message(one.reason), one.provision)
                for one in told.withheld
            ),
            thresholds=tuple(
                Threshold(one.measure, one.months, one.provision) for one in told.thresholds
            ),
            service_days=days.days if days else 0,
            service_provision=days.provision if days else "",
            promises=None
            if told.undertakings is None
            else tuple(self._promise(one) for one in told.undertakings),
            holidays=tuple(self._holiday(row) for row in told.holidays),
            closed_weekdays=frozenset(WEEKDAYS.index(day) for day in told.closed_weekdays),
            clauses=tuple(self._clause(row) for row in clauses),
        )

    def _promise(self, one: Undertaking) -> Promise:
        said = one.authority
        self.message(said)
        names = (said,) if isinstance(said, str) else tuple(said.values()) if said else ()
        ordered = dict.fromkeys((message_of(said), *names)) if said else ()
        return Promise(one.id, one.provision, tuple(ordered))

    def _holiday(self, row: HolidayRow) -> Holiday:
        *years, month, day = (int(part) for part in row.on.split("-"))
        return Holiday(month, day, self.message(row.name), years[0] if years else None)

    def _clause(self, row: ClauseRow) -> Clause:
        head = self.manifest
        texts = tuple((language, text) for language, text in row.text.items())
        return Clause(f"{head.id}-{row.id}", head.state, row.section, row.when, texts)

    def _choices(self, told: RulesFile) -> dict[str, tuple[Choice, ...]]:
        """The State's own undertakings as choices; those without a label are the form's."""
        own = []
        for number, one in enumerate(told.undertakings or ()):
            if one.label is None:
                continue
            if not one.id.startswith(prefix_of(self.manifest)):
                message = f"A State's own undertaking begins with {prefix_of(self.manifest)}."
                self.faults.append(Fault(RULES, 0, f"undertakings[{number}].id", message))
            own.append(
                Choice(id=one.id, label=self.message(one.label), hint=self.message(one.hint))
            )
        return {UNDERTAKINGS: tuple(own)} if own else {}

    # -- office ----------------------------------------------------------------------------

    def _office(self, told: OfficeFile) -> Office:
        return Office(
            country=self.manifest.state,
            authority=_texts(told.authority),
            unit=_texts(told.unit),
            role=_texts(told.role),
            address=_lines(told.address),
            email=told.email,
            phone=told.phone,
            mobile=told.mobile,
            office_hours=_texts(told.office_hours),
            time_zone=told.time_zone,
            language=told.language,
            letterhead=_lines(told.letterhead),
            signatories=tuple(
                Signatory(_texts(one.name), _texts(one.rank), _texts(one.place))
                for one in told.signatories
            ),
            contacts=tuple(
                OfficeContact(_texts(one.name), _texts(one.role), one.email, one.phone, one.mobile)
                for one in told.contacts
            ),
        )


def _texts(said: Mapping[str, str]) -> dict[str, str]:
    return {str(language): text for language, text in said.items()}


def _lines(said: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {str(language): lines for language, lines in said.items()}


def closed_days(rules: StateRules, year: int) -> tuple[date, ...]:
    """The holidays of a year in order; 29 February only where there is one."""
    days = []
    for one in rules.holidays:
        if one.year in (None, year):
            try:
                days.append(date(year, one.month, one.day))
            except ValueError:  # 29 February
                continue
    return tuple(sorted(days))
