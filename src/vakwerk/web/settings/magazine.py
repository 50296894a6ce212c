"""The editors' room of Wagtail: settings that nobody chooses. Its users, groups, sites and workflows are not used."""

WAGTAIL_SITE_NAME = "Vakwerk"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_WORKFLOW_ENABLED = False  # our own table of moves leads
WAGTAILADMIN_COMMENTS_ENABLED = False
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILADMIN_LOGIN_URL = "/inloggen/"
WAGTAILIMAGES_IMAGE_MODEL = "magazine.Photo"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]  # no svg: it can hold a script
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000  # what a telephone makes; more would fill the memory of the server
WAGTAILIMAGES_WEBP_QUALITY = 70
WAGTAILDOCS_DOCUMENT_MODEL = "magazine.Film"
WAGTAILDOCS_EXTENSIONS = ["mp4", "webm", "vtt"]
WAGTAILDOCS_SERVE_METHOD = "direct"
