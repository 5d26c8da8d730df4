"""Reactions that are learnt from, in any words: what the tool lists, whom people then invite, what that counts.

Three things make the loop: the system shows, people react to what is shown, and the reaction is the lesson.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from mlsd.claims.agents import is_agent
from mlsd.claims.exposure.exposure_words import CLICKS, MACHINES
from mlsd.claims.exposure.lesson_words import LESSON, REACTION
from mlsd.claims.per_user.per_user_words import USERS
from mlsd.claims.quoting import Place, place, plain_statements
from mlsd.prose import Mention, Phrases, Stance, Statement
from mlsd.reading import Reading, Topic

_SHOWS = frozenset(
    "show shows showed shown display displays displayed serve serves served offer offers offered propose proposes "
    "proposed suggest suggests suggested recommend recommends recommended list lists listed put puts present presents "
    "presented return returns returned send sends sent queue queues queued choose chooses chose pick picks picked "
    "select selects selected rank ranks ranked place places placed gave give gives lay lays laid hand hands handed "
    "promote promotes promoted push pushes pushed bring brings brought advertise advertised".split()
)
_DONE = frozenset(
    "shown displayed served offered proposed suggested recommended listed presented returned sent queued ranked "
    "promoted pushed advertised featured".split()
)
_OWN = frozenset("our own current live present production prod deployed running existing old last same".split())
_AUXILIARY = frozenset("has have had itself then just already ever once up always".split())
_BY = frozenset("by from of".split())
_THESE = frozenset("that this these those both it such which so".split())


class Told(NamedTuple):
    """Where people react to what was shown, and where that is what is learnt from."""

    clicks: Place
    trained: Place


def reactions_told(reading: Reading, data: str, trained: str) -> Told | None:
    """The reactions to the system's own choices that a model learns from, or None."""
    told = list(plain_statements(reading, f"{data} {trained}"))
    lessons: dict[str, list[tuple[Topic, Statement]]] = {}
    for topic, reaction in _shown(told):
        for other in dict.fromkeys(each for each, _ in told) if _is_firm(reaction) else [topic]:
            if other.id not in lessons:
                lessons[other.id] = _lessons(other, told)
            for where, lesson in lessons[other.id]:
                if other is topic or _firmly_learnt(lesson):
                    return Told(place(topic, reaction), place(where, lesson))
    return None


def _firmly_learnt(lesson: Statement) -> bool:
    return any(map(_is_firm, lesson.mentions(CLICKS))) or (lesson.names(_LOG) and shows(lesson))


def _is_firm(reaction: Mention) -> bool:
    """Whether a word for a reaction can mean nothing else: in another answer than the one that shows."""
    return reaction.text.lower().startswith(_FIRM)


_FIRM = ("click", "tap", "impr", "swip", "opened", "opens", "played", "plays", "skip", "thumb", "like", "ctr", "select",
         "own clicks", "finger")  # fmt: skip


def _lessons(topic: Topic, told: list[tuple[Topic, Statement]]) -> list[tuple[Topic, Statement]]:
    """The statements of an answer that say what is learnt from, each read with the two before it."""
    here = [each for other, each in told if other is topic]
    return [(topic, each) for at, each in enumerate(here) if _lesson(each, here[max(0, at - 2) : at])]


def _lesson(statement: Statement, before: list[Statement]) -> Mention | None:
    """Where a reaction is said to be what is learnt from, in one sentence or in the one behind: those sales are all."""
    found = next((each for each in statement.mentions(LESSON) if _holds(each)), None)
    if found is None:
        return None
    logged = statement.names(_LOG) and shows(statement)
    here = logged or reacts(statement) is not None
    referring = not _THESE.isdisjoint(statement.words[:6]) or statement.kind == "item"
    return found if here or (referring and any(map(reacts, before))) else None


_LOG = Phrases("log", "logs", "impressions", "traffic", "displays")


def _holds(mention: Mention) -> bool:
    """Whether it is held; a sentence may ask what happened: if a guest has booked it, it is label 1."""
    if mention.stance is Stance.SUPPOSED:
        return not {"considered", "tried", "idea"} & set(mention.statement.words)
    return mention.said or _is_other_half(mention) or mention.text.lower() in _NEGATIVES


def _is_other_half(mention: Mention) -> bool:
    """Accepted proposals are stored as correct, refused ones as incorrect: what is refused is the other half of it."""
    words = set(mention.statement.words)
    return mention.stance is Stance.DENIED and "refused" in words and words.isdisjoint(("not", "no", "never"))


_NEGATIVES = frozenset(("is a no", "our no", "negative", "negatives", "not wanted", "did not click", "minus", "bad"))


def _shown(told: list[tuple[Topic, Statement]]) -> Iterator[tuple[Topic, Mention]]:
    """Where people react to what the system has shown: in one sentence or in two that follow each other."""
    shows_before, last = False, None
    for topic, statement in told:
        here = shows(statement)
        if here or (shows_before and topic is last):
            reaction = reacts(statement)
            if reaction:
                yield topic, reaction
        shows_before, last = here, topic


def reacts(statement: Statement) -> Mention | None:
    """Where a statement tells of a reaction of people, or None."""
    found = next((each for each in statement.mentions(CLICKS) if _is_act(each)), None)
    found = found or next((each for each in statement.mentions(REACTION) if each.stance is not Stance.DENIED), None)
    return found or _does_with_it(statement)


