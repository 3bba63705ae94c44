"""Write the files in golden/ anew: `python -m tests.publish.redraw`; then read the difference."""

from tests.publish.strait_war import the_day
from tests.publish.test_render import ENDINGS, GOLDEN

from daybook.publish.day_list import day_list
from daybook.publish.render import FORMS, rendered
from daybook.publish.write import write

if __name__ == "__main__":
    for form in FORMS:
        write(GOLDEN / f"day-8.{ENDINGS[form]}", rendered(day_list(the_day()), form))
