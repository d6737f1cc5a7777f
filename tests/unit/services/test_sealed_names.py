# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Names behind code names: sealed beside the draft, opened by the passphrase, refused otherwise."""

from __future__ import annotations

import os
import signal
import unicodedata
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from mla_writer.domain.sealed import SealedName
from mla_writer.errors import StorageError
from mla_writer.services.draft_files import open_draft, open_for_work
from mla_writer.services.name_traces import Place, Searched, Trace, typed_before
from mla_writer.services.opening import fill_draft, start_draft
from mla_writer.services.producing import produce
from mla_writer.services.sealed_names import (
    NameStandsError,
    Sealing,
    code_names,
    forget,
    rows_for,
    seal,
    sealed_path,
    searched,
    unseal,
)
from mla_writer.services.settings import keep_settings
from mla_writer.storage import safe_file
from mla_writer.storage.draft_file import write_draft
from mla_writer.storage.journal import has_to_forget
from mla_writer.storage.settings import Settings
from tests.golden.cases_list import CASES
from tests.searching import files_holding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mla_writer.services.draft_files import OpenDraft

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
WORDS = "cinq mots très privés, devinés jamais"
NAMES = (SealedName("LINDE 4", "Zoltan Quirrelmann", "fedpol"), SealedName("AHORN 2", "Ébène Öz"))
TASK = "measures[m1].officers[i1].task"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """Case 12 as a draft of its own."""
    path = tmp_path / "como.mla"
    answers = CASES / "12-special-techniques" / "special-techniques-ready.yaml"
    write_draft(path, fill_draft(start_draft("mla", (), "en", NOW), answers))
    return path


@pytest.fixture
def opened(draft: Path) -> Iterator[OpenDraft]:
    """The same, open for work."""
    found = open_for_work(draft, lambda: NOW)
    yield found
    found.close()


@pytest.fixture
def witness(tmp_path: Path) -> Iterator[OpenDraft]:
    """Case 09 with a protected witness, open; her name was typed before the tick."""
    path = tmp_path / "valletta.mla"
    answers = CASES / "09-video" / "protected-ready.yaml"
    write_draft(path, fill_draft(start_draft("mla", (), "en", NOW), answers))
    found = open_for_work(path, lambda: NOW)
    session = found.session
    session.answer("persons[p2].under_code_name", raw=False)
    session.answer("persons[p2].given_names", "Ebba")
    session.answer("persons[p2].family_name", "Quirrelmann")
    session.add_row("persons[p2].aliases")
    session.answer("persons[p2].aliases[a1].name", "Klingeltoni")
    session.add_row("persons[p2].names_in_scripts")
    session.answer("persons[p2].names_in_scripts[n1].name", "إيبا كويرلمان")
    session.answer("persons[p2].names_in_scripts[n1].language", "ar")
    session.answer("persons[p2].birth_date", {"date": "1981-02-03"})
    session.answer("persons[p2].occupation", "Bookkeeper")
    found.save()
    session.answer("persons[p2].under_code_name", raw=True)
    yield found
    found.close()


