"""What happens when a model is unsure: who takes over, what is shown instead, what is held back."""

from __future__ import annotations

from mlsd.claims.demands import negated
from mlsd.prose import Mention, Phrases, Prose, Statement

FALLBACKS = Phrases(
    "as long as", "mixed", "show the chart", "send someone", "offered", "left white", "left blank", "left empty",
    "left open", "left out", "visit", "second pass", "second run", "second read", "second scan", "large model",
    "listened to", "looked at", "looks at", "checked by", "checks", "read by", "seen by", "a second time", "once more",
    "try again", "tries again", "otherwise", "else", "refus*", "only above", "only over", "only from", "turned away",
    "wider context", "fall back", "falls back", "fallback", "fall back", "fell back", "abstain*", "withhold*",
    "withheld", "suppress*", "human", "person", "people", "queue*", "manual*", "by hand", "escalat*", "defer*",
    "hand over", "handed over", "handover", "hands over", "hand off", "handed to", "hands off", "reject option",
    "rejection option", "refuse to", "refuses to", "refusal", "declines to", "decline to", "review", "reviewed",
    "reviewer", "reviews", "triage*", "second opinion", "second look", "second reader", "double check",
    "double checked", "set aside", "put aside", "goes to", "go to", "sent to", "routed to", "route to", "routes to",
    "passed to", "passed on", "passes to", "forwarded", "put to", "given to", "lands in", "land in", "land on",
    "lands on", "goes by", "left to", "referred", "refer to", "ask", "asks", "asked", "asking", "question is",
    "prompted", "clarif*", "confirm*", "retake", "retry", "re scan", "rescan*", "re measure*", "repeat the",
    "another photo", "new photo", "wait for", "waits for", "hold the", "held for", "on hold", "parked", "stop the",
    "stops", "slow down", "slows down", "brake*", "safe state", "safe mode", "default*", "the rule*",
    "rules take over", "rules decide", "rule decides", "rule answers", "old system", "old rule", "baseline", "popular",
    "most popular", "population model", "average instead", "simpler model", "larger model", "bigger model",
    "second model", "stronger model", "cascade", "next model", "global model", "step up", "block", "blocked",
    "marked in", "greyed", "grayed", "greys out", "hidden", "hide", "hides", "blank", "dash", "empty", "unknown",
    "unsure", "not sure", "don't know", "do not know", "cannot tell", "can't tell", "can't say", "warning", "warn",
    "warns", "flagged", "flag it", "flags", "caveat", "alert*", "top 3", "top three", "three candidates",
    "alternatives", "several options", "options offered", "shortlist", "list of", "clerk*", "nurse*", "doctor*",
    "radiologist*", "operator*", "agent*", "analyst*", "officer*", "moderator*", "expert*", "inspector*",
    "technician*", "associate", "dispatcher*", "editor*", "driver takes", "desk", "help desk", "on call",
    "caseworker*", "specialist*", "teacher*", "farmer*", "planner*", "manager", "pharmacist*", "annotat*",
    "label queue", "as today", "as usual", "as before", "instead", "rather", "no action", "does nothing", "do nothing",
    "nothing happens", "nothing is", "shows nothing", "stays silent", "stay silent", "silent", "says so", "say so",
    "skipped", "skip", "skips", "discard*", "thrown away", "dropped", "ignored", "not acted", "conservative",
    "higher margin", "wider margin", "safety stock", "keeps the last", "last known", "previous value",
    "previous reading", "middle", "starts in", "takes over", "take over", "took over", "takes the wheel",
    "minimal risk", "underwriter*", "agronomist*", "pilot gets", "pilot takes", "gets control", "get control",
    "hover*", "lands", "return to base", "pulls over", "stays put", "looks anew", "anew", "again", "ordinary route",
    "normal route", "usual route", "usual way", "ordinary way", "normal way", "old way", "the long way", "by letter",
    "floor price", "bid the floor", "no bid", "pass on the", "played safe", "on the safe side", "no ban", "no spray*",
    "not sprayed", "no treatment", "wait and see", "until it settles", "until settled", "settles", "more data",
    "more evidence", "second sample", "another sample", "extra test", "further test*", "lab test", "sent back",
    "returned to", "goes back", "back to the", "kept back", "left to a", "left for", "taken out", "sorted out",
    "reject bin", "reject lane", "side lane", "extra lane", "special pile", "red pile", "pile", "tray", "inbox",
    "worklist", "work list", "ticket", "committee", "board", "panel", "second reading", "four eyes", "supervisor*",
    "senior", "colleague*", "author decides", "translator*", "linguist*", "curator*", "judge decides",
    "player chooses", "user chooses", "lets the user", "user picks", "picks", "choose", "chooses", "pick one",
    "offers both", "shows both", "both are shown", "both shown", "two are", "two parses", "several parses", "n best",
    "top k", "top two", "top five", "choice of", "neutral", "cautious*", "safe default", "slower", "slows",
    "reduced speed", "half speed", "holds position", "freezes", "pauses", "pause",
)  # fmt: skip
_HELD_BACK = Phrases(
    "show*", "shown", "suggest*", "display*", "answer*", "given", "sent", "act*", "predict*", "decision", "decide*",
    "score", "number", "label", "output", "alarm", "recommend*", "price", "quote", "translation", "forecast", "issued",
    "offered", "automat*", "auto", "made", "used", "taken", "raised", "printed", "published", "posted", "treat*",
    "dose", "name", "propos*", "code", "coded", "call", "accept*", "approv*", "spray*", "ban", "bid", "trade", "move",
    "grasp", "merge", "match", "link", "file", "ship", "send",
)  # fmt: skip
_MOVES = frozenset(
    "get gets go goes come comes end ends move moves fall falls drop drops land lands switch switches".split()
)
_WHERE_TO = frozenset("to into up in onto back through".split())
_SPREADS = frozenset("sd std variance entropy interval spread disagreement deviation uncertainty".split())
_HIGH = frozenset("above over > ≥ exceeds beyond high large larger greater more".split())
_OPENS = frozenset(
    "below under if when where whenever anything everything unsure low should wide weak not until between anyone "
    "whoever whatever borderline".split()
)
_BECOMES = frozenset("are is get gets become becomes means mean stay stays has have gives give aren't isn't".split())
_KEPT = frozenset("logged stored saved shown counted rare few common reported plotted drawn only about".split())
_LASTS = frozenset(("until", "while"))
_CONSEQUENCE = 4  # words after the low case that make it a plan
_LOW = frozenset(
    "below under less unsure low worst uncertain between wider wide doubt doubtful hesitates hesitate doubts "
    "struggles sure uncertainty unclear ambiguous < ≤ lower fewer spans disagree disagrees overlap overlaps conflict "
    "weak weaker shaky borderline undecided tie ties close odd rough strange unusual outlier broad broader scattered "
    "blurred murky foggy".split()
)


