"""Whether the `same_as` of a pack's rows holds together with all other packs: known topics, other packs, no circle."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.errors import MlsdError, did_you_mean
from mlsd.pack import Pack
from mlsd.packs import load_pack, pack_names, pack_path
from mlsd.strict_yaml import load


class Misplaced(NamedTuple):
    """A `same_as` that cannot hold.  line: 1-based, in the pack's own file."""

    line: int
    message: str
    hint: str


def misplaced(name: str, near: str = ".") -> list[Misplaced]:
    """What is wrong with the `same_as` of the pack called `name`, which can be read, by line."""
    pack = load_pack(name, near)
    path = pack_path(name, near)
    with open(path, "rb") as file:
        loaded = load(file.read(), path)
    own = loaded.value.get("questions") or []
    rows = {row["id"]: index for index, row in enumerate(own) if "same_as" in row}
    if not rows:
        return []
    packs = {each.pack: each for each in _readable(near)} | {pack.pack: pack}
    found = [
        Misplaced(loaded.line(("questions", rows[id], "same_as")), message, hint)
        for id, message, hint in _faults(pack, packs)
        if id in rows
    ]
    return sorted(found)


def _readable(near: str) -> Iterator[Pack]:
    for name in pack_names(near):
        try:
            yield load_pack(name, near)
        except MlsdError:  # told when that pack is checked
            continue


def _faults(pack: Pack, packs: dict[str, Pack]) -> Iterator[tuple[str, str, str]]:
    """Row, message and hint of each fault."""
    leads = {row.id: row.same_as for each in packs.values() for row in each.questions}
    others = {id for each in packs.values() for id in each.ids} - set(pack.ids)
    for row in pack.questions:
        if not row.same_as:
            continue
        way = _way(row.id, leads)
        if row.same_as in pack.ids:
            message = f"{row.id}: same_as names {row.same_as!r}, a row of this pack"
            yield row.id, message, "name a topic of another pack, or take same_as out"
        elif row.same_as not in others:
            message = f"{row.id}: same_as names {row.same_as!r}, which no pack asks"
            yield row.id, message, did_you_mean(row.same_as, sorted(others)) or "mlsd packs --matrix lists the topics"
        elif way[-1] == row.id:
            yield row.id, f"{row.id}: same_as goes round in a circle: {' -> '.join(way)}", "take one of them out"


def _way(id: str, leads: dict[str, str]) -> list[str]:
    """The ids that `same_as` leads to from here, up to its end or the first that is met twice."""
    way = [id]
    while (onward := leads.get(way[-1])) and onward not in way[1:]:
        way.append(onward)
    return way
