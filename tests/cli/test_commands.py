"""Every command of the program: what it prints, how it ends, where it looks."""

import json
import os
import pty
import subprocess
from pathlib import Path
from runpy import run_path

import pytest
from tests.cli.made import CAPTURED, PROGRAM, a_book, one_sentence, ran, ran_alone
from tests.run.made import story

ROOT = Path(__file__).parents[2]
COMMANDS = ("init", "add", "day", "page", "export", "problems", "verify", "erase", "about")
STEERING = "Vell \x1b[31mburned\x1b[0m \x9b2J and \u202eOstrel\u2066 fell\x07, officials said.\r\n"


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A daybook with one page of 13 January 2033."""
    return a_book(tmp_path)


@pytest.fixture
def page(tmp_path: Path, book: Path) -> Path:
    """The one page of the daybook."""
    assert book.parent == tmp_path
    return tmp_path / "sound" / "0.txt"


@pytest.mark.parametrize("command", COMMANDS)
def test_each_help_has_an_example(command: str) -> None:
    """Each command's --help shows a line that can be typed."""
    ended = ran(command, "--help", env={"COLUMNS": "200"})
    assert ended.code == 0
    assert f"Example: daybook {command}" in ended.out


def test_the_examples_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of `init` makes the daybook that those of the others use."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "day-683.html").write_text(f"<p>{story()}", encoding="utf-8")
    done = [ran("init", "my-book", "--profile", "strait-war")]
    done += [
        ran(*words.split(), "--book", "my-book")
        for words in (
            "add pages", "day 683 --format html --to day.html", "page pages/day-683.html",
            "export claims --to claims.jsonl", "problems", "verify",
        )
    ]  # fmt: skip
    assert [ended.code for ended in done] == [0] * 7
    assert (tmp_path / "day.html").read_text(encoding="utf-8").startswith("<!")


def test_every_command_is_named_in_the_help() -> None:
    """`daybook --help` lists the commands, and `daybook` alone shows the same."""
    ended = ran("--help")
    assert ended.code == 0
    assert [command for command in COMMANDS if f" {command} " not in ended.out] == []
    assert "Commands" in ran().out + ran().err


