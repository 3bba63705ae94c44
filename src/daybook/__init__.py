"""Daybook: a ledger of attributed claims from news pages.

The way of a page, room by room:

1. `gather`   finds pages in files, folders and WARCs            (touches the disk)
2. `archive`  keeps their bytes for ever                         (touches the disk)
3. `read`     bytes to text, passages, sentences, claims         (pure)
4. `ledger`   keeps what was read as entries, append-only        (touches the database)
5. `link`     finds what says the same                           (pure)
6. `publish`  builds the day list and renders it                 (pure, but for `write`)

`run` is the only place where the rooms meet; `cli` is the door.
"""
