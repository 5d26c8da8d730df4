"""What people are shown beside a decision: a list of what it rested on, and not the bare result."""

from __future__ import annotations

from mlsd.prose import Statement

_NOBODY = frozenset("no not nobody never none neither nor without isn't aren't don't doesn't".split())
_DUE = frozenset("must owed entitled right obliged required due duty demand demands law ask asks".split())


def spelt_out(statement: Statement) -> bool:
    """The letter names the trips and the readings: something written that lists what a decision rested on."""
    words = [token.lower for token in statement.tokens]
    return any(
        word in _LISTS
        and words[max(0, at - 1)] not in ("the", "a", "its", "their", "his", "her")
        and _WRITINGS & set(words[max(0, at - 5) : at])
        and not _NOBODY & set(words[max(0, at - 4) : at])
        for at, word in enumerate(words)
    ) or (bool(_GIVES & set(words)) and bool(_GROUNDS & set(words)) and not _NOBODY & set(words))


def shows_something(statement: Statement) -> bool:
    """The doctor shows the slice that it stared at: something is given, and it is no score and no bare verdict."""
    words = statement.words
    for at, word in enumerate(words):
        if word not in _HANDS or words[at + 1 : at + 2] == [] or _NOBODY & set(words[max(0, at - 4) : at]):
            continue
        given = words[at + 1 : at + 7]
        if word in ("say", "says") and _NOBODY & set(given):
            continue  # engineering says the model does not produce any
        asked = next((then for then in range(at + 1, min(at + 6, len(words) - 1)) if words[then] in _WHICH), 0)
        owed = not _DUE.isdisjoint(words[max(0, at - (2 if word in ("say", "says") else 6)) : at])
        if asked and not owed and _BARE.isdisjoint(words[asked + 1 : asked + 4]):
            return True  # he hears from his foreman which stop it was about
        if (
            given[0] in _ANY
            and not _BARE & set(given)
            and len(given) > 2
            and not _DUE & set(words[max(0, at - 6) : at])
        ):
            return True
    return False


_HANDS = frozenset(
    "show shows shown print prints list lists hand hands attach attaches quote quotes highlight highlights mark "
    "marks "
    "display displays present presents see sees read reads get gets receive receives add adds name names told "
    "tells hears learns carries say says".split()
)
_WHICH = frozenset("which what where".split())
_ANY = frozenset("the a an which what each its those one two three four five her his their every where how".split())
_BARE = frozenset(
    "score scores number figure threshold cutoff cut result results decision decisions mail letter letters "
    "percentage "
    "probability colour color nothing answer assessment statement reason reasons grounds ground explanation verdict "
    "place same outcome case cases rank ranks ranking band level star stars shortlist refusal file request notice "
    "rating ratings phone note message why right grade category risk class "
    "light lamp icon smiley flag badge stamp sign status bar gauge justification chance hearing deadline copy back "
    "office template templates logo address menu form privacy status premium price rate amount total answers".split()
)
_GIVES = frozenset(
    "get gets receive receives tell tells send sends show shows hand hands give gives see sees write writes".split()
)
_GROUNDS = frozenset(
    "table list weight weights criterion criteria factor factors change changes sentence sentences contribution "
    "contributions comparison example examples chart diagram breakdown".split()
)
_LISTS = frozenset(
    "names lists cites quotes enumerates spells details itemises itemizes explains name list cite".split()
)
_WRITINGS = frozenset(
    "letter mail email notice message screen app page sheet slip note report text reply card form system model tool "
    "which that it we letters notices".split()
)
