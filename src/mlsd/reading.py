"""One reading of a document, shared by all rules: its answers with their states, its front matter, its pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mlsd.asking import asked
from mlsd.document import Answer, Document
from mlsd.front_matter import FrontMatter
from mlsd.pack import Pack, Question
from mlsd.states import State, state_of

if TYPE_CHECKING:
    from mlsd.coverage import Coverage
    from mlsd.prose import FactLine, Mention, Prose, Statement


class Topic(NamedTuple):
    """A question that applies to the document, and what the document says to it."""

    question: Question
    answer: Answer | None
    state: State

    @property
    def id(self) -> str:
        """The question's id."""
        return self.question.id

    @property
    def line(self) -> int:
        """Where to look: the answer's text, or the first line if the document has no marks for it."""
        return self.answer.text_line if self.answer else 1

    @property
    def prose(self) -> Prose:
        """The answer, ready to be asked what it says; read only if a rule wants to know."""
        from mlsd.prose import prose_of

        return prose_of(self.answer.text if self.answer else "")

    def fact(self, label: str) -> FactLine | None:
        """A fact that the answer states, by its label in lower case."""
        return self.prose.facts.get(label) if self.state is State.ANSWERED else None

    def line_of(self, place: Mention | Statement | FactLine) -> int:
        """The line of the document that a place of the answer stands on."""
        statement: Any = getattr(place, "statement", place)
        return self.line + int(statement.line)


class Reading(NamedTuple):
    """What the rules are given.  topics: every question that is asked or stands in the document, in pack order.

    coverage: of a document without marks, what it says of each of these topics; empty for a document with marks.
    """

    path: str
    document: Document
    front: FrontMatter
    pack: Pack
    topics: tuple[Topic, ...]
    owners: tuple[str, ...] = ()
    coverage: tuple[Coverage, ...] = ()

    def topic(self, id: str) -> Topic | None:
        """The topic with this id, or None."""
        return next((topic for topic in self.topics if topic.id == id), None)

    def answered(self, id: str) -> Topic | None:
        """The topic with this id if it is answered in words (not open, n/a or later), or None."""
        topic = self.topic(id)
        return topic if topic and topic.state is State.ANSWERED else None


def read(path: str, document: Document, front: FrontMatter, pack: Pack, owners: tuple[str, ...] = ()) -> Reading:
    """The reading of a document against a pack."""
    answers = {answer.id: answer for answer in document.answers}
    wanted = {question.id for question in asked(pack, document.texts())}
    topics = tuple(
        Topic(question, answer, state_of(answer.text) if answer else State.UNANSWERED)
        for question in pack.questions
        if (answer := answers.get(question.id)) or question.id in wanted
    )
    coverage = _covered(document, pack, topics) if is_unmarked(document, front) else ()
    return Reading(path, document, front, pack, topics, owners, coverage)


def is_unmarked(document: Document, front: FrontMatter) -> bool:
    """Whether a document was written without mlsd: no marks, whole or damaged, and no `mlsd:` in its front matter."""
    if document.answers or document.faults or "mlsd" in front.fields:
        return False
    return front.error is None or "mlsd:" not in document.text[: document.body]


def _covered(document: Document, pack: Pack, topics: tuple[Topic, ...]) -> tuple[Coverage, ...]:
    from mlsd.coverage import cover

    wanted = {topic.id for topic in topics}
    return tuple(each for each in cover(document.text, pack) if each.id in wanted)
