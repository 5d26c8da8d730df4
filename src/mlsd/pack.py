"""A pack: YAML rows to frozen values.

The classes are the schema (`shape` reads their annotations). A row is documented in docs/packs.md.
"""

from typing import NamedTuple

NEEDS = (
    "quantity", "figure", "metric", "offline-metric", "online-metric", "reason", "alternative", "owner", "date",
    "threshold", "comparison", "bar", "cadence", "split", "amount", "label-source", "baseline", "fallback",
)  # fmt: skip
ESTIMATES = (
    "traffic", "storage", "labelling-cost", "labelling-time", "training-memory", "batches", "replicas", "ab-test",
    "interval",
)  # fmt: skip
FACT_KINDS = ("text", "number", "quantity", "choice", "yes-no")
KINDS = ("prose", "line", "number", "choice")
CUE_QUANTITIES = ("<number>", "<percent>", "<duration>", "<money>", "<rate>", "<size>")


class Cover(NamedTuple):
    """A point that a strong answer makes; `terms` tell that it was made, `ask` is the follow-up when it was not."""

    point: str
    terms: tuple[str, ...] = ()
    ask: str = ""


class Source(NamedTuple):
    """Where a row stands in the booklet, and further reading by title, author and year."""

    booklet: str = ""
    further: tuple[str, ...] = ()


class Cues(NamedTuple):
    """What tells that a document written by others speaks of a topic.

    usual: how often such documents say something concrete of it, 0 to 1.
    """

    headings: tuple[str, ...] = ()
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()
    usual: float = 0.4


class Fact(NamedTuple):
    """Something that decides, asked for by itself: in an answer it is a line `- **Label:** value`.

    key: how rules name it.  kind: text, number, quantity, choice or yes-no.  unit: the unit that is meant, if any.
    """

    key: str
    label: str
    ask: str
    kind: str = "text"
    unit: str = ""
    choices: tuple[str, ...] = ()


class Question(NamedTuple):
    """One row of a pack.

    title and ask may be left out only where a row changes one of the pack that its own extends.
    needs: demands on the answer that rules check.  facts: what the answer should state on lines of its own.
    same_as: the topic of another pack whose answer serves here too.  derives: estimates whose table stands in the
    answer.
    """

    id: str
    title: str = ""
    ask: str = ""
    why: str = ""
    covers: tuple[Cover, ...] = ()
    example: str = ""
    pitfalls: tuple[str, ...] = ()
    kind: str = "prose"
    unit: str = ""
    choices: tuple[str, ...] = ()
    minutes: float = 1.0
    required: bool = True
    source: Source = Source()
    revisit: tuple[str, ...] = ()
    when: dict[str, str] = {}  # never changed: a value, as everything here
    stage: str = ""
    cues: Cues = Cues()
    needs: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    same_as: str = ""
    derives: tuple[str, ...] = ()

    @property
    def form(self) -> str:
        """The form that an answer is asked for in, "" for prose and for a choice among those that are shown."""
        if self.kind == "number":
            return f"a number, in {self.unit}" if self.unit else "a number"
        return "one line" if self.kind == "line" else ""


class Stage(NamedTuple):
    """One part of a pack."""

    id: str
    title: str
    about: str = ""


class Note(NamedTuple):
    """Something worth knowing around the questions."""

    title: str
    text: str
    source: str = ""


class Pack(NamedTuple):
    """A pack of questions; every question's `stage` is filled in.

    extends: the pack that this one lies over: rows of the same id change those of the base key by key, further rows are
    added.  drop: ids of rows to leave out.  order: ids that come first in their stage, in this order.
    worth: choices, and what an answer that begins with one counts for, 0 to 1.
    """

    pack: str
    version: int
    title: str
    stages: tuple[Stage, ...] = ()
    questions: tuple[Question, ...] = ()
    about: str = ""
    notes: tuple[Note, ...] = ()
    extends: str = ""
    drop: tuple[str, ...] = ()
    order: tuple[str, ...] = ()
    worth: dict[str, float] = {}  # never changed

    @property
    def name(self) -> str:
        """As a document names it: interview@1."""
        return f"{self.pack}@{self.version}"

    @property
    def ids(self) -> list[str]:
        """Every question's id, in order."""
        return [question.id for question in self.questions]

    def find(self, id: str) -> Question | None:
        """The question with this id, or None."""
        return next((question for question in self.questions if question.id == id), None)

    def is_weighed(self, question: Question) -> bool:
        """Whether the answer to this choice counts for what its choice is worth."""
        return any(choice in self.worth for choice in question.choices)

    def of_stage(self, stage: str) -> list[Question]:
        """The questions of one stage, in order."""
        return [question for question in self.questions if question.stage == stage]
