"""Labels told by whoever or whatever holds them: from the seismologist's bulletin, as on the slip, with its verdict."""

from __future__ import annotations

from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.labels.provenance import across_a_sign
from mlsd.prose import Mention, Phrases, Prose, Statement

_FROM = frozenset("from by on in as per with to after against out".split())
_NOBODY = frozenset(
    "it's that's there's what's here's let's who's where's today's yesterday's year's month's week's day's data's "
    "everything's availability's customer's partner's project's company's isn't".split()
)
_STORES = (
    "server", "lake", "warehouse", "system", "archive", "portal", "database", "cloud", "disk", "bucket", "side",
    "network", "premise", "environment", "storage", "licen", "permission", "consent", "approval", "account", "office",
    "website", "site", "api", "app", "platform", "name", "phone", "device", "camera", "microphone", "house", "tenant",
    "request", "behalf", "data", "drive", "export", "dump", "feed", "folder", "share", "nas",
)  # fmt: skip
_META = (
    "metadata", "timestamp", "time", "date", "id", "coordinate", "gps", "header", "licen", "location", "permission",
    "consent", "camera", "microphone", "settings", "price", "column", "field", "format", "index", "size", "length",
)  # fmt: skip
_EITHER = Phrases(
    "found to be", "turned out to be", "proved to be", "known to be", "judged to be", "yes no", "yes or no",
    "good bad", "good or bad", "pass fail", "pass or fail", "ok nok", "ok or not", "or not",
    "won lost", "sick healthy", "dead alive", "true false", "in or out", "left or stayed", "paid or not", "0 1",
    "whether", "whoever", "whichever", "whosoever", "anyone who", "those who", "those that", "everyone who",
    "together with the", "together with her",
    "together with his", "along with the", "last word", "final word", "has the say", "has the word", "final say",
    "dna", "genetic test", "sex test", "in red pencil",
    "with a pencil", "on the board", "to each", "for each of them", "to every one", "makes it", "makes them",
    "make it a", "turns it into", "turn it into", "spells", "amounts to", "is what makes", "or else it",
    "treebank", "propbank", "wordnet", "gold standard", "golden", "kaggle", "shared task", "competition",
    "challenge set",
    "benchmark", "annotated", "annotation", "as published", "published with", "released with", "comes with the",
    "visible",
    "revealed", "disclosed", "in plain sight", "on the table", "in the open", "laid bare", "face up", "answer key",
    "answer book", "solution", "solutions", "solved", "true pose", "true position", "ground level", "really",
    "in reality",
    "in truth", "actually", "afterwards", "in the event", "as it turned out", "proved", "proven", "is a 1", "is a 0",
    "is a one", "is a zero", "counts as", "count as", "kept or", "sold or", "real or", "right or", "guilty or",
    "fit or", "ripe or", "safe or",
    "according to", "in the words of", "in the hand of", "in the opinion of", "in the view of", "in the eyes of",
    "to the ear of", "in the judgement of", "in the judgment of", "by the lights of", "at the discretion of",
    "as on the", "as on her", "as on his", "as in the", "as in her", "as in his", "as per", "as given", "as stated",
    "as noted", "as written", "as recorded by", "as recorded in", "as entered", "as filed by", "as told", "as judged",
    "as found", "as told by", "as told to", "as logged by", "as seen by", "as heard by", "as felt by", "as read by",
    "as reported", "as it says", "as they say", "as printed", "as booked", "as declared", "as diagnosed", "as ruled",
    "as determined", "as identified", "as named", "as classified", "as filled in", "as signed", "as stamped",
    "what the", "what she", "what he", "what they", "what happened", "what came", "what we paid", "the one who",
    "how it ended", "how they ended", "how it went", "how it came out", "how it turned", "how it tasted",
    "which of the", "which of them", "which one", "who came", "who won", "who left", "who bought", "who returned",
    "who paid", "who died", "who fell", "where it ended", "where it went",
)  # fmt: skip
_PAPERS = Phrases(
    "bulletin", "slip", "verdict", "docket", "protocol", "logbook", "log book", "diary", "diaries", "journal", "ledger",
    "register", "certificate", "report card", "sick note", "chart note", "case notes", "field notes", "field book",
    "letter of", "minutes of", "invoice", "receipt", "bill", "voucher", "stamp", "stamped", "ear tag", "gravestone",
    "tombstone", "label on the jar", "on the jar", "tally", "tallies", "tally sheet", "score sheet", "scoresheet",
    "marking sheet", "clipboard", "index card", "catalogue", "herbarium sheet", "box score", "verdicts", "ruling",
    "rulings", "sentence of the court", "discharge", "obituar*", "death notice", "autopsy", "necropsy", "post mortem",
    "assay", "assays", "titration", "culture", "cultures", "blood test", "swab", "pcr", "serology", "smear",
    "weighbridge", "grading belt", "complaint", "complaints", "claims paid", "claim form", "chargeback", "chargebacks",
    "refund", "refunds", "returned goods", "warranty", "repair order", "repair orders", "work order", "work orders",
    "maintenance log", "incident report", "accident report", "police report", "coroner*", "signature", "signatures",
    "desk", "the bench", "chief", "elders", "jury", "juries", "referee", "umpire", "judging", "taster", "tasters",
    "tasting", "sniffer", "connoisseur", "sexer", "grader", "classer", "sorter", "assayer", "sommelier", "abbot",
    "priest", "imam", "rabbi", "verger", "sexton", "warden", "ranger", "bailiff", "trustee", "curator", "registrar",
)  # fmt: skip
_DONE = frozenset(
    "entered ticked crossed jotted scribbled chalked pencilled noted pronounced deemed ruled certified stamped "
    "tallied weighed tasted felt rang complained claimed paid quit resigned died calved germinated sprouted "
    "flowered survived failed broke burst cracked leaked flooded erupted collapsed sank sold cancelled canceled "
    "renewed churned defaulted recovered relapsed repaired replaced scrapped rejected refused "
    "diagnosed classified identified determined recognised recognized transcribed glossed scored graded certified "
    "audited convicted acquitted reported sorted pointed circled underlined coloured named sexed aged dated".split()
)
_NOT_DONE = Phrases(
    "granted by", "approved by", "approved use", "approved the", "access granted", "bought from", "data sold",
    "reported size", "sorted by", "partition*", "never named", "named columns", "replaced by", "rejected by",
    "paid per", "paid for the", "claimed to", "failed to parse", "failed rows", "broke down by", "broken down",
    "storage", "licence", "license", "permission",
)  # fmt: skip


