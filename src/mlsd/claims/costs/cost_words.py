"""Words for the two errors, for what they cost, and for what is done to the good and to the bad."""

from __future__ import annotations

from mlsd.prose import Phrases

WORSE = Phrases(
    "nobody forgives a", "never forgives a", "cannot bear", "can't bear", "could not bear", "cannot live with",
    "can't live with", "we dread", "nightmare", "keeps us awake", "keeps me awake", "what we fear", "fear most",
    "we fear most", "never be forgiven", "cannot forgive", "nobody forgives", "no one forgives", "worse", "more bad",
    "costlier", "costs more", "cost more", "costs most", "cost most", "hurts more", "hurt more", "hurts most",
    "hurt most", "more expensive", "dearer", "outweigh*", "more costly", "costs us more", "far more than",
    "more serious", "graver", "more harm*", "matter more", "matters more", "most expensive", "worst", "times as much",
    "weighs more", "weigh more", "costs far more", "cost far more", "costs much more", "much dearer", "times a",
    "times the", "most costly", "dearest", "costliest", "more dangerous", "more damaging", "the expensive error",
    "the costly error", "times more", "unforgivable", "unacceptable", "intolerable", "do more damage",
    "does more damage", "as bad", "the expensive mistake", "the expensive one", "the costly mistake",
    "the costly one", "the bad one", "the bad error", "the bad mistake", "the real danger", "the real problem",
    "the real damage", "the one we fear", "the one to avoid", "must not happen", "must never", "never may",
    "we must not", "never do", "must never happen", "may not happen", "may never happen", "can't afford",
    "cannot afford", "can't have", "cannot have", "not forgivable", "deadly", "far bigger", "much bigger",
    "the bigger problem", "the bigger mistake", "the bigger risk", "the bigger evil", "the greater evil",
    "the greater harm", "the greater risk", "larger damage", "greater damage", "the graver error", "more painful",
    "hurts us more", "hurts us most", "hurt us more", "hurt us most", "weigh heavier", "weighs heavier", "more grave",
    "more severe", "much more expensive", "more critical", "more important to avoid", "the main worry",
    "our main fear", "fear more", "dread", "disaster", "the serious one", "a no go", "the one that hurts",
    "costs us most", "cost us most", "cost us more", "kills us", "what hurts", "would hurt most", "hates one thing",
    "is not fine", "not fine is", "not acceptable", "not tolerable", "not bearable", "would finish us", "ruins us",
    "afraid of", "we fear", "the thing we fear", "the thing to avoid", "what must not", "more trouble", "more than a",
    "is the bad thing", "is the bad", "hurts us really", "really hurts", "truly hurts", "hurts really",
    "what costs us", "is what costs", "costs dearly", "costs us dearly", "costs dear", "we pay dearly", "pay dearly",
    "the heavier", "the heavy one", "heavier error", "heavier mistake", "weigh most", "weighs most", "counts more",
    "count more", "counts most", "worries us", "worries me", "our worry", "our fear", "our nightmare", "the big one",
    "is the problem", "the dear one", "the dear error", "the one that costs", "the one that kills",
    "the one that matters", "far graver", "much graver", "no comparison", "nothing comes close", "the terrible",
    "is terrible", "is a catastrophe", "would kill us", "could kill us", "would be fatal", "is fatal", "not forgive",
    "never forgive", "won't forgive", "does not forgive", "do not forgive", "most serious", "gravest", "most severe",
    "most harmful", "most damaging", "most painful", "most feared", "keeps * awake", "keeps the * awake",
    "keeps our * awake", "keep the * awake", "keep * awake", "keeps me up", "keeps us up", "lose sleep",
    "loses sleep", "sleepless", "what scares", "scares us", "scares me", "what frightens", "frightens us",
    "frightens me", "haunts", "can kill our", "what can kill", "can kill the company", "breaks us", "would break us",
    "finishes us", "the end for us", "ends careers", "costs lives", "costs a life", "we live in fear", "horrible",
    "dreadful", "dreaded", "feared most", "feared", "the dangerous thing", "the bad thing", "the terrible thing",
    "the dangerous one", "the fatal one", "really costs us", "truly costs us", "does cost us", "costs us really",
    "gets us into", "brings us into", "puts us in the", "lands us in", "terrifies", "what hurts us", "the killer",
    "is a killer", "heaviest",
)  # fmt: skip
LESS = Phrases(
    "cheaper", "costs less", "cost less", "less harm*", "hurts less", "more bearable", "less serious",
    "more tolerable", "preferable", "cheap", "tolerable", "harmless", "next to nothing", "costs little",
    "cost little", "acceptable", "a nuisance", "merely annoying", "is fine", "can live with", "could live with",
    "we can bear", "bearable", "forgivable", "no big deal", "not a big deal", "no drama", "not dramatic",
    "costs nothing", "not so bad", "only annoying", "just annoying", "harm nobody", "harms nobody", "hurts nobody",
    "hurt nobody", "no harm", "a minor", "minor", "lesser evil", "the smaller", "less bad", "less costly",
    "are nothing", "is nothing", "nothing against", "nothing compared", "nothing beside", "nothing next to", "pales",
    "pale beside", "pale against", "a trifle", "peanuts", "the cheap error", "the cheap one", "the cheap mistake",
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
    "collision", "collides", "runs over", "overdose", "suffers", "agony", "cut off from",
    "lose the account", "loses the contract", "we are out", "sinks the", "closes us", "shut us", "shuts us",
    "never buys again", "never buy again", "death", "die", "dead", "died", "lives", "life", "fatal",
    "injur*", "killed", "mortality", "irreversible", "derail*", "lawsuit", "lose their", "loses hours",
    "catastroph*", "explosion", "fire", "amputat*", "stroke", "blind*", "sued", "scandal*", "ruin*", "jail",
    "arrest*", "loses", "recall campaign", "product recall*", "a recall of", "warranty claim*", "liabilit*",
    "chargeback*", "penalty clause", "contract penalt*", "court", "bankrupt*", "collapse*", "livelihood", "living",
    "newspaper", "headline", "contract", "regulator", "prison", "drown*", "poison*",
    "explode*", "suicid*", "crash", "burn", "lose the customer", "lose customers",
    "never come back", "never comes back", "outbreak", "epidemic", "licence", "license", "fine of", "shut down",
    "damages", "homeless", "deported", "evict*", "front page", "they walk", "walks away", "costs us the", "press",
    "buries", "buried", "bury", "breaks the", "breaks a", "crush*", "lawyer*", "pulled the budget",
    "pulls the budget", "loses the", "lost the", "lose the", "is lost", "was lost", "are lost", "paralys*",
    "despair*", "desperate", "tribunal", "inquiry", "refund", "apologies", "never returned",
    "does not return", "do not return", "leave us", "leaves us", "quit", "uninstall*", "sink*", "sank",
    "flood*", "explod*", "toxic", "infect*", "spreads", "contaminat*", "brings down", "goes bust", "insolven*",
    "out of business", "closed down", "the end of", "destroy*", "devastat*", "wreck*", "grounded",
    "compensation", "indemnit*", "cannot be undone", "can't be undone", "kill", "bleed", "loses a",
    "lost a", "jailed", "suffocat*", "starv*", "maim*", "disab*", "in hospital", "goes under", "went under",
    "resign", "resigned", "blows up", "blow up", "blew up", "without power", "taken to court",
    "hurt the person", "hurts the person", "hurt a person", "hurt somebody", "hurt someone", "vanished",
    "wiped out", "accident", "prosecutor*", "police", "dismissed", "fired", "is gone", "are gone",
    "irrevocable", "irreparable", "never again", "trauma*", "penalt*", "gone as a", "hospital",
    "burst", "rebuild", "rebuilt", "stands still", "recalls", "resignation",
    "authority fines", "fined", "blacklist*", "boycott*", "lost for", "lost for ever", "reputation", "good name",
    "trust", "shame", "line stops", "never use", "a suit", "may sue", "sue us", "sues us", "cancels",
    "cancels the", "customer leaves", "closes the account", "switches to", "never trust", "no trust",
    "stops trusting", "trust is gone", "ignores the", "switches it off", "turns it off", "unplug*", "evacuated",
    "evacuation", "perish*", "loses its", "loses his", "loses her", "loses their", "pays for the rest",
    "years in", "to the wall", "goes to court", "cannot be repaired", "beyond repair", "never heals", "for good",
    "forever", "for life", "for ever",
)  # fmt: skip
TRIFLE = Phrases(
    "half a minute", "that's all", "that is all", "is recovered", "the rest is recovered", "costs us nothing",
    "takes nothing", "loses half", "nothing worth", "not worth telling", "not worth a word", "hardly worth",
    "no loss", "costs nothing", "a bit of", "two cents", "a few cents", "some cents", "a penny", "pennies", "cents",
    "next to nothing", "hardly anything", "a morning", "an afternoon", "a shrug", "a phone call", "a little time",
    "minute", "seconds", "little", "cheap", "shrug*", "dismiss*", "a click", "one click", "annoy*",
    "nuisance", "trivial", "free", "a glance", "hardly", "second look", "harmless", "insured", "forgivable",
    "bearable", "tolerable", "live with", "no big deal", "not more", "one more look", "extra look",
    "one more visit", "another look", "small change", "forgotten the next day", "next hour", "same hour", "same day",
    "no harm", "minor", "corrected", "quickly", "only an", "merely", "just a", "a swipe", "one tap", "a tap",
    "we survive", "survivable", "put up with", "takes a look", "taking a look", "looks at a", "looks again",
    "an hour longer", "a day later", "tomorrow", "pause", "a short stop", "clicked away", "click away", "clicks away",
    "swiped away", "waved away", "afternoon", "morning", "anyway", "by others anyway", "gets reported",
    "usually gets", "caught later", "is caught by", "euros", "short delay", "detour", "one visit", "one drive",
    "a drive", "one call", "harm nobody", "harms nobody", "hurts nobody", "nobody minds", "nobody cares",
    "no one minds", "a few euros", "a few dollars", "a few pounds", "few hundred", "pocket money", "peanuts", "petty",
    "a laugh", "laughs", "grumble*", "sigh*", "irritat*", "inconvenien*", "bit of time", "some time", "a bit longer",
    "a while", "moments", "an extra", "one extra", "one more", "once more", "we can take", "we take that",
    "can stand", "can be borne", "can be put right", "put right", "made good", "reversed", "undone in",
    "switched back", "reopened", "easily", "no trouble", "a trifle", "small", "who cares", "so what", "never mind",
    "only around", "only about", "a few seconds", "few seconds", "couple of seconds", "couple of minutes", "and done",
    "and that is it", "and that's it", "still in time", "in time", "covered by", "is covered", "reimbursed",
    "refunded", "guarantee", "we swallow", "happened in every", "happens every", "gets used later", "used later",
    "resold", "the next day", "next morning", "next week", "anyhow", "sooner or later", "is put right", "rings back",
    "rings us", "calls us", "opens again", "tolerat*", "fun", "joke", "we know that", "used to it",
    "are used to", "a stretch of", "one more test", "another test", "a repeat", "repeated", "turned on again",
    "switched on again", "restart*", "same price", "same treatment", "same cost", "at the next", "next round",
    "next check", "next inspection", "sees it himself", "sees it herself", "notices anyway", "would notice",
    "will notice", "finds it anyway", "found anyway", "seen anyway", "seen by the next", "caught at the next",
    "no one is hurt", "nobody is hurt", "gets a reminder", "is sent again", "tried again", "try again",
    "by a colleague", "few minutes", "ten minutes", "five minutes", "a quarter of an hour", "half an hour",
    "an apology", "sorry", "nothing more", "nothing worse", "does not hurt", "doesn't hurt", "nobody dies", "is okay",
    "is ok", "we shrug", "they shrug", "we can live", "we live with",
)  # fmt: skip


