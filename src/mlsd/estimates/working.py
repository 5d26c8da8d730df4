"""From what is stated to figures: inputs read, taken from another estimate or assumed, then the sum, then its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from mlsd.errors import MlsdError, did_you_mean
from mlsd.estimates.model import Amount, Derived, Estimate, Figure, Input, Used
from mlsd.estimates.saying import said, shown
from mlsd.estimates.units import KINDS, Unread, checked, read


class Lacking(MlsdError):
    """Inputs that are needed and not stated.  inputs: each with those that could take its place."""

    def __init__(self, estimate: Estimate, inputs: tuple[Input, ...], instead: tuple[Input, ...]) -> None:
        first = inputs[0]
        names = ", ".join(each.key for each in inputs)
        also = f" (or {' and '.join(each.key for each in instead)})" if instead else ""
        super().__init__(
            f"{estimate.name} needs {names}{also}",
            f"{first.ask} Write {first.key}={first.example}",
        )
        self.inputs = inputs
        self.instead = instead

    @property
    def labels(self) -> str:
        """What is missing, in words."""
        also = f" (or {' and '.join(each.label.lower() for each in self.instead)})" if self.instead else ""
        return ", ".join(each.label.lower() for each in self.inputs) + also


class Wrong(MlsdError):
    """An input that is stated and cannot be taken."""


def work_out(
    estimate: Estimate, given: Mapping[str, str], others: Mapping[str, Estimate], strict: bool = True
) -> tuple[Derived, ...]:
    """Every figure of an estimate.

    given: texts by input key; what belongs to no input here is passed over.  others: estimates by name, of which
    figures may stand in.  strict: see `units.read`.  Raises Lacking or Wrong.
    """
    used = _used(estimate, given, others, strict)
    amounts = {key: each.amount for key, (each, _) in used.items()}
    try:
        values = estimate.work(amounts)
    except ValueError as error:
        raise Wrong(f"{estimate.name}: {error}", "change one of them") from None
    currency = next((amount.unit for each in estimate.inputs if each.unit == "money"
                     and (amount := amounts[each.key])), "")  # fmt: skip
    texts = {key: each.text for key, (each, _) in used.items()}
    made = []
    for figure in estimate.figures:
        texts[figure.key] = shown(values[figure.key], figure.unit, currency)
        wanted = inputs_of(estimate, figure)
        parts = list(dict.fromkeys(part for key in wanted for part in used[key][1]))
        basis = "; ".join(f"{part.said} (assumed)" if part.assumed else part.said for part in parts)
        worked = _put_in(estimate.formula[figure.key], texts)
        of_money = currency if figure.unit == "money" else ""
        made.append(
            Derived(estimate, figure, values[figure.key], texts[figure.key], basis, worked, of_money, tuple(parts))
        )
    return tuple(made)


def _used(
    estimate: Estimate, given: Mapping[str, str], others: Mapping[str, Estimate], strict: bool
) -> dict[str, tuple[Used, tuple[Used, ...]]]:
    """Each input as it is used, and those that it came from: itself, or the inputs of the figure that stands in."""
    used: dict[str, tuple[Used, tuple[Used, ...]]] = {}
    missing: list[Input] = []
    instead: tuple[Input, ...] = ()
    for each in estimate.inputs:
        text = given.get(each.key, "")
        if text:
            one = _use(each, text, False, strict)
            used[each.key] = one, (one,)
        elif each.stands_in:
            try:
                used[each.key] = _standing_in(each, given, others, strict)
            except Lacking as lacking:
                missing.append(each)
                instead = lacking.inputs
        elif each.default:
            one = _use(each, each.default, True, True)
            used[each.key] = one, (one,)
        else:
            missing.append(each)
    if missing:
        raise Lacking(estimate, tuple(missing), instead)
    return used


def _standing_in(
    each: Input, given: Mapping[str, str], others: Mapping[str, Estimate], strict: bool
) -> tuple[Used, tuple[Used, ...]]:
    name, _, key = each.stands_in.partition(".")
    derived = next(one for one in work_out(others[name], given, others, strict) if one.figure.key == key)
    amount = Amount(Fraction(derived.value))
    return Used(each, amount, derived.basis, derived.shown, False), derived.used


def _use(each: Input, text: str, assumed: bool, strict: bool) -> Used:
    amount = amount_of(each, text, strict)
    words = said(amount, each.unit)
    return Used(each, amount, (each.says or f"{_low(each.label)} {{}}").format(words), words, assumed)


def amount_of(each: Input, text: str, strict: bool = True) -> Amount:
    """What a text states for an input.  Raises Wrong with what was given, what is wanted, and an example."""
    shortened = text if len(text) <= 60 else f"{text[:60]}…"
    if each.unit == "choice":
        words = text.strip().lower().split()
        word = next((one for one in each.choices if words and (one == words[0] or one == text.strip().lower())), None)
        if word is None:
            hint = did_you_mean(text.strip(), list(each.choices))
            raise Wrong(f"{each.key}: {shortened!r} is none of {', '.join(each.choices)}", hint)
        return Amount(Fraction(0), word)
    try:
        return checked(read(text, each.unit, strict), each.unit, each.ends)
    except Unread as unread:
        raise Wrong(
            f"{each.key}: {shortened!r} {unread}; {KINDS[each.unit].wants} is wanted",
            f"write for example {each.key}={each.example}",
        ) from None


def inputs_of(estimate: Estimate, figure: Figure) -> list[str]:
    """The keys of the inputs that a figure's formula names, by itself or through other figures."""
    found: list[str] = []
    for key in re.findall(r"\{([a-z-]+)\}", estimate.formula[figure.key]):
        other = next((each for each in estimate.figures if each.key == key), None)
        found += inputs_of(estimate, other) if other else [key]
    order = [each.key for each in estimate.inputs]
    return sorted(set(found), key=order.index)


def formula_in_words(estimate: Estimate, figure: Figure) -> str:
    """A figure's formula with the labels of what it is made from."""
    labels = {each.key: _low(each.label) for each in estimate.inputs}
    labels |= {each.key: _low(each.label) for each in estimate.figures}
    return _put_in(estimate.formula[figure.key], labels)


def _put_in(formula: str, texts: Mapping[str, str]) -> str:
    return re.sub(r"\{([a-z-]+)\}", lambda found: texts[found[1]], formula)


def _low(label: str) -> str:
    return label[:1].lower() + label[1:]
