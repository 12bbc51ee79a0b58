"""What each tool answers, in its own format, with its quirks; and what a student then sees."""

from tests.resources.providers.answers import courses, documents, sites, social, sounds, videos

GROUPS = {
    group.__name__.rpartition(".")[2]: group.CASES for group in (videos, sounds, social, courses, documents, sites)
}
CASES = [case for cases in GROUPS.values() for case in cases]
