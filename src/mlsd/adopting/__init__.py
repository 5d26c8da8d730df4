"""Marks for a document that somebody else wrote: which lines answer what, put in without moving a byte, taken out."""

from __future__ import annotations

from mlsd.adopting.choosing import propose
from mlsd.adopting.previewing import asked_about
from mlsd.adopting.proposal import Proposal, Sort
from mlsd.adopting.undoing import NotExact, unadopted, undone, without_marks
from mlsd.adopting.writing import adopted, fitting

__all__ = [
    "NotExact", "Proposal", "Sort", "adopted", "asked_about", "fitting", "propose", "unadopted", "undone",
    "without_marks",
]  # fmt: skip
