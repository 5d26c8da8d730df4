"""`mlsd export`: a document as one HTML page that needs no network, no script and no font."""

from __future__ import annotations

from html import escape

from mlsd.document import Document
from mlsd.marks import closing
from mlsd.shown import safe
from mlsd.store import read_document

_STYLE = """
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c;
  background: #fffefb }
h1, h2, h3 { line-height: 1.25 } h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc }
table { border-collapse: collapse } td, th { border: 1px solid #bbb; padding: .25rem .6rem; text-align: left }
pre { overflow: auto; background: #f2f0ea; padding: .8rem } code { background: #f2f0ea }
blockquote { border-left: .3rem solid #b8b2a4; margin-left: 0; padding-left: 1rem }
.open { border-left-color: #b45309 } .open::before { content: "Open"; font-weight: bold; color: #b45309 }
@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #e8e6e1 } pre, code { background: #2a2a2a } }
@media print { body { max-width: none } }
"""


def as_html(path: str) -> str:
    """The page.  Raw HTML of the document is shown as text, never as markup."""
    from markdown_it import MarkdownIt

    document = read_document(path)
    renderer = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    text = _without_marks(document)
    title = next((line[2:].strip() for line in text.split("\n") if line.startswith("# ")), safe(path))
    body = renderer.render(text).replace("<blockquote>\n<p>[!WARNING]", '<blockquote class="open">\n<p>')
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def _without_marks(document: Document) -> str:
    """What follows the front matter, without the marks of answers; what a fence hides is prose and stays."""
    parts, at = [], document.body
    for answer in document.answers:
        opened = document.text.rindex("<", at, answer.start)
        parts += [document.text[at:opened], answer.text, "\n"]
        at = answer.end + len(closing(answer.id))
    text = "".join([*parts, document.text[at:]]).removeprefix("\ufeff")
    return text.replace("\r\n", "\n")
