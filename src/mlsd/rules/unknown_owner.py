from __future__ import annotations

import re
from collections.abc import Iterator

from mlsd.reading import Reading
from mlsd.rules import Hit, Severity, rule
from mlsd.states import State

_OWNER = r"(?<![\w.])@([\w.-]*\w)?"


@rule(
    "MLSD503",
    severity=Severity.WARNING,
    source="An owner who has left owns nothing; `owners` in the configuration lists who is there",
    fails="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        later: agree it with the depot @

        <!-- /mlsd:setup.goals -->
    """,
    passes="""
        ---
        mlsd: interview@1
        ---

        # A tool

        <!-- mlsd:setup.goals -->

        later: agree it with the depot @dana

        <!-- /mlsd:setup.goals -->
    """,
)
def unknown_owner(reading: Reading) -> Iterator[Hit]:
    """A question that is owned by nobody who can be asked is owned by nobody at all."""
    from mlsd.errors import did_you_mean

    known = {owner.removeprefix("@").lower() for owner in reading.owners}
    for topic in reading.topics:
        if topic.answer is None or (topic.state is not State.LATER and "owner" not in topic.question.needs):
            continue
        if "@" not in topic.answer.text:
            continue
        lines = enumerate(topic.answer.text.split("\n"), topic.line)
        named = [(number, name) for number, line in lines if "@" in line for name in re.findall(_OWNER, line)]
        for line, name in named:
            if name and (not known or name.lower() in known):
                continue
            hint = did_you_mean(name, list(reading.owners)) if name else "write the name behind the @"
            yield Hit(line, topic.id, f"{topic.question.title}: @{name} is no owner that is known", hint)
