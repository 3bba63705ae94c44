"""Renderings of a day list: the same value as text, Markdown, HTML or JSON."""

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias, get_args

from daybook.publish.markdown import markdown
from daybook.publish.plain_text import plain_text
from daybook.publish.record import record
from daybook.publish.value import DayList
from daybook.publish.web_page import web_page

Form: TypeAlias = Literal["text", "md", "html", "json"]
"""What a day list can be written as; also the ending of its file, but for text (.txt)."""

FORMS: Final[tuple[Form, ...]] = get_args(Form)

_RENDERINGS: Final[Mapping[Form, Callable[[DayList], str]]] = {
    "text": plain_text,
    "md": markdown,
    "html": web_page,
    "json": record,
}


def rendered(day: DayList, form: Form) -> str:
    """Write a day list out, ending in a line break.

    All four hold every bullet. No control sign of a page reaches any of them
    raw: text, Markdown and HTML show it, JSON escapes it.
    """
    return _RENDERINGS[form](day)
