"""Sharing out among processes changes nothing but the time: reports, their order, and which error is told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mlsd import sharing
from mlsd.checking import Options, check_bytes, reports_on
from mlsd.errors import MlsdError
from mlsd.findings import Report
from mlsd.report import format_names, load_format
from mlsd.sharing import shared_out

PATHS = [f"{number}.md" for number in range(40)]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is shared out without fork")


@pytest.fixture(autouse=True)
def _two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)


def small(path: str) -> Report:
    number = PATHS.index(path.lstrip("\udcff"))
    text = f"# T\n\n<!-- mlsd:setup.goals -->\n\nTODO {number} é\n\n<!-- /mlsd:setup.goals -->\n"
    return check_bytes(path, text.encode())


def here(paths: list[str]) -> list[Report]:
    return [small(path) for path in paths]


def without_lines(reports: list[Report | None]) -> list[Report]:
    return [report._replace(lines=()) for report in reports if report]


def test_the_reports_are_the_same_in_the_same_order() -> None:
    assert without_lines(shared_out(small, PATHS)) == without_lines([*here(PATHS)])


@pytest.mark.parametrize("format", [name for name in format_names() if name != "github"])
def test_every_format_shows_the_same(format: str) -> None:
    write = load_format(format)
    assert write([each for each in shared_out(small, PATHS) if each]) == write(here(PATHS))


def test_what_is_no_document_stays_none() -> None:
    shared = shared_out(lambda path: None if path in PATHS[1::3] else small(path), PATHS)
    assert [report is None for report in shared] == [path in PATHS[1::3] for path in PATHS]


def test_names_that_are_no_text_arrive() -> None:
    paths = [f"\udcff{path}" for path in PATHS]
    assert [report.path for report in shared_out(small, paths) if report] == paths


@pytest.mark.parametrize(
    ("bad", "first"),
    [
        pytest.param(["0.md"], "0.md", id="in the first share"),
        pytest.param(["39.md"], "39.md", id="in the last"),
        pytest.param(["1.md", "2.md"], "1.md", id="in both, the earlier in the second"),
        pytest.param(["4.md", "7.md"], "4.md", id="in both, the earlier in the first"),
    ],
)
def test_the_error_is_the_one_that_would_have_come_without_sharing(bad: list[str], first: str) -> None:
    def judge(path: str) -> Report:
        if path in bad:
            raise MlsdError(f"{path}: no", "mend it", (("more", "and why"),))
        return small(path)

    with pytest.raises(MlsdError) as caught:
        shared_out(judge, PATHS)
    assert (caught.value.message, caught.value.hint, caught.value.more) == (
        f"{first}: no",
        "mend it",
        (("more", "and why"),),
    )


@pytest.mark.parametrize("way", ["raises", "exits", "dies"])
def test_a_child_that_fails_is_an_error_and_runs_no_further(tmp_path: Path, way: str) -> None:
    parent = os.getpid()

    def judge(path: str) -> Report:
        if path == "3.md":
            if way == "raises":
                raise RuntimeError
            if way == "exits":
                raise SystemExit
            os.kill(os.getpid(), 9)
        return small(path)

    with pytest.raises(MlsdError):
        shared_out(judge, PATHS)
    assert os.getpid() == parent


def children() -> set[str]:
    """The child processes of this one, where the system tells; other tests may have left some of theirs."""
    try:
        return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())
    except OSError:
        return set()


def test_no_process_and_no_pipe_is_left(tmp_path: Path) -> None:
    def judge(path: str) -> Report:
        raise MlsdError(path + "x" * 100_000)

    started = children()
    before = len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    with pytest.raises(MlsdError):
        shared_out(judge, PATHS)
    assert children() == started
    assert (len(os.listdir("/proc/self/fd")) if before else 0) == before


@pytest.mark.parametrize(
    "paths", [pytest.param(PATHS[:3], id="few"), pytest.param([*PATHS, "-"], id="standard input among them")]
)
def test_few_are_not_shared_out(paths: list[str]) -> None:
    judged: list[str] = []

    def judge(path: str) -> Report:
        judged.append(path)
        return small(path.replace("-", "0.md"))

    shared_out(judge, paths)
    assert judged == paths


def test_a_run_over_a_folder_is_the_same_either_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in PATHS:
        (tmp_path / path).write_text("\n".join(small(path).lines), encoding="utf-8")
    write = load_format("full")
    shared = write(reports_on([str(tmp_path)], Options()))
    monkeypatch.setattr(sharing, "_MANY", 1000)
    assert write(reports_on([str(tmp_path)], Options())) == shared