def told_holder(prose: Prose) -> bool:
    """Whether anything in the answer could be the holder of labels by its grammar."""
    return any(map(_held, beside_facts(prose)))


def _held(statement: Statement) -> bool:
    if statement.names(_EITHER) or any(map(_not_counted, statement.mentions(_PAPERS))) or _of_somebody(statement.words):
        return True
    words = statement.words
    if _named_after(words) or _some_of_them(statement):
        return True
    done = _DONE & set(words)
    if done == {"replaced"} and _GAPS & set(words):
        return False  # short gaps when a logger was replaced
    if done and not statement.names(_NOT_DONE):
        return True
    return any(
        word == "with" and words[at + 1] in ("its", "their", "his", "her") and not words[at + 2].startswith(_META)
        for at, word in enumerate(words[:-2])
    )


def _named_after(words: list[str]) -> bool:
    """Condition grade out of the survey, readings after Streck: what a label is called, and where it stands."""
    return any(
        word.removesuffix("s") in _TELLS and (words[at + 1] in _WHENCE or words[at + 1 : at + 3] == ["out", "of"])
        for at, word in enumerate(words[:-2])
    )


def _some_of_them(statement: Statement) -> bool:
    """For 700 of the 80,000 birds there is a test: something that only some of them have."""
    tokens = statement.tokens
    figures = {each.first for each in statement.quantities}
    return any(
        tokens[each.first - 1].lower in ("for", "on", "with", "in") and each.first
        and [token.lower for token in tokens[each.last : each.last + 2]] in (["of", "the"], ["of", "our"], ["of",
    "these"])
        and each.last + 2 in figures
        for each in statement.quantities
    )  # fmt: skip


_GAPS = frozenset("gap gaps hole holes missing offline outage outages interruptions logger sensor sensors".split())
_TELLS = frozenset(
    "grade mark reading verdict diagnosi diagnose outcome category categorie cause condition rating rank stage degree "
    "result answer truth annotation transcript transcription translation gloss weight yield fate end ending sentence "
    "finding opinion judgement judgment assessment evaluation appraisal valuation estimate tag key score class classe "
    "specie name state statu quality ruling decision choice vote target label identity attribution dating ripenes "
    "winner loser score death failure defect fault error age sex breed variety genre mood topic intent".split()
)
_WHENCE = frozenset("from by after that given as according taken read under on in stood standing via through".split())


def _not_counted(mention: Mention) -> bool:
    """1.1 M invoices, our complaints since 2019: what is counted so is the data itself."""
    word = mention.text.lower()
    if across_a_sign(mention):
        return False
    if not word.startswith(_DATA_TOO):
        return True
    first = mention.first
    return not any(first - 3 <= each.last <= first for each in mention.statement.quantities)


_DATA_TOO = (
    "invoice", "receipt", "bill", "complaint", "work order", "repair order", "catalogue", "journal", "diar", "voucher",
    "refund", "signature", "police report", "incident report", "claim", "field note", "case note", "culture", "smear",
    "gravestone", "register", "tombstone", "index card", "ruling", "obituar", "letter",
)  # fmt: skip


def _of_somebody(words: list[str]) -> bool:
    """From the seismologist's bulletin: a preposition, somebody's, and something that is no store of data."""
    return any(
        word.endswith(("'s", "’s"))
        and word.replace("’", "'") not in _NOBODY
        and bool(_FROM & set(words[max(0, at - 4) : at]))
        and not words[at + 1].startswith(_STORES)
        for at, word in enumerate(words[:-1])
    )
