"""Long words are kept as they are: PostgreSQL's own packing (pglz) took a sixth of the time of storing an entry, and
reading unpacked every row again. Rows that are there already stay packed until they are next edited."""

from django.db import migrations

_LONG = ("html", "text", "search")


def _kept(how: str) -> str:
    return "ALTER TABLE resources_entry " + ", ".join(f"ALTER {name} SET STORAGE {how}" for name in _LONG)


class Migration(migrations.Migration):
    dependencies = [("resources", "0009_appeals_and_reports")]

    operations = [migrations.RunSQL(_kept("EXTERNAL"), _kept("EXTENDED"))]
