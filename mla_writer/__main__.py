# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""The entry: without arguments the window, else the command line."""

from __future__ import annotations

import sys

from mla_writer.confined import WORKER, work

WINDOW_OPTIONS = frozenset({"--sample"})


def main() -> int:
    """Start the window or run one command; the exit code is the process's."""
    arguments = sys.argv[1:]
    if arguments == [WORKER]:
        return work()
    if not arguments or WINDOW_OPTIONS.intersection(arguments):
        from mla_writer.ui.app import run

        return run(arguments)
    from mla_writer.cli.main import run_command

    return run_command(arguments)


if __name__ == "__main__":
    sys.exit(main())
