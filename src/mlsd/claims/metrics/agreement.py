"""Plain accuracy without its name: right over all, the share that is labelled as experts did, how often it agrees."""

from __future__ import annotations

from mlsd.claims.agents import is_agent
from mlsd.claims.metrics.metric_words import FLAGS, SHARE
from mlsd.claims.metrics.right_told import right_told
from mlsd.prose import Mention, Phrases, Statement

_OURS = frozenset(
    "model net network machine classifier system it its we our tool computer robot algorithm software program "
    "prediction predictions output outputs forecast forecasts model's machine's we're bot app detector".split()
)
_JUDGES = frozenset(
    "label labels labelled call calls called sort sorts sorted mark marks marked grade grades graded decide decides "
    "decided answer answers answered rate rates rated tag tags tagged judge judges judged read reads name names named "
    "rule rules ruled say says said score scores scored see sees code codes coded file files filed class classes "
    "classify classifies classified predict predicts predicted treat treats treated put puts hear hears".split()
)
_DID = frozenset("did do does had have has would was were said says ruled".split())
_AGREE = frozenset(
    "agree agrees agreed agreeing coincide coincides concur concurs tally tallies match matches matched identical same "
    "equal equals alike agreement correspond corresponds".split()
)
_RIGHT = frozenset("correct right true hits good correctly rightly agreeing matching accurate".split())
_WRONG = frozenset("wrong wrongly errors mistakes false incorrect mistaken misread mislabelled misses".split())
_OVER = frozenset("/ over divided among ÷ of out".split())
_ALL = frozenset("all total everything every whole n overall number count".split())
_BETWEEN = Phrases(
    "annotator", "rater", "labeller", "labeler", "each other", "one another", "among themselves", "two readers",
    "both readers", "two experts", "inter", "kappa", "if they agree", "user agrees", "customer agrees", "consent",
    "per class", "each class", "every class", "class by class", "averaged over classes", "balanced",
)  # fmt: skip
_OF_SOME = frozenset("only those where positive positives flagged raised alarms alerts warnings".split())
_TRUTH = frozenset(
    "doctor nurse expert clerk farmer teacher judge examiner vet pathologist radiologist operator inspector human "
    "person label truth editor officer analyst reader referee lab laboratory desk panel jury committee verdict "
    "verdicts answer answers volunteers reference".split()
)


def agrees(statement: Statement) -> Mention | None:
    """Where a statement tells the share of all cases that is right, or None; not the share of the alarms."""
    if statement.names(_BETWEEN):
        return None
    if statement.names(FLAGS):
        return _trace(statement) or _out_of_all(statement) or right_told(statement) or _besides(statement)
    return (
        _trace(statement) or _right_over_all(statement) or _as_people_did(statement) or _right_in(statement)
        or _with_truth(statement) or right_told(statement)
    )  # fmt: skip


def _out_of_all(statement: Statement) -> Mention | None:
    """How often the flag was correct, right answers out of all answers: over everything, though flags are named."""
    words = statement.words
    whole = any(
        one in ("of", "by", "over", "among") and two in ("all", "total", "every") and three in _EVERYTHING
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    )  # fmt: skip
    return _right_over_all(statement) if whole else None


_EVERYTHING = frozenset(
    "predictions judgements guesses classifications answers answer cases case rows decisions verdicts outputs "
    "items records samples images boxes parcels events calls claims orders transactions messages patients".split()
)


def _right_in(statement: Statement) -> Mention | None:
    """The computer is to be right 98 times of 100; correct in 97 %; wrong once in a hundred."""
    words = [token.lower for token in statement.tokens]
    if _OURS.isdisjoint(words) or not _OF_SOME.isdisjoint(words):
        return None
    for each in statement.quantities:
        near = words[max(0, each.first - 4) : each.first] + words[each.last : each.last + 3]
        right = each.value >= 0.5 and {"right", "correct", "correctly", "accurate"} & set(near)
        wrong = each.value < 0.5 and {"wrong", "wrongly", "mistaken", "errs", "err"} & set(near)
        if each.sort == "percent" and (right or wrong):
            return Mention(statement, each.first, each.last)
    return None


def _trace(statement: Statement) -> Mention | None:
    """The diagonal of the confusion matrix, divided by its sum."""
    if "diagonal" not in statement.lower and "trace" not in statement.lower:
        return None
    words = [token.lower for token in statement.tokens]
    told = next((at for at, word in enumerate(words) if word in ("diagonal", "trace")), -1)
    if told >= 0 and ("confusion" in words or not _OVER.isdisjoint(words[told + 1 : told + 8])):
        return Mention(statement, told, told + 1)
    return None


