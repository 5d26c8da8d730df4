"""Lines of Markdown to pieces of text under headings, each with its kind. Linear; nothing is parsed that need not be.

A heading is a line of #, an underlined line, a line all in bold, a short line that ends in a colon, and a list item
that only asks or announces what stands below it.
"""

from __future__ import annotations

import re

from mlsd.coverage.block import Block, Kind, Section
from mlsd.coverage.inline import ITEM, LEAD, REFERENCES, bare_heading, is_reference, plain, sentences, without_tags
from mlsd.fences import fence_run

_DRAWN = ("mermaid", "plantuml", "puml", "dot", "graphviz", "ditaa", "d2")
_LABEL = 8
_LISTED = 10
_WRAPPED = 50  # characters; a shorter line was ended on purpose, unless the next one goes on in lower case


def blocks_of(text: str, skipped: int = 0) -> list[Block]:
    """Every piece of a document, in order.  skipped: how many lines of front matter to leave out."""
    reader = _Reader()
    for number, line in enumerate(text.split("\n"), 1):
        if number > skipped:
            reader.read(line.rstrip("\r"), number)
    reader.end_paragraph()
    return reader.blocks


class _Reader:
    """Reads line by line; `section` is the heading that the next piece stands under."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.section: Section | None = None
        self._paragraph: list[str] = []
        self._start = 0
        self._item: tuple[int, str | None] | None = None  # indent and box of the item that a paragraph continues
        self._fence = ""
        self._drawn = False
        self._comment = False
        self._header = False
        self._broken = self._short = False

    def read(self, line: str, number: int) -> None:
        """Take one line."""
        if self._fence:
            self._code(line, number)
        elif self._comment or "<!--" in line:
            self._around_comments(line, number)
        elif run := fence_run(line.lstrip(" \t")) if "```" in line or "~~~" in line else "":
            self.end_paragraph()
            self._fence = run
            self._drawn = line.strip().strip("`~ {.").lower().startswith(_DRAWN)
        else:
            self._text(line, number)

    def _code(self, line: str, number: int) -> None:
        bare = line.strip()
        if bare.startswith(self._fence) and not bare.strip("`~"):
            self._fence = ""
        elif any(map(str.isalpha, bare)):
            self.blocks.append(Block(bare, number, Kind.DIAGRAM if self._drawn else Kind.CODE, self.section))

    def _around_comments(self, line: str, number: int) -> None:
        """Leave comments out, keep what stands beside them."""
        kept, at = "", 0
        while at < len(line):
            if self._comment:
                end = line.find("-->", at)
                inside = line[at:] if end < 0 else line[at:end]
                at = len(line) if end < 0 else end + 3
                self._comment = end < 0
                if inside.strip(" -<>!"):
                    self.blocks.append(Block(inside.strip(), number, Kind.COMMENT, self.section))
            else:
                start = line.find("<!--", at)
                kept += line[at:] if start < 0 else line[at:start]
                at = len(line) if start < 0 else start + 4
                self._comment = start >= 0
        if kept.strip():
            self._text(kept, number)

    def _text(self, line: str, number: int) -> None:
        line = without_tags(line) if "<" in line or "&" in line else line
        bare = line.strip()
        if not bare:
            self.end_paragraph()
            self._header = False
            return
        quoted = bare.lstrip("> ") if bare[0] == ">" else bare
        if quoted[:1] == "|" or (self._header and "|" in quoted):
            self.end_paragraph()
            self._row(quoted, number)
        elif quoted[:1] == "#" and quoted.lstrip("#")[:1] in (" ", "\t") and len(quoted) - len(quoted.lstrip("#")) < 7:
            self.end_paragraph()
            self._head(quoted.strip("# \t"), number, len(quoted) - len(quoted.lstrip("#")))
        elif set(bare) <= {"=", "-", "*", "_", " "} and len(bare) > 1:
            self._rule(bare)
        elif item := ITEM.match(line):
            self._listed(line, item, number)
        elif " | " in quoted and quoted.count("|") > 1:
            self.end_paragraph()
            self._row(quoted, number)
        else:
            self._prose(line, quoted, number)

    def _rule(self, bare: str) -> None:
        """A line under a paragraph of one line makes it a heading."""
        if len(self._paragraph) == 1 and self._item is None and bare[0] in "=-" and len(set(bare)) == 1:
            text, self._paragraph = self._paragraph[0], []
            self._head(text, self._start, 1 if bare[0] == "=" else 2)
        self.end_paragraph()

    def _head(self, text: str, number: int, rank: int) -> None:
        heading = bare_heading(text)
        above = self.section
        while above and above.rank >= rank:
            above = above.above
        self.section = Section(heading, number, rank, above)
        if rank < _LISTED:
            kind = Kind.REFERENCE if _in_references(self.section) else Kind.HEADING
            self.blocks.append(Block(heading, number, kind, self.section))

    def _listed(self, line: str, item: re.Match[str], number: int) -> None:
        self.end_paragraph()
        indent = len(item[1].expandtabs(4))
        self._leave(indent)
        rest = line[item.end() :].strip()
        if rest.startswith("#"):  # * ### Heading in a list
            self._head(rest.strip("# "), number, 7)
            return
        self._broken = self._short = False
        self._paragraph, self._start, self._item = [rest], number, (indent, item[2])

    def _leave(self, indent: int) -> None:
        """Leave the items that do not hold what stands at this indent."""
        while self.section and self.section.rank >= _LISTED + indent:
            self.section = self.section.above

    def _prose(self, line: str, quoted: str, number: int) -> None:
        if not self._paragraph:
            indent = len(line) - len(line.lstrip())
            if self.section and self.section.rank >= _LISTED and indent == 0:
                self._leave(0)
            self._start, self._item = number, None
        elif quoted.startswith("**") or self._broken or (self._short and not quoted[:1].islower()):
            self.end_paragraph()
            self._start = number
        self._broken = line.endswith(("  ", "<br>", "<br/>", "<br />", "\\"))
        self._short = len(line) < _WRAPPED
        self._paragraph.append(quoted)

    def end_paragraph(self) -> None:
        """Cut what was gathered into sentences, or make it a heading."""
        lines, self._paragraph = self._paragraph, []
        if not lines:
            return
        item, self._item = self._item, None
        if len(lines) == 1 and self._announces(lines[0], item):
            return
        self._pieces(lines, self._start, Kind.ITEM if item else Kind.PROSE, item[1] if item else None)

    def _announces(self, line: str, item: tuple[int, str | None] | None) -> bool:
        """Whether a single line is a heading in another guise."""
        text = plain(line)
        if len(text) > 70:
            return False
        bold = line[:2] in ("**", "__") and line.rstrip(" :").endswith(("**", "__")) and line.count(line[:2]) == 2
        if item is None and bold and text[-1:] not in ".!":
            self._head(text, self._start, 7)
            return True
        if text.endswith((":", "?")) or (item and bold):
            if item:
                self._pieces([line], self._start, Kind.ITEM, item[1])
                self._head(text, self._start, _LISTED + item[0])
            elif text[-1] == ":" and len(text.split()) < 7:
                self._head(text, self._start, _LABEL)
            else:
                return False
            return True
        return False

    def _pieces(self, lines: list[str], number: int, kind: Kind, box: str | None) -> None:
        if _in_references(self.section) or (len(lines) < 3 and is_reference(" ".join(lines))):
            self.blocks.append(Block(plain(lines[0]), number, Kind.REFERENCE, self.section))
            return
        found = LEAD.match(lines[0].strip())
        lead = plain(found[1] or found[2]) if found else ""
        texts = [plain(line) for line in lines]
        at, end = 0, len(texts[0]) + 1  # of the line that a sentence begins on
        offset = 0
        for each in sentences(" ".join(texts)):
            self.blocks.append(Block(each, number + at, kind, self.section, lead if offset == 0 else "", box))
            offset += len(each) + 1
            while offset >= end and at + 1 < len(texts):
                at += 1
                end += len(texts[at]) + 1

    def _row(self, line: str, number: int) -> None:
        if not line.strip("|-: +="):
            self._header = True
            return
        cells = [plain(cell.strip()) for cell in line.strip("|").split("|")]
        self._header = True
        text = " | ".join(cell for cell in cells if cell)
        referring = _in_references(self.section)
        self.blocks.append(Block(text, number, Kind.REFERENCE if referring else Kind.ROW, self.section, cells[0]))


def _in_references(section: Section | None) -> bool:
    while section:
        if REFERENCES.match(section.text):
            return True
        section = section.above
    return False
