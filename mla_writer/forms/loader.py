# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Form files to a FormDefinition: all faults at once, each with its file, line and path.

``python -m mla_writer.forms.loader [FOLDER]`` checks a folder of forms and prints them or "ok".
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from mla_writer.errors import Fault, FaultyFiles, FormError
from mla_writer.forms.additions import texts_of, with_choices, with_questions
from mla_writer.forms.form_check import FormCheck, Part
from mla_writer.forms.model_faults import read_model
from mla_writer.forms.placing import Kit, place_all, unknown_uses
from mla_writer.forms.registry import measure_ids, request_ids
from mla_writer.forms.schema import (
    Definition,
    FormDefinition,
    Measure,
    MeasureFile,
    MeasureSaid,
    Parts,
    Request,
    Section,
    Use,
    nearest,
)
from mla_writer.forms.yaml_file import YamlFile, read_yaml_file
from mla_writer.paths import FORMS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mla_writer.forms.additions import Additions
    from mla_writer.forms.schema import Field

Model = TypeVar("Model", bound=Definition)


def load_form(folder: Path, request: str, additions: tuple[Additions, ...] = ()) -> FormDefinition:
    """The form of a type of request, with what stands beside it (a State's own questions).

    Raises FormError with every fault of the files it uses.
    """
    reading = _Reading(folder, additions)
    form = reading.form(request)
    if reading.faults or form is None:
        raise FormError(tuple(dict.fromkeys(reading.faults)))
    return form


def check_folder(folder: Path) -> tuple[Fault, ...]:
    """Every fault of every form in a folder, files that nothing uses included."""
    reading = _Reading(folder)
    for request in request_ids(folder):
        reading.form(request)
    if not request_ids(folder):
        reading.faults.append(Fault("requests", 0, "", "There is no type of request here."))
    unused = list(_unused(folder, reading))
    return tuple(dict.fromkeys([*reading.faults, *unused]))


def _unused(folder: Path, reading: _Reading) -> Iterator[Fault]:
    for kind, known in (
        ("sections", tuple(sorted(file.stem for file in (folder / "sections").glob("*.yaml")))),
        ("measures", measure_ids(folder)),
    ):
        for name in known:
            file = f"{kind}/{name}.yaml"
            if file not in reading.used:
                reading.read(file, Section if kind == "sections" else MeasureFile)
                yield Fault(file, 0, "", "No request uses this file. Name it there, or delete it.")
    for name in sorted(reading.shared() - reading.shared_in_use()):
        sentence = "No measure uses this file. Name it there, or delete it."
        yield Fault(f"shared/{name}.yaml", 0, "", sentence)


