"""Precision and recall of the linter's families on labelled cases, with facts stated and from prose alone.

usage: python benchmarks/linter_cases.py [--wrong] [CASES.yaml ...]

A case names the answers of a few topics and every rule that a careful reviewer would raise on them; each finding of a
3xx or 4xx rule (but `info`) is compared with that by name. `--wrong` prints each miss and each false alarm.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import yaml

from mlsd.checking import check_bytes
from mlsd.document import fill
from mlsd.rules import all_rules

HERE = Path(__file__).parent


def document(answers: dict[str, str]) -> bytes:
    """A document of just these topics."""
    blocks = "".join(f"\n<!-- mlsd:{id} -->\n\n<!-- /mlsd:{id} -->\n" for id in answers)
    return fill(f"---\nmlsd: interview@1\nstatus: draft\n---\n\n# A case\n{blocks}".encode(), answers)


def found(answers: dict[str, str]) -> set[str]:
    """The names of the 3xx and 4xx findings, `info` left out."""
    report = check_bytes("case.md", document(answers))
    return {each.name for each in report.findings if each.code[4] in "34" and each.severity != "info"}


def main(arguments: list[str]) -> int:
    wrong = "--wrong" in arguments
    paths = [Path(each) for each in arguments if each != "--wrong"] or sorted((HERE / "cases").glob("*.yaml"))
    family = {rule.name: rule.code[4] for rule in all_rules()}
    score: dict[tuple[str, str], Counter[str]] = {}
    clean = Counter[str]()
    for path in paths:
        for case in yaml.safe_load(path.read_text("utf-8")):
            got, wanted = found(case["answers"]), set(case["expect"])
            how = "stated" if case["stated"] else "prose"
            for name in got | wanted:
                kind = "hit" if name in got & wanted else "alarm" if name in got else "miss"
                for column in (how, "all"):
                    score.setdefault((family.get(name, "?"), column), Counter())[kind] += 1
                if wrong and kind != "hit":
                    print(f"{kind:<5} {name:<28} {path.stem}: {case['name']}")
            if not wanted:
                clean["strong"] += 1
                clean["quiet"] += not got
    for (code, how), counts in sorted(score.items()):
        hit, raised, due = counts["hit"], counts["hit"] + counts["alarm"], counts["hit"] + counts["miss"]
        precision, recall = hit / raised if raised else 1.0, hit / due if due else 1.0
        print(f"{code}xx {how:<6}  precision {precision:.3f} ({hit}/{raised})  recall {recall:.3f} ({hit}/{due})")
    print(f"strong cases and traps left in peace: {clean['quiet']} of {clean['strong']}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
