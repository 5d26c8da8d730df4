"""A reason told by who lives with the choice, or by what stands in its way: every doctor reads coefficients."""

from __future__ import annotations

from mlsd.claims.agents import is_agent
from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.choices.no_reasons import sized_thing
from mlsd.prose import Mention, Phrases, Prose, Statement

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
    "given the", "given that", "given our", "on account of", "owing to", "due to", "in view of", "seeing that",
    "seeing how",
    "thanks to", "considering", "in light of", "by reason of", "on grounds of", "for fear of", "for lack of",
    "for want of",
    "out of respect", "so as to", "in order to", "with a view to", "by virtue of", "for the sake of",
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
    "cores", "core", "file", "param", "fine", "tune", "tuned", "written", "python", "leaves", "trees", "prior", "chain",
    "sampler", "variogram", "variance", "smooth", "iteration", "converg", "diagnos", "export", "scal",
)  # fmt: skip

_TURNED_DOWN = frozenset(
    "no not never nothing neither without hardly barely too enough unlike instead rather cheaper cheapest simpler "
    "simplest smaller faster fastest better best worse worst fewer less lighter stronger easier easiest sturdier "
    "quicker robust gain gained lost losing loses fails failed beat beats outdid survives survived suffices unneeded "
    "because hence therefore thus why reason reasons needed need needs cannot only alone already small tiny scarce few "
    "rejected discarded dropped tried compared rival rivals runner alternative alternatives candidates candidate "
    "versus "
    "vs against than thrown ruled abandoned shelved benched retired beaten gave overfitted overfit overfits choked "
    "forgot forgets tolerates copes forgives handles explains explainable readable transparent interpretable "
    "legible anything everything whatever whichever memorises memorizes memorise memorize quicker slower heavier "
    "deeper "
    "shallower bigger larger thinner dearer harder worked works won wins stuck ate eats starves struggles struggled "
    "suits suit respects allows lets permits forbids forbidden demands wants".split()
)


def told_reason(prose: Prose) -> bool:
    """Whether the answer says something of the matter beside the model and its set-up."""
    statements = beside_facts(prose)
    return any(map(_told, statements)) or any(map(_amount_alone, statements[1:]))


def _told(statement: Statement) -> bool:
    words = statement.words
    if any(not sized_thing(statement, word) for word in _TURNED_DOWN & set(words)) or any(
        each.endswith("n't") for each in words
    ):
        return True
    if _in_a_clause(statement) or _as_it_is(words):
        return True
    who = statement.names(_WHO) or any(map(is_agent, words))
    if who and _DOES & set(words):
        return True
    return any(map(_of_the_matter, statement.mentions(_WAY))) and not any(word.startswith(_SETUP) for word in words)


def _of_the_matter(mention: Mention) -> bool:
    """The order matters; but a linear model, a sequence length, the orders of an ARIMA are parts of the choice."""
    tokens, word = mention.statement.tokens, mention.text.lower()
    after = [token.lower for token in tokens[mention.last : mention.last + 1]]
    if word in _SO_MANY and mention.first and tokens[mention.first - 1].is_number:
        near = {token.lower for token in tokens[max(0, mention.first - 4) : mention.last + 1]}
        if near & _SIZES:
            return False
    if word in ("euro", "euros") and mention.first and tokens[mention.first - 1].lower == "in":
        return False  # the unit of what comes out
    if after[:1] and after[0] in (",", ".", ";") and mention.first and tokens[mention.first - 1].text == ",":
        return False  # Holt-Winters, additive, from statsmodels
    return word != "orders" and not (after and after[0].startswith(_OF_MODELS))


_SO_MANY = frozenset("points days hours minutes steps seconds ms".split())
_SIZES = frozenset("length horizon window windows context per on last next input history lag lags with of".split())
_OF_MODELS = (
    "length", "len", "model", "regress", "layer", "head", "network", "classif", "svm", "kernel", "program", "mixed",
    "activ", "unit", "schedul", "warm", "decay", "to",
)  # fmt: skip


