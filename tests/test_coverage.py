"""Documents without marks: what they cover, where, and what counts for nothing."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from screens import run as program

from mlsd.checking import Options, check_bytes, run
from mlsd.coverage import Coverage, cover
from mlsd.coverage.cover import read_topic
from mlsd.pack import Cues, Pack, Question
from mlsd.packs import load_pack

PACK = load_pack("interview")
LEARNING = """
# Leaf disease from photographs

We train a classifier, a ResNet on a labelled dataset, and measure F1 and recall on the test set; overfitting is
watched. The neural network predicts one of nine diseases with a confidence.
"""


def states(text: str, pack: Pack = PACK) -> dict[str, Coverage]:
    return {each.id: each for each in cover(text, pack)}


def state(topic: str, text: str) -> str:
    """A topic's state in a document about machine learning that ends with this text."""
    return states(LEARNING + text)[topic].state


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        pytest.param("serving.updates", "## Fresh\n\nThe model is retrained weekly.", id="a heading in other words"),
        pytest.param(
            "data.privacy",
            "| Field | Rule |\n|---|---|\n| name | pseudonymised under GDPR, gone after 90 days |",
            id="a row",
        ),
        pytest.param("data.storage", "```sql\nCREATE TABLE leaves (id uuid primary key);\n```", id="a fenced schema"),
        pytest.param(
            "serving.inference", "```mermaid\nflowchart LR\n A[App] --> B[FastAPI endpoint on ECS]\n```", id="a label"
        ),
        pytest.param(
            "serving.experiments", "- **Rollout:** canary with 5% of traffic, two weeks", id="an item with a lead"
        ),
        pytest.param(
            "model.baselines", "How good is the rule today? The rule-based system reaches 61%.", id="an answer"
        ),
        pytest.param(
            "setup.project-constraints", "\nBudget\n------\n\nWe have $4,000 and six weeks.", id="an underlined heading"
        ),
        pytest.param("model.tuning", "**Tuning**\n\nOptuna runs 60 trials over depth.", id="a heading in bold"),
    ],
)
def test_covered(topic: str, text: str) -> None:
    assert state(topic, text) == "covered"


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        pytest.param("data.privacy", "## Privacy\n", id="a bare heading"),
        pytest.param("data.privacy", "## Privacy\n\nTBD\n", id="a placeholder"),
        pytest.param("data.privacy", "## Privacy\n\n- Retention policy: [TODO: ask legal]\n", id="a slot in brackets"),
        pytest.param(
            "data.privacy", "## Privacy\n\nWhich personal data do we keep, and for how long?\n", id="a question"
        ),
        pytest.param("data.privacy", "## Privacy\n\nDescribe how personal data is anonymised.\n", id="an instruction"),
    ],
)
def test_touched(topic: str, text: str) -> None:
    assert state(topic, text) == "touched"


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        pytest.param("data.privacy", "<!-- We pseudonymise all names under GDPR. -->\n", id="a comment"),
        pytest.param("data.privacy", "<!--\nWe pseudonymise names.\nGDPR.\n-->\n", id="a comment over several lines"),
        pytest.param("data.privacy", "## References\n\n- Dwork, Differential privacy, 2006\n", id="a reference list"),
        pytest.param("data.privacy", "- [GDPR and anonymised data](https://example.org/gdpr)\n", id="a bare link"),
        pytest.param("data.biases", "In the regression, b is the bias term.\n", id="the bias of a regression"),
        pytest.param("model.scaling", "Autoscaling adds pods at noon.\n", id="the scaling of pods"),
        pytest.param("data.storage", "_(approx. 1-2 paragraphs)_\n", id="a template's hint"),
    ],
)
def test_absent(topic: str, text: str) -> None:
    assert state(topic, text) == "absent"