@dataclass
class _Reading:
    """Files read for one folder, each once, with the faults found so far.

    lacking: a file of the form that is being read isn't there, or too little of it.
    """

    folder: Path
    additions: tuple[Additions, ...] = ()
    faults: list[Fault] = field(default_factory=list)
    used: dict[str, tuple[Definition, YamlFile] | None] = field(default_factory=dict)
    lacking: bool = False

    def read(self, file: str, model: type[Model]) -> tuple[Model, YamlFile] | None:
        """A file as its model, or None with faults noted."""
        if file not in self.used:
            self.used[file] = self._read(file, model)
        found = self.used[file]
        if found is None or not isinstance(found[0], model):
            self.lacking = True
            return None
        return found[0], found[1]

    def _read(self, file: str, model: type[Model]) -> tuple[Model, YamlFile] | None:
        try:
            source = read_yaml_file(self.folder / file, file)
        except FaultyFiles as error:
            self.faults += error.faults
            return None
        made, faults = read_model(source, model)
        self.faults += faults
        name = getattr(made, "id", None)
        if made is not None and not faults and name != Path(file).stem:
            self.faults.append(source.fault("id", f"The id is {name}, but the file is {file}."))
        return None if made is None else (made, source)

    def form(self, name: str) -> FormDefinition | None:
        """The form of a request, checked as a whole; None where a file of it can't be read."""
        self.lacking = False
        found = self.read(f"requests/{name}.yaml", Request)
        kit = self._kit()
        if found is None:
            return None
        request, source = found
        sections = self._sections(request, source)
        measures = self._measures(request, source)
        if self.lacking:  # its names are unknown, and each use of one would be told
            return None
        return self._checked(request, source, sections, measures, kit)

    def _kit(self) -> Kit:
        return Kit(self._lists("kinds"), self._lists("shared"))

    def _lists(self, kind: str) -> dict[str, tuple[Parts, YamlFile]]:
        files = sorted((self.folder / kind).glob("*.yaml"))
        found = {file.stem: self.read(f"{kind}/{file.name}", Parts) for file in files}
        return {name: made for name, made in found.items() if made}

    def shared(self) -> frozenset[str]:
        """The names of all shared lists."""
        return frozenset(file.stem for file in (self.folder / "shared").glob("*.yaml"))

    def shared_in_use(self) -> frozenset[str]:
        """The shared lists that the measures read so far name."""
        read = [found[0] for found in self.used.values() if found]
        files = [made for made in read if isinstance(made, MeasureFile)]
        return frozenset(one.use for made in files for one in made.fields if isinstance(one, Use))

    def _sections(self, request: Request, source: YamlFile) -> list[tuple[Section, YamlFile]]:
        made: list[tuple[Section, YamlFile]] = []
        seen: set[str] = set()
        for at, group in enumerate(request.groups):
            for number, name in enumerate(group.sections):
                place = f"groups[{at}].sections[{number}]"
                if name in seen:
                    self.faults.append(
                        source.fault(place, f"The section {name} stands here twice.")
                    )
                elif self._exists(source, place, "sections", name):
                    found = self.read(f"sections/{name}.yaml", Section)
                    made += [found] if found else []
                seen.add(name)
        return made

    def _measures(self, request: Request, source: YamlFile) -> list[tuple[MeasureFile, YamlFile]]:
        made: list[tuple[MeasureFile, YamlFile]] = []
        for number, name in enumerate(request.measures):
            if self._exists(source, f"measures[{number}]", "measures", name):
                found = self.read(f"measures/{name}.yaml", MeasureFile)
                made += [found] if found else []
        return made

    def _exists(self, source: YamlFile, place: str, kind: str, name: str) -> bool:
        known = {file.stem: file for file in (self.folder / kind).glob("*.yaml")}
        if name not in known:
            near = ", ".join(nearest(name, known)) or "none"
            message = f"There is no file {kind}/{name}.yaml. Nearest: {near}."
            self.faults.append(source.fault(place, message))
            self.lacking = True
        return name in known

    def _checked(
        self,
        request: Request,
        source: YamlFile,
        sections: list[tuple[Section, YamlFile]],
        measures: list[tuple[MeasureFile, YamlFile]],
        kit: Kit,
    ) -> FormDefinition:
        sections = [(with_choices(made, self.additions), file) for made, file in sections]
        section_parts = tuple(
            self._with_questions(made, _part(made, file, kit, made.when), kit)
            for made, file in sections
        )
        measure_parts = tuple(_part(made, file, kit, "") for made, file in measures)
        for measure, file in measures:
            self.faults += unknown_uses(measure.fields, file, kit)
        form = FormDefinition(
            id=request.id,
            title=request.title,
            template=request.template,
            groups=request.groups,
            sections={
                made.id: made.model_copy(update={"fields": _fields(part)})
                for (made, _), part in zip(sections, section_parts, strict=True)
            },
            measures={
                made.id: Measure(**_said(made), fields=_fields(part))
                for (made, _), part in zip(measures, measure_parts, strict=True)
            },
            derived=request.derived,
            texts=texts_of(self.additions),
        )
        check = FormCheck(form, source, section_parts, measure_parts)
        self.faults += check.faults()
        return form

    def _with_questions(self, made: Section, part: Part, kit: Kit) -> Part:
        return replace(part, placed=with_questions(made, part.placed, self.additions, kit))


def _part(made: Section | MeasureFile, file: YamlFile, kit: Kit, when: str) -> Part:
    return Part(made.id, file, when, place_all(made.fields, file, kit))


def _fields(part: Part) -> tuple[Field, ...]:
    """The fields of a section or measure, with their parts in place."""
    return tuple(placed.field for placed in part.placed)


def _said(made: MeasureFile) -> dict[str, Any]:
    """What a measure says of itself apart from its questions."""
    return {name: getattr(made, name) for name in MeasureSaid.model_fields}


def main(arguments: list[str]) -> int:
    """Print the faults of a folder of forms, or "ok"; 1 where there are faults."""
    faults = check_folder(Path(arguments[0]) if arguments else FORMS)
    sys.stdout.write("".join(f"{fault}\n" for fault in faults) or "ok\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
