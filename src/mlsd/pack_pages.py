"""The packs as people and programs read them: a list, and topics by packs.  One that has faults hides no other."""

from __future__ import annotations

from textwrap import wrap
from typing import Any

from mlsd.errors import MlsdError
from mlsd.lookups import Format, as_json
from mlsd.matrix import matrix_data, matrix_of, matrix_text, reused
from mlsd.pack import Pack
from mlsd.pack_check import sound_pack
from mlsd.packs import pack_names
from mlsd.shown import BOLD, columns, paint, safe, shell


def _found() -> tuple[dict[str, Pack], dict[str, int]]:
    """The sound packs by name, and how many faults each other one has."""
    sound, faults = {}, {}
    for name in pack_names():
        try:
            sound[name] = sound_pack(name)
        except MlsdError as error:
            faults[name] = 1 + len(error.more)
    return sound, faults


def packs_text() -> str:
    """The packs, what each is for, how long it takes, and how much of it a document of another pack answers."""
    sound, faults = _found()
    parts = []
    for name in pack_names():
        parts += _told(sound[name], sound) if name in sound else _refused(name, faults[name])
    parts += ["", "Topics by packs, which asks what: mlsd packs --matrix"]
    return "\n".join(parts) + "\n"


def _told(pack: Pack, packs: dict[str, Pack]) -> list[str]:
    minutes = sum(question.minutes for question in pack.questions)
    parts = [
        paint(f"{pack.name}  {safe(pack.title)}", BOLD),
        f"    {len(pack.questions)} questions, {minutes:g} minutes: mlsd new FILE --pack {pack.pack}",
    ]
    if counts := reused(pack, packs.values()):
        served = ", ".join(f"{count} of {name}" for name, count in counts.items())
        parts.append(f"    of these, a document of another pack can answer: {served}")
        parts.append(f"    the rest in your document: mlsd fill FILE --pack {pack.pack}")
    return parts + wrap(safe(pack.about), columns() - 1, initial_indent="    ", subsequent_indent="    ")


def _refused(name: str, faults: int) -> list[str]:
    return [paint(safe(name), BOLD), f"    {_fault_note(name, faults)}"]


def _fault_note(name: str, faults: int) -> str:
    count, them = ("a fault", "it") if faults == 1 else (f"{faults} faults", "them")
    return f"has {count}; to see {them}: mlsd packs check {shell(name)}"


def packs_matrix(format: Format) -> str:
    """Topics by packs: who asks what, and where another topic's answer serves."""
    sound, faults = _found()
    matrix = matrix_of(sound.values())
    if format is Format.JSON:
        return as_json(matrix_data(matrix) | ({"faults": faults} if faults else {}))
    left_out = "".join(f"left out: {safe(name)} {_fault_note(name, count)}\n" for name, count in faults.items())
    return matrix_text(matrix, columns() - 1) + left_out


def packs_json() -> str:
    """The list as data; of a pack that has faults, its name and their number."""
    sound, faults = _found()
    return as_json([_data(sound[name], sound) if name in sound else _none(name, faults) for name in pack_names()])


def _data(pack: Pack, packs: dict[str, Pack]) -> dict[str, Any]:
    return {
        "name": pack.pack,
        "version": pack.version,
        "title": pack.title,
        "about": pack.about,
        "questions": pack.ids,
        "same_as": {row.id: row.same_as for row in pack.questions if row.same_as},
        "answered_in": reused(pack, packs.values()),
        "faults": 0,
    }


def _none(name: str, faults: dict[str, int]) -> dict[str, Any]:
    nothing: dict[str, Any] = {"title": "", "about": "", "questions": [], "same_as": {}, "answered_in": {}}
    return {"name": name, "version": None, **nothing, "faults": faults[name]}
