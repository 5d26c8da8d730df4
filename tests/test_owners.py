"""Whether an answer names somebody who can be asked: a person, a team, a role; not "we"."""

from __future__ import annotations

import pytest

from mlsd.checking import check_bytes
from mlsd.claims.owners import names_owner
from mlsd.prose import Prose

SOMEBODY = [
    "@dana", "Dana Miller", "Owner: Ines", "- **Owner:** Ines", "our on-call team", "Owner: our on-call team",
    "The owner is our on-call team.", "the product manager", "Owner: us, the growth squad", "The lead is Dana.",
    "We lead it with the growth team", "Owner: we, with @dana for data", "We, the engineers on the model",
    "You ask the data steward.", "Everyone asks the maintainer.",
]  # fmt: skip
NOBODY = [
    "we", "We own it.", "Owner: we", "Owner: We", "- **Owner:** we", "Contact: Us", "Owned by We", "We are the owners.",
    "The owner is us.", "We all are owners", "We lead it ourselves", "Team: we", "Owner: TBD", "Owner: everybody",
    "There is no owner.",
]  # fmt: skip


@pytest.mark.parametrize(("text", "named"), [(text, True) for text in SOMEBODY] + [(text, False) for text in NOBODY])
def test_who_is_somebody(text: str, named: bool) -> None:
    assert names_owner(Prose(text)) is named


@pytest.mark.parametrize(("text", "found"), [("- **Owner:** we", 1), ("Owner: our on-call team.", 0)])
def test_a_row_that_needs_an_owner(text: str, found: int) -> None:
    marks = "<!-- mlsd:maintenance.owner -->\n\n{}\n\n<!-- /mlsd:maintenance.owner -->\n"
    data = f"---\nmlsd: datasheet@1\n---\n\n# T\n\n{marks.format(text)}".encode()
    assert sum(each.code == "MLSD208" for each in check_bytes("a.md", data).findings) == found
