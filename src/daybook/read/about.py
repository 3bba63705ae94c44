"""What a page says of itself: title, publisher, language, dates, and the posts of a live page.

JSON-LD is believed before meta tags, these before a `<time>` in the story's head,
and that before the address. Published and updated are never mixed, and nothing
is guessed: a page that states no date has none.
"""

from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from daybook.model import About, Posted, Stamp
from daybook.read.jsonld import Thing, inner, kinds, stories, words
from daybook.read.stamps import address_stamp, name_stamp, printed_address, stamp

_LIVE = "LiveBlogPosting"
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created",
    "dc.date", "dcterms.date", "article.published", "cxenseparse:recs:publishtime", "pubdate",
    "publish-date", "publish_date", "publication_date", "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "article.updated", "last-modified", "lastmod",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "parsely-title", "dc.title")
_PUBLISHERS = ("og:site_name", "application-name", "dc.publisher")
_TIME_PLACES = "article header time[datetime], header time[pubdate], article time[datetime]"
_UPDATED_WORDS = ("updated", "modified", "edited")


def about_html(parser: LexborHTMLParser, found: tuple[Thing, ...], page: str) -> About:
    """Return what an HTML page says of itself.

    `found` is its JSON-LD; `page` its address, or the path of a file; a day in an
    address counts only where nothing else tells one.
    """
    told = stories(found)
    metas = _metas(parser)
    times = _times(parser)
    stated = [stamped for thing in told if (stamped := _jsonld_stamp(thing, "datePublished"))]
    modified = [stamped for thing in told if (stamped := _jsonld_stamp(thing, "dateModified"))]
    stated += _meta_stamps(metas, _PUBLISHED)
    modified += _meta_stamps(metas, _UPDATED)
    stated += [when for when, is_update in times if not is_update]
    modified += [when for when, is_update in times if is_update]
    by_address = address_stamp(_canonical(parser) or page) or address_stamp(page)
    return About(
        title=_title(parser, told, metas),
        publisher=_publisher(told, found, metas),
        language=_language(parser),
        published=next(iter(stated), by_address or name_stamp(page)),
        updated=next(iter(modified), None),
        is_live=any(_LIVE in kinds(thing) for thing in found),
        posts=_posts(found),
    )


def about_text(text: str, page: str) -> About:
    """Return what a plain text says of itself: the day in its address, or in the one it prints."""
    printed = printed_address(text)
    by_line = address_stamp(printed) if printed else None
    if by_line:
        by_line = Stamp(on=by_line.on, at=None, told_by="the address printed in it")
    return About(published=address_stamp(page) or by_line or name_stamp(page))


def article_body(found: tuple[Thing, ...]) -> str | None:
    """Return the story's text as the page's JSON-LD gives it, if it gives just one."""
    bodies = {body for thing in stories(found) if isinstance(body := thing.get("articleBody"), str)}
    return bodies.pop() if len(bodies) == 1 else None


def _jsonld_stamp(thing: Thing, key: str) -> Stamp | None:
    told = words(thing.get(key))
    return stamp(told, f"its JSON-LD {key}") if told else None


def _metas(parser: LexborHTMLParser) -> dict[str, str]:
    """Return the page's meta tags by lower-case name; the first of a name counts."""
    metas: dict[str, str] = {}
    for node in parser.css("meta[content]"):
        attributes = node.attributes
        content = " ".join((attributes.get("content") or "").split())
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = attributes.get(key)
            if name and content:
                metas.setdefault(name.strip().lower(), content)
    return metas


def _meta_stamps(metas: dict[str, str], names: Iterable[str]) -> list[Stamp]:
    stamps = (stamp(metas[name], f"its meta tag {name}") for name in names if name in metas)
    return [stamped for stamped in stamps if stamped]


def _times(parser: LexborHTMLParser) -> list[tuple[Stamp, bool]]:
    """Return the times in the head of the page's only story, and whether each is an update."""
    if len(parser.css("article")) > 1:  # each has its own time, none is the page's
        return []
    return list(_read_times(parser.css(_TIME_PLACES)))


def _read_times(nodes: Iterable[LexborNode]) -> Iterator[tuple[Stamp, bool]]:
    for node in nodes:
        attributes = node.attributes
        stamped = stamp(attributes.get("datetime") or "", "the time at its head")
        if stamped:
            around = node.parent.attributes if node.parent else {}
            named = [attributes.get("class"), attributes.get("itemprop"), around.get("class")]
            words_around = f"{' '.join(filter(None, named))} {node.text()[:40]}".lower()
            yield stamped, any(word in words_around for word in _UPDATED_WORDS)


def _title(parser: LexborHTMLParser, told: tuple[Thing, ...], metas: dict[str, str]) -> str | None:
    """Return the story's own headline: JSON-LD, meta, the only first heading, `<title>`."""
    named = [title for thing in told[:1] if (title := words(thing.get("headline")))]
    named += [metas[name] for name in _TITLES if name in metas]
    headings = parser.css("h1")
    for node in (*headings[: len(headings) == 1], *parser.css("title")[:1]):
        if text := " ".join(node.text(separator=" ").split()):
            named.append(text)
    return next(iter(named), None)


def _publisher(
    told: tuple[Thing, ...], found: tuple[Thing, ...], metas: dict[str, str]
) -> str | None:
    named = [words(thing.get("publisher")) for thing in told]
    named += [metas.get(name) for name in _PUBLISHERS]
    named += [words(thing) for thing in found if "NewsMediaOrganization" in kinds(thing)]
    return next((name for name in named if name), None)


def _language(parser: LexborHTMLParser) -> str | None:
    root = parser.css_first("html")
    named = (root.attributes.get("lang") or "").strip() if root else ""
    return named or None


def _canonical(parser: LexborHTMLParser) -> str | None:
    link = parser.css_first('link[rel="canonical"]')
    return link.attributes.get("href") if link else None


def _posts(found: tuple[Thing, ...]) -> tuple[Posted, ...]:
    """Return the posts of a live page as its JSON-LD lists them."""
    posts = []
    for thing in found:
        for update in inner(thing, "liveBlogUpdate") if _LIVE in kinds(thing) else ():
            stamped = _jsonld_stamp(update, "datePublished")
            title = words(update.get("headline")) or words(update.get("name"))
            posts.append(Posted(title=title, at=stamped.at if stamped else None))
    return tuple(posts)
