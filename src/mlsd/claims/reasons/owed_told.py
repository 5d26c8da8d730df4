"""Reasons that somebody gets, needs or is promised, told by who hears what: she gets to hear what it hung on."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.claims.quoting import Place, place, plain_statements
from mlsd.claims.reasons.reason_words import DUTY, LAW, OWED, REASON, WRITERS
from mlsd.claims.reasons.rights import names_people
from mlsd.claims.tables import cells
from mlsd.prose import Phrases, Statement
from mlsd.reading import Reading

_PROMISED = "setup.user-experience setup.goals"
_DEMANDED = "serving.interpretability serving.bias-misuse setup.project-constraints data.privacy"
_WHYS = Phrases(
    "cause for that", "causes for that", "for what cause", "for which cause", "the causes", "the factors behind",
    "factors behind", "the facts behind", "what lay behind", "explication", "the why", "no why", "account of why",
    "account of how", "the points that", "the things that", "the facts that", "the factors that", "what it hung on",
    "what it turned on", "what speaks for", "what speaks against", "what counted", "what they did wrong",
    "what he did wrong", "what she did wrong", "on what is", "on what was", "statement of ground", "a real answer",
    "case by case", "the logic", "the main ground", "the main cause", "justified to", "explained to", "motivat*",
    "the main causes", "reason code", "meaningful information",
)  # fmt: skip
_DUE = Phrases(
    "should learn", "should see", "should hear", "should know", "should be told", "should be able to", "gets to hear",
    "get to hear", "gets to see", "get to see", "gets to know", "wants to see", "want to see", "want to know",
    "wants to know", "will not accept", "won't accept", "does not accept", "do not accept", "won't act", "will not act",
    "does not act", "do not act", "has to have", "have to have", "must have", "required to disclose", "disclos*",
    "is delivered with", "are delivered with", "comes with", "come with", "goes with", "accompan*", "in return for",
    "asks us for", "ask us for", "to be informed", "be informed", "be notified", "is informed", "are informed",
    "we've promised", "we have promised", "we agreed to", "cannot be left", "is not enough", "isn't enough",
    "needs a", "must get", "gets a letter",
    "never without", "not without", "no use", "can't just", "cannot just", "may not just",
)  # fmt: skip
_SEES = frozenset(
    "reads read sees see gets get receives receive hears hear learns learn learned shown told given finds find".split()
)
_WHY_WORDS = frozenset("why reasons reason grounds causes cause explanation justification".split())
_WHICH = frozenset("which what".split())
_BROUGHT = frozenset(
    "brought led caused counted decided tipped weighed moved drove made hung rested spoke raised lowered cost "
    "got set based triggered turned".split()
)
_RECIPIENTS = frozenset(
    "she he they her him them whoever everybody everyone anybody anyone somebody every each no-one".split()
)
_NOBODY = frozenset("no not nobody none neither nor nothing never without whether".split())
_STILL = frozenset("just only use act accept without enough why leave left".split())


def owed_in_words(reading: Reading) -> tuple[Place, Statement] | None:
    """The first sentence in which somebody is to get the reasons of a decision, and where it stands."""
    for topics, promised in ((_DEMANDED, False), (_PROMISED, True)):
        for topic, statement in plain_statements(reading, topics):
            if statement.kind != "row" and _owes(statement, promised):
                return place(topic, statement), statement
    return _tabled(reading)


INAPPLICABLE = Phrases(
    "doesn't apply", "does not apply", "do not apply", "don't apply", "not applicable", "nothing is owed",
    "owe nothing",
    "owes nothing", "owed nothing", "nothing of the kind", "no legal or similar", "concerns no", "not covered by",
    "nice to have",
)  # fmt: skip
_WANTED = Phrases(
    "main reason", "principal reason", "top reason", "key reason", "rationale", "hung on", "hangs on", "led to it",
    "that counted", "which counted", "words that", "spoke for", "spoke against", "speak against", "speaks against",
    "main factor", "top factor", "strongest factor", "deciding factor", "gave rise", "what would change", "what if",
    "that moved", "that tipped", "which tipped", "that decided", "named in", "written reason", "reasons in writing",
    "explain each", "explains each", "explain every", "which answers decided", "which rule", "what to change",
    "what they could change", "what she could change", "relied on", "went by", "inputs that", "features that",
    "reason code", "top 4", "top 3", "top three", "top four", "three factors", "two factors", "set it off",
)  # fmt: skip


def only_wanted(statement: Statement, words: str, id: str) -> bool:
    """Whether words that may explain a decision stand where somebody is owed just that: then nothing gives it yet."""
    return Statement(words, 0, "item").names(_WANTED) and owes(statement, id)


def owes(statement: Statement, id: str) -> bool:
    """Whether a sentence of a topic says that somebody is to get reasons."""
    if statement.names(OWED):
        return True
    return (id in _DEMANDED and _owes(statement, False)) or (id in _PROMISED and _owes(statement, True))


def _unquoted(statement: Statement) -> Statement:
    """A statement without what it quotes: says "do not spray" and under it the causes."""
    pieces = statement.text.split('"')
    return statement if len(pieces) < 3 else Statement(" ".join(pieces[::2]), statement.line, statement.kind)


def _owes(statement: Statement, promised: bool) -> bool:
    """Whether a statement gives somebody reasons.  promised: in answers that tell what people get."""
    statement = _unquoted(statement)
    whys = [*_reasons(statement)]
    if not whys or _denied(statement) or not _has_recipient(statement):
        return False
    duty = not promised and statement.names(DUTY) and any(told for _, told in whys)
    return statement.names(_DUE) or duty or any(_sees_why(piece.split(), promised) for piece in _pieces(statement))


def _pieces(statement: Statement) -> list[str]:
    """The words of a statement between its semicolons, without signs."""
    if ";" not in statement.text:
        return [" ".join(statement.words)]
    return [" ".join(Statement(piece, 0, "item").words) for piece in statement.text.split(";")]


def _sees_why(words: list[str], promised: bool) -> bool:
    """Each worker is told what the move was based on, the pupil reads why: somebody, a verb of getting, and a why."""
    whys = [
        at for at, word in enumerate(words) if word in _WHY_WORDS or (word in _WHICH | {"that"} and _tells(words, at))
    ]
    for sees in (at for at, word in enumerate(words) if at and word in _SEES):
        if not any(sees < why <= sees + 12 for why in whys) or "we" in words[max(0, sees - 4) : sees]:
            continue
        if promised or any(
            word in _ALL and words[at + 1] not in _TIMES for at, word in enumerate(words[:sees]) if at >= sees - 10
        ):
            return True
    return False


def _tells(words: list[str], at: int) -> bool:
    """Whether a word begins a clause on what brought something about: which parts brought, the things that counted."""
    if words[at] == "that":
        return words[at - 1].endswith("s") and not _BROUGHT.isdisjoint(words[at + 1 : at + 2])
    after = words[at + 1 : at + 8]
    return any(word in _BROUGHT and (word != "based" or after[then - 1] in _WAS) for then, word in enumerate(after))


_WAS = frozenset("is was are were been".split())
_TIMES = frozenset("week month day year night hour time quarter".split())
_ALL = frozenset("every each anyone whoever everyone everybody anybody".split())


def _reasons(statement: Statement) -> Iterator[tuple[int, bool]]:
    """Where a statement speaks of reasons, and whether in words that stand for one decision's."""
    for mention in statement.mentions(_WHYS):
        yield mention.first, True
    for mention in statement.mentions(REASON):
        yield mention.first, False
    words = statement.words
    for at, word in enumerate(words):
        if word in _WHICH | {"that"} and _tells(words, at):
            yield at, True  # which parts of their history brought it about


