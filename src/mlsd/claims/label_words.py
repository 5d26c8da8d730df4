"""Words for labels, for how late they come, and for what is done about their coming late."""

from __future__ import annotations

from mlsd.prose import Phrases

LABEL = Phrases(
    "true cause", "cause", "culture", "entered", "rule", "rules", "clear", "assessor", "grade", "report", "success",
    "left",
    "true value", "real value", "real outcome", "final", "confirmed", "fate", "what happened", "whether",
    "turns out", "proves",
    "proved", "noticed", "blood test", "pcr", "scan shows", "autopsies", "post mortem", "sign off", "invoice",
    "settlement",
    "payout", "adjuster", "jury", "committee", "judge", "referee", "reviewers", "vet", "specialist", "expert",
    "technician",
    "inspector", "laboratory", "germination", "hatch*", "bloom*", "ripen*", "slaughter*", "weigh*", "milk yield",
    "holds", "said at", "check up", "follow up", "only be said", "only seen", "seen only", "shows only", "evident",
    "visible", "said only", "only show*", "recorded", "feedback", "label*", "truth", "ground truth", "outcome",
    "verdict", "chargeback", "result", "diagnos*", "confirm*", "known", "default*", "churn*", "return*", "answer",
    "lab", "biopsy", "survey", "claim", "find out", "learn", "decision", "ruling", "settle*", "harvest", "yield",
    "inspection", "we know", "is clear", "annotat*", "repaid", "dispute", "target", "decide*", "publish*", "board",
    "court", "exam", "grades", "graded", "paid back", "repay*", "repayment", "fail*", "bankrupt*", "insolven*",
    "purchase",
    "convers*", "convert*", "judged", "audit*", "reveal*", "counts as", "dropped out", "drops out", "drop out",
    "cancel*",
    "relapse", "death", "died", "surviv*", "cured", "recover*", "sold", "success", "failure", "breakdown", "broke",
    "culture",
    "pathology", "histology", "autopsy", "sequencing", "assay", "measured", "census", "election", "yields", "sale",
    "tested",
    "germinat*", "weighed", "measurement", "reviewed", "adjudicat*", "signed off", "report", "reports back",
    "graduat*",
    "readmi*", "rejected goods", "arrears", "missed payment", "write off", "written off", "recall", "complain*",
    "ticket closed",
    "outcomes", "hired", "resign*", "quit", "leaves", "renew*", "lapse*", "expire*", "investigat*", "prosecut*",
    "convict*",
    "resolved", "resolution", "appeal", "verdicts", "tell", "tells us", "find*", "good or bad", "payoff",
    "revenue counted",
    "lifetime value", "ltv", "wear", "proof", "evidence", "consensus", "score sheet",
    "rating",
)  # fmt: skip
LATE = Phrases(
    "need", "needed", "takes until", "requires", "require", "delay of", "lag of", "lagging", "slow", "pending",
    "outstanding",
    "spend", "spends", "in arrears", "back", "due after", "due in", "reported after", "earlier than", "before",
    "within", "ready", "available after", "complete after", "after", "later", "late", "delay*", "lag*", "until",
    "take", "takes", "taking", "took", "matur*", "arriv*", "wait*", "land*", "only known", "come in", "comes in",
    "comes back", "come back", "needs", "behind", "trail*", "reach us", "reaches us", "turnaround", "before we know",
    "before it is known", "old", "window", "attribution", "horizon", "passes", "pass", "elapse*", "gone by", "go by",
    "goes by",
    "from now", "afterwards", "thereafter", "following", "next", "in the end", "at the end of", "end of", "earliest",
    "at least", "not before", "no sooner", "only", "last", "lasts", "for", "over", "up to", "in", "by", "per", "once",
    "comes", "come", "known", "it is", "are due", "due", "published", "sent", "settle*", "mean", "median",
    "on average",
    "average", "typical*", "usually", "about", "some", "at best", "at worst", "from", "since", "hear", "trickle",
)  # fmt: skip
UNUSED = Phrases(
    "never for training", "not for training", "for audit", "for the audit", "not used", "excluded", "left out",
    "only for evaluation",
    "history", "historical*", "archive*", "worth of", "covering", "collected over", "rows of", "data of",
    "years of", "months of", "weeks of", "days of", "hours of", "data from", "rolling window", "training window",
    "sample",
    "since 19*", "since 20*", "feature", "aggregat*", "lookback", "look back", "input", "counts over", "sum*",
    "session",
    "budget", "project", "deadline", "shelf life", "guarantee period", "contracts run", "recording", "recorded over",
    "kept for", "retention", "deleted", "stored for", "last", "past",
)  # fmt: skip
MET = Phrases(
    "matur*", "proxy", "proxies", "early label", "partial label", "delayed feedback", "importance weight*",
    "weighted up", "survival", "censor*", "interim", "provisional", "surrogate", "already arrived",
    "labels that have arrived", "have arrived", "has arrived", "self supervised", "pseudo label*", "early signal",
    "early indicator", "as labels arrive", "arrive continuously", "rolling", "unsupervised", "labels closed",
    "closed cases", "newly arrived", "newly labelled", "if no new labels", "new labels", "short term label",
    "inventory data", "leading indicator", "stand in", "resolved cases", "settled cases", "gap between", "are over",
    "is over", "old enough", "completed", "only rows", "only those",
    "only cases", "rows older", "cases older", "older than", "past the window", "known outcome", "known label",
    "resolved",
    "whose label", "whose outcome", "skip the last", "skips the last", "without the last", "leaving out the last",
    "leave out the last", "exclude the last", "excludes the last", "excluding the last", "drop the last", "lagged by",
    "with a lag", "cut off date", "hazard", "time to event", "discrete time", "early warning", "intermediate",
    "preliminary",
    "nowcast*", "semi supervised", "positive unlabel*", "pu learning", "immature", "elapsed time", "label maturity",
    "no new labels", "labels come in continu*", "every day some", "each day some", "each week some", "by then known",
    "when the label", "once the label", "after the label", "as soon as the label", "when labels", "once labels",
    "staggered",
    "whatever has been labelled", "whatever is labelled", "labelled so far", "known so far", "known by then",
    "if there are",
    "unless new", "only when", "only if",
)  # fmt: skip
RIPE = Phrases(
    "confirmed so far", "settled so far", "received so far", "judged so far", "verified so far", "reported so far",
    "confirmed cases", "confirmed samples", "confirmed rows", "confirmed ones", "are confirmed", "been confirmed",
    "verified cases", "are left out", "left out until", "younger than", "too young", "not yet due",
    "days old", "day old", "weeks old", "week old", "months old", "month old",
    "days ago", "weeks ago", "months ago", "closed by then", "closed before", "final by then", "have a label",
    "has a label", "carry a label", "carries a label", "with a label", "with an outcome", "with a known",
    "with known", "with a final", "with final", "with a verdict", "labelled cases", "labelled rows", "whose verdict",
    "whose result", "whose diagnos*", "whose follow up", "whose window", "for which the outcome", "for which the label",
    "for which the result", "for which the truth", "behind today", "behind the present", "lags behind", "trailing",
    "delayed by", "shifted by", "shifted back", "held back", "holdback", "embargo", "quarantine", "wait for the",
    "waits for the", "waits until the label", "waits until the outcome", "fully observed", "fully known",
    "complete follow up", "follow up is complete", "window has closed", "window is closed", "finished cohort",
    "closed cohort", "closed months", "closed month", "last closed", "latest closed", "closed files", "closed claims",
    "closed loans", "ripe", "seasoned", "ended loans", "at least that old", "have closed", "has closed", "have ended",
    "has ended", "know the outcome", "know the answer", "outcome is known", "label is known", "result is known",
    "outcome is in", "label is in", "labels are in", "results are in", "truth is in", "other signal", "second signal",
    "quick signal", "fast signal", "cheap signal", "early outcome", "first day signal",
)  # fmt: skip
LOOSE = frozenset(
    "need needed requires require spend spends back before slow last lasts for over up in by per once comes come "
    "known it are due published sent mean median on average typically typical usually about some at best worst "
    "from since hear trickle only next following pass passes end window".split()
)
FIRM = Phrases(
    "true cause", "true value", "real value", "culture", "grade", "rule", "assessor", "laboratory", "clear",
    "ruling", "court",
    "inspection", "what happened", "turns out", "pathology", "histology", "graft", "survey",
    "label", "ground truth", "truth", "outcome", "verdict", "known", "result", "we know", "diagnos*", "decide*",
    "ruling",
    "confirm*", "published", "settle*", "repaid", "lab", "biopsy", "harvest", "audit", "census", "exam", "is clear",
    "find out", "learn whether", "true yield", "real yield", "our target", "the target", "counts as", "default*",
    "answer",
    "is judged", "are judged",
)  # fmt: skip
TOLD = Phrases(
    "known", "truth", "arriv*", "publish*", "settle*", "audit*", "census", "harvest", "exam", "survey", "inspection",
    "stocktaking", "inventory", "count", "verdict", "election", "review", "come",
    "comes",
    "label", "labels", "results", "delivered", "sends", "sent", "reported", "measured", "counted", "outcome",
)  # fmt: skip
