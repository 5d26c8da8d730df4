"""An update told by its occasion, whatever that is called: at either solstice; new variety -> refit; in the night."""

from __future__ import annotations

from mlsd.claims.beside_facts import beside_facts
from mlsd.claims.updates.triggers import AT_WILL
from mlsd.prose import Phrases, Prose, Statement
from mlsd.tokens import Token

_ANEW = Phrases(
    "retrain*", "re train*", "refit*", "re fit*", "refresh*", "update*", "rebuild*", "rebuilt", "relearn*", "retune*",
    "recalibrat*", "recompute*", "re estimat*", "reestimat*", "re learn*", "rerun", "re run", "redo", "redone",
    "new fit", "fresh fit", "new model", "fresh model", "new version", "new weights", "new training", "new run",
    "new round", "training", "trained", "train", "trains", "fit", "fits", "fitted", "fine tun*", "tuned", "tune",
    "learns", "learn", "learnt", "learned", "taught", "teach", "school*", "stud*", "again", "anew", "afresh",
    "once more", "from scratch", "renew*", "replace*", "swap*", "revis*", "job", "it runs", "version",
)  # fmt: skip
_HANDLING = Phrases(
    "docker*", "image", "container*", "registry", "registries", "registered", "kubernetes", "cluster", "node", "pod",
    "blue green", "canary", "rollback", "rolled back", "roll back", "going back", "go back", "deploy*", "ci", "cd",
    "pipeline", "dag", "airflow", "mlflow", "dvc", "git", "gitlab", "github", "repo", "repositor*", "commit", "tag",
    "tags", "tagged", "branch", "merge*", "helm", "ansible", "terraform", "artefact", "artifact", "packed", "package*",
    "signed", "sign off", "signs off", "sign it off", "approv*", "publish*", "zenodo", "doi", "wheel", "script",
    "button", "make target", "notebook", "checkpoint", "swap", "swapped", "disk", "kept warm", "restarted", "restart",
    "service", "afternoon", "automat*", "mlops", "feature store", "versioned", "versions", "version number", "semver",
    "hot swap", "endpoint", "server", "gpu", "usb", "download*", "upload*", "ftp", "installer", "app store", "release",
    "releases", "released", "rolled out", "roll out", "rollout", "owned by", "owns it", "owner", "changelog",
    "staging", "promoted", "to production", "in production",
    "deliver*",
    "install*", "sftp", "scp", "copied", "copy", "transfer*", "confirms the", "file over", "sent to the", "runbook",
    "exported", "onnx", "candidate", "must beat", "has to beat", "allowed out", "test set", "golden set", "frozen",
    "checked against", "compared with", "compared to", "promotion", "previous version", "old version", "gatekeep*",
    "shipped as", "flashed", "over the air", "ota", "update server", "test suite", "smoke test",
)  # fmt: skip
_DUTY = Phrases(
    "responsib*", "in charge", "takes care", "take care", "looks after", "look after", "see to it", "sees to it",
    "up to date", "kept current", "kept fresh", "stay current", "stays current", "maintain*", "maintenance", "team",
    "somebody", "someone", "anyone", "anybody", "any member", "whoever", "gets old", "got old", "is old", "gets stale",
    "goes stale", "becomes stale", "ages", "need", "needs", "needed", "necessary", "require*", "possible", "capacity",
    "resources", "easy", "simple", "matter of", "costs", "cost", "takes", "hours", "minutes", "budget", "we will",
    "we'll", "we would", "we'd", "would be", "will be", "shall be", "should be", "is planned", "are planned", "intend*",
    "plan to", "plans to", "don't know", "do not know", "haven't thought", "not thought", "not decided", "to decide",
    "thought about", "vendor", "supplier", "provider", "it department", "operations", "platform group", "devops",
    "continuously improv*", "improve*", "improvement", "evolve*", "grows", "best practice", "state of the art",
    "standard process", "usual process", "procedure", "policy", "documented", "handbook", "described in",
)  # fmt: skip
_VAGUE = frozenset(
    "somebody someone anyone anybody whoever member old stale outdated aged need needs needed necessary possible time "
    "feel feels seems looks bad capacity resources somehow maybe perhaps eventually sometime someday".split()
)
_OPENS = frozenset(
    "when if whenever once after before at upon on during between following in should while until every each with "
    "not unless as directly right immediately straight soon shortly by come".split()
)
_LINKS = frozenset(
    "when if whenever once after before at upon during between following while until unless with".split()
)
_EMPTY = frozenset(
    "principle general future need case theory moment point request demand course opportunity particular fact "
    "practice this that same order addition production contrast parallel place mind staging cloud house it us "
    "our them hand care help least most no all".split()
)
_FILL = frozenset("the a an either any some its their our his her this that next every each last first new".split())
_SEASONS = Phrases(
    "night", "nights", "small hours", "quiet hours", "dead hours", "slack hours", "morning", "evening", "noon", "dawn",
    "dusk", "sunset", "sunrise", "weekend", "season", "spring", "summer", "autumn", "fall term", "winter", "tide",
    "moon", "harvest", "vintage", "term", "semester", "trimester", "quarter", "half year", "solstice", "equinox",
    "lent", "advent", "eid", "diwali", "passover", "pentecost", "michaelmas", "carnival", "thanksgiving", "new year*",
    "festival", "feast", "fair", "holiday", "vacation", "payday", "pay day", "census", "month end", "stocktake*",
    "stocktaking", "overhaul", "shutdown", "shut down", "standstill", "election", "budget round", "audit", "inspection",
    "conference", "congress", "congregation", "chapter", "general meeting", "annual meeting", "assembly", "kidding",
    "calving", "lambing", "farrowing", "sowing", "planting", "pruning", "shearing", "milking", "moult", "spawning",
    "migration", "monsoon", "rains", "dry spell", "thaw", "frost", "first snow", "snowmelt", "ice out", "opening day",
    "playoffs", "transfer window", "draft day", "season finale", "expansion", "patch day", "game update", "sweeps",
    "rag week", "enrolment", "enrollment", "matriculation", "graduation", "exam period", "exams", "anniversar*",
    "birthday", "saint's day", "name day", "sabbath", "shabbat", "market day", "full load", "low water", "high water",
)  # fmt: skip
_AMONG = frozenset("in at by over during on each every through through between around about the per either".split())
_PER = frozenset("yr y mo mth wk w d q month week day year quarter season night hr h sprint term release".split())