_SOFT = Phrases(
    "human", "person", "people", "clerk*", "nurse*", "doctor*", "radiologist*", "operator*", "agent*", "analyst*",
    "officer*", "moderator*", "expert*", "inspector*", "technician*", "associate", "dispatcher*", "editor*",
    "caseworker*", "specialist*", "teacher*", "farmer*", "planner*", "manager", "pharmacist*", "annotat*",
    "underwriter*", "agronomist*", "supervisor*", "senior", "colleague*", "translator*", "linguist*", "curator*",
    "committee", "board", "panel", "desk", "help desk", "ask", "asks", "asked", "asking", "goes to", "go to",
    "sent to", "passed to", "passed on", "given to", "list of", "review", "reviews", "reviewed", "reviewer", "picks",
    "inbox", "worklist", "ticket", "offered", "rather", "again", "middle", "checks", "seen by", "read by", "looks at",
    "looked at", "mixed", "visit", "unknown", "dash", "default*", "baseline", "popular", "standard", "manual*",
    "as usual", "as before", "pick one", "neutral", "lands", "land in", "forwarded", "alternatives",
)  # fmt: skip
_SHOWING = frozenset(
    "show shows shown showing screen display displays displayed dashboard drawn draws plotted plot see sees seen view "
    "views viewed bar band badge stars percentage decimals rounded logged stored stores kept table report reports "
    "reported exported diagram calibrated calibration field column api field json colour color tooltip next gauge "
    "chart "
    "store display save saved write writes export expose compute temperature isotonic platt ece written returned "
    "exposed averaged".split()
)
_TURNS = frozenset(
    "if when where whenever unless until otherwise else instead only anything everything rest others red amber yellow "
    "doubt must decide decides decided confirm confirms overrule overrules override overrides take takes".split()
)


def has_fallback(prose: Prose) -> bool:
    """Whether the answer says what follows when confidence is low."""
    return any(_falls_back(statement) for statement in prose.statements)


def _falls_back(statement: Statement) -> bool:
    words = [token.lower for token in statement.tokens]
    low = any(word in _LOW for word in words) or _spread_is_high(words)
    found = [
        each
        for each in statement.mentions(FALLBACKS)
        if not (negated(each) or _is_label(each) or _only_hue(each) or _many(each))
    ]
    if found and not (low or _TURNS & set(words)) and _SHOWING & set(words):
        soft = {each.first for each in statement.mentions(_SOFT)}
        found = [each for each in found if each.first not in soft]
    if found:
        return True
    if words[0] in ("when", "if", "where") and words[1:2] in (["no"], ["none"], ["nothing"], ["neither"]):
        return len(words) > _CONSEQUENCE + 2
    if low and any(_arrow(words, at) for at in range(len(words) - 1)):
        return True
    if (low and _opens_low(words)) or _somebody_acts(statement):
        return True
    if statement.kind == "row" and low:
        return True
    if words[0] in _OPENS and _spread_is_high(words) and len(words) > _CONSEQUENCE + 4:
        return not _SHOWING & set(words)
    if low and (
        _under_a_figure(words)
        or _goes_on(words)
        or _LASTS & set(words)
        or any(_moves(words, at) for at in range(len(words)))
    ):
        return True
    held = any(word in ("no", "nothing", "none", "not", "never", "without", "only") or "n't" in word for word in words)
    return low and held and statement.names(_HELD_BACK)


