"""Bytes become text in the right encoding, or a Problem."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daybook.model import Fetched
from daybook.read.decode import decoded

_RUSSIAN = "<p>Паром вышел из порта утром в понедельник. Ветер усилился к вечеру.</p>"
_FRENCH = "<p>Le café était fermé, la forêt brûlée, l’été déjà là.</p>"


def _fetched(body: bytes, charset: str | None = None, media_type: str = "text/html") -> Fetched:
    return Fetched(
        page="harbour.html",
        body=body,
        media_type=media_type,
        charset=charset,
        headers=(),
        captured_at=datetime(2031, 3, 3, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        (_RUSSIAN, "cp1251", "windows-1251"),
        (_RUSSIAN, "cp1251", "windows-1252"),
        (_RUSSIAN, "cp1251", "utf-8"),
        (_RUSSIAN, "cp1251", None),
        (_RUSSIAN, "koi8-r", "windows-1251"),
        (_RUSSIAN, "utf-8", "iso-8859-1"),
        (_FRENCH, "cp1252", "windows-1251"),
        (_FRENCH, "cp1252", "utf-8"),
        (_FRENCH, "utf-16", "utf-8"),
        (_FRENCH, "utf-16-le", None),
        (_FRENCH, "utf-8", "no-such-encoding"),
    ],
)
def test_letters_survive_whatever_is_declared(
    text: str, encoding: str, declared: str | None
) -> None:
    """An HTML page is read in the encoding it is in, not the one it claims."""
    assert decoded(_fetched(text.encode(encoding), declared)).made == (text,)


def test_meta_tag_names_encoding() -> None:
    """A meta tag names the encoding where the answer's header does not."""
    text = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Да.</p>'
    assert decoded(_fetched(text.encode("cp1251"))).made == (text,)


def test_few_broken_bytes_are_told() -> None:
    """A UTF-8 page with one broken byte stays UTF-8 and says so."""
    outcome = decoded(_fetched("“Ferries” – here. ".encode() * 9 + b"\xe9", "utf-8"))
    assert outcome.made[0].startswith("“Ferries” – here.")
    assert "broken" in outcome.problems[0].what


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 40, "PNG"),
        (b"%PDF-1.7\n%", "PDF"),
        (b"PK\x03\x04word/document.xml", "ZIP"),
        (b"<p>" + b"\0\1\2x" * 100, "binary"),
        (b"", "empty"),
    ],
)
def test_what_is_no_text_is_a_problem(body: bytes, kind: str) -> None:
    """A binary or empty file gives a Problem that names it, and no text."""
    outcome = decoded(_fetched(body))
    assert outcome.made == ()
    assert kind in outcome.problems[0].what


def test_plain_text_is_untouched() -> None:
    """A plain text keeps its newlines, its mark and its zeros."""
    text = "\ufeffFerries\r\nsail\rfrom\x0bVell.\n\n\0"
    assert decoded(_fetched(text.encode(), media_type="text/plain")).made == (text,)


def test_plain_text_in_another_encoding_is_told() -> None:
    """A plain text that is not UTF-8 is read as what it looks like, with a Problem."""
    outcome = decoded(_fetched(_RUSSIAN.encode("cp1251"), media_type="text/plain"))
    assert outcome.made == (_RUSSIAN,)
    assert "cp1251" in outcome.problems[0].what


@given(
    st.binary(max_size=400),
    st.sampled_from(["text/html", "text/plain"]),
    st.none() | st.text(max_size=12),
)
def test_any_bytes_give_text_or_a_problem(
    body: bytes, media_type: str, charset: str | None
) -> None:
    """No bytes and no declared charset can make decoding raise or stay silent."""
    outcome = decoded(_fetched(body, charset, media_type))
    assert outcome.made or outcome.problems


@given(st.text(min_size=1, alphabet=st.characters(codec="utf-8", exclude_characters="\0")))
def test_utf8_plain_text_comes_back(text: str) -> None:
    """Whatever is written as UTF-8 plain text is read back the same, unless it looks binary."""
    outcome = decoded(_fetched(text.encode(), media_type="text/plain"))
    assert outcome.made in {(text,), ()}
    assert outcome.made or "not text" in outcome.problems[0].what
