from django.db import migrations


def found(apps, schema_editor):
    """The magazine itself, in the place of the page with which Wagtail welcomes whoever installs it."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    Magazine = apps.get_model("magazine", "Magazine")
    if Magazine.objects.exists():
        return
    Page.objects.filter(depth=2, slug="home").delete()
    kind, _made = ContentType.objects.get_or_create(model="magazine", app_label="magazine")
    root = Page.objects.get(depth=1)
    magazine = Magazine.objects.create(
        title="Magazine",
        draft_title="Magazine",
        slug="magazine",
        content_type=kind,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/magazine/",
        locale=Locale.objects.get(),
    )
    root.numchild = Page.objects.filter(depth=2).count()
    root.save()
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": magazine})


class Migration(migrations.Migration):

    dependencies = [
        ("magazine", "0002_texts_and_articles"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(found, migrations.RunPython.noop)]
