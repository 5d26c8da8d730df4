"""What a finding is called from one run to the next, however far its line has moved."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mlsd.findings import Finding


def fingerprints(path: str, findings: Sequence[Finding]) -> list[str]:
    """A fingerprint (32 hex digits) a finding, in their order; numbers in a message do not count, equal ones do."""
    from hashlib import sha256

    seen: dict[str, int] = {}
    made = []
    for found in findings:
        key = "\0".join((path, found.code, found.topic, _without_numbers(found.message)))
        seen[key] = seen.get(key, 0) + 1
        made.append(sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:32])
    return made


def _without_numbers(text: str) -> str:
    return re.sub(r"\d+(?:[.,]\d+)*", "#", text)