def _is_label(mention: Mention) -> bool:
    """Whether what people do is what was learnt from: trained on 12,000 human judgements."""
    tokens = mention.statement.tokens
    after = tokens[mention.last].lower if mention.last < len(tokens) else ""
    return mention.text.lower() in ("human", "expert", "manual") and after.startswith(
        ("judg", "label", "rating", "annot", "score", "translation", "evaluation", "assess", "verdict", "mark")
    )


def _many(mention: Mention) -> bool:
    """20 passes to estimate the spread, 5 queues: so many of a thing, and nothing is done."""
    tokens = mention.statement.tokens
    after = [token.lower for token in tokens[mention.last : mention.last + 3]]
    if mention.text.lower() in ("goes to", "go to", "sent to", "passed to", "passed on", "put to", "given to") and any(
        word.startswith(_STORES) for word in after
    ):
        return True
    return mention.text.lower() in ("passes to", "lands", "stops", "returns") and (
        mention.first > 0 and tokens[mention.first - 1].is_number
    )


_STORES = (
    "log", "database", "db", "table", "kafka", "dashboard", "frontend", "front", "client", "api", "caller", "backend",
    "file", "csv", "bucket", "warehouse", "ui", "screen", "app", "topic", "stream", "influx", "prometheus", "grafana",
)  # fmt: skip


def _only_hue(mention: Mention) -> bool:
    """Green when sure, yellow otherwise: another colour, and nothing else."""
    before = [token.lower for token in mention.statement.tokens[max(0, mention.first - 1) : mention.first]]
    return mention.text.lower() in ("otherwise", "else") and before[:1] in _HUES


_HUES = (["yellow"], ["red"], ["orange"], ["amber"], ["grey"], ["gray"], ["green"], ["white"], ["blue"])


def _opens_low(words: list[str]) -> bool:
    """Variance high, arm back to home: the low case, a comma, and what follows."""
    comma = next((at for at, word in enumerate(words[:8]) if word in (",", "–", "—")), 0)
    head, rest = words[:comma], words[comma + 1 :]
    opens = bool(set(head) & _LOW) or _spread_is_high(head)
    return comma > 0 and opens and sum(map(str.isalpha, rest)) >= _CONSEQUENCE - 1 and not _SHOWING & set(words)


def _somebody_acts(statement: Statement) -> bool:
    """... and Maria codes the claim: somebody by name does it."""
    tokens = statement.tokens
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        name = token.text[:1].isupper() and token.text[1:].islower() and len(token.text) > 2
        acts = after.text.isalpha() and after.lower.endswith("s") and after.lower not in ("is", "was", "has", "scores")
        if name and acts and before.lower in ("and", "then", ",", "so", ":"):
            return True
    return False


def _spread_is_high(words: list[str]) -> bool:
    """A wide spread is low confidence: sd above 0.4, entropy over 1 bit."""
    return any(word in _SPREADS for word in words) and any(word in _HIGH for word in words)


def _under_a_figure(words: list[str]) -> bool:
    """Names under 0.9 are blacked out anyway: what becomes of those below the bar."""
    for at in range(len(words) - 4):
        if words[at] in ("under", "below", "<", "beneath") and words[at + 1][0].isdecimal():
            for then in range(at + 2, min(at + 5, len(words) - 1)):
                if words[then] in _BECOMES and words[then + 1].isalpha() and words[then + 1] not in _KEPT:
                    return True
    return False


def _moves(words: list[str], at: int) -> bool:
    """get to, end up in, come into."""
    return words[at] in _MOVES and any(word in _WHERE_TO for word in words[at + 1 : at + 4])


def _goes_on(words: list[str]) -> bool:
    """Whether a statement opens with the low case and goes on to say what follows: below 0.6 the arm stays put."""
    if words[0] not in _OPENS:
        return False
    low = next((at for at, word in enumerate(words) if word in _LOW), len(words))
    rest = [word for word in words[low + 1 :] if word.isalpha() and word not in ("is", "are", "the", "of", "than")]
    return len(rest) >= _CONSEQUENCE and "would" not in words


def _arrow(words: list[str], at: int) -> bool:
    return words[at] in ("→", "⇒", ":") or (words[at] in ("-", "=") and words[at + 1] == ">")
