"""Words for labelling, for who does it, and for the money that it takes."""

from __future__ import annotations

from mlsd.prose import Phrases

LABEL = Phrases(
    "photograph", "listening", "listen", "hearing", "line of", "postcard", "diary", "diaries", "gait", "stool sample",
    "joke", "meme", "recipe", "menu", "poem", "bird call", "verse", "prescription", "note", "chart", "invoice line",
    "street", "house", "satellite tile", "gesture", "sign", "word list", "glyph", "manuscript page", "card",
    "film", "a reading", "interview", "herd", "animal", "plant", "story", "stories", "sketch", "poster", "product",
    "certificate", "application", "protocol", "minutes", "manuscript", "ad", "email", "mail", "message", "trace",
    "bone", "stone", "coin", "map", "field", "roof", "tooth", "teeth", "smear", "biopsy", "biopsies", "ecg", "eeg",
    "comes to", "sets us back", "is charged", "per unit", "unit", "quotes", "quoted", "offer", "tariff",
    "coding", "cost", "costs", "charge*", "label*", "annotat*", "mark", "marked", "tag", "tagged", "judg*",
    "transcri*", "code", "coded", "opinion", "read", "reading", "grade", "graded", "grading", "rate", "rated",
    "click work*", "crowd*", "rater", "review*", "example", "clip", "image", "photo", "document", "item", "each",
    "sample", "piece", "page", "scan", "recording", "sentence", "report", "apiece", "record", "rating", "vote",
    "opinion",
    "tweet", "contract", "case", "pair", "query", "slide", "x ray", "video", "frame", "post", "comment", "ticket",
    "letter",
    "patch", "tile", "specimen", "utterance", "conversation", "call", "question", "answer", "box", "mask", "outline",
    "judgement", "judgment", "verdict", "leaf", "leaves", "plot", "dialogue", "paragraph", "article", "review", "form",
    "bill*", "price", "rate of", "fee", "wage", "paid", "pay", "pays", "take", "takes", "get", "gets", "ask", "asks",
    "want",
    "receipt", "invoice", "line", "segment", "track", "song", "hour of", "minute of", "word", "token", "entry", "row",
    "listen*", "verif*", "assess*", "task", "hit", "crop", "cell", "signature", "text", "file", "essay", "reply",
    "plate",
)  # fmt: skip
DOING = Phrases(
    "have to be", "has to be", "must be", "are to be", "is to be", "shall be", "need to be", "needs to be", "will be",
    "should be", "described", "typed", "typed off", "keyed in", "captioned", "named", "written down", "transcribed",
    "dated", "entered by", "catalogued", "indexed by", "sorted into", "looked through", "watched by", "heard by",
    "filled in", "proofread", "worded", "glossed", "pinned down",
    "readings", "a reading", "to be read", "being read", "get read", "outlines", "get outlines", "outlining", "coding",
    "coded", "to be drawn", "polygons", "boxes", "bounding boxes", "tagging", "marking", "transcription",
    "subtitled", "spelled out", "named by",
    "is shown to", "are shown to", "is sent to", "are sent to", "handed to", "shown to", "gone through",
    "decided by", "appraised", "appraisal", "evaluated by", "rates", "grades", "marks", "judges", "labels",
    "label*", "annotat*", "mark", "marked", "tag", "tagged", "judged", "transcri*", "coded", "read", "grade", "graded",
    "grading", "rated", "crowd*", "relabel*", "reviewed", "outlined", "segmented by", "checked by", "drawn by hand",
    "x", "rating", "rater", "rate each", "vote", "voted", "voter", "opinion", "heard", "listened", "listener",
    "annotator",
    "judge", "judges", "judging", "judgement", "judgment", "to mark", "marked up", "marked by", "scored by", "scored",
    "transcribe*", "outline", "segment", "segmented", "sketched", "boxed", "assessed", "assessor", "verified",
    "checked",
    "read by", "looked at", "seen by", "reader", "grader", "coder", "expert", "reviewer", "look at each", "translated",
    "to be coded", "classified by", "sorted by", "inspected by", "examined by", "measured by", "counted by", "traced",
    "identified by", "determined by", "turk", "turkers", "crowd", "appen", "prolific", "scale ai", "by hand", "doubly",
)  # fmt: skip
TWICE = Phrases(
    "twice each", "each twice", "twice over", "double", "doubly", "by both", "twice by", "read twice",
    "labelled twice", "labeled twice", "pairs of", "coded twice", "annotated twice", "rated twice", "marked twice",
    "graded twice", "checked twice", "transcribed twice", "scored twice", "judged twice", "twice independently",
    "done twice", "seen twice", "in duplicate", "in pairs",
)  # fmt: skip
PEOPLE = Phrases(
    "reads each", "reads per", "readings each", "readings per", "grades each", "marks each", "looks each",
    "judgements each", "judgments each", "answers each", "transcripts each", "outlines each", "boxes each",
    "passes each", "reads apiece", "labels apiece", "votes each", "votes apiece", "codings each", "reviews each",
    "scores each", "takes each", "annotations each", "marks apiece", "readings apiece", "hands on each", "crowdworker",
    "crowd worker", "hands each",
    "annotator", "labeller", "labeler", "rater", "expert", "reader", "opinion", "label per", "labels each",
    "labels per", "people", "person", "reviewer", "judge", "coder", "student", "nurse", "radiologist", "doctor",
    "biologist", "surveyor", "lawyer", "linguist", "worker", "transcriber", "physician", "times each", "times",
    "independent", "votes", "vote", "pathologist", "paralegal", "teacher", "listener", "turker", "assessor",
    "grader", "coders",
    "botanist", "agronomist", "engineer", "vet", "vets", "clinician", "dermatologist", "cardiologist", "specialist",
    "speaker", "native speaker", "phonetician", "historian", "translator", "geologist", "ecologist", "inspector",
    "colleague", "officer", "editor", "player", "tester", "ratings", "opinions", "judgements", "judgments", "passes",
    "rounds", "pairs of eyes", "eyes", "heads", "clerk", "accountant", "freelancer", "assistant", "intern", "farmer",
    "trader", "analyst", "forester", "curator", "taxonomist", "ornithologist", "birder", "labelings", "annotations",
)  # fmt: skip
BUDGET = Phrases(
    "collected", "for it", "for this", "put together", "scraped together", "saved", "pays up to", "in the tin",
    "crowdfunded", "won", "prize", "for this part", "no more", "not more", "or less", "that's it", "that is it",
    "that's all", "must do", "must be enough", "has to do", "has to be enough", "is what",
    "pay for", "paid for", "gives", "gave", "given", "provides", "provided", "contributes", "contributed", "lends",
    "grants us", "for getting", "for having", "to have", "on hand", "in hand", "in the bank", "on the account",
    "account", "worth of", "we got", "amounts to", "comes to", "reserve", "reserved", "assigned", "is all", "are all",
    "that is all", "not a cent more", "not a penny more", "cannot exceed", "may not exceed", "must not exceed",
    "for people who", "for the people", "for readers", "for the readers", "for coders", "for graders", "for linguists",
    "for students", "for the crowd", "for the agency", "for the experts", "for human", "for outlining", "for tagging",
    "for judging", "for grading", "for coding", "coding", "reading", "post", "position", "share", "part of",
    "got", "for the label*", "label*", "annotat*", "euros for", "limit", "not more than", "no more than", "at most",
    "sum", "maximum", "budget", "label* budget", "for label*", "for annotat*", "label* money", "grant", "fund",
    "funds", "funding", "spend", "pays", "purse", "pot", "cap", "money", "available", "have", "gives us", "granted",
    "approved", "altogether", "in all", "in total", "total", "left", "cash", "for crowd*", "for transcri*",
    "transcription",
    "for marking", "marking", "for rating", "for the rater", "for the annotator", "for expert", "for reading", "allow*",
    "afford", "set aside", "ring fenced", "earmark*", "allocat*", "foundation", "sponsor*", "ministry", "subsid*",
    "max",
    "max.", "ceiling", "all in", "for everything", "for the whole", "at our disposal", "disposal", "to spend",
    "can spend",
    "may spend", "pocket", "wallet", "kitty", "line item", "quota", "there is", "there are", "gave us", "receive",
    "costs may",
    "may cost", "not exceed", "up to", "no further", "envelope", "purchase order", "raised", "donat*", "scholarship",
)  # fmt: skip
OTHER_MONEY = Phrases(
    "gpu", "compute", "cloud", "server", "salary", "salaries", "hardware", "licence", "license", "hosting",
    "per month", "a month", "monthly", "travel", "serving", "storage", "inference", "fine", "loss",
)  # fmt: skip
DAMAGE = Phrases(
    "costs us", "cost us", "mistake", "wrong", "saves", "save", "loses", "lose", "fine of", "penalt*", "damage",
    "revenue",
    "margin", "profit", "worth", "sold", "sells", "customer pays", "user pays", "fraud", "missed", "refund", "value",
    "turnover", "spends", "customers pay", "users pay", "clients pay",
)  # fmt: skip
DECLINED = Phrases("which we declined", "we declined", "we refused", "which we refused", "turned down")
FOR_EACH = Phrases(
    "each", "every", "per", "apiece", "by", "independent*", "agreement", "majority", "consensus", "vote", "votes",
    "opinion", "x", "all of them", "both", "times", "a", "an", "any", "needs", "need", "needed", "labels", "gets",
    "get", "ratings", "labelled", "labeled", "take", "takes", "read", "reads",
)  # fmt: skip
SHARED = Phrases(
    "one of them", "one of these", "by one", "one person", "only one", "single reader", "is booked", "are booked",
    "is hired", "are hired", "team of", "on duty", "work in shifts", "share", "shares", "shared", "split among",
    "split between", "split the", "divided", "divide", "one of our", "one of the", "distributed", "pool of",
    "in turn", "in turns", "test set only", "only the test", "a subset", "overlap", "a tenth", "every tenth",
    "each take", "each takes a", "one reader each", "one person each", "a sample of", "each do",
)  # fmt: skip
RAW = Phrases(
    "we hold", "in stock", "in store", "on file", "exist", "logged", "collected", "in the archive", "raw",
    "unlabelled", "unlabeled", "pool", "filmed", "archive", "stay unlabelled", "hours", "gb", "tb",
)  # fmt: skip
FOR_LABELS = Phrases("label*", "annotat*", "marking", "transcription", "grading")
MONEY = frozenset("€ $ £ eur usd gbp chf euro euros dollars".split())
OTHER_UNITS = frozenset("hour h hr month day week year gpu gb tb user call-out request".split())
MEDIA = frozenset(
    "debate debates lecture lectures call calls interviews meeting meetings podcast podcasts singing song songs music "
    "session sessions hearing hearings television broadcast broadcasts tapes clips tape audio speech video "
    "recording recordings recorded sound footage radio interview talk material film".split()
)
EACH = frozenset("each every all these they both those one".split())
LABELLED = Phrases(
    "already label*", "already annot*", "labelled already", "labels exist", "pilot", "unlabelled", "unlabeled"
)
