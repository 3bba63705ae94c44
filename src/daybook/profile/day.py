"""The days of a conflict by number, in Daybook's own count."""

from datetime import date, timedelta

from daybook.profile.value import Profile


def day_number(profile: Profile, day: date) -> int | None:
    """Count a day of the conflict; null for a day before the first.

    Outlets count differently: `profile.counts_in_use` holds the numbers that
    they give the first day. This is the count that Daybook prints.
    """
    passed = (day - profile.first_day).days
    return None if passed < 0 else profile.first_day_number + passed


def day_of_number(profile: Profile, number: int) -> date:
    """Turn a day's number back into its date, by Daybook's own count.

    Raises `ValueError` for a number before the first day or past the calendar.
    """
    passed = number - profile.first_day_number
    if passed < 0:
        raise ValueError(
            f"day {number} lies before the first day of this conflict, "
            f"which is day {profile.first_day_number} ({profile.first_day.isoformat()})"
        )
    try:
        return profile.first_day + timedelta(days=passed)
    except OverflowError:
        raise ValueError(f"day {number} lies past the end of the calendar") from None
