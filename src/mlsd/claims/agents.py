"""People by what they do: officers, translators, agronomists; read by the ends of words, so that no list is needed."""

from __future__ import annotations

_ENDS = ("ers", "ors", "ists", "ians", "eers", "men", "women", "wives")
_THINGS = frozenset(
    "numbers parameters layers headers servers clusters sensors filters papers orders letters transformers errors "
    "vectors factors tensors colours colors doors motors monitors mirrors sectors indicators detectors processors "
    "trackers counters containers buffers pointers registers partners quarters meters metres kilometers centers others "
    "offers matters answers winters summers rivers towers powers routers scanners printers computers trailers loaders "
    "folders wrappers rasters adapters encoders decoders optimizers tokenizers classifiers regressors predictors "
    "estimators timers triggers flowers characters markers banners speakers outliers identifiers integers floors "
    "corridors harbours neighbors neighbours colors flavors helicopters routers letters printers vendors suppliers "
    "providers specimen loggers recorders "
    "newspapers posters stickers cancers fibers fibres tigers spiders beavers drawers semesters burgers "
    "wafers boilers freezers coolers chargers inverters transistors converters actuators controllers reactors tractors "
    "harvesters compressors elevators generators excavators behaviours behaviors newsletters chapters tenders covers "
    "borders corners layers drivers readers viewers borrowers buyers subscribers customers users members "
    "visitors consumers players listeners bidders advertisers publishers elders orphans hours ours yours hers".split()
)
_DOINGS = frozenset(
    "wrote chose gave said told found read heard drew saw set put decide tag mark tell say write give note banned ban "
    "sort grade rate judge score pick flag confirm enter check file close count weigh measure label rank bin spot draw "
    "listen watch hear see find class code key split sign".split()
)
_NO_LABEL = (
    "upload", "export", "stor", "used", "play", "visit", "provid", "add", "donat", "generat", "sent", "send", "record",
    "collect", "creat", "need", "want", "agre", "join", "happen", "publish", "film", "photograph", "captur", "shar",
    "deliver", "host", "own", "limit", "scann", "relat", "involv", "includ", "enroll", "drive", "drove", "process",
)  # fmt: skip


def is_agent(word: str) -> bool:
    """Whether a word in lower case names people by what they do, in the plural."""
    return len(word) > 5 and word.endswith(_ENDS) and word not in _THINGS


def agent_acts(words: list[str]) -> bool:
    """Whether such people do something that leaves a judgement behind: moderators banned 4k players."""
    for at, word in enumerate(words):
        if is_agent(word):
            for doing in words[at + 1 : at + 4]:
                done = doing in _DOINGS or (len(doing) > 4 and doing.endswith("ed"))
                if done and not doing.startswith(_NO_LABEL):
                    return True
    return False


def by_agents(words: list[str]) -> bool:
    """by the official translators, from the assessors."""
    return any(
        word in ("by", "from") and any(is_agent(each) for each in words[at + 1 : at + 5])
        for at, word in enumerate(words)
    )
