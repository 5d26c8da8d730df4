"""Labels told without the word: they come by themselves, from a register, from what is read or known later."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.demands import negated
from mlsd.claims.labels.provenance import across_a_sign, hands_over
from mlsd.prose import Mention, Phrases, Prose, Statement

_ITSELF = Phrases(
    "is the target", "are the target", "is the label", "are the label", "is our label", "is our target", "is our truth",
    "is whatever", "is what a", "is what the", "is anything", "is when a", "is when the", "is each", "is every",
    "are those", "is a case where", "ticket has", "ticket says", "ticket names",
    "'s count", "count of", "counts of", "patrol's", "put its", "put his", "put her", "put their",
    "nobody annotates", "nobody has to", "nobody needs to", "nobody labels", "nobody must", "no one annotates",
    "no one has to", "no one needs to", "no one labels", "no person has to", "no hand label*", "no manual label*",
    "no labelling", "no labeling", "without labelling", "without labeling", "no extra label*", "need not be label*",
    "not be labelled", "not be labeled", "no need to label", "no need to annotat*", "by itself", "by themselves",
    "of itself", "of themselves", "on its own", "on their own", "of its own accord", "labels itself",
    "labels themselves", "label itself", "label themselves", "annotate* itself", "comes for free", "come for free",
    "comes free", "come free", "for nothing", "automatically known", "built in",
)  # fmt: skip
_LATER = Phrases(
    "shows up", "show up", "comes to light", "come to light", "comes out", "come out later", "turns up", "turn up",
    "becomes known", "become known", "becomes clear", "become clear", "becomes visible", "emerges", "proves to",
    "proved to", "will tell", "tells later", "show later", "shows later", "later shows", "later says", "later tells",
    "later reading", "next reading", "following reading", "second reading", "next day's", "next week's",
    "next month's", "next hour's", "next year's", "next season's", "next visit", "next measurement", "next check",
    "next inspection", "next census", "next value", "next step", "next frame", "next move", "next hour is",
    "next day is", "the following", "a second look", "second look", "second visit", "second exam*", "follow up",
    "check up", "who was right", "who is right", "what was right", "was right", "were right", "is the answer",
    "are the answer", "is the truth", "are the truth", "is the y", "are the y", "as y", "our y", "is what counts",
    "is our truth", "is our answer", "is known", "are known", "was known", "known from", "known by", "known later",
    "known to us", "we know if", "we know how", "we know who", "we know which", "we know what", "we know whether",
    "we learn", "we hear", "we see if", "we see how", "we see whether", "we find out", "we note", "we write down",
    "we wrote down", "we noted", "we observe", "we observed", "we look up", "we read it", "we read off", "reads off",
    "read off", "look it up", "in the end", "at the end", "by the end", "came of", "became of", "happened to",
    "happens to", "happened after", "ended in", "ended with", "ends in", "ends with", "ended up", "sold or",
    "paid or", "alive or", "dead or", "won or", "good or bad", "healthy or", "sick or", "ill or", "broke or",
    "came or", "stayed or", "passed or", "failed or", "yes or no", "either paid", "either in", "in default",
    "own books", "shop's books", "in the books", "books say", "books tell", "ledger", "the accounts", "bank statement*",
    "printed", "published", "posted up", "announced", "scoreboard", "final score", "final mark",
    "stands on", "is written", "are written", "was written", "written on", "written in", "says whether", "says if",
    "or it isn't", "or it is not", "or isn't", "it was good", "brought to light", "brings to light", "in fact",
    "how we get", "how we know", "that's how", "that is how", "call us", "calls us", "called us", "phone us",
    "phones us", "write us", "write to us", "tell us", "told us", "or goes", "or leaves", "or left", "or died",
    "or failed", "or none", "or nothing", "or lost", "or gone", "or back", "stays or", "swarmed", "outgoing mail",
    "came with",
    "changed the", "they changed", "was changed", "was replaced", "were replaced", "was repaired", "passed the",
    "failed the", "dropped out", "did not come", "did not return", "did not pay", "came true",
    "when the calf", "when it broke", "when it failed", "when it stopped", "until it fails", "until failure",
    "run to failure", "cut open", "opened up", "taken apart", "dismantled", "dug up", "lab says", "the lab",
    "laboratory", "on the scale", "on the scales", "put on the scale", "stopwatch", "the clock", "counted at",
    "counted by", "counted after", "counter at", "meter reading*", "metered", "the meter", "gate count*",
    "light barrier*", "ticket gate*", "turnstile*", "till says", "till tells", "till data gives", "plc", "mes",
    "scada says", "the press says", "tester", "test bench", "end of line", "eol", "torque wrench",
)  # fmt: skip
_OFFICES = Phrases(
    "registration office", "registry office", "land registry", "land register", "civil register", "national register",
    "population register", "company register", "trade register", "cancer registry", "register of", "registrar",
    "exam office", "examination office", "school office", "tax office", "customs office", "statistics office",
    "statistical office", "employment office", "youth office", "health office", "building office", "accounts office",
    "claims department", "quality department", "warranty department", "the authority", "authorities", "ministry",
    "the agency", "the court", "courts", "police", "coroner", "tribunal", "ombudsman", "notary", "the bank",
    "the insurer", "insurance", "payroll", "bureau", "credit bureau", "weather service", "met office", "river board",
    "water board", "harbour office", "port authority", "vet says", "vet's", "doctor's", "nurse's", "teacher's",
    "farmer's", "baker's", "driver's", "inspector's", "diver's", "pilot's", "judge's", "foreman's", "customer's",
    "patient's", "expert's", "clerk's", "surgeon's", "owner's", "guide's", "keeper's", "midwife's", "porter's",
    "dispatcher's", "operator's", "reviewer's", "editor's", "moderator's", "their report", "his report", "her report",
    "dock report", "repair shop", "workshop report", "hospital record*", "discharge letter*", "school report*",
    "class register", "attendance", "roll call", "time sheet*", "timesheet*", "punch card*", "booking system",
    "order book*", "crm", "erp says", "ticket system says", "closing code", "reason code", "status code", "status in",
    "status field", "column says", "field says", "flag in", "flagged in", "field in the", "column in the",
)  # fmt: skip
_PAPERWORK = Phrases(
    "contract is signed", "contract was signed", "agreement is signed", "agreement was signed", "nda", "signed in",
    "signed contract", "signed agreement", "legal confirmed", "works council confirmed", "it confirmed", "signed the",
)  # fmt: skip
_WHO = Phrases(
    "lab", "laboratory", "vet", "doctor", "nurse", "teacher", "expert", "clerk", "inspector", "surgeon", "driver",
    "diver", "farmer", "foreman", "judge", "office", "agency", "team", "crew", "staff", "operator", "mechanic",
    "technician", "engineer", "student", "volunteer", "people", "friend", "colleague", "pair", "person", "human",
    "parents", "players", "customers", "users", "patients", "buyers", "sisters", "monks", "guards", "owner", "keeper",
    "specialist", "professional", "intern", "trainee", "retiree", "mother", "grandmother", "two of us", "three of us",
    "ourselves", "us", "me", "myself", "hand", "machine", "scale", "sensor", "instrument", "x ray", "probe", "camera",
)  # fmt: skip
_SAYS = frozenset(
    "writes wrote says said tells told answered answers decides decided notes noted marks ticks signs signed confirms "
    "confirmed judges judged knows knew phones rings replies replied reports pronounces pronounced testifies".split()
)
_STORED = frozenset(
    "stored kept provided collected recorded exported delivered supplied donated uploaded captured filmed taken sent "
    "hosted owned sorted partitioned grouped indexed bought scanned shot granted approved permitted allowed cleared "
    "authorised authorized settled pseudonymised pseudonymized anonymised anonymized encrypted masked blurred licensed "
    "licenced installed mounted operated maintained replaced digitised digitized run shared exported hashed".split()
)
_BEHIND = frozenset("later after afterwards on ahead hence thereafter past".split())


def told_labels(prose: Prose) -> bool:
    """Whether the answer plainly speaks of where the truth comes from, in words of its own."""
    return any(map(_told, beside_facts(prose)))


def _told(statement: Statement) -> bool:
    if statement.names(_ITSELF) or any(map(_comes_later, statement.mentions(_LATER))):
        return True
    if _somebody_says(statement.words) and not _STORED & set(statement.words) and not statement.names(_PAPERWORK):
        return True
    if _one_acts(statement.words) or _with_who_did(statement.words):
        return True
    return (
        any(not (_has_the_data(each) or hands_over(each)) for each in statement.mentions(_OFFICES))
        or _after_a_while(statement)
        or _by_somebody(statement)
    )


def _somebody_says(words: list[str]) -> bool:
    """The plant doctor says; but vital signs, crash reports, clinical notes are things, and nobody speaks."""
    return any(
        word in _SAYS and (word not in _THINGS_TOO or (at > 0 and words[at + 1 : at + 2] and words[at + 1] in _OBJECTS))
        for at, word in enumerate(words)
    )


_THINGS_TOO = frozenset("signs reports notes marks answers replies judges phones rings".split())
_OBJECTS = frozenset("the a an it them us whether if how what which that this each every back his her its all".split())


def _comes_later(mention: Mention) -> bool:
    """Known later; no gaps since a logger was replaced, no years of meter readings, which are the data."""
    if negated(mention) or across_a_sign(mention):
        return False
    word, words = mention.text.lower(), [token.lower for token in mention.statement.tokens]
    if word in ("was replaced", "were replaced", "was repaired", "was changed"):
        return _GAPS.isdisjoint(words) and not words[mention.first - 1].startswith(_DEVICES)
    if word.startswith(("meter reading", "printed", "published", "is written", "are written", "written in")):
        return not {"of", "hourly", "daily", "years", "months", "raw", "past"} & set(
            words[max(0, mention.first - 2) : mention.first]
        )
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 1]]
    if word == "came with":
        return after not in (["a"], ["no"], ["some"])
    return not (word.startswith("written") and after and after[0].startswith(_WRITTEN))


_WRITTEN = ("tablet", "paper", "german", "english", "french", "computer", "hand", "laptop", "language", "dialect", "a")
_GAPS = frozenset("gap gaps hole holes missing offline outage outages interruption interruptions break breaks".split())
_DEVICES = ("logger", "sensor", "device", "camera", "meter", "server", "station", "probe", "modem", "battery", "disk")


def _after_a_while(statement: Statement) -> bool:
    """The level six hours later, a week on: something read after a time."""
    words = [token.lower for token in statement.tokens]
    for at, word in enumerate(words):
        if word in _BEHIND and at >= 2 and words[at - 1].removesuffix("s") in _TIMES:
            return word != "on" or at + 1 == len(words) or not words[at + 1].isalpha() or words[at + 1] == "is"
        if word == "after" and any(each.sort == "duration" and each.first == at + 1 for each in statement.quantities):
            return True
    return False


def _has_the_data(mention: Mention) -> bool:
    """The tax office has 2 million recordings: whose data it is, not who labels it."""
    after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 1]]
    return bool(after) and (after[0] in _HAS or after[0].startswith(_KINDS))


_KINDS = ("claim", "data", "portfolio", "contract", "polic", "customer", "compan", "compar", "record")
_HAS = frozenset("has have holds hold stores provides provided delivers delivered sends sent gave gives shares".split())


def _with_who_did(words: list[str]) -> bool:
    """E-mails, and the department that closed each: what is kept beside the row."""
    return any(
        word in ("and", "with", "plus", "including")
        and words[at + 1] in ("the", "a", "an")
        and words[at + 3] in ("that", "who", "which")
        and words[at + 4].endswith(("ed", "s", "t"))
        for at, word in enumerate(words[:-4])
    )


def _one_acts(words: list[str]) -> bool:
    """The microbiologist reads the plate: one by trade, and a verb right behind."""
    return any(
        one.endswith(("ist", "ician", "iatrist", "grapher", "master", "warden", "woman", "wife"))
        and len(one) > 5
        and verb.endswith(("s", "ed"))
        and not verb.startswith(("is", "was", "has", "record"))
        for one, verb in pairwise(words)
        if verb not in ("images", "files", "records", "notes", "pictures")
    )


_TIMES = frozenset("second minute hour day week month year season step night morning evening shift term".split())


def _by_somebody(statement: Statement) -> bool:
    """Each cut open at the end by the lab: done by somebody, with words in between."""
    words = [token.lower for token in statement.tokens]
    if _STORED & set(words) or "by" not in words:
        return False
    return any(
        "by" in words[max(0, each.first - 3) : each.first]
        and not (each.first + 1 < len(words) and words[each.last : each.last + 1] in (["'"], ["’"]))
        for each in statement.mentions(_WHO)
    )
