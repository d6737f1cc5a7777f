# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""Output: files that are written together or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from mla_writer.errors import RenderError
from mla_writer.i18n import N_


def write_together(files: dict[Path, bytes]) -> None:
    """Write all files or none: each first beside its place, then moved. Raises RenderError."""
    ready: list[tuple[Path, Path]] = []
    try:
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".mla-", dir=path.parent)
            with os.fdopen(handle, "wb") as beside:
                beside.write(data)
            ready.append((Path(name), path))
        for beside_path, path in ready:
            beside_path.replace(path)
    except OSError as error:
        raise RenderError(
            N_("Can't write to {folder}: {why}."),
            folder=str(path.parent),
            why=error.strerror or str(error),
        ) from error
    finally:
        for beside_path, _ in ready:
            beside_path.unlink(missing_ok=True)
