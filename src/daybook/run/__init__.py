"""The only place where the rooms meet; reads like the contents page.

- `daybook`  makes and opens a daybook: `create`, `opened`
- `add`      takes pages in
- `know`     gives what a daybook knows: `stored_page`, `records`, `problems`
- `day`      makes the list of a day
- `check`    checks a daybook against its stored bytes: `verify`
- `erase`    takes a capture out for good

Each is imported by itself, so that a command loads no room that it does not use.
"""
