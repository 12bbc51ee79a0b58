"""Khan Academy, Coursera and TED-Ed: courses and lessons, of which nobody tells us how far one is."""

from tests.resources.providers.answers.case import NOTHING_USEFUL, Case, page, silence
from tests.resources.providers.answers.videos import PLAYED, VIDEO

KHAN = "https://www.khanacademy.org/science/biology/cells"


def khan_lesson(outside):
    outside.answers(
        f"{KHAN}/v/what-is-a-cell",
        page("What is a cell? (video) | Khan Academy", "A first look at cells.",
             body=f'<script>{{"translatedYoutubeId":"{VIDEO}"}}</script>'),
    )  # fmt: skip


def teded_lesson(outside):
    outside.answers(
        "https://ed.ted.com/lessons/why-tides",
        page("Why do we have tides? | TED-Ed", "The moon pulls.", f"https://img.youtube.com/vi/{VIDEO}/0.jpg"),
    )


CASES = [
    Case("khan lesson", f"{KHAN}/v/what-is-a-cell?lang=en", khan_lesson,
         ("What is a cell?", "Lesson"), ("Khan Academy", "How far I am"), PLAYED, not_sees=("(video)",)),
    Case("khan lesson, its page is a script alone", f"{KHAN}/v/what-is-a-cell",
         lambda outside: outside.answers(f"{KHAN}/v/what-is-a-cell", page("Khan Academy")),
         ("What is a cell", "Lesson"), ("How far I am", "Open it on Khan Academy")),
    Case("khan exercise", f"{KHAN}/e/parts-of-a-cell",
         lambda outside: outside.answers(f"{KHAN}/e/parts-of-a-cell", page("Parts of a cell | Khan Academy")),
         ("Parts of a cell", "Exercise"), ("How far I am",)),
    Case("khan article", f"{KHAN}/a/cell-walls",
         lambda outside: outside.answers(f"{KHAN}/a/cell-walls", "", 403),
         ("Cell walls", "Article", "did not answer as we hoped"), ("How far I am",)),
    Case("khan course", "https://de.khanacademy.org/science/biology",
         lambda outside: outside.answers("https://de.khanacademy.org/science/biology", page("Biologie")),
         ("Biologie", "Course"), ("How far I am", "Open it on Khan Academy")),
    Case("khan lesson that is not there", f"{KHAN}/v/nothing", silence,
         refusal="There is nothing at this address."),
    Case("a blog of khan academy", "https://blog.khanacademy.org/news",
         lambda outside: outside.answers("https://blog.khanacademy.org/news", page("What is new")),
         ("What is new", "Website"), ("What is new",), not_sees=("Course",)),
    Case("coursera course", "https://www.coursera.org/learn/sea-life?utm_source=x",
         lambda outside: outside.answers("https://www.coursera.org/learn/sea-life", NOTHING_USEFUL),
         ("Sea life", "Course"), ("How far I am", "Open it on Coursera")),
    Case("coursera specialization", "https://coursera.org/specializations/oceans",
         lambda outside: outside.answers("https://www.coursera.org/specializations/oceans",
                                         page("Oceans | Coursera", "Four courses.")),
         ("Oceans", "Course", "Four courses."), ("How far I am",)),
    Case("coursera certificate", "https://www.coursera.org/account/accomplishments/verify/ABC123", silence,
         refusal="full name"),
    Case("ted-ed lesson", "https://ed.ted.com/lessons/why-tides#watch", teded_lesson,
         ("Why do we have tides?", "Lesson"), ("TED-Ed", "How far I am"), PLAYED),
    Case("ted-ed lesson of a teacher", "https://ed.ted.com/on/AbCd1234#digdeeper",
         lambda outside: outside.answers("https://ed.ted.com/on/AbCd1234", page("TED-Ed")),
         ("Lesson on TED-Ed", "Lesson"), ("How far I am", "Open it on TED-Ed")),
]  # fmt: skip
