"""Estimates: every one against a figure that was published or worked by hand, and never a figure from a wrong unit."""

from __future__ import annotations

import ast
import contextlib
import json
import math
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from screens import environment, run

import mlsd
from mlsd import estimates
from mlsd.errors import MlsdError
from mlsd.estimate_pages import example_of
from mlsd.estimates import Derived, all_estimates, estimate
from mlsd.estimates.following import follows
from mlsd.estimates.model import Amount
from mlsd.estimates.saying import said, shown
from mlsd.estimates.units import KINDS, Unread, checked, read
from mlsd.pack import ESTIMATES

XU = "Alex Xu, System Design Interview, 2020, chapter 2"
ZERO = "Rajbhandari et al., ZeRO, 2020"
GOYAL = "Goyal et al., Accurate, Large Minibatch SGD, 2017"
NEWCOMBE = "Newcombe, Two-Sided Confidence Intervals for the Single Proportion, 1998, table I, method 3"


def figures(call: str) -> dict[str, Derived]:
    """The figures of a call as on the command line, by key."""
    name, *pairs = call.split()
    given = dict(pair.split("=", 1) for pair in pairs)
    return {each.figure.key: each for each in estimate(name, given)}


KNOWN = [
    ("traffic daily-users=150M requests-per-user=2", "mean", 3500, 0.01, f"{XU}: tweets, about 3,500 a second"),
    ("traffic daily-users=150M requests-per-user=2", "peak", 7000, 0.01, f"{XU}: about 7,000 at the peak"),
    ("traffic daily-users=2M requests-per-user=10/day", "peak", 463, 0.001, "by hand: 2,000,000 × 10 ÷ 86,400 × 2"),
    ("traffic daily-users=86400 requests-per-user=3", "mean", 3, 0, "by hand: one user a second of the day"),
    ("storage record-size=1MB records-per-day=30M/day", "storage-per-day", 30e12, 0, f"{XU}: media, 30 TB a day"),
    ("storage record-size=1MB records-per-day=30M/day kept=5years", "storage-kept", 55e15, 0.01, f"{XU}: about 55 PB"),
    ("storage record-size=2kB records-per-day=20M/day copies=3", "storage-per-year", 43.8e12, 0, "120 GB × 365"),
    ("storage record-size=2kB daily-users=2M requests-per-user=10", "storage-per-day", 40e9, 0, "by hand, by users"),
    ("labelling-cost labelled-examples=9000 labels-per-example=3 price-per-label=2USD", "label-cost", 54_000, 0,
     "by hand; examples/answer-ranking.md"),
    ("labelling-cost labelled-examples=30000 labels-per-example=3 price-per-label=0.40EUR", "label-cost", 36_000, 0,
     "by hand: 90,000 × 0.40"),
    ("labelling-time labelled-examples=2.5M time-per-label=79.2s", "label-work", 55_000 * 3600, 0,
     "Lin et al., Microsoft COCO, 2014, section 4.3: 22 worker hours for 1,000 of 2.5 M segmentations"),
    ("labelling-time labelled-examples=7200 time-per-label=30s annotators=2 hours-per-day=6h", "label-days", 5, 0,
     "by hand: 60 h ÷ 12 h a day"),
    ("training-memory parameters=1.5B", "training-memory", 24e9, 0, f"{ZERO}, section 3.1: GPT-2, 24 GB"),
    ("training-memory parameters=7.5B", "training-memory", 120e9, 0, f"{ZERO}, figure 1: 120 GB"),
    ("training-memory parameters=7.5B workers=64", "sharded-memory", 1.9e9, 0.02, f"{ZERO}, figure 1: 1.9 GB"),
    ("training-memory parameters=1B precision=fp32 optimiser=momentum", "bytes-per-parameter", 12, 0, "by hand: 4+4+4"),
    ("training-memory parameters=1B precision=bf16", "bytes-per-parameter", 8, 0, "by hand: 2+2+2+2"),
    ("training-memory parameters=1B optimiser=adam-8bit", "bytes-per-parameter", 10, 0, "by hand: 2+2+4+1+1"),
    ("training-memory parameters=1B optimiser=sgd", "bytes-per-parameter", 8, 0, "by hand: 2+2+4"),
    ("batches batch-size=128 workers=128 labelled-examples=12.8M", "effective-batch", 16_384, 0, "the issue: 16,384"),
    ("batches batch-size=128 workers=128 labelled-examples=12.8M", "steps-one-worker", 100_000, 0, "by hand: 100,000"),
    ("batches batch-size=128 workers=128 labelled-examples=12.8M", "steps-per-epoch", 782, 0, "the issue: 782"),
    ("batches batch-size=256 workers=32 labelled-examples=1281167", "effective-batch", 8192, 0, f"{GOYAL}: 8,192"),
    ("batches batch-size=256 workers=32 labelled-examples=1281167", "rate-factor", 32, 0, f"{GOYAL}: 0.1 becomes 3.2"),
    ("batches batch-size=256 workers=32 labelled-examples=1281167", "steps-per-epoch", 157, 0, "by hand: 156.4"),
    ("replicas peak-load=96/year service-time=1.667years", "in-work", 160, 0.001,
     "Little and Graves, Little's Law, 2008: 160 bottles, 96 bought a year, each kept 1.67 years"),
    ("replicas peak-load=420/s service-time=18.18ms headroom=30%", "replicas", 11, 0,
     "production pack, levels.throughput: 420 a second, 55 a replica, 30% spare: 11"),
    ("replicas peak-load=10/s service-time=70ms headroom=30%", "replicas", 1, 0, "by hand: exactly 1, not 2"),
    ("replicas peak-load=100/s service-time=0.2s headroom=0% requests-at-once=4", "replicas", 5, 0, "by hand: 20 ÷ 4"),
    ("ab-test baseline-rate=50% detectable-effect=25points power=90%", "sample-group", 77, 0,
     "R, help of power.prop.test: n = 76.7"),
    ("ab-test baseline-rate=20% detectable-effect=5points", "sample-group", 1094, 0,
     "by hand: (1.95996 × √0.34875 + 0.84162 × √0.3475)² ÷ 0.0025 = 1093.7"),
    ("ab-test baseline-rate=20% detectable-effect=25%", "sample-group", 1094, 0, "25% of 20% are 5 points"),
    ("interval test-examples=263 measured-share=30.798479%", "interval-low", 0.2553, 2e-4, f"{NEWCOMBE}: 81 of 263"),
    ("interval test-examples=263 measured-share=30.798479%", "interval-high", 0.3662, 2e-4, f"{NEWCOMBE}: 81 of 263"),
    ("interval test-examples=148 measured-share=10.135135%", "interval-low", 0.0624, 1e-3, f"{NEWCOMBE}: 15 of 148"),
    ("interval test-examples=148 measured-share=10.135135%", "interval-high", 0.1605, 1e-3, f"{NEWCOMBE}: 15 of 148"),
    ("interval test-examples=20 measured-share=0%", "interval-high", 0.1611, 1e-3, f"{NEWCOMBE}: 0 of 20"),
    ("interval test-examples=20 measured-share=0%", "interval-low", 0, 0, f"{NEWCOMBE}: 0 of 20"),
    ("interval test-examples=29 measured-share=3.4482759%", "interval-low", 0.0061, 1e-2, f"{NEWCOMBE}: 1 of 29"),
    ("interval test-examples=29 measured-share=3.4482759%", "interval-high", 0.1718, 1e-3, f"{NEWCOMBE}: 1 of 29"),
]  # fmt: skip


