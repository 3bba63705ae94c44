"""A page's bytes as text: which encoding they are in, and whether they are text at all.

An HTML page is decoded by its byte-order mark, then as UTF-8 if it is UTF-8,
then by what it declares, then by detection; a plain text is UTF-8 and is left
exactly as it is. The order and the meta search follow the encoding sniffing of
the HTML standard (https://html.spec.whatwg.org/#determining-the-character-encoding),
with one change: bytes that are valid UTF-8 are UTF-8 whatever the page declares,
because text in another encoding is hardly ever valid UTF-8 by accident.
"""

import codecs
import re

from resiliparse.parse.encoding import detect_encoding, map_encoding_to_html5

from daybook.model import Fetched, Outcome, Problem

_STAGE = "read.decode"
_META_REACH = 4096  # the standard says 1,024; many pages declare theirs later
_SAMPLE = 32768
_MOST_BROKEN = 0.1  # broken characters for each sound one in a text still called UTF-8
_MOST_CONTROLS = 0.05
_MOST_NULS = 0.01
_UTF16_NULS = 0.8  # of every other byte, in Latin text
_SHORTEST_FOREIGN = 3

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_MAGIC = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b\x08", "a gzip file"),
    (b"BZh9", "a bzip2 file"),
    (b"\xfd7zXZ\x00", "an xz file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old office document"),
    (b"\x7fELF", "a program"),
    (b"wOFF", "a web font"),
    (b"wOF2", "a web font"),
    (b"OggS\x00", "an Ogg recording"),
    (b"SQLite format 3\x00", "an SQLite database"),
)

_META = re.compile(
    rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{1,40})", re.IGNORECASE
)
_XML = re.compile(
    rb"^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([\w.:-]{1,40})", re.IGNORECASE
)
_FOREIGN_WORD = re.compile(r"[A-Za-z]*[^\W\d_a-zA-Z][^\W\d_]*")
_ALL_ACCENTED = re.compile(r"[\u00c0-\u00ff]+")
_OTHER_SCRIPT = re.compile(r"[\u0370-\u05ff\u0600-\u06ff]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def decoded(fetched: Fetched) -> Outcome[str]:
    """Return the text of a page's bytes, or a Problem that says why there is none.

    A text that had to be repaired (broken UTF-8, an encoding that had to be
    detected) comes with a Problem beside it. Never raises.
    """
    kind = binary_kind(fetched.body)
    if not fetched.body:
        fault = _problem(fetched, "The page is empty.", "Fetch or save it again.")
        return Outcome(problems=(fault,))
    if kind:
        fault = _problem(
            fetched, f"The page is not text but {kind}.", "Save the page itself as HTML or text."
        )
        return Outcome(problems=(fault,))
    return _plain_text(fetched) if fetched.media_type == "text/plain" else _html_text(fetched)


def binary_kind(body: bytes) -> str | None:
    r"""Say what sort of file the bytes are if they are no text, else None.

    >>> binary_kind(b"%PDF-1.7 ...")
    'a PDF document'
    >>> binary_kind(b"<p>Ferries sail again.</p>") is None
    True
    """
    for mark, kind in _MAGIC:
        if body.startswith(mark):
            return kind
    if body.startswith(tuple(mark for mark, _ in _BOMS)):
        return None
    sample = body[:_SAMPLE]
    if sample.count(0) > 1 + _MOST_NULS * len(sample):
        return None if _utf16_without_mark(sample) else "a binary file"
    controls = len(sample) - len(sample.translate(None, b"\1\2\3\4\5\6\7\x08\x0e\x0f\x10\x11\x12"))
    return "a binary file" if controls > 1 + _MOST_CONTROLS * len(sample) else None


def _plain_text(fetched: Fetched) -> Outcome[str]:
    """Decode a plain text as UTF-8 and leave every character as it is."""
    try:
        return Outcome(made=(fetched.body.decode("utf-8"),))
    except UnicodeDecodeError as fault:
        text, encoding = _best(fetched.body, _declared(fetched.charset))
        what = f"The text is not UTF-8 (byte {fault.start}); it was read as {encoding}."
        remedy = "Check the letters, or save the file as UTF-8."
        return Outcome(made=(text,), problems=(_problem(fetched, what, remedy),))


def _html_text(fetched: Fetched) -> Outcome[str]:
    body = fetched.body
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return Outcome(made=(body[len(mark) :].decode(encoding, "replace"),))
    wide = _utf16_without_mark(body[:_SAMPLE])
    if wide:
        return Outcome(made=(body.decode(wide, "replace"),))
    text, encoding = _utf8_or_best(body, fetched.charset)
    if "\ufffd" not in text:
        return Outcome(made=(text,))
    what = f"Some characters of the page are broken; it was read as {encoding}."
    return Outcome(
        made=(text,), problems=(_problem(fetched, what, "Fetch it again if letters matter."),)
    )


def _utf8_or_best(body: bytes, charset: str | None) -> tuple[str, str]:
    # Seven-bit encodings such as ISO-2022-JP pass as UTF-8 and are not.
    if b"\x1b" in body:
        for name in _declared(charset, *_meta_labels(body)):
            if name.startswith("iso2022"):
                return body.decode(name, "replace"), name
    try:
        return body.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _best(body, _declared(charset, *_meta_labels(body)))


def _best(body: bytes, declared: tuple[str, ...]) -> tuple[str, str]:
    """Decode bytes that are not wholly UTF-8 in the way that makes the least odd words."""
    text = body.decode("utf-8", "replace")
    sound = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text[:_SAMPLE])))
    if sound and text[:_SAMPLE].count("\ufffd") <= _MOST_BROKEN * sound:
        return text, "UTF-8"
    detected = _declared(detect_encoding(body, html5_compatible=True))
    names = [name for name in (*declared, *detected, "cp1252") if name != "utf-8"]
    readings = [(body.decode(name, "replace"), name) for name in dict.fromkeys(names)]
    return min(readings, key=lambda reading: _oddity(reading[0]))  # the first of equals


