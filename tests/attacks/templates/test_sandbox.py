# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Hostile templates: each is refused with a TemplateError, in two seconds and 200 MB."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from mla_writer.errors import TemplateError
from tests.unit.rendering.small_letters import Workshop

resource = pytest.importorskip("resource")  # where there is none, no limit can be set: not run

HEAD = "Title\nSubject\n# A\n"
SECONDS, MEGABYTES = 2, 200

ESCAPES = [
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ name.__class__ }}",
    "{{ name.__init__.__globals__ }}",
    "{{ name['__class__'] }}",
    "{{ name|attr('__class__') }}",
    "{{ name|map(attribute='__class__')|list }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ self.__init__ }}",
    "{{ self }}",
    "{{ config }}",
    "{{ request.application }}",
    "{{ lipsum() }}",
    "{{ namespace(a=1) }}",
    "{{ joiner(',') }}",
    "{{ loop.__class__ }}",
    "{{ name.printed() }}",
    "{{ name.part('x') }}",
    "{{ name._parts }}",
    "{% for row in rows %}{{ loop.cycle('a','b') }}{% endfor %}",
    "{% for row in rows %}{{ loop._iterable }}{% endfor %}",
    "{{ '%s' % name }}",
    "{{ '{0.__class__}'.format(name) }}",
    "{{ name|format('x') }}",
    "{{ 'a'|safe }}",
    "{{ name|tojson }}",
    "{{ name|pprint }}",
    "{{ name|xmlattr }}",
    "{{ name|center(99999999) }}",
    "{{ name|indent(99999999) }}",
    "{{ name ~ name }}",
    "{{ name + name }}",
    "{{ -name }}",
    "{{ name is defined }}",
    "{{ 'x' if name else 'y' }}",
    "{{ {'a': 1} }}",
    "{{ [1, 2][0] }}",
    "{{ (1, 2) }}",
    "{{ name[0:2] }}",
    "{% import 'requests/small' as x %}",
    "{% from 'requests/small' import x %}",
    "{% extends 'requests/small' %}",
    "{% macro m() %}x{% endmacro %}",
    "{% call name() %}x{% endcall %}",
    "{% filter upper %}x{% endfilter %}",
    "{% block b %}x{% endblock %}",
    "{% set x %}y{% endset %}",
    "{% set x, y = name %}",
    "{% with a = name %}{% endwith %}",
    "{% autoescape true %}x{% endautoescape %}",
    "{% raw %}{{ name }}{% endraw %}",
    "{% do name.x %}",
    "{% debug %}",
    "{% include name %}",
    "{% include 'requests/small' %}",
    "{% include '../../etc/passwd' %}",
    "{% include 'clauses/../requests/small' %}",
    "{% include '/etc/passwd' %}",
    "{% include ['clauses/a', 'clauses/b'] %}",
    "{% include 'clauses/none' ignore missing %}",
    "{% for a in rows recursive %}{{ loop(a) }}{% endfor %}",
    "{% for a, b in rows %}{% endfor %}",
    "{% for c in name %}{% endfor %}",
    "{% if name.__class__ %}x{% endif %}",
    "{% if name|length %}x{% endif %}",
    "{% if any(rows, row.__class__) %}x{% endif %}",
    "{% if range(3) %}x{% endif %}",
    "{{ any(rows, row.x) }}",
]

BOMBS = [
    "{{ range(10**9) }}",
    "{% for x in range(10**9) %}x{% endfor %}",
    "{{ 'a' * 10**9 }}",
    "{{ 'a'*1000000000 }}",
    "{{ 9**(9**9) }}",
    "{{ 9**9**9**9 }}",
    "{{ '%0999999999d' % 1 }}",
    "{{ '{:>999999999}'.format(1) }}",
    "{{ name|replace('', 'a'*999999999) }}",
    "{{ " + "(" * 5000 + "name" + ")" * 5000 + " }}",
    "{{ " + "not " * 5000 + "name }}",
    "{% if " + "not " * 5000 + "name %}x{% endif %}",
    "{% if " + " and ".join(["name"] * 5000) + " %}x{% endif %}",
    "{{ name" + "|identifier" * 5000 + " }}",
    "{{ " + "(" * 450 + "name" + ")" * 450 + " }}",
    "{% if " + "not " * 240 + "name %}x{% endif %}",
    "{{ name" + "|name" * 190 + " }}",
    "{% if " + " and ".join(["name"] * 100) + " == name %}x{% endif %}",
    "{{ name" + ".x" * 5000 + " }}",
    "{% if name %}\n" * 500 + "{% endif %}\n" * 500,
    "x" * 300_000,
    "{{ " + "9" * 100_000 + " }}",
    "{% for a in rows %}\n" * 12 + "x\n" + "{% endfor %}\n" * 12,
    "".join(f"{{% for {name} in rows %}}" for name in "abcdef") + "{% endfor %}" * 6,
    "{% if any(rows, any(rows, any(rows, any(rows, row.x)))) %}x{% endif %}",
]
ROWS = [{"x": "y"}] * 30


