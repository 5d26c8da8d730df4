"""Every test runs with folders of its own for what mlsd keeps outside documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

import mlsd

settings.register_profile("mlsd", deadline=None, max_examples=100, print_blob=True)
settings.load_profile("mlsd")


@pytest.fixture(scope="session")
def cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for the whole run: it may only ever save time."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_folders(tmp_path_factory: pytest.TempPathFactory, cache_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the tests out of the home of whoever runs them, and let child processes find this mlsd from any folder."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_STATE_HOME", str(home / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache_home))
    monkeypatch.setenv("PYTHONPATH", str(Path(mlsd.__file__).resolve().parent.parent))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "MLSD_DEBUG"):
        monkeypatch.delenv(name, raising=False)