def _does_with_it(statement: Statement) -> Mention | None:
    """The visitor borrows it, the cook tries one: what somebody does with what was spoken of before."""
    words = [token.lower for token in statement.tokens]
    for at in range(2, len(words) - 1):
        if words[at + 1] in ("it", "them") and words[at - 1] in USERS and words[at - 2] in ("the", "a", "each", "and"):
            return Mention(statement, at, at + 1) if words[at] not in ("sees", "see") else None
    return None


def _is_act(mention: Mention) -> bool:
    """Whether somebody does it: a list that is open is not opened."""
    before = mention.statement.tokens[mention.first - 1].lower if mention.first else ""
    state = mention.text.lower() == "open" and before in ("is", "are", "an", "remain", "remains")
    return (mention.stance is not Stance.DENIED or _is_other_half(mention)) and not state


def shows(statement: Statement) -> bool:
    """Whether a statement says that the system shows something: the tool lists ten, a displayed vacancy."""
    if _SHOWING.isdisjoint(statement.words):
        return False
    words = [token.lower for token in statement.tokens]
    return any(
        _acts(words, at) or _was_shown(words, at) or _of_own(words, at)
        for at, word in enumerate(words)
        if word in _SHOWS or word in _BY or word in _OWN or word in _MADE
    )


def _acts(words: list[str], at: int) -> bool:
    """The help engine offered three; our site puts; we queue up: a machine or we ourselves are who shows."""
    if words[at] not in _SHOWS or words[at + 1 : at + 2] in (["us"], ["back"], ["data"]):
        return False
    then = at - 1
    while then > 0 and words[then] in _AUXILIARY:
        then -= 1
    if then < 0:
        return False
    if words[then] == "it" or (words[then] == "we" and (words[at] in _PRESENTS or "for" in words[at + 1 : at + 3])):
        return True
    owned = bool(_ARTICLES & set(words[max(0, then - 3) : then]))
    if words[then] in MACHINES - _ALSO_PEOPLE or (words[then].endswith(("er", "or")) and words[then - 1] in _OWN):
        return owned
    if words[then - 1] == "in" and words[then] in ("operation", "production", "use", "place"):
        return words[then - 2] in MACHINES
    thing = words[then].isalpha() and words[then] not in _NO_SUBJECT and not is_agent(f"{words[then]}s")
    return owned and thing and words[at] in _DISPLAYS and words[then][-1] != "s"


_ARTICLES = frozenset({"the", "our", "its", "this", *_OWN})
_DISPLAYS = frozenset("suggests proposes recommends suggested proposed recommended".split())
_NO_SUBJECT = frozenset(
    "study table figure plot experience experiment analysis curve evaluation data log customer user visitor reader "
    "client guest patient author seller partner doctor editor nurse clerk expert colleague test result history which "
    "that who they he she and not".split()
)
_ALSO_PEOPLE = frozenset("agent player planner classifier network picker".split())
_PRESENTS = _SHOWS - frozenset(
    "choose chose pick picked select selected list listed rank bring brought hand hands".split()
)


def _was_shown(words: list[str], at: int) -> bool:
    """A displayed vacancy, on served slates, the item was shown, put in front of him."""
    if words[at] in ("put", "puts"):
        return words[at + 1 : at + 2] in (["forward"], ["before"]) or words[at + 1 : at + 4] == ["in", "front", "of"]
    if words[at] in _MADE and words[at + 1 : at + 2] == ["by"]:
        return not MACHINES.isdisjoint(words[at + 2 : at + 5]) or "itself" in words[at + 2 : at + 4]
    if words[at] == "chosen" and at > 1 and words[at - 1] == "-":
        return words[at - 2] in MACHINES
    if words[at] not in _DONE:
        return False
    if words[at - 1] in ("was", "were", "been") and at:
        return True
    behind = words[at + 1 : at + 2]
    led = at and words[at - 1] in ("a", "an", "the", "each", "every", "on", "booked", "remaining", "other", "of")
    return bool(led and behind and behind[0].isalpha() and len(behind[0]) > 2 and behind[0] not in _NO_THING)


_MADE = _DONE | frozenset("decided composed filled chosen selected placed picked made arranged ordered".split())
_NO_THING = frozenset("price value figure number in by with to for on at and or but not the from as".split())


def _of_own(words: list[str], at: int) -> bool:
    """From the recommender itself; by the prod bidder; our own hotel ranking; results of the engine in production."""
    behind = words[at + 1 : at + 6]
    if words[at] in _BY and behind[:1] in (["the"], ["our"]):
        machine = next((then for then, word in enumerate(behind) if word in MACHINES or word in _RANKINGS), 0)
        after = words[at + machine + 2 : at + machine + 4]
        known = bool(_OWN & set(behind[:machine])) or after[:1] == ["itself"] or after == ["in", "production"]
        return bool(machine) and (known or words[at - 1] in _DONE)
    if words[at] in _BY and behind[:1] and behind[0] in ("ranker", "recommender", "recsys"):
        return True
    if words[at] in _OWN - {"last", "old", "existing"} and words[at + 1 : at + 2] in (
        ["clicks"],
        ["traffic"],
        ["taps"],
    ):
        return words[at] != "our"
    if words[at] == "own":
        return bool(_RANKINGS & set(behind[:4]))
    return words[at] in _OWN and words[at] != "last" and bool((_RANKINGS | {"sender", "bidder"}) & set(behind[:3]))


_RANKINGS = frozenset(
    "ranking ranker recommendations recommender recommendation suggestions suggestion feed list lists widget carousel "
    "proposals bidder newsletter search results engine playlists mix autocomplete".split()
)
_SHOWING = _SHOWS | _MADE | (_OWN - {"our", "old", "last", "same"}) | _RANKINGS | {"impression", "impressions"}
