"""Words for what is done to the good, for what is left undone to the bad, and for what is done in vain."""

from __future__ import annotations

from mlsd.prose import Phrases

DONE = Phrases(
    "treated", "dismantled", "opened", "searched", "held back", "held up", "turned back", "turned away", "sprayed",
    "grounded", "taken apart", "taken off", "taken out", "pulled", "recalled", "operated", "cut open", "put down",
    "shot", "fined", "locked", "frozen", "kept back", "kept out", "kept waiting", "sent back", "sent away",
    "sent off", "called in", "woken", "woken up", "declined", "under suspicion", "suspected", "questioned", "accused",
    "isolated", "quarantined", "replaced", "swapped", "exchanged", "referred", "stopped", "thrown out", "binned",
    "destroyed", "killed", "hidden", "silenced", "removed", "deleted", "blocked", "pulled over", "pulled aside",
    "taken down", "interrogated", "detained", "delayed", "punished", "marked as", "called a", "treated as",
    "labelled a", "branded", "taken for a", "taken for", "made to", "asked to prove", "with a declined",
    "told to leave", "chased", "barred", "evicted", "audited", "investigated", "refused", "rejected", "scrapped",
    "discarded", "culled", "reworked", "repaired", "ripped out", "torn out", "shut off", "switched off", "cut off",
    "disconnected",
)  # fmt: skip
IN_VAIN = Phrases(
    "that does not come", "that never comes", "that did not come", "that never came", "that is not there",
    "that was not there", "who is not there", "who was not there", "would have paid", "would have passed",
    "would have been fine", "would have held", "would have lived", "and there is no", "and there is none",
    "and there is nothing", "and there was no", "and there was none", "and there was nothing", "but there is no",
    "but there is nothing", "but there was no", "but there was nothing", "and nothing is there",
    "and nothing was there", "and no one is there", "and nobody is there", "and none comes", "and nothing comes",
    "and nothing happens", "and nothing happened", "without there being", "who did it himself", "who did it alone",
    "extra hit", "superfluous hit", "visit too many", "check too many", "finds nothing", "found nothing",
    "nothing is found", "nothing was found", "find nothing", "where there is nothing", "where nothing is",
    "where nothing was", "turns out fine", "turns out healthy", "turns out clean", "turns out sound",
    "turns out to be fine", "turns out to be healthy", "turns out to be nothing", "turned out fine",
    "turned out to be nothing", "turned out healthy", "was fine after all", "is fine after all", "fine all along",
    "all is fine", "all was fine", "nothing at all was wrong", "to no purpose", "to no avail", "alarm over nothing",
    "call over nothing", "alert over nothing", "an alarm that was not", "over nothing", "when there is none",
    "where there is none", "when there was none", "where there was none", "that is none", "that was none",
    "without any being there", "who is well", "who was well", "who is fine", "who was fine", "that is fine",
    "that was fine", "which is fine", "which was fine", "that is sound", "that was sound", "that is healthy",
    "that was healthy", "had none", "has none", "unneeded visit", "when all is quiet", "when nothing is wrong",
    "although all", "though all is", "too early a stop", "not there", "wasn't there", "when there is no",
    "where there is no", "when there was no", "where there was no", "although there is no", "though there is no",
    "although there was no", "though there was no", "if there is no", "in the junk", "into the junk",
    "in the spam folder", "into the spam folder", "lands in spam", "ends in spam", "in quarantine", "wrong red",
    "a wrong flag", "wrong yellow", "flagged wrongly", "for a healthy", "for a clean", "for an innocent",
    "with nothing behind it", "with nothing in it", "nothing behind it", "and it was nothing", "and it is nothing",
)  # fmt: skip
TAKEN_FOR = Phrases(
    "correct one", "correct", "healthy", "honest", "innocent", "sound", "intact", "clean", "harmless", "benign",
    "legitimate", "genuine", "dry", "empty", "fair", "loyal", "faithful", "decent", "perfectly good",
    "perfectly fine", "perfectly healthy", "blameless", "quiet", "undamaged", "unharmed", "fit", "good one",
    "good part", "good piece", "good customer", "good batch", "real customer", "real order", "paying", "safe",
    "proper", "truthful", "ordinary", "normal",
)  # fmt: skip
ALTHOUGH = frozenset("although though despite notwithstanding albeit".split())
TOWARDS = frozenset("to at into from on for of".split())
ARTICLES = frozenset("a an the one each every ten some".split())
UNTOUCHED = Phrases(
    "is loaded", "is paid", "is driven", "is put on", "is taken on", "is let", "is insured", "is hired",
    "is admitted", "keeps *", "keep *", "stay", "remain", "continue",
    "did not report", "does not report", "did not see", "didn't see", "does not see", "didn't report",
    "half a minute later", "notice later", "notice half", "in the inbox", "into the inbox", "gets through",
    "get through", "comes through", "not reported", "we do not", "we did not", "we don't", "we didn't", "nobody",
    "is found in the", "is found later", "comes out later", "shows later", "seen later", "noticed later",
    "found later", "a day later", "an hour later", "a week later", "not treated", "not flagged", "not stopped",
    "not seen", "not spotted", "not opened", "not found", "not caught", "gets paid", "got paid", "still in",
    "carries on", "carry on", "runs on", "goes on", "left in", "left alone", "left standing", "left running",
    "kept in", "slips", "overlooked", "missed", "gets the loan",
    "gets the money", "gets a loan", "gets in", "gets out", "goes free", "walks free", "walks off", "drives off",
    "is waved", "goes unseen", "gets away", "arrives at the", "reaches the", "lands in", "ends up", "is sold",
    "is served", "is shipped", "is used", "is built", "is installed", "nobody looks", "nobody sees", "we say fine",
    "called fine", "called good", "called healthy", "marked ok", "passed", "waved through",
)  # fmt: skip
ON_TOP = frozenset(
    "that this then it they he she there such these those also even and so which afterwards usually sometimes often "
    "mostly typically together".split()
)
