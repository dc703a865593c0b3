"""The database refuses any change of what was printed, except its end and its withdrawal."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("articles", "0002_initial"), ("photos", "0002_printed_words_stay")]

    operations = [
        migrations.RunSQL(
            "CREATE TRIGGER printed_words_stay BEFORE UPDATE ON articles_edition "
            "FOR EACH ROW EXECUTE FUNCTION newsroom_printed_words_stay()",
            "DROP TRIGGER printed_words_stay ON articles_edition",
        ),
    ]