def at(draft: Path) -> Searched:
    """A draft as it lies there, to be searched."""
    session = open_draft(draft, lambda: NOW)
    return Searched(draft, session.draft, session.view().view)


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sealed annex, made once: opening one takes seconds, so that guessing takes years."""
    draft = tmp_path_factory.mktemp("sealed") / "como.mla"
    write_draft(draft, start_draft("mla", (), "en", NOW))
    return seal(at(draft), Sealing(NAMES, WORDS))


def test_names_come_back_with_the_passphrase_typed_on_any_keyboard(sealed: Path) -> None:
    """NFC and NFD look the same and are other bytes."""
    assert sealed.name == "como.mla.sealed.age"
    assert unicodedata.normalize("NFD", WORDS) != WORDS
    assert unseal(sealed, unicodedata.normalize("NFD", WORDS)).names == NAMES


def test_another_passphrase_opens_nothing(sealed: Path) -> None:
    with pytest.raises(StorageError, match="doesn't open with this passphrase"):
        unseal(sealed, f"{WORDS}!")


def test_a_file_tells_nothing_of_its_names(sealed: Path, draft: Path) -> None:
    """Neither by its bytes, nor by its size, nor by being the same as another."""
    longer = (replace(NAMES[0], real_name="Q" * 399), *NAMES[1:])
    other = seal(at(draft), Sealing(longer, WORDS)).read_bytes()
    assert len(other) == len(sealed.read_bytes())
    assert other.partition(b"---")[2] != sealed.read_bytes().partition(b"---")[2]
    assert b"LINDE" not in other + sealed.read_bytes()


def test_what_is_there_goes_only_once_it_was_opened(draft: Path) -> None:
    path = sealed_path(draft)
    path.write_bytes(b"somebody's")
    with pytest.raises(StorageError, match="is there already"):
        seal(at(draft), Sealing(NAMES[:1], WORDS))
    assert path.read_bytes() == b"somebody's"


@pytest.mark.parametrize(
    ("names", "passphrase", "sentence"),
    [
        (NAMES, "too short", "at least 12"),
        (NAMES, "aaaaaaaaaaaaaaaaaaaa", "guessed at once"),
        (NAMES, "w" * 996 + "xyzäö", "at most 1000"),
        ((), WORDS, "at least one"),
        ((SealedName("LINDE 4", "  "),), WORDS, "at least one"),
        ((*NAMES, SealedName("linde-4", "Another")), WORDS, "stands there twice"),
        ((SealedName("", "Zoltan"),), WORDS, "without a code name"),
        ((SealedName("LINDE 4", "Linde 4"),), WORDS, "code name itself"),
        ((SealedName("LINDE 4", "Q" * 401),), WORDS, "At most 200"),
    ],
)
def test_what_cannot_be_sealed_is_told_and_nothing_is_written(
    names: tuple[SealedName, ...], passphrase: str, sentence: str, draft: Path
) -> None:
    with pytest.raises(StorageError, match=sentence) as told:
        seal(at(draft), Sealing(names, passphrase))
    assert "Quirrelmann" not in str(told.value)
    assert [path.name for path in draft.parent.iterdir()] == [draft.name]


def refused(given: Searched, name: str, *passed: Trace) -> NameStandsError:
    """What is said of a name that stands in the request; nothing is written."""
    names = (SealedName("LINDE 4", name),)
    with pytest.raises(NameStandsError) as told:
        seal(given, Sealing(names, WORDS, passed=frozenset(passed)))
    assert not sealed_path(given.path).exists()
    assert name not in str(told.value)
    return told.value


@pytest.mark.parametrize(
    "name",
    ["Renzo Maria VALSECCHI", "Valsecchi, Renzo", "رينزو فالسيكي", "Ренцо Мария Валсекки"],
)
def test_a_name_that_stands_in_the_draft_is_not_sealed(draft: Path, name: str) -> None:
    """V17: whatever its case, order and script; it says where, and that can't be passed."""
    error = refused(at(draft), name)
    assert "behind “LINDE 4” stands in this request" in str(error)
    whole = [one for one in error.found if one.is_whole]
    assert "facts_established" in {one.where for one in whole}
    refused(at(draft), name, *error.found)


def test_a_part_of_a_name_may_be_anothers(draft: Path) -> None:
    """A given name that a suspect bears too: once an officer has said so, the name is sealed."""
    given = at(draft)
    error = refused(given, "Maria Quirrelmann")
    assert "A part of the name" in str(error)
    assert not any(one.is_whole for one in error.found)
    refused(given, "Maria Quirrelmann", *error.found[1:])
    names = (SealedName("LINDE 4", "Maria Quirrelmann"),)
    assert seal(given, Sealing(names, WORDS, passed=frozenset(error.found))).exists()


@pytest.mark.parametrize(
    "text", ["Z. Quirrelmann buys", "Quir\u200brelmann", "quirrelmann@como.it"]
)
def test_a_family_name_alone_is_found(opened: OpenDraft, text: str) -> None:
    opened.session.answer(TASK, text)
    assert [one.where for one in refused(searched(opened), NAMES[0].real_name).found] == [TASK]


