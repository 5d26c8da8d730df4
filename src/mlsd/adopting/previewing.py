"""What a person is shown of each proposal before it is taken: the topic, the lines, the heading they stand under."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.adopting.proposal import Proposal, Sort
from mlsd.coverage.inline import plain
from mlsd.document import Document
from mlsd.layout import layout
from mlsd.pack import Pack
from mlsd.render import one_line
from mlsd.shown import columns, safe


def asked_about(document: Document, proposals: tuple[Proposal, ...], pack: Pack) -> Iterator[tuple[str, str]]:
    """The id of each proposal, and lines that tell what would become of it, no wider than the terminal."""
    lines, chunks = document.text.split("\n"), layout(document.text)
    for at, each in enumerate(proposals, 1):
        question = pack.find(each.id)
        title = one_line(question.title) if question else ""
        told = ["", f"{at} of {len(proposals)} · {title} ({each.id})"]
        first = each.start if each.sort is Sort.PLACED else each.lines[0] if each.lines else 0
        over = next((chunk for chunk in reversed(chunks) if 0 < chunk.level <= 6 and chunk.start < first), None)
        under = f'under "{one_line(plain(over.text)).strip("# ")}"' if over else ""
        if each.sort is Sort.PLACED:
            count = each.end - each.start + 1
            where = f"{count} lines, {each.start}-{each.end}" if count > 1 else f"line {each.start}"
            told += [f"  {where}" + (f", {under}" if under else ""), f"  │ {one_line(lines[each.start - 1])}"]
        elif first:
            told += [f"  a new section that points to line {first}", *([f"  {under}"] if under else [])]
        else:
            told.append("  a new section, open")
        yield each.id, "\n".join(_cut(safe(line)) for line in told)


def _cut(line: str) -> str:
    """A line that fits, cut between words."""
    room = columns() - 1
    if len(line) <= room:
        return line
    kept, _, _ = line[: room - 1].rpartition(" ")
    return f"{kept if kept.strip(' │') else line[: room - 2]} …"
