"""Tables of words that name a metric: on held-out data, on live use, and what tells the two apart."""

from __future__ import annotations

from mlsd.prose import Phrases

OFFLINE = Phrases(
    "hit 1", "hit 5", "hit 10", "hit 20", "hit at", "accuracy", "balanced accuracy", "precision", "recall", "f1",
    "f1 score", "f2", "f score", "f beta", "fbeta", "auc", "roc", "roc auc", "auroc", "pr auc", "auprc", "aupr",
    "average precision", "map50", "map", "mean average precision", "mrr", "reciprocal rank", "ndcg", "ndcg10", "dcg",
    "hit rate", "hit ratio", "hits", "mae", "mape", "smape", "wape", "wmape", "mase", "rmse", "rmsle", "mse", "r2",
    "r squared", "medae", "pinball", "quantile loss", "crps", "log loss", "logloss", "cross entropy", "log likelihood",
    "likelihood", "brier", "ece", "calibration error", "bleu", "sacrebleu", "chrf", "comet", "bleurt", "rouge",
    "rouge l", "meteor", "bertscore", "wer", "cer", "word error", "character error", "error rate", "iou", "miou",
    "intersection over union", "dice", "jaccard", "psnr", "ssim", "lpips", "fid", "perplexity", "kappa", "mcc",
    "matthews", "sensitivity", "specificity", "gini", "lift at", "lift chart", "decile lift", "ks statistic",
    "concordance", "c index", "exact match", "top 1", "top 3", "top 5", "top 10", "top one", "first place",
    "absolute error", "absolute percentage", "percentage error", "percent error", "squared error",
    "absolute deviation", "skill score", "win rate", "silhouette", "false alarm rate", "false alarm share",
    "false positive rate", "false negative rate", "equal error", "eer", "area under", "confusion matrix",
    "correlation", "spearman", "kendall", "pearson", "nash sutcliffe", "nse", "kge", "mota", "idf1", "hota", "pesq",
    "stoi", "mos", "faithfulness", "groundedness", "classified correctly", "correctly classified", "right class",
    "percent correct", "bits per", "validation loss", "test loss", "mean error", "median error", "forecast error",
    "misclassification", "edit distance", "purity", "rand index", "nmi", "negative predictive", "positive predictive",
    "ppv", "npv", "detection rate", "miss rate", "hamming", "levenshtein", "pass at", "pass 1", "pass rate", "elo",
    "ranking loss", "auuc", "qini", "uplift", "bias and variance", "bias", "mean deviation", "deviance",
    "true positive", "tpr", "fpr", "fnr", "r 2", "reconstruction error",
)  # fmt: skip
SETTING = Phrases(
    "offline", "test set", "test photo", "test image", "test case", "test data", "test split", "testset", "held out",
    "hold out set", "holdout set", "validation", "backtest*", "back test*", "replay", "replayed", "replays", "logged",
    "hindsight", "historical", "cross validat*", "benchmark", "gold set", "golden set", "golden", "labelled set",
    "test lane", "hindcast*", "evaluation set", "eval set", "frozen set", "last season", "past month", "in the lab",
    "simulation", "simulator",
)  # fmt: skip
MEASURE = Phrases(
    "share", "rate", "ratio", "fraction", "proportion", "percentage", "per cent", "percent", "number", "count",
    "counts", "error", "score", "average", "mean", "median", "how many", "how often", "how much", "minute", "hour",
    "second", "amount", "portion", "part of", "total", "volume", "time", "level", "change in", "rise", "fall", "drop",
    "fewer", "euro", "eur", "dollar", "cost", "tonne", "litre", "ppm", "kg", "track*", "watch*", "follow*", "measured",
    "we measure", "monitor*",
)  # fmt: skip
LIVE = Phrases(
    "actually", "reorder*", "in the product", "real sale", "every real", "in reality", "real world", "real life",
    "in the market", "in market", "money", "cost of", "bill", "bills", "once they", "once people", "once staff",
    "once users", "work with it", "works with it", "when they use", "when people use", "in the hands of",
    "post edit time", "online", "live", "a b", "ab test", "a b test", "in production", "in operation", "in the field",
    "in service", "in real use", "in use", "in daily use", "once used", "after launch", "after release",
    "after go live", "after rollout", "post launch", "go live", "real users", "on the road", "on the line",
    "on the ward", "on the floor", "on site", "in practice", "day to day", "field trial", "trial", "shadow", "pilot",
    "ctr", "click through", "clickthrough", "clicks per", "conversion", "converted", "retention", "revenue", "sales",
    "margin", "profit", "churn", "engagement", "dwell", "watch time", "session", "bounce", "nps", "csat",
    "satisfaction", "complaint", "support ticket", "call back", "callback", "reopen*", "re open*", "escalation",
    "override", "overrides", "overridden", "overrule*", "overturn*", "dismissed", "dismissal", "adoption",
    "acceptance rate", "accept rate", "accepted", "acceptance", "undone", "undo rate", "rewrit*", "rewrite*",
    "unsubscribe*", "opt out", "opt outs", "uninstall*", "downtime", "standstill", "outage", "returns", "refund",
    "chargeback", "loss per", "losses", "waste", "spoilage", "stockout", "stock out", "out of stock", "expired",
    "time saved", "handling time", "time to", "turnaround", "throughput", "waiting time", "wait time", "queue length",
    "cost per", "cost saved", "savings", "mortality", "readmission*", "length of stay", "accident", "injur*",
    "near miss", "false stop", "scrap", "scrapped", "rework", "dry trip", "re check", "recheck*", "manual check",
    "spot check*", "visit", "booking", "orders", "purchase", "purchases", "applications", "alerts confirmed",
    "reports", "usage", "monthly active", "daily active", "dau", "mau", "subscription", "donation", "tips", "ratings",
    "reviews", "reformulation", "copied", "cited", "deflection", "containment", "yield", "energy saved", "fuel",
    "kwh per", "on time", "lateness", "minutes lost", "incidents", "operational", "business metric", "business kpi",
    "kpi", "money saved", "customers", "switch back", "experiment arm", "canary",
)  # fmt: skip
PEOPLE = Phrases(
    "translator", "author", "resident", "employee", "audience", "midwives", "carer", "caregiver", "trader",
    "investigator", "auditor", "colleague", "archivist", "pickers", "user", "customer", "visitor", "driver", "nurse",
    "doctor", "physician", "patient", "operator", "inspector", "agronomist", "interpreter", "dispatcher", "player",
    "reader", "listener", "viewer", "subscriber", "member", "pupil", "teacher", "clerk", "agent", "analyst", "officer",
    "crew", "passenger", "rider", "guest", "editor", "farmer", "radiologist", "moderator", "buyer", "shopper",
    "seller", "merchant", "caller", "citizen", "lawyer", "associate", "recruiter", "applicant", "candidate", "dealer",
    "captain", "pilot", "mechanic", "technician", "surveyor", "planner", "controller", "ranger", "fisher*", "grower",
    "vet", "pharmacist", "midwife", "paramedic", "therapist", "tenant", "traveller", "traveler", "people", "children",
    "household", "staff", "team lead", "worker", "baker", "shop", "store", "ward", "clinic", "depot", "plant manager",
    "hotel", "restaurant", "school", "library", "librarian", "ship", "vessel", "truck", "lorry", "train", "bus",
    "flight", "welder", "foreman", "sommelier", "curator", "ordering", "shift",
)  # fmt: skip
WORKPLACES = Phrases(
    "in the clinic", "in the ward", "on the ward", "in the shop", "in the store", "in the field", "on the farm",
    "in the plant", "in the factory", "on the shop floor", "in the street", "on the street", "in the app",
    "on the site", "on the website", "in the kitchen", "in the practice", "in the call centre", "in the call center",
    "in the control room", "in the office", "in the warehouse", "in the hospital", "in the depot", "in the port",
    "at the gate", "at the till", "at the desk", "on the line", "in the cab", "in the classroom", "in the school",
    "on the road", "in the mine", "at sea", "on board", "in the air", "in the greenhouse", "in the barn",
    "in the library", "in everyday use",
)  # fmt: skip
TIMES = Phrases(
    "per day", "per week", "per month", "per shift", "per night", "per hour", "per quarter", "per year", "per season",
    "a day", "a week", "a month", "a shift", "each week", "each month", "each day", "each shift", "each night",
    "every week", "every month", "every day", "every shift", "weekly", "daily", "monthly", "quarterly",
    "per broadcast", "per flood", "per session", "per user", "per customer", "per route", "per arrival", "per order",
    "per visit", "per turbine", "per store", "per thousand", "per 1", "per 8", "per 10", "per 100", "per 1,000",
    "per district", "per wk", "per patient", "per call", "per trip", "per ride", "per letter", "per nurse",
    "per household", "per vehicle", "per driver", "per passenger", "per game", "per match", "per mile", "per km",
    "per flight", "per crew", "per ward", "per line",
)  # fmt: skip
