"""What looks like a reason and is none: for the prediction we use it; a small REST service; it is served via ONNX."""

from __future__ import annotations

from mlsd.prose import Mention, Prose, Statement

_WORK = (
    "task", "problem", "model", "purpose", "part", "stage", "case", "job", "first", "second", "final", "version",
    "this",
    "that", "these", "it", "all", "our", "now", "start", "system", "work", "output", "target", "result", "goal", "mvp",
    "forecast", "search", "the", "image", "text", "score", "scoring", "product", "thesis", "step", "release", "pilot",
    "prototype", "backend", "core", "moment", "time",
)  # fmt: skip
_TAKES = frozenset(
    "use uses used using take takes took taken select selected selects choose chose chosen pick picked train trained "
    "trains implement implemented build built employ employed apply applied go went fit".split()
)
_CLAUSE_BEFORE = frozenset("and but that where while so which then when if what how whether as though".split())
_SMALL = frozenset("small tiny few only already simpler lighter".split())
_THINGS = (
    "service", "rest", "docker", "api", "script", "wrapper", "container", "server", "flask", "fastapi", "head",
    "install", "registered", "network", "convol", "neural", "net", "stored", "deployed", "module", "library", "file",
    "webapp", "cron", "lambda",
)  # fmt: skip


def for_the_work(words: list[str]) -> bool:
    """For the prediction we will use XGBoost: what it is for, which every model is."""
    if words[:1] != ["for"] or len(words) < 4:
        return False
    noun = words[2] if words[1] in ("the", "this", "our", "these", "that", "all", "a", "its") else words[1]
    bare = noun.startswith(_WORK) or noun.endswith(("tion", "sion", "ing", "ment", "model"))
    return bare and not _TAKES.isdisjoint(words[2:11])


def no_subject(statement: Statement, at: int) -> bool:
    """We serve it via ONNX: `it` that something is done to, which says nothing of itself."""
    before = statement.tokens[at - 1] if at else None
    return before is not None and before.text[0].isalpha() and before.lower not in _CLAUSE_BEFORE


def in_a_name(mention: Mention) -> bool:
    """Stable Baselines; behind a REST service; we took it: words of a name or of the set-up."""
    tokens, word = mention.statement.tokens, mention.text.lower()
    behind = [token.text for token in tokens[mention.last : mention.last + 3]]
    if word == "lower" and behind[:1] == ["-"]:
        return True  # lower-cased
    if word.startswith("converg"):
        return any(
            each.lower.startswith(("monitor", "check", "diagnos")) for each in tokens[mention.last : mention.last + 4]
        )
    if word == "so the":
        return of_layers([each.lower for each in tokens[mention.last : mention.last + 3]])
    if word in ("wins", "win", "reasons", "interactions", "being"):
        return _in_a_setting(mention)
    if word == "behind":
        return any(each.lower.startswith(_SERVERS) for each in tokens[mention.last : mention.last + 3])
    if word.startswith("pre"):
        return bool(behind) and behind[0][:1].isupper()
    if word == "took":
        return mention.first > 0 and tokens[mention.first - 1].lower in ("we", "i", "they", "team", "have")
    return mention.text == "Stable" and bool(behind) and behind[0][:1].isupper()


_LAYERS = ("convol", "layer", "input", "head", "channel", "encoder", "decoder", "output", "kernel")
_SERVERS = ("service", "rest", "api", "proxy", "gateway", "fastapi", "flask", "nginx", "load", "endpoint", "flag",
            "feature", "grpc", "queue", "firewall", "kafka")  # fmt: skip


def _in_a_setting(mention: Mention) -> bool:
    """The majority label wins; a head for the 14 reasons; the drift being given by; | interactions | 10 |."""
    tokens, word = mention.statement.tokens, mention.text.lower()
    before = [token.lower for token in tokens[max(0, mention.first - 2) : mention.first]]
    behind = [token.lower for token in tokens[mention.last : mention.last + 2]]
    if word == "being":
        return bool(behind) and behind[0].endswith(("ed", "en"))
    if word == "interactions":
        return behind[:1] == ["|"]
    if word == "reasons":
        return bool(before) and before[-1][0].isdecimal()
    return any(
        each.startswith(("label", "class", "vote", "majority", "score", "probab", "candidate")) for each in before
    )


def flows(clause: list[str], verb: int) -> bool:
    """A number comes out, 64 columns go in: how it works, not why."""
    return clause[verb] in ("come", "comes", "go", "goes") and not {"in", "out", "into"}.isdisjoint(clause[verb + 1 :])


def is_so_many(word: str) -> bool:
    """The net has five blocks; the quantiles are 10, 50 and 90."""
    return word[0].isdecimal() or word in ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def of_parts(prose: Prose) -> bool:
    """| encoder | ViT |, | head | MLP |: the parts of one model, no candidates."""
    first = prose.statements[0]
    return (
        first.kind == "row"
        and first.words[:1] != []
        and first.words[0] in ("part", "component", "layer", "block", "module")
    )


def of_layers(words: list[str]) -> bool:
    """So the first convolution is changed: what follows from the set-up."""
    return any(word.startswith(_LAYERS) for word in words)


def sized_thing(statement: Statement, word: str) -> bool:
    """Whisper small; a small REST service; already installed: no word on why."""
    tokens = statement.tokens
    if word not in _SMALL and word not in ("wins", "reasons"):
        return False
    places = [at for at, token in enumerate(tokens) if token.lower == word]
    if word in ("wins", "reasons"):
        return all(_in_a_setting(Mention(statement, at, at + 1)) for at in places)
    return all(_in_a_name(statement, at) or _of_a_thing(statement, at) for at in places)


def _in_a_name(statement: Statement, at: int) -> bool:
    return at > 1 and statement.tokens[at - 1].text[0].isupper() and statement.tokens[at - 1].text[-1].islower()


def _of_a_thing(statement: Statement, at: int) -> bool:
    after = statement.tokens[at + 1 : at + 2]
    if after and len(after[0].text) > 1 and after[0].text.isupper():
        return True  # a small MLP
    behind = [token.lower for token in statement.tokens[at + 1 : at + 3]]
    return any(word.startswith(_THINGS) for word in behind)