@pytest.mark.parametrize("source", ESCAPES)
def test_an_escape_is_refused(tmp_path: Path, source: str) -> None:
    with pytest.raises(TemplateError) as refused:
        Workshop(tmp_path).letter(f"{HEAD}{source}\n", name="Ama", rows=ROWS)
    assert refused.value.faults[0].file == "requests/small.j2"


INCLUDE = '{% include "clauses/a" %}'
ENDLESS: dict[str, dict[str, str]] = {
    "itself": {"a": INCLUDE},
    "in a circle": {"a": '{% include "clauses/b" %}', "b": INCLUDE},
    "nine to the nine": {f"c{n}": f'{{% include "clauses/c{n + 1}" %}}\n' * 9 for n in range(9)}
    | {"a": '{% include "clauses/c0" %}', "c9": "x"},
    "loops in a clause": {"a": "{% for r in rows %}\n" * 5 + "words\n" + "{% endfor %}\n" * 5},
}
RENDERED = """
import json, resource, sys, time
from pathlib import Path
from mla_writer.errors import TemplateError
from tests.attacks.templates.test_sandbox import HEAD, ROWS
from tests.unit.rendering.small_letters import Workshop

def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024

Workshop(Path(sys.argv[1]) / "warm").letter("Title", name="x")
for number, (source, clauses) in enumerate(json.load(sys.stdin)):
    workshop = Workshop(Path(sys.argv[1]) / str(number), clauses=clauses)
    before, start = peak(), time.process_time()
    try:
        workshop.letter(HEAD + source + "\\n", name="Ama", rows=ROWS)
        verdict = "printed"
    except TemplateError as refused:
        verdict = "refused" if refused.faults[0].file.endswith(".j2") else "unnamed"
    print(json.dumps([verdict, time.process_time() - start, peak() - before]), flush=True)
"""
Verdict = tuple[str, float, float]


@pytest.fixture(scope="module")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> list[Verdict]:
    """What became of every bomb, in a process with bounded time and address space."""
    cases: list[tuple[str, dict[str, str]]] = [(bomb, {}) for bomb in BOMBS] + [
        (INCLUDE, clauses) for clauses in ENDLESS.values()
    ]
    done = subprocess.run(
        [sys.executable, "-c", RENDERED, str(tmp_path_factory.mktemp("bombs"))],
        input=json.dumps(cases),
        capture_output=True,
        text=True,
        timeout=50,
        cwd=Path(__file__).parents[3],
        preexec_fn=_bound,
        check=False,
    )
    found = [tuple(json.loads(line)) for line in done.stdout.splitlines()]
    ended: Verdict = (f"process ended: {done.stderr[-1500:]}", 0.0, 0.0)
    return found + [ended] * (len(cases) - len(found))


@pytest.mark.parametrize("number", range(len(BOMBS) + len(ENDLESS)))
def test_a_bomb_is_refused_within_its_limits(verdicts: list[Verdict], number: int) -> None:
    verdict, seconds, grown = verdicts[number]
    assert verdict == "refused"
    assert seconds < SECONDS
    assert grown < MEGABYTES


def _bound() -> None:
    two_gigabytes = 2 * 1024**3
    resource.setrlimit(resource.RLIMIT_AS, (two_gigabytes, two_gigabytes))
    resource.setrlimit(resource.RLIMIT_CPU, (40, 40))
