from __future__ import annotations

from collections.abc import Iterator

from mlsd.reading import Reading, Topic, fill_command
from mlsd.rules import Hit, Severity, rule
from mlsd.shown import shell


@rule(
    "MLSD103",
    severity=Severity.ERROR,
    source="A question without a section cannot even be seen to be open",
    fails="""
        ---
        mlsd: retrospective@1
        ---

        # A tool

        <!-- mlsd:retro.project -->

        A sorter for parcels; I built the reader of labels.

        <!-- /mlsd:retro.project -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool
    """,
)
def missing_section(reading: Reading) -> Iterator[Hit]:
    """A required question whose section was deleted is a decision that nobody will notice was never taken."""
    if reading.document.faults or not reading.document.answers:
        return
    for topic in reading.topics:
        if topic.answer is not None or not topic.question.required:
            continue
        if reading.lens:
            yield _unserved(reading, topic)
            continue
        hint = _way_out(reading, topic)
        yield Hit(1, topic.id, f"{topic.question.title}: the document has no section for {topic.id}", hint)


def _way_out(reading: Reading, topic: Topic) -> str:
    """What to type, in the words of the case: never had a section, the pack has grown, or it was taken out."""
    file = "FILE" if reading.path.startswith("<") else shell(reading.path)
    command = f"`mlsd upgrade {file}`"
    named = reading.front.pack
    if "<!-- mlsd-adopted " in reading.document.text:
        return f"`mlsd adopt` found no answer to it: {command} adds a section for it"
    if named and named[0] == reading.pack.pack and named[1] < reading.pack.version:
        return f"{reading.pack.pack} has grown since {named[0]}@{named[1]}: {command} adds the section"
    return f"{command} puts the section back; or write its marks, mlsd:{topic.id}, yourself"


def _unserved(reading: Reading, topic: Topic) -> Hit:
    """What another pack asks and nothing in the document answers; an open topic that would serve is named."""
    hint = f"`{fill_command(reading)}` asks it"
    open_one = reading.document.answer(topic.question.same_as) if topic.question.same_as else None
    if open_one:
        hint = f"the answer to {open_one.id} would serve and is open; or `{fill_command(reading, topic.id)}`"
    line = open_one.line if open_one else 1
    return Hit(line, topic.id, f"{topic.question.title}: no answer between marks serves {topic.id}", hint)
