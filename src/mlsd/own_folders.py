"""Where mlsd keeps what is not in documents: a cache, a state and a data folder of the user, or none.

Somebody without a home (a container that runs as a number, a build that clears its environment) has none of the three,
unless XDG_CACHE_HOME, XDG_STATE_HOME or XDG_DATA_HOME names one. `~` is then not replaced by anything and would become
a folder of that name; so would a relative path, which the XDG specification has ignored.
"""

from __future__ import annotations

import os


def cache_folder() -> str:
    """The folder for what only saves time, "" if there is none; not made."""
    given, home = os.environ.get("XDG_CACHE_HOME", ""), os.path.expanduser("~")
    base = given if os.path.isabs(given) else os.path.join(home, ".cache") if os.path.isabs(home) else ""
    return os.path.join(base, "mlsd") if base else ""


def state_folder() -> str:
    """The folder for locks and drafts, "" if there is none; not made."""
    from platformdirs import user_state_dir

    return user_state_dir("mlsd", appauthor=False) if _may_have("XDG_STATE_HOME") else ""


def data_folder() -> str:
    """The folder for the record of practice runs, "" if there is none; not made."""
    from platformdirs import user_data_dir

    return user_data_dir("mlsd", appauthor=False) if _may_have("XDG_DATA_HOME") else ""


def _may_have(variable: str) -> bool:
    """Whether the variable names a folder, or there is a home to have one in."""
    return os.path.isabs(os.environ.get(variable, "")) or os.path.isabs(os.path.expanduser("~"))