def test_where_the_daybook_lies(
    book: Path, page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """--book comes first, then $DAYBOOK_BOOK, then the current folder."""
    elsewhere = tmp_path / "empty"
    elsewhere.mkdir()
    words = ("page", page, "--text")
    text = page.read_text(encoding="utf-8")
    assert ran(*words, "--book", book, env={"DAYBOOK_BOOK": str(elsewhere)}).out == text
    monkeypatch.chdir(elsewhere)
    assert ran(*words, env={"DAYBOOK_BOOK": str(book)}).out == text
    assert ran(*words).code == 1
    monkeypatch.chdir(book)
    assert ran(*words).out == text


@pytest.mark.parametrize(
    "words",
    ["day", "page {page}", "problems", "verify", "about", "add {page}", "export passages",
     "export claims", "day --format json"],
)  # fmt: skip
def test_what_programs_read_is_json(book: Path, page: Path, words: str) -> None:
    """With --json, and in exports, the output is JSON: an object a line, or one in all."""
    told = [word.format(page=page) for word in words.split()]
    told += [] if told[0] == "about" else ["--book", str(book)]
    ended = ran(*told, *([] if "export" in words or "format" in words else ["--json"]))
    assert ended.code == 0
    if words.startswith("day"):
        assert json.loads(ended.out)["day"] == "2033-01-13"
    else:
        assert all(isinstance(json.loads(line), dict) for line in ended.out.splitlines())
    assert ended.out or words in ("problems", "verify")


def test_faults_are_json_too(tmp_path: Path, book: Path) -> None:
    """With --json what failed, what is wrong and what was erased are objects as well."""
    (tmp_path / "empty.txt").touch()
    ended = ran("add", tmp_path / "empty.txt", "--book", book, "--json")
    assert ended.code == 1
    assert json.loads(ended.out)["outcome"] == "failed"
    assert json.loads(ran("problems", "--book", book, "--json").out)["stage"] == "gather.page"
    page = tmp_path / "sound" / "0.txt"
    ended = ran("erase", page, "--reason", "asked", "--book", book, "--json")
    assert json.loads(ended.out)["reason"] == "asked"
    ended = ran("add", page, "--book", book, "--json")
    assert ended.code == 1
    assert json.loads(ended.out)["outcome"] == "erased"


def test_what_does_not_stand_ends_with_1(book: Path) -> None:
    """`verify` lists what does not stand and ends with 1."""
    (book / "archive" / "captures-00001.warc.gz").write_bytes(b"")
    ended = ran("verify", "--book", book)
    assert ended.code == 1
    assert "captures-00001.warc.gz" in ended.out
    assert "put its files back from a copy" in one_sentence(ended)
    ended = ran("verify", "--book", book, "--json")
    assert ended.code == 1
    assert {"record", "page", "what"} == set(json.loads(ended.out.splitlines()[0]))


@pytest.mark.parametrize(
    "words",
    ["nonsense", "day --format pdf", "export everything", "day someday", "day --as-of noon",
     "add", "erase x", "day 99999999999", "init x", "add x --captured soon"],
)  # fmt: skip
def test_a_wrong_command_line_ends_with_2(book: Path, words: str) -> None:
    """An unknown command, option or value ends with 2, and nothing is done."""
    ended = ran(*words.split(), env={"DAYBOOK_BOOK": str(book)})
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err


@pytest.mark.parametrize("day", ["2033-01-13", "682", None])
def test_a_day_is_named_by_date_or_number(book: Path, day: str | None) -> None:
    """The day list of a date, of a number of the war, and without either the newest."""
    asked = [day] if day else []
    ended = ran("day", *asked, "--book", book)
    assert ended.code == 0
    assert ended.out.splitlines()[0] == "Day 682 · Thursday 13 January 2033"
    assert "hit the port of Ostrel" in ended.out


def test_a_number_may_have_its_comma(book: Path) -> None:
    """A number of more than three digits may be written as the newsroom prints it."""
    with_comma, without = (ran("day", n, "--book", book) for n in ("1,037", "1037"))
    assert with_comma.code == without.code == 0
    assert with_comma.out == without.out
    assert with_comma.out.startswith("Day 1,037 · ")


def test_a_day_of_which_nothing_is_known(book: Path) -> None:
    """The list of a day without claims says so and is no fault; a daybook without any is."""
    ended = ran("day", "2040-01-01", "--book", book)
    assert ended.code == 0
    assert "No claim in this ledger is dated Sunday 1 January 2040." in ended.out
    ended = ran("day", "--as-of", "2020-01-01T00:00+00:00", "--book", book)
    assert ended.code == 1
    assert "has a day by then" in one_sentence(ended)


@pytest.mark.parametrize(("form", "begins"), [("text", "Day "), ("md", "# "), ("html", "<!")])
def test_each_form_of_a_day_list(book: Path, tmp_path: Path, form: str, begins: str) -> None:
    """Each form is printed, or written to the file that is named with its path printed."""
    printed = ran("day", "--format", form, "--book", book)
    assert printed.out.startswith(begins)
    file = tmp_path / "new" / "day"
    written = ran("day", "--format", form, "--to", file, "--book", book)
    assert written.out == f"{file}\n"
    assert file.read_text(encoding="utf-8") == printed.out


def test_a_pages_text_is_printed_to_the_byte(tmp_path: Path) -> None:
    """`page --text` prints the stored text as it is, whatever stands in it; nothing else does."""
    book = a_book(tmp_path, pages=0)
    page = tmp_path / "steering.txt"
    page.write_bytes(("\ufeff" + STEERING + "Vell fell\rAgain\n\nno last line").encode())
    assert ran("add", page, "--book", book, "--captured", CAPTURED).code == 0
    done = subprocess.run(
        [str(PROGRAM), "page", str(page), "--text", "--book", str(book)],
        capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout == page.read_bytes()


@pytest.mark.parametrize(
    "words",
    ["page {page}", "page {page} --json", "day --format text", "day --format md",
     "day --format json", "day --format html", "export claims", "export passages", "problems",
     "problems --json", "verify"],
)  # fmt: skip
def test_no_page_steers_the_terminal(tmp_path: Path, words: str) -> None:
    """Signs that would steer a terminal or turn its text never reach it raw."""
    book = a_book(tmp_path, pages=0)
    page = tmp_path / "a\x1b[2J\u202eb.txt"
    page.write_text(f"Vell\n\nJanuary 13, 2033\n\n{STEERING}", encoding="utf-8")
    bad = tmp_path / "bad\x1b[2J\u202e.txt"
    bad.touch()
    added = ran("add", page, bad, "--book", book, "--captured", CAPTURED)
    shown = ran(*(word.format(page=page) for word in words.split(" ")), "--book", book)
    assert shown.code == 0
    for told in (added.out, added.err, shown.out, shown.err):
        assert [sign for sign in "\x1b\x07\x9b\u202e\u2066" if sign in told] == []


def seen_on_a_terminal(*words: str) -> str:
    """Everything that a person sees who runs the program in a terminal."""
    here, there = pty.openpty()
    program = subprocess.Popen(
        [str(PROGRAM), *words], stdout=there, stderr=there, stdin=there,
        env=os.environ | {"TERM": "xterm-256color", "COLUMNS": "150"},
    )  # fmt: skip
    os.close(there)
    seen = b""
    try:
        while piece := os.read(here, 4096):
            seen += piece
    except OSError:  # Linux says so when the other end is closed
        pass
    finally:
        os.close(here)
        program.wait()
    return seen.decode("utf-8", "replace")


def test_progress_on_a_terminal_and_lines_elsewhere(tmp_path: Path) -> None:
    """A terminal shows a bar with rate and remaining time; a file gets a line for each page."""
    book = a_book(tmp_path, pages=0)
    pages = tmp_path / "pages"
    pages.mkdir()
    for n in range(3):
        (pages / f"{n}.txt").write_text(story(f"Drone {n} fell."), encoding="utf-8")
    other = tmp_path / "other"
    assert ran("init", other, "--profile", "strait-war").code == 0
    seen = seen_on_a_terminal("add", str(pages), "--book", str(book))
    assert "Reading" in seen
    assert "a second," in seen
    assert "left" in seen
    assert "new: " not in seen
    assert "3 pages added" in seen
    plain = ran_alone("add", str(pages), "--book", str(other))
    lines = plain.out.splitlines()
    assert [line.startswith("new: ") for line in lines] == [True, True, True, False]
    assert "\x1b" not in plain.out + plain.err


def test_a_page_is_marked_in_colour(book: Path, page: Path) -> None:
    """A terminal shows a page's claims in colour; a file gets the plain words."""
    assert "\x1b[" in seen_on_a_terminal("page", str(page), "--book", str(book))
    assert "\x1b[" not in ran("page", page, "--book", book).out


@pytest.mark.parametrize("words", ["export claims", "page {page} --text"])
def test_a_pipe_that_is_closed_is_no_fault(tmp_path: Path, words: str) -> None:
    """A reader who has seen enough (`| head`) ends the program quietly with 0."""
    book = a_book(tmp_path, pages=0)
    page = tmp_path / "long.txt"
    far = "far and " * 60  # more in all than a pipe takes before anybody reads
    page.write_text("\n\n".join(f"Drone {n} flew {far}fell, he said." for n in range(300)))
    assert ran("add", page, "--book", book, "--captured", CAPTURED).code == 0
    told = " ".join(word.format(page=page) for word in words.split())
    done = subprocess.run(
        ["bash", "-c", f'set -o pipefail; "{PROGRAM}" {told} --book "{book}" | head -n 1'],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 1


def test_a_terminal_without_letters(book: Path) -> None:
    """Where the terminal can print ASCII alone, other letters are told by number."""
    ended = ran_alone("problems", "--book", f"{book}-ö", env={"PYTHONIOENCODING": "ascii"})
    assert ended.code == 1
    assert r"-\xf6 is no daybook" in ended.err


def test_about_names_version_data_and_licence() -> None:
    """`about` says which version this is and under which licence it and its data come."""
    ended = ran("about")
    assert ended.code == 0
    for word in ("0.2.0", "Apache-2.0", "strait-war", "Copyright the Daybook authors"):
        assert word in ended.out
    assert json.loads(ran("about", "--json").out)["licence"] == "Apache-2.0"


def test_an_erasure_needs_a_reason(book: Path, page: Path) -> None:
    """Nothing is erased without a reason, and nothing that is not there."""
    assert "needs a reason" in one_sentence(ran("erase", page, "--reason", " ", "--book", book))
    assert ran("erase", "gone", "--reason", "asked", "--book", book).code == 1
    assert ran("page", page, "--book", book).code == 0
    ended = ran("erase", page, "--reason", "asked", "--book", book)
    assert ended.code == 0
    assert ended.out.startswith("Erased ")
    assert ran("page", page, "--book", book).code == 1


def test_the_reference_page_is_the_help() -> None:
    """docs/reference/cli.md is what the program's own help says now."""
    script = run_path(str(ROOT / "docs" / "generate.py"))
    page = ROOT / "docs" / "reference" / "cli.md"
    assert page.read_text(encoding="utf-8") == script["page"](), "run `make docs`"
    assert script["COMMANDS"] == COMMANDS


def test_the_exit_codes_are_documented() -> None:
    """docs/exit-codes.md has a row for each code that these tests meet."""
    rows = (ROOT / "docs" / "exit-codes.md").read_text(encoding="utf-8").splitlines()
    assert [row[:3] for row in rows if row[2:3].isdigit()] == ["| 0", "| 1", "| 2"]
