"""What a system chooses so that it is clicked, verdicts that people give by themselves, and how often it learns."""

from __future__ import annotations

from mlsd.claims.outputs.newcomers import recurs
from mlsd.claims.quoting import plain_statements
from mlsd.claims.rhythms import period
from mlsd.prose import Mention, Phrases, Statement
from mlsd.reading import Reading

_CHOOSES = frozenset(
    "choose chooses choosing pick picks picking select selects selecting rank ranks ranking order orders ordering "
    "suggest suggests suggesting recommend recommends recommending decide decides show shows serve serves propose "
    "proposes send sends sort sorts sorting put puts place places placing find finds arrange arranges fill fills "
    "personalise personalises personalize offer offers determine determines".split()
)
_MORE = Phrases(
    "clicks go up", "clicks rise", "more clicks", "most clicks", "maximi*", "as many clicks", "clicked most",
    "most clicked", "most likely to be clicked", "will click", "gets clicked", "get clicked", "is clicked",
    "are clicked", "will be clicked", "to be clicked", "will be opened", "gets opened", "most opens", "more opens",
    "opens go up", "opens rise", "most taps", "more taps", "taps go up", "will tap", "will open", "will watch",
    "will play", "most plays", "more plays", "most views", "more views", "most likes", "more likes", "engagement",
    "watch time", "click rate", "click through", "clickthrough", "ctr", "open rate", "tap rate", "play rate",
    "likely to click", "likely to open", "likely to tap", "likely to watch", "likely to play", "number of clicks",
    "nr of clicks", "expected clicks", "probability of a click", "chance of a click", "click probability",
    "get more clicks", "increase clicks", "drive clicks", "raise clicks", "optimi* for clicks", "for clicks",
)  # fmt: skip
_VERDICTS = ("thumb", "star", "rated", "upvote", "dislike", "heart")
_WRITTEN = Phrases(
    "each answer", "every answer", "the answer", "an answer", "under the answer", "answers", "each reply",
    "every reply", "the reply", "each response", "every response", "the response", "responses", "chatbot", "chat bot",
    "chat", "prompt", "prompts", "translation", "translations", "summary", "summaries", "transcript", "generated*",
    "draft", "drafts", "written text", "explanation", "completion", "essay", "correction", "subtitle", "caption",
)  # fmt: skip
_OF_THUMBS = ("press", "presses", "pressed", "pick", "picks", "picked", "tapped", "taps", "tap")


def chooses_for_clicks(statement: Statement) -> bool:
    """Choose the push text per user so that clicks go up: what is shown is the system's own choice."""
    return statement.names(_MORE) and not _CHOOSES.isdisjoint(statement.words)


def is_verdict(mention: Mention) -> bool:
    """A thumb up or down, stars from 1 to 5: what people say of it, where a click only says that they saw it."""
    text = mention.text.lower()
    if text.startswith(_VERDICTS):
        return True
    return text.startswith(_OF_THUMBS) and any(word.startswith(_VERDICTS) for word in mention.statement.words)


def on_written(reading: Reading) -> bool:
    """Whether the verdicts are on texts that the system writes: nothing is shown in place of something else."""
    told = plain_statements(reading, "serving.feedback serving.updates data.input-output data.availability setup.goals")
    return any(each.names(_WRITTEN) for _, each in told)


def in_rhythm(statement: Statement) -> bool:
    """Whether something is done again and again: every 24 h, nightly, at the end of each week."""
    return recurs(statement) or next(period(statement), None) is not None
