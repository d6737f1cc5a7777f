# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The hardened sandbox: a template and a context give marked text, within bounds.

Three walls: the grammar refuses what isn't ours before anything runs; the sandbox answers
attributes of our own values only; steps, output and includes are counted.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from jinja2 import Environment as JinjaEnvironment
from jinja2 import FileSystemLoader, StrictUndefined, TemplateNotFound, TemplateSyntaxError, nodes
from jinja2 import Template as JinjaTemplate
from jinja2.exceptions import SecurityError, TemplateRuntimeError
from jinja2.loaders import split_template_path
from jinja2.runtime import Context, LoopContext
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context

from mla_writer import i18n
from mla_writer.bounded_file import TooLargeError, read_bounded
from mla_writer.errors import Fault, TemplateError
from mla_writer.rendering import formats, grammar
from mla_writer.rendering.conditions import LOOP_PARTS, answer
from mla_writer.rendering.filters import FILTERS
from mla_writer.rendering.marks import Ledger, Places
from mla_writer.rendering.session import SESSION, Session
from mla_writer.rendering.state_clauses import ClauseSources, clause_sources
from mla_writer.rendering.translation import Translation
from mla_writer.rendering.values import MisuseError, UnknownNameError, Value, rows_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType

    from mla_writer.domain.state_rules import Clause
    from mla_writer.forms.expressions import Expression
    from mla_writer.i18n import Catalogue

NO_CLAUSES = ClauseSources()
MOST_OUTPUT = 2_000_000
MOST_BYTES = 1_000_000  # of one template; more than its characters may be
MOST_INCLUDES = 300


class Unknown(StrictUndefined):
    """A name that the form doesn't know: any use of it is an error."""

    def _refuse(self, *_arguments: object) -> NoReturn:
        raise UnknownNameError(self._undefined_name or "")

    __str__ = __iter__ = __len__ = __bool__ = _refuse


