"""Back-of-the-envelope figures: estimates by name, and figures from what is given.

One module for each estimate or close group; `mlsd.pack.ESTIMATES` holds the names, for packs to derive.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from mlsd.errors import MlsdError, did_you_mean
from mlsd.estimates import batches, experiments, intervals, labelling, replicas, storage, traffic, training
from mlsd.estimates.model import Derived, Estimate, Figure, Input
from mlsd.estimates.working import Lacking, Wrong, amount_of, formula_in_words, work_out

__all__ = [
    "Derived", "Estimate", "Figure", "Input", "Lacking", "Wrong", "all_estimates", "amount_of", "estimate", "figures",
    "find", "formula_in_words", "inputs", "known_inputs", "works",
]  # fmt: skip

_MODULES = (traffic, storage, labelling, training, batches, replicas, experiments, intervals)


@lru_cache(maxsize=1)
def all_estimates() -> Mapping[str, Estimate]:
    """Every estimate by its name."""
    return {each.name: each for module in _MODULES for each in module.ESTIMATES}


def find(name: str) -> Estimate:
    """The estimate of this name.  Raises MlsdError."""
    found = all_estimates().get(name.lower())
    if found is None:
        raise MlsdError(f"there is no estimate {name!r}", did_you_mean(name, list(all_estimates())))
    return found


def known_inputs(one: Estimate) -> dict[str, Input]:
    """The inputs of an estimate by key, then those of figures that may stand in for one."""
    found = {each.key: each for each in one.inputs}
    for each in one.inputs:
        if each.stands_in:
            found = {**known_inputs(find(each.stands_in.partition(".")[0])), **found}
    return found


@lru_cache(maxsize=1)
def inputs() -> Mapping[str, Input]:
    """Every input of any estimate by its key."""
    return {each.key: each for one in all_estimates().values() for each in one.inputs}


@lru_cache(maxsize=1)
def figures() -> Mapping[str, tuple[Estimate, Figure]]:
    """Every figure by its label in lower case, with its estimate."""
    return {each.label.lower(): (one, each) for one in all_estimates().values() for each in one.figures}


def estimate(name: str, given: Mapping[str, str]) -> tuple[Derived, ...]:
    """The figures of the estimate `name` from texts by input key.

    Raises MlsdError for an unknown name or key, an input that is missing, and a value that is no amount of its kind.
    """
    one = find(name)
    known = known_inputs(one)
    for key in given:
        if key not in known:
            raise MlsdError(f"{one.name} takes no {key!r}", did_you_mean(key, list(known)))
    for key, text in given.items():
        amount_of(known[key], text)
    return work_out(one, given, all_estimates())


def works(name: str, stated: Mapping[str, str]) -> tuple[Derived, ...]:
    """The figures of an estimate from the facts of a document, where remarks may follow a figure.

    Raises Lacking or Wrong.
    """
    return work_out(find(name), stated, all_estimates(), strict=False)
