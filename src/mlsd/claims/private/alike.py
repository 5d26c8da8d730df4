"""Whether a word for data means what was promised, and whether it means data of people at all."""

from __future__ import annotations

from mlsd.prose import Mention, Phrases, Statement

_ALIKE = (
    frozenset("message messages text texts chat chats typed writes types typing conversation conversations prompt "
              "prompts sentence sentences transcript transcripts".split()),
    frozenset("photo photos picture pictures image images photograph photographs snapshot snapshots snap selfie "
              "selfies snaps photographs films shoots".split()),
    frozenset("location locations position positions gps lat lon latitude longitude coordinates whereabouts place "
              "places trail geolocation".split()),
    frozenset("voice speech recording recordings audio utterance utterances spoken says say microphone".split()),
    frozenset("health heart pulse glucose symptoms symptom ecg sleep mood medication readings diagnosis".split()),
)  # fmt: skip
_SYSTEMS = frozenset(
    "server servers service services system backend pipeline cluster process centre center datacentre datacenter "
    "office "
    "budget weights code "
    "company firm model job software api host building machine".split()
)
_DOES = frozenset("who we they to and users staff can must will i you people which that".split())
_OBJECT = frozenset("the a an this that these those which it them down what their".split())
_VERBS = frozenset("note post text mail track record message call film picture record log sound address route".split())
_OURS = frozenset(
    "moderators moderator agent staff engineers engineer annotators annotator raters rater support reviewers team "
    "labellers "
    "labeller developers analysts admins administrators we scientists agents".split()
)
_OPENS = frozenset(
    "open opens read reads view views inspect inspects browse listen listens watch watches see sees access compare "
    "check replay rate".split()
)
_NOT = frozenset("no not never cannot can't don't n't nobody none neither nor without".split())
_TO_US = Phrases(
    "warehouse", "data lake", "our server*", "the server", "our database", "cloud", "bucket", "s3", "kafka", "central*",
    "our gpu*", "data centre", "data center", "our racks", "postgres", "bigquery", "elasticsearch", "kibana",
    "headquarters", "head office", "nas", "server", "our computers", "our centre", "our side", "backend",
    "our cluster", "object storage", "feature store", "our archive", "our team",
    "the team", "hospital's server", "partner", "partners", "upload*", "admin tool",
)  # fmt: skip


def means_the_same(promised: Statement, word: str) -> bool:
    """Whether the promise names data by a word for the same thing: messages and chats, photos and pictures."""
    told = word.lower().replace(",", " ").split()
    return any(not group.isdisjoint(told) and not group.isdisjoint(promised.words) for group in _ALIKE)


def reaches_us(statement: Statement) -> bool:
    """Whether a sentence names a place of ours that is not denied: in our data lake, at headquarters."""
    if not statement.names(_TO_US):
        return False
    words = [token.lower for token in statement.tokens]
    return any(
        _NOT.isdisjoint(words[max(0, each.first - 4) : each.first] + words[each.last : each.last + 3])
        for each in statement.mentions(_TO_US)
    )


def is_opened(statement: Statement) -> bool:
    """Whether people of ours get to see it: moderators can open any user's history, raters compare transcripts."""
    words = statement.words
    if _OURS.isdisjoint(words) or _OPENS.isdisjoint(words):
        return False
    for at, word in enumerate(words):
        behind = words[at + 1 : at + 5]
        if word in _OURS and not _OPENS.isdisjoint(behind) and _NOT.isdisjoint(behind):
            return True
    return False


def _of_a_system(mention: Mention) -> bool:
    """Whether the data is of a machine or of us: the location of our data centre, messages of the server."""
    words = [token.lower for token in mention.statement.tokens[mention.last : mention.last + 5]]
    return words[:1] in (["of"], ["from"]) and words[1:2] in (["our"], ["the"]) and not _SYSTEMS.isdisjoint(words[2:])


def is_refused(statement: Statement) -> bool:
    """Whether a row of a table says no: audio | no."""
    return statement.kind == "row" and statement.words[-1:] in (["no"], ["never"], ["none"])


def _is_verb(mention: Mention) -> bool:
    """Whether the word is no noun here: who note the topic."""
    tokens = mention.statement.tokens
    before = tokens[mention.first - 1].lower if mention.first else ""
    after = tokens[mention.last].lower if mention.last < len(tokens) else ""
    return mention.text.lower() in _VERBS and before in _DOES and after in _OBJECT


def is_number(mention: Mention) -> bool:
    """message id, text length: a number about it, not the thing."""
    tokens = mention.statement.tokens
    after = tokens[mention.last].lower if mention.last < len(tokens) else ""
    before = tokens[mention.first - 1].lower if mention.first else ""
    led = {token.lower for token in tokens[max(mention.first - 3, 0) : mention.first]}
    if led & _RATES or _of_a_system(mention) or _is_verb(mention):
        return True  # drivers rate the route from 1 to 5
    return after in _ABOUT or before in ("other", "key", "wake", "test", "plain", "few")


_RATES = frozenset("rate rates rated judge judges grade grades like likes".split())
_ABOUT = frozenset(
    "id ids length size type count counts language quality rate notification notifications box field classifier "
    "model us support app version hash session label class score timestamp timestamps number numbers".split()
)  # fmt: skip
