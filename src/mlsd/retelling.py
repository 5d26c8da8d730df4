"""The history of practice runs as a person reads it, and as data."""

from __future__ import annotations

import json

from mlsd.history import Attempt
from mlsd.packs import load_pack
from mlsd.shown import BOLD, columns, paint, safe
from mlsd.timing import clock_time

_SPARKS = "▁▂▃▄▅▆▇█"


def history_text(attempts: list[Attempt]) -> str:
    """A line a run, then the trend overall and by stage."""
    if not attempts:
        return "No practice runs yet. Begin one: mlsd practice\n"
    stages = {stage.id: stage.title for stage in load_pack("interview").stages}
    lines = [paint(f"{'date':<10}  {'exercise':<28} {'time':>13}  covered", BOLD)]
    for each in attempts[-20:]:
        covered = f"{each.overall:>3}%" if each.finished else "broken off"
        took = f"{clock_time(each.seconds)} of {each.minutes:g}:00"
        lines.append(f"{each.started[:10]}  {each.exercise:>2} {_cut(safe(each.title), 25):<25} {took:>13}  {covered}")
    done = [each for each in attempts if each.finished]
    if done:
        lines += ["", paint("Trend, oldest to newest", BOLD)]
        lines.append(f"  {'all stages':<14} {spark([each.overall for each in done])}  {done[-1].overall}%")
        for stage, title in stages.items():
            values = [each.coverage[stage] for each in done if stage in each.coverage]
            if values:
                lines.append(f"  {title:<14} {spark(values)}  {values[-1]}%")
        lines += ["", *_weak(done, stages)]
    if any(not each.finished for each in attempts[-1:]):
        lines += ["", "The last one was broken off. Go on with it: mlsd practice --go-on"]
    return "\n".join(lines) + "\n"


def _weak(done: list[Attempt], stages: dict[str, str]) -> list[str]:
    if len(done) < 2:
        return ["One run is no trend yet."]
    means = {}
    for stage in stages:
        values = [each.coverage[stage] for each in done[-5:] if stage in each.coverage]
        if values:
            means[stage] = sum(values) / len(values)
    weak = [stage for stage, mean in sorted(means.items(), key=lambda pair: pair[1]) if mean < 60][:2]
    if not weak:
        return ["No stage stays weak. Take less time, or an exercise from a domain you do not know."]
    named = " and ".join(f"{stages[stage]} ({means[stage]:.0f}%)" for stage in weak)
    return [f"Stays weak over the last {min(5, len(done))}: {named}", "Practise it: mlsd exercises --stage " + weak[0]]


def spark(values: list[int]) -> str:
    """A small chart of numbers from 0 to 100, the newest at the right, as wide as fits."""
    room = max(8, columns() - 40)
    return "".join(_SPARKS[min(7, max(0, value * 8 // 101))] for value in values[-room:])


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def history_json(attempts: list[Attempt]) -> str:
    """The runs as data."""
    rows = [each._asdict() | {"overall": each.overall} for each in attempts]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
