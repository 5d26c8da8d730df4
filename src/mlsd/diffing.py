"""A unified diff of two texts, to the byte: as `patch -p0` and `git apply -p0` take it.

Lines that stand once in either text are matched first, then those that are equal from either end, and difflib sees only
what lies between them: by itself it takes the square of the number of changes, and of how often one line stands there.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator

_Op = tuple[str, int, int, int, int]


def unified(before: str, after: str, path: str) -> list[str]:
    """The lines of the diff, without their line feeds; none if there is no difference."""
    if before == after:
        return []
    from difflib import SequenceMatcher

    old, new = _lines(before), _lines(after)
    matcher = SequenceMatcher(None, "", "")
    matcher.opcodes = list(_merged(_opcodes(old, new)))  # type: ignore[attr-defined]
    lines = [f"--- {name_of(path)}", f"+++ {name_of(path)}"]
    for group in matcher.get_grouped_opcodes():
        first, last = group[0], group[-1]
        lines.append(f"@@ -{_range(first[1], last[2])} +{_range(first[3], last[4])} @@")
        for tag, i, i_end, j, j_end in group:
            if tag == "equal":
                lines += [f" {line}" for line in old[i:i_end]]
                continue
            lines += [f"-{line}" for line in old[i:i_end]]
            lines += [f"+{line}" for line in new[j:j_end]]
    return [part for line in lines for part in line.split("\n")]


def name_of(path: str) -> str:
    """A path as git and GNU patch read it back: C-quoted if need be; a tab ends one with spaces."""
    if path.isprintable() and not any(char in path for char in '"\\'):
        return path + "\t" if " " in path else path
    plain = frozenset(range(0x20, 0x7F)) - frozenset(b'"\\')
    return '"' + "".join(chr(byte) if byte in plain else f"\\{byte:03o}" for byte in os.fsencode(path)) + '"'


def _lines(text: str) -> list[str]:
    *lines, last = text.split("\n")
    return [*lines, f"{last}\n\\ No newline at end of file"] if last else lines


def _opcodes(old: list[str], new: list[str]) -> Iterator[_Op]:
    once = {line for line, count in Counter(old).items() if count == 1}
    once &= {line for line, count in Counter(new).items() if count == 1}
    where = {line: number for number, line in enumerate(new) if line in once}
    i = j = 0
    for at, line in enumerate([*old, None]):
        to = len(new) if line is None else where.get(line, -1)
        if to < j or (line is not None and line not in once):
            continue
        for tag, a, a_end, b, b_end in _between(old[i:at], new[j:to]):
            yield tag, i + a, i + a_end, j + b, j + b_end
        if line is not None:
            yield "equal", at, at + 1, to, to + 1
        i, j = at + 1, to + 1


def _between(old: list[str], new: list[str]) -> Iterator[_Op]:
    """What became of some lines; where one line stands so often that it costs too much to tell, all of them are new."""
    from difflib import SequenceMatcher

    shorter = min(len(old), len(new))
    head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
    tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
    end, new_end = len(old) - tail, len(new) - tail
    if head:
        yield "equal", 0, head, 0, head
    counts = Counter(new[head:new_end])
    if sum(counts[line] for line in old[head:end]) > _PAIRS * (len(old) + len(new)):
        yield "replace", head, end, head, new_end
    else:
        for tag, a, a_end, b, b_end in SequenceMatcher(None, old[head:end], new[head:new_end], False).get_opcodes():
            yield tag, head + a, head + a_end, head + b, head + b_end
    if tail:
        yield "equal", end, len(old), new_end, len(new)


_PAIRS = 50  # equal lines that a line may have


def _merged(ops: Iterator[_Op]) -> Iterator[_Op]:
    """The same, with neighbours of one kind made one."""
    held: _Op | None = None
    for op in ops:
        if held and held[0] == op[0]:
            held = (held[0], held[1], op[2], held[3], op[4])
            continue
        if held:
            yield held
        held = op
    if held:
        yield held


def _range(start: int, end: int) -> str:
    count = end - start
    return f"{start + 1 if count else start},{count}"
