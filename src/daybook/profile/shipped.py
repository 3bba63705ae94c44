"""The profiles that come with Daybook, and where they lie."""

from importlib.resources import files
from pathlib import Path

from daybook.profile.folder import SETTINGS


class NoSuchProfile(LookupError):
    """No profile has that name, and no folder of that name holds one."""


def shipped() -> tuple[str, ...]:
    """List the profiles that come with Daybook, sorted."""
    return tuple(sorted(toml.parent.name for toml in _shelf().glob(f"*/{SETTINGS}")))


def profile_folder(name_or_path: str) -> Path:
    """Find a profile's folder: that of a shipped one by name, else a folder by path.

    Raises `NoSuchProfile` with a list of the names there are.
    """
    if name_or_path in shipped():
        return _shelf() / name_or_path
    folder = Path(name_or_path).expanduser()
    if (folder / SETTINGS).is_file():
        return folder
    raise NoSuchProfile(
        f"'{name_or_path}' is neither a profile that Daybook knows nor a folder with a "
        f"{SETTINGS}; give the path of such a folder or one of: {', '.join(shipped())}"
    )


def _shelf() -> Path:
    # A wheel carries the profiles inside the package; a checkout has them at its root.
    packed = Path(str(files("daybook"))) / "profiles"
    return packed if packed.is_dir() else Path(__file__).parents[3] / "profiles"
