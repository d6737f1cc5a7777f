# SPDX-FileCopyrightText: 2026 MLA Writer contributors
# SPDX-License-Identifier: Apache-2.0
"""How much time and memory the rest of this process may take, said to the operating system.

Linux: RLIMIT_DATA, which counts private writable memory (getrlimit(2), Linux 4.7 and later).
Windows: a job object around the process itself. Elsewhere memory has no limit, only time.
"""

from __future__ import annotations

import math
import os
import sys
from dataclasses import dataclass
from typing import Final

MEGABYTE: Final = 1024 * 1024


@dataclass(frozen=True)
class Bounds:
    """Seconds that work may take, and megabytes that it may take beyond what is in use before.

    after_loading: modules that are loaded before either is counted (engines load slowly).
    """

    seconds: float
    megabytes: int
    after_loading: tuple[str, ...] = ()


def limit_this_process(bounds: Bounds) -> None:
    """Let memory grow by the bound and no further, for good; then Python raises MemoryError.

    Time is the parent's to watch. The limit of processor time set here only ends a child whose
    parent was killed meanwhile: the bound and a second, on each processor.
    """
    seconds = math.ceil(bounds.seconds + 1) * (os.cpu_count() or 1)
    if sys.platform == "win32":
        _limit_on_windows(seconds, bounds.megabytes * MEGABYTE)
    else:
        _limit_on_posix(seconds, bounds.megabytes * MEGABYTE)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    EXTENDED_LIMITS: Final = 9  # JobObjectExtendedLimitInformation
    LIMIT_TIME, LIMIT_MEMORY = 0x0002, 0x0100  # JOB_OBJECT_LIMIT_PROCESS_TIME, _PROCESS_MEMORY
    TICKS: Final = 10_000_000  # 100 ns, the unit of PerProcessUserTimeLimit

    class _BasicLimits(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

        _fields_ = (
            ("PerProcessUserTimeLimit", wintypes.LARGE_INTEGER),
            ("PerJobUserTimeLimit", wintypes.LARGE_INTEGER),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _Limits(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("BasicLimitInformation", _BasicLimits),
            ("IoInfo", ctypes.c_ulonglong * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    class _MemoryUse(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS; PagefileUsage is the committed memory, in bytes."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            ("PeakWorkingSetSize", ctypes.c_size_t),
            ("WorkingSetSize", ctypes.c_size_t),
            ("QuotaPeakPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPagedPoolUsage", ctypes.c_size_t),
            ("QuotaPeakNonPagedPoolUsage", ctypes.c_size_t),
            ("QuotaNonPagedPoolUsage", ctypes.c_size_t),
            ("PagefileUsage", ctypes.c_size_t),
            ("PeakPagefileUsage", ctypes.c_size_t),
        )

    def _kernel() -> ctypes.WinDLL:
        """The system's calls with the types of their arguments: handles are wider than int."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.SetInformationJobObject.argtypes = (
            wintypes.HANDLE,
            ctypes.c_int,
            wintypes.LPVOID,
            wintypes.DWORD,
        )
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.K32GetProcessMemoryInfo.argtypes = (
            wintypes.HANDLE,
            ctypes.POINTER(_MemoryUse),
            wintypes.DWORD,
        )
        return kernel

    def _limit_on_windows(seconds: int, growth: int) -> None:
        kernel = _kernel()
        process, use = kernel.GetCurrentProcess(), _MemoryUse(cb=ctypes.sizeof(_MemoryUse))
        if not kernel.K32GetProcessMemoryInfo(process, ctypes.byref(use), use.cb):
            raise ctypes.WinError(ctypes.get_last_error())
        limits = _Limits(ProcessMemoryLimit=use.PagefileUsage + growth)
        limits.BasicLimitInformation.LimitFlags = LIMIT_TIME | LIMIT_MEMORY
        limits.BasicLimitInformation.PerProcessUserTimeLimit = seconds * TICKS
        job = kernel.CreateJobObjectW(None, None)
        done = job and kernel.SetInformationJobObject(
            job, EXTENDED_LIMITS, ctypes.byref(limits), ctypes.sizeof(limits)
        )
        if not (done and kernel.AssignProcessToJobObject(job, process)):
            raise ctypes.WinError(ctypes.get_last_error())

else:
    import resource
    from pathlib import Path

    def _limit_on_posix(seconds: int, growth: int) -> None:
        spent = resource.getrusage(resource.RUSAGE_SELF)
        _lower(resource.RLIMIT_CPU, math.ceil(spent.ru_utime + spent.ru_stime) + seconds)
        _lower(resource.RLIMIT_CORE, 0)
        if sys.platform == "linux":
            pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[5])
            _lower(resource.RLIMIT_DATA, pages * resource.getpagesize() + growth)

    def _lower(kind: int, most: int) -> None:
        """Lower a limit; one that is lower already stays."""
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))
