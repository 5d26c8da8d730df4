"""The evidence of one topic, for people: what each piece was worth and why."""

from __future__ import annotations

from mlsd.coverage.cover import read_topic
from mlsd.coverage.sums import evidence_of
from mlsd.coverage.weights import COVERED, WEIGHTS
from mlsd.errors import MlsdError
from mlsd.pack import Pack
from mlsd.shown import BOLD, DIM, paint, safe, shell

_MOST = 12
_WIDE = 200  # characters of a piece


def shown_evidence(path: str, text: str, pack: Pack, topic: str) -> str:
    """What a document says of one topic (its id or title), best piece first.

    Raises MlsdError if the pack has no such topic.
    """
    id = _topic_id(pack, topic)
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


def _topic_id(pack: Pack, wanted: str) -> str:
    """The id that is meant by an id or a title, in any case; findings name both."""
    known = " ".join(wanted.lower().split())
    titles = {question.id: " ".join(question.title.lower().split()) for question in pack.questions}
    meant = [id for id, title in titles.items() if known in (id, title)]
    if len(meant) == 1:
        return meant[0]
    near = meant or _near(known, titles)
    named = ", ".join(f"{id} ({question.title})" for id in near if (question := pack.find(id)))
    problem = "fits several topics" if meant else "is no topic"
    hint = f"did you mean {named}?" if named else f"mlsd questions --pack {shell(pack.pack)} lists them"
    raise MlsdError(f"{wanted!r} {problem} of {pack.name}", hint)


def _near(wanted: str, titles: dict[str, str]) -> list[str]:
    """The ids that nearly read so, or hold these words, themselves or in their titles; the nearest first, a few."""
    from difflib import get_close_matches

    owners = {word: id for id, title in titles.items() for word in (id, id.rpartition(".")[2], title)}
    close = [owners[word] for word in get_close_matches(wanted, list(owners), n=6, cutoff=0.6)]
    holding = [id for id, title in titles.items() if wanted and wanted in f"{id} {title}"]
    return list(dict.fromkeys(close + holding))[:3]
