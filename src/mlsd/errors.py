"""What went wrong, where, and what to do: raised with its place, shown once, by the front door."""

from __future__ import annotations


class MlsdError(Exception):
    """An error that a user can do something about.

    message: what and where, one line.  hint: what to do, one line, "" if the message says it.
    more: further faults of the same kind, message and hint of each.
    """

    def __init__(self, message: str, hint: str = "", more: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.more = more


class Ended(BaseException):
    """The program was asked to end by a signal.  Not an Exception: nothing on the way may swallow it."""

    def __init__(self, signal: int) -> None:
        super().__init__(signal)
        self.signal = signal


def did_you_mean(word: str, known: list[str]) -> str:
    """A hint that names the nearest of `known`, or lists a few of them."""
    from difflib import get_close_matches

    near = get_close_matches(word.lower(), [name.lower() for name in known], n=1, cutoff=0.5)
    if not near:  # a bare name may stand for the end of an id: `goals` for `setup.goals`
        near = [name for name in known if name.rpartition(".")[2] == word.rpartition(".")[2]][:1]
    if near:
        exact = next(name for name in known if name.lower() == near[0].lower())
        return f"did you mean {exact}?"
    shown = ", ".join(known[:8]) + (", …" if len(known) > 8 else "")
    return f"known: {shown}" if known else ""