@pytest.mark.parametrize(("call", "key", "wanted", "within", "source"), KNOWN)
def test_a_figure_is_what_was_published(call: str, key: str, wanted: float, within: float, source: str) -> None:
    value = figures(call)[key].value
    assert math.isclose(value, wanted, rel_tol=max(within, 1e-12), abs_tol=1e-12), f"{value} and not {wanted}; {source}"


def test_every_estimate_has_a_known_figure_and_stands_in_the_list_of_packs() -> None:
    assert list(all_estimates()) == list(ESTIMATES)
    assert {call.split()[0] for call, *_ in KNOWN} == set(ESTIMATES)


def test_labels_and_keys_are_the_only_ones_of_their_name() -> None:
    each = [figure.label.lower() for one in all_estimates().values() for figure in one.figures]
    assert sorted(set(each)) == sorted(each)
    for key, one in estimates.inputs().items():
        same = [other for each in all_estimates().values() for other in each.inputs if other.key == key]
        assert {(other.label, other.unit, other.default) for other in same} == {(one.label, one.unit, one.default)}
        assert one.unit == "choice" or one.unit in KINDS
    for every in all_estimates().values():
        assert set(every.formula) == {figure.key for figure in every.figures}
        assert every.source
        assert every.about


@pytest.mark.parametrize("name", ESTIMATES)
def test_an_example_works_when_it_is_pasted(name: str) -> None:
    call = example_of(all_estimates()[name]).replace("'", "").removeprefix("mlsd estimate ")
    for each in figures(call).values():
        assert each.shown
        assert each.basis
        assert "{" not in each.worked + each.basis
        assert follows(each.shown, each)


