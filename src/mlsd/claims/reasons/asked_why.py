"""Reasons owed as an answer to a question, and what is said to come out instead of them: a number and nothing else."""

from __future__ import annotations

from mlsd.claims.quoting import Place, mentions, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading

_ASKED = Phrases(
    "why", "how come", "what for", "on what ground", "on what grounds", "for what reason", "what was wrong",
    "what did i do", "what have i done", "what was it", "what the alarm was about", "on what basis", "says who",
    "on what it based", "on what they based", "on what we based", "on what the", "what it is based on",
    "what it was based on", "what this is based on", "what lies behind", "what is behind", "what was behind",
    "what made the", "what made it", "where it comes from", "where the score comes from", "how the number comes about",
    "how the score comes about", "how it came about", "how the figure came about", "what the decision rests on",
    "the why", "a why", "the cause", "the causes", "a cause", "the grounds", "their grounds",
)  # fmt: skip
_ANSWER_DUE = Phrases(
    "have to answer", "has to answer", "must answer", "must be answered", "has to be answered", "have to be answered",
    "obliged to answer", "bound to answer", "owe an answer", "owes an answer", "owed an answer", "owe them an answer",
    "owe her an answer", "owe him an answer", "entitled to an answer", "right to an answer", "answer is due",
    "needs a why", "need a why", "deserves a why", "deserve a why", "without a why", "owes a why", "comes with a why",
    "must reply", "have to reply", "has to reply", "must be able to answer", "has to be able to answer",
    "have to be able to answer", "must be able to tell", "has to be able to tell", "have to be able to tell",
    "must have an answer", "need an answer", "needs an answer", "want an answer", "wants an answer",
    "deserve an answer",
    "deserves an answer", "must tell", "has to tell", "have to tell", "must say", "has to say", "have to say",
    "must be told", "has to be told", "have to be told", "must hear", "has to hear", "must know", "has to know",
    "must learn", "has to learn", "have to learn", "is to be told", "are to be told", "shall be told",
    "will not accept",
    "won't accept", "do not accept", "does not accept", "insists", "insist on", "the law says", "by law",
    "the charter says", "the contract says", "the agreement says", "the act says", "the statute says",
    "the regulator says", "we promised", "has been promised", "was promised", "were promised", "expects an answer",
    "cannot refuse an answer", "may not refuse an answer", "cannot leave it unanswered", "cannot stay silent",
    "may not stay silent", "must not stay silent", "stand up in court", "stands up in court", "hold up in court",
    "holds up in court", "before the court", "in front of the judge", "before the tribunal", "before the ombudsman",
)  # fmt: skip
_NO_MORE = Phrases(
    "nothing else", "nothing more", "no more than that", "and no more", "nothing besides", "nothing further",
    "and that is all", "and that's all", "that is all", "that's all", "that is it", "that's it", "and that was it",
    "nothing beyond", "and nothing", "only", "just", "alone",
)  # fmt: skip
_FIGURES = frozenset(
    "score scores number figure class verdict grade result percentage probability rank lamp light colour band value "
    "points".split()
)
_BARE = Phrases(
    "only a number", "only the number", "just a number", "just the number", "a number only", "a bare number",
    "only a score", "only the score", "just a score", "just the score", "the score alone", "a bare score",
    "the number alone", "only the class", "only the verdict", "only the result", "only the decision", "only the grade",
    "only a yes or no", "just yes or no", "only yes or no", "just the result", "just the verdict",
    "without any tooling", "no tooling", "the computer decided", "computer says no",
    "the system decided", "the system says so", "the model says so", "the algorithm decided", "cannot say why",
    "can't say why", "cannot tell why", "can't tell why", "do not know why", "don't know why", "does not know why",
    "doesn't know why", "nobody knows why", "no one knows why", "no idea why", "does not produce any",
    "doesn't produce any", "produces none", "produces no", "gives none", "has none", "have none", "none yet",
    "nothing yet", "not planned", "nothing is planned", "not foreseen", "not built", "trust the number",
    "trusts the number", "trust the score", "trusts the score", "there is nothing beyond", "nothing beyond the",
)  # fmt: skip
_OWN_EYES = Phrases(
    "herself", "himself", "themselves", "from the file", "reads the file", "read the file", "goes through the file",
    "from her own", "from his own", "from their own", "own findings", "own words", "looks at the case",
    "looks into the case", "second look", "reads the case", "by hand from", "studies the",
)  # fmt: skip