def told_occasion(prose: Prose) -> bool:
    """Whether the answer has anything that could be an occasion by its grammar, or speaks of nothing else."""
    statements = beside_facts(prose)
    if any(map(_occasion, statements)):
        return True
    if not any(map(_may_be_when, statements)):
        return False
    return not any(
        each.names(_HANDLING)
        or each.names(_DUTY)
        or (len(each.words) > 8 and "then" not in each.words and each.names(_ANEW))
        for each in statements
    )


def _may_be_when(statement: Statement) -> bool:
    """Whether a statement has a word of time or condition, or a figure: without any it tells no occasion."""
    words = statement.words
    return len(words) < 4 or not _WHEN.isdisjoint(words) or any(word[0].isdecimal() for word in words)


_WHEN = frozenset(
    "when whenever if once after before until till every each per during upon unless while time times never always at "
    "since again soon often seldom rarely sometimes later early late first last yearly season day night "
    "week month year term release demand need on".split()
)


def _occasion(statement: Statement) -> bool:
    words = statement.words
    if _points_to(statement):
        return True
    if not words or _VAGUE & set(words) or statement.names(AT_WILL):
        return False
    if _in_a_season(statement) or _per(statement) or _on_the_nth(words):
        return True
    if statement.names(_HANDLING):
        return False
    if words[0] in ("each", "every") and words[1:2] and words[1] in _VERSIONS:
        return False
    opens = words[0] in _OPENS and len(words) > 1 and not (_EMPTY & set(words[1:3]) or words[:2] == ["as", "the"])
    if (
        words[0] == "with"
        and words[1:2] in (["the"], ["each"], ["every"], ["any"], ["a"])
        and not _EMPTY & set(words[1:4])
    ):
        return True
    if opens and (words[0] != "as" or words[1:2] in (["soon"], ["often"])):
        return True
    return any(_behind(words, at) for at in range(len(words))) and statement.names(_ANEW)


