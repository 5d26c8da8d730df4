"""Words of a split that deal out no rows: split sentences, rotate the photo, text that is cut at the end."""

from __future__ import annotations

from mlsd.prose import Mention

_PIECES = frozenset(
    "sentence word token paragraph line syllable text string name address title document page field column chunk audio "
    "recording signal clip compound url path date timestamp camelcase hyphen utterance speech video image".split()
)
_PICTURES = (
    "photo", "image", "picture", "page", "scan", "angle", "degree", "upright", "crop", "receipt", "pixel", "deskew",
    "horizon", "orient", "flip", "frame", "map", "axis", "axes", "cloud", "coordinate", "brick", "log",
)  # fmt: skip
_TEXTS = frozenset(
    "token tokens character characters words letters sentence sentences text texts length pixels seconds silence "
    "paragraph paragraphs sample samples line lines khz hz decimal decimals percentile sigma quantile".split()
)
_DEALT = ("train", "test", "valid", "dev", "hold", "fold", "eval")
_FILL = frozenset("the a all each every long longer their our into in up them it these those".split())


def no_rows(mention: Mention) -> bool:
    """Whether what is split, cut or turned is a text or a picture, and no set of rows."""
    word, words = mention.text.lower(), mention.statement.words
    if any(each.startswith(_DEALT) for each in words if each != mention.text.lower()):
        return False
    if word.startswith("split"):
        after = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 4]]
        first = next((each for each in after if each not in _FILL), "")
        return first.removesuffix("s") in _PIECES and "by" not in after
    if word.startswith("rotat"):
        return any(each.startswith(_PICTURES) for each in words)
    if word in ("cut at", "cut on", "cut by"):
        return not _TEXTS.isdisjoint(words)
    return False
