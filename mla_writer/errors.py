# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The tree of errors: one branch for each room, each error one sentence for a person.

An error carries a message id with named arguments instead of finished text, so that the
command line and the screen can say it in the reader's language.
"""

from __future__ import annotations

from dataclasses import dataclass


class MlaError(Exception):
    """Something a person can mend: what is wrong, where, and how to mend it.

    message: an English message id of the ``app`` catalogue with ``{name}`` placeholders.
    args: the values of these placeholders.
    """

    def __init__(self, message: str, **arguments: str | int) -> None:
        self.message = message
        self.arguments = arguments
        super().__init__(message.format(**arguments))

    def __reduce__(self) -> tuple[object, ...]:
        """Pickled as it stands: a message with braces must not be filled in a second time."""
        return _made_again, (type(self), self.args, vars(self))


def _made_again(kind: type[MlaError], args: tuple[str, ...], values: dict[str, object]) -> MlaError:
    error = kind.__new__(kind, *args)
    error.__dict__.update(values)
    return error


@dataclass(frozen=True)
class Fault:
    """One fault in a file that somebody wrote: where it stands and what was expected.

    line: counted from 1; 0 where the fault concerns the whole file.
    path: the place inside the file, for example ``fields[3].kind``.
    """

    file: str
    line: int
    path: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return f"{place}: {self.path}: {self.message}" if self.path else f"{place}: {self.message}"


class FaultyFiles(MlaError):
    """Files of ours or of a trainer (forms, data, templates) with all their faults."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("{list}", list="\n".join(str(fault) for fault in faults))


class AnswerError(MlaError):
    """An answer path or raw value that the form doesn't know."""


class FormError(FaultyFiles):
    """Faults in form definitions."""


class ReferenceDataError(FaultyFiles):
    """Faults in reference data."""


class CatalogueError(FaultyFiles):
    """Faults in catalogues of texts."""


class TemplateError(FaultyFiles):
    """Faults in templates."""


class RenderError(MlaError):
    """A letter that can't be made."""


class SigningError(MlaError):
    """A signature that can't be made: nothing has been written."""


class VerificationError(MlaError):
    """A file that can't be read as a signed document at all."""


class StorageError(MlaError):
    """A draft or setting that can't be read or written: nothing has been changed."""


class PackError(MlaError):
    """A pack that is refused: nothing has been written."""


class PackFaults(FaultyFiles):
    """Faults in the files of a pack: nothing has been written."""


class ConfinementError(MlaError):
    """Work in a process of its own that was stopped or broke off: nothing came of it."""


class TookTooLongError(ConfinementError):
    """Stopped when its time was up."""


class TookTooMuchMemoryError(ConfinementError):
    """Stopped when its memory was used up."""


class DiedError(ConfinementError):
    """The process ended without an answer, or with one that can't be handed over."""