TEMPLATES = {
    "questions": "# Write-up\n\n## Problem\n\n- What problem do you solve?\n- Is it regression or a classifier?\n\n"
    "## Data\n\n- Which dataset and labels exist?\n- Does it overfit the training data?\n",
    "slots": "# ML design: [name]\n\n## Data\n\n**Source:** [where it comes from]\n**Size:** [number of samples]\n\n"
    "## Model\n\n**Architecture:** [CNN / transformer]\n**Loss function:** [cross-entropy]\n\n## Serving\n\nTBD\n",
    "instructions": "# Template\n\n## Data\n\nDescribe the training data and its labels.\n\n## Model\n\n"
    "Specify the neural network and its hyperparameters.\n\n## Drift\n\nExplain how you will retrain the model.\n",
    "comments": "# RFC\n\n## Goals\n\n<!-- Cut errors from 9% to 4%. -->\n\n## Model\n\n"
    "<!-- XGBoost classifier -->\n\n## Data\n",
    "names": "# Model card\n\n## Training data\n\n* Datasets\n* Preprocessing\n\n## Metrics\n\n"
    "* Model performance measures\n"
    "* Decision thresholds of the classifier\n\n## Use\n\n* Primary intended users\n",
    "table": "# ML canvas\n\n| Part | Answer |\n|---|---|\n| Dataset | |\n| Classifier | |\n"
    "| Precision, recall | TBD |\n| Drift | |\n",
}  # fmt: skip
TEMPLATES["keywords"] = (
    "# Plan of the ML system\n\n## Metrics\n\n- Precision and recall\n- Hallucination rate, cost per user\n\n"
    "## Data\n\n- Training data and labels\n- Retention\n\n## Model\n\n- Classifier or language model\n- Baselines\n"
)
OTHERS = {
    "scaling pods": "# Scaling pods\n\n## Goals\n\nScale from 1 to 100 replicas within 30 seconds.\n\n## Monitoring\n\n"
    "Alert when the error rate is above 5%. Rollback within 10 minutes.\n\n## Privacy\n\n"
    "Logs are kept for 30 days, encrypted.\n",
    "a library": "# Fast tables\n\nA library for tables; the data model has columns.\n\n## Performance\n\n"
    "p99 2 ms at 4,000 rows.\n",
}  # fmt: skip


@pytest.mark.parametrize("text", [*TEMPLATES.values(), *OTHERS.values()], ids=[*TEMPLATES, *OTHERS])
def test_nothing_is_covered(text: str) -> None:
    assert [each.id for each in cover(text, PACK) if each.state == "covered"] == []


FILLED = {
    "formulas, and never `we`": "# Promise\n\n## Problem\n\nFor each order the system outputs an interval [a, b].\n\n"
    "The lead time T is random, and P(T > b) must stay below epsilon.\n\n## Learning\n\n"
    "This is a supervised task: a quantile regression of T on distance, weekday and carrier.\n\n"
    "The pinball loss of both quantiles is the metric; the baseline is the carrier's own promise.\n",
    "a card of a few lines": "# Model card\n\n| Field | Value |\n|---|---|\n| Model | gradient boosted trees |\n"
    "| Training data | 40,000 sales, prices, weather |\n| Metric | RMSE 3.1 against 4.0 of the baseline |\n",
    "a canvas that is filled in": "# ML canvas\n\n## Prediction task\n\nBinary classification of flights: late or not. "
    "The label is a delay of 15 minutes.\n\n## Model\n\nA random forest on 5 million flights; recall 0.7.\n",
}


@pytest.mark.parametrize("text", FILLED.values(), ids=FILLED)
def test_a_short_or_formal_document_is_read_too(text: str) -> None:
    assert [each.id for each in cover(text, PACK) if each.state == "covered"]


def test_what_is_usual_needs_less_to_be_found() -> None:
    def found(usual: float) -> str:
        cues = Cues(weak=("greenhouse",), usual=usual)
        pack = Pack("own", 1, "Own", questions=(Question("a.b", "Climate", cues=cues),))
        return states(f"{LEARNING}\nThe greenhouse holds 12 rows of tomatoes in winter.\n", pack)["a.b"].state

    assert (found(0.05), found(0.95)) == ("touched", "covered")


def test_one_line_serves_four_topics() -> None:
    line = "We fine-tune BERT as a binary classifier on 40,000 labelled tickets from Zendesk and reach F1 0.81."
    found = states(f"# Tickets\n\nThe model is a neural network.\n\n{line}\n")
    topics = ("data.availability", "model.task", "model.selection", "setup.evaluation")
    assert [(found[topic].state, found[topic].line) for topic in topics] == [("covered", 5)] * 4


def test_a_row_without_cues_is_found_by_title_label_and_terms() -> None:
    pack = Pack("own", 1, "Own", questions=(Question("a.b", "Greenhouse climate"),))
    found = states(LEARNING + "\n## Greenhouse climate\n\nHumidity stays at 80% in all 12 houses.\n", pack)
    assert found["a.b"].state == "covered"


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.one_of(
            st.text(max_size=60),
            st.sampled_from([*LEARNING.split("\n"), *"# A;- b;```;<!--;-->;---;| a |;1. [ ] c;**d**;> f?".split(";")]),
        ),
        max_size=25,
    ).map("\n".join)
)  # fmt: skip
def test_any_text_has_a_state_for_each_topic(text: str) -> None:
    found = cover(text, PACK)
    assert [each.id for each in found] == PACK.ids
    for each in found:
        assert each.state == ("absent", "touched", "covered")[each.score]
        assert 1 <= each.line <= text.count("\n") + 1
        assert bool(each.quote) == bool(each.score)
    assert cover(text, PACK) == found


