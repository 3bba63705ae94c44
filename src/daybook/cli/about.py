"""`daybook about`: version, data and licences."""

from daybook.cli.terminal import JsonOption, say, say_json

LICENCE = "Apache-2.0"

PROMISES = (
    "Reads published pages only; finest place a settlement; no unit positions; no verdicts;",
    "the same rules for every side. Runs on this machine alone and sends nothing anywhere.",
)


def about(*, as_json: JsonOption = False) -> None:
    """Say which version this is, what data come with it, and under which licences.

    Example: [bold]daybook about[/bold]
    """
    from importlib.metadata import distribution  # noqa: PLC0415  # `--help` needs none of it

    from daybook.gazetteer import sources  # noqa: PLC0415  # `--help` needs none of it
    from daybook.profile import shipped  # noqa: PLC0415  # `--help` needs none of it

    installed = distribution("daybook")
    number = installed.version
    if as_json:
        data = [{"file": each.file, "licence": each.licence} for each in sources()]
        say_json({
            "version": number, "licence": LICENCE, "profiles": list(shipped()), "gazetteer": data,
        })  # fmt: skip
        return
    say(f"Daybook {number}, {LICENCE}.")
    say(f"Profiles: {', '.join(shipped())}; facts compiled by the authors, {LICENCE}.")
    for each in sources():
        say(f"Gazetteer, {each.file}: {each.licence}. {each.credit}.")
    say("No model is shipped with this version.")
    for line in (*PROMISES, "", *(installed.read_text("licenses/NOTICE") or "").splitlines()):
        say(line)
