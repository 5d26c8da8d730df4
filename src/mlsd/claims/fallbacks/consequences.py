"""What follows when a model is unsure, told as a condition with whatever verb: if it isn't sure it shuts up."""

from __future__ import annotations

from mlsd.prose import Phrases, Prose, Statement

_CONDITIONS = frozenset("if when where whenever unless once should wherever".split())
_BELOW = frozenset("below under beneath between".split())
_SHOWS = (
    "show", "display", "screen", "dashboard", "plot", "view", "percent", "decimal", "stored", "saved", "log",
    "report", "diagram", "calibrat", "column", "json", "colour", "color", "histogram", "reliab", "isotonic",
    "platt", "temperature", "softmax", "sigmoid", "export", "writ", "probab", "estimat", "ensemble", "dropout",
    "confidence", "score", "badge", "icon", "number", "green", "yellow", "amber", "orange",
    "gauge", "grafana", "averag", "monte", "variance", "entropy", "logit", "margin", "bayes", "conformal", "interval",
    "percentage", "certain", "tooltip", "visuali", "render", "opaci", "hatch", "shad", "drawn", "whisker", "width",
    "thick", "error bar", "brier", "coverage", "slider",
)  # fmt: skip
_EMPTY = frozenset(
    "it is the a an and or of to for in on at than then this that with by we see look there its are was be has have "
    "low lower high higher enough very so too more less also just simply model sure unsure not".split()
)
_SPEECH = Phrases(
    "don't know", "do not know", "haven't", "have not", "to be", "tbd", "not yet", "later", "would", "could", "might",
    "have confidence", "good", "love it", "love*", "like it", "fine",
)  # fmt: skip
_HUSH = Phrases(
    "shuts up", "shut up", "keeps quiet", "keep quiet", "keeps mum", "holds its tongue", "bites its tongue", "mute",
    "no suggestion", "no verdict", "no proposal", "no hint", "no guess", "no advice", "no output", "no result",
    "gives up", "passes the buck", "shrugs", "bows out", "opts out", "backs off", "backs out", "steps back",
    "steps aside", "stands down", "stand down", "leaves it", "leave it", "hands it", "hand it", "kicks it", "pushes it",
    "punts", "throws it", "pulls over", "yields", "gives way", "hold fire", "holds fire", "no shot", "does not fire",
    "stays in", "stays out", "stays dark", "goes dark", "goes blank", "empty line", "question mark", "bell", "buzzer",
    "second pair of eyes", "four eyes", "two pairs", "gets a call", "gets called", "is called", "is phoned", "is rung",
    "is woken", "is fetched", "is paged", "paged", "pager", "is consulted", "is summoned", "shouts", "calls for",
    "sends for", "by word of mouth", "in person", "face to face", "the old way", "pencil", "paper form", "magnifying",
    "wake", "wakes", "summons", "rouses", "fetches", "wakes up", "whistles for", "microscope", "takes another",
    "another swab", "another sample", "another look", "another try", "another picture",
    "closer look", "look closer", "looks closer", "moves closer", "goes nearer", "circles", "a second", "once more",
)  # fmt: skip


def told_consequence(prose: Prose) -> bool:
    """Whether a condition with a consequence is told, or no word is on showing a figure alone."""
    statements = prose.statements
    if any(map(_follows, statements)) or any(map(_answers, statements, statements[1:])):
        return True
    words = [word for each in statements for word in each.words]
    return len(words) > 3 and not _PLAN.isdisjoint(words) and not any(map(_is_shown, words))


_PLAN = frozenset(
    "low lower lowest under below less when if unsure doubt doubtful doubts not no never none nothing nobody else "
    "otherwise instead ask asks only rest hard harder difficult until then unless without again rather whoever "
    "whatever weak bad poor close unclear must".split()
)


def _follows(statement: Statement) -> bool:
    if statement.names(_HUSH):
        return True
    words = statement.words
    if statement.names(_SPEECH) or not words:
        return False
    if words[0] in _ANY and _GETS & set(words[3:]) and (_RELATES & set(words)):
        return True
    for at, word in enumerate(words):
        if word in _CONDITIONS or (word in _BELOW and at == 0):
            behind = words[at + 1 :]
            before = words[:at]
            if _is_plain(behind[2:], 3) or (at > 0 and _is_plain(before, 3) and len(behind) > 1):
                return True
    return False


def _is_plain(words: list[str], count: int) -> bool:
    """Whether words say something, and nothing of what a screen shows."""
    told = [word for word in words if word.isalpha() and word not in _EMPTY]
    shown = [word for word in told if _is_shown(word)]
    return len(told) - len(shown) >= count and not shown[1:]


def _answers(before: Statement, statement: Statement) -> bool:
    """Top score < 40? Caller hears the menu."""
    if not before.text.endswith("?") or statement.names(_SPEECH):
        return False
    return len(statement.words) > 1 and not any(_is_shown(word) for word in statement.words)


_ANY = frozenset("any every each those all whoever anyone whatever anything everything cases items answers".split())
_GETS = frozenset(
    "get gets go goes stay stays keep keeps land lands wait waits receive receives return returns".split()
)
_RELATES = frozenset("whom whose which that where with under below between without".split())


def _is_shown(word: str) -> bool:
    """Whether a word is one of what a screen shows; the short ones only by themselves."""
    return word.startswith(_SHOWS) or word in _SHORT


_SHORT = frozenset("p bar bars star stars red log logs logged ece ui api dots dot ring rings icon icons".split())
