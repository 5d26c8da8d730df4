"""Facts on lines of their own: whether a text fits one, and putting them into an answer."""

from __future__ import annotations

from mlsd.pack import Fact
from mlsd.prose import Prose, read_fact
from mlsd.quantities import quantities_in

_LONG = 12  # words; more than that is an answer, not a fact


def fact_value(fact: Fact, text: str) -> str | None:
    """What somebody typed as the value of a fact, spelled as the pack does, or None if it is something else.

    A person may simply begin to write the answer where a figure is asked for; that must not become the figure.
    """
    said = " ".join(text.split())
    if not said or len(said.split()) > _LONG or _is_state(said):
        return None
    if fact.kind == "choice":
        return _choice(fact.choices, said)
    if fact.kind == "yes-no":
        word = said.lower().split()[0].rstrip(",.;:")
        if word in ("y", "yes", "n", "no"):
            return said if len(said) > 1 else {"y": "yes", "n": "no"}[word]
        return None
    if fact.kind == "quantity":
        found = quantities_in(said)
        bare = len(found) == 1 and found[0].sort == "number" and fact.unit and said.replace(",", "").isdecimal()
        return f"{said} {fact.unit}" if bare else said if found else None
    if fact.kind == "number":
        return said if quantities_in(said) else None
    return said


def _is_state(said: str) -> bool:
    """Whether the whole question is put off or does not apply: the date in it is no figure of the system."""
    return said.lower().startswith(("later:", "n/a:"))


def _choice(choices: tuple[str, ...], said: str) -> str | None:
    if said.isdecimal() and 1 <= int(said) <= len(choices):
        return choices[int(said) - 1]
    if any(said.lower().startswith(choice.lower()) for choice in choices):
        return said  # a choice, and more to it
    begins = [choice for choice in choices if choice.lower().startswith(said.lower())]
    return begins[0] if len(begins) == 1 or (begins and begins[0].lower() == said.lower()) else None


def room_after_facts(text: str) -> str:
    """The answer with a blank line between its facts and the prose below: without one, Markdown joins the two."""
    lines = text.split("\n")
    for at in range(len(lines) - 1, 0, -1):
        below = lines[at].strip()
        if read_fact(lines[at - 1]) and below and not below.startswith(("-", "*", "+", "|")) and lines[at][:1] != " ":
            lines.insert(at, "")
    return "\n".join(lines)


def stated(text: str, fact: Fact) -> str:
    """The value of a fact in an answer, "" if it is not stated."""
    found = Prose(text).facts.get(fact.label.lower())
    return found.value if found else ""


def with_facts(text: str, facts: dict[str, str]) -> str:
    """The answer with these facts, label to value: those that stand are replaced in place, others come first."""
    lines = text.split("\n") if text.strip() else []
    left = {label.lower(): (label, value) for label, value in facts.items() if value}
    for number, line in enumerate(lines):
        fact = read_fact(line)
        if fact and fact[0].lower() in left:
            _, value = left.pop(fact[0].lower())
            lines[number] = line[: line.index(":**") + 3] + " " + value
    added = [f"- **{label}:** {value}" for label, value in left.values()]
    if not added:
        return "\n".join(lines)
    begins_with_list = bool(lines) and read_fact(lines[0]) is not None
    return "\n".join([*added, *([] if begins_with_list or not lines else [""]), *lines])


def fact_in(given: dict[str, str], fact: Fact, typed: str) -> tuple[dict[str, str], str]:
    """The facts with what was typed for one more; or, if that is an answer begun and no fact, as they were, and it."""
    value = None if "\n" in typed.strip() else fact_value(fact, typed)
    if value:
        return {**given, fact.label: value}, ""
    return given, typed.strip("\n") if typed.strip() else ""


def begun(given: dict[str, str], words: str) -> str:
    """An answer that begins with these facts and words."""
    return "\n\n".join(part for part in (with_facts("", given), words) if part)


def mistyped(fact: Fact, text: str) -> bool:
    """A word or two that is none of a fact's choices, or no figure: a slip, not the beginning of an answer."""
    slip = fact.kind != "text" and 0 < len(text.split()) <= 2 and not _is_state(text.strip())
    return slip and fact_value(fact, text) is None
