"""Words for the two errors, for what they cost, and for what is done to the good and to the bad."""

from __future__ import annotations

from mlsd.prose import Phrases

MISS = Phrases(
    "false negative", "fn", "fns", "miss", "misses", "missed", "missing a", "missing one", "overlook*", "undetected",
    "slip through", "slips through", "slipped through", "unnoticed", "escape", "escapes", "let through",
    "undiagnosed", "fail to catch", "failing to catch", "fail to spot", "not caught", "too late", "under forecast",
    "shortage", "fnr", "not seen", "false reassurance", "false clear", "false all clear", "wrongly cleared",
    "wrongly passed", "passing a bad", "goes unseen", "missing an", "missing the", "missing some*", "missing any*",
    "slipping through", "slip by", "slips by", "slipping by", "slipped by", "get through", "gets through",
    "got through", "getting through", "gets away", "get away", "got away", "nobody saw", "nobody sees",
    "nobody noticed", "nobody notices", "nobody caught", "unseen", "unreported", "unrecognised", "unrecognized",
    "unspotted", "not detected", "not found", "not noticed", "not spotted", "fails to catch", "fails to spot",
    "failing to spot", "fail to find", "fails to find", "failing to find", "fail to see", "failing to see",
    "fail to detect", "fails to detect", "failing to detect", "failure to detect", "fail to flag", "failing to flag",
    "fail to warn", "failing to warn", "unwarned", "without a warning", "without warning", "lets through",
    "letting through", "we let through", "type ii", "type 2", "overseen", "neglected case", "forgotten case",
    "passed as good", "passes as good", "passed as healthy", "sent home sick", "wrongly accepted", "wrongly approved",
    "wrongly released", "wrongly reassured", "false accept*", "false pass", "falsely cleared", "falsely reassured",
    "falsely accepted", "stays undiscovered", "undiscovered", "not recognised", "not recognized", "blind spot",
    "never caught", "does not see", "doesn't see", "not see", "do not see", "never found", "never noticed",
    "not announce*", "not warn*", "not alert*", "not raise*", "false omission", "survives", "surviving",
    "passed over", "pass over", "passes over", "stays silent", "stay silent",
    "silence", "keeps silent", "keeps quiet", "stays quiet", "says nothing", "not spot", "cannot see", "does not find",
    "does not notice", "does not detect", "does not catch", "does not recognise", "does not recognize", "left alone",
    "stays up", "stay up", "rides on", "walks out", "slept through", "sleeps through", "untreated", "uncaught",
    "goes undetected", "never flagged", "not flagged", "failed to see", "failed to spot",
)  # fmt: skip
ALARM = Phrases(
    "false positive", "fp", "fps", "false alarm", "false alert", "false call*", "needless*", "wrongly flagged",
    "false block", "false stop", "false flag", "false hit", "wrongful*", "innocent*", "wrongly", "unnecessary",
    "false accusation", "unjust*", "falsely", "nuisance alarm", "for nothing", "honest", "legitimate",
    "genuine buyer", "genuine customer", "false reject*", "in error", "false trip", "dry run", "spurious",
    "false rejection", "fpr", "who did not", "who didn't", "who has not", "who hasn't", "who had not", "who never",
    "unfounded", "unjustified", "undeserved", "cry wolf", "cries wolf", "crying wolf", "cried wolf", "wrong alarm",
    "wrong arrest", "wrong conviction", "wrong ban", "wrong stop", "wrong removal", "wrong refusal",
    "wrong rejection", "wrong accusation", "wrong deletion", "bothering an", "wrong alert", "wrong warning",
    "false warning", "false detection", "false match*", "wrong match*", "wrong person", "wrong suspect",
    "wrong block", "wrong flag", "for no reason", "without reason", "without cause", "without need", "unneeded",
    "uncalled for", "overblock*", "over block*", "overtreat*", "over treat*", "overdiagnos*", "type i", "type 1",
    "mistaken alarm", "mistakenly", "by mistake", "phantom", "ghost", "sent for nothing", "blameless", "not guilty",
    "over forecast", "surplus", "false stops", "false ban", "false strike", "false hits", "false removal",
    "false freeze", "legit", "false suspicion", "wrongly suspect*", "imagin*", "shouts", "needless alarm",
    "empty alarm",
    "alarm without", "alert without", "had a ticket", "had paid", "had done nothing", "did nothing",
    "has done nothing",
)  # fmt: skip
WORSE = Phrases(
    "worse", "costlier", "costs more", "cost more", "costs most", "cost most", "hurts more", "hurt more",
    "hurts most", "hurt most", "more expensive", "dearer", "outweigh*", "more costly", "costs us more",
    "far more than", "more serious", "graver", "more harm*", "matter more", "matters more", "most expensive", "worst",
    "times as much", "weighs more", "weigh more", "costs far more", "cost far more", "costs much more", "much dearer",
    "times a", "times the", "most costly", "dearest", "costliest", "more dangerous", "more damaging",
    "the expensive error", "the costly error", "times more", "unforgivable", "unacceptable", "intolerable",
    "do more damage", "does more damage", "as bad", "the expensive mistake", "the expensive one",
    "the costly mistake", "the costly one", "the bad one", "the bad error", "the bad mistake", "the real danger",
    "the real problem", "the real damage", "the one we fear", "the one to avoid", "must not happen", "must never",
    "never may", "we must not", "never do", "must never happen", "may not happen", "may never happen", "can't afford",
    "cannot afford", "can't have", "cannot have", "not forgivable", "deadly", "far bigger", "much bigger",
    "the bigger problem", "the bigger mistake", "the bigger risk", "the bigger evil", "the greater evil",
    "the greater harm", "the greater risk", "larger damage", "greater damage", "the graver error", "more painful",
    "hurts us more", "hurts us most", "hurt us more", "hurt us most", "weigh heavier", "weighs heavier", "more grave",
    "more severe", "much more expensive", "more critical", "more important to avoid", "the main worry",
    "our main fear", "fear most", "fear more", "dread", "nightmare", "disaster", "the serious one", "a no go",
    "the one that hurts", "costs us most", "cost us most", "cost us more", "kills us", "what hurts",
    "would hurt most", "hates one thing",
    "is not fine", "not fine is", "not acceptable", "not tolerable", "not bearable", "would finish us", "ruins us",
    "breaks our neck", "keeps us awake", "afraid of", "what we fear", "we fear", "the thing we fear",
    "the thing to avoid", "what must not", "more trouble", "more than a",
)  # fmt: skip
LESS = Phrases(
    "cheaper", "costs less", "cost less", "less harm*", "hurts less", "more bearable", "less serious",
    "more tolerable", "preferable", "cheap", "tolerable", "harmless", "next to nothing", "costs little",
    "cost little", "acceptable", "a nuisance", "merely annoying", "is fine", "can live with", "could live with",
    "we can bear", "bearable", "forgivable", "no big deal", "not a big deal", "no drama", "not dramatic",
    "costs nothing", "not so bad", "only annoying", "just annoying", "harm nobody", "harms nobody", "hurts nobody",
    "hurt nobody", "no harm", "a minor", "minor", "lesser evil", "the smaller", "less bad", "less costly",
    "less expensive", "does not matter", "doesn't matter", "does little harm", "do little harm", "easily corrected",
    "easily fixed", "quickly fixed",
)  # fmt: skip
RATHER = Phrases(
    "rather", "better", "prefer", "sooner",
)  # fmt: skip
BOUND = Phrases(
    "at", "subject to", "under", "below", "at most", "no more than", "limit", "cap", "with", "budget", "per",
)  # fmt: skip
HARM = Phrases(
    "death", "deaths", "die", "dies", "dead", "died", "icu", "lives", "life", "fatal", "injur*", "killed",
    "mortality", "flooded", "irreversible", "derail*", "lawsuit", "lose their", "loses hours", "catastroph*",
    "explosion", "fire", "amputat*", "stroke", "blind*", "sued", "scandal*", "ruin*", "jail", "arrest*", "loses",
    "recall campaign", "court", "bankrupt*", "collapse*", "livelihood", "living", "newspaper", "headline",
    "headlines", "contract", "contracts", "regulator", "prison", "drown*", "poison*", "explode*", "suicid*", "crash",
    "crashes", "burn", "burns", "sight", "lose the customer", "lose customers", "never come back", "never comes back",
    "cull*", "outbreak", "epidemic", "licence", "license", "fine of", "shut down", "damages", "homeless", "deported",
    "evict*", "foot taken", "leg taken", "year of life", "front page", "they walk", "walks away", "costs us the",
)  # fmt: skip
TRIFLE = Phrases(
    "minute", "minutes", "seconds", "next to nothing", "little", "cheap", "shrug*", "walks over", "dismiss*",
    "a click", "one click", "annoy*", "nuisance", "trivial", "spoils one", "free", "a glance", "hardly",
    "second look", "a phone call", "harmless", "insured", "forgivable", "bearable", "tolerable", "tolerate",
    "live with", "no big deal", "not more", "a shrug", "sore", "a coffee", "an email", "an e mail", "one more look",
    "extra look", "one more visit", "another look", "small change", "a few cents", "cents", "forgotten the next day",
    "next hour", "same hour", "same day", "no harm", "minor", "corrected", "quickly", "only an", "merely", "just a",
    "a swipe", "one tap", "a tap", "we survive", "survivable", "put up with", "takes a look", "taking a look",
    "looks at a", "looks again", "an hour longer", "a day later", "tomorrow", "next evening", "another evening",
    "sore arm",
)  # fmt: skip


