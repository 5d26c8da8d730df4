"""The evidence of one topic, for people: what each piece was worth and why."""

from __future__ import annotations

from mlsd.coverage.cover import read_topic
from mlsd.coverage.sums import evidence_of
from mlsd.coverage.weights import COVERED, WEIGHTS
from mlsd.errors import MlsdError, did_you_mean
from mlsd.pack import Pack
from mlsd.shown import BOLD, DIM, paint, safe

_MOST = 12
_WIDE = 200  # characters of a piece


def shown_evidence(path: str, text: str, pack: Pack, id: str) -> str:
    """What a document says of one topic, best piece first.  Raises MlsdError if the pack has no such topic."""
    if id not in pack.ids:
        raise MlsdError(f"{pack.name} has no topic {id}", did_you_mean(id, pack.ids))
    judged, pieces, nature = read_topic(text, pack, id)
    lines = [paint(f"{safe(path)}: {id} is {judged.state}", BOLD)]
    if nature.why:
        lines.append(f"  because {nature.why}")
    elif stated := [piece for piece in pieces if piece.states]:
        evidence = evidence_of(stated, pack.questions[pack.ids.index(id)].cues.usual)
        lines.append(f"  {evidence.told}")
        bar = f"covered from 0 on, or by one statement of {WEIGHTS.sure}"
        lines.append(f"  that comes to {evidence.odds(COVERED):+.1f}; {bar}")
    for piece in pieces[:_MOST]:
        lines.append(f"{piece.worth:>6.1f}  line {piece.line}: {safe(piece.block.text)[:_WIDE]}")
        lines.append(paint(f"        {safe('; '.join(piece.reasons))}", DIM))
    if len(pieces) > _MOST:
        lines.append(f"        and {len(pieces) - _MOST} more, worth less")
    return "\n".join(lines) + "\n"
