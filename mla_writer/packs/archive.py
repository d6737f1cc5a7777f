# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The one file of a pack: a ZIP whose bytes follow from its contents, and nothing else.

Entries are stored, not compressed, in the order of their names, without links, comments, extra
fields or dates of their own. Reading builds the archive again from what was read: a file that
isn't the same byte for byte was made by something else, and is refused. So there is no second way
to read a pack, nothing can hide between its entries, and nothing can grow in memory.
"""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from typing import TYPE_CHECKING

from mla_writer.errors import PackError
from mla_writer.i18n import N_
from mla_writer.packs.entry_names import check_names, shown

if TYPE_CHECKING:
    from collections.abc import Mapping

MEGABYTE = 1024 * 1024
LARGEST_PACK = 8 * MEGABYTE
LARGEST_FILE = 2 * MEGABYTE
MOST_FILES = 64
# End of central directory (APPNOTE 4.3.16): signature, disks, entries, size, offset, comment.
_END = struct.Struct("<4s4H2LH")
_END_SIGNATURE = b"PK\x05\x06"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_UNIX, _PLAIN_FILE = 3, (stat.S_IFREG | 0o644) << 16
NOT_A_PACK = N_("“{file}” is not a pack of MLA Writer, or it is damaged. Fetch it again.")


def write_archive(files: Mapping[str, bytes]) -> bytes:
    """The bytes of a pack with these files: the same for the same files, on every computer."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED, allowZip64=False) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system, entry.external_attr = _UNIX, _PLAIN_FILE
            archive.writestr(entry, files[name])
    return made.getvalue()


def read_archive(data: bytes, file: str) -> dict[str, bytes]:
    """The files of a pack by name. file: how to call it. Raises PackError."""
    _check_end(data, file)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            _check_entries(entries)
            files = {entry.filename: archive.read(entry) for entry in entries}
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, EOFError, KeyError) as error:
        raise PackError(NOT_A_PACK, file=file) from error
    except (NotImplementedError, RuntimeError) as error:  # an unknown method, or a password
        raise PackError(NOT_A_PACK, file=file) from error
    if write_archive(files) != data:
        raise PackError(
            N_("“{file}” holds more than its files: it was not made by “pack build”. Refused."),
            file=file,
        )
    return files


def _check_end(data: bytes, file: str) -> None:
    """Count the entries before anything walks through them."""
    if len(data) > LARGEST_PACK:
        raise too_large(file)
    if len(data) < _END.size:
        raise PackError(NOT_A_PACK, file=file)
    signature, *_, here, entries, size, offset, comment = _END.unpack(data[-_END.size :])
    whole = offset + size + _END.size == len(data)
    if signature != _END_SIGNATURE or not whole or comment or here != entries:
        raise PackError(NOT_A_PACK, file=file)
    if entries > MOST_FILES:
        raise PackError(
            N_("“{file}” has {count} files; a pack has {most} at most."),
            file=file,
            count=entries,
            most=MOST_FILES,
        )


def too_large(file: str) -> PackError:
    """The refusal of a file beyond all bounds."""
    return PackError(
        N_("“{file}” is larger than a pack may be: {most} MB."),
        file=file,
        most=LARGEST_PACK // MEGABYTE,
    )


def _check_entries(entries: list[zipfile.ZipInfo]) -> None:
    check_names(entry.orig_filename for entry in entries)
    for entry in entries:
        if stat.S_ISLNK(entry.external_attr >> 16):
            message = N_("The pack holds a link: “{name}”. A pack holds plain files only.")
        elif entry.is_dir():
            message = N_("The pack holds a folder: “{name}”. A pack holds plain files only.")
        elif entry.compress_type != zipfile.ZIP_STORED or entry.file_size != entry.compress_size:
            message = N_("“{name}” in the pack is compressed. It could grow without end: refused.")
        elif entry.file_size > LARGEST_FILE:
            message = N_("“{name}” in the pack is larger than a file of a pack may be.")
        else:
            continue
        raise PackError(message, name=shown(entry.orig_filename))
