"""Whether the chosen model is a deep one, and how large it is."""

from __future__ import annotations

from mlsd.claims.claim import READ, STATED, Claim, fact_statement, statement_of
from mlsd.claims.memory.vectors import vector_sizes
from mlsd.claims.models.deep_words import DEEP
from mlsd.claims.models.factors import all_together, in_all, joined_sizes
from mlsd.claims.models.of_model import speaks_of_model
from mlsd.claims.models.rival_sizes import chosen_rows, is_rivals, picked
from mlsd.claims.models.told_deep import told_deep
from mlsd.claims.models.widths import told_width
from mlsd.claims.models.yardsticks import simple
from mlsd.prose import Phrases, Stance, Statement
from mlsd.quantities import Quantity, may_hold_figures
from mlsd.reading import Topic

ELSEWHERE = frozenset(
    "teacher server cloud api gpu backend training train dataset data corpus cache embeddings index download "
    "laptop ram memory flash handsets phones phone limit budget allowed allows free available cap ceiling images "
    "checkpoints folder optimiser optimizer".split()
)  # fmt: skip
_BEATEN = frozenset(
    "worse weaker lower behind less rejected lost loses beaten beat beats tried runner than alternative not "
    "enough short former declined instead".split()
)


def deep_choice(selection: Topic) -> Claim | None:
    """The deep model that is chosen, if the first model named and held is one."""
    fact = selection.fact("model family")
    if fact:
        mention = next(fact_statement(fact).mentions(DEEP), None)
        return Claim("deep", selection, fact, STATED) if mention and not simple(fact_statement(fact)) else None
    for statement in selection.prose.plain:
        for mention in statement.mentions(DEEP):
            if mention.stance is Stance.SAID:
                return Claim("deep", selection, mention, READ)
    told = (told_deep(statement) for statement in selection.prose.plain)
    mentioned = next((each for each in told if each and each.said), None)
    return Claim("deep", selection, mentioned, READ) if mentioned else None


def model_size(selection: Topic, others: list[Topic], elsewhere: frozenset[str] = ELSEWHERE) -> Claim | None:
    """Bytes of the chosen model: stated, or told in prose, or reckoned from its parameters and their precision."""
    fact = selection.fact("model size")
    if fact and (size := _first(fact.quantities, "size")):
        return Claim("size", selection, fact, STATED, size.value)
    width = _bytes_per_parameter([selection, *others])
    fact = selection.fact("parameters")
    if fact:
        count = _first(fact.quantities, "parameters") or _first(fact.quantities, "number")
        return Claim("parameters", selection, fact, STATED, count.value * width) if count else None
    found: list[Claim] = []
    of_else: list[Claim] = []
    for statement in chosen_rows(selection.prose.plain):
        for quantity in _footprints(statement, width):
            if not _of_the_chosen(statement, quantity, elsewhere) or (found and is_rivals(statement, quantity)):
                continue
            kept = found if speaks_of_model(statement) else of_else
            kept.append(Claim(quantity.sort, selection, statement, READ, quantity.value))
    if not found:
        found = [
            Claim("size", selection, statement, READ, each.value)
            for statement, each in vector_sizes(selection.prose.plain)
            if statement.stance(each.first, each.last) is Stance.SAID
        ]
    if whole := all_together(selection.prose.plain):
        return Claim("size", selection, whole[0], READ, whole[1].value)
    found = found or of_else
    if any(
        each.stance is not Stance.DENIED and speaks_of_model(each.statement)
        for topic in [selection, *others]
        for each in topic.prose.mentions(_SHRUNK)
    ):
        return _smallest(selection, width)
    sizes = [claim for claim in found if claim.kind == "size"] or found
    return min(sizes, key=lambda claim: claim.value, default=None)


def _smallest(selection: Topic, width: float) -> Claim | None:
    """Where one model is made from another, the least of two figures is what ships; one alone may be of either."""
    found = [
        Claim("size", selection, statement, READ, each.value)
        for statement in selection.prose.plain
        for each in _footprints(statement, width)
    ]
    found = [claim for claim in found if speaks_of_model(statement_of(claim))] or found
    least = min(found, key=lambda claim: claim.value, default=None)
    if least and len(found) == 1 and _is_made(statement_of(least)):
        return least
    return least if len(found) > 1 or not selection.prose.says(_TEACHER) else None


def _footprints(statement: Statement, width: float) -> list[Quantity]:
    """Every size in bytes that a sentence tells of: parts added up, so many of so much each, weights by their width."""
    if not may_hold_figures(statement.lower):
        return []
    whole = in_all(statement) or picked(statement)
    sizes = [whole] if whole else joined_sizes(statement)
    told = told_width(statement)
    each, sort = told or width, "size" if told else "parameters"
    taken = {size.first for size in sizes}
    for count in statement.quantities:
        counted = count.sort == "parameters" or _counts_weights(statement, count)
        if counted and count.value >= _FEW and count.first not in taken:
            sizes.append(count._replace(value=count.value * each, sort=sort))
    return sizes


_FEW = 100  # weights; fewer are none: a decay of 0.01