READ = [
    ("2 M", "count", 2_000_000), ("2M", "count", 2_000_000), ("2 million users", "count", 2_000_000),
    ("2,000,000", "count", 2_000_000), ("3 000 000", "count", 3_000_000), ("1.5B", "count", 1_500_000_000),
    ("about 40 k", "count", 40_000), ("~1e6", "count", 1_000_000), ("40 kB", "bytes", 40_000),
    ("40 KB", "bytes", 40_000),
    ("16 GB", "bytes", 16 * 10**9), ("16 GiB", "bytes", 16 * 2**30), ("512 B", "bytes", 512),
    ("0.3 s", "duration", Fraction(3, 10)), ("80 ms", "duration", Fraction(8, 100)), ("5 min", "duration", 300),
    ("2 weeks", "duration", 14 * 86_400), ("12 %", "share", Fraction(12, 100)), ("0.12", "share", Fraction(12, 100)),
    ("0.40 EUR", "money", Fraction(2, 5)), ("€0.40", "money", Fraction(2, 5)), ("$2", "money", 2),
    ("0.40 EUR per label", "money", Fraction(2, 5)), ("3 dollars", "money", 3), ("5/day", "a day", 5),
    ("5", "a day", 5), ("10 a day", "a day", 10), ("35 per week", "a day", 5), ("420 photos a second", "rate", 420),
    ("90 requests/s", "rate", 90), ("90 rps", "rate", 90), ("60/min", "rate", 1), ("2.3 kB", "bytes", 2300),
    ("1 point", "effect", Fraction(1, 100)), ("0.5 pp", "effect", Fraction(1, 200)),
    ("5% relative", "effect", Fraction(1, 20)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "value"), READ)
def test_an_amount_is_read(text: str, kind: str, value: Fraction) -> None:
    assert checked(read(text, kind), kind).value == value


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("420 photos a second, from the storm of 23 June 2026; average 0.3", "rate", 420),
        ("0.8% of consumption, at 80% power and a 5% level", "effect", Fraction(8, 1000)),
        ("30% of capacity at that peak", "share", Fraction(3, 10)),
        ("2 M in Europe (2026)", "count", 2_000_000),
    ],
)
def test_a_remark_may_stand_behind_a_fact(text: str, kind: str, value: Fraction) -> None:
    assert read(text, kind, strict=False).value == value
    with pytest.raises(Unread):
        read(text, kind)


@pytest.mark.parametrize(
    "text", ["1 for training, 2 for test", "2 in validation; 1 in training", "3 for Q1, 12 for Q2"]
)
def test_a_fact_that_tells_two_is_not_read_as_the_first(text: str) -> None:
    with pytest.raises(Unread, match="more than one figure"):
        read(text, "count", strict=False)


@pytest.mark.parametrize(
    "text", ["2 – 3 million", "2 to 3 M", "1 M and 2 M", "2 of 3", "2 or 3", "30 km", "128 on each of 8"]
)
def test_a_fact_of_two_figures_or_a_wrong_unit_is_not_read(text: str) -> None:
    with pytest.raises(Unread):
        read(text, "count", strict=False)


