"""The floors of the house: imports point down, `check` starts light, modules are short and named after their job."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import mlsd

ROOT = Path(mlsd.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))

# From the cellar to the roof. A module may import what stands in lines above its own; those of a line know nothing of
# each other. A folder counts as one module, and may import within itself; `rules`, `report` and `commands` hold one
# file a rule, an output format, a command.
LAYERS = """
version
errors fences findings marks own_folders phrases resources shown tokens units
compiled diffing faults files plain_text fingerprints history quantities shape stance strict_yaml templating today
flags folders layout pack pairing statements
document prose states
estimates
answers_file config confirming drafts fixes front_matter row_faults waivers written
coverage asking pack_file terms timing
packs
exercises facts interview judging lenses matrix placing render same_as
adopting fixing reading remembered retelling store taking_up
claims filling
debrief rules web_page
deriving linter prompts report sectionless sharing
config_check promises
checking config_page confirmed exporting setting_up taking_over upgrading lookups pack_check schemas sitting starting
estimate_pages exercise_pages nudges pack_pages showing talking watching
opening practice
commands
cli
__main__
__init__
"""
OURS = {path.relative_to(ROOT).parts[0].removesuffix(".py") for path in MODULES}
FLOOR = {name: floor for floor, line in enumerate(LAYERS.strip().split("\n")) for name in line.split()}


def module_of(path: Path) -> str:
    """The name that a file has in LAYERS."""
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> set[tuple[str, int]]:
    """The modules of ours that a file imports, anywhere in it but for types only, with the line."""
    found: set[tuple[str, int]] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names = [node.module]
            if node.module == "mlsd":
                names = [f"mlsd.{alias.name}" for alias in node.names if alias.name in OURS]
            names = names or ["mlsd.__init__"]
        else:
            continue
        found |= {(name.split(".")[1], node.lineno) for name in names if name.startswith("mlsd.")}
    return found


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_point_down(path: Path) -> None:
    name = module_of(path)
    assert name in FLOOR, f"give {name} its place in LAYERS"
    others = sorted(each for each in imports(path) if each[0] != name)
    assert [other for other, _ in others if other not in FLOOR] == []
    up = [f"{other} (line {line})" for other, line in others if FLOOR[other] >= FLOOR[name]]
    assert up == []


def test_no_two_modules_import_each_other_on_any_way_round() -> None:
    graph: dict[str, set[str]] = {}
    for path in MODULES:
        graph.setdefault(module_of(path), set()).update(other for other, _ in imports(path) if other != module_of(path))
    rounds = []
    for start in graph:
        reached, new = set[str](), set(graph[start])
        while new:
            reached |= new
            new = {other for name in new for other in graph.get(name, ())} - reached
        if start in reached:
            rounds.append(start)
    assert rounds == []


def test_no_import_is_relative() -> None:
    relative = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in MODULES
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
    assert relative == []


HEAVY = """
typer rich jinja2 questionary prompt_toolkit yaml pydantic dataclasses pathlib mlsd.cli mlsd.prompts mlsd.render
""".split()
DOCUMENT = "---\nmlsd: interview@1\ntemplate: design\nstatus: draft\n---\n\n# T\n\n" \
    "<!-- mlsd:setup.goals -->\n\nYes.\n\n<!-- /mlsd:setup.goals -->\n"  # fmt: skip
PROGRAM = (
    "import sys; from mlsd.__main__ import main; code = main(sys.argv[1:]); print(code, *sys.modules, file=sys.stderr)"
)


def loaded(*arguments: str) -> tuple[str, set[str]]:
    """The exit code of a run and every module that it has loaded, `site` and its like left out."""
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path += {sys.path!r}\n{PROGRAM}", *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    code, *names = done.stderr.splitlines()[-1].split()
    return code, set(names)


def test_check_loads_nothing_heavy(tmp_path: Path) -> None:
    path = tmp_path / "design.md"
    path.write_text(DOCUMENT, encoding="utf-8")
    loaded("check", str(path))  # keeps the pack
    path.write_text(f"{DOCUMENT}\nOne line more.\n", encoding="utf-8")
    code, names = loaded("check", str(path))
    assert code == "1"
    assert "mlsd.linter" in names
    assert sorted(names & set(HEAVY)) == []


def test_a_second_check_of_the_same_bytes_reads_no_answer(tmp_path: Path) -> None:
    path = tmp_path / "design.md"
    path.write_text(DOCUMENT, encoding="utf-8")
    loaded("check", str(path))
    code, names = loaded("check", str(path))
    assert code == "1"
    assert sorted(names & {"mlsd.linter", "mlsd.document", "mlsd.rules", "mlsd.packs", *HEAVY}) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_phrases_are_made_once(path: Path) -> None:
    """Their tables are costly: a set that is made anew at each call is never looked up in one."""
    functions = [
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.FunctionDef)
    ]
    made = [
        f"{path.name}:{call.lineno}"
        for function in functions
        if function.name != "__init__"
        for call in ast.walk(function)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Phrases"
        and all(isinstance(each, ast.Constant) for each in call.args)
    ]
    assert made == []


def test_the_version_loads_next_to_nothing() -> None:
    code, names = loaded("--version")
    assert code == "0"
    assert {name for name in names if name.startswith("mlsd")} == {"mlsd", "mlsd.__main__", "mlsd.version"}
    assert sorted(names & {*HEAVY, "re", "typing", "json", "argparse"}) == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_has_a_name_and_a_purpose(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= 250
    assert path.stem not in ("utils", "util", "helpers", "helper", "common", "misc", "manager")
    one_thing_a_file = path.parent.name in ("rules", "commands")
    assert not source or one_thing_a_file or ast.get_docstring(ast.parse(source))


def test_only_the_front_door_ends_the_program_and_nothing_prints_by_the_way() -> None:
    loud = []
    for path in MODULES:
        if path.name in ("__main__.py", "templating.py", "sharing.py"):  # the last two end processes of their own
            continue
        asks = path.parent.name == "prompts"
        forbidden = ("print", "sys.exit", "os._exit", "exit", "quit", "" if asks else "input")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in forbidden:
                loud.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert loud == []


def test_the_document_knows_nothing_of_packs() -> None:
    assert {name for name, _ in imports(ROOT / "document.py")} <= {"faults", "fences", "marks", "pairing"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_phrases_are_written_as_they_are_looked_up(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    phrases = [
        each.value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "Phrases"
        for each in call.args
        if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
    assert [each for each in phrases if each != " ".join(each.lower().replace("-", " ").split())] == []


def test_every_name_of_the_claims_is_used() -> None:
    """A list or a reader that nothing asks any more is read by everybody who comes later."""
    texts = {path: path.read_text(encoding="utf-8") for path in ROOT.rglob("*.py")}
    everywhere = Counter(word for text in texts.values() for word in re.findall(r"\w+", text))
    unused = []
    for path in (ROOT / "claims").rglob("*.py"):
        here = Counter(re.findall(r"\w+", texts[path]))
        for node in ast.parse(texts[path]).body:
            targets = node.targets if isinstance(node, ast.Assign) else []
            names = [node.name] if isinstance(node, ast.FunctionDef | ast.ClassDef) else []
            names += [each.id for each in targets if isinstance(each, ast.Name) and not each.id.startswith("__")]
            unused += [f"{path.name}: {name}" for name in names if (here if name[0] == "_" else everywhere)[name] < 2]
    assert unused == []
