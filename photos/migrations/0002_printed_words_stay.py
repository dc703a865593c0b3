"""The database refuses any change of what was printed, except its end and its withdrawal."""

from django.db import migrations

FUNCTION = """
CREATE FUNCTION newsroom_printed_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ends text[] := ARRAY[
        'live_until', 'expires_at', 'withdrawn_at', 'withdrawn_by_id', 'withdrawal_reason',
        'printed_by_id'
    ];
BEGIN
    IF to_jsonb(NEW) - ends IS DISTINCT FROM to_jsonb(OLD) - ends THEN
        RAISE EXCEPTION 'An edition is never changed after it was printed; print a new one.'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$
"""


class Migration(migrations.Migration):
    dependencies = [("photos", "0001_initial")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION newsroom_printed_words_stay()"),
        migrations.RunSQL(
            "CREATE TRIGGER printed_words_stay BEFORE UPDATE ON photos_galleryedition "
            "FOR EACH ROW EXECUTE FUNCTION newsroom_printed_words_stay()",
            "DROP TRIGGER printed_words_stay ON photos_galleryedition",
        ),
    ]