@pytest.mark.parametrize(
    "piece", ["a b ", "<!-- ", "[x](", "- [ ] x\n", "```\n", "# h\n", "| a ", "**b** ", "? ", "word: "]
)
def test_the_cost_is_linear(piece: str) -> None:
    def cost(times: int) -> float:
        text = piece * times
        start = time.perf_counter()
        cover(text, PACK)
        return time.perf_counter() - start

    cover(LEARNING, PACK)
    assert cost(40_000) < 12 * cost(10_000) + 0.3


def test_the_report_on_a_document_without_marks() -> None:
    report = check_bytes("x.md", (LEARNING + "\n## Privacy\n\nTBD\n").encode())
    assert report.kind == "other"
    assert len(report.topics) == len(PACK.questions)
    assert {found.code for found in report.findings} == {"MLSD601", "MLSD602"}
    assert next(each.line for each in report.findings if each.topic == "data.privacy") == 7
    assert report.score.overall == min(report.score.stages.values())


def test_folders_hold_only_marked_documents_unless_all_are_wanted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "own.md").write_text("---\nmlsd: interview@1\n---\n\n# Own\n", encoding="utf-8")
    (tmp_path / "other.md").write_text(LEARNING, encoding="utf-8")
    run([str(tmp_path)], Options(output_format="concise"))
    assert "other.md" not in capsys.readouterr().out
    run([str(tmp_path)], Options(output_format="concise", all=True))
    assert "other.md" in capsys.readouterr().out


def test_why_shows_each_piece_and_its_worth(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "other.md"
    path.write_text(LEARNING, encoding="utf-8")
    assert run([str(path)], Options(why="model.selection")) == 0
    shown = capsys.readouterr().out
    assert "model.selection is covered" in shown
    assert "line 4" in shown
    assert "resnet" in shown


@pytest.mark.parametrize("topic", ["model.selection", "Model choice", "MODEL  CHOICE"])
def test_why_takes_an_id_or_a_title_in_any_case(tmp_path: Path, topic: str) -> None:
    (tmp_path / "other.md").write_text(LEARNING, encoding="utf-8")
    done = program("check", "other.md", "--why", topic, cwd=tmp_path)
    assert done.stdout.startswith(b"other.md: model.selection is covered\n"), done.stderr


@pytest.mark.parametrize(
    ("topic", "hint"),
    [
        pytest.param("model.selektion", "did you mean model.selection (Model choice)", id="a slip in an id"),
        pytest.param("Modle choice", "did you mean model.selection (Model choice)", id="a slip in a title"),
        pytest.param("storage", "data.storage (Storage and volume)", id="a part of a title"),
        pytest.param("xyzzy", "mlsd questions --pack interview lists them", id="nothing near"),
    ],
)
def test_why_of_no_topic_names_the_near_ones_or_says_how_to_list_all(tmp_path: Path, topic: str, hint: str) -> None:
    (tmp_path / "other.md").write_text(LEARNING, encoding="utf-8")
    done = program("check", "other.md", "--why", topic, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert hint in done.stderr.decode()


def test_a_topic_that_is_missed_is_named_by_title_and_id(tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text(LEARNING, encoding="utf-8")
    said = program("check", "other.md", "--output-format", "concise", cwd=tmp_path).stdout.decode().splitlines()
    missed = [line for line in said if "MLSD601" in line or "MLSD602" in line]
    assert missed
    assert all(any(f"{each.title} ({each.id})" in line for each in PACK.questions) for line in missed)


BITS = st.sampled_from([
    ">", "- ", "* ", "|", "---", "# ", "```", "    ", " ", "a", "**", ":", "<b>", "<!--", "-->", "&", "1. ", "[ ]",
    "[x](y)", "\t", "?", "==", "labels", "0.9 %", "é", "\\",
])  # fmt: skip


@given(st.lists(st.lists(BITS, max_size=5).map("".join), max_size=12))
def test_any_lines_are_read(lines: list[str]) -> None:
    text = "\n".join(lines)
    for each in cover(text, PACK):
        assert 1 <= each.line <= len(lines) + 1
    for id in ("setup.goals", "data.availability"):
        read_topic(text, PACK, id)


@pytest.mark.parametrize("text", [">\n>\n", "> \n>\n", "- >\n>\n"])
def test_an_empty_quotation_is_nothing(text: str) -> None:
    assert {each.state for each in cover(text, PACK)} == {"absent"}
