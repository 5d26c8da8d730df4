"""People who label or check data, and so are no yardstick: images read by two radiologists."""

from __future__ import annotations

from mlsd.prose import Mention

_MARKED = frozenset(
    "read labelled labeled annotated checked drawn sorted marked rated transcribed tagged reviewed graded outlined "
    "coded "
    "traced verified confirmed assessed judged segmented contoured delineated scored classified collected "
    "selected".split()
)
_DATA = frozenset(
    "images image letters scans scan labels label masks mask cases case files file photos pictures recordings clips "
    "sentences documents texts frames records rows examples samples slides tickets messages mails reports set "
    "radiographs "
    "films calls videos outlines contours boxes transcripts truth reference gold data pages plates".split()
)


def only_marks(mention: Mention) -> bool:
    """Whether people or hands named here label data, with no figure of their own behind."""
    statement = mention.statement
    words = [token.lower for token in statement.tokens]
    near = words[max(0, mention.first - 5) : mention.first]
    by = "by" in near or (words[mention.first] == "by")
    verb = next((at for at in range(max(0, mention.first - 5), min(len(words), mention.last + 3))
                 if words[at] in _MARKED), None)  # fmt: skip
    if verb is None or not (by or verb >= mention.last):
        return False
    if not _DATA & set(words[max(0, verb - 7) : verb]):
        return False
    return all(each.first < mention.last for each in statement.quantities)
