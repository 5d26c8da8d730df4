"""Saving while the program is killed: what was acknowledged is in the file, and the file is never torn.

A child saves answer after answer and says so after each; it is killed with SIGKILL at a random moment. As a script
(`python tests/test_kill.py`) it prints the figures. MLSD_KILLS sets the number of rounds.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from screens import environment

from mlsd import files, store

IDS = ["setup.goals", "setup.evaluation", "data.storage", "model.task", "assumptions"]
CHILD = """
import sys
from mlsd import store
path, first = sys.argv[1], int(sys.argv[2])
ids = sys.argv[3].split(",")
opened = store.open_document(path)
for number in range(first, first + 100_000):
    id = ids[number % len(ids)]
    store.save(opened, {id: f"answer {number}\\n\\n" + "word " * (number * 37 % 4000) + f"end {number}"})
    print(number, flush=True)
"""


class Figures(NamedTuple):
    """What came of it.  lost, torn: how many acknowledged answers, how many files."""

    rounds: int
    saved: int
    lost: int
    torn: int
    swept: int
    slowest: float


def text_of(number: int) -> str:
    return f"answer {number}\n\n" + "word " * (number * 37 % 4000) + f"end {number}"


def rounds(folder: Path, count: int, seed: int = 0) -> Figures:
    """Kill `count` children.  Raises nothing: it counts."""
    from mlsd.packs import load_pack
    from mlsd.render import skeleton

    dice = random.Random(seed)
    document = folder / "design.md"
    pack = load_pack("interview")
    document.write_bytes(skeleton(pack, pack.questions, "design", "Killed"))
    number = saved = lost = torn = 0
    slowest = 0.0
    standing: dict[str, int] = {}
    for _ in range(count):
        first = number
        arguments = [sys.executable, "-c", CHILD, str(document), str(first), ",".join(IDS)]
        with subprocess.Popen(arguments, stdout=subprocess.PIPE, env=environment()) as child:
            assert child.stdout
            said = child.stdout.readline()  # it has begun
            time.sleep(dice.uniform(0, 0.03))  # the moment is the dice's, not a condition's
            os.kill(child.pid, signal.SIGKILL)
            said += child.stdout.read()
        told = [int(line) for line in said.decode().split("\n")[:-1]]
        for each in told:
            standing[IDS[each % len(IDS)]] = each
        saved += len(told)
        number = (told[-1] if told else first - 1) + 1
        try:
            texts = store.open_document(str(document)).texts
        except Exception:
            torn += 1
            break
        for id, each in list(standing.items()):
            under_way = number if IDS[number % len(IDS)] == id else each  # saved, and killed before it could say so
            if texts[id] == text_of(under_way):
                standing[id] = under_way
            elif texts[id] != text_of(each):
                lost += 1
        number += 1
        start = time.monotonic()
        store.save(store.open_document(str(document)), {"serving.updates": f"after kill {number}"})
        slowest = max(slowest, time.monotonic() - start)
    before = len(list(folder.iterdir()))
    files.sweep(str(document))
    after = list(folder.iterdir())
    assert after == [document], "what the killed have left beside the document is swept"
    return Figures(count, saved, lost, torn, before - len(after), slowest)


def test_a_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    figures = rounds(tmp_path, int(os.environ.get("MLSD_KILLS", "40")))
    assert (figures.lost, figures.torn) == (0, 0)
    assert figures.saved >= figures.rounds
    assert figures.slowest < files.LOCK_SECONDS / 2, "the lock of the killed is free"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as home:
        for name in ("HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            os.environ[name] = home
        os.makedirs(os.path.join(home, "work"))
        print(rounds(Path(home, "work"), int(os.environ.get("MLSD_KILLS", "300")), seed=time.time_ns()))
