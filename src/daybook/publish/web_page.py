"""A day list as one HTML file that needs nothing else: no script, no request."""

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from jinja2 import BaseLoader, Environment, StrictUndefined, Template

from daybook.publish import wording
from daybook.publish.source import outlets
from daybook.publish.value import Bullet, Citation, DayList, Voice
from daybook.publish.visible import visible

FOLD_AFTER: Final = 40  # bullets of a section that are shown before the rest is folded away
_WEB: Final = re.compile(r"https?://[^\s\x00-\x20]+\Z", re.IGNORECASE)


def web_page(day: DayList) -> str:
    """Write a day list as a self-contained HTML page."""
    return _template().render(day=day, wording=wording, fold_after=FOLD_AFTER)


@cache
def _template() -> Template:
    folder = files("daybook.publish").joinpath("templates")
    environment = Environment(
        loader=BaseLoader(),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_safe,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "is_web": _is_web,
        "behind": _behind,
        "voice_words": _voice_words,
        "who": _who,
    }
    return environment.from_string(folder.joinpath("day_list.html").read_text(encoding="utf-8"))


def _safe(value: object) -> object:
    """Show control signs of a page; markup made by the template itself passes."""
    return visible(value) if type(value) is str else value


def _is_web(page: str) -> bool:
    """Tell whether a page has an address that a reader may follow."""
    return _WEB.match(page) is not None


def _behind(bullet: Bullet) -> str:
    """Say in a few words what stands behind a bullet: "The Harbour Post and 1 more · 2 pages"."""
    names = outlets(bullet)
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    pages = f" · {wording.counted(bullet.pages, 'page')}" if bullet.pages > 1 else ""
    return names[0] + more + pages


def _voice_words(voice: Voice, citation: Citation) -> str:
    """Give a claim's own words where it is only part of the cited sentence, else nothing."""
    if (voice.start, voice.end) == (citation.start, citation.end):
        return ""
    return citation.quote[voice.start - citation.start : voice.end - citation.start]


def _who(voice: Voice) -> Sequence[str]:
    """Name each speaker with kind and side: "Harbour master (government, NV)"."""
    named = [f"{each.name} ({each.kind}, {each.side})" for each in voice.speakers]
    return named or [wording.OUTLET_VOICE]
