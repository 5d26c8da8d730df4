"""Words for what is aimed at, and for figures that are no baseline's."""

from __future__ import annotations

from mlsd.prose import Phrases

BETTER_LOW = Phrases(
    "lower is better", "smaller is better", "less is better", "lower better", "the lower the better",
    "the smaller the better", "lower = better", "minimised", "minimized",
)  # fmt: skip
BETTER_HIGH = Phrases("higher is better", "larger is better", "more is better", "the higher the better")
_CONTENT = (  # what is enough for somebody
    "i'm happy", "we're happy", "i am happy", "we are happy", "everyone is happy", "everybody is happy",
    "they are happy", "they're happy", "is happy", "are happy", "and done", "we're done", "we are done", "i'm done",
    "that will do", "that'll do", "that does it", "does for us", "does for me", "is fine", "i'm fine", "we're fine",
    "is plenty", "that's plenty", "that's enough", "that is enough", "enough for me", "i'm good", "we're good",
    "i say yes", "they say yes", "says yes", "is all i ask", "is all we ask", "is all i want", "is all we want",
    "my day", "ship it", "i sign", "we sign", "they sign", "editors sign", "board signs", "signs off", "sign off on",
    "puts his name", "i'm content", "we're content", "i'm satisfied", "we're satisfied", "we are satisfied",
    "i am satisfied", "i'm pleased", "we're pleased", "good to go", "it goes live", "goes live", "take it live",
    "get the go", "gets the go", "get a go", "i rest", "i can live", "we can live", "people are content",
    "nobody complains", "no one complains", "would be plenty", "i'd call it", "we'd call it", "be happy",
    "i'd be happy", "we'd be happy", "be glad", "be content", "be pleased", "be satisfied", "be delighted", "at least",
    "at most", "would do", "to ship", "to launch", "would make", "or better", "suffices", "or more", "or less",
    "or lower", "or higher", "or above", "or below", "or up", "is what", "is asked for", "at minimum", "would please",
    "is our line", "is the line", "would be fine", "would be ok", "would be okay", "would be enough", "would suffice",
    "would satisfy", "is our mark", "is the mark", "is promised", "suits us", "is in order", "would be good",
    "to pass", "in the contract",
)  # fmt: skip
AIM = Phrases(
    *_CONTENT, "hit", "make it to", "arrive at", "end up at", "happy with", "glad with", "pleased with", "fine with",
    "enough", "aim", "aims", "aiming", "target*", "goal", "want", "wanted", "hope", "hoping", "reach*", "come to",
    "should be", "must be", "get to", "needs to be", "ought to", "strive", "seek", "bar", "required", "below", "under",
    "above", "ship at", "content with", "satisfied with", "no worse than", "get down to", "bring it to", "expected",
    "ambition", "objective", "settle for", "call it done", "like to see", "good enough", "threshold for launch",
    "down to", "up to", "success", "successful", "succeed*", "exceed*", "promise*", "would let us", "launch at",
    "go live at", "go live with", "live with", "worthwhile", "worth it", "no higher than", "not higher than",
    "no larger than", "no lower than", "not lower than", "no greater than", "not above", "not below", "not over",
    "not under", "pass mark", "pass if", "passes if", "passes at", "passed if", "passed at", "minimum", "maximum",
    "demand*", "ask for", "asks for", "agreed", "contract*", "sla", "kpi", "ceiling of", "floor", "over", "within",
    "beat*", "accept*", "acceptable", "tolerate*", "tolerable", "not more than", "no more than", "not less than",
    "no less than", "better than", "need", "needs", "plan", "plans", "plan for", "hold", "sights", "go for",
    "going for", "set ourselves", "cross", "crosses", "surpass*", "sufficient", "suffice", "sign off", "release at",
    "approve*", "limit", "requirement", "requires", "require", "to be useful", "useful at", "useful from", "set at",
    "set to", "fixed at", "done when", "finished when", "ready when", "when we have", "once we have", "stop at",
    "lands at", "land at", "our line is", "has to be", "have to be", "should reach", "must reach", "must get",
    "has to reach", "our mark", "the mark is", "ought to reach", "we wish", "wish for", "we dream of", "look for",
    "looking for", "we set", "we ask", "we promised", "we commit", "committed to", "the deal is", "deal breaker",
    "asked for", "ask us for", "the customer asks", "the customer wants", "the board wants", "the buyers ask",
    "enough for us", "fits us", "we accept", "passing grade", "passing mark", "quota", "deliver*", "hold it at",
    "keep it", "kept at", "stay below", "stay under", "stay above", "stays below", "stays under", "go below",
    "fall below", "drop below", "get below", "get under", "get above", "come in under", "come in below", "reach for",
    "we say yes", "would be nice", "would be great", "would be right", "green light", "go ahead at", "ready at",
    "done at", "stop when", "until we", "until it", "passes with", "call it a success", "call it good",
    "call that good", "good with", "okay with", "ok with", "as agreed", "spec*", "mandate*", "stipulat*",
)  # fmt: skip
BYGONE = Phrases(
    "last year's", "old target", "former target", "previous target", "earlier target", "first target", "old goal",
    "former goal", "too lax", "too low", "too high", "too easy", "too modest", "too weak", "was raised from",
    "raised from", "lowered from", "tightened from", "originally", "in the pilot", "of the pilot", "last season's",
    "at that time", "was the target", "was the goal", "was the aim", "were the target", "first draft", "first proposed",
)  # fmt: skip
COLUMN = Phrases(
    "objective",
    "to ship",
    "to launch",
    "release",
    "acceptance",
    "pass mark",
    "threshold",
    "minimum",
    "maximum",
    "target",
    "want",
    "goal",
    "aim",
    "wanted",
    "bar",
    "required",
    "needed",
    "must",
    "to reach",
    "floor",
)
NOT_A_BASELINE = Phrases(
    "human*", "expert", "annotator", "ceiling", "upper bound", "vendor", "advertis*", "publish*", "the paper",
    "a paper", "their paper", "papers", "paper reports", "paper claims", "in paper", "literature", "oracle",
    "leaderboard", "agreement", "our model", "first model", "state of the art", "sota", "the target", "our target",
    "a target", "target is", "target of", "target was", "target for", "on target", "to target", "target 0", "target 8",
    "target 9", "target then", "goal", "aim", "needed", "bar", "training set", "on train", "claims", "inter rater",
    "in sample", "leak*", "candidate", "needs", "our net*", "our transformer", "proposed model", "new model", "we hope",
    "we want", "we expect", "prototype", "last try", "training data", "perfect", "other data*", "another data*",
    "public benchmark", "clean speech", "different data*", "different set", "other set", "not comparable", "not our",
    "among themselves", "each other", "one another", "between themselves", "second annotator", "two annotators",
    "other corpus", "other country", "other countries", "other year", "easier set", "easy set", "toy set", "toy data",
    "synthetic", "simulated data", "abroad", "elsewhere", "another city", "another country", "another hospital",
    "another corpus", "another language", "for the whole chain", "in total", "aggregated", "on aggregate", "in the lab",
    "lab data", "in the laboratory", "cleaned", "after cleaning", "without the hard", "only the easy", "easy half",
    "upper limit", "best possible", "theoretical", "with hindsight", "hindsight", "if we knew", "knowing the",
)  # fmt: skip
RELATIVE = Phrases(
    "lower than", "better than", "higher than", "less than", "above baseline", "over baseline", "over the baseline",
    "below the baseline", "above the baseline", "improvement", "reduction", "relative", "points", "gain",
    "more than the baseline", "lift", "of the baseline", "than", "percent better", "fewer errors", "improve*", "reduc*",
    "cut by", "by at least", "point", "on top", "relative to", "ahead of", "margin",
)  # fmt: skip
ENDS = Phrases(
    "is the release", "is the launch", "is the pass", "is the acceptance", "is the go live", "is the release bar",
    "is the gate", "is the hurdle", "is our hurdle", "is the entry",
    *_CONTENT, "i'd be glad", "we'd be glad", "i'd take it", "we'd take it", "i take it", "we take it", "i'd sign",
    "we'd sign", "is okay for us", "is fine by me", "is fine by us", "makes me happy", "makes us happy",
    "and we are done", "and we're done", "we call it done", "will do", "is demanded", "is expected", "is enough",
    "is the goal", "is the target", "is the aim", "is the bar", "is our goal", "is our target", "is our aim",
    "is our bar", "is what we", "is all we", "would be a success", "counts as", "is required", "is needed",
    "is wanted", "is agreed", "is good enough", "promised", "is the pass mark", "is the threshold", "is the minimum",
    "is the maximum", "is the limit", "is acceptable", "is okay", "makes the", "pleases", "would make us", "makes us",
    "satisfies", "is our minimum", "is our maximum", "is our limit", "is our ceiling", "is our floor", "is the floor",
    "is the ceiling", "was agreed", "is written down", "was promised", "is set", "is good", "at worst", "or bust",
    "is wished for", "is hoped for", "is our hope", "is our wish", "is the requirement", "is our requirement",
    "is the spec", "is in the spec", "is the deal", "gets a go", "means go", "means ship", "we ship", "we launch",
    "we go live", "and we ship", "to go live", "is what they want", "is what they ask", "does it", "will suffice",
)  # fmt: skip
GETS = Phrases(
    "get", "gets", "reach*", "score*", "stands at", "is at", "sits at", "comes to", "comes out at", "arrives at",
    "achiev*", "attain*", "manages", "makes", "made", "gives", "yields", "lands at", "already at", "has", "hits",
    "obtains",
)  # fmt: skip
RIGHT = Phrases(
    "in the right", "into the right", "to the right", "in the correct", "into the correct", "to the correct",
    "on the right", "at the right", "the right way", "rightly", "correctly", "properly",
    "right in", "correct in", "is right", "are right", "is correct", "are correct", "gets right", "hits the", "guesses",
    "right for", "correct for", "agrees in", "agrees with", "finds the right", "names the right", "picks the right",
    "hits", "right on", "correct on", "would be right", "was right", "were right", "predicts",
)  # fmt: skip
IN_USE = Phrases(
    "we have now", "we have today", "we have at present", "that we have", "we use now", "we use today", "we use",
    "in use", "used now", "used today", "used so far", "now", "today", "at present", "at the moment", "currently",
    "current", "present", "existing", "so far", "until now", "up to now", "runs now", "runs today", "in place",
    "in production", "we pay for", "we licence", "we license", "licensed", "on the same", "same test set",
    "same recordings", "same data", "same hours", "same set", "same cases", "out of the box", "same 1*",
    "same 2*", "same 3*", "same 4*", "same 5*", "same 6*", "same 7*", "same 8*", "same 9*", "same test", "same sheets",
    "same images", "same photos", "same sentences", "same files", "same rows",
    "same months", "same weeks",
    "on our", "on ours", "measured", "we ran",
    "we tested", "we tried it on", "i ran", "i tested", "i measured", "incumbent", "installed",
)  # fmt: skip