WRONG = [
    ("traffic daily-users=30kg requests-per-user=2", "daily-users: '30kg' is a mass; a whole count is wanted"),
    ("traffic daily-users=2M/day requests-per-user=2", "is a rate"),
    ("traffic daily-users=2m requests-per-user=2", "is a length"),
    ("traffic daily-users=12% requests-per-user=2", "is a share"),
    ("traffic daily-users=2furlongs requests-per-user=2", "is a length"),
    ("traffic daily-users=2blorps requests-per-user=2", "unknown unit 'blorps'"),
    ("traffic daily-users=2.5 requests-per-user=2", "is no whole number"),
    ("traffic daily-users=0 requests-per-user=2", "is nothing"),
    ("traffic daily-users=-5 requests-per-user=2", "is less than nothing"),
    ("traffic daily-users=1e400 requests-per-user=2", "is beyond all measure"),
    ("traffic daily-users=1e999999999999 requests-per-user=2", "is beyond all measure"),
    ("traffic daily-users=1e16 requests-per-user=2", "is beyond all measure"),
    ("traffic daily-users=NaN requests-per-user=2", "is no figure in digits"),
    ("traffic daily-users=inf requests-per-user=2", "is no figure in digits"),
    ("traffic daily-users=5½ requests-per-user=2", "unknown unit '½'"),
    ("traffic daily-users=10-20 requests-per-user=2", "more than one figure"),
    ("traffic daily-users=1,5M requests-per-user=2", "is no plain figure"),
    ("traffic daily-users=1.000.000 requests-per-user=2", "is no plain figure"),
    ("traffic daily-users=2M requests-per-user=2s", "is a duration"),
    ("storage record-size=3days records-per-day=1", "record-size: '3days' is a duration; a size is wanted"),
    ("storage record-size=40 records-per-day=1", "has no unit"),
    ("storage record-size=16G records-per-day=1", "has no unit"),
    ("labelling-cost labelled-examples=9 price-per-label=0.4", "has no unit"),
    ("labelling-cost labelled-examples=9 price-per-label=0,400EUR", "is no plain figure"),
    ("labelling-cost labelled-examples=9 price-per-label=20EUR/hour", "is in EUR / hour"),
    ("labelling-time labelled-examples=9 time-per-label=9s hours-per-day=25h", "longer than a day"),
    ("replicas peak-load=420 service-time=1s", "peak-load: '420' has no unit; a rate is wanted"),
    ("replicas peak-load=420/s service-time=1s headroom=100%", "below 100%"),
    ("replicas peak-load=420/s service-time=1s headroom=30", "is no share without a %"),
    ("ab-test baseline-rate=90% detectable-effect=20%", "would be 100% or more"),
    ("ab-test baseline-rate=0% detectable-effect=20%", "is not above 0%"),
    ("ab-test baseline-rate=9% detectable-effect=2% power=1% significance=99%", "power"),
    ("interval test-examples=9 confidence=99.99999999999999999999%", "below 100%"),
    ("training-memory parameters=1B optimiser=adm", "is none of adam"),
]


@pytest.mark.parametrize(("call", "message"), WRONG)
def test_a_wrong_value_gives_no_figure(call: str, message: str) -> None:
    with pytest.raises(MlsdError) as raised:
        figures(call)
    assert message in raised.value.message
    assert raised.value.hint


@pytest.mark.parametrize(
    ("call", "message", "hint"),
    [
        ("trafic", "there is no estimate 'trafic'", "did you mean traffic?"),
        ("traffic daily-user=2", "traffic takes no 'daily-user'", "did you mean daily-users?"),
        ("traffic daily-users=2", "traffic needs requests-per-user", "requests-per-user=10/day"),
        ("storage record-size=2kB", "records-per-day (or daily-users and requests-per-user)", "=20M/day"),
    ],
)  # fmt: skip
def test_a_slip_is_named_with_its_remedy(call: str, message: str, hint: str) -> None:
    with pytest.raises(MlsdError) as raised:
        figures(call)
    assert message in raised.value.message
    assert hint in raised.value.hint


def test_what_is_stated_goes_before_what_stands_in() -> None:
    call = "storage record-size=2kB records-per-day=1000 daily-users=2M requests-per-user=10"
    assert figures(call)["storage-per-day"].value == 2_000_000
    assert "daily users" not in figures(call)["storage-per-day"].basis


def test_a_basis_names_only_what_its_figure_is_made_from() -> None:
    found = figures("traffic daily-users=2M requests-per-user=10")
    assert found["mean"].basis == "daily users 2,000,000; requests per user 10 a day"
    assert found["peak"].basis == "daily users 2,000,000; requests per user 10 a day; peak 2 × mean (assumed)"
    assert found["peak"].worked == "231/s × 2"


def test_money_keeps_its_currency() -> None:
    call = "labelling-cost labelled-examples=9 price-per-label={}"
    euros, dollars = (figures(call.format(each))["label-cost"] for each in ("2EUR", "2USD"))
    assert (euros.shown, dollars.shown) == ("18.0 EUR", "18.0 USD")
    assert not follows(dollars.shown, euros)


