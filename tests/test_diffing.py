"""A diff says what became of a text, however often one line stands in it."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from mlsd.diffing import unified

TEXTS = st.lists(st.sampled_from(["", "a", "b", "c", "- ", "\\"]), max_size=40).map("\n".join)
MANY = st.builds(lambda head, many, tail: f"{head}{many}{tail}", TEXTS, st.sampled_from(["x\ny\n" * 300]), TEXTS)


def patched(text: str, diff: list[str]) -> str:
    """The text with a diff applied, every line of context and every range held against it."""
    old, new, at = text.split("\n"), list[str](), 0
    for line in diff[2:]:
        if found := re.fullmatch(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@", line):
            first = int(found[1]) - (found[2] != "0")
            new += old[at:first]
            at = first
            assert len(new) == int(found[3]) - (found[4] != "0")
        elif line[:1] in (" ", "-"):
            assert old[at] == line[1:]
            new += [old[at]] if line[0] == " " else []
            at += 1
        else:
            assert line[0] == "+"
            new.append(line[1:])
    return "\n".join([*new, *old[at:]])


@given(before=TEXTS | MANY, after=TEXTS | MANY)
def test_a_diff_turns_one_text_into_the_other(before: str, after: str) -> None:
    before, after = f"{before}\n", f"{after}\n"
    assert patched(before, unified(before, after, "a.md")) == after
