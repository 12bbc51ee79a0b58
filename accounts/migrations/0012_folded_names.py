"""Search without regard to accents: a function that folds words, each of PostgreSQL's ways of reading words once
more as `folded_…`, and names as both compare them. The owner of the database may do all of it: both extensions are
trusted ones."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import TrigramExtension, UnaccentExtension
from django.db import migrations, models

import kit.text.folding

# Named by their schema: a dump is loaded, and an index made anew, without a search path.
FOLD_WORDS = r"""
DO $do$
DECLARE
    unaccent text := (SELECT extnamespace::regnamespace || '.unaccent' FROM pg_extension WHERE extname = 'unaccent');
BEGIN
    EXECUTE format($make$
        CREATE FUNCTION fold_words(words text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $fold$
        BEGIN
            RETURN upper(translate(%1$s(%2$L::regdictionary, words), '‘’‚‛´`ʹʻʼʽˈ′＇', repeat('''', 13)));
        END
        $fold$
    $make$, unaccent, unaccent);
END
$do$
"""
WAYS_TO_READ = """
DO $do$
DECLARE
    unaccent text := (SELECT extnamespace::regnamespace || '.unaccent' FROM pg_extension WHERE extname = 'unaccent');
    plain record;
    kind record;
BEGIN
    FOR plain IN
        SELECT oid, cfgname, 'folded_' || cfgname AS folded FROM pg_ts_config
        WHERE cfgnamespace = 'pg_catalog'::regnamespace
    LOOP
        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION %I (COPY = pg_catalog.%I)', plain.folded, plain.cfgname);
        FOR kind IN
            SELECT alias, string_agg(mapdict::regdictionary::text, ', ' ORDER BY mapseqno) AS dictionaries
            FROM pg_ts_config_map JOIN ts_token_type('default') ON tokid = maptokentype
            WHERE mapcfg = plain.oid
                AND alias IN ('word', 'hword', 'hword_part', 'numword', 'numhword', 'hword_numpart')
            GROUP BY alias
        LOOP
            EXECUTE format(
                'ALTER TEXT SEARCH CONFIGURATION %I ALTER MAPPING FOR %I WITH %s, %s',
                plain.folded, kind.alias, unaccent, kind.dictionaries
            );
        END LOOP;
    END LOOP;
END
$do$
"""
NO_WAYS_TO_READ = """
DO $do$
DECLARE
    folded record;
BEGIN
    FOR folded IN
        SELECT ours.cfgname FROM pg_ts_config ours JOIN pg_ts_config plain ON ours.cfgname = 'folded_' || plain.cfgname
    LOOP
        EXECUTE format('DROP TEXT SEARCH CONFIGURATION %I', folded.cfgname);
    END LOOP;
END
$do$
"""


class Migration(migrations.Migration):
    dependencies = [("accounts", "0011_closed_to_a_given_password")]

    operations = [
        UnaccentExtension(),
        TrigramExtension(),
        migrations.RunSQL(FOLD_WORDS, "DROP FUNCTION fold_words(text)"),
        migrations.RunSQL(WAYS_TO_READ, NO_WAYS_TO_READ),
        migrations.AddField(
            model_name="person",
            name="folded_name",
            field=models.GeneratedField(
                db_persist=True,
                expression=kit.text.folding.Stored("name"),
                help_text="As names are looked for: without accents, in capitals.",
                output_field=models.TextField(),
            ),
        ),
        migrations.AddIndex(
            model_name="person",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["folded_name"], name="person_folded_name", opclasses=["gin_trgm_ops"]
            ),
        ),
    ]