class Loader(FileSystemLoader):
    """Templates by name without ending: ``requests/mla`` is ``requests/mla.j2``.

    Clauses of States come from what is installed, never from a file of the same name.
    """

    def __init__(self, folder: Path, clauses: ClauseSources) -> None:
        super().__init__(folder)
        self._clauses = clauses

    def get_source(
        self, _environment: JinjaEnvironment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The source of a template, or TemplateNotFound."""
        source = self._clauses.find(template)
        if source is not None:
            return source, f"{template}.j2", lambda: True
        return self._read(template)

    def _read(self, template: str) -> tuple[str, str, Callable[[], bool]]:
        """As Jinja's loader reads, but no more than a template may have."""
        name = f"{template}.j2"
        file = Path(self.searchpath[0], *split_template_path(name))
        try:
            source = read_bounded(file, MOST_BYTES).decode("utf-8")
            read_at = file.stat().st_mtime
        except TooLargeError as problem:
            said = f"larger than {MOST_BYTES} bytes; split it"
            raise TemplateError((Fault(name, 0, "", said),)) from problem
        except OSError as problem:
            raise TemplateNotFound(template) from problem
        return source, str(file), lambda: file.exists() and file.stat().st_mtime == read_at


@pass_context
def _finalize(context: Context, value: object) -> str:
    """The mark of a printed value; plain numbers (``loop.index``, ``count``) print as numbers."""
    session: Session = context[SESSION]
    if isinstance(value, Value):
        return session.ledger.print(value.printed())
    if isinstance(value, StrictUndefined):
        str(value)  # raises UnknownNameError
    if isinstance(value, int) and not isinstance(value, bool):
        text = formats.number(value, session.language)
        return session.ledger.mark(session.plain(text))
    raise MisuseError("print an answer, a number or a row's part")


@pass_context
def _rows(context: Context, value: object) -> tuple[Value, ...]:
    if isinstance(value, StrictUndefined):
        str(value)  # raises UnknownNameError
    rows = rows_of(value)
    context[SESSION].steps.take(len(rows) + 1)
    return rows


class Environment(ImmutableSandboxedEnvironment):
    """Jinja for one language and one folder of templates; compiled templates are kept."""

    def __init__(
        self, folder: Path, catalogue: Catalogue, clauses: ClauseSources = NO_CLAUSES
    ) -> None:
        super().__init__(
            loader=Loader(folder, clauses),
            undefined=Unknown,
            finalize=_finalize,
            autoescape=False,  # it prints marks, never HTML
            extensions=[Translation],
            cache_size=400,
        )
        self.places = Places()
        self.included: dict[str, tuple[tuple[str, int], ...]] = {}
        self._conditions: list[Expression] = []
        translation = self.extensions[Translation.identifier]
        assert isinstance(translation, Translation)  # noqa: S101 - tells the type checker
        translation.catalogue, translation.places = catalogue, self.places
        translation.spoken, translation.foreign = clauses.spoken, clauses.foreign
        self.translation = translation
        self.globals.clear()
        self.tests.clear()
        self.filters.clear()
        self.filters.update(FILTERS)
        self.filters[grammar.ROWS_FILTER] = _rows
        self.filters[grammar.CONDITION_FILTER] = self._answer

    def anchors_of(self, templates: tuple[str, ...]) -> frozenset[str]:
        """The anchors that these templates could print."""
        known = (self.translation.anchors.get(name, frozenset()) for name in templates)
        return frozenset().union(*known)

    @pass_context
    def _answer(self, context: Context, index: int, held: Mapping[str, object]) -> object:
        return answer(self._conditions[index], held, context[SESSION].steps)

    def _generate(
        self,
        source: nodes.Template,
        name: str | None,
        filename: str | None,
        defer_init: bool = False,
    ) -> str:
        template = name or "template"
        if faults := grammar.faults_of(source, f"{template}.j2", FILTERS):
            raise TemplateError(faults)
        self.included[template] = grammar.includes(source)
        rewriter = grammar.Rewriter(self._conditions, f"{template}.j2")
        bounded = rewriter.visit(source)
        if rewriter.faults:
            raise TemplateError(tuple(rewriter.faults))
        return super()._generate(bounded, name, filename, defer_init=defer_init)

    def getattr(self, obj: object, attribute: str) -> object:
        """A part of one of our values, or of the loop; nothing else has parts."""
        if isinstance(obj, Value):
            return obj.part(attribute)
        if isinstance(obj, LoopContext) and attribute in LOOP_PARTS:
            return getattr(obj, attribute)
        if isinstance(obj, StrictUndefined):
            str(obj)  # raises UnknownNameError
        raise UnknownNameError(attribute)

    def getitem(self, *_obj_and_argument: object) -> NoReturn:
        """Nothing has subscripts: the grammar refuses them, and so does this second wall."""
        raise SecurityError("no subscripts")

    def call(self, *_context_and_callee: object, **_named: object) -> NoReturn:
        """Nothing is called: as with subscripts."""
        raise SecurityError("no calls")


@dataclass
class Rendered:
    """Marked text with the two tables that its marks point into."""

    text: str
    ledger: Ledger
    places: Places
    included: tuple[str, ...] = field(default=())


@functools.lru_cache(maxsize=24)
def environment(
    folder: Path, locales: Path, language: str, clauses: tuple[Clause, ...] = ()
) -> Environment:
    """The environment of a folder in a language with the clauses of States, made once."""
    catalogue = i18n.load(locales, language, "documents")
    return Environment(folder, catalogue, clause_sources(clauses, language))


def render_template(
    name: str, names: Mapping[str, object], session: Session, room: Environment
) -> Rendered:
    """The marked text of a template. Raises TemplateError with file, line and what was expected."""
    used = tuple(_closure(room, name, (), [MOST_INCLUDES]))
    template = _load(room, name, "", 0)
    try:
        text = "".join(_bounded(template.generate({**names, SESSION: session})))
    except MisuseError as error:
        raise TemplateError((_fault_at(error, error.__traceback__, names),)) from error
    except TemplateRuntimeError as error:  # the second wall; the grammar leaves nothing to it
        raise TemplateError((Fault(f"{name}.j2", 0, "", str(error)),)) from error
    except RecursionError as error:
        raise TemplateError((Fault(f"{name}.j2", 0, "", "nested too deeply"),)) from error
    return Rendered(text, session.ledger, room.places, used)


def _bounded(chunks: Iterator[str]) -> Iterator[str]:
    left = MOST_OUTPUT
    for chunk in chunks:
        left -= len(chunk)
        if left < 0:
            raise MisuseError(f"the letter is longer than {MOST_OUTPUT} characters")
        yield chunk


def _closure(
    room: Environment, name: str, above: tuple[str, ...], left: list[int]
) -> Iterator[str]:
    """A template and all that it includes; refuses circles and floods."""
    left[0] -= 1
    place = above[-1] if above else ""
    if name in above or left[0] < 0:
        message = (
            f"includes go round in a circle through {name}"
            if left[0] >= 0
            else (f"more than {MOST_INCLUDES} includes")
        )
        raise TemplateError((Fault(f"{place}.j2", 0, "", message),))
    _load(room, name, place, 0)
    yield name
    for target, line in room.included.get(name, ()):
        _load(room, target, name, line)
        yield from _closure(room, target, (*above, name), left)


def _load(room: Environment, name: str, by: str, line: int) -> JinjaTemplate:
    """A compiled template. Raises TemplateError for what can't be found or read."""
    try:
        return room.get_template(name)
    except TemplateNotFound as error:
        fault = Fault(f"{by or name}.j2", line, "", f"there is no template {name}")
        raise TemplateError((fault,)) from error
    except TemplateSyntaxError as error:
        fault = Fault(f"{error.name or name}.j2", error.lineno, "", error.message or "not readable")
        raise TemplateError((fault,)) from error
    except (RecursionError, MemoryError) as error:
        raise TemplateError((Fault(f"{name}.j2", 0, "", "nested too deeply"),)) from error
    except UnicodeDecodeError as error:
        raise TemplateError((Fault(f"{name}.j2", 0, "", "not text in UTF-8"),)) from error


def _fault_at(
    error: MisuseError, trace: TracebackType | None, names: Mapping[str, object]
) -> Fault:
    """The fault with the innermost template line that was running."""
    file, line = "template", 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename.endswith(".j2"):
            path = Path(trace.tb_frame.f_code.co_filename)
            file, line = "/".join(path.parts[-2:]), trace.tb_lineno
        trace = trace.tb_next
    if isinstance(error, UnknownNameError):
        error = UnknownNameError(
            error.name, error.known or tuple(n for n in names if n.isidentifier())
        )
    return Fault(file, line, "", error.expected)
