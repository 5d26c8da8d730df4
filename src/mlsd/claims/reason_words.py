"""Words for reasons that are owed, for what gives them, and for models that show theirs or do not."""

from __future__ import annotations

from mlsd.prose import Phrases

OWED = Phrases(
    "owed reason", "owed a reason", "owed an explanation", "owed explanation", "owe* reason", "owe* a reason",
    "owe them a reason", "owe them reason", "owe an explanation", "owe them an explanation", "owed the reason",
    "owed the ground", "right to reason", "right to the reason", "right to the ground", "right to ground",
    "right to an explanation", "right to explanation", "right to know why", "right to a reason",
    "right to be told why", "right to a justification", "right to learn why", "right to learn the reason",
    "right to know the reason", "right of explanation", "legal right to", "entitled to learn", "entitled to know",
    "entitled to reason", "entitled to the reason", "entitled to a reason", "entitled to an explanation",
    "entitled to be told", "entitled to hear", "entitled to ground", "entitled to the ground", "entitled to ask why",
    "must be told why", "must be told the reason", "must be told the main reason", "must hear why", "must learn why",
    "has to be told why", "have to be told why", "must be given reason", "must be given a reason",
    "must be given the reason", "must be given ground", "must give reason", "must give a reason",
    "must give the reason", "must state reason", "must state the reason", "must state why", "must say why",
    "must explain", "must justify", "must be explained", "must be justified", "have to explain", "has to explain",
    "have to justify", "have to say why", "have to give reason", "has to give reason", "have to give a reason",
    "has to state the reason", "need to be told why", "required to explain", "required to give reason",
    "required to state", "obliged to explain", "obliged to give", "obliged to state", "obliged to justify",
    "obliged to say why", "obliged to tell", "required to justify", "duty to give reason", "duty to state reason",
    "duty to explain", "duty to justify", "statement of reason", "adverse action", "adverse action notice", "ecoa",
    "equal credit opportunity act", "reason* must be given", "reason* must be stated", "reason* must accompany",
    "reason* is due", "reason* are due", "explanation is due", "reasons are owed", "reason is owed",
    "explanation is owed", "reason* are required", "reason is required", "explanation is required",
    "explanation* are required", "reason* required by law", "demand* a reason", "demand* reason",
    "demand* an explanation", "demands to know why", "insist* on a reason", "article 22", "art 22", "art. 22",
    "may ask why", "can demand", "can ask for the reason", "may demand",
)  # fmt: skip
EXPLAINED = Phrases(
    "justified in writing", "in writing by", "justifies", "decided by a", "decides and", "writes it", "writes them",
    "writes down", "written out by", "human decides", "person decides", "reasons come from", "by a caseworker",
    "by a clerk", "by an officer", "by a person", "by a human", "points lost", "cost the applicant", "sub scores",
    "exact rule", "rule that fired", "which rule", "shap", "shapley", "treeshap", "tree shap", "kernelshap", "lime",
    "reason code", "reason sentence", "counterfactual*", "contribution", "attribution*", "saliency", "grad cam",
    "gradcam", "integrated gradient*", "heat map", "heatmap", "scorecard", "score card", "point table", "points table",
    "coefficient*", "surrogate", "glass box", "glassbox", "explainable boosting", "ebm", "gam", "additive model",
    "decision path", "rule list", "decision tree", "anchor*", "monotone", "monotonic", "occlusion",
    "influence function*", "layer wise relevance", "concept bottleneck", "similar case", "nearest case",
    "comparable case", "past case", "example case", "prototype explanation", "what would have changed",
    "what would change", "top factor", "main factor", "strongest factor", "top feature", "strongest feature",
    "top three", "top 3", "top four", "top 4", "three factors", "main reason", "principal reason", "top reason",
    "permutation importance", "feature importance", "captum", "alibi", "explainer", "rationale", "cites", "cited",
    "quotes the", "written by a", "writes the reason", "write the reason", "writes the letter", "human writes",
    "caseworker write*", "officer write*", "clerk write*", "explained by a person", "explains the decision",
    "explains each", "explains every", "explain each", "explain every", "explains the refusal", "explanation module",
    "weighed most", "counted most", "drove the", "pushed the", "highlight*", "words that", "deciding factor",
    "partial dependence", "word weights", "moved the score", "moved it", "raised the score", "lowered the score",
    "inputs that", "features that", "fields that", "items that weighed", "breakdown", "decompos*", "broken down",
    "explanation text", "explained in", "explained with", "explained through", "explained by", "explanations come from",
    "interpretml", "eli5", "dice", "tcav", "deeplift", "lrp", "relevance map", "attention map", "rule extraction",
    "distilled into", "shadow model", "proxy model", "waterfall", "force plot", "ale plot", "ice plot",
    "what to change", "what they could change", "what she could change", "what it would take", "nearest approved",
    "does so by", "do so by", "scoring rules", "own words", "looks at the file", "reads it and",
    "goes through the file", "by an official", "official looks", "official reads", "official answers",
    "official writes", "set it off", "set off the", "gave rise", "leaving each out", "leaving out each",
    "left out in turn", "leave one out", "shows which", "tells which", "names which", "which three", "which two",
    "which answers decided", "answers that", "answers decided", "nearest earlier", "nearest patients", "nearest files",
    "earlier patients", "earlier cases", "what became of", "most similar patients", "similar files", "points for each",
    "points per", "sensitivity analysis", "ablating", "masking each", "one by one removed", "most alike", "look alike",
    "closest case", "reads the file", "read by a", "written reason", "reasons in writing", "reasons are written",
    "reasons are drawn from", "reasons are taken from", "human review", "human reviewer", "human in the loop",
    "second look", "made by a", "taken by a", "taken by people", "final decision", "final say",
)  # fmt: skip
OPAQUE = Phrases(
    "neural net*", "deep net*", "deep model", "deep learning", "network", "mlp", "multilayer perceptron",
    "multi layer perceptron", "cnn", "convnet", "convolutional", "resnet*", "efficientnet*", "lstm", "gru", "rnn",
    "recurrent", "transformer", "bert", "roberta", "llm", "language model", "gnn", "graph neural", "autoencoder",
    "ensemble", "stack", "stacked", "stacking", "blend", "blended", "boosted", "boosting", "xgboost", "lightgbm",
    "catboost", "gbm", "gbdt", "random forest", "forest", "svm", "support vector", "tabnet", "ft transformer",
    "tabtransformer", "dnn", "black box", "gaussian process", "mixture of expert", "vit", "gpt*",
)  # fmt: skip
CLEAR = Phrases(
    "logistic regression", "linear regression", "linear model", "scorecard", "score card", "decision tree", "gam",
    "generalised additive", "generalized additive", "additive model", "explainable boosting", "ebm", "glm",
    "rule list", "decision list", "decision rule", "points system", "naive bayes", "ridge", "lasso",
    "generalised linear", "generalized linear", "rules", "single tree", "cox", "concept bottleneck",
    "poisson regression",
)  # fmt: skip
BEATEN = Phrases(
    "than", "over", "against", "versus", "vs", "beat*", "left", "behind", "outperform*", "lost to", "unlike", "weaker",
    "worse", "lower", "below", "short of", "poorer", "replaces", "replaced", "runner up",
)  # fmt: skip
DUTY = Phrases(
    "mandatory", "compulsory", "statutory", "binding", "must", "owed", "owe", "right", "entitled", "obliged",
    "required", "duty", "law", "legally", "has to", "have to", "may ask", "can ask", "may demand", "can demand",
    "insist", "statute", "regulation", "regulator", "act", "directive", "gdpr", "court", "ombudsman", "obligation",
    "need to be told", "shall", "deserve", "promised", "promise", "claim to", "require*", "request", "may request",
    "can request", "apply", "applies", "insists", "entitlement", "ask for", "will ask", "asks for", "expect*",
    "contract obliges", "charter", "by-law", "bylaw", "code of conduct", "policy", "ministry", "union", "agreement",
    "ordinance", "constitution", "obliges", "obliging", "binds", "have a say", "need", "needs to", "prescrib*",
    "demand*", "wants", "wishes to know", "wish to know", "may learn", "may contest", "can contest", "may challenge",
    "can challenge", "appeal", "get to know", "gets to know", "owes", "owing", "bound to", "ought to", "may see",
    "may know", "is due", "are due", "we owe", "will be told", "are to be told", "is to be told", "are to learn",
    "is to learn", "be told", "are told", "is told", "gets told", "get told", "entitles", "guarantee*", "audit*",
    "authority", "authorities", "supervisor", "article", "dsa", "ai act", "fcra",
)  # fmt: skip
REASON = Phrases(
    "reason", "why", "explanation", "ground", "justification", "explain", "justify", "justified", "explained",
    "rationale", "rests on", "based on", "depends on", "hangs on", "basis", "reasoned", "what it was based on",
    "what it rests on", "what it is based on", "motivation", "the cause", "how the decision", "how it was decided",
    "how it came", "what counted", "what led to", "understand", "substantiat*", "reasoning", "stated cause", "a cause",
    "what it was", "what did it", "what moved", "what tipped", "what raised", "what lowered", "what pushed",
    "what made", "what drove", "what caused", "on what grounds", "grounds", "on what ground", "for what reason",
    "how come", "account for", "accounting for", "what decided", "what weighed", "which facts", "which data",
    "which answers", "what spoke against", "what spoke for", "what went wrong", "what was wrong", "what she lacked",
    "what was missing", "what stood against", "whence", "whys", "wherefore", "clarification", "enlighten*",
    "intelligible", "comprehensible", "plausible", "traceable",
)  # fmt: skip
PEOPLE = Phrases(
    "applicant", "people", "person", "customer", "patient", "tenant", "claimant", "driver", "student", "pupil",
    "parent", "employee", "worker", "candidate", "insured", "farmer", "borrower", "citizen", "buyer", "seller",
    "refus*", "reject*", "denied", "declin*", "dismiss*", "member", "client", "family", "families", "household",
    "traveller", "owner", "player", "user", "policyholder", "debtor", "resident", "whoever", "everybody", "everyone",
    "those who", "turned down", "taxpayer", "defendant", "prisoner", "nurse", "teacher", "merchant", "shop", "courier",
    "rider", "anybody", "anyone", "somebody", "someone", "persons", "patron", "guest", "passenger", "neighbour",
    "voter", "entrepreneur", "founder", "landlord", "author",
    "creator", "streamer", "publisher", "advertiser", "supplier", "contractor", "freelancer", "veteran", "pensioner",
    "refugee", "asylum seeker", "immigrant", "child", "mother", "father", "guardian", "relative", "homeowner",
    "shipper",
    "grower", "fisherman", "breeder", "artist", "athlete", "participant", "subject", "individual", "data subject",
    "staff", "recipient", "beneficiar*", "holder", "party", "parties", "unemployed", "suspended", "sanctioned",
    "affected",
    "concerned", "blocked", "banned", "excluded", "downgraded", "expelled", "scholar", "trainee", "apprentice",
    "recruit",
)  # fmt: skip
LAW = Phrases(
    "law", "statute", "regulation", "regulator", "act", "directive", "gdpr", "court", "ombudsman", "dsa", "ai act",
    "ecoa",
    "fcra", "ministry", "authority", "authorities", "supervisor", "rules", "union", "contract", "charter", "policy",
)  # fmt: skip
WRITERS = Phrases(
    "caseworker", "case worker", "clerk", "officer", "underwriter", "physician", "editor", "moderator", "analyst",
    "adviser", "advisor", "human", "person", "colleague", "lawyer", "judge", "committee", "board", "agent", "reviewer",
    "recruiter", "social worker", "expert", "employee", "consultant", "inspector", "handler", "doctor", "radiologist",
    "teacher", "examiner", "assessor", "counsellor", "dispatcher", "operator", "staff", "tutor", "dean", "jury", "we",
)  # fmt: skip
WRITES = Phrases(
    "writes", "write", "written", "words", "drafts", "drafted", "drafted by", "signs", "signed", "justifies",
    "explains", "decides", "decide", "decided", "phrases", "phrased", "formulates", "puts down", "fills in", "dictates",
)  # fmt: skip
