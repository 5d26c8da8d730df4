"""What was said today of the same bytes is said again, and never of anything else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mlsd import remembered
from mlsd.checking import Options, reports_on
from mlsd.errors import MlsdError
from mlsd.remembered import Memory, memory

DOCUMENT = "---\nmlsd: interview@1\n---\n\n# T\n\n<!-- mlsd:setup.goals -->\n\n{}\n\n<!-- /mlsd:setup.goals -->\n"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("MLSD_TODAY", "2026-11-24")


def written(folder: Path, answer: str = "TODO", name: str = "design.md") -> str:
    path = folder / name
    path.write_text(DOCUMENT.format(answer), encoding="utf-8")
    return str(path)


def entries(tmp_path: Path) -> list[Path]:
    return sorted(path for path in (tmp_path / "cache").glob("mlsd/checked/*/*"))


def test_a_remembered_report_is_the_same_report(tmp_path: Path) -> None:
    path = written(tmp_path, "fast, scalable and\tnaïve\n\nTODO")
    first, second = reports_on([path]), reports_on([path])
    fresh = reports_on([path], Options(cache=False))
    assert [each._replace(lines=()) for each in second] == [each._replace(lines=()) for each in first]
    assert second[0].findings == fresh[0].findings
    for found in second[0].findings:
        assert second[0].lines[found.line - 1] == fresh[0].lines[found.line - 1]
    assert len(entries(tmp_path)) == 1


def test_a_report_that_names_its_file_is_not_told_of_another(tmp_path: Path) -> None:
    paths = [written(tmp_path, name=name) for name in ("a.md", "b.md")]
    for _ in range(2):
        assert [report.path for report in reports_on(paths)] == paths
    assert len(entries(tmp_path)) == 2


@pytest.mark.parametrize("damage", [b"", b"no marshal", b"\xe9\x00"])
def test_a_damaged_entry_is_made_again(tmp_path: Path, damage: bytes) -> None:
    path = written(tmp_path)
    first = reports_on([path])
    entries(tmp_path)[0].write_bytes(damage)
    assert reports_on([path]) == first


def test_another_day_starts_afresh_and_clears_the_old_one_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, "later: ask @dana 2026-11-24")
    before = reports_on([path])[0].findings
    monkeypatch.setenv("MLSD_TODAY", "2026-11-25")
    after = reports_on([path])[0].findings
    assert before != after
    assert [entry.parent.name[:10] for entry in entries(tmp_path)] == ["2026-11-25"]


def test_a_team_pack_that_changes_is_seen(tmp_path: Path) -> None:
    questions = tmp_path / ".mlsd" / "questions"
    questions.mkdir(parents=True)
    pack = questions / "interview.yaml"
    row = "  - id: setup.goals\n    title: {}\n"
    head = "pack: interview\nversion: 1\ntitle: Ours\nextends: interview\nquestions:\n"
    pack.write_text(head + row.format("Aims"), encoding="utf-8")
    path = written(tmp_path)
    assert "Aims" in {topic.title for topic in reports_on([path])[0].topics}
    pack.write_text(head + row.format("Ends"), encoding="utf-8")
    assert "Ends" in {topic.title for topic in reports_on([path])[0].topics}


@pytest.mark.parametrize("base", ["sub/base", "../../base"])
def test_a_base_of_a_team_pack_that_changes_is_seen(tmp_path: Path, base: str) -> None:
    questions = tmp_path / "repo" / ".mlsd" / "questions"
    (questions / "sub").mkdir(parents=True)
    file = questions / f"{base}.yaml"
    form = "pack: base\nversion: 1\ntitle: B\nstages: [{{id: setup, title: S}}]\nquestions:\n" \
        "- {{id: setup.goals, title: {}, ask: \"What?\"}}\n"  # fmt: skip
    (questions / "mine.yaml").write_text(f"pack: mine\nversion: 1\ntitle: M\nextends: {base}\n", encoding="utf-8")
    path = tmp_path / "repo" / "d.md"
    path.write_text(DOCUMENT.format("TODO").replace("interview@1", "mine@1"), encoding="utf-8")
    for title in ("Aims", "Ends"):
        file.write_text(form.format(title), encoding="utf-8")
        assert [topic.title for topic in reports_on([str(path)])[0].topics] == [title]


def test_a_team_pack_that_cannot_be_read_is_no_matter_to_documents_of_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions = tmp_path / ".mlsd" / "questions"
    questions.mkdir(parents=True)
    (questions / "z.yaml").symlink_to("nowhere.yaml")
    assert reports_on([written(tmp_path)])[0].topics
    assert entries(tmp_path) == []


def test_a_pack_called_none_is_not_the_lack_of_one(tmp_path: Path) -> None:
    path = written(tmp_path)
    reports_on([path])
    with pytest.raises(MlsdError, match="'None'"):
        reports_on([path], Options(pack="None"))


@pytest.mark.parametrize("cache", [True, False])
def test_a_day_that_is_none_is_told_either_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cache: bool) -> None:
    monkeypatch.setenv("MLSD_TODAY", "soon")
    with pytest.raises(MlsdError, match="MLSD_TODAY"):
        reports_on([written(tmp_path)], Options(cache=cache))


def test_a_pack_named_by_its_path_is_read_each_time(tmp_path: Path) -> None:
    pack = tmp_path / "own.yaml"
    form = "pack: own\nversion: 1\ntitle: Own\nstages:\n  - {{id: one, title: One}}\nquestions:\n" \
        "  - {{id: one.a, title: {}, ask: \"What?\"}}\n"  # fmt: skip
    path = written(tmp_path)
    for title in ("First", "Second"):
        pack.write_text(form.format(title), encoding="utf-8")
        assert [topic.title for topic in reports_on([path], Options(pack=str(pack)))[0].topics] == [title]
    assert entries(tmp_path) == []


def test_owners_are_part_of_what_is_remembered(tmp_path: Path) -> None:
    path = written(tmp_path, "later: ask @dana 2027-01-10")
    anybody = reports_on([path])[0].findings
    (tmp_path / ".mlsd.toml").write_text('owners = ["@erik"]\n', encoding="utf-8")
    assert reports_on([path])[0].findings != anybody


@pytest.mark.parametrize("how", ["variable", "option"])
def test_nothing_is_remembered_where_nothing_shall_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    if how == "variable":
        monkeypatch.setenv("MLSD_NO_CACHE", "1")
    reports_on([written(tmp_path)], Options(cache=how == "variable"))
    assert entries(tmp_path) == []


def test_the_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    reports_on([written(tmp_path)])
    assert os.stat(entries(tmp_path)[0].parent).st_mode & 0o077 == 0


def test_a_program_that_changes_anywhere_is_another(tmp_path: Path) -> None:
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "deep" / "er" / "one.py").write_text("1")
    before = remembered._stamps(str(tmp_path), deep=True)
    (tmp_path / "deep" / "er" / "one.py").write_text("12")
    assert remembered._stamps(str(tmp_path), deep=True) != before
    assert remembered._stamps(str(tmp_path), deep=False) == []


def test_another_program_shares_no_entry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = memory()
    monkeypatch.setattr(remembered, "__version__", "0.0.0")
    assert memory() != here
    assert Memory("").report("x.md", b"", None, ()) is None
