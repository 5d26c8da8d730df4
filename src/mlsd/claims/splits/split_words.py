"""Words for chance, for splits, for what is shuffled within a part, and for splits by time or by group."""

from __future__ import annotations

from mlsd.prose import Phrases

RANDOM = Phrases(
    "in one pot", "into one pot", "in a pot", "into a pot", "out of a hat", "from a hat", "we draw", "draw a fifth",
    "draw a tenth", "draw one",
    "blindfold*", "closed eyes", "eyes closed", "eyes shut", "picked blind", "at a venture", "pot luck", "willy nilly",
    "without looking", "by hazard", "at hazard", "in no order", "no particular order", "in no particular order",
    "unsorted", "thoroughly mixed", "mix all", "mixes all", "mixing all", "mixed all", "jumble", "toss a coin",
    "tossing a coin", "throw a die", "throwing a die", "throw dice", "draw straws", "drawing straws", "pull names",
    "luck of", "random_state", "sprinkled", "scattered over", "spread evenly", "evenly spread", "every 5th",
    "every 10th", "each fifth", "each tenth",
    "random", "randomly", "at random", "shuffle", "shuffled", "shuffles", "shuffling", "shufflesplit",
    "train_test_split", "drawn blindly", "by lot", "coin flip", "randomised", "randomized", "by chance", "uniformly",
    "by dice", "rolling dice", "roll a dice", "hat", "lottery", "mixed up", "mix the rows", "mixed well", "well mixed",
    "haphazard*", "arbitrar*", "blindly", "drawing lots", "draw lots", "reshuffl*", "any order", "kfold",
    "stratifiedkfold", "stratified k fold", "stratified sampl*", "stratified split", "stratified cross validation",
    "stratified 5 fold", "stratified 10 fold", "scrambl*", "jumbl*", "drawing of lots", "by the dice", "die", "dice",
    "dealt", "deal the", "like cards", "playing cards", "roulette", "raffle", "tombola", "draw of lots",
    "random number generator", "rng", "mixed before", "mixed first", "are mixed", "is mixed", "get mixed", "gets mixed",
    "mixed through", "mixed together", "mixed thoroughly", "mix them", "mix the", "mixing the", "we mix", "all mixed",
    "stirred", "stir", "shaken", "thrown together", "default split", "default train test split", "sample frac",
    "permutation", "permuted", "permute", "no regard to", "regardless of date", "regardless of the date",
    "regardless of time", "regardless of when", "whatever its date", "whatever their date", "whatever the date",
    "whatever the year", "irrespective of date", "irrespective of the date", "irrespective of time",
    "without regard to date", "without regard to time", "without looking at the date", "ignoring the date",
    "ignoring dates", "ignoring time", "ignoring the time", "date is ignored", "dates are ignored", "sampled evenly",
    "every fifth row", "every tenth row", "every fifth record", "every tenth record", "every fifth day",
    "every tenth day", "every fifth hour", "every tenth hour", "every tenth line", "every fifth line",
    "every fourth row", "every nth", "every third row", "modulo", "last digit", "bernoulli", "fisher yates",
    "repeatedkfold", "k fold with", "drawn from all years", "drawn from all months", "drawn across", "pulled across",
    "spread over all years", "from all years alike", "bootstrap*", "monte carlo",
)  # fmt: skip
SPLIT = Phrases(
    "aside", "never show", "not show", "never see", "never sees", "does not see", "away for", "for later", "examining",
    "for the exam", "is for test", "are for test", "as the test", "as test", "to test",
    "split", "splits", "splitting", "fold", "folds", "cross validation", "test set", "test", "testing", "held out",
    "hold out", "holdout", "validation", "train", "put aside", "set aside", "kept back", "hold back", "held back",
    "80 20", "70 30", "90 10", "70 15", "80 10", "60 20", "75 25", "k fold", "evaluation", "both sides", "reserve*",
    "training", "tests", "tested", "trains", "trained", "testset", "validate", "validated", "validating", "hold",
    "dev set", "kept for testing", "laid aside", "left aside", "set apart", "tenfold", "fivefold", "5 fold", "10 fold",
    "kfold", "stratifiedkfold", "unseen", "val", "three parts", "two parts", "parts", "divided", "partition*", "50 50",
    "keep a fifth", "keep a quarter", "keep a tenth", "keep a third", "keep one", "keep every", "we keep", "keep 20",
    "keep 10", "keep 30", "a fifth back", "a tenth back", "a quarter back", "for checking", "to check", "for judging",
    "to judge", "for grading", "for marking", "verification", "to verify", "for the check", "final check", "learns",
    "not shown", "never shown", "hidden from", "withheld", "spared", "put by", "sealed", "locked away", "in the drawer",
    "85 15", "kept away", "apart", "exam", "exam set", "examines", "examine", "examined", "teach", "teaches",
    "teaching", "learn from", "learning set", "learning part", "boxes", "buckets", "ten parts", "five parts",
    "equal parts", "two halves", "halves", "half is for", "checking set", "control set", "trial set", "judging set",
    "scored", "scoring set", "piles", "heaps", "two heaps", "pots", "tenths", "fifths", "score on", "check on",
    "proof set", "leave out", "left out", "goes to test", "one for test*", "cv", "cross validated", "cross validate",
)  # fmt: skip
WITHIN = Phrases(
    "batch", "batches", "inside a", "inside each", "within a", "within each", "inside the", "inside the training",
    "within the training", "training order", "seed", "crop", "crops", "augment*", "initiali*", "search", "sampler",
    "negatives", "negative sampling", "each epoch", "every epoch", "forest", "buffer", "noise", "flip", "dropout",
    "mini batch", "mini batches", "training set is shuffled", "per epoch", "forests", "between epochs", "training set",
    "training data", "training rows", "training examples", "within training", "in training", "during training",
    "training part", "training shards", "training samples", "training pairs", "training files", "shuffle buffer",
    "prefetch", "dataloader", "data loader", "minibatch", "minibatches", "hyperparameter*", "grid", "trial",
    "users are", "control", "treatment", "traffic", "a b", "random numbers", "random walk", "random effects",
    "random intercept", "ids", "id", "salt", "hash of", "dates shifted", "hand checked", "spot check*", "looked at",
    "checked by", "labelled by", "for labelling", "to label", "annotators",
)  # fmt: skip
BY_TIME = Phrases(
    "consecutive months", "consecutive weeks", "consecutive days", "blocks of consecutive", "blocks of months",
    "by time", "by date", "by month", "by year", "by week", "by day", "by quarter", "by season", "chronolog*",
    "temporal split", "time based", "time split", "in time order", "out of time", "backtest*", "rolling origin",
    "walk forward", "expanding window", "forward chaining", "timeseriessplit", "train on everything up to",
    "up to last", "cut by date", "the last three months", "the last two months", "the last month", "the last year",
    "the last four weeks", "later months", "later weeks", "newest", "most recent", "follows the calendar", "future",
    "past only", "trained up to", "train until", "train up to", "trained until", "rolling window", "the months after",
    "the weeks after", "last quarter", "last season", "time ordered", "tested on the year after",
)  # fmt: skip
BY_GROUP = Phrases(
    "by patient", "by person", "by user", "by customer", "by group", "by plant", "by family", "by machine", "by farm",
    "by site", "by account", "by speaker", "groupkfold", "grouped", "over plants", "over users", "over patients",
    "per patient", "per user", "whole machines", "whole patients", "by device", "by household", "by school",
    "by subject", "by author",
)  # fmt: skip
