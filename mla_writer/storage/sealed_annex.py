# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The sealed annex: names behind code names, encrypted with a passphrase before they are written.

The file is an age file (age-encryption.org/v1) with one scrypt recipient, as every age program
opens it. What it holds is padded, so that its size tells nothing of the names. Decision 033.
"""

from __future__ import annotations

import json
import re
import unicodedata
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

KILOBYTE: Final = 1024
PADDING: Final = 8 * KILOBYTE  # bytes that are sealed at least, and a multiple of it
MOST_CONTENT: Final = 256 * KILOBYTE
LARGEST: Final = MOST_CONTENT + 16 * KILOBYTE  # age adds a header and 16 bytes for each 64 KiB
MOST_NAMES: Final = 200
LONGEST_NAME: Final = 200
SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE = 12, 1000
FEWEST_LETTERS: Final = 5  # different ones in a passphrase
# scrypt takes 2^N KiB: N = 20 is a gigabyte. Engines choose N by the machine's speed: 18 to 20.
MOST_WORK: Final = 21
OPENING: Final = Bounds(seconds=60, megabytes=2600, after_loading=("pyrage",))
HEADER = re.compile(rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d?)\n")
FORMAT, VERSION = "mla-writer-sealed-names", 1

TOO_SHORT = N_("Choose a passphrase of at least {least} characters, for example five words.")
TOO_PLAIN = N_("Choose a passphrase of several words: this one is guessed at once.")
TOO_LONG = N_("Choose a passphrase of at most {most} characters.")
TOO_MANY = N_("Too much for one sealed annex. At most {count} names of {most} characters each.")
NOT_OPENED = N_(
    "“{file}” doesn't open with this passphrase, or it was changed. Type the passphrase again."
)
NOT_SEALED = N_("“{file}” is no sealed annex. Choose the file that ends in .sealed.age.")
TOO_HARD = N_("“{file}” asks for too much work to open. Ask its sender for another copy.")
NOT_UNDERSTOOD = N_("“{file}” holds something other than names. Ask its sender for another copy.")
CANT_READ = N_("“{file}” can't be read ({reason}). Check the disk and your rights.")


def check_passphrase(passphrase: str) -> str:
    """The passphrase as it is used: NFC, so that every keyboard types the same. StorageError."""
    plain = unicodedata.normalize("NFC", passphrase)
    if len(plain) < SHORTEST_PASSPHRASE:
        raise StorageError(TOO_SHORT, least=SHORTEST_PASSPHRASE)
    if len(plain) > LONGEST_PASSPHRASE:
        raise StorageError(TOO_LONG, most=LONGEST_PASSPHRASE)
    if len(set(plain)) < FEWEST_LETTERS:
        raise StorageError(TOO_PLAIN)
    return plain


def write_sealed(path: Path, names: tuple[SealedName, ...], passphrase: str) -> None:
    """Encrypt in memory, then put the file under its name in one step.

    Raises StorageError, and then nothing was written.
    """
    secret = check_passphrase(passphrase)
    data = _sealed(_encoded(names), secret)
    _check_header(data, path)
    safe_file.replace_whole(path, data)


def read_sealed(path: Path, passphrase: str) -> tuple[SealedName, ...]:
    """The names of a sealed annex. Raises StorageError with one sentence, whatever is wrong."""
    try:
        data = read_bounded(path, LARGEST)
    except (NotOrdinaryError, TooLargeError):
        _refuse(NOT_SEALED, path)
    except OSError as problem:
        reason = safe_file.reason_of(problem)
        raise StorageError(CANT_READ, file=path.name, reason=reason) from None
    content = _opened(data, unicodedata.normalize("NFC", passphrase), path)
    return names_in(content, path)


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


def _encoded(names: tuple[SealedName, ...]) -> bytes:
    texts = [text for name in names for text in (name.code_name, name.real_name, name.note)]
    if len(names) > MOST_NAMES or any(len(text) > LONGEST_NAME for text in texts):
        raise StorageError(TOO_MANY, count=MOST_NAMES, most=LONGEST_NAME)
    rows = [{"code": n.code_name, "name": n.real_name, "note": n.note} for n in names]
    whole = {"format": FORMAT, "version": VERSION, "names": rows}
    data = json.dumps(whole, ensure_ascii=False).encode()
    return data.ljust(-(-len(data) // PADDING) * PADDING)


def names_in(content: bytes, path: Path) -> tuple[SealedName, ...]:
    """The names that opened content holds. Raises StorageError about the file at ``path``."""
    try:
        whole = strict_json.parse(content, path)
    except StorageError:
        whole = None
    names = _names(whole)
    if names is None:
        _refuse(NOT_UNDERSTOOD, path)
    return names


def _names(whole: Json) -> tuple[SealedName, ...] | None:
    """The rows, None for anything else."""
    if not isinstance(whole, dict) or (whole.get("format"), whole.get("version")) != (
        FORMAT,
        VERSION,
    ):
        return None
    rows = whole.get("names")
    if not isinstance(rows, list) or len(rows) > MOST_NAMES:
        return None
    found = tuple(_name(row) for row in rows)
    return None if None in found else tuple(name for name in found if name is not None)


def _name(row: Json) -> SealedName | None:
    if not isinstance(row, dict) or set(row) != {"code", "name", "note"}:
        return None
    texts = [text for text in row.values() if isinstance(text, str) and len(text) <= LONGEST_NAME]
    if len(texts) < len(row) or any(RESERVED.search(text) for text in texts):
        return None
    return SealedName(str(row["code"]), str(row["name"]), str(row["note"]))
