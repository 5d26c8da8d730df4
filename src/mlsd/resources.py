"""Where packs, templates and exercises lie: a checkout's own folders first, then the installed wheel's.

The wheel carries `questions/` and `templates/` inside the package; an editable install would carry a stale copy, so a
checkout is looked at first. A repository's own `.mlsd/` folder stands before both.
"""

from __future__ import annotations

import os

_HERE = os.path.dirname(os.path.abspath(__file__))
_CHECKOUT = os.path.dirname(os.path.dirname(_HERE))


def shipped(folder: str) -> str:
    """The path of a shipped folder: questions or templates."""
    checkout = os.path.join(_CHECKOUT, folder)
    if os.path.isdir(checkout) and os.path.isfile(os.path.join(_CHECKOUT, "pyproject.toml")):
        return checkout
    return os.path.join(_HERE, "shipped", folder)


def team_folder(near: str) -> str | None:
    """The nearest `.mlsd` folder at or above the file or folder `near`, or None."""
    at = os.path.abspath(near)
    while True:
        found = os.path.join(at, ".mlsd")
        if os.path.isdir(found):
            return found
        above = os.path.dirname(at)
        if above == at:
            return None
        at = above


def find(folder: str, name: str, ending: str, near: str = ".") -> str | None:
    """The path of the resource `name` in a team's folder or the shipped one, or None."""
    team = team_folder(near)
    folders = [os.path.join(team, folder)] if team else []
    for place in [*folders, shipped(folder)]:
        path = os.path.join(place, name + ending)
        if os.path.isfile(path):
            return path
    return None


def available(folder: str, ending: str, near: str = ".") -> list[str]:
    """The names of all resources of a folder, a team's own first, without their ending."""
    team = team_folder(near)
    names: list[str] = []
    for place in [os.path.join(team, folder)] if team else []:
        names += _names(place, ending)
    return names + [name for name in _names(shipped(folder), ending) if name not in names]


def _names(place: str, ending: str) -> list[str]:
    if not os.path.isdir(place):
        return []
    return sorted(name.removesuffix(ending) for name in os.listdir(place) if name.endswith(ending))
