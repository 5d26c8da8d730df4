"""One reading of a document, shared by all rules: its answers with their states, its front matter, its pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from mlsd.asking import asked
from mlsd.document import Answer, Document
from mlsd.front_matter import FrontMatter
from mlsd.lenses import serving, with_served
from mlsd.pack import Pack, Question
from mlsd.shown import shell, through
from mlsd.states import State, points_elsewhere, state_of

if TYPE_CHECKING:
    from mlsd.coverage import Coverage
    from mlsd.prose import FactLine, Mention, Prose, Statement


class Topic:
    """A question that applies to the document, and what the document says to it.

    served_by: the topic whose answer this is, if the row has none of its own and says that it is the same as that one.
    """

    __slots__ = ("_prose", "answer", "id", "question", "served_by", "state")

    def __init__(self, question: Question, answer: Answer | None, state: State, served_by: str = "") -> None:
        self.id = question.id
        self.question = question
        self.answer = answer
        self.state = state
        self.served_by = served_by
        self._prose: Prose | None = None

    @property
    def line(self) -> int:
        """Where to look: the answer's text, or the first line if the document has no marks for it."""
        return self.answer.text_line if self.answer else 1

    @property
    def is_pointer(self) -> bool:
        """Whether the answer only says where else in the document it stands: nothing can be asked of that line."""
        return self.answer is not None and points_elsewhere(self.answer.text)

    @property
    def prose(self) -> Prose:
        """The answer, ready to be asked what it says; read only if a rule wants to know."""
        if self._prose is None:
            from mlsd.prose import Prose

            self._prose = Prose(self.answer.text if self.answer else "")
        return self._prose

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
    lens: the pack as it was given, if it is not the one that the document names.
    """

    path: str
    document: Document
    front: FrontMatter
    pack: Pack
    topics: tuple[Topic, ...]
    owners: tuple[str, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    lens: str = ""

    def topic(self, id: str) -> Topic | None:
        """The topic with this id, or None."""
        return next((topic for topic in self.topics if topic.id == id), None)

    def answered(self, id: str) -> Topic | None:
        """The topic with this id if it is answered in words (not open, n/a or later), or None."""
        topic = self.topic(id)
        return topic if topic and topic.state is State.ANSWERED else None


def read(
    path: str, document: Document, front: FrontMatter, pack: Pack, owners: tuple[str, ...] = (), lens: str = ""
) -> Reading:
    """The reading of a document against a pack."""
    answers = {answer.id: answer for answer in document.answers}
    texts = document.texts()
    served = serving(pack, texts)
    wanted = {question.id for question in asked(pack, with_served(pack, texts) if served else texts)}
    topics = tuple(
        _topic(question, answers, served.get(question.id, ""))
        for question in pack.questions
        if question.id in answers or question.id in wanted
    )
    coverage = _covered(document, pack, topics) if is_unmarked(document, front) else ()
    return Reading(path, document, front, pack, topics, owners, coverage, lens)


def _topic(question: Question, answers: dict[str, Answer], served_by: str) -> Topic:
    answer = answers.get(served_by or question.id)
    return Topic(question, answer, state_of(answer.text) if answer else State.UNANSWERED, served_by)


def fill_command(reading: Reading, id: str = "") -> str:
    """What to type to answer what is open, or one question, for the pack that the document is judged by."""
    file = "FILE" if reading.path.startswith("<") else shell(reading.path)
    asked_for = f" {id}" if id else ""
    return f"mlsd fill {file}{asked_for}{through(reading.lens)}"


def is_unmarked(document: Document, front: FrontMatter) -> bool:
    """Whether a document was written without mlsd: no marks, whole or damaged, and no `mlsd:` in its front matter."""
    if document.answers or document.faults or "mlsd" in front.fields:
        return False
    return front.error is None or "mlsd:" not in document.text[: document.body]


def _covered(document: Document, pack: Pack, topics: tuple[Topic, ...]) -> tuple[Coverage, ...]:
    from mlsd.coverage import cover

    wanted = {topic.id for topic in topics}
    return tuple(each for each in cover(document.text, pack) if each.id in wanted)