def test_a_name_in_two_answers_of_a_row_is_whole(opened: OpenDraft) -> None:
    row = opened.session.add_row("persons")
    opened.session.answer(f"persons[{row}].family_name", "QUIRRELMANN")
    opened.session.answer(f"persons[{row}].given_names", "Zoltán")
    found = refused(searched(opened), NAMES[0].real_name).found
    assert Trace("LINDE 4", Place.ANSWER, f"persons[{row}]", is_whole=True) in found


def test_a_name_in_the_name_of_the_file_is_found(draft: Path) -> None:
    given = at(draft.rename(draft.with_name("quirrelmann.mla")))
    found = refused(given, NAMES[0].real_name).found
    assert [(one.place, one.where) for one in found] == [(Place.FILE_NAME, "quirrelmann.mla")]


def test_a_name_in_a_letter_written_before_is_found(opened: OpenDraft) -> None:
    """The letter is the officer's to take away: it may have been sent."""
    opened.session.answer(TASK, "Zoltan Quirrelmann buys")
    made = produce(opened.session, opened.path.parent, final=False)
    opened.session.answer(TASK, "Buys")
    found = refused(searched(opened), NAMES[0].real_name).found
    letters = {one.where for one in found if one.place is Place.LETTER}
    assert letters == {made.pdf.name, made.docx.name}


def test_what_was_typed_and_deleted_is_taken_out_everywhere(opened: OpenDraft) -> None:
    """Journal, version before, undo, what a recovery could bring back."""
    session, folder = opened.session, opened.path.parent
    session.answer(TASK, "Zoltan Quirrelmann buys")
    opened.save()
    session.answer(TASK, "Buys")
    opened.save()
    session.answer(TASK, "QUIRRELMANN buys")
    session.answer(TASK, "Buys")
    assert set(files_holding(folder, "Quirrelmann")) == {"como.mla.journal", "como.mla.previous"}
    seal(searched(opened), Sealing(NAMES, WORDS))
    gone = forget(opened, NAMES)
    assert {one.where for one in gone} == {"como.mla.journal", "como.mla.previous"}
    assert files_holding(folder, "Quirrelmann") == []
    assert not session.can_undo
    session.answer(TASK, "Buys and sells")
    opened.save()
    assert open_draft(opened.path, lambda: NOW).answers.get(TASK) == "Buys and sells"


def test_what_is_kept_aside_with_a_name_goes_too(opened: OpenDraft) -> None:
    aside = opened.path.with_name("como.mla.kept-1")
    aside.write_text('{"x": "Quirrelmann\\u0020Zoltan"}', encoding="utf-8")
    other = opened.path.with_name("como.mla.kept-2")
    other.write_text("{}", encoding="utf-8")
    left = opened.path.with_name(".como.mla.x1.part")
    left.write_text("Quirrelmann", encoding="utf-8")
    forget(opened, NAMES)
    assert [one.exists() for one in (aside, left, other)] == [False, False, True]


def test_a_copy_that_somebody_made_is_told_and_left_to_them(
    opened: OpenDraft, tmp_path: Path
) -> None:
    """In the folder under any name, as a backup of an editor, and elsewhere if opened lately."""
    elsewhere = tmp_path / "stick" / "old.mla"
    elsewhere.parent.mkdir()
    opened.session.answer(TASK, "Zoltan Quirrelmann buys")
    opened.save()
    made = [opened.path.with_name(name) for name in ("copy of como.mla", "como.mla~", "a.bak")]
    for path in (*made, elsewhere):
        path.write_bytes(opened.path.read_bytes())
    keep_settings(Settings().after_opening(elsewhere))
    opened.session.answer(TASK, "Buys")
    opened.save()
    found = refused(searched(opened), NAMES[0].real_name).found
    assert {one.where for one in found if one.place is Place.COPY} == {
        *map(str, made),
        str(elsewhere),
    }
    forget(opened, NAMES)
    assert all(path.exists() for path in made)
    stranger = opened.path.with_name("stranger.mla")
    write_draft(stranger, start_draft("mla", (), "en", NOW))
    stranger.write_text("Quirrelmann", encoding="utf-8")
    for path in (*made, elsewhere):
        path.unlink()
    assert seal(searched(opened), Sealing(NAMES, WORDS)).exists()


