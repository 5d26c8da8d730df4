"""A reason told by who lives with the choice, or by what stands in its way: every doctor reads coefficients."""

from __future__ import annotations

from mlsd.claims.agents import is_agent
from mlsd.claims.beside_facts import beside_facts
from mlsd.prose import Phrases, Prose, Statement

_WHO = Phrases(
    "doctor", "nurse", "vet", "teacher", "clerk", "judge", "lawyer", "farmer", "driver", "customer", "client",
    "inspector", "auditor", "regulator", "operator", "mechanic", "planner", "expert", "boss", "chief", "board",
    "colleague", "trainee", "intern", "student", "everybody", "everyone", "anybody", "anyone", "nobody", "no one",
    "supplier", "vendor", "ministry", "bank", "patient", "parent", "player", "shift lead", "foreman", "works council",
    "union", "surgeon", "dispatcher", "editor", "they", "she", "he", "public", "court", "layman", "laymen",
)  # fmt: skip
_DOES = frozenset(
    "read reads see sees ask asks want wants trust trusts know knows check checks follow follows understand "
    "understands need needs accept accepts grasp explain explains draw draws maintain maintains refuse refuses hate "
    "hates like likes love loves insist insists demand demands say says said tell tells told sign signs carry carries "
    "argue argues learn learnt learned remember remembers has have had speak speaks".split()
)
_WAY = Phrases(
    "would have to", "have to be", "has to be", "each time", "arrive", "arrives", "come in", "new parts", "new items",
    "new classes", "new customers", "new users", "new sites", "camera has", "board has", "phone has", "chip has",
    "box has", "cabinet has", "budget", "memory", "battery",
    "power", "heat", "by noon", "by night", "no room", "not fit", "wouldn't go in", "would not go in", "won't go in",
    "doesn't go in", "go in", "goes in", "nothing bigger", "nothing larger", "nothing heavier", "anything bigger",
    "anything larger", "anything heavier", "anything else", "everything else", "all else", "at most", "no more than",
    "gaps", "holes", "empty", "noise", "noisy", "sparse", "seasonal", "order", "sequence", "neighbours", "shape",
    "curve", "jumps", "steps", "thresholds", "kinks", "saturates", "smooth", "linear", "additive", "monoton*",
    "few rows", "few examples", "rows only", "only a few", "just a few", "small herd", "short series", "long texts",
    "long documents", "long context", "whole pages", "reads whole", "sees whole", "looks at whole", "understood",
    "ended", "gave up", "stayed under", "stayed below", "stayed above", "stayed behind", "was no", "were no",
    "came away", "same within", "within noise", "no gain", "little gain", "small gain", "not worth", "hardly worth",
    "half a point", "one point", "point", "points", "ms", "watts", "milliseconds", "seconds", "per second", "minutes",
    "hours", "days", "euro", "euros", "eur", "dollars", "for the list", "grows hourly", "changes daily",
    "changes weekly", "new every", "new each", "changes all the time", "in a day", "in an hour", "overnight",
)  # fmt: skip
_SETUP = (
    "epoch", "batch", "layer", "depth", "eta", "rate", "optim", "adam", "seed", "docker", "kubernetes", "mlflow",
    "pytorch",
    "sklearn", "scikit", "joblib", "pipeline", "registered", "version", "subsampl", "hidden", "head", "a10", "gpu",
    "cores", "core", "file", "param", "fine", "tune", "tuned", "written", "python", "leaves", "trees",
)  # fmt: skip


def told_reason(prose: Prose) -> bool:
    """Whether the answer says something of the matter beside the model and its set-up."""
    return any(map(_told, beside_facts(prose)))


def _told(statement: Statement) -> bool:
    words = statement.words
    who = statement.names(_WHO) or any(map(is_agent, words))
    if who and _DOES & set(words):
        return True
    return statement.names(_WAY) and not any(word.startswith(_SETUP) for word in words)
