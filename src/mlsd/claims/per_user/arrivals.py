"""That new users keep coming, which a message may add."""

from __future__ import annotations

from mlsd.claims.claim import READ, Claim
from mlsd.prose import Phrases
from mlsd.reading import Topic

_ARRIVAL = Phrases(
    "new user", "new users", "new patient", "new patients", "new home", "new homes", "new customer", "new customers",
    "a month", "per month", "every month", "each month", "newcomer*", "signs up", "sign up", "admit*", "join*",
    "new wearer", "new wearers", "new driver", "new drivers", "new member", "new members", "arriv*",
)  # fmt: skip


def arrivals(topics: list[Topic]) -> Claim | None:
    """That new users keep coming."""
    for topic in topics:
        mention = topic.prose.says(_ARRIVAL)
        if mention:
            return Claim("arrivals", topic, mention, READ)
    return None
