# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""A page of Markdown about all findings: read from the words and from the code of the checks.

A check says a finding by a call such as ``given.finding("deadlines.past", path, articles=...)``;
its docstring is the rule. So the page can't promise what no check does.
"""

from __future__ import annotations

import ast
import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reference_markdown import HEAD, citations, code, joined, table

from mla_writer.checks.engine import CHECKS
from mla_writer.checks.texts import TEXTS
from mla_writer.forms.kinds.problems import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from types import ModuleType

    from mla_writer.reference.loader import Reference

COLUMNS = ("code", "severity", "the rule", "when it fires", "articles", "how to mend it")
OF_THE_QUESTION = "those of the question"
SEVERITIES = (
    ("wrong", "can't stand; keeps a letter from being final"),
    ("missing", "has to be there; keeps a letter from being final"),
    ("advice", "would make the request better"),
    ("risk", "a ground on which the request may be refused or come back"),
)


@dataclass(frozen=True)
class Said:
    """A finding as the code of a check says it; articles in words."""

    code: str
    rule: str
    articles: str


@dataclass(frozen=True)
class CheckSource:
    """The source of one module of checks."""

    module: ModuleType
    reference: Reference

    def said(self) -> Iterator[Said]:
        """Each code that a check of this module says, in the order of the checks."""
        ours = (check for check in CHECKS if inspect.getmodule(check) is self.module)
        functions = {
            node.name: node for node in self._tree.body if isinstance(node, ast.FunctionDef)
        }
        told: set[str] = set()
        for check in ours:
            parts = list(_with_helpers(functions[check.__name__], functions, self._tables))
            for function in (part for part in parts if part.name not in told):
                told.add(function.name)
                words = ast.get_docstring(function) or check.__doc__ or ""
                rule = words.replace("``", "`").split("\n\n")[0]
                for call in _calls(function):
                    for name in self._codes(call, function):
                        yield Said(name, rule, self._articles(call, function, name))

    @property
    def _tree(self) -> ast.Module:
        return ast.parse(inspect.getsource(self.module))

    def _codes(self, call: ast.Call, function: ast.FunctionDef) -> list[str]:
        """The codes among the arguments, or in what a name of them stands for."""
        given = [code for argument in call.args for code in _codes_in(argument)]
        if given or not _is_finding(call):
            return given
        local = (_assigned(word.id, function) for word in call.args if isinstance(word, ast.Name))
        meant = (*filter(None, local), *self._constants(function))
        return [code for node in meant for code in _codes_in(node)]

    @property
    def _tables(self) -> dict[str, ast.expr]:
        """The module's constants by name."""
        placed = [
            n for n in self._tree.body if isinstance(n, ast.Assign | ast.AnnAssign) and n.value
        ]
        targets = ((n.targets[0] if isinstance(n, ast.Assign) else n.target, n) for n in placed)
        return {
            target.id: n.value for target, n in targets if isinstance(target, ast.Name) and n.value
        }

    def _constants(self, function: ast.FunctionDef) -> Iterator[ast.expr]:
        """The values of the module's constants that a function names."""
        named = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
        for node in self._tree.body:
            targets = (
                node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
            )
            value = getattr(node, "value", None)
            if value and any(isinstance(each, ast.Name) and each.id in named for each in targets):
                yield value

    def _articles(self, call: ast.Call, function: ast.FunctionDef, name: str) -> str:
        asked = next((word.value for word in call.keywords if word.arg == "articles"), None)
        if isinstance(asked, ast.Name):
            asked = _assigned(asked.id, function)
        if isinstance(asked, ast.Tuple):
            return _together(self._cited(part, function, name) for part in _parts(asked))
        if not isinstance(asked, ast.Call):
            return "" if _is_finding(call) else OF_THE_QUESTION
        return self._cited(asked, function, name)

    def _cited(self, asked: ast.Call, function: ast.FunctionDef, name: str) -> str:
        method, words = getattr(asked.func, "attr", ""), set(_strings(asked))
        if method == "asking":
            # An element that bilateral treaties alone ask for stands in no list of the data.
            return citations(self.reference.elements.get(words.pop(), {}))
        rules = words or self._rules_beside(name, function)
        return "; ".join(self._rule(rule) for rule in sorted(rules) if rule)

    def _rules_beside(self, name: str, function: ast.FunctionDef) -> set[str]:
        """The rules that stand in one row of a table with a code."""
        rows = (
            set(_strings(node))
            for value in self._constants(function)
            for node in ast.walk(value)
            if isinstance(node, ast.Tuple) and name in [*_own_strings(node)]
        )
        return {rule for row in rows for rule in row if rule in self.reference.rules}

    def _rule(self, rule: str) -> str:
        found = self.reference.rules[rule]
        return "; ".join(f"{code} {', '.join(articles)}" for code, articles in found.items())


