"""Looking cues up all at once finds what looking each up by itself finds; words stand where their tokens stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd.pack import Cover
from mlsd.statements import text_of
from mlsd.terms import CueTable, Words, all_reached, reached

WORDS = st.sampled_from("qa a ai label labels labelling annotate annotated two words k s 3 5 % ms 0.9 kappa".split())
PARTS = st.one_of(
    WORDS, st.tuples(WORDS, WORDS).map(" ".join), st.sampled_from(["qa*", "a*", "labe*", "annotat*", "two wor*", ""]),
    st.sampled_from(["<number>", "<percent>", "<duration>"]),
)  # fmt: skip
TERMS = st.lists(PARTS, min_size=1, max_size=3).map(" + ".join)
TEXTS = st.lists(st.one_of(WORDS, st.sampled_from([".", "\n", ";", "-", ","])), max_size=25).map(" ".join)


@given(TEXTS, st.lists(st.lists(TERMS, max_size=3).map(tuple), max_size=4))
def test_all_at_once_finds_what_one_by_one_finds(text: str, points: list[tuple[str, ...]]) -> None:
    one_by_one = {at for at, terms in enumerate(points) if Words(text).first(terms) is not None}
    assert CueTable(tuple(points)).made(Words(text)) == one_by_one
    covers = tuple(Cover("annotated labels", terms) for terms in points)
    assert all_reached(Words(text), covers) == [reached(text, cover) for cover in covers]


@given(st.text(max_size=60))
def test_words_are_the_tokens_that_are_no_signs(text: str) -> None:
    read = text_of(text)
    assert len(read.words) == len(read.places)
    assert [read.tokens[place].lower for place in read.places] == read.words


@pytest.mark.parametrize("cue", ["go/no-go", "Go/No-Go", "PR-AUC", "pr auc", "re-ran*"])
def test_a_cue_is_read_as_a_text_is_whatever_its_case_and_its_hyphens(cue: str) -> None:
    text = "A go/no-go rule on PR-AUC; we re-ranked twice."
    assert Words(text).say(cue)
    assert CueTable(((cue,),)).made(Words(text)) == {0}
