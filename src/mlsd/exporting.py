"""`mlsd export`: a document as one HTML page that needs no network, no script and no font."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from mlsd.document import Document
from mlsd.marks import closing
from mlsd.shown import safe
from mlsd.store import read_document
from mlsd.web_page import Part, rendered

_STYLE = """
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c;
  background: #fffefb }
h1, h2, h3 { line-height: 1.25 } h2 { margin-top: 2.5rem; border-bottom: 1px solid #ccc }
table { border-collapse: collapse } td, th { border: 1px solid #bbb; padding: .25rem .6rem; text-align: left }
pre { overflow: auto; background: #f2f0ea; padding: .8rem } code { background: #f2f0ea }
blockquote { border-left: .3rem solid #b8b2a4; margin-left: 0; padding-left: 1rem }
.open { border-left-color: #b45309 } .open::before { content: "Open"; font-weight: bold; color: #b45309 }
li.task { list-style: none; margin-left: -1.4rem }
@media (prefers-color-scheme: dark) { body { background: #1b1b1b; color: #e8e6e1 } pre, code { background: #2a2a2a } }
@media print { body { max-width: none } }
"""


def as_html(path: str) -> str:
    """The page.  Raw HTML of the document is shown as text, never as markup; its comments are not shown."""
    document = read_document(path)
    parts = list(_parts(document))
    lines = (line for part in parts for line in part.text.split("\n"))
    title = next((line[2:].strip() for line in lines if line.startswith("# ")), safe(path))
    body = rendered(parts).replace("<blockquote>\n<p>[!WARNING]", '<blockquote class="open">\n<p>')
    return (
        f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width">\n<title>{escape(title)}</title>\n'
        f"<style>{_STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    )


def _parts(document: Document) -> Iterator[Part]:
    """What follows the front matter: what stands between answers, and answers, without their marks.

    What a fence hides is prose and stays.
    """
    at = document.body
    for answer in document.answers:
        opened = document.text.rindex("<", at, answer.start)
        yield Part(_text(document.text[at:opened]), False)
        yield Part(answer.text, True)
        at = answer.end + len(closing(answer.id))
    yield Part(_text(document.text[at:]), False)


def _text(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")
