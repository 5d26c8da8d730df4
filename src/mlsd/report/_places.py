"""Where a document lies for those who show a report beside the repository's files."""

from __future__ import annotations

import os


def place(path: str) -> str:
    """`path` with forward slashes, from the root of the checkout that CI names, else from here; outside: absolute."""
    if path == "<stdin>":
        return path
    whole = os.path.abspath(path)
    for root in (os.environ.get("GITHUB_WORKSPACE"), os.environ.get("CI_PROJECT_DIR"), os.getcwd()):
        above = os.path.join(os.path.abspath(root), "") if root else ""
        if above and whole.startswith(above):
            return whole[len(above) :].replace(os.sep, "/")
    return whole.replace(os.sep, "/")
