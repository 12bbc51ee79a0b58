"""What is stored is read once more, without regard to accents: some thousand rows at a time, each lot for itself.

A row that has not had its turn is found by its words without accents meanwhile. Stopped and begun again it goes on
with what is left.
"""

from django.db import migrations

A_LOT = 2000
READ_AGAIN = """
UPDATE {table} SET search_config = ('folded_' || plain.cfgname)::regconfig
FROM pg_ts_config AS plain
WHERE id > %s AND id <= %s AND plain.oid = search_config::oid AND plain.cfgnamespace = 'pg_catalog'::regnamespace
"""
NEXT_LOT = "SELECT max(id) FROM (SELECT id FROM {table} WHERE id > %s ORDER BY id LIMIT %s) AS lot"


def read_again(apps, schema_editor):
    """Give each row the way to read its words that is called after the one it had."""
    with schema_editor.connection.cursor() as cursor:
        for table in ("resources_source", "resources_entry"):
            done = 0
            while True:
                cursor.execute(NEXT_LOT.format(table=table), [done, A_LOT])
                ((last,),) = cursor.fetchall()
                if last is None:
                    break
                cursor.execute(READ_AGAIN.format(table=table), [done, last])
                done = last


class Migration(migrations.Migration):
    atomic = False  # a million entries take minutes: no lock is held for so long
    dependencies = [("resources", "0015_folded_words"), ("accounts", "0012_folded_names")]
    operations = [migrations.RunPython(read_again, migrations.RunPython.noop)]
