"""Time and memory to check many documents: mlsd check, rumdl and markdownlint-cli2, in turns in one run.

mlsd is measured twice: judging every document anew, and again over documents that have not changed since.

usage: python benchmarks/check_speed.py [--documents 2000] [--rounds 3] [--rumdl PATH] [--markdownlint PATH]

The documents come from benchmarks/generate.py, about 16 KB each. The two linters are taken from the path or as given;
what is missing is left out. Memory is the largest process of a program; mlsd uses one for each processor, up to eight.
In brackets: how many times what mlsd --no-cache takes. Linux or macOS.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
UNIT = 1 if sys.platform == "darwin" else 1024  # bytes in a unit of ru_maxrss


class Taken(NamedTuple):
    """What one run took.  wall, cpu: seconds.  memory: MiB of the largest process."""

    wall: float
    cpu: float
    memory: float


def commands(rumdl: str | None, markdownlint: str | None) -> dict[str, list[str]]:
    """What there is to compare; the folder's name comes last."""
    check = [sys.executable, str(ROOT / "scripts" / "mlsd"), "check"]
    found = {"mlsd --no-cache": [*check, "--no-cache"], "mlsd, unchanged": check}
    if rumdl:
        found["rumdl check"] = [rumdl, "check", "--no-cache"]
    if markdownlint:
        found["markdownlint-cli2"] = [markdownlint]
    return found


def run(command: list[str], folder: Path, output: Path) -> Taken:
    """Run a checker over the documents.  Raises RuntimeError if it could not do it (findings are no failure)."""
    target = "docs/*.md" if "markdownlint" in command[0] else "docs"
    environment = os.environ | {
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    program = (
        "import json, resource, subprocess, sys, time\n"
        "began = time.perf_counter()\n"
        "code = subprocess.run(sys.argv[2:], stdout=open(sys.argv[1], 'wb'), stderr=subprocess.STDOUT).returncode\n"
        "wall, used = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(code, wall, used.ru_utime + used.ru_stime, used.ru_maxrss)\n"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", program, str(output), *command, target],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    code, wall, cpu, memory = done.stdout.split()
    if code not in ("0", "1"):
        raise RuntimeError(f"{command[0]} ended with {code}:\n{output.read_text(encoding='utf-8')[-2000:]}")
    return Taken(float(wall), float(cpu), float(memory) * UNIT / 2**20)


def main() -> None:
    """Measure in turns, so that a busy moment hits all alike."""
    parser = argparse.ArgumentParser(description="Speed and memory of checking many documents.")
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--rumdl", default=shutil.which("rumdl"))
    parser.add_argument("--markdownlint", default=shutil.which("markdownlint-cli2"))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generate = [
            sys.executable,
            str(ROOT / "benchmarks" / "generate.py"),
            str(folder / "docs"),
            str(given.documents),
        ]
        subprocess.run(generate, check=True, env=os.environ | {"PYTHONPATH": str(ROOT / "src")})
        size = sum(path.stat().st_size for path in (folder / "docs").iterdir())
        print(
            f"{given.documents} documents, {size / 2**20:.0f} MiB, {os.cpu_count()} processors, {given.rounds} rounds"
        )
        compared = commands(given.rumdl, given.markdownlint)
        run(compared["mlsd, unchanged"], folder, folder / "output")  # keeps the pack, and what is said of each document
        taken: dict[str, list[Taken]] = {name: [] for name in compared}
        for _ in range(given.rounds):
            for name, command in compared.items():
                taken[name].append(run(command, folder, folder / "output"))
    ours = _median(taken["mlsd --no-cache"])
    for name, each in taken.items():
        median = _median(each)
        print(
            f"{name:<18} wall {median.wall:6.2f} s ({median.wall / ours.wall:5.2f})  "
            f"CPU {median.cpu:6.2f} s ({median.cpu / ours.cpu:5.2f})  "
            f"memory {median.memory:5.0f} MiB ({median.memory / ours.memory:5.2f})"
        )


def _median(runs: list[Taken]) -> Taken:
    return Taken(*(statistics.median(values) for values in zip(*runs, strict=True)))


if __name__ == "__main__":
    main()