def _amount_alone(statement: Statement) -> bool:
    """Nearest neighbour. 340 rows. How little there is to learn from, said right behind the choice."""
    tokens = statement.tokens
    for each in statement.quantities if statement.kind != "row" else ():
        noun = tokens[each.last].lower if each.last < len(tokens) else ""
        if len(tokens) < 5 and (each.sort in ("money", "duration") or each.unit in _UNITS):
            return not any(token.lower.startswith(_SETUP) for token in tokens)
        if each.sort == "number" and len(noun) > 3 and noun.isalpha() and not noun.startswith(_PARTS):
            return len(tokens) < 9 and not any(token.lower.startswith(_SETUP) for token in tokens)
    return False


_UNITS = frozenset("mw w watt mah kwh kg mg mm cm km".split())
_PARTS = (
    "tree", "layer", "unit", "epoch", "head", "param", "pass", "gpu", "dim", "feature", "column", "class", "input",
    "output", "neuron", "filter", "block", "kernel", "token", "channel", "step", "iteration", "round", "leaf", "leaves",
    "bins", "cluster", "component", "factor", "hidden", "node", "million", "billion", "thousand", "core", "seed",
    "fold", "word", "stage", "level", "expert", "model", "label", "state", "target", "score", "candidate",
)  # fmt: skip


def _in_a_clause(statement: Statement) -> bool:
    """Survival forest, most of the pumps are still running: behind a comma, something that is so with the matter."""
    tokens = statement.tokens
    cuts = [at + 1 for at, token in enumerate(tokens[:-1]) if token.text in (",", ";", "-", "–", "—")
            and tokens[at + 1].start > token.end]  # fmt: skip
    for start, end in zip(cuts, [*cuts[1:], len(tokens)], strict=False):
        clause = [token.lower for token in tokens[start:end]]
        verb = next((at for at, word in enumerate(clause) if at and word in _VERBS), 0)
        if clause[-1:] == ["later"] or (clause[-1:] == ["."] and clause[-2:-1] == ["later"]):
            continue  # houses come later
        if verb and clause[verb] in ("come", "comes") and clause[verb + 1 : verb + 2] in (["in"], ["out"]):
            continue
        if 0 < verb < len(clause) - 1 and not any(word.startswith((*_SETUP, *_PARTS, *_DATA)) for word in clause):
            plain = any(word.isalpha() and len(word) > 2 for word in clause[verb + 1 :])
            return plain and clause[verb + 1] not in (
                "will",
                "used",
                "done",
                "implemented",
                "employed",
                "registered",
                "stored",
            )
    return False


_VERBS = frozenset(
    "is are was were has have had do does did stay stays run runs come comes keep keeps know knows hang hangs belong "
    "belongs cost costs change changes vary varies lie lies depend depends grow grows repeat repeats matter matters "
    "speak speaks live lives overlap overlaps share shares drift drifts count counts".split()
)
_DATA = (
    "model", "image", "frame", "row", "pixel", "window", "text", "sentence", "data", "code", "predict", "weight",
    "result", "we", "it", "that", "which", "network", "net", "forest", "loss", "default", "vector", "predictor",
)  # fmt: skip


def _as_it_is(words: list[str]) -> bool:
    """As the Jetson draws 10 W: a clause, not `as the backbone`."""
    return any(
        word == "as"
        and words[at + 1] in ("the", "our", "its", "his", "her", "their", "most", "no", "each", "every", "many", "all")
        and not any(each.startswith((*_SETUP, *_ROLES)) for each in words[at + 2 : at + 4])
        and (at == 0 or words[at - 1] not in ("same", "such", "well", "known", "used", "taken", "serves", "served"))
        for at, word in enumerate(words[:-4])
    )


_ROLES = (
    "model", "baseline", "final", "main", "backbone", "loss", "default", "encoder", "decoder", "output", "target",
    "input", "activ", "classif", "regress", "method", "algorithm", "approach", "solution", "first", "second", "base",
    "architect", "framework", "library", "kernel", "metric", "primary", "core", "central", "predict",
)  # fmt: skip