WHOLE = st.integers(1, 10**9)
SCALED = [("bytes", "MB", "kB", 1000), ("duration", "h", "s", 3600), ("rate", "/s", "/min", 60),
          ("share", "%", "‰", 10), ("a day", "/day", "/year", 365)]  # fmt: skip


@given(number=WHOLE, at=st.sampled_from(SCALED))
def test_the_unit_of_an_amount_changes_nothing(number: int, at: tuple[str, str, str, int]) -> None:
    kind, large, small, factor = at
    assert read(f"{number}{large}", kind).value == read(f"{number * factor}{small}", kind).value


@given(users=WHOLE, requests=st.integers(1, 1000), more=WHOLE)
def test_load_grows_with_users(users: int, requests: int, more: int) -> None:
    one, other = (
        figures(f"traffic daily-users={each} requests-per-user={requests}")["peak"].value
        for each in (users, users + more)
    )
    assert one < other


@given(load=st.integers(1, 10**6), more=st.integers(0, 10**6), millis=st.integers(1, 10**5), spare=st.integers(0, 90))
def test_replicas_keep_up_and_one_less_would_not(load: int, more: int, millis: int, spare: int) -> None:
    tail = f"service-time={millis}ms headroom={spare}%"
    count = figures(f"replicas peak-load={load}/s {tail}")["replicas"].value
    need = Fraction(load * millis, 1000) / (1 - Fraction(spare, 100))
    assert count - 1 < need <= count
    assert count <= figures(f"replicas peak-load={load + more}/s {tail}")["replicas"].value


@given(examples=WHOLE, batch=st.integers(1, 10_000), workers=st.integers(1, 10_000))
def test_steps_see_every_example_once(examples: int, batch: int, workers: int) -> None:
    found = figures(f"batches labelled-examples={examples} batch-size={batch} workers={workers}")
    steps, effective = found["steps-per-epoch"].value, found["effective-batch"].value
    assert (steps - 1) * effective < examples <= steps * effective


@given(rate=st.integers(1, 60), effect=st.integers(1, 30))
def test_a_smaller_effect_needs_a_larger_sample(rate: int, effect: int) -> None:
    small, large = (
        figures(f"ab-test baseline-rate={rate}% detectable-effect={each}%")["sample-group"].value
        for each in (effect, effect + 1)
    )
    assert small >= large


@given(n=st.integers(1, 10**6), share=st.integers(0, 100))
def test_an_interval_holds_its_share_and_narrows(n: int, share: int) -> None:
    found = figures(f"interval test-examples={n} measured-share={share}%")
    low, high = found["interval-low"].value, found["interval-high"].value
    assert 0 <= low <= share / 100 <= high <= 1
    wider = found["interval-half"].value
    assert figures(f"interval test-examples={n + n} measured-share={share}%")["interval-half"].value < wider


FIGURES = st.sampled_from([kind for kind in KINDS if kind not in ("effect", "a day", "number")])


@settings(max_examples=300)
@given(kind=FIGURES, value=st.fractions(Fraction(1, 10**6), 10**15))
def test_what_is_shown_reads_back_within_its_digits(kind: str, value: Fraction) -> None:
    value = Fraction(math.ceil(value)) if KINDS[kind].whole else value
    amount = read(shown(value, kind, "EUR"), kind, strict=False)
    allowed = Fraction(0) if KINDS[kind].whole else amount.half
    assert abs(amount.value - value) <= allowed * (1 + Fraction(1, 10**9))
    assert allowed <= value / 100


@given(kind=st.sampled_from(["bytes", "duration", "rate", "share", "money", "count", "effect"]),
       value=st.integers(1, 10**8))  # fmt: skip
def test_an_input_is_said_as_it_was_given(kind: str, value: int) -> None:
    exact = Fraction(value, 10**3) if kind != "count" else Fraction(value)
    assert read(said(Amount(exact, "EUR" if kind == "money" else ""), kind), kind).value == exact


@given(text=st.text(max_size=20), kind=st.sampled_from(list(KINDS)), strict=st.booleans())
def test_any_text_is_read_or_refused(text: str, kind: str, strict: bool) -> None:
    with contextlib.suppress(Unread):
        assert checked(read(text, kind, strict), kind).value >= 0