def _besides(statement: Statement) -> Mention | None:
    """Labelled as the doctors labelled them; alerts are watched once live: what stands before the semicolon."""
    head, cut, _ = statement.text.partition(";")
    if not cut or not any(map(head.__contains__, _TOLD_BY)):
        return None
    part = Statement(head, statement.line, statement.kind)
    if part.names(FLAGS):
        return None
    told = agrees(part)
    return Mention(statement, told.first, told.last) if told else None


_TOLD_BY = ("right", "correct", "agree", "same", "match", " as the", "wrong")


def _with_truth(statement: Statement) -> Mention | None:
    """Overall agreement with the experts' labels, concordance with the chart: with the truth, not with each other."""
    words = [token.lower.removesuffix("'s").removesuffix("’s").removesuffix("s'") for token in statement.tokens]
    for at, word in enumerate(words):
        link = next((then for then in range(at + 1, min(at + 9, len(words))) if words[then] in ("with", "to")), 0)
        if word not in _LIKENESS or not link or (link > at + 1 and "%" not in words[at + 1 : link]):
            continue
        behind = words[link + 1 : link + 7]
        if any(each.removesuffix("s") in _TRUTH or is_agent(each) for each in behind):
            return Mention(statement, at, at + 2)
    return None


_LIKENESS = frozenset("agreement concordance accordance conformity match correspondence".split())


def _right_over_all(statement: Statement) -> Mention | None:
    """Correct verdicts / all verdicts; the right ones over everything; errors divided by the total."""
    words = [token.lower for token in statement.tokens]
    pair = next(
        (at for at in range(len(words) - 2) if words[at + 1] == "+" and words[at] + words[at + 2] in _PAIRS), -1
    )
    if pair >= 0 and {"/", "over", "divided"} & set(words[pair + 3 :]):
        return Mention(statement, pair, pair + 3)
    for at, word in enumerate(words):
        if word not in _RIGHT and word not in _WRONG:
            continue
        over = next((then for then in range(at + 1, min(at + 6, len(words))) if words[then] in _OVER), 0)
        whole = next((then for then in range(over + 1, min(over + 5, len(words))) if words[then] in _ALL), 0)
        whole = whole or (over if words[over] in ("/", "÷", "divided") and _repeated(words, at, over) else 0)
        if over and whole and "," not in words[at:whole] and not _OF_SOME & set(words[at : whole + 3]):
            return Mention(statement, at, whole + 1)
    return None


_PAIRS = ("tptn", "tntp", "fpfn", "fnfp")


def _repeated(words: list[str], at: int, over: int) -> bool:
    """right tickets / tickets."""
    return not set(words[at + 1 : over]).isdisjoint(words[over + 1 : over + 4])


def _as_people_did(statement: Statement) -> Mention | None:
    """The percentage of frames that the model labels as our volunteers did; how often it says what the nurse says."""
    share = next(statement.mentions(SHARE), None)
    share = share or next((Mention(statement, each.first, each.last) for each in statement.quantities
                           if each.sort == "percent" and each.value >= 0.5), None)  # fmt: skip
    words = [word.removesuffix("'s").removesuffix("’s") for word in statement.words]
    passive = any(
        two in _JUDGES and (one in ("is", "are", "was", "were") or (two.endswith("ed") and three == "as"))
        for one, two, three in zip(words, words[1:], words[2:], strict=False)
    )
    if share is None or (_OURS.isdisjoint(words) and not passive) or not _OF_SOME.isdisjoint(words):
        return None
    told = any(map(_TRUTH.__contains__, words)) or any(map(is_agent, words))
    judged = False
    for at, word in enumerate(words):
        judged = judged or word in _JUDGES
        later = words[at + 1 : at + 6]
        as_they = word in ("as", "like", "what", "where", "exactly", "way") and (judged or word == "what")
        same = not _JUDGES.isdisjoint(set(later[1:]) & set(words[:at]))
        same = same or (word == "way" and not _JUDGES.isdisjoint(later[1:]))
        if as_they and (same or not _DID.isdisjoint(later[1:])) and (told or "people" in later):
            return share
        if word in _AGREE and told:
            return share
    return None
