"""The only place where the rooms meet; reads like the contents page.

`create` and `opened` make and open a daybook, `add` takes pages in, `day_list`,
`stored_page`, `records` and `problems` give what it knows, `verify` checks it
against the stored bytes, `erase` takes a capture out for good.
"""

from daybook.run.add import Added, add
from daybook.run.check import Fault, verify
from daybook.run.daybook import Daybook, NoDaybook, create, opened
from daybook.run.erase import Erasure, erase
from daybook.run.know import (
    NoSuchPage,
    StoredPage,
    day_list,
    problems,
    records,
    stored_page,
)

__all__ = [
    "Added", "Daybook", "Erasure", "Fault", "NoDaybook", "NoSuchPage", "StoredPage",
    "add", "create", "day_list", "erase", "opened", "problems", "records", "stored_page",
    "verify",
]  # fmt: skip
