"""What can be wrong with marks, in words: where, what, and what to do."""

from typing import NamedTuple

from mlsd.marks import closing, opening


class Fault(NamedTuple):
    """Something wrong with the marks.  `kind`: near-miss, doubled, crossed, unclosed or stray."""

    kind: str
    line: int
    id: str
    message: str
    hint: str


def near_fault(line: int, text: str, id: str) -> Fault:
    """A line that nearly reads as a mark."""
    wanted = closing(id) if "/mlsd" in text.lower().replace(" ", "") else opening(id)
    hint = (
        f"write {wanted} alone on its line, from the first column" if id else "restore the mark, or put it in a fence"
    )
    return Fault("near-miss", line, id, "this nearly reads as a mark", hint)


def stray(line: int, id: str) -> Fault:
    """A closing mark without an opening one."""
    hint = f"put {opening(id)} where the answer begins, or remove this line"
    return Fault("stray", line, id, f"{id} is closed here but not open", hint)


def unclosed(line: int, id: str) -> Fault:
    """An opening mark without a closing one."""
    hint = f"put {closing(id)} alone on a line after the answer"
    return Fault("unclosed", line, id, f"{id} is opened here and never closed", hint)


def doubled(line: int, id: str, lines: list[int]) -> Fault:
    """An id that is opened more than once; `lines`: where."""
    others = ", ".join(str(other) for other in lines[:4] if other != line) + (" and more" if len(lines) > 4 else "")
    hint = "keep one pair of marks; the other text can stay as prose"
    return Fault("doubled", line, id, f"{id} is opened here and again on line {others}", hint)


def crossed(line: int, id: str, outer_line: int, outer: str) -> Fault:
    """A mark of one answer inside another."""
    message = f"a mark of {id} stands inside the answer to {outer}, opened on line {outer_line}"
    return Fault("crossed", line, id, message, "move it out; if it is meant as text, put a backslash before it")
