"""Whether what arrives is sorted by its content or is itself what a recommender chooses from."""

from __future__ import annotations

from mlsd.claims.beside_facts import beside_facts
from mlsd.prose import Phrases, Statement
from mlsd.reading import Reading

_CHOSEN = Phrases(
    "recommend*", "suggest*", "next video", "next song", "next item", "next clip", "next article", "next post",
    "next click", "next in the session", "session*", "watch history", "listening history", "viewing history",
    "viewer", "viewers", "listener", "listeners", "reader's history", "last 50", "last 20", "last 30", "last 100",
    "co occurrence", "matrix factori*", "collaborative", "feed", "playlist", "autoplay", "up next", "carousel",
    "home page", "start page", "clicked", "clicks", "watched", "played", "what to watch", "what to play",
    "what to read", "rank*", "catalogue", "catalog", "library of", "assortment", "basket", "candidates", "taste",
    "sequence of", "history of", "who likes", "user likes", "likes next", "opens next", "watches next", "plays next",
    "reads next", "will watch", "will play", "will open", "will read", "will click", "will buy", "match*",
)  # fmt: skip
_SORTED = Phrases(
    "class*ification of", "classify", "classifies", "classifier", "sort", "sorts", "sorted", "sorting", "into one of",
    "label", "labels", "category", "categories", "kind of", "kinds", "type", "types", "intent", "intents", "topic",
    "topics", "queue", "queues", "department", "departments", "routing", "routed", "route", "spam", "toxic*", "urgent",
    "moderat*", "policy", "sentiment", "language", "grade", "grades", "severity", "priority", "diagnos*", "defect*",
    "fault*", "damage", "species", "disease", "tag", "tags", "genre", "code", "codes", "verdict", "decision", "bucket",
    "bert", "roberta", "distilbert", "fasttext", "tf idf", "tfidf", "bag of words", "resnet", "resnet*",
    "efficientnet*",
    "vit", "convnext", "cnn", "convnet", "mobilenet*", "yolo*", "text", "texts", "pixels", "picture", "photo", "photos",
    "image", "images", "subject line", "body", "words", "sentence", "sentences", "scan", "x ray", "spectrogram",
    "which of the", "what it shows", "what it is about", "what is on it", "assign*", "ticket", "team", "form", "chute",
    "closed", "fixed", "the classes", "class list", "one of the", "yes or no", "binary",
)  # fmt: skip
_WHERE_ELSE = " setup.goals setup.user-experience model.baselines data.user-data"


def sorts_inputs(reading: Reading, where: str, output: Statement) -> bool:
    """Whether an answer tells of sorting what arrives by what is in it, and nothing of choosing among it for people.

    The facts beside the two count as well: a recurrent network over the session, a fine-tuned BERT.
    """
    told: list[Statement] = [output]
    for id in (where + _WHERE_ELSE).split():
        topic = reading.answered(id)
        if topic:
            told += beside_facts(topic.prose)
            told += [Statement(fact.value, fact.line, "item") for fact in topic.prose.facts.values()]
    if any(each.names(_CHOSEN) for each in told):
        return False
    return any(each.names(_SORTED) for each in told)
