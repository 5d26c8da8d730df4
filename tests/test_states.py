"""The state of an answer is read from its text: what only holds the place of an answer is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mlsd.flags import is_untouched
from mlsd.pack import Question
from mlsd.packs import load_pack
from mlsd.render import flag
from mlsd.states import (
    FLAG,
    State,
    is_placeholder,
    said_later,
    said_not_applicable,
    state_of,
    without_flag,
    words_at_stake,
)

FLAGGED = f"> [!WARNING]\n> {FLAG} Who sees the prediction, and what do\n> they do with it?"
PLAIN_FLAG = f"> {FLAG} Who sees the prediction?"

PLACEHOLDERS = [
    "TODO", "todo", "To do", "TODO.", "TODO!", "TODO:", "**TODO**", "_TODO_", "`TODO`", "[TODO]", "<TODO>", "(TODO)",
    "{TODO}", "TODO TODO", "- TODO", "* [ ] TODO", "1. TODO", "> TODO", "# TODO", "TODO: write this", "TODO(dana)",
    "TODO(dana): ask", "TODO @dana", "TODO - later", "@todo", "TBD", "tbd", "T.B.D.", "TBD.", "[ TBD ]", "**TBD**",
    "~~TBD~~", "TBD - ask Dana", "TBD (Dana)", "TBA", "TBC", "To be decided", "to be decided...", "To be determined.",
    "to be defined", "To be confirmed", "To be filled in", "**to be decided…**", "FIXME", "FIXME: numbers", "XXX",
    "???", "?", "? ? ?", "…", "...", "-", "--", "—", "_", "___", "*", "n.n.", "tk", "Lorem ipsum dolor sit amet", "WIP",
    "work in progress", "coming soon", "placeholder", "[your answer here]", "<your answer here>", "{{ answer }}",
    "<insert text>", "[fill in]", "Fill in", "fill me in", "pending", "unknown", "not yet decided", "undecided",
    "see above", "same as above", "Ditto", "none yet", "to follow", "<!-- TODO -->", "<!-- write here -->",
    "<!-- a comment\nover two lines -->", "TODO\n\nTBD", "- TODO\n- TBD\n- ???", "TODO\n\n---", "\u200bTODO",
    "| TODO | TBD |", "<br>", "\xa0", "\u3000", "asdf", "foo", "test", "xxx",
]  # fmt: skip

ANSWERS = [
    "No.", "Yes.", "None.", "None", "No", "0", "42", "3 ms", "< 100 ms", "99.9%", "$5", "1:1000", "10x", "~5k",
    "A/B test", "AUC", "F1", "RMSE", "BERT", "XGBoost", "Postgres", "S3", "GPU", "CPU only", "C++", "R", "EU only",
    "Daily.", "Never", "Weekly", "Ranking", "Binary classification", "Dana", "@dana", "Logistic regression, on counts.",
    "None: the photographs show parcels only.", "No personal data.", "Nothing is stored.", "We do not know the price.",
    "Todoist tasks", "Todos are ranked by due date.", "A list of todo items is what we rank.", "TBDex, the protocol",
    "We rank TODO comments by age.", "Unknown words become <unk>.", "Open data from the city.", "Draft beer sales.",
    "Test accuracy 0.92", "Example-weighted loss", "Names, numbers, dates", "Same model as the web app",
    "See above the fold, where users look.", "See https://example.com/design", "[design](https://example.com)",
    "[RFC 12]: decided", "`model.fit(X, y)`", "```\npip install x\n```", "![diagram](a.png)", "日次", "是", "Да", "Ναι",
    "Später als 2026", "Later models see more data.", "Laterality of the scan", "N/A rows are dropped before training.",
    "NaN values become 0", "na rows are dropped", "| a | b |\n|---|---|\n| 1 | 2 |", "TODO lists of users, 3 million.",
    "- [ ] label 500 photographs", "<details>\n\nInside.\n\n</details>", "Precision ???: at least 0.9", "x > 0",
    "TBD\n\nWe start with 500 labels.",
]  # fmt: skip


def test_the_tables_are_long_enough_to_mean_something() -> None:
    assert len(set(PLACEHOLDERS)) >= 60
    assert len(set(ANSWERS)) >= 40
    assert not set(PLACEHOLDERS) & set(ANSWERS)


@pytest.mark.parametrize("text", PLACEHOLDERS)
def test_a_placeholder_is_no_answer(text: str) -> None:
    assert state_of(text) is State.UNANSWERED


@pytest.mark.parametrize("text", ANSWERS)
def test_a_short_answer_is_an_answer(text: str) -> None:
    assert state_of(text) is State.ANSWERED


@pytest.mark.parametrize("text", ["TODO", "[ TBD ]", "???", "to be decided"])
@pytest.mark.parametrize(
    "around", ["{}", "\n{}\n", "  {}  ", "- {}", "> {}", "**{}**", "*{}*", "{}.", "{}\n\n{}", "\t{}"]
)
def test_layout_makes_no_answer_of_a_placeholder(text: str, around: str) -> None:
    assert state_of(around.replace("{}", text)) is State.UNANSWERED


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(" \n\t\n", id="blanks"),
        pytest.param(FLAGGED, id="the flag"),
        pytest.param(PLAIN_FLAG, id="the flag without an alert"),
        pytest.param(f"\n{FLAGGED}\n\n", id="the flag with blank lines"),
        pytest.param(f"{FLAGGED}\n\nTODO", id="the flag and a placeholder"),
        pytest.param(f"TBD\n\n{FLAGGED}", id="a placeholder and the flag"),
        pytest.param(FLAGGED.replace("[!WARNING]", "[!warning]"), id="the flag with its alert in small letters"),
        pytest.param(FLAGGED.replace("> ", ">"), id="the flag with its spaces gone"),
        pytest.param(f"> [!WARNING] {FLAG} Who?", id="the flag joined to one line by a formatter"),
        pytest.param(FLAGGED.replace("\n", "  \n"), id="the flag with hard breaks"),
    ],
)
def test_the_flag_is_no_answer(text: str) -> None:
    assert state_of(text) is State.UNANSWERED


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(f"{FLAGGED}\n\nShow the app.", "Show the app.", id="below the flag"),
        pytest.param(f"Show the app.\n\n{FLAGGED}", "Show the app.", id="above the flag"),
        pytest.param("Show the app.", "Show the app.", id="no flag"),
        pytest.param("> [!WARNING]\n> Mind the gap.", "> [!WARNING]\n> Mind the gap.", id="a warning of their own"),
        pytest.param(f"We keep {FLAG} as text", f"We keep {FLAG} as text", id="the words of the flag in a sentence"),
        pytest.param(f"> A quote.\n\n{FLAGGED}", "> A quote.", id="a quote above the flag"),
        pytest.param(f"```\n{FLAGGED}\n```", f"```\n{FLAGGED}\n```", id="a flag that is quoted in code"),
        pytest.param(f"{FLAGGED}\n\n    x = 12\n", "    x = 12", id="code below the flag"),
        pytest.param("\n    x = 12  \n\n", "    x = 12  ", id="code alone"),
    ],
)
def test_what_was_said_besides_the_flag(text: str, said: str) -> None:
    assert without_flag(text) == said
    assert state_of(text) is State.ANSWERED


ASK = "Who sees the prediction, and what do they do with it?"
NOTE = "> Ann, 12 May: 5 dispatchers see it; keep this."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(f"{FLAGGED}\n{NOTE}", NOTE, id="a line below the question"),
        pytest.param(f"> {FLAG} {ASK}\n{NOTE}", NOTE, id="a line below a flag of one line"),
        pytest.param(f"> [!WARNING] {FLAG} {ASK}\n{NOTE}", NOTE, id="a line below a flag that a formatter has joined"),
        pytest.param(f"{FLAGGED}\n>\n{NOTE}", NOTE, id="a paragraph of the quote"),
        pytest.param(f"{FLAGGED}\n>\n{NOTE}\n>\n> And Bob.", f"{NOTE}\n>\n> And Bob.", id="two paragraphs"),
        pytest.param(f"{FLAGGED}\n> - five dispatchers", "> - five dispatchers", id="a list"),
        pytest.param(f"{FLAGGED}\n{NOTE}\n\nMore.", f"{NOTE}\n\nMore.", id="and an answer below"),
        pytest.param(f"> [!WARNING]\n> Ann sees it.\n> {FLAG} Who?", f"> [!WARNING]\n> Ann sees it.\n> {FLAG} Who?",
                     id="above the question"),
    ],
)  # fmt: skip
def test_what_somebody_wrote_into_the_flag_is_theirs(text: str, said: str) -> None:
    assert without_flag(text) == without_flag(text, ASK) == words_at_stake(text, ASK) == said
    assert state_of(text) is State.ANSWERED


def test_a_placeholder_in_the_flag_is_none_of_its_words_and_no_answer() -> None:
    assert without_flag(f"{FLAGGED}\n> TODO", ASK) == "> TODO"
    assert words_at_stake(f"{FLAGGED}\n> TODO", ASK) == ""
    assert state_of(f"{FLAGGED}\n> TODO") is State.UNANSWERED


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(f"{FLAGGED}\n> Is it five?", "> Is it five?", id="a question of one's own"),
        pytest.param(f"{FLAGGED} Ann.", f"{FLAGGED} Ann.", id="words on the question's line"),
        pytest.param(f"> {FLAG} Whom does Ann mean?", "", id="another question, as the program writes one"),
        pytest.param(f"> {FLAG} Ann: five.", f"> {FLAG} Ann: five.", id="words in the place of the question"),
    ],
)
def test_who_knows_the_question_can_tell_more(text: str, said: str) -> None:
    assert without_flag(text, ASK) == said
    assert state_of(text) is State.UNANSWERED, "in doubt it is a flag"


LAID_OUT = [
    pytest.param(lambda lines: lines, id="as it is written"),
    pytest.param(lambda lines: [" ".join(lines)], id="on one line"),
    pytest.param(
        lambda lines: " ".join(lines).replace("? ", "?\n").replace(". ", ".\n").split("\n"), id="by sentences"
    ),
    pytest.param(lambda lines: [word for line in lines for word in line.split()], id="a word a line"),
    pytest.param(lambda lines: [f"{line}  " for line in lines], id="with hard breaks"),
]


@pytest.mark.parametrize("pack", ["interview", "production", "llm", "annex-iv", "retrospective"])
@pytest.mark.parametrize("layout", LAID_OUT)
def test_a_flag_is_nobodys_however_a_formatter_breaks_it(pack: str, layout: Callable[[list[str]], list[str]]) -> None:
    for question in load_pack(pack).questions:
        written = [line[2:] for line in flag(question).split("\n")]
        quote = [f"> {line}" for line in [written[0], *layout(written[1:])]]
        text = "\n".join(quote)
        assert state_of(text) is State.UNANSWERED, question.id
        assert words_at_stake(text, question.ask) == "", question.id
        assert is_untouched(quote, question.ask), question.id
        assert without_flag(f"{text}\n{NOTE}", question.ask) == NOTE, question.id
        assert not is_untouched([*quote, NOTE], question.ask), question.id


LONG_ASK = "Tell us: who? Name them all, with their roles, and say why. Then name those who lose by it, and what for."


@pytest.mark.parametrize("ask", ["Describe your goals.", "Goals", LONG_ASK])
def test_a_question_that_does_not_end_with_a_question_mark_is_flagged_like_any_other(ask: str) -> None:
    text = flag(Question("a.b", ask=ask))
    assert state_of(text) is State.UNANSWERED
    assert words_at_stake(text, ask) == ""
    assert words_at_stake(f"{text}\n{NOTE}", ask) == NOTE


BARE = [
    "", "TODO", "todo.", "**TODO**", "TBD", "[ TBD ]", "[]", "[ ]", "<>", "- TODO\n- TBD\n- ???", "???", "…", "---",
    "(TODO)", "> TODO", "- [ ] TODO", "<!-- TODO -->", "<!--\nwrite here\n-->", "[your answer here]", "{{ answer }}",
    "To be decided.", "| TODO | TBD |", "see above", "lorem ipsum", "n.n.", "\u200bTODO", "unknown", "TODO TODO",
    FLAGGED, f"{FLAGGED}\n\nTBD",
]  # fmt: skip
SAYING_MORE = [
    "TODO: ask legal whether we may keep GPS traces 90 days; Bob says 30, ticket PRIV-212", "TODO(dana)", "TODO @dana",
    "TBD - ask Dana", "[precision at 5 above 0.9, agreed with Ann on 12 May]", "<!-- Ann: five dispatchers -->",
    "<!-- mlsd-ignore MLSD201: the launch board has it -->", "TODO\n\n<!-- ask Ann -->", "[ask Ann]",
    "<the depot in Essen>", "- TODO\n- TBD: 30 days", "FIXME: numbers from May", "TBD: → ∞", "👍",
    "lorem ipsum, says Ann",
]  # fmt: skip


@pytest.mark.parametrize("text", BARE)
def test_nothing_is_lost_with_a_bare_placeholder(text: str) -> None:
    assert state_of(text) is State.UNANSWERED
    assert words_at_stake(text, ASK) == ""


@pytest.mark.parametrize("text", SAYING_MORE)
def test_a_placeholder_that_says_more_is_worth_keeping(text: str) -> None:
    assert state_of(text) is State.UNANSWERED
    assert words_at_stake(text, ASK) == text
    assert words_at_stake(f"{FLAGGED}\n\n{text}", ASK) == text


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_is_worth_keeping(text: str) -> None:
    assert words_at_stake(text, ASK) == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("n/a: no personal data", "no personal data"),
        ("N/A: no personal data", "no personal data"),
        ("n/a:no personal data", "no personal data"),
        ("n/a - no personal data", "no personal data"),
        ("n/a – no personal data", "no personal data"),
        ("n/a — no personal data", "no personal data"),
        ("n/a", ""),
        ("N/A.", ""),
        ("n/a:", ""),
        ("n/a: two lines\nof reason", "two lines\nof reason"),
        ("n/a: a reason\n\nin two paragraphs", "a reason\n\nin two paragraphs"),
    ],
)
def test_not_applicable(text: str, reason: str) -> None:
    assert state_of(text) is State.NOT_APPLICABLE
    assert said_not_applicable(text) == reason


@pytest.mark.parametrize("text", ["**n/a**: none", "_n/a_", "n/a\n", "\n\nn/a: x", "- n/a: x"])
def test_not_applicable_in_other_dress(text: str) -> None:
    assert state_of(text) in (State.NOT_APPLICABLE, State.ANSWERED)
    assert state_of(text) is not State.UNANSWERED


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("later: ask the platform team @dana 2026-12-01", "ask the platform team @dana 2026-12-01"),
        ("Later: ask", "ask"),
        ("LATER:ask", "ask"),
        ("later: @dana", "@dana"),
        ("later: 2026-12-01", "2026-12-01"),
        ("later:", ""),
        ("later", ""),
        ("later: two lines\nof note", "two lines\nof note"),
    ],
)
def test_later(text: str, note: str) -> None:
    assert state_of(text) is State.LATER
    assert said_later(text) == note


@pytest.mark.parametrize(
    "text", ["Later we retrain.", "later, when labels exist, retrain", "lately: yes", "a later: b"]
)
def test_a_sentence_that_begins_so_is_not_put_off(text: str) -> None:
    assert said_later(text) is None
    assert state_of(text) is State.ANSWERED


@pytest.mark.parametrize("text", ["n/a values are dropped", "n/ary trees", "n/a rows, 3%, are dropped before training"])
def test_a_sentence_about_missing_values_is_an_answer(text: str) -> None:
    assert state_of(text) is State.ANSWERED


@given(st.text())
def test_every_text_has_one_state(text: str) -> None:
    assert state_of(text) in State
    assert state_of(f"\n\n{text}\n\n") is state_of(text)


@given(st.lists(st.sampled_from(["TODO", "- TBD", "> ???", "**to be decided**", "---", "<!-- TODO -->"]), min_size=1))
def test_many_placeholders_are_one(texts: list[str]) -> None:
    assert is_placeholder("\n\n".join(texts[:50]))


@given(st.sampled_from(PLACEHOLDERS))
def test_one_real_line_makes_an_answer(text: str) -> None:
    if not text.startswith("<!--"):
        assert state_of(f"{text}\n\n40,000 scanned labels from the depot in Essen.") is State.ANSWERED


def test_a_long_text_is_read_in_linear_work() -> None:
    long = f"> {FLAG} Who?\n" + ">\n" * 50_000 + "> Ann.\n" * 50_000
    assert words_at_stake(long, ASK)
    assert without_flag(long).startswith("> Ann.")
    assert state_of("word " * 200_000) is State.ANSWERED
    assert state_of("<!--" * 100_000 + "TODO") in State
