"""Words for the metrics that decide, under their names and in other words."""

from __future__ import annotations

from mlsd.prose import Phrases

ACCURACY = Phrases(
    "correct * in percent", "correct * in per cent", "right * in percent", "correct * in %", "right * in %",
    "correct ones in percent",
    "accuracy", "accuracies", "percent correct", "per cent correct", "percentage correct", "share correct",
    "classification rate", "correctly classified", "misclassification rate", "classification error", "acc",
    "zero one loss", "misclassified share", "percent right", "share right", "0 1 loss", "correct predictions",
    "correct classifications", "right predictions", "correctness rate", "success rate of the classifier", "hit share",
    "wrong predictions", "share of errors", "misclassifications", "correct calls", "right calls", "percentage right",
    "rate of correct", "share of correct", "share of right", "fraction correct", "proportion correct", "fraction right",
    "error rate", "lowest error", "fewest errors", "fewest mistakes", "overall error", "total error", "correctness",
    "predictions correct", "answers correct", "decisions correct", "predictions right", "be right in", "are right in",
    "is right in", "is correct in", "be correct in", "are correct in", "fewest wrong", "least wrong",
    "smallest number of errors", "smallest number of mistakes", "correct labels", "right labels", "divided by all",
    "tp + tn", "tp tn", "tn tp", "tn + tp", "number of mistakes", "number of errors", "total mistakes",
    "errors over all", "mistakes over all", "share of mistakes", "share of wrong", "fraction wrong", "percent wrong",
    "proportion wrong", "percentage wrong", "quota of correct", "hit quota", "accurate in", "accurate on",
    "accuracy score", "as accurate", "most accurate", "correctly labelled share", "wrong answers", "wrong decisions",
    "wrong labels", "exactitude", "overall correct", "all in all correct", "success rate of the model",
    "hamming loss", "test error", "generalisation error", "generalization error",
)  # fmt: skip
PRECISION = Phrases(
    "precision", "positive predictive value", "ppv", "specificity", "true negative rate", "tnr", "false discovery rate",
    "false positive rate", "fpr", "false alarm rate", "false rejection rate", "false reject rate", "frr", "selectivity",
)  # fmt: skip
RECALL = Phrases(
    "probability of detecting", "chance of detection", "detection probability", "chance of detecting", "pod",
    "recall", "sensitivity", "true positive rate", "tpr", "detection rate", "catch rate", "capture rate",
    "false negative rate", "fnr", "false acceptance rate", "false accept rate", "miss rate", "probability of detection",
)  # fmt: skip
WEIGHED = Phrases(
    "pr auc", "auprc", "auc", "auc pr", "auroc", "roc", "area under", "f1*", "f2", "f beta", "fbeta", "f score",
    "f measure", "mcc", "matthews", "log loss", "cross entropy", "brier", "gini", "average precision", "map",
    "expected cost", "cost weighted", "cost curve", "cost matrix", "cost per", "total cost", "cost ratio",
    "balanced accuracy", "kappa", "youden*", "g mean", "precision recall", "recall precision", "macro recall",
    "equal error rate", "net benefit", "utility", "cost sensitive", "weighted cost", "lift", "det curve", "f0",
    "expected loss", "class wise", "per class", "each class", "every class", "both classes",
    "macro averaged", "macro average",
)  # fmt: skip
OTHER_PRECISION = frozenset("mixed half single double full float numeric numerical machine".split())
OTHER_ACCURACY = frozenset(
    "balanced weighted class wise label labels annotator annotators gps location positional position directional "
    "timing sensor measurement map clock inter averaged macro adjusted budget localisation localization "
    "retrieval word character phone phoneme bit token equal half forecast relative absolute squared mean median "
    "reconstruction tag diarisation diarization slot sentence".split()
)  # fmt: skip
THINGS = frozenset(
    "api service server servers endpoint endpoints requests jobs label labels annotation annotations gps "
    "sensor sensors clock timestamps address addresses".split()
)
SHARE = Phrases(
    "share", "proportion", "fraction", "percentage", "percent", "per cent", "rate", "number", "how many", "how often",
    "portion", "part", "%", "count of", "out of a hundred", "of a hundred", "the count", "per mille", "ratio",
    "quota", "tally", "out of ten", "of ten", "of every ten", "in ten", "in a hundred", "of every hundred",
    "out of every", "what part", "which part", "how large a part", "in how many",
)  # fmt: skip
RIGHT = Phrases(
    "classified correctly", "classified right", "correctly classified", "labelled correctly", "labeled correctly",
    "correctly labelled", "correctly labeled", "predicted correctly", "predicted right", "correctly predicted",
    "correct prediction", "correct answer", "correct decision", "correct call", "sorted correctly", "judged correctly",
    "correctly judged", "called correctly", "right answer", "right decision", "right call", "got right", "gets right",
    "assigned correctly", "we get right", "that are right", "that are correct", "that is correct", "decided correctly",
    "is right", "are right", "was right", "were right", "is correct", "are correct", "was correct", "were correct",
    "gets it right", "get it right", "got it right", "getting it right", "model gets right", "get right",
    "model get right", "right class", "correct class", "right label", "correct label", "right category",
    "correct category", "right box", "right bin", "right group", "correct group", "true label", "true class",
    "agree with the label", "agrees with the label", "match the label", "matches the label", "equal the label",
    "correct output", "correct result", "correctly sorted", "correctly assigned", "sorted right", "hits the mark",
    "identified correctly", "correctly identified", "right diagnosis", "correct diagnosis", "correct guess*",
    "right guess*", "rightly classified", "in the right class",
    "put in the right", "correct verdict", "right verdict", "sorts correctly", "classifies correctly",
    "labels correctly", "predicts correctly", "judges correctly", "decides correctly", "sorts right",
    "classify correctly", "labels as the", "sorts as the", "judges as the", "decides as the", "as the auditors did",
    "as the experts did", "as the clerks did", "as people did", "say the same", "says the same", "tell the same",
    "equals the label", "equals the truth", "agree with the truth", "agrees with the truth", "end up in the right",
    "ends up in the right", "go to the right", "goes to the right", "handled correctly", "treated correctly",
    "answered correctly", "rated correctly", "assessed correctly", "are decided right", "without a mistake",
    "labelled right", "labeled right", "tagged right", "tagged correctly", "correctly tagged", "marked right",
    "marked correctly", "correctly marked", "assigned right", "judged right", "called right", "recognised correctly",
    "recognized correctly", "correctly recognised", "correctly recognized", "graded right", "graded correctly",
    "filed right", "filed correctly", "coded right", "coded correctly", "rightly labelled", "rightly sorted",
    "rightly judged", "properly classified", "properly labelled", "properly sorted", "named right", "named correctly",
    "put right", "placed right", "placed correctly", "decided right", "agrees with the", "agree with the",
    "coincide with the", "coincides with the", "same as the label", "same label as", "same answer as",
    "same verdict as", "matches the", "match the", "in agreement with", "where the model is right",
    "where the model is wrong", "model is right", "model is wrong", "we are right", "it is right", "net is right",
    "calls correctly", "call correctly", "calls right", "call right", "calls them right", "calls it right",
    "calls rightly", "names correctly", "names right", "grades correctly", "grades right",
    "marks correctly", "marks right", "tags correctly", "files correctly", "rates correctly", "says correctly",
    "says right", "tells correctly", "tells right", "tells apart correctly", "recognises correctly",
    "recognizes correctly", "determines correctly", "handles correctly", "treats correctly", "puts in the right",
    "sorts into the right", "sends to the right", "hits right", "decides right", "predicts right", "classifies right",
    "judges right", "labels right", "identifies correctly", "assesses correctly", "evaluates correctly",
    "are wrong", "is wrong", "got wrong", "gets wrong", "wrongly classified", "wrongly labelled", "misclassified",
    "mislabelled by the model", "comes out right", "come out right", "came out right",
)  # fmt: skip
FLAGS = Phrases(
    "we dig", "we open", "we stop", "we search", "we cull", "we ban", "we block", "we visit", "we pull", "we close",
    "we arrest", "we fell", "we call", "we wake", "we send", "we refuse", "we accuse", "we suspend", "we take off",
    "opened container", "opened parcel", "opened bag", "opened box", "opened lorries", "opened file", "searched car",
    "searched house", "searched home", "searched ship", "searched lorries", "inspected container", "inspected farm",
    "inspected ship", "inspected restaurant", "inspected car", "visited farm", "visited restaurant", "culled",
    "stopped car", "stopped lorries", "closed account", "raids", "evacuations", "halts", "shutdowns",
    "alarm*", "alert*", "flag*", "hit", "warning", "call out", "callout", "positive", "blocks", "bans", "stops",
    "rejections", "accusations", "detections", "tickets raised", "suggestions", "notifications", "recalls",
    "dispatches", "top ranked", "ranked", "picked", "picks", "selected", "calls", "stopped", "notices",
    "signals", "red ones", "banned", "referrals", "referred", "blocked", "raised", "reported cases",
    "predicted positive*", "of the visits", "of visits", "of our visits", "of all visits", "of the climbs", "of climbs",
    "of the digs", "of digs", "of the inspections", "of the searches", "of searches", "of the trips", "of the drives",
    "of the openings", "of the checks", "of the calls", "of the takedowns", "of takedowns", "of the removals",
    "of the refusals", "of the stops we", "of the bans", "of those stopped", "of those flagged", "of the ones we",
)  # fmt: skip
GENUINE = Phrases(
    "something was found", "something was really found", "really found", "really", "rightfully", "in earnest",
    "deserve it", "deserved it", "needed it", "was needed", "were needed", "not in vain", "not for nothing",
    "worthwhile",
    "genuine", "real", "true", "truly", "confirmed", "right", "correct", "justified", "prove*", "upheld", "stand up",
    "hold up", "correctly", "rightly", "well founded", "founded", "deserved", "actually", "indeed", "worth", "stood up",
    "held up", "turn out to be", "turned out to be", "with cause", "with reason", "not false", "substantiated",
    "verified", "valid", "followed by", "after which", "something came", "came down", "were right", "are right",
    "was right", "is right", "led to", "bore out", "borne out", "come true", "came true", "with something",
    "where there was", "where there is", "had something", "find something", "found something",
)  # fmt: skip
CAUGHT = Phrases(
    "caught", "detected", "found", "recognised", "recognized", "spotted", "we catch", "it catches", "we find",
    "we detect", "identified", "we caught", "it finds", "it detects", "is caught", "are caught", "is found",
    "are found", "is detected", "are detected", "get caught", "gets caught", "picked up", "we pick up", "noticed",
    "uncovered", "discovered", "intercepted", "unearthed", "tracked down", "the model finds", "the model catches",
    "the system finds", "the system catches", "captured", "flagged",
)  # fmt: skip
