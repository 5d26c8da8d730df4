"""Words for truth that somebody has to go and look for, and for the visits that bring it."""

from __future__ import annotations

from mlsd.prose import Phrases

SOURCE = Phrases(
    "only learn", "only hear", "only see", "what is true", "is true we", "truth comes", "truth about", "truth is",
    "truth we", "truth from", "ground truth", "label comes", "labels come",
    "labels are from", "label is from", "labels from", "label is what", "the label", "our label", "outcome comes",
    "outcomes come", "outcome is", "verdict comes", "verdicts come", "the verdict", "answer comes", "real answer",
    "real state", "real value", "true value", "true state", "true count", "we only know", "only know", "know for sure",
    "know for certain", "knows for sure", "we learn", "learn it from", "told by the", "told to us by", "we hear",
    "is known from", "known only", "confirmed by", "confirmed at", "comes out at", "only seen", "is seen only",
    "seen at", "found out", "find out", "is found by", "whether it was", "whether they", "whether it is", "say whether",
    "tell whether", "tells whether", "see whether", "know whether", "truth lies", "target comes", "target is", "y is",
    "y comes", "right answer", "diagnosis comes", "proof comes", "established by", "established at", "the truth",
)  # fmt: skip
VISITS = Phrases(
    "climb*", "visit*", "inspect*", "walk*", "count*", "audit*", "check*", "measur*", "weigh*", "survey*", "dive*",
    "diver*", "fly*", "flies", "flown", "come by", "comes by", "come round", "comes round", "come around",
    "comes around", "test*", "sampl*", "review*", "examin*", "open*", "dig*", "dug", "look at", "looks at", "look into",
    "tour*", "service*", "screen*", "meet*", "convene*", "sits", "assess*", "drill*", "scan*", "stocktak*",
    "inventory", "round", "rounds", "patrol*", "ride*", "drive past", "drives past", "drained", "emptied", "dismantl*",
    "taken apart", "takes apart", "overhaul*", "descend*", "graded", "grades", "trip", "trips", "exam*", "control*",
    "appointment*", "recall*", "scrub*", "cleaned", "x rayed", "tapped", "core", "cores", "dredg*", "trapped",
    "see each", "sees each", "see every", "sees every", "sees a", "gets to", "get to", "goes up", "go up", "goes down",
    "go down", "goes in", "go in", "looked at", "called in", "are seen", "is seen",
)  # fmt: skip
AGAINST_VISITS = Phrases(
    "sensor", "camera", "telemetry", "log", "logs", "logged", "backup", "model", "retrain*", "meeting", "newsletter",
    "dashboard", "features", "feature", "price", "prices", "invoice", "billing", "rotat*", "staff changes",
    "immediately", "at once", "same day", "the next day", "within hours", "new labels", "all the time", "each day some",
    "staggered", "in turn", "a few", "one by one", "a share of", "a tenth of", "spread over", "random", "part of them",
)  # fmt: skip
