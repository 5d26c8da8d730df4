"""Adjectives that stand where a figure should: fast, scalable, high quality, a large volume."""

from __future__ import annotations

from mlsd.claims.amounts import has_figure
from mlsd.prose import Mention, Phrases, Prose

STRONG = Phrases(
    "is fast enough", "are fast enough", "must be fast", "should be fast", "has to be fast", "be quick",
    "respond quickly", "respond fast", "responds quickly", "answer quickly", "answers quickly", "work fast",
    "runs fast", "real time", "realtime", "near real time", "low latency", "lowest latency", "minimal latency",
    "high quality", "highest quality", "best quality", "top quality", "good quality", "better quality",
    "great quality", "high accuracy", "highly accurate", "very accurate", "scalable", "highly scalable", "scalability",
    "scales well", "scale well", "scales easily", "high performance", "highly performant", "performant",
    "high throughput", "highly available", "high availability", "very reliable", "highly reliable", "very fast",
    "lightning fast", "blazing fast", "super fast", "extremely fast", "really fast", "quick enough", "very quick",
    "very quickly", "as fast as possible", "as quickly as possible", "as soon as possible", "as accurate as possible",
    "as good as possible", "very large", "huge", "massive", "enormous", "vast",
    "large scale", "large amount", "large number", "large volume", "large quantity", "large traffic", "large load",
    "large data", "large dataset", "large data set", "large corpus", "large archive", "large collection", "big data",
    "big dataset", "much data", "heavy traffic", "heavy load", "high load",
    "high traffic", "high volume", "state of the art", "best in class", "world class", "cutting edge", "user friendly",
    "seamless", "seamlessly", "significantly less", "significantly better", "significantly fewer",
    "significantly faster", "significantly more", "much better", "much faster", "much more", "much less",
    "considerably better", "considerably faster", "considerably less", "greatly improve*", "significantly improve*",
    "drastically", "dramatically", "instant", "instantly", "instantaneous", "instantaneously", "immediate response",
    "low cost", "reasonable time", "reasonable latency", "acceptable latency", "acceptable time", "good performance",
    "great performance", "small footprint", "lightweight", "blazingly", "super accurate", "minimal delay", "rapid",
    "no noticeable delay", "without noticeable delay", "snappy", "fast response", "fast inference", "fast answer",
    "fast prediction", "quick response", "quick answer", "very low", "very high", "very small",
)  # fmt: skip
WEAK = Phrases(
    "fast", "faster", "quick", "quickly", "robust", "robustly", "efficient", "efficiently", "reliable", "reliably",
    "accurate", "large", "big", "responsive", "smooth", "smoothly", "powerful", "modern", "flexible", "cheap",
    "sufficient", "adequate", "reasonable", "good", "great", "high", "low", "small", "speedy", "timely", "strong",
    "excellent", "tons of", "loads of", "plenty of", "lots of data", "a lot of data",
)  # fmt: skip
_NAMES = Phrases(
    "fast r cnn", "faster r cnn", "fast rcnn", "faster rcnn", "fast ai", "fast fourier", "fast forward", "breakfast",
    "fast food", "fast moving", "fast track", "fast lane", "fast healthcare", "large language", "large model",
    "real time bidding", "real time pcr", "real time clock", "real time kernel", "real time operating",
    "real time feed", "real time location", "real time kinematic", "large intestine", "large lake", "large cell",
    "robust scaler", "robust scaling", "robust scaled", "robust loss", "robust regression", "robust z",
    "robust standard", "robust statistic*",
    "efficient frontier", "big endian", "big table", "high court", "high school", "high street", "high risk",
    "high priority", "high season", "high blood", "high frequency", "low frequency", "low income", "low confidence",
    "low rank", "low resolution", "high resolution", "low risk", "small business", "small cell", "small print",
    "good faith", "quick sort", "low light", "high tide", "low tide", "high water", "high voltage", "large hadron",
    "massive gravity", "big four", "huge page", "huge loss", "instant messag*", "instant coffee", "instant noodle",
    "instant payment", "rapid antigen", "rapid test", "rapid city", "rapid transit", "high precision", "high recall",
    "goods", "good standing", "huber", "real time transport", "real time protocol", "real time transcription",
    "vast majority", "strong wind", "strong label",
)  # fmt: skip


def vague(prose: Prose) -> list[Mention]:
    """The vague words of an answer without any figure, [] if there are too few to speak of."""
    strong, weak = list(prose.mentions(STRONG)), list(prose.mentions(WEAK))
    if not (strong or weak) or has_figure(prose):
        return []
    names = list(prose.mentions(_NAMES))
    strong = [each for each in strong if each.said and not _inside(each, names)]
    weak = [each for each in weak if each.said and not _inside(each, [*names, *strong])]
    return [*strong, *weak] if 2 * len(strong) + len(weak) >= 3 or strong else []


def _inside(mention: Mention, others: list[Mention]) -> bool:
    return any(
        each.statement is mention.statement and each.first < mention.last and mention.first < each.last
        for each in others
    )
