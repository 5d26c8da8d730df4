"""How well documents without marks are read: micro-F1 on a folder of labelled documents, beside plain keywords.

usage: python benchmarks/coverage.py CORPUS [--wrong] [--held-back]

CORPUS holds docs/, labels.json (topic to score and line) and manifest.json (id, kind a to d). A document of kind c is
an empty template and one of kind d is not about machine learning: nothing of either is covered.

Six documents, the last six by the SHA-256 of their names, were held back while cues and constants were made, and are
judged with --held-back. Their first, blind reading was 0.718 (score 2) and 0.884 (score 1 or 2); cues and reading were
mended after it, so later readings of them are not blind.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections import Counter
from pathlib import Path

from mlsd.coverage import cover
from mlsd.pack import Pack
from mlsd.packs import load_pack

HELD_BACK = frozenset("""
34-tpl-eugeneyan 27-ranking-ab-test 15-stock-price-indicator 43-neg-stan-reduce-sum 20-harmful-content-notes
31-stripe-radar
""".split())  # fmt: skip

KEYWORDS = {
    "setup.goals": "goal|objective|problem statement|motivation",
    "setup.user-experience": "user experience|user stor|user can|users will|interface",
    "setup.performance-constraints": "latency|throughput|requirement|false positive|false negative",
    "setup.evaluation": "metric|accuracy|precision|recall|f1|auc|rmse",
    "setup.personalization": "personali[sz]|per.user|cold start",
    "setup.project-constraints": "timeline|milestone|budget|deadline|constraint",
    "data.input-output": "input|output|target variable|predict",
    "data.availability": "dataset|data source|label|annotat",
    "data.user-data": "user data|click|interaction|behavio",
    "data.storage": "storage|database|warehouse|s3|schema",
    "data.preprocessing": "preprocess|feature engineering|normali[sz]|missing value|augment",
    "data.privacy": "privacy|gdpr|pii|anonymi|encrypt",
    "data.biases": "bias|imbalance|underrepresent",
    "model.task": "classification|regression|ranking|supervised",
    "model.selection": "model selection|architecture|xgboost|random forest|neural network|transformer",
    "model.baselines": "baseline|benchmark|heuristic",
    "model.training": "training|loss function|epoch|optimi[sz]er",
    "model.debugging": "debug|error analysis|sanity check",
    "model.tuning": "hyperparameter|tuning|grid search",
    "model.scaling": "scaling|distributed|gpu|parallel",
    "serving.experiments": "a/b|experiment|canary|shadow|rollout",
    "serving.feedback": "feedback|human.in.the.loop",
    "serving.updates": "retrain|drift|monitor|update",
    "serving.confidence": "confidence|uncertain|fallback|threshold",
    "serving.inference": "inference|deploy|serving|endpoint",
    "serving.interpretability": "interpretab|explain|shap",
    "serving.ablation": "ablation",
    "serving.bias-misuse": "fairness|misuse|abuse|security|adversarial",
    "assumptions": "assum|limitation",
}


def keyword_scores(text: str) -> dict[str, int]:
    """Two for a topic whose pattern stands on two lines or more, one for a topic whose pattern stands on one."""
    lines = text.lower().split("\n")
    return {id: min(2, sum(re.search(pattern, line) is not None for line in lines)) for id, pattern in KEYWORDS.items()}


def section_of(text: str, line: int) -> tuple[int, int]:
    """The lines between the headings round a line."""
    lines = text.split("\n")
    heads = [number for number, each in enumerate(lines, 1) if re.match(r"\s*#{1,6} |\*\*[^*]+\*\*:?\s*$", each)]
    return max((each for each in heads if each <= line), default=1), min(
        (each for each in heads if each > line), default=len(lines) + 1
    )


def f1(counts: Counter[str]) -> str:
    hit, wrong, missed = counts["hit"], counts["wrong"], counts["missed"]
    value = 2 * hit / max(2 * hit + wrong + missed, 1)
    return f"{value:.3f} (precision {hit / max(hit + wrong, 1):.3f}, recall {hit / max(hit + missed, 1):.3f})"


def count(counts: Counter[str], found: bool, due: bool) -> None:
    counts["hit" if found and due else "wrong" if found else "missed" if due else "right"] += 1


def judge(ids: list[str], corpus: Path, pack: Pack, title: str, wrong: bool) -> None:
    labels = json.loads((corpus / "labels.json").read_text("utf-8"))
    kinds = {each["id"]: each["kind"] for each in json.loads((corpus / "manifest.json").read_text("utf-8"))}
    scores: dict[tuple[str, int], Counter[str]] = {
        (who, least): Counter() for who in ("mlsd", "keywords") for least in (1, 2)
    }
    topics: dict[str, Counter[str]] = {}
    places, covered = Counter[str](), {"c": 0, "d": 0}
    for id in ids:
        text = (corpus / "docs" / f"{id}.md").read_text("utf-8")
        plain = keyword_scores(text)
        for each in cover(text, pack):
            due = labels[id][each.id]
            for least in (1, 2):
                count(scores["mlsd", least], each.score >= least, due["score"] >= least)
                count(scores["keywords", least], plain[each.id] >= least, due["score"] >= least)
            count(topics.setdefault(each.id, Counter()), each.score == 2, due["score"] == 2)
            if kinds[id] in covered:
                covered[kinds[id]] += each.score == 2
            if each.score == 2 == due["score"]:
                first, last = section_of(text, due["line"])
                places["right" if first <= each.line < last else "wrong"] += 1
            if wrong and each.score != due["score"]:
                where = f"{id[:20]:<20} {each.id:<30} {each.score} for {due['score']}"
                print(where, each.line, due["line"], repr(each.quote[:90]), *each.reasons)
    print(f"{title}: {len(ids)} documents")
    for who in ("mlsd", "keywords"):
        print(f"  {who:<9} score 2: {f1(scores[who, 2])}   score 1 or 2: {f1(scores[who, 1])}")
    print(f"  evidence in the right section: {places['right']}/{places.total()}")
    print(f"  covered in templates: {covered['c']}, in documents on other matters: {covered['d']}")
    if wrong:
        for id, counts in topics.items():
            print(f"    {id:<32} {dict(counts)}")


def speed(corpus: Path, pack: Pack) -> None:
    """Documents of 16 KB a second, each made of the corpus's lines and read for the first time."""
    lines = [line for path in sorted((corpus / "docs").glob("*.md")) for line in path.read_text("utf-8").split("\n")]
    texts: list[str] = []
    at = 0
    while len(texts) < 60:
        made = ""
        while len(made) < 16_384:
            made += lines[at % len(lines)] + "\n"
            at += 1
        texts.append(made)
    cover(texts[0], pack)
    start = time.process_time()
    for text in texts:
        cover(text, pack)
    print(f"{len(texts) / (time.process_time() - start):.0f} documents of 16 KB a second on one core")


def main(arguments: list[str]) -> int:
    corpus = Path(next(each for each in arguments if not each.startswith("--")))
    pack = load_pack("interview")
    ids = sorted(path.stem for path in (corpus / "docs").glob("*.md"))
    judge([id for id in ids if id not in HELD_BACK], corpus, pack, "used", "--wrong" in arguments)
    if "--held-back" in arguments:
        judge([id for id in ids if id in HELD_BACK], corpus, pack, "held back", False)
    speed(corpus, pack)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