_GOING_OUT = frozenset(
    "version model release deployed live production used going rollout weights shipped ships goes players users".split()
)
_VERSIONS = frozenset("candidate model version build artifact artefact update retrain retraining checkpoint".split())


def _behind(words: list[str], at: int) -> bool:
    """... again once the herd has calved: a link, and something that is no empty word."""
    if words[at] not in _LINKS:
        return False
    if words[at] in ("before", "until") and not _GOING_OUT.isdisjoint(words[at + 1 : at + 6]):
        return False
    rest = [word for word in words[at + 1 : at + 4] if word not in _FILL]
    return bool(rest) and not _EMPTY & set(rest) and (words[at] != "with" or "new" in words[at + 1 : at + 4])


def _points_to(statement: Statement) -> bool:
    """New variety registered -> refit; new timetable: refit."""
    tokens = statement.tokens
    places = [at for at, token in enumerate(tokens) if _is_arrow(tokens[at : at + 2]) or token.text in (":", "=", ";")]
    if not places:
        return False
    head = {token.lower for token in tokens[: places[0]]}
    if _VAGUE & head or head & {"push", "merge", "commit", "build", "test", "retrain", "retraining", "rollback"}:
        return False
    arrow = any(_is_arrow(tokens[at : at + 2]) or tokens[at].text == "=" for at in places)
    reach = 8 if arrow else 4
    new = arrow or "new" in head or bool(head & _LINKS)
    return new and any(
        0 <= each.first - at <= reach and (arrow or len(tokens) < 16)
        for each in statement.mentions(_ANEW)
        for at in places
    )


def _is_arrow(pair: list[Token]) -> bool:
    texts = [token.text for token in pair]
    return texts[:1] in (["→"], ["⇒"], ["➜"]) or texts in (["-", ">"], ["=", ">"])


def _in_a_season(statement: Statement) -> bool:
    """In the night, at the feast, over the holidays: a time of the year or day that comes again."""
    words = statement.words
    tokens = statement.tokens
    if not words:
        return False
    for each in statement.mentions(_SEASONS):
        before = {token.lower for token in tokens[max(0, each.first - 4) : each.first]}
        if before & _AMONG or each.first == 0:
            return True
    return False


def _per(statement: Statement) -> bool:
    """2/yr, 3x p.a."""
    texts = [token.lower for token in statement.tokens]
    return any(texts[at] == "/" and texts[at + 1] in _PER and texts[at - 1] in ("1", "2", "3", "4", "6", "12", "x")
               for at in range(1, len(texts) - 1)) or texts[-2:] == ["p", "a"]  # fmt: skip


def _on_the_nth(words: list[str]) -> bool:
    """On the first and the fifteenth; every 3rd: a day of the month, not the first line."""
    for at, word in enumerate(words[:-1]):
        if word == "the" and at and words[at - 1] in ("on", "by", "from", "till", "until") and _nth(words[at + 1]):
            behind = words[at + 2 : at + 3]
            if not behind or behind[0] in _AFTER_NTH or _nth(behind[0]):
                return True
    return any(word[0].isdecimal() and words[at + 1] in _NTH for at, word in enumerate(words[:-1]))


_NTH = frozenset(("st", "nd", "rd", "th"))


def _nth(word: str) -> bool:
    return word in _ORDINALS or (word[0].isdecimal() and word.endswith(("st", "nd", "rd", "th")))


_AFTER_NTH = frozenset("and or of day each every monday tuesday wednesday thursday friday saturday sunday".split())
_ORDINALS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth last".split()
)
