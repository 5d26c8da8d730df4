"""The debrief of a practice run: what the time went on, what was covered, and the three things to do next time.

It counts which points an answer speaks of and quotes the words that made it think so; it does not grade ideas.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mlsd.exercises import Ambiguity, Case, Exercise
from mlsd.findings import Finding
from mlsd.pack import Pack, Question
from mlsd.states import State, state_of, without_flag
from mlsd.terms import Words, content, reached
from mlsd.timing import Budget, clock_time

_BAR = 24
_QUOTE = 110


class Asked(NamedTuple):
    """One ambiguity of the exercise, and whether the candidate asked about it."""

    ask: str
    changes: str
    asked: bool


class RubricPoint(NamedTuple):
    """One point of the exercise's rubric.  quote: the answer's own words that reached it, "" if it was missed."""

    topic: str
    point: str
    quote: str


class Coverage(NamedTuple):
    """How many of a topic's points its answer reached."""

    id: str
    title: str
    stage: str
    state: State
    reached: int
    points: int

    @property
    def share(self) -> float:
        """0 to 1; n/a counts as covered, an open answer as nothing."""
        if self.state is State.NOT_APPLICABLE:
            return 1.0
        return self.reached / self.points if self.points else float(self.state is State.ANSWERED)


class Debrief(NamedTuple):
    """Everything that a debrief says."""

    exercise: Exercise
    budget: Budget
    spent: Mapping[str, float]
    stages: Mapping[str, str]
    clarified: tuple[Asked, ...]
    coverage: tuple[Coverage, ...]
    rubric: tuple[RubricPoint, ...]
    findings: tuple[Finding, ...]
    case: Case | None
    next_time: tuple[str, ...]

    def by_stage(self) -> dict[str, int]:
        """Coverage of each stage, 0 to 100."""
        shares: dict[str, list[float]] = {}
        for each in self.coverage:
            shares.setdefault(each.stage, []).append(each.share)
        return {stage: round(100 * sum(all_) / len(all_)) for stage, all_ in shares.items()}


def clarified(exercise: Exercise, questions: str) -> tuple[Asked, ...]:
    """Which of the exercise's ambiguities the candidate's questions ask about."""
    words = Words(questions)
    lines = [content(sentence.text) for sentence in words.sentences]

    def touched(each: Ambiguity) -> bool:
        wanted = content(each.ask)
        shared = max((len(line & wanted) for line in lines), default=0)
        return words.first(each.terms) is not None or shared >= 3 or (shared == 2 and shared * 5 >= len(wanted) * 2)

    return tuple(Asked(each.ask, each.changes, touched(each)) for each in exercise.clarify)


def debrief(
    pack: Pack,
    exercise: Exercise,
    texts: Mapping[str, str],
    asked: tuple[Asked, ...],
    plan: Budget,
    spent: Mapping[str, float],
    findings: tuple[Finding, ...],
    cases: list[Case],
) -> Debrief:
    """Judge one run.  texts: question id to answer.  spent: stage id to seconds.  findings: what `check` says."""
    read = {id: Words(said) for id, text in texts.items() if (said := without_flag(text))}
    coverage = tuple(_coverage(question, texts, read) for question in pack.questions)
    rubric = tuple(_rubric(exercise, read))
    worth = tuple(found for found in findings if found.code[4] in "34" and found.severity != "info")
    stages = {stage.id: stage.title for stage in pack.stages}
    made = Debrief(exercise, plan, dict(spent), stages, asked, coverage, rubric, worth, next(iter(cases), None), ())
    return made._replace(next_time=_next_time(made, pack))


def _coverage(question: Question, texts: Mapping[str, str], read: Mapping[str, Words]) -> Coverage:
    state = state_of(texts.get(question.id, ""))
    words = read.get(question.id) if state is State.ANSWERED else None
    got = sum(reached(words, cover) for cover in question.covers) if words else 0
    return Coverage(question.id, question.title, question.stage, state, got, len(question.covers))


def _rubric(exercise: Exercise, read: Mapping[str, Words]) -> list[RubricPoint]:
    """Points are looked for in their own topic first, then anywhere: a candidate may say a thing early."""
    found = []
    for topic, points in exercise.rubric.items():
        for point in points:
            places = [read[topic], *read.values()] if topic in read else list(read.values())
            quote = next((said for words in places if (said := words.first(point.terms))), "")
            quote = quote or next((said for words in places if (said := _closest(words, point.point))), "")
            found.append(RubricPoint(topic, point.point, _shortened(quote)))
    return found


def _closest(words: Words, point: str) -> str:
    """The sentence that shares most of a point's own words, "" if none shares enough to speak of it."""
    wanted = content(point)
    shared, said = max(((len(content(each.text) & wanted), each.text) for each in words.sentences), default=(0, ""))
    return said if shared >= 4 and shared * 5 >= len(wanted) * 2 else ""


def _shortened(text: str) -> str:
    text = " ".join(text.replace("**", "").split()).lstrip("-*> ")
    return text if len(text) <= _QUOTE else text[: _QUOTE - 1].rsplit(" ", 1)[0] + " …"


