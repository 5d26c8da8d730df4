"""What becomes of doubtful cases, told in other words: a shaky guess is grey; under 0.8 the gate stays closed."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Prose, Statement

_LOW = Phrases(
    "margin small", "small margin", "margin is small", "narrow", "margin is thin", "not certain", "isn't certain",
    "not confident", "not so sure", "insecure", "no idea", "stumbles",
    "red", "orange", "amber", "yellow", "grey", "two bars", "one bar", "near each other", "close to each other",
    "close together",
    "does not know", "know when", "shaky", "doubt*", "unsure", "not sure", "isn't sure", "uncertain*", "hesita*",
    "torn", "wobbl*", "waver*",
    "vague", "dim", "faint", "weak", "low", "lower", "poor", "borderline", "on the fence", "undecided",
    "in between", "between the two", "close call", "close calls", "toss up", "tie", "ties", "tied", "neither",
    "no clear",
    "not clear", "unclear", "blurred", "blurry", "fuzzy", "muddy", "murky", "below", "beneath", "under", "less than",
    "fewer than", "too little", "not enough", "does not know", "doesn't know", "can't tell", "cannot tell",
    "can't decide", "cannot decide", "can't make up", "strange", "odd", "unknown", "never seen", "far from",
    "disagree*", "differ", "spread", "wide", "broad", "the rest", "all others", "the others", "anything else",
    "everything else", "lukewarm", "half sure", "half hearted",
)  # fmt: skip
_THEN = Phrases(
    "let through", "sees it", "sees them", "sees both", "both are", "gets both", "hears both", "gets two", "sees two",
    "sees three",
    "grey", "gray", "yellow", "amber", "red", "white", "blank", "dash", "crossed", "not counted", "isn't counted",
    "aren't counted", "doesn't count", "don't count", "not used", "not sent", "not sold", "not printed", "not shown",
    "not said", "not spoken", "stays closed", "stay closed", "stays shut", "stays open", "stays off", "stays on",
    "stays still", "stays where", "stays with", "stands still", "stays", "stop", "stops", "halt", "halts", "brakes",
    "waits", "wait", "sleeps", "rings", "beeps", "calls", "we call", "we phone", "phones", "phoned", "is rung",
    "comes", "come and", "walks", "looks", "look", "opens", "asks", "ask", "says", "say", "types", "typed", "writes",
    "wrote", "tells", "leaves", "left", "keeps", "keep", "holds", "hold", "returns", "return to", "goes", "go",
    "gives", "hands", "handed", "turns", "turned", "passes", "takes", "take", "taken", "drops", "drop", "does",
    "do it", "did", "falls", "drive", "drives", "decides", "decide", "reads", "read", "checks", "check", "weighs",
    "counts", "counted", "measured", "measures", "tests", "tested", "tastes", "smells", "sorted", "sorts", "picked",
    "nobody is", "no one is", "treated", "done", "repeated", "repeat", "again", "second", "another", "extra", "more",
    "longer", "slower", "slows", "lands", "laid", "put", "lies", "pile", "basket", "box", "tray", "drawer", "shelf",
    "bin", "list", "queue", "desk", "counter", "morning", "next day", "human", "someone", "somebody", "person",
    "colleague", "boss", "chief", "nobody", "nothing", "no answer", "no price", "no name", "no word", "no alarm",
    "silence", "silent", "mute", "quiet", "old", "usual", "normal", "yesterday*", "average", "safe", "safer",
    "default", "fallback", "instead", "by hand", "hand", "eye", "eyes",
)  # fmt: skip
_SHOWS = frozenset(
    "show shows shown showing screen display displays displayed dashboard drawn plot plotted plots view viewer bar "
    "percentage decimals stored saved logged table report reports diagram calibrated calibration field column json "
    "colour color histogram reliability ece isotonic platt temperature softmax sigmoid exported written log logs "
    "probability probabilities estimate estimates ensemble dropout appendix".split()
)


_HUES = frozenset("red amber yellow orange grey gray".split())


def told_fallback(prose: Prose) -> bool:
    """Whether the answer plainly says what becomes of the doubtful cases, in words of its own."""
    return any(map(_told, prose.statements))


def _told(statement: Statement) -> bool:
    words = statement.words
    if "means" in words[1:5] and not _HUES.isdisjoint(words[:4]) and len(words) > words.index("means") + 3:
        return True
    if _SHOWS & set(words):
        return False
    if words[:1] and words[0] in ("below", "under", "beneath") and statement.quantities and len(words) >= 5:
        return True
    lows = list(statement.mentions(_LOW))
    hue = bool(lows) and lows[0].text.lower() in _HUES  # green or yellow or red: another hue is nothing that is done
    return any(
        each.first > lows[0].first and not (hue and each.text.lower() in _HUES) for each in _thens(statement, lows)
    )


def _thens(statement: Statement, lows: list[Mention]) -> list[Mention]:
    return list(statement.mentions(_THEN)) if lows else []