def test_what_was_typed_before_the_tick_keeps_a_letter_from_being_final(
    witness: OpenDraft, tmp_path: Path
) -> None:
    with pytest.raises(StorageError, match="What names “JASMINE 3” was typed before"):
        produce(witness.session, tmp_path / "out", final=True)
    forget(witness)
    assert produce(witness.session, tmp_path / "out", final=True).pdf.exists()
    assert files_holding(tmp_path, "Quirrelmann", "Bookkeeper") == []


def test_what_was_typed_before_the_tick_moves_to_the_sealed_file(witness: OpenDraft) -> None:
    """The name as the name, the rest as a note; the draft is free of both."""
    given = searched(witness)
    before = typed_before(given)
    rows = rows_for(code_names(given.view), (), before)
    names = "Ebba Quirrelmann; إيبا كويرلمان; Klingeltoni"
    assert rows == (SealedName("JASMINE 3", names, "1981-02-03; Bookkeeper"),)
    path = seal(given, Sealing(rows, WORDS))
    places = {one.place for one in forget(witness, rows)}
    assert places == {Place.BEFORE, Place.EARLIER}
    assert files_holding(path.parent, "Quirrelmann", "Bookkeeper") == []
    assert witness.saved.answers == witness.session.draft.answers
    assert unseal(path, WORDS).names == rows


def test_an_alias_is_looked_for_by_itself(witness: OpenDraft) -> None:
    """Whoever calls her so knows her: no part of an alias is anybody else's."""
    rows = rows_for(("JASMINE 3",), (), typed_before(searched(witness)))
    witness.session.answer("facts_established", "Some called her the Klingel-Toni.")
    error = refused(searched(witness), rows[0].real_name)
    assert "facts_established" in {one.where for one in error.found}


def test_what_a_full_disk_keeps_is_taken_out_by_the_next_saving(witness: OpenDraft) -> None:
    """Nothing is lost, and nothing is forgotten to be forgotten."""
    resource = pytest.importorskip("resource")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, limits[1]))
    try:
        with pytest.raises(StorageError, match="can't be written"):
            forget(witness)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, old)
    folder = witness.path.parent
    assert files_holding(folder, "Quirrelmann") != []
    assert open_draft(witness.path, lambda: NOW).answers.get("persons[p2].code_name") == "JASMINE 3"
    witness.session.answer("persons[p2].protection", "Only the judge.")
    witness.save()
    assert files_holding(folder, "Quirrelmann") == []
    assert witness.session.answers.get("persons[p2].protection") == "Only the judge."


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process is ended in the middle")
@pytest.mark.parametrize("step", range(5))
def test_a_kill_while_forgetting_loses_nothing_and_keeps_nothing(
    witness: OpenDraft, step: int
) -> None:
    """Whatever name changes last: the next opening goes on where the killed program was."""
    witness.session.answer("persons[p2].protection", "Only the judge.")
    if (child := os.fork()) == 0:
        steps = iter(range(step))
        move = safe_file._move

        def counted(source: Path, target: Path) -> None:
            if next(steps, None) is None:
                os._exit(9)
            move(source, target)

        safe_file._move = counted  # type: ignore[assignment]
        forget(witness)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == (9 if step < 3 else 0)
    witness.close()
    again = open_for_work(witness.path, lambda: NOW)
    if step == 0:  # nothing had begun on the disk but the taking out of answers
        forget(again, (SealedName("JASMINE 3", "Ebba Quirrelmann"),))
    assert again.session.answers.get("persons[p2].protection") == "Only the judge."
    assert again.session.answers.get("persons[p2].family_name") is None
    assert files_holding(witness.path.parent, "Quirrelmann") == []
    again.close()
    assert not has_to_forget(witness.path)


