"""The size of many vectors, told by how many there are and by how long each is: 80 million, 768 numbers each."""

from __future__ import annotations

from collections.abc import Iterator

from mlsd.prose import Phrases, Statement
from mlsd.quantities import Quantity, may_hold_figures

_MANY = 1e5  # vectors; fewer fit anywhere
_LENGTHS = (8, 70_000)
_WIDTHS = {
    "float64": 8.0, "fp64": 8.0, "double": 8.0, "doubles": 8.0, "float16": 2.0, "fp16": 2.0, "bfloat16": 2.0,
    "bf16": 2.0, "half": 2.0, "int8": 1.0, "uint8": 1.0, "byte": 1.0, "bytes": 1.0,
}  # fmt: skip
_BITS = {64.0: 8.0, 32.0: 4.0, 16.0: 2.0, 8.0: 1.0}
_FLOAT = 4.0
_VECTORS = Phrases(
    "vector", "embedding", "dimension*", "dim", "dims", "float*", "fp32", "fp16", "bf16", "bfloat16", "numbers each",
    "numbers long", "number each", "components", "coordinates", "entries each", "values each", "latent",
    "factors", "double", "doubles", "wide", "fingerprint", "descriptor", "d vector", "d vectors", "d embedding",
    "d embeddings", "long", "entries", "features each", "numbers per", "floats per", "values per",
)  # fmt: skip
_LENGTH_WORDS = frozenset(
    "dimension dimensions dimensional dim dims float floats float32 float16 fp32 fp16 bf16 bfloat16 float64 number "
    "numbers value values component components coordinates entries factors doubles double d wide long features latent "
    "columns bytes int8 uint8 byte".split()
)
_EACH = frozenset("each every per apiece one all".split())


def vector_sizes(statements: list[Statement]) -> Iterator[tuple[Statement, Quantity]]:
    """Bytes of the vectors that statements tell of; how many there are may stand in the sentence before."""
    before: Quantity | None = None
    for statement in statements:
        counts = _counts(statement) if may_hold_figures(statement.lower) else []
        if counts and statement.names(_VECTORS):
            length = _length(statement)
            many = next((each for each in counts if each.value >= _MANY and each is not length), None)
            pointed = many is None and not _EACH.isdisjoint(statement.words)
            many = before if pointed else many
            if many and length and _fits(statement, many, length, pointed):
                value = many.value * length.value * _width(statement)
                yield statement, length._replace(value=value, sort="size", unit="b")
        large = [each for each in counts if each.value >= _MANY]
        before = large[0] if len(large) == 1 else None


def _counts(statement: Statement) -> list[Quantity]:
    """Bare numbers; of 768-d vectors too, which are no days."""
    found = []
    for each in statement.quantities:
        if each.sort in ("number", "rate"):
            found.append(each)
        elif each.sort == "duration" and each.unit == "d":
            found.append(each._replace(value=each.value / 86400, sort="number"))
    return found


def _length(statement: Statement) -> Quantity | None:
    """How long each vector is: 768-dimensional, 64 floats each, vectors of 384, x 128."""
    words = [token.lower for token in statement.tokens]
    for each in _counts(statement):
        if not _LENGTHS[0] <= each.value <= _LENGTHS[1] or each.value != int(each.value):
            continue
        after = [word for word in words[each.last : each.last + 4] if word != "-"]
        led = words[max(each.first - 3, 0) : each.first]
        if after[:2] == ["bit", "floats"] or after[:1] in (["bit"], ["bits"], ["gb"]):
            continue
        dimensional = each.unit == "d" or (
            after and not _LENGTH_WORDS.isdisjoint(after[:3] if after[:1] == ["half"] else after[:2])
        )
        if dimensional or led[-1:] in (["x"], ["×"]) or led[-2:] in (["vector", "of"], ["vectors", "of"]):
            return each
        if not {"dimension", "dim", "length", "width"}.isdisjoint(led):
            return each
    return None


def _fits(statement: Statement, many: Quantity, length: Quantity, pointed: bool) -> bool:
    """Whether the two numbers belong together: a few words lie between, or the second is of each of the first."""
    gap = max(length.first - many.last, many.first - length.last, 0)
    return pointed or gap <= 16 or not _EACH.isdisjoint(statement.words)


def _width(statement: Statement) -> float:
    """Bytes of one number; four where nothing else is said."""
    words = statement.words
    for at, word in enumerate(words[:-1]):
        if words[at + 1] in ("bit", "bits") and word in ("64", "32", "16", "8"):
            return _BITS[float(word)]
    return next((_WIDTHS[word] for word in words if word in _WIDTHS), _FLOAT)
