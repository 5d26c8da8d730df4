"""The folders that a new file needs: which are missing, and making them."""

from __future__ import annotations

import errno
import os

from mlsd.errors import MlsdError


def missing_folders(path: str) -> list[str]:
    """The folders, outermost first, that must be made before there can be a file of this name.

    Raises MlsdError if they cannot be: a file or a dangling link is in the way, or `..` leads out of one of them.
    """
    folder, missing = os.path.dirname(path), list[str]()
    if folder and not os.path.basename(path):
        raise MlsdError(f"{path} is a folder", "name a file in it")
    if "\0" in path:
        raise MlsdError(f"{path!r} cannot be the name of a file", "remove the NUL character")
    while folder and not os.path.isdir(folder):
        if os.path.lexists(folder):
            raise MlsdError(f"{path}: {folder} is no folder", "name another place")
        if os.path.basename(folder) == "..":
            raise MlsdError(f"{path}: there is no folder {folder}", "name the place without `..`")
        missing.insert(0, folder)
        folder = os.path.dirname(folder)
    if missing and not os.access(folder or ".", os.W_OK | os.X_OK):
        raise MlsdError(f"cannot make {missing[0]}: permission denied", "check who owns the folder above it")
    return missing


def make_folders(folders: list[str]) -> None:
    """Make these folders; one that somebody else has made meanwhile will do."""
    for folder in folders:
        try:
            os.makedirs(folder, exist_ok=True)
        except OSError as error:
            hint = "give it a shorter name" if error.errno == errno.ENAMETOOLONG else "name another place"
            raise MlsdError(f"cannot make the folder {folder}: {error.strerror}", hint) from None