def _denied(statement: Statement) -> bool:
    """Whether a statement says that nobody is owed anything: a denial that no bound or refusal explains."""
    words = statement.words
    if statement.names(INAPPLICABLE):
        return True
    if statement.names(_DUE) and "without" in words:
        return False  # won't accept an alarm without hearing what set it off
    return any(
        word in _NOBODY and _STILL.isdisjoint(words[at + 1 : at + 3]) and not _of_whom(words, at)
        for at, word in enumerate(words)
    )


def _of_whom(words: list[str], at: int) -> bool:
    """Whether a denial is told of those who get the reasons: whoever is not invited may ask."""
    return not {"who", "whoever", "whose", "if", "when"}.isdisjoint(words[max(0, at - 3) : at])


def _has_recipient(statement: Statement) -> bool:
    """Whether anybody is there to get them: people by name, by pronoun, by law, or as the one they are told to."""
    words = statement.words
    return (
        not _RECIPIENTS.isdisjoint(words)
        or names_people(statement)
        or statement.names(LAW)
        or statement.names(WRITERS)
        or not _VERDICTS.isdisjoint(words)
        or any(word in ("to", "the", "each") and _does(words[at + 1]) for at, word in enumerate(words[:-1]))
    )


_VERDICTS = frozenset("decision refusal refusals decline denial denials rejection rejections".split())


def _does(word: str) -> bool:
    """Whether a word names somebody by what they do: inspector, operator, radiologist, vet's or judges."""
    return len(word) > 5 and word.removesuffix("s").endswith(("tor", "sor", "ist", "ian", "eer", "yer", "cer", "ner"))


def _tabled(reading: Reading) -> tuple[Place, Statement] | None:
    """A table's column of what is owed, where some cell of it holds anything."""
    topic = reading.answered("serving.interpretability")
    if topic is None:
        return None
    for cell in cells(topic):
        words = {*cell.text.lower().replace(".", " ").split()}
        owed = any(map(cell.column.lower().__contains__, ("owed", "must get", "entitled", "due to")))
        if owed and words and words.isdisjoint(_EMPTY):
            return place(topic, cell.statement), cell.statement
    return None


_EMPTY = frozenset("nothing none no - – — n/a nobody never".split())
