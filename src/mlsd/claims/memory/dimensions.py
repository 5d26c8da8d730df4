"""The size of a table told by its sides: 2 million rows and 20,000 columns of float64."""

from __future__ import annotations

from itertools import pairwise

from mlsd.claims.models.widths import told_width
from mlsd.prose import Statement
from mlsd.quantities import Quantity

_WIDTHS = {
    "float64": 8.0, "float32": 4.0, "float16": 2.0, "bfloat16": 2.0, "fp64": 8.0, "fp32": 4.0, "fp16": 2.0,
    "double": 8.0, "doubles": 8.0, "int64": 8.0, "int32": 4.0, "int16": 2.0, "int8": 1.0, "uint8": 1.0, "float": 4.0,
    "floats": 4.0, "byte": 1.0, "bytes": 1.0, "dense": 4.0,
}  # fmt: skip
_COLUMNS = frozenset(
    "column feature sample gene dimension variable field band bin channel marker snp term token component value "
    "number float "
    "double wavelength attribute k-mer mer coefficient sensor word reading measurement voxel pixel position site"
    .split()
)  # fmt: skip
_BY = frozenset("x × by * and with of per each has have times ,".split())


def reckoned_size(statement: Statement) -> Quantity | None:
    """Bytes of a dense table whose two sides and kind of number are told, in the place of its first side; or None."""
    words = [token.lower for token in statement.tokens]
    told = told_width(statement)
    if (_WIDTHS.keys().isdisjoint(words) and told is None) or "sparse" in words:
        return None
    width = told or min(_WIDTHS[word] for word in words if word in _WIDTHS)
    sides = [each for each in statement.quantities if each.sort in ("number", "rate", "other") and each.value >= 2]
    for one, two in pairwise(sides):
        between, after = words[one.last : two.first], words[two.last : two.last + 4]
        linked = len(between) <= 6 and not _BY.isdisjoint(between)
        wide = any(word.removesuffix("s") in _COLUMNS for word in after)
        crossed = between[:1] in (["x"], ["×"], ["by"], ["*"]) or "times" in between
        if linked and (wide or crossed):
            value = one.value * two.value * width
            return one._replace(value=value, sort="size", unit="b", last=two.last, end=two.end)
    return None
