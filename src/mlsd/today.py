"""Today's date, from one place: `MLSD_TODAY` (YYYY-MM-DD, for tests and reproducible CI), else the clock."""

from __future__ import annotations

import os
import time

from mlsd.errors import MlsdError


def today() -> str:
    """Today as YYYY-MM-DD, which sorts as dates do.  Raises MlsdError if MLSD_TODAY is no date."""
    given = os.environ.get("MLSD_TODAY", "")
    if given:
        if not is_date(given):
            raise MlsdError(f"MLSD_TODAY is {given!r}, which is no date", "write it as YYYY-MM-DD, or unset it")
        return given
    return time.strftime("%Y-%m-%d")  # datetime would take longer to load than all of a check's look at the cache


def is_date(text: str) -> bool:
    """Whether a text is a day of the calendar, written YYYY-MM-DD."""
    parts = text.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isascii() and part.isdecimal() for part in parts):
        return False
    from datetime import date

    try:
        date(int(parts[0]), int(parts[1]), int(parts[2]))
    except ValueError:
        return False
    return True