def _with_helpers(
    function: ast.FunctionDef,
    functions: Mapping[str, ast.FunctionDef],
    tables: Mapping[str, ast.expr],
    seen: frozenset[str] = frozenset(),
) -> Iterator[ast.FunctionDef]:
    """A function, then those of its module that it leaves a part of its work to.

    tables: the module's constants; a function may call what stands in one of them.
    """
    yield function
    seen |= {function.name}
    named = dict.fromkeys(_names(function))
    named |= dict.fromkeys(
        name for each in named if each in tables for name in _names(tables[each])
    )
    for name in named:
        if name in functions and name not in seen:
            yield from _with_helpers(functions[name], functions, tables, seen)


def _parts(asked: ast.Tuple) -> Iterator[ast.Call]:
    """The calls that a tuple of articles is put together from."""
    unpacked = (part.value if isinstance(part, ast.Starred) else part for part in asked.elts)
    return (part for part in unpacked if isinstance(part, ast.Call))


def _together(cited: Iterable[str]) -> str:
    """Citations of several rules as one: each instrument once, with all its articles."""
    found: dict[str, list[str]] = {}
    for instrument, _, articles in (
        one.partition(" ") for words in cited for one in words.split("; ") if one
    ):
        found.setdefault(instrument, []).append(articles)
    return "; ".join(f"{code} {', '.join(articles)}" for code, articles in found.items())


def _names(node: ast.AST) -> Iterator[str]:
    return (each.id for each in ast.walk(node) if isinstance(each, ast.Name))


def checks_page(reference: Reference) -> str:
    """The page. Raises LookupError for a code that no check was seen to say."""
    lines = [HEAD, "# What the checks say", "", *_intro(), ""]
    lines += table(("severity", "meaning"), ((code(name), text) for name, text in SEVERITIES))
    seen = set(MESSAGES)
    for module in dict.fromkeys(inspect.getmodule(check) for check in CHECKS):
        if module is None or module.__name__.endswith(".answers"):
            continue
        said = tuple(dict.fromkeys(CheckSource(module, reference).said()))
        seen |= {one.code for one in said}
        lines += [
            "",
            f"## {module.__name__.rpartition('.')[2]}",
            "",
            inspect.getdoc(module) or "",
            "",
        ]
        lines += table(COLUMNS, (_row(one) for one in said))
    if silent := sorted(set(TEXTS) - seen):
        raise LookupError(", ".join(silent))
    return joined([*lines, *_answers()])


def _intro() -> tuple[str, ...]:
    return (
        "Made from `mla_writer/checks` by `make reference`. A finding has a code, a severity, the",
        "answer it is about, and the articles that ask for it: of the treaties ticked, only those",
        "named here. In brackets: the measures that an article speaks of. Words in braces are",
        "filled in from the answers. An officer may pass what is wrong or missing with a reason.",
    )


def _answers() -> Iterator[str]:
    yield from (
        "",
        "## answers",
        "",
        "Answers that can't be read as what they should be: `wrong`.",
        "",
    )
    yield from table(
        ("code", "what it says"), ((code(name), said) for name, said in MESSAGES.items())
    )


def _row(said: Said) -> tuple[str, ...]:
    words = TEXTS[said.code]
    fires = f"**{words.title}** {words.detail}"
    return (code(said.code), code(words.severity), said.rule, fires, said.articles, words.mend)


def _calls(function: ast.FunctionDef) -> Iterator[ast.Call]:
    """Each call of a function; one that only wraps a finding says nothing of its own."""
    calls = [node for node in ast.walk(function) if isinstance(node, ast.Call)]
    for call in calls:
        inner = (each for part in call.args for each in ast.walk(part))
        if _is_finding(call) or not any(isinstance(n, ast.Call) and _is_finding(n) for n in inner):
            yield call


def _is_finding(call: ast.Call) -> bool:
    return getattr(call.func, "attr", "") == "finding"


def _codes_in(node: ast.AST) -> list[str]:
    return [text for text in _strings(node) if text in TEXTS]


def _strings(node: ast.AST) -> Iterator[str]:
    yield from (
        each.value
        for each in ast.walk(node)
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    )


def _own_strings(row: ast.Tuple) -> Iterator[str]:
    for element in row.elts:
        if isinstance(element, ast.Constant) and isinstance(element.value, str):
            yield element.value


def _assigned(name: str, function: ast.FunctionDef) -> ast.expr | None:
    """What a function assigns to a local name."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and name in [
            getattr(each, "id", "") for each in node.targets
        ]:
            return node.value
    return None
