"""Units, scales and number words: the tables that quantities are read with."""

from __future__ import annotations


def _table(rows: str) -> dict[str, tuple[str, float]]:
    units = {}
    for row in rows.strip().split("\n"):
        sort, *pairs = row.split()
        for pair in pairs:
            names, _, factor = pair.rpartition("=")
            units.update({name: (sort, float(factor)) for name in names.split("|")})
    return units


UNITS = _table("""
duration ns|nanosecond=1e-9 us|µs|microsecond=1e-6 ms|msec|milli|millisecond=1e-3 s|sec|second=1 min|minute=60
duration h|hr|hour=3600 d|day|night=86400 wk|week=604800 fortnight=1209600
duration month|mo=2629800 quarter|season=7889400 yr|year=31557600
size byte=1 kb|kilobyte=1e3 mb|megabyte=1e6 gb|gigabyte|gig=1e9 tb|terabyte=1e12 pb|petabyte=1e15 kib=1024
size mib=1048576 gib|gi=1073741824 tib=1099511627776 meg=1e6
percent %|percent|pct|pp=0.01 ‰=0.001 ppm=1e-6 permille|promille=1e-3
money €|$|£|¥|eur|usd|gbp|chf|euro|dollar|pound|franc|jpy|sek|pln|inr=1 cent|ct=0.01
money aud|cad|nzd|nok|dkk|czk|huf|cny|yen|brl|zar|buck|krona|krone|zloty|rupee|kr|kroner|kronor|peso|lira|shilling=1
rate qps|rps|tps|hz=1 khz=1e3
parameters parameter|param|weight=1
other w|watt|mw|kwh|mwh|mah|km|cm|mm|metre|meter|m3|px|pixel|token|tok|db|mg|kg|litre|liter|bpm|rpm|kj|joule=1
""")
SCALES = {"k": 1e3, "thousand": 1e3, "mn": 1e6, "mio": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9,
           "hundred": 1e2, "trillion": 1e12, "dozen": 12.0}  # fmt: skip
LETTERS = {"M": 1e6, "B": 1e9, "T": 1e12, "K": 1e3, "thousands": 1e3, "millions": 1e6}
ONES = {word: float(value) for value, word in enumerate(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split())} | {word: 10.0 * tens for tens, word in enumerate(
    "twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}  # fmt: skip
PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "eighth": 0.125, "tenth": 0.1, "twentieth": 0.05,
          "hundredth": 0.01, "thousandth": 0.001}  # fmt: skip
PERIODS = {word: factor for word, (sort, factor) in UNITS.items() if sort == "duration" and factor >= 1}
BEFORE = frozenset("$ € £ ¥ usd eur gbp chf".split())


def in_parts(words: list[str]) -> tuple[str, float, str, int] | None:
    """Half a second, a quarter of second: sort, amount, unit and how many of the words, from the part on, tell it."""
    at = 2 if words[1:2] == ["-"] else 1
    linked = words[at : at + 1] == ["of"]
    at += linked
    if words[at : at + 1] and words[at] in ("a", "an", "one"):
        at, linked = at + 1, True
    unit = words[at] if at < len(words) else ""
    part, known = PARTS[words[0].removesuffix("s")], UNITS.get(unit)
    if known is None or not (linked or (part >= 0.25 and words[0] != "third" and known[0] == "duration")):
        return None
    return known[0], part * known[1], unit, at + 1


def and_a_half(words: list[str]) -> tuple[float, int]:
    """And a half, and half, and a quarter: what it adds to the unit before, and how many words it is."""
    at = 2 if words[1:2] in (["a"], ["one"]) else 1
    if words[:1] != ["and"] or len(words) <= at or words[at] not in ("half", "quarter"):
        return 0.0, 0
    ends = at == 2 or len(words) == 2 or not words[2].isalpha()  # two minutes and half of the rows
    return (PARTS[words[at]], at + 1) if ends else (0.0, 0)


def and_more(words: list[str]) -> tuple[str, float, str, int] | None:
    """A second and a half, an hour and a quarter: sort, amount, unit and how many of the words tell it."""
    lead = 1 if words[0] in ("a", "an") else 0
    unit = words[lead] if lead < len(words) else ""
    known = UNITS.get(unit)
    more, length = and_a_half(words[lead + 1 :]) if known and len(unit) > 1 else (0.0, 0)
    return (known[0], (1 + more) * known[1], unit, lead + 1 + length) if known and more else None


def spelled(words: list[str]) -> tuple[float, int] | None:
    """A number in words that these begin with, and how many of them it is: a hundred and twenty, eighty-five."""
    total, current, seen, at = 0.0, 0.0, False, 0
    if words[:1] == ["a"] and words[1:2] and words[1] in ("hundred", "thousand", "million", "dozen"):
        current, at = 1.0, 1
    while at < len(words):
        word = words[at]
        if word in ONES:
            current += ONES[word]
        elif word.rstrip("s") in SCALES and len(word) > 2:
            scale = SCALES[word.rstrip("s")]
            if total and not current:  # seventy thousand million
                total, current = 0.0, total
            current = (current or 1.0) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
        elif not (word in ("-", "and") and seen and at + 1 < len(words) and words[at + 1] in ONES):
            break
        seen, at = True, at + 1
    return (total + current, at) if seen else None


def ungrouped(text: str) -> str:
    """Digits without the points that part their thousands: 2.000.000."""
    first, *rest = text.split(".")
    return text.replace(".", "") if len(rest) > 1 and len(first) <= 3 and {len(each) for each in rest} == {3} else text


def raised(text: str, after: list[str], glued: bool) -> tuple[float, int]:
    """A number and how many words behind it raise it: 10^7, 3e9, 1e-3.  glued: whether the first follows at once."""
    first, power = after[0], after[1] if len(after) > 1 else ""
    if text in ("2", "10") and first == "^" and power.isdecimal() and len(power) < 3:
        return float(text) ** int(power), 2
    if glued and first[1:].isdecimal() and len(first) < 4:
        return float(text) * 10.0 ** int(first[1:]), 1
    if glued and first == "e" and power == "-" and after[2:] and after[2].isdecimal() and len(after[2]) < 3:
        return float(text) * 10.0 ** -int(after[2]), 3
    return float(text), 0
