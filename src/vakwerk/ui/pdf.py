"""A page as paper: an accessible PDF with our own type. Nothing is fetched from elsewhere."""

from django.utils.translation import gettext as _

from vakwerk.common.verdicts import Refused
from vakwerk.ui.assets import file_of

OURS = "vakwerk:"  # in front of the name of a file that we serve


def pdf(html):
    """A PDF/UA of a document that extends `ui/paper.html`: its language, title, headings and tables are tagged.

    It takes some tenths of a second of computing. Without the system libraries it is refused with a sentence.
    """
    try:
        from weasyprint import HTML
    except OSError as error:  # its libraries are of the system, so pip cannot bring them
        raise Refused(
            _(
                "A PDF cannot be made on this server: the library Pango is missing. "
                "Print the page, or ask who runs Vakwerk to install it."
            )
        ) from error
    return HTML(string=html, base_url=OURS, url_fetcher=fetcher()).write_pdf(pdf_variant="pdf/ua-1")


def fetcher():
    """Finds files of ours by name; a picture may stand in the page itself. Refuses every other address."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):
        def fetch(self, url, headers=None):
            if url.startswith("data:"):
                return super().fetch(url, headers)
            if not url.startswith(OURS):
                raise ValueError(f"Paper shows files of ours only: {url}")
            return URLFetcherResponse(url, file_of(url.removeprefix(OURS)).read_bytes())

    return Fetcher(fail_on_errors=True)
