"""What of an answer is text, and its words: the little that needs no reading of prose."""

from __future__ import annotations

import re

from mlsd.fences import fence_run


def words(text: str) -> list[str]:
    """The words of a text in lower case, without punctuation and markup."""
    return re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower())


def without_code(text: str) -> str:
    """The text with the lines of fenced code and with code spans blanked, so that lines and columns stay."""
    if "`" not in text and "~~~" not in text:
        return text
    lines, fence = [], ""
    for line in text.split("\n"):
        run = fence_run(line)
        if fence:
            if run.startswith(fence) and not line.strip(" `~"):
                fence = ""
            lines.append(" " * len(line))
        elif run:
            fence = run
            lines.append(" " * len(line))
        else:
            lines.append(_without_spans(line) if "`" in line else line)
    return "\n".join(lines)


def _without_spans(line: str) -> str:
    """The line with its code spans blanked: what stands between two runs of backticks, as far as they are equal."""
    parts = re.split(r"(`+)", line)
    free = 0  # backticks at the end of the run before, which no span has taken
    for at in range(1, len(parts), 2):
        run, shared = parts[at], min(free, len(parts[at]))
        if shared:
            parts[at - 2] = parts[at - 2][:-shared] + " " * shared
            parts[at - 1] = " " * len(parts[at - 1])
            parts[at] = " " * shared + run[shared:]
        free = len(run) - shared
    return "".join(parts)