def _next_time(made: Debrief, pack: Pack) -> tuple[str, ...]:
    """The three things that would have gained most, in the order in which they come up in an interview."""
    advice: list[tuple[float, str]] = []
    missed = [each for each in made.clarified if not each.asked]
    if len(missed) * 2 > len(made.clarified):
        advice.append((0.9, f"Clarify before you design. You did not ask: {missed[0].ask}"))
    starved = [
        f"{made.stages[stage]} ({clock_time(made.spent.get(stage, 0.0))} of {clock_time(share)})"
        for stage, share in made.budget.stages.items()
        if made.by_stage().get(stage, 100) < 25 and made.spent.get(stage, 0.0) < 0.4 * share
    ]
    if starved and sum(made.spent.values()) > 0.8 * made.budget.seconds:
        advice.append((1.0, f"Leave in time for what got too little of it: {', '.join(starved)}."))
    weight = {question.id: question.minutes for question in pack.questions}
    thin = sorted(made.coverage, key=lambda each: (each.share - 1) * weight.get(each.id, 1.0))
    for each in thin[:3]:
        if each.share < 0.5:
            point = _first_missed(made, each.id, pack)
            advice.append((0.8 * (1 - each.share), f"{each.title}: {point}"))
    for found in made.findings[:2]:
        if found.code[4] == "4":
            advice.append((0.95, f"Settle a contradiction: {found.message}"))
    ranked = sorted(advice, key=lambda pair: -pair[0])[:3]
    return tuple(text for _, text in ranked) or ("Do it again with another exercise, in five minutes less.",)


def _first_missed(made: Debrief, topic: str, pack: Pack) -> str:
    for point in made.rubric:
        if point.topic == topic and not point.quote:
            return point.point
    question = pack.find(topic)
    return question.covers[0].point if question and question.covers else "say something about it"


def as_markdown(made: Debrief) -> str:
    """The debrief as a Markdown page."""
    parts = [f"# Debrief: {made.exercise.title}", "", "## Three things for next time", ""]
    parts += [f"{number}. {text}" for number, text in enumerate(made.next_time, 1)]
    parts += ["", "## Time", "", "```text", *time_lines(made), "```"]
    if made.clarified:
        parts += ["", "## Clarifying questions", ""]
        parts += [f"- {'asked' if each.asked else '**missed**'}: {each.ask} {each.changes}" for each in made.clarified]
    parts += ["", "## Coverage", "", "| topic | points reached |", "| --- | --- |"]
    parts += [f"| {each.title} | {coverage_words(each)} |" for each in made.coverage]
    parts += ["", "## What a strong answer to this exercise says", ""]
    for topic in made.exercise.rubric:
        title = next((each.title for each in made.coverage if each.id == topic), topic)
        parts += [f"### {title}", ""]
        for point in made.rubric:
            if point.topic == topic:
                parts.append(f"- {'reached' if point.quote else '**missed**'}: {point.point}")
                if point.quote:
                    parts.append(f"  You wrote: “{point.quote}”")
        parts.append("")
    if made.findings:
        parts += ["## What a reviewer would ask about", ""]
        parts += [f"- line {found.line}, {found.code}: {found.message}" for found in made.findings] + [""]
    if made.case:
        parts += ["## Read next", "", f"{case_line(made.case)}", "", *(f"- {lesson}" for lesson in made.case.learn), ""]
    note = "The debrief looks for words and quotes them. It cannot tell a good idea from a bad one; you can."
    return "\n".join([*parts, note]) + "\n"


def time_lines(made: Debrief) -> list[str]:
    """A bar a stage: what it took, and what was planned for it."""
    width = max(len(title) for title in made.stages.values())
    most = max([*made.budget.stages.values(), *made.spent.values(), 1.0])
    lines = []
    if clarify := made.spent.get("clarify"):
        lines.append(f"{'Clarifying':<{width}}  {'█' * round(_BAR * clarify / most):<{_BAR}}  {clock_time(clarify):>6}")
    for stage, title in made.stages.items():
        spent, share = made.spent.get(stage, 0.0), made.budget.stages.get(stage, 0.0)
        bar = "█" * round(_BAR * spent / most)
        mark = round(_BAR * share / most)
        drawn = "".join(bar[at] if at < len(bar) else "┊" if at == mark else " " for at in range(_BAR + 1))
        lines.append(f"{title:<{width}}  {drawn} {clock_time(spent):>6} of {clock_time(share)}")
    return lines


def coverage_words(each: Coverage) -> str:
    """For example: 5 of 8, n/a, later."""
    if each.state is State.ANSWERED:
        return f"{each.reached} of {each.points}"
    return {State.NOT_APPLICABLE: "n/a", State.LATER: "left for later"}.get(each.state, "open")


def case_line(case: Case) -> str:
    """A case study as it is cited."""
    return f"“{case.title}”, {case.author}, {case.publisher}, {case.year}"
