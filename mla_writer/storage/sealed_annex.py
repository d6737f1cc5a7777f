# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The sealed annex: names behind code names, encrypted with a passphrase before they are written.

The file is an age file (age-encryption.org/v1) with one scrypt recipient, as every age program
opens it. What it holds is padded, so that its size tells nothing of the names. Decision 033.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NoReturn

from mla_writer.bounded_file import NotOrdinaryError, TooLargeError, read_bounded
from mla_writer.confined import Bounds, run_confined
from mla_writer.domain.characters import RESERVED
from mla_writer.domain.sealed import SealedName
from mla_writer.errors import ConfinementError, StorageError
from mla_writer.i18n import N_
from mla_writer.storage import safe_file, strict_json

if TYPE_CHECKING:
    from pathlib import Path

    from mla_writer.domain.draft import Json

ENDING: Final = ".sealed.age"
KILOBYTE: Final = 1024
PADDING: Final = 8 * KILOBYTE  # bytes that are sealed at least, and a multiple of it
MOST_CONTENT: Final = 768 * KILOBYTE
LARGEST: Final = MOST_CONTENT + 16 * KILOBYTE  # age adds a header and 16 bytes for each 64 KiB
MOST_NAMES: Final = 200
LONGEST_NAME, LONGEST_NOTE = 400, 1000
SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE = 12, 1000
FEWEST_LETTERS: Final = 5  # different ones in a passphrase
# Ten thousand million guesses, at a second each for scrypt, are three hundred years on one machine.
FEWEST_GUESSES: Final = 10.0  # as a power of ten
LONGEST_JUDGED: Final = 72  # characters that zxcvbn takes
# scrypt takes 2^N KiB: N = 20 is a gigabyte. Engines choose N by the machine's speed: 18 to 20.
MOST_WORK: Final = 21
OPENING: Final = Bounds(seconds=60, megabytes=2600, after_loading=("pyrage",))
HEADER = re.compile(rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n")
# A name is shown on terminals, too: what moves their cursor or changes their colours is no name.
NO_NAME = re.compile(f"{RESERVED.pattern}|[\x00-\x1f\x7f-\x9f]")
FORMAT, VERSION = "mla-writer-sealed-names", 2

TOO_SHORT = N_("Choose a passphrase of at least {least} characters, for example five words.")
TOO_PLAIN = N_("Choose a passphrase of several words: this one is guessed at once.")
TOO_LONG = N_("Choose a passphrase of at most {most} characters.")
TOO_MANY = N_("Too much for one sealed annex. At most {count} names of {most} characters each.")
NOTE_TOO_LONG = N_("The note on “{code}” is too long. Leave at most {most} characters.")
RESERVED_SIGN = N_("The name or note behind “{code}” has a reserved character. Type it again.")
IS_LINK = N_("“{file}” is a link to another place. Take the link away, then seal the names.")
CHANGED = N_("“{file}” was changed meanwhile. Nothing was sealed: open it again first.")
CANT_WRITE = N_("“{file}” can't be written ({reason}). Nothing was sealed, and nothing was lost.")
NOT_OPENED = N_(
    "“{file}” doesn't open with this passphrase, or it was changed. Type the passphrase again."
)
NOT_SEALED = N_("“{file}” is no sealed annex. Choose the file that ends in .sealed.age.")
TOO_HARD = N_("“{file}” asks for too much work to open. Ask its sender for another copy.")
NOT_UNDERSTOOD = N_("“{file}” holds something other than names. Ask its sender for another copy.")
CANT_READ = N_("“{file}” can't be read ({reason}). Check the disk and your rights.")


@dataclass(frozen=True, repr=False)
class SealedAnnex:
    """What a sealed annex holds. request: the id of its draft, "" where an older file tells none.

    digest: SHA-256 of the file, to see later whether it is still the same.
    """

    names: tuple[SealedName, ...]
    request: str = ""
    digest: str = ""


def sealed_path(draft: Path) -> Path:
    """Where the sealed annex of a draft lies: ``request.mla.sealed.age`` beside ``request.mla``."""
    place = safe_file.real_path(draft)
    return place.with_name(place.name + ENDING)


def check_passphrase(passphrase: str, known: tuple[str, ...] = ()) -> str:
    """The passphrase as it is used: NFC, so that every keyboard types the same. StorageError.

    known: words that somebody would try first, such as names and references of the case.
    """
    plain = unicodedata.normalize("NFC", passphrase)
    if len(plain.strip()) < SHORTEST_PASSPHRASE:
        raise StorageError(TOO_SHORT, least=SHORTEST_PASSPHRASE)
    if len(plain) > LONGEST_PASSPHRASE:
        raise StorageError(TOO_LONG, most=LONGEST_PASSPHRASE)
    if len(set(plain)) < FEWEST_LETTERS or _guesses(plain, known) < FEWEST_GUESSES:
        raise StorageError(TOO_PLAIN)
    return plain


def _guesses(passphrase: str, known: tuple[str, ...]) -> float:
    """How many guesses it holds out, as a power of ten."""
    from zxcvbn import zxcvbn

    words = [word for text in known for word in (text, *text.split())]
    return float(zxcvbn(passphrase[:LONGEST_JUDGED], user_inputs=words)["guesses_log10"])


def write_sealed(path: Path, annex: SealedAnnex, passphrase: str) -> None:
    """Encrypt in memory, then put the file under its name in one step.

    annex.digest: of the file that this one replaces, "" where none is there. Raises StorageError,
    and then nothing was written.
    """
    words = tuple(text for name in annex.names for text in (name.code_name, name.real_name))
    secret = check_passphrase(passphrase, words)
    data = _sealed(_encoded(annex, path), secret)
    _check_header(data, path)
    if path.is_symlink():
        _refuse(IS_LINK, path)
    if digest_of(path) != annex.digest:
        _refuse(CHANGED, path)
    try:
        safe_file.replace_whole(path, data)
    except StorageError as error:
        reason = str(error.arguments.get("reason", ""))
        raise StorageError(CANT_WRITE, file=path.name, reason=reason) from None


def read_sealed(path: Path, passphrase: str) -> SealedAnnex:
    """What a sealed annex holds. Raises StorageError with one sentence, whatever is wrong."""
    data = read_bytes(path)
    content = _opened(data, unicodedata.normalize("NFC", passphrase), path)
    return annex_in(content, path, hashlib.sha256(data).hexdigest())


def read_bytes(path: Path) -> bytes:
    """The bytes of a sealed annex, within bounds. Raises StorageError."""
    try:
        return read_bounded(path, LARGEST)
    except (NotOrdinaryError, TooLargeError):
        _refuse(NOT_SEALED, path)
    except OSError as problem:
        reason = safe_file.reason_of(problem)
        raise StorageError(CANT_READ, file=path.name, reason=reason) from None


def digest_of(path: Path) -> str:
    """SHA-256 of the file that lies there, "" where none does. Raises StorageError."""
    return hashlib.sha256(read_bytes(path)).hexdigest() if path.exists() else ""


def _sealed(content: bytes, passphrase: str) -> bytes:
    import pyrage

    return bytes(pyrage.passphrase.encrypt(content, passphrase))


def _opened(data: bytes, passphrase: str, path: Path) -> bytes:
    """The content of an age file whose header asks for bearable work, in a process of its own."""
    _check_header(data, path)
    try:
        content = run_confined(OPENING, _decrypted, data, passphrase)
    except ConfinementError:
        _refuse(TOO_HARD, path)
    if content is None:
        _refuse(NOT_OPENED, path)
    return content


def _check_header(data: bytes, path: Path) -> None:
    header = HEADER.match(data)
    if header is None:
        _refuse(NOT_SEALED, path)
    if int(header[1]) > MOST_WORK:
        _refuse(TOO_HARD, path)


def _decrypted(data: bytes, passphrase: str) -> bytes | None:
    """None for a wrong passphrase and for a file that was changed: age tells no difference."""
    import pyrage

    try:
        return bytes(pyrage.passphrase.decrypt(data, passphrase))
    except pyrage.DecryptError:
        return None


def _refuse(message: str, path: Path) -> NoReturn:
    """Without the cause: it may hold a part of what was sealed."""
    raise StorageError(message, file=path.name) from None


def _encoded(annex: SealedAnnex, path: Path) -> bytes:
    """The content, padded. It is read as it will be read again: what can't be is refused now."""
    names = annex.names
    if len(names) > MOST_NAMES or any(_is_long(replace(name, note="")) for name in names):
        raise StorageError(TOO_MANY, count=MOST_NAMES, most=LONGEST_NAME)
    for name in names:
        if len(name.note) > LONGEST_NOTE:
            raise StorageError(NOTE_TOO_LONG, code=name.code_name, most=LONGEST_NOTE)
        if any(NO_NAME.search(text) for text in (name.code_name, name.real_name, name.note)):
            raise StorageError(RESERVED_SIGN, code=NO_NAME.sub("", name.code_name))
    rows = [{"code": n.code_name, "name": n.real_name, "note": n.note} for n in names]
    whole = {"format": FORMAT, "version": VERSION, "request": annex.request, "names": rows}
    data = json.dumps(whole, ensure_ascii=False).encode()
    padded = data.ljust(-(-len(data) // PADDING) * PADDING)
    if len(padded) > MOST_CONTENT or annex_in(padded, path).names != names:
        raise StorageError(TOO_MANY, count=MOST_NAMES, most=LONGEST_NAME)
    return padded


def _is_long(name: SealedName) -> bool:
    return (
        max(len(name.code_name), len(name.real_name)) > LONGEST_NAME
        or len(name.note) > LONGEST_NOTE
    )


def annex_in(content: bytes, path: Path, digest: str = "") -> SealedAnnex:
    """What opened content holds. Raises StorageError about the file at ``path``."""
    try:
        whole = strict_json.parse(content, path)
    except StorageError:
        whole = None
    names = _names(whole)
    request = whole.get("request", "") if isinstance(whole, dict) else None
    if names is None or not isinstance(request, str):
        _refuse(NOT_UNDERSTOOD, path)
    return SealedAnnex(names, request, digest)


def _names(whole: Json) -> tuple[SealedName, ...] | None:
    """The rows, None for anything else. Version 1 had no request."""
    if not isinstance(whole, dict) or whole.get("format") != FORMAT:
        return None
    version, rows = whole.get("version"), whole.get("names")
    if type(version) is not int or not 1 <= version <= VERSION:
        return None
    if not isinstance(rows, list) or len(rows) > MOST_NAMES:
        return None
    found = tuple(_name(row) for row in rows)
    return None if None in found else tuple(name for name in found if name is not None)


def _name(row: Json) -> SealedName | None:
    if not isinstance(row, dict) or set(row) != {"code", "name", "note"}:
        return None
    texts = [text for text in row.values() if isinstance(text, str)]
    if len(texts) < len(row) or any(NO_NAME.search(text) for text in texts):
        return None
    name = SealedName(str(row["code"]), str(row["name"]), str(row["note"]))
    return None if _is_long(name) else name
