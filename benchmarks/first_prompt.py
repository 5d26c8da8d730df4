"""Seconds from the command to the first prompt: mlsd new, copier copy, cz commit, in turns in one run.

usage: python benchmarks/first_prompt.py [--rounds 9] [--copier PATH] [--cz PATH]

Needs pexpect, and copier and commitizen on the path or given; what is missing is left out. Each program is stopped as
soon as its first question is on the screen. (mlsd shows it while its line editor is still loading, and keeps what is
typed meanwhile.)
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pexpect

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 30.0  # seconds
TEMPLATE = "project_name:\n  type: str\n  help: What is the project called\n"


class Start(NamedTuple):
    """A command and the text that its first prompt shows."""

    name: str
    command: list[str]
    shows: str


def starts(folder: Path, copier: str | None, cz: str | None) -> list[Start]:
    """What there is to compare, ready to run in `folder`."""
    ours = [sys.executable, str(ROOT / "scripts" / "mlsd"), "new", "NEW.md"]
    found = [Start("mlsd new", ours, "What are you designing")]
    if copier:
        (folder / "template").mkdir()
        (folder / "template" / "copier.yml").write_text(TEMPLATE, encoding="utf-8")
        found.append(Start("copier copy", [copier, "copy", "template", "NEW"], "What is the project called"))
    if cz:
        subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
        (folder / "change.txt").write_text("a change\n", encoding="utf-8")
        subprocess.run(["git", "-C", str(folder), "add", "change.txt"], check=True)
        found.append(Start("cz commit", [cz, "commit"], "Select the type of change"))
    return found


def seconds(start: Start, folder: Path, number: int) -> float:
    """How long one start takes.  Raises TimeoutError with what was on the screen if the prompt never comes."""
    command = [word.replace("NEW", f"new-{number}") for word in start.command]
    environment = os.environ | {
        "PYTHONPATH": str(ROOT / "src"),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "PROMPT_TOOLKIT_NO_CPR": "1",
        "TERM": "xterm-256color",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    if "mlsd" not in start.name:
        del environment["PYTHONPATH"]
    began = time.perf_counter()
    child: pexpect.spawn[str] = pexpect.spawn(
        command[0], command[1:], cwd=str(folder), env=environment, encoding="utf-8", dimensions=(40, 120)
    )
    try:
        child.expect_exact(start.shows, timeout=PATIENCE)
        return time.perf_counter() - began
    except (pexpect.TIMEOUT, pexpect.EOF):
        raise TimeoutError(f"{start.name} does not show {start.shows!r}:\n{child.before}") from None
    finally:
        child.close(force=True)


def main() -> None:
    """Measure in turns, so that a busy moment hits all alike."""
    parser = argparse.ArgumentParser(description="Time to the first prompt.")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--copier", default=shutil.which("copier"))
    parser.add_argument("--cz", default=shutil.which("cz"))
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        compared = starts(folder, given.copier, given.cz)
        taken: dict[str, list[float]] = {start.name: [] for start in compared}
        for number in range(given.rounds + 1):
            for start in compared:
                spent = seconds(start, folder, number)
                if number:  # the first round fills caches
                    taken[start.name].append(spent)
    ours = statistics.median(taken["mlsd new"])
    for name, each in taken.items():
        median = statistics.median(each)
        print(f"{name:<12} median {median:.2f} s ({min(each):.2f} to {max(each):.2f})  {median / ours:.1f} times")


if __name__ == "__main__":
    main()