def _oddity(text: str) -> float:
    """Return the share of words no language writes: two scripts in one, or accents alone."""
    words = _FOREIGN_WORD.findall(text[:_SAMPLE])
    broken = text[:_SAMPLE].count("\ufffd") + len(re.findall("[\x80-\x9f]", text[:_SAMPLE]))
    odd = sum(_is_odd(word) for word in words)
    return (odd + broken) / (len(words) + broken + 1)


def _is_odd(word: str) -> bool:
    """Tell whether a word mixes two scripts or is made of accented letters alone.

    >>> _is_odd("café"), _is_odd("cafй"), _is_odd("Ïðèâåò"), _is_odd("Привет")
    (False, True, True, False)
    """
    if _OTHER_SCRIPT.search(word):
        return bool(_LATIN.search(word)) or word[1:] != word[1:].lower() != word[1:].upper()
    return len(word) >= _SHORTEST_FOREIGN and bool(_ALL_ACCENTED.fullmatch(word))


def _meta_labels(body: bytes) -> tuple[str, ...]:
    """Return the encodings that the page's own head names."""
    head = body[:_META_REACH]
    found = (_META.search(head), _XML.search(head))
    return tuple(match[1].decode("ascii", "replace") for match in found if match)


def _declared(*labels: str | None) -> tuple[str, ...]:
    """Return the Python names of those labels that name an encoding of the web."""
    names = (map_encoding_to_html5(label, fallback_utf8=False) for label in labels if label)
    return tuple(name for name in names if name)


def _utf16_without_mark(sample: bytes) -> str | None:
    """Name the byte order of UTF-16 that lost its mark, seen by where its zeros stand."""
    if 0 not in sample:
        return None
    half = max(len(sample) // 2, 1)
    if sample[1::2].count(0) >= _UTF16_NULS * half and not sample[::2].count(0):
        return "utf-16-le"
    if sample[::2].count(0) >= _UTF16_NULS * half and not sample[1::2].count(0):
        return "utf-16-be"
    return None


def _problem(fetched: Fetched, what: str, remedy: str) -> Problem:
    return Problem(stage=_STAGE, where=fetched.page, what=what, remedy=remedy)