TAKES = Phrases(
    "cost", "costing", "take", "lose", "stops", "wastes", "eats", "burns", "means",
)  # fmt: skip
PUNISH = Phrases(
    "seiz*", "impound*", "confiscat*", "calling off", "call off", "called off", "calls off", "recalling", "cut down",
    "putting down", "put to sleep", "block*", "refus*", "reject*", "declin*", "ban", "banning", "banned",
    "accus*", "punish*", "remov*", "throw out", "throws out", "throwing out", "thrown out", "eject*", "sort out",
    "sorting out", "sorted out", "delet*", "spray*", "close the", "closing the", "suspend*", "blam*", "turn away",
    "turning away", "throw away", "throwing away", "thrown away", "scrap", "scrapping", "scrapped", "cull*",
    "discard*", "freez*", "kick*", "stopp*", "stop a", "stop an", "treat a", "treating a", "treating an", "operat*",
    "den*", "flagg*", "flag a", "flag an", "filter*", "deport*", "evict*", "taking down", "take down", "takes down",
    "pulling down", "pull down", "pulls down", "pulled down", "taken down", "took down", "delisting", "delist",
    "delisted", "striking off", "bother*", "disturb*", "fine a", "lock out", "locking out", "turning down",
    "turn down", "turned down", "turns down", "to lock", "evacuat*", "send home", "sending home", "closing",
    "pull up", "closed", "close a", "close an", "shut down a", "shutting a", "shut a", "fine an",
    "fining a", "cancel*", "revok*", "expel*", "exclud*", "silencing", "silenced", "mute", "muting", "muted", "jail*",
    "arrest*", "pulling out", "pulled out", "pulls out", "dig up", "digging up", "downgrad*", "demot*", "hold back",
    "holding back", "withhold*", "fire a", "firing a", "dismiss*", "quarantin*", "ground a", "grounding a",
    "holding up", "hold up", "held up", "penalis*", "penaliz*", "hit a", "hitting a", "strike", "striking",
)  # fmt: skip
GOOD = Phrases(
    "correct", "working", "valid", "good", "healthy", "honest", "legit", "legitimate", "perfectly fine", "fine",
    "sound", "innocent", "harmless", "genuine", "entitled", "paying", "loyal", "deserving", "eligible", "rightful",
    "clean", "intact", "faithful", "decent", "worthy", "solvent", "creditworthy", "law abiding", "lawful", "legal",
    "permitted", "real customer", "real user", "real player", "real buyer", "normal", "blameless", "fair player",
    "benign", "right holder", "who deserve*", "quiet", "calm", "unsuspecting", "undamaged", "unharmed", "did nothing",
    "done nothing", "nothing wrong", "nothing was wrong", "ripe", "safe", "proper", "truthful", "sane", "sober",
    "needy", "real work", "real need", "by the rules", "regular customer", "long standing", "in need",
    "fit patient", "in order", "uninfected", "well patient", "ordinary",
)  # fmt: skip
LET = Phrases(
    "let", "letting", "pass", "passing", "approv*", "accept*", "releas*", "ship", "shipping",
    "admit*", "clearing", "clear a", "publish*", "pay out", "paying out", "sell", "selling", "deliver*",
    "leave a", "leaving a",
)  # fmt: skip
ON = Phrases(
    "pass", "through", "slip", "walk", "get off", "run free", "go", "escape", "away", "play", "survive", "live", "by",
    "in the net", "unpunished", "on the road", "spread", "bad", "faulty", "sick", "defective", "fraud*", "infected",
    "broken", "rotten", "guilty", "contaminated", "cheater", "thief", "mouldy", "moldy", "leaking", "unsafe",
    "diseased", "weed", "cracked", "toxic", "stolen", "fake", "ill", "spoiled", "spoilt", "dangerous",
)  # fmt: skip
GONE = Phrases(
    "stay in the", "stay in", "stay on", "goes through", "go through", "gets in", "slips in", "runs", "keeps running",
    "stays in use", "paid", "is paid", "paid out", "reach", "reached", "goes out", "goes home",
    "sent home", "send home", "sending home", "shipped", "delivered", "sold", "shown", "approved", "accepted",
    "released", "published", "cleared", "left in", "left on", "left in the", "kept in", "stays in", "stays on",
    "remains in", "admitted", "let in", "waved", "next to", "on the shelf", "on the market", "on the road",
    "drives on", "keeps driving", "goes on", "lands on", "lands in", "ends up", "served", "installed", "built in",
    "put in", "signed off", "online", "discharged", "granted", "funded", "insured", "hired", "posted",
)  # fmt: skip
BAD = Phrases(
    "bad", "faulty", "sick", "defective", "fraud*", "infected", "rotten", "guilty", "contaminated", "cheater",
    "thief", "crack", "spam", "shady", "flaw", "defect", "mine", "leak",
    "weed", "lesion", "weapon", "fire", "cheat", "thieves", "bot",
    "virus", "parasite", "rot", "mould", "mold", "mistake in", "error in", "crook", "crooked",
    "bad payer", "bad debtor", "sick one", "dying", "failing", "mouldy", "moldy", "leaking", "unsafe", "diseased",
    "cracked", "toxic", "stolen", "fake", "spoiled", "spoilt", "dangerous", "septic", "hate", "hateful", "poisonous",
    "poisoned", "scam*", "counterfeit*", "forged", "bogus", "criminal", "launder*", "malware", "malicious",
    "phishing", "infested", "lame", "feverish", "corroded", "broken", "damaged", "worn", "impostor", "terrorist",
    "shoplifter", "burglar", "robber", "poacher", "abusive", "illegal", "smuggl*", "cancer*",
    "malignant", "tumour", "tumor",
)  # fmt: skip
ALERT = Phrases(
    "alert for", "alarm for", "warning for", "alert on", "alarm on", "alert about", "alarm about", "flag on",
    "flag for",
    "call for", "alert at", "alarm at", "alarm in", "alert in", "to fine", "fining", "calling out for",
)  # fmt: skip
WELL = Phrases(
    "healthy", "honest", "innocent", "sound", "intact", "clean", "harmless", "benign", "normal", "legitimate",
    "genuine", "quiet", "calm", "nothing",
    "well", "legal", "good", "with a ticket", "who had a", "empty",
)  # fmt: skip
NEGATIVE = frozenset("no not never neither nor isn't aren't wasn't doesn't don't didn't hardly cannot".split())
NOTHING = frozenset("nothing none nobody".split())
POINTS = frozenset("this that it which these those such".split())
