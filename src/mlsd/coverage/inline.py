"""Inside a line: markup taken off, sentences, what stands before a colon, and whether it only refers elsewhere."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

ITEM = re.compile(r"([ \t>]*)(?:[-*+•]|\d{1,3}[.)]|[a-zA-Z][.)])[ \t]+(?:\[([ xX]?)\](?![(\[])[ \t]*)?")
LEAD = re.compile(
    r"(?:\*\*|__)([^*_:]{2,60}?):?(?:\*\*|__)\s*(?:[:–—-]\s*)?|"
    r"([A-Za-z][\w /&()'-]{1,48}?)\s*(?::|–|—| - |->|→)\s"
)
REFERENCES = re.compile(
    r"(?i)^\W*(?:references?|bibliography|further reading|(?:more |other |useful |external |additional |related |key )*"
    r"(?:resources|links|readings?)|related (?:documents?|prds?|docs)|citations?|works cited|acknowledge?ments?|"
    r"glossary|table of contents|contents|toc|change ?log|revision history|document history|credits|"
    r"authors?|contributors)\W*$"
)
_NUMBERING = re.compile(
    r"^(?:(?:section|part|step|phase)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])[.):]*\s+(?=\S)"
)
_PICTURE = re.compile(r"!\[([^\[\]]*)\]\([^()]*\)")
_LINK = re.compile(r"\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])")
_URL = re.compile(r"<?(?:https?|file|mailto)://[^\s)>\]]+>?")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,400}>")
_HEADED = re.compile(r"(?i)^\s*<h([1-6])[^<>]{0,200}>")
_BOLD = re.compile(r"(?i)</?(?:b|strong)>")
_EMPHASIS = re.compile(r"\*{1,3}|(?<![A-Za-z0-9])_{1,3}|_{1,3}(?![A-Za-z0-9])|`+|~~")
_ENDS = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(\[]*[A-Z0-9])")
_NOTE = re.compile(r"\[\^?\d+\]:?")


def without_tags(line: str) -> str:
    """A line of raw HTML as the Markdown that it stands for: headings, bold text, items; other tags are left out."""
    if "&" in line and ";" in line:
        line = unescape(line)
    if "<" not in line or ">" not in line:
        return line
    kept = _HEADED.sub(lambda found: "#" * int(found[1]) + " ", line)
    kept = _BOLD.sub("**", kept)
    kept = kept.replace("<li>", "- ")
    if kept.rstrip().endswith(("<br>", "<br/>", "<br />")):
        kept = kept.rstrip().removesuffix(">").rpartition("<")[0] + "  "
    return _TAG.sub(" ", kept) if kept.lstrip().startswith("<") else kept


def plain(text: str) -> str:
    """A line without links, tags, emphasis and code signs."""
    if "](" in text or "][" in text:
        text = _LINK.sub(r"\1", _PICTURE.sub("", text) if "![" in text else text)
    if "://" in text:
        text = _URL.sub("", text)
    if "<" in text and ">" in text:
        text = _TAG.sub(" ", text)
    if "*" in text or "_" in text or "`" in text or "~~" in text:
        text = _EMPHASIS.sub("", text)
    return text.strip()


def bare_heading(text: str) -> str:
    """A heading without markup and numbering."""
    text = plain(text).strip("# \t")
    return _NUMBERING.sub("", text).rstrip(": ")


def sentences(text: str) -> list[str]:
    """The sentences of a line."""
    if len(text) < 60 and "?" not in text:
        return [text]
    return [part for part in _ENDS.split(text) if part]


@lru_cache(maxsize=2048)
def _link_only(text: str) -> bool:
    left = _NOTE.sub("", _URL.sub("", _LINK.sub("", text)))
    return sum(map(str.isalpha, left)) <= 12


def is_reference(line: str) -> bool:
    """Whether a line does nothing but refer: a link, a footnote, an entry of a table of contents."""
    bare = line.strip()
    if bare.startswith("[^") and "]:" in bare[:12]:
        return True
    if "](#" in bare or "://" in bare or "](" in bare:
        return _link_only(bare)
    return False
