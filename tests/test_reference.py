"""The reference is generated, and what is generated is what the repository holds."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from screens import environment

from mlsd.cli import command_names
from mlsd.rules import all_rules

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "reference"


def reference(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "tools" / "reference.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, env=environment(COLUMNS="40"))


def test_the_reference_is_fresh() -> None:
    done = reference("--check")
    assert done.returncode == 0, done.stderr


def headings(page: str) -> list[str]:
    return re.findall(r"^#{2,3} (?:mlsd )?(\S+)", (FOLDER / page).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_command_and_every_rule_has_its_entry() -> None:
    assert headings("commands.md") == command_names()
    assert [each for each in headings("rules.md") if each.startswith("MLSD")] == [rule.code for rule in all_rules()]


def prose(page: Path) -> str:
    """A page without its code blocks."""
    return re.sub(r"^(`{3,})\w*\n.*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "benchmarks" / "README.md"])


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_of_a_page_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(page)):
        if "://" in target:
            continue
        name, _, anchor = target.partition("#")
        file = (page.parent / name).resolve() if name else page
        assert file.exists(), target
        if anchor:
            found = re.findall(r"^#+ (.+)$", prose(file), re.MULTILINE)
            slugs = {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in found}
            assert anchor in slugs, target


FILES = [
    pytest.param(name, code, id=name)
    for name, code in re.findall(
        r"The whole of\s+`([\w/.-]+)`[^`]*?\n```\w+\n(.*?)^```$",
        (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
]


@pytest.mark.parametrize(("name", "code"), FILES)
def test_a_file_that_contributing_shows_whole_is_that_file(name: str, code: str) -> None:
    assert code == (ROOT / name).read_text(encoding="utf-8")


def test_contributing_shows_files_whole() -> None:
    assert len(FILES) >= 3
