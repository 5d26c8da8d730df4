"""Words for positives and negatives, for shares of other things, and for classes that are even."""

from __future__ import annotations

from mlsd.prose import Phrases

RARE = 0.05

POSITIVE = Phrases(
    "travel without", "ride without", "go without", "without a ticket", "drive without", "without insurance",
    "are", "is", "carry", "carries", "lie", "turn out", "turns out", "turn up", "turns up", "turned up",
    "show up", "shows up", "crop up", "crops up", "appear", "positive", "contain",
    "end in", "ends in", "default", "fail", "have", "has", "prove", "become", "show", "was",
    "were", "prevalence", "base rate", "rare", "rate", "fraud", "fraudulent", "defect", "really", "happen",
    "occur", "defective", "takeover", "recalled", "abus*", "ill", "infected",
    "guilty", "illegal", "toxic", "hateful", "failure", "breakdown", "bot", "cheat*",
    "stolen", "fake", "late", "relevant", "label 1", "y 1", "true class", "we know", "we expect", "expected",
    "there are", "buy", "click", "clicked", "bought", "die", "break", "leak",
    "crash", "quit", "leave", "cancel", "appeal",
    "event", "occurrence", "case", "intrusion", "hostile", "phishing", "poisonous",
    "rotten", "burn", "ignite", "explode", "derail", "suspicious", "scam", "minority", "class", "hit",
    "need", "require*", "suffer*", "report", "reported", "flagged", "upheld",
    "staged", "laundering", "illicit", "mine", "tumour", "tumor", "lesion", "sepsis",
    "stroke", "sick", "malicious", "churn", "convert", "incidence", "get", "develop",
    "hold", "leads to", "lead to", "real", "turned out", "involve*", "true for", "true in", "true of",
    "mixed up", "is a matter of", "applies to", "hold true", "misstate*", "make up", "makes up", "made up",
    "account for", "accounts for", "seized", "broke", "failed", "burst", "jammed", "defaulted", "died", "caught fire",
    "cracked", "leaked", "ended in", "proved", "happened", "occurred", "contained", "carried", "developed", "cancelled",
    "resigned", "drowned", "fell", "worm", "had to be", "collapsed", "bled", "relapsed", "reoffended", "confirmed",
    "genuine", "insider", "faulty", "anomal*", "cancer", "spam", "attack", "share of", "found", "bear",
    "end up", "ends up", "ended up", "go wrong", "goes wrong", "went wrong", "come back", "comes back",
    "came back", "make", "concern", "is a", "are a", "mark", "marked", "we see",
    "exhibit*", "display*", "harbour*", "host", "belong*", "qualif*", "deserve*", "trip", "result in",
    "results in", "resulted in", "stand for", "stands for", "escalate*", "sink", "sank", "collapse",
    "bleed", "relapse", "flood", "flooded", "strike", "escape",
    "respond", "rarity", "seldom", "scarce", "exceptional*", "sparse", "few", "odd one",
    "is so in", "so in", "the case in", "true of", "this is in", "applies in", "fall", "falls", "lose",
    "crack", "burst", "is yes", "are yes", "happens in", "born", "had",
    "needle", "haystack", "later prove", "later proved", "end with", "ends with", "ended with", "came from",
    "comes from", "pos", "ctr",
)  # fmt: skip
OTHER = Phrases(
    "left out", "excluded", "discarded", "missing", "blurred", "dropped", "null", "empty", "noise",
    "duplicate*", "sampled", "sample of", "noisy", "mislabel*", "wrong", "error", "unreadable", "kappa",
    "disagree*", "outage", "corrupt*", "accuracy", "recall", "precision", "held out", "test set", "exploration",
    "uptime", "growth", "grows", "filled", "imputed", "of the traffic", "relative", "overlap", "clipped", "lost",
    "creep*", "more than", "unlabelled", "unlabeled", "have no", "has no", "without a", "without any", "have the wrong",
    "repeated", "twice", "removed", "filtered out", "truncated", "unknown", "not filled", "commission", "tax rate",
    "sales tax", "added tax", "vat", "inflation", "market share", "battery", "packet loss", "conversion of units",
    "the camera", "microphone",
    "the sensor", "the scanner", "battery fails", "upload", "ocr", "gps",
    "tolerance", "latency", "confidence interval",
    "95 % interval", "error bar", "budget", "discount", "fee", "interest",
)  # fmt: skip


EVEN = Phrases(
    "balanced", "half and half", "half half", "fifty fifty", "50 50", "classes are even", "evenly", "fairly even",
    "roughly even", "equally frequent", "equally common", "same size", "even classes",
    "equal number*", "in equal parts", "one to one", "undersampl*", "under sampl*", "downsampl*", "oversampl*",
    "as many frauds as", "as many positives as", "as many negatives as", "equally many", "half of them positive",
    "half positive", "as many of each", "the same number of each", "matched controls", "case control", "equal shares",
)  # fmt: skip
SCORE = Phrases(
    "accuracy", "recall", "precision", "uptime", "missing", "held out", "interval", "confidence", "agreement",
    "coverage", "availability", "target", "score", "labels agree", "filled",
)  # fmt: skip
USUAL = Phrases(
    "hold", "survive", "stay dry", "run on", "stay put", "stay whole", "stand", "pay", "come through",
    "without any", "without an", "without a", "error free", "no error", "free of", "correct", "real", "ok", "okay",
    "normal", "normally", "as they should", "without trouble", "negative", "healthy", "benign", "legit",
    "legitimate", "genuine", "honest", "good", "fine", "clean", "harmless", "sound", "intact", "fault free",
    "defect free", "class 0", "label 0", "zeros", "zeroes", "no event", "no fraud", "no failure", "nothing",
    "not fraud*", "do not", "does not", "don't", "doesn't", "empty", "blank", "calm", "quiet", "uninteresting",
    "unchanged", "uneventful", "background", "majority", "innocent", "ham", "no finding", "without finding",
    "unremarkable",
)  # fmt: skip
NEGATIVE = Phrases(
    "no", "none", "neg", "negative", "normal", "ok", "okay", "good", "healthy", "benign", "legit*",
    "genuine", "honest", "fine", "clean", "harmless", "sound", "intact", "class 0", "label 0", "y 0", "0", "false",
    "background", "nothing", "not", "other", "ham", "without", "regular", "usual", "ordinary", "innocent",
    "majority", "safe", "valid", "unremarkable", "quiet", "real", "paid back", "repaid", "on time", "passed", "free",
    "empty", "stayed",
)  # fmt: skip
DEFINED = Phrases("positive", "label 1", "y 1")  # and what it stands for follows