TAKES = Phrases(
    "cost", "costs", "costing", "takes", "take", "loses", "lose", "stops", "wastes", "eats", "burns", "means",
)  # fmt: skip
PUNISH = Phrases(
    "block*", "refus*", "reject*", "declin*", "ban", "bans", "banning", "banned", "accus*", "punish*", "remov*",
    "delet*", "spray*", "close the", "closing the", "suspend*", "blam*", "turn away", "turning away", "throw away",
    "throwing away", "thrown away", "scrap", "scraps", "scrapping", "scrapped", "cull*", "discard*", "freez*",
    "kick*", "stopp*", "stop a", "stop an", "treat a", "treating a", "treating an", "operat*", "den*", "flagg*",
    "flag a", "flag an", "filter*", "deport*", "evict*", "taking down", "take down", "takes down", "bother*",
    "disturb*", "fine a", "lock out", "locking out", "turning down", "turn down", "turned down", "turns down",
    "to lock", "evacuat*",
    "send home", "sending home", "closing", "pull up", "stopping",
)  # fmt: skip
GOOD = Phrases(
    "good", "healthy", "honest", "legit", "legitimate", "perfectly fine", "fine", "sound", "innocent", "harmless",
    "genuine", "entitled", "crop", "paying", "loyal", "deserving", "eligible", "rightful", "clean", "intact",
    "faithful", "decent", "worthy", "solvent", "creditworthy", "law abiding", "lawful", "legal", "permitted",
    "real customer", "real user", "real player", "real buyer", "normal", "blameless", "fair player", "benign",
    "right holder", "who deserve*", "edible", "quiet", "calm", "dry day", "unsuspecting",
)  # fmt: skip
LET = Phrases(
    "let", "lets", "letting", "pass", "passing", "passes", "approv*", "accept*", "releas*", "ship", "shipping",
    "ships", "admit*", "clearing", "clear a", "publish*", "pay out", "paying out", "sell", "selling", "deliver*",
    "leave a", "leaving a",
)  # fmt: skip
ON = Phrases(
    "pass", "through", "slip", "go", "escape", "away", "play", "survive", "live", "by", "in the net", "unpunished",
    "on the road", "spread", "bad", "faulty", "sick", "defective", "fraud*", "infected", "broken", "rotten", "guilty",
    "contaminated", "cheater", "thief", "mouldy", "moldy", "leaking", "unsafe", "diseased", "weed", "cracked",
    "toxic", "stolen", "fake", "ill", "spoiled", "spoilt", "dangerous",
)  # fmt: skip
ALERT = Phrases(
    "alert for", "alarm for", "warning for", "alert on", "alarm on", "alert about", "alarm about", "flag on",
    "flag for",
    "call for", "alert at", "alarm at", "alarm in", "alert in", "to fine", "fining", "calling out for",
)  # fmt: skip
WELL = Phrases(
    "healthy", "honest", "innocent", "sound", "intact", "clean", "harmless", "benign", "normal", "legitimate",
    "genuine",
    "well", "legal", "good", "with a ticket", "who had a", "empty",
)  # fmt: skip
NEGATIVE = frozenset("no not never neither nor isn't aren't wasn't doesn't don't didn't hardly cannot".split())
NOTHING = frozenset("nothing none nobody".split())
POINTS = frozenset("this that it which these those such".split())
