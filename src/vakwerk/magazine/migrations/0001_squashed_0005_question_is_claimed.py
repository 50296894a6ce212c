import django.db.models.deletion
import modelsearch.index
import taggit.managers
import vakwerk.common.labels
import wagtail.fields
import wagtail.images.models
import wagtail.models.media
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    replaces = [
        ('magazine', '0001_initial'),
        ('magazine', '0002_texts_and_articles'),
        ('magazine', '0003_initiatives'),
        ('magazine', '0004_newsletter'),
        ('magazine', '0005_question_is_claimed'),
    ]

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ('taggit', '0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx'),
        ('wagtailcore', '0098_apitoken'),
    ]

    operations = [
        migrations.CreateModel(
            name='Area',
            fields=[
                ('code', models.CharField(max_length=8, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80)),
                ('province', models.CharField(blank=True, max_length=2)),
                ('x', models.FloatField()),
                ('y', models.FloatField()),
                ('former', models.JSONField(default=list)),
                ('outline', models.TextField(blank=True)),
            ],
        ),
        migrations.CreateModel(
            name='ArticlePage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('subtitle', models.CharField(blank=True, max_length=200, verbose_name='Subtitle')),
                ('quote', models.CharField(blank=True, help_text='Stands above the title in the contents of the edition.', max_length=200, verbose_name='Quote for the contents')),
                ('book', models.CharField(blank=True, max_length=160, verbose_name='Book that it is a chapter of')),
                ('number', models.CharField(blank=True, max_length=12, verbose_name='Number of the chapter')),
                ('body', wagtail.fields.StreamField([('lead', 0), ('paragraph', 1), ('heading', 2), ('question', 5), ('pull_quote', 8), ('sidebar', 11), ('facts', 16), ('figure', 20), ('film', 24), ('footnote', 27), ('related', 31)], blank=True, block_lookup={0: ('wagtail.blocks.TextBlock', (), {'icon': 'title', 'label': 'Lead', 'max_length': 1200, 'template': 'magazine/blocks/lead.html'}), 1: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'ol', 'ul'], 'icon': 'pilcrow', 'label': 'Paragraph', 'template': 'magazine/blocks/paragraph.html'}), 2: ('wagtail.blocks.CharBlock', (), {'icon': 'h2', 'label': 'Heading', 'max_length': 160, 'template': 'magazine/blocks/heading.html'}), 3: ('wagtail.blocks.CharBlock', (), {'label': 'Question', 'max_length': 300}), 4: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'ol', 'ul'], 'label': 'Answer'}), 5: ('wagtail.blocks.StructBlock', [[('question', 3), ('answer', 4)]], {'icon': 'help', 'label': 'Question and answer', 'template': 'magazine/blocks/question.html'}), 6: ('wagtail.blocks.TextBlock', (), {'label': 'Quote', 'max_length': 300}), 7: ('wagtail.blocks.CharBlock', (), {'label': 'Whose words', 'max_length': 120, 'required': False}), 8: ('wagtail.blocks.StructBlock', [[('text', 6), ('who', 7)]], {'icon': 'openquote', 'label': 'Pull quote', 'template': 'magazine/blocks/pull_quote.html'}), 9: ('wagtail.blocks.CharBlock', (), {'label': 'Title', 'max_length': 160}), 10: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'ol', 'ul'], 'label': 'Text'}), 11: ('wagtail.blocks.StructBlock', [[('title', 9), ('text', 10)]], {'icon': 'form', 'label': 'Sidebar', 'template': 'magazine/blocks/sidebar.html'}), 12: ('wagtail.blocks.CharBlock', (), {'label': 'What', 'max_length': 120}), 13: ('wagtail.blocks.CharBlock', (), {'label': 'Fact', 'max_length': 300}), 14: ('wagtail.blocks.StructBlock', [[('name', 12), ('value', 13)]], {}), 15: ('wagtail.blocks.ListBlock', (14,), {'label': 'Facts'}), 16: ('wagtail.blocks.StructBlock', [[('title', 9), ('facts', 15)]], {'icon': 'list-ul', 'label': 'Facts', 'template': 'magazine/blocks/facts.html'}), 17: ('wagtail.images.blocks.ImageChooserBlock', (), {'label': 'Picture'}), 18: ('wagtail.blocks.CharBlock', (), {'help_text': 'For who does not see it. Say what matters here.', 'label': 'What is on it', 'max_length': 250}), 19: ('wagtail.blocks.CharBlock', (), {'label': 'Caption', 'max_length': 300, 'required': False}), 20: ('wagtail.blocks.StructBlock', [[('image', 17), ('alt', 18), ('caption', 19)]], {'icon': 'image', 'label': 'Picture', 'template': 'magazine/blocks/figure.html'}), 21: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'A file ending in .mp4 or .webm.', 'label': 'Film'}), 22: ('wagtail.documents.blocks.DocumentChooserBlock', (), {'help_text': 'A file ending in .vtt.', 'label': 'Captions'}), 23: ('wagtail.blocks.TextBlock', (), {'help_text': 'For who cannot see or hear it.', 'label': 'What is said and seen'}), 24: ('wagtail.blocks.StructBlock', [[('film', 21), ('captions', 22), ('title', 9), ('transcript', 23)]], {'icon': 'media', 'label': 'Film', 'template': 'magazine/blocks/film.html'}), 25: ('wagtail.blocks.CharBlock', (), {'help_text': 'In the text it stands as (1).', 'label': 'Number', 'max_length': 4}), 26: ('wagtail.blocks.TextBlock', (), {'label': 'Text'}), 27: ('wagtail.blocks.StructBlock', [[('number', 25), ('text', 26)]], {'icon': 'superscript', 'label': 'Footnote', 'template': 'magazine/blocks/footnote.html'}), 28: ('wagtail.blocks.PageChooserBlock', (), {'label': 'Article', 'page_type': ['magazine.ArticlePage'], 'required': False}), 29: ('wagtail.blocks.CharBlock', (), {'label': 'Title, when it is not an article here', 'max_length': 200, 'required': False}), 30: ('wagtail.blocks.CharBlock', (), {'label': 'In one sentence', 'max_length': 300, 'required': False}), 31: ('wagtail.blocks.StructBlock', [[('page', 28), ('title', 29), ('teaser', 30)]], {'icon': 'link', 'label': 'Related article', 'template': 'magazine/blocks/related.html'})}, verbose_name='Text')),
                ('credits', wagtail.fields.StreamField([('credit', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'What', 'max_length': 60}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Who', 'max_length': 200}), 2: ('wagtail.blocks.StructBlock', [[('role', 0), ('names', 1)]], {'icon': 'user', 'label': 'Credit'})}, verbose_name='Who made it')),
            ],
            options={
                'abstract': False,
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='Edition',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField(unique=True)),
                ('month', models.PositiveSmallIntegerField()),
                ('year', models.PositiveSmallIntegerField()),
                ('state', models.CharField(choices=[('making', 'being made'), ('published', 'published')], default='making', max_length=9)),
                ('published_at', models.DateTimeField(null=True)),
                ('changed_at', models.DateTimeField(null=True)),
                ('file', models.FileField(blank=True, upload_to='editions/')),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('month__gte', 1), ('month__lte', 12)), name='magazine_month_exists'), models.CheckConstraint(condition=models.Q(('state', 'making'), ('published_at__isnull', False), _connector='OR'), name='magazine_edition_came_out')],
            },
        ),
        migrations.CreateModel(
            name='EditionPage',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('editorial_title', models.CharField(blank=True, max_length=120, verbose_name='Title of the editorial')),
                ('editorial', wagtail.fields.StreamField([('paragraph', 0)], blank=True, block_lookup={0: ('wagtail.blocks.RichTextBlock', (), {'features': ['bold', 'italic', 'link', 'ol', 'ul'], 'icon': 'pilcrow', 'label': 'Paragraph', 'template': 'magazine/blocks/paragraph.html'})}, verbose_name='Editorial')),
                ('editorial_by', models.CharField(blank=True, max_length=120, verbose_name='Who wrote it')),
                ('agenda', wagtail.fields.StreamField([('item', 3)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'When', 'max_length': 80}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'What', 'max_length': 200}), 2: ('wagtail.blocks.CharBlock', (), {'label': 'Where', 'max_length': 120, 'required': False}), 3: ('wagtail.blocks.StructBlock', [[('when', 0), ('what', 1), ('where', 2)]], {'icon': 'date', 'label': 'Date'})}, verbose_name='Agenda')),
                ('colophon', wagtail.fields.StreamField([('credit', 2)], blank=True, block_lookup={0: ('wagtail.blocks.CharBlock', (), {'label': 'What', 'max_length': 60}), 1: ('wagtail.blocks.CharBlock', (), {'label': 'Who', 'max_length': 200}), 2: ('wagtail.blocks.StructBlock', [[('role', 0), ('names', 1)]], {'icon': 'user', 'label': 'Credit'})}, verbose_name='Colophon')),
            ],
            options={
                'abstract': False,
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='Magazine',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('tagline', models.CharField(blank=True, max_length=160, verbose_name='In one sentence')),
                ('tagline_en', models.CharField(blank=True, max_length=160, verbose_name='The same in English')),
            ],
            options={
                'abstract': False,
            },
            bases=('wagtailcore.page',),
        ),
        migrations.CreateModel(
            name='Section',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True)),
                ('name', models.CharField(max_length=60)),
                ('name_en', models.CharField(blank=True, max_length=60)),
            ],
        ),
        migrations.CreateModel(
            name='Subscription',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('email', models.EmailField(max_length=254, unique=True)),
                ('language', models.CharField(max_length=2)),
                ('asked_at', models.DateTimeField()),
                ('tried_at', models.DateTimeField(null=True)),
                ('mailed_at', models.DateTimeField(null=True)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('bounces', models.PositiveSmallIntegerField(default=0)),
                ('destroy_after', models.DateField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('confirmed_at', None), ('destroy_after', None), _connector='OR'), name='magazine_reader_confirmed_stays')],
            },
        ),
        migrations.CreateModel(
            name='Theme',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, unique=True)),
                ('name', models.CharField(max_length=60)),
                ('name_en', models.CharField(blank=True, max_length=60)),
            ],
        ),
        migrations.CreateModel(
            name='Article',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('kind', models.CharField(choices=[('interview', 'Interview'), ('column', 'Column'), ('report', 'Report'), ('practice_portrait', 'Practice portrait'), ('book_chapter', 'Chapter of a book')], default='interview', max_length=17)),
                ('state', models.CharField(choices=[('idea', 'an idea'), ('assigned', 'being written'), ('drafted', 'written'), ('fact_checked_by_interviewee', 'read by who was interviewed'), ('edited', 'edited'), ('approved', 'approved'), ('scheduled', 'ready to come out'), ('published', 'published'), ('corrected', 'published, with a correction'), ('archived', 'in the archive'), ('taken_back', 'taken back'), ('dropped', 'dropped')], default='idea', max_length=27)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('language', models.CharField(choices=[('nl', 'Dutch'), ('en', 'English')], default='nl', max_length=2)),
                ('source', models.CharField(blank=True, max_length=80)),
                ('source_kind', models.CharField(blank=True, choices=[('', 'From the editors themselves'), ('fund', 'From the breakthrough fund'), ('case', 'From a case meeting'), ('experiment', 'From an experiment'), ('programme', 'From a joint programme'), ('change', 'From a change that somebody made'), ('visit', "From a visit to another's practice"), ('moment', 'From what a colleague learned'), ('library', 'From the library')], max_length=10)),
                ('tells_of_client', models.BooleanField(null=True)),
                ('due_on', models.DateField(null=True)),
                ('started_at', models.DateTimeField()),
                ('approved_text', models.CharField(blank=True, max_length=64)),
                ('publish_at', models.DateTimeField(null=True)),
                ('published_at', models.DateTimeField(null=True)),
                ('slug', models.SlugField(blank=True, max_length=120)),
                ('destroy_after', models.DateField(null=True)),
                ('approved_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('author', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('translation_of', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='translations', to='magazine.article')),
                ('page', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='article', to='magazine.articlepage')),
                ('edition', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='magazine.edition')),
                ('section', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='articles', to='magazine.section')),
                ('themes', models.ManyToManyField(related_name='articles', to='magazine.theme')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state__in', ('published', 'corrected', 'archived'))), fields=['-published_at'], name='magazine_newest'), models.Index(condition=models.Q(('state', 'scheduled')), fields=['publish_at'], name='magazine_to_come_out')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('slug', ''), _negated=True), fields=('slug',), name='magazine_one_article_an_address'), models.CheckConstraint(condition=models.Q(models.Q(('state__in', ('published', 'corrected', 'archived')), _negated=True), models.Q(('edition__isnull', False), ('published_at__isnull', False), models.Q(('slug', ''), _negated=True)), _connector='OR'), name='magazine_what_is_out_has_an_address')],
            },
        ),
        migrations.CreateModel(
            name='ArticleImport',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('proposal', models.JSONField()),
                ('at', models.DateTimeField()),
                ('destroy_after', models.DateField()),
                ('article', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='magazine.article')),
                ('by', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='Correction',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('text', models.TextField()),
                ('at', models.DateTimeField()),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='corrections', to='magazine.article')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.AddField(
            model_name='edition',
            name='page',
            field=models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='edition', to='magazine.editionpage'),
        ),
        migrations.CreateModel(
            name='Film',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('file', models.FileField(upload_to='documents', verbose_name='file')),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('file_size', models.PositiveBigIntegerField(editable=False, null=True)),
                ('file_hash', models.CharField(blank=True, editable=False, max_length=40)),
                ('shows', models.CharField(blank=True, choices=[('', 'Not said yet'), ('nobody', 'Nobody who can be recognised'), ('people', 'People who can be recognised')], max_length=6, verbose_name='Who is on it?')),
                ('is_public', models.BooleanField(default=False, editable=False)),
                ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
                ('uploaded_by_user', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'document',
                'verbose_name_plural': 'documents',
                'abstract': False,
            },
            bases=(modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='NewsletterIssue',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('number', models.PositiveSmallIntegerField(unique=True)),
                ('title', models.CharField(max_length=120)),
                ('intro', models.TextField(blank=True)),
                ('state', models.CharField(choices=[('composing', 'being made'), ('sending', 'being sent'), ('sent', 'sent')], default='composing', max_length=9)),
                ('sent_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('begun_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('state', 'composing'), ('sent_at__isnull', False), _connector='OR'), name='magazine_issue_was_sent')],
            },
        ),
        migrations.CreateModel(
            name='NewsletterItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveSmallIntegerField()),
                ('event', models.CharField(blank=True, max_length=80)),
                ('title', models.CharField(blank=True, max_length=200)),
                ('place', models.CharField(blank=True, max_length=120)),
                ('starts_at', models.DateTimeField(null=True)),
                ('article', models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='magazine.article')),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='items', to='magazine.newsletterissue')),
            ],
            options={
                'ordering': ['position'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('article__isnull', False), ('event', '')), models.Q(('article', None), models.Q(('event', ''), _negated=True)), _connector='OR'), name='magazine_item_is_one_thing')],
            },
        ),
        migrations.CreateModel(
            name='Photo',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=255, verbose_name='title')),
                ('file', wagtail.images.models.WagtailImageField(height_field='height', upload_to=wagtail.images.models.get_upload_to, verbose_name='file', width_field='width')),
                ('description', models.CharField(blank=True, default='', max_length=255, verbose_name='description')),
                ('width', models.IntegerField(editable=False, verbose_name='width')),
                ('height', models.IntegerField(editable=False, verbose_name='height')),
                ('created_at', models.DateTimeField(auto_now_add=True, db_index=True, verbose_name='created at')),
                ('focal_point_x', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_y', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_width', models.PositiveIntegerField(blank=True, null=True)),
                ('focal_point_height', models.PositiveIntegerField(blank=True, null=True)),
                ('file_size', models.PositiveIntegerField(editable=False, null=True)),
                ('file_hash', models.CharField(blank=True, db_index=True, editable=False, max_length=40)),
                ('shows', models.CharField(blank=True, choices=[('', 'Not said yet'), ('nobody', 'Nobody who can be recognised'), ('people', 'People who can be recognised')], max_length=6, verbose_name='Who is on it?')),
                ('maker', models.CharField(blank=True, max_length=120, verbose_name='Who made it?')),
                ('is_public', models.BooleanField(default=False, editable=False)),
                ('collection', models.ForeignKey(default=wagtail.models.media.get_root_collection_id, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.collection', verbose_name='collection')),
                ('tags', taggit.managers.TaggableManager(blank=True, help_text=None, through='taggit.TaggedItem', to='taggit.Tag', verbose_name='tags')),
                ('uploaded_by_user', models.ForeignKey(editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
            bases=(wagtail.images.models.ImageFileMixin, modelsearch.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='PhotoRendition',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('filter_spec', models.CharField(db_index=True, max_length=255)),
                ('file', wagtail.images.models.WagtailImageField(height_field='height', storage=wagtail.images.models.get_rendition_storage, upload_to=wagtail.images.models.get_rendition_upload_to, width_field='width')),
                ('width', models.IntegerField(editable=False)),
                ('height', models.IntegerField(editable=False)),
                ('focal_point_key', models.CharField(blank=True, default='', editable=False, max_length=16)),
                ('image', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='renditions', to='magazine.photo')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('image', 'filter_spec', 'focal_point_key'), name='magazine_one_of_a_size')],
            },
            bases=(wagtail.images.models.ImageFileMixin, models.Model),
        ),
        migrations.CreateModel(
            name='PortraitConsent',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('on_paper', models.CharField(blank=True, max_length=160)),
                ('state', models.CharField(choices=[('asked', 'asked'), ('given', 'given'), ('declined', 'not given'), ('withdrawn', 'taken back'), ('ended', 'ended on its day')], default='asked', max_length=9)),
                ('ends_on', models.DateField()),
                ('asked_at', models.DateTimeField()),
                ('mailed_at', models.DateTimeField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('ended_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField(null=True)),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('film', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='consents', to='magazine.film')),
                ('photo', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='consents', to='magazine.photo')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('state', 'given')), fields=['ends_on'], name='magazine_consent_ends')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('email', ''), _negated=True), models.Q(('on_paper', ''), _negated=True), _connector='OR'), name='magazine_consent_can_be_shown_to_be_hers')],
            },
        ),
        migrations.CreateModel(
            name='QuoteApproval',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=120)),
                ('email', models.EmailField(max_length=254)),
                ('state', models.CharField(choices=[('asked', 'asked'), ('approved', 'agrees'), ('objected', 'wants something changed'), ('withdrawn', 'not asked any more')], default='asked', max_length=9)),
                ('quotes', models.JSONField()),
                ('remarks', models.TextField(blank=True)),
                ('asked_at', models.DateTimeField()),
                ('mailed_at', models.DateTimeField(null=True)),
                ('answered_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='approvals', to='magazine.article')),
                ('asked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
        ),
        migrations.CreateModel(
            name='ReidentifiabilityCheck',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('text', models.CharField(max_length=64)),
                ('footing', models.CharField(choices=[('generalised', 'It is fully generalised: nobody would know herself in it'), ('consent', 'The client has read it and consents')], max_length=11)),
                ('kept_at', models.CharField(blank=True, max_length=160)),
                ('ends_on', models.DateField(null=True)),
                ('at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField()),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='checks', to='magazine.article')),
                ('by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(('footing', 'generalised'), models.Q(models.Q(('kept_at', ''), _negated=True), ('ends_on__isnull', False)), _connector='OR'), name='magazine_consent_of_a_client_has_an_end')],
            },
        ),
        migrations.CreateModel(
            name='NewsletterLetter',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('tried_at', models.DateTimeField(null=True)),
                ('mailed_at', models.DateTimeField(null=True)),
                ('issue', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='letters', to='magazine.newsletterissue')),
                ('subscription', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='magazine.subscription')),
            ],
            options={
                'indexes': [models.Index(condition=models.Q(('mailed_at', None)), fields=['issue'], name='magazine_letters_waiting')],
                'constraints': [models.UniqueConstraint(fields=('issue', 'subscription'), name='magazine_one_letter_a_reader')],
            },
        ),
        migrations.AddField(
            model_name='subscription',
            name='themes',
            field=models.ManyToManyField(related_name='+', to='magazine.theme'),
        ),
        migrations.CreateModel(
            name='Initiative',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('title', models.CharField(max_length=120, verbose_name='What is the initiative called?')),
                ('about', models.TextField(max_length=1200, verbose_name='What do you do there?')),
                ('shows_address', models.BooleanField(default=False)),
                ('state', models.CharField(choices=[('submitted', 'waits for the editors'), ('checked', 'checked'), ('shown', 'on the map'), ('confirm_due', 'on the map; does it still go on?'), ('stale', 'on the map, asked a second time'), ('hidden', 'not on the map any more')], default='submitted', max_length=11)),
                ('submitted_at', models.DateTimeField()),
                ('shown_at', models.DateTimeField(null=True)),
                ('confirmed_on', models.DateField(null=True)),
                ('asked_on', models.DateField(null=True)),
                ('hidden_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField(null=True)),
                ('area', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='initiatives', to='magazine.area', verbose_name='Municipality')),
                ('checked_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('story', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='initiatives', to='magazine.article')),
                ('theme', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='initiatives', to='magazine.theme', verbose_name='Theme')),
            ],
            options={
                'indexes': [models.Index(fields=['state', 'confirmed_on'], name='magazine_initiatives')],
                'constraints': [models.CheckConstraint(condition=models.Q(('state__in', ['submitted', 'checked', 'hidden']), models.Q(('confirmed_on__isnull', False), ('shown_at__isnull', False)), _connector='OR'), name='magazine_on_the_map_since_a_day')],
            },
        ),
        migrations.CreateModel(
            name='Comment',
            fields=[
                ('id', vakwerk.common.labels.IdField(default=vakwerk.common.labels.new_id, editable=False, max_length=10, primary_key=True, serialize=False)),
                ('name', models.CharField(max_length=80)),
                ('email', models.EmailField(blank=True, max_length=254)),
                ('text', models.TextField()),
                ('state', models.CharField(choices=[('waiting', 'waiting for the editors'), ('shown', 'shown'), ('refused', 'not shown')], default='waiting', max_length=7)),
                ('written_at', models.DateTimeField()),
                ('decided_at', models.DateTimeField(null=True)),
                ('told_at', models.DateTimeField(null=True)),
                ('destroy_after', models.DateField(null=True)),
                ('article', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='comments', to='magazine.article')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'indexes': [models.Index(fields=['article', 'state', 'written_at'], name='magazine_comments')],
            },
        ),
    ]