def asked_why(reading: Reading, where: str) -> Place | None:
    """A question for reasons that must be answered, even where it is quoted: the charter says they have to."""
    before: tuple[Place, Statement] | None = None
    for topic, statement in plain_statements(reading, where):
        asks = statement.names(_ASKED)
        due = any(_is_due(each) for each in statement.mentions(_ANSWER_DUE))
        if asks and due:
            return place(topic, statement)
        if before and due and before[0].topic.id == topic.id:
            return before[0]
        before = (place(topic, statement), statement) if asks and _by_somebody(statement) else None
    return None


def _is_due(mention: Mention) -> bool:
    """Whether an answer is due; that a bull is dropped or refused denies nothing."""
    before = {token.lower for token in mention.statement.tokens[max(0, mention.first - 3) : mention.first]}
    return mention.stance is not Stance.SUPPOSED and before.isdisjoint(("no", "not", "nobody", "never", "no one"))


def _by_somebody(statement: Statement) -> bool:
    """Whether a statement tells that somebody asks: `a courier asks why`, not `why this model?`."""
    return not _ASKS.isdisjoint(statement.words)


_ASKS = frozenset(
    "ask asks asked asking question questions wonder wonders wants want demand demands my i me am".split()
)


def comes_bare(reading: Reading) -> bool:
    """Whether an answer says that only a number comes out, so that whoever writes the letter has nothing to write."""
    told = [each for _, each in plain_statements(reading, "serving.interpretability")]
    bare = any(
        each.names(_BARE)
        or _only_a_figure(each.words)
        or (each.names(_NO_MORE) and not _FIGURES.isdisjoint(each.words) and _GROUNDS.isdisjoint(each.words))
        for each in told
    )
    return (bare and not any(each.names(_OWN_EYES) for each in told)) or _put_off(reading)


def _put_off(reading: Reading) -> bool:
    """Whether answers say that explanations are not part of this: out of scope, for a later release, none."""
    return any(
        (mention.stance is Stance.DENIED or mention.statement.names(_LATER)) and mention.first <= 4
        for _, mention in mentions(reading, "serving.interpretability model.selection", _EXPLANATIONS)
    )


_EXPLANATIONS = Phrases("explanations", "explainability", "explainer", "interpretability", "explanation method",
                        "explanation tool")  # fmt: skip
_LATER = Phrases("out of scope", "not planned", "not part of", "postponed", "later release", "backlog", "not yet",
                 "left out", "next release")  # fmt: skip


def _only_a_figure(words: list[str]) -> bool:
    """Whether the model gives a number and nothing beside it, whatever else a sentence tells of causes."""
    return any(
        word in ("only", "just", "merely")
        and words[at - 1] not in ("not", "if", "the", "is", "are")
        and not _FIGURES.isdisjoint(words[at + 1 : at + 3])
        and _JOINS.isdisjoint(words[at + 2 : at + 6])
        and not _GIVES.isdisjoint(words[max(0, at - 4) : at])
        for at, word in enumerate(words)
    )


_JOINS = frozenset("and with plus but beside besides together of".split())
_GIVES = frozenset("gives give given returns return yields outputs shows sees see gets get comes has have".split())
_GROUNDS = frozenset(
    "factor factors reason reasons input inputs feature features field fields word words cause causes sentence "
    "sentences contribution contributions because which rule rules item items part parts stretch answer answers line "
    "lines".split()
)