def _is_made(statement: Statement) -> bool:
    """Whether a statement names what was made small by that very word: a distilled Whisper small, 240 MB."""
    words = [token.lower for token in statement.tokens[:6]]
    made = next((at for at, word in enumerate(words) if word in _MADE), None)
    follows = words[made + 1 : made + 2] if made is not None else []
    return bool(follows) and follows[0].isalnum() and follows[0] not in _SOURCE and not statement.names(_PARENT)


_MADE = frozenset("distilled pruned compressed shrunk shrunken slimmed trimmed".split())
_SOURCE = frozenset("from of by out into to down and with until".split())
_PARENT = Phrases("teacher", "teaches", "student", "original", "from", "parent", "upstream")
_TEACHER = Phrases("teacher", "teaches", "distil*", "student", "compress*", "shrink*", "shrunk")
_SHRUNK = Phrases(
    "teacher", "teaches", "student", "distil*", "compress*", "shrink*", "shrunk", "shrank", "cut down", "pruned down",
    "pruned from", "upstream", "began with", "we began", "started with", "starting point", "parent model",
    "never shipped", "not shipped", "trained on the workstation", "labels come from", "labels from", "pseudo label*",
    "annotated by a", "in our lab", "only for training", "used for training only", "what ships", "is what ships",
    "what is flashed", "squeezed", "boiled down", "reduced to", "comes down to", "goes down to", "brought down",
    "is left", "are left",
)  # fmt: skip
_KINDS = Phrases(
    "assistant", "chatbot", "language", "generator", "translator", "writer", "reasoner", "mixture", "moe", "backbone",
    "model", "decoder", "encoder", "net", "network", "llm", "transformer", "variant", "version", "checkpoint",
    "student", "instruct", "chat", "base", "slm", "vlm", "language model", "cnn",
)  # fmt: skip


_SORTS = Phrases("model", "llm", "network", "transformer", "decoder", "vlm", "language model")
_WEIGHTS = frozenset("weights parameters params coefficients weight parameter param coefficient".split())


def _counts_weights(statement: Statement, quantity: Quantity) -> bool:
    """Whether a bare number is a model's size in weights: Llama 3 8B, a 3B model, phi-2 (2.7B)."""
    if quantity.sort != "number" or quantity.value < 1e4:
        return False
    following = [token.lower for token in statement.tokens[quantity.last : quantity.last + 3]]
    if not _WEIGHTS.isdisjoint(following):
        return True
    led = [token.lower for token in statement.tokens[max(quantity.first - 2, 0) : quantity.first]]
    if led[-1:] in ([":"], ["="]) and led[0] in _WEIGHTS:
        return True
    written = statement.text[quantity.start : quantity.end].lower()
    near = 3 if written.endswith("billion") or (written.endswith("b") and written[0].isdecimal()) else 0
    if near and any(quantity.last <= each.first <= quantity.last + near for each in statement.mentions(_SORTS)):
        return True
    if (
        quantity.value < 1e5
        or statement.text[quantity.end - 1] not in "BMbm"
        or not statement.text[quantity.start].isdecimal()
    ):
        return False
    tokens = statement.tokens
    after = tokens[quantity.last].lower if quantity.last < len(tokens) else ""
    if any(quantity.last <= each.first <= quantity.last + 1 for each in statement.mentions(_KINDS)):
        return True
    named = any(0 <= quantity.first - each.last <= 4 for each in statement.mentions(DEEP))
    return named and (
        not after.isalpha() or after in ("in", "at", "with", "as", "and", "or", "quantised", "quantized", "int")
    )


def _bytes_per_parameter(topics: list[Topic]) -> float:
    """4-bit: a half, 8-bit: 1, otherwise 2, the half precision that most models are served in."""
    text = " ".join(topic.prose.text.lower() for topic in topics).replace("-", " ")
    if any(
        word in text for word in ("4 bit", "int4", "q4", "four bit", "nf4", "gguf", "awq", "gptq", "1.58", "ternary")
    ):
        return 0.5
    four = ("fp32", "float32", "32 bit", "single precision", "4 bytes", "four bytes", "full precision")
    if any(word in text for word in four) and not any(word in text for word in _NARROW):
        return 4.0
    eight = ("8 bit", "int8", "eight bit", "quantis", "quantiz", "prun", "distil")
    return 1.0 if any(word in text for word in eight) else 2.0


_TAKES = frozenset("takes take occupies occupy needs need requires require up fills".split())
_NARROW = ("16", "half", "8 bit", "int8", "eight bit", "quantis", "quantiz", "prun", "distil", "one byte", "two byte")


def _first(quantities: list[Quantity], sort: str) -> Quantity | None:
    return next((each for each in quantities if each.sort == sort), None)


def _of_the_chosen(statement: Statement, quantity: Quantity, elsewhere: frozenset[str]) -> bool:
    if statement.stance(quantity.first, quantity.last) is not Stance.SAID:
        return False
    start, end = statement.clause(quantity.first, quantity.last)
    near = {token.lower for token in statement.tokens[max(0, start - 8) : end]}
    if _TAKES & {token.lower for token in statement.tokens[max(quantity.first - 3, 0) : quantity.first]}:
        near -= {"memory", "ram"}  # it takes up 11 GB of memory
    return not near & elsewhere and not {token.lower for token in statement.tokens[start:end]} & _BEATEN