def test_only_what_was_sealed_is_taken_out_by_sealing(witness: OpenDraft) -> None:
    """Another person's name isn't lost because a first one was sealed."""
    session = witness.session
    row = session.add_row("persons")
    for field, raw in (
        ("family_name", "Vogelsang"),
        ("under_code_name", True),
        ("code_name", "ESCHE 9"),
    ):
        session.answer(f"persons[{row}].{field}", raw)
    forget(witness, (SealedName("JASMINE 3", "Ebba Quirrelmann"), SealedName("ESCHE 9", " ")))
    assert session.answers.get("persons[p2].family_name") is None
    assert session.answers.get(f"persons[{row}].family_name") == "Vogelsang"
    forget(witness)
    assert session.answers.get(f"persons[{row}].family_name") is None
    assert files_holding(witness.path.parent, "Vogelsang", "Quirrelmann") == []


def test_what_was_typed_in_several_lines_is_sealed_in_one(opened: OpenDraft) -> None:
    names = (SealedName(" LINDE 4", "Zoltan\tQuirrelmann ", "Street 7\nTown\r\n"),)
    path = seal(searched(opened), Sealing(names, WORDS))
    told = SealedName("LINDE 4", "Zoltan Quirrelmann", "Street 7 Town")
    assert unseal(path, WORDS).names == (told,)


def test_a_document_is_served_on_a_person_under_a_code_name(tmp_path: Path) -> None:
    """The letter says the code name and where the rest is; what was typed is taken out."""
    path = tmp_path / "santiago.mla"
    answers = CASES / "02-service" / "service-ready.yaml"
    write_draft(path, fill_draft(start_draft("mla", (), "en", NOW), answers))
    opened = open_for_work(path, lambda: NOW)
    for field, raw in (
        ("under_code_name", True),
        ("code_name", "LINDE 4"),
        ("real_names", "sealed"),
    ):
        opened.session.answer(f"persons[p2].{field}", raw)
    (row,) = rows_for(code_names(searched(opened).view), (), typed_before(searched(opened)))
    assert row.real_name == "Constanza Abarca Lillo"
    assert "Calle Lota 2290, casa B" in row.note
    forget(opened, (row,))
    made = produce(opened.session, tmp_path, final=False)
    opened.close()
    assert files_holding(tmp_path, "Abarca", "Constanza", "Calle Lota", "Rancagua") == []
    assert files_holding(tmp_path, "This is a code name; see section") != []
    assert f"{made.pdf.name}!text" in files_holding(tmp_path, "stands in a sealed annex")


def test_forgetting_nothing_changes_nothing(opened: OpenDraft) -> None:
    opened.session.answer(TASK, "Buys")
    opened.save()
    before = {path.name: path.read_bytes() for path in opened.path.parent.iterdir()}
    assert forget(opened, NAMES) == ()
    assert {path.name: path.read_bytes() for path in opened.path.parent.iterdir()} == before
    assert opened.session.can_undo


def test_a_passphrase_that_stands_in_the_request_is_refused(opened: OpenDraft) -> None:
    """Whoever reads the letter would open the annex with it."""
    opened.session.answer(TASK, f"Buys. The annex opens with: {WORDS.upper()}")
    with pytest.raises(StorageError, match="This passphrase stands in the request"):
        seal(searched(opened), Sealing(NAMES, WORDS))


def test_a_part_of_a_longer_word_is_no_name(draft: Path) -> None:
    """Como stands in the draft and Com doesn't: the next thing is told, a short passphrase."""
    assert refused(at(draft), "Como").found
    with pytest.raises(StorageError, match="at least 12"):
        seal(at(draft), Sealing((SealedName("AHORN 2", "Com"),), "short"))


def test_no_print_of_a_row_holds_a_name() -> None:
    assert "Quirrelmann" not in f"{NAMES} {NAMES[0]!r} {NAMES[0]}"


def test_rows_follow_the_code_names_of_the_draft(draft: Path) -> None:
    codes = code_names(open_draft(draft, lambda: NOW).view().view)
    assert codes == ("LINDE 4", "AHORN 2")
    other = SealedName("ESCHE 9", "Gone")
    rows = rows_for(codes, (other, NAMES[1]))
    assert rows == (SealedName("LINDE 4", ""), NAMES[1], other)
