"""The suite as a specification: `make spec` prints each test's rule in the page's order."""

import pytest
from hypothesis import settings

# How long an example takes says nothing here: machines differ, and bench/ measures speed.
settings.register_profile("daybook", deadline=None, print_blob=True)
settings.load_profile("daybook")

ROOMS = ("gather", "archive", "read", "ledger", "link", "publish", "run", "cli", "quality")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --spec, which prints rules instead of running tests."""
    parser.addoption("--spec", action="store_true", help="print the rules that the tests hold")


def pytest_collection_finish(session: pytest.Session) -> None:
    """Print the rules, room by room, and run nothing."""
    if not session.config.getoption("--spec"):
        return
    rules: dict[tuple[int, str], dict[str, None]] = {}
    for test in session.items:
        if isinstance(test, pytest.Function) and test.obj.__doc__:
            place = test.path.relative_to(session.config.rootpath).as_posix()
            room = place.split("/")[1]
            key = (ROOMS.index(room) if room in ROOMS else len(ROOMS), place)
            rules.setdefault(key, {})[test.obj.__doc__.splitlines()[0]] = None
    for (_, place), told in sorted(rules.items()):
        print(f"\n{place}")  # noqa: T201 - printing is what it is for
        for rule in told:
            print(f"  - {rule}")  # noqa: T201
    session.items.clear()
