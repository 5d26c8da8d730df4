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
            lines.append(re.sub(r"(`+)[^`]+\1", lambda span: " " * len(span[0]), line) if "`" in line else line)
    return "\n".join(lines)