@given(
    text=st.from_regex(r"[~-]?[0-9]{1,4}[.,eE]?[0-9]{0,4} ?[kMGB%]?[a-zA-Zµ²€%]{0,4}[/ ]?(a |per )?[a-z]{0,6}"),
    kind=st.sampled_from(list(KINDS)),
)  # fmt: skip
def test_what_looks_like_an_amount_is_read_or_refused(text: str, kind: str) -> None:
    with contextlib.suppress(Unread):
        assert checked(read(text, kind), kind).value >= 0


def test_pint_is_imported_in_one_place_and_only_when_something_is_read() -> None:
    root = Path(mlsd.__file__).parent
    found = [
        path.name
        for path in root.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Import) and any(each.name.split(".")[0] == "pint" for each in node.names))
        or (isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "pint")
    ]
    assert set(found) == {"units.py"}
    tree = ast.parse((root / "estimates" / "units.py").read_text(encoding="utf-8"))
    assert not [
        node for node in tree.body if isinstance(node, (ast.Import, ast.ImportFrom)) and "pint" in ast.unparse(node)
    ]


class Told(NamedTuple):
    """What a run said."""

    code: int
    out: str
    err: str


def tell(*arguments: str, cwd: Path, **changes: str) -> Told:
    done = run(*arguments, cwd=cwd, env=environment() | changes)
    return Told(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_the_command_lists_tells_and_works_out(tmp_path: Path) -> None:
    listed = tell("estimate", cwd=tmp_path, COLUMNS="60")
    assert [name for name in ESTIMATES if f"\n{name}  " not in f"\n{listed.out}"] == []
    told = tell("estimate", "storage", cwd=tmp_path, COLUMNS="60")
    assert "if not given, from traffic" in told.out
    assert "Xu" in told.out
    worked = tell("estimate", "traffic", "daily-users=2 M", "requests-per-user=10/day", cwd=tmp_path, COLUMNS="60")
    assert "Requests a second, peak: 463/s\n      = 231/s × 2\n" in worked.out
    assert "Assumed: peak 2 × mean" in worked.out
    for done in (listed, told, worked):
        assert done.code == 0
        assert max(map(len, done.out.split("\n"))) <= 60
        assert "\x1b" not in done.out


@pytest.mark.parametrize("arguments", [["trafic"], ["traffic", "daily-users=3 kg"], ["traffic", "2M"],
                                       ["--from", "none"], ["traffic", "daily-users=2", "daily-users=3"]])  # fmt: skip
def test_the_command_ends_with_2_for_bad_input(arguments: list[str], tmp_path: Path) -> None:
    done = tell("estimate", *arguments, cwd=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert len(done.err.strip().split("\n")) <= 2
    assert "Traceback" not in done.err


def test_the_command_gives_data(tmp_path: Path) -> None:
    done = tell("estimate", "traffic", "daily-users=2M", "requests-per-user=10", "--format", "json", cwd=tmp_path)
    data = json.loads(done.out)
    assert {each["key"]: (each["value"], each["assumed"]) for each in data["inputs"]} == {
        "daily-users": ("2,000,000", False),
        "requests-per-user": ("10", False),
        "peak-factor": ("2", True),
    }
    assert data["figures"][0]["value"] == 20_000_000
    assert {each["name"] for each in json.loads(tell("estimate", "--format", "json", cwd=tmp_path).out)} == {*ESTIMATES}


def test_the_shell_completes_names(tmp_path: Path) -> None:
    env = {"_MLSD_COMPLETE": "complete_bash", "COMP_WORDS": "mlsd estimate tr", "COMP_CWORD": "2"}
    assert tell(cwd=tmp_path, **env).out.split() == ["traffic", "training-memory"]


@pytest.mark.parametrize("name", ESTIMATES)
def test_the_page_has_every_input_formula_and_source(name: str) -> None:
    page = Path(mlsd.__file__).parents[2] / "docs" / "estimates.md"
    if not page.is_file():
        pytest.skip("not in a checkout")
    text = " ".join(page.read_text(encoding="utf-8").partition(f"\n## {name}\n")[2].partition("\n## ")[0].split())
    one = all_estimates()[name]
    assert one.source in text
    for each in one.inputs:
        assert f"`{each.key}` | {each.ask}" in text
    for figure in one.figures:
        assert f"**{figure.label}** = {estimates.formula_in_words(one, figure)}" in text
