"""Words for what people do with what they are shown, and for what a model is taught by."""

from __future__ import annotations

from mlsd.prose import Phrases

REACTION = Phrases(
    "listen", "listens", "application", "applications", "invite", "invites", "invited", "impr", "passes", "refused",
    "refuses", "rejects", "redeem", "redeems", "redeemed", "sales", "do with", "does with", "did with", "reacts",
    "react", "reactions", "behaviour", "behavior", "response", "responses", "user feedback", "implicit feedback",
    "vote", "votes", "passed by", "passes by", "left alone", "leaves alone", "left lying", "shown not", "message sent",
    "messaged", "heard for", "showings", "take", "takes", "buying", "listening", "tapping", "opening", "clicking",
    "selection", "selections", "ctr", "openings", "own clicks", "finger", "neglected", "chosen from", "keeps",
)  # fmt: skip
LESSON = Phrases(
    "label", "labels", "labelled", "positive", "positives", "negative", "negatives", "pos", "neg", "negs", "target",
    "targets", "is a yes", "is a no", "our yes", "our no", "counts as", "count as", "counted as", "success", "failure",
    "as correct", "correct answer", "as incorrect", "as wrong", "wrong ones", "is the relevant", "are relevant",
    "as relevant", "relevance one", "means good", "means bad", "good", "bad", "right today", "is right",
    "what is right",
    "learn from", "learns from", "learnt from", "learned from", "learn", "learns", "train on", "trains on",
    "trained on",
    "we train", "is trained", "retrained", "retrain", "training set", "training data", "training table", "lesson",
    "lessons", "example", "examples", "supervision", "supervised", "implicit feedback", "all the data it gets", "truth",
    "ground truth", "is one", "is zero", "as one", "as zero", "is 1", "is 0", "is label 1", "teaches", "teach",
    "fed back", "feeds back", "goes back into", "go back into", "flow back", "flows back", "fitted anew", "refitted",
    "refit", "updated with", "updated on", "told to put more", "wanted", "not wanted", "worth", "reward", "plus",
    "minus",
    "did click", "did not click", "click no click", "training store", "into training", "next model", "weekly run",
    "daily fit", "nightly fit", "training table", "training run", "training log", "line of our table", "right answer",
    "taught", "as y", "fit", "train", "trains", "feed it", "feed back", "an example in favour", "continual training",
    "schoolbook", "learning from",
)  # fmt: skip
