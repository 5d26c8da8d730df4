"""What a prompt begins with: the answer that stands in the document, or what somebody has half typed of another."""

from __future__ import annotations

from mlsd.drafts import Drafts
from mlsd.pack import Question
from mlsd.states import FLAG, without_flag, words_at_stake


def shown(question: Question, text: str) -> str:
    """An answer as it stands in a prompt: exact, but without the flag of an open question."""
    return without_flag(text, question.ask) if FLAG in text else text


def begin_with(question: Question, standing: str, drafts: Drafts) -> tuple[str, str]:
    """The text that a prompt begins with, and a line about it if somebody has typed it before.

    What is given takes the place of what stands. So an answer that came into the document after the draft was typed is
    shown above it: nobody can have decided to replace what they have not seen.
    """
    draft = drafts.texts.get(question.id)
    if draft is None or draft == standing:
        return standing, ""
    count = len(draft.split())
    notice = f"Half typed last time, {count} word{'' if count == 1 else 's'}, kept for you"
    if drafts.saw(question.id, standing) or not words_at_stake(standing, question.ask) or standing in draft:
        return draft, f"{notice}."
    return f"{standing}\n\n{draft}", f"{notice}, below what the document says by now."
