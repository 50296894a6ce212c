"""What is made (editions, articles), the pages that hold its text, what is asked before it comes out, and the map."""

from vakwerk.magazine.models.articles import Article, Correction, Edition, Kind, Section, Source, Theme
from vakwerk.magazine.models.checks import Footing, QuoteApproval, ReidentifiabilityCheck
from vakwerk.magazine.models.files import Film, Photo, PhotoRendition, PortraitConsent, Shows
from vakwerk.magazine.models.imports import ArticleImport
from vakwerk.magazine.models.initiatives import Area, Initiative
from vakwerk.magazine.models.newsletters import NewsletterIssue, NewsletterItem, NewsletterLetter, Subscription
from vakwerk.magazine.models.pages import ArticlePage, EditionPage, Magazine
from vakwerk.magazine.models.readers import Comment

__all__ = [
    "Area",
    "Article",
    "ArticleImport",
    "ArticlePage",
    "Comment",
    "Correction",
    "Edition",
    "EditionPage",
    "Film",
    "Footing",
    "Initiative",
    "Kind",
    "Magazine",
    "NewsletterIssue",
    "NewsletterItem",
    "NewsletterLetter",
    "Photo",
    "PhotoRendition",
    "PortraitConsent",
    "QuoteApproval",
    "ReidentifiabilityCheck",
    "Section",
    "Shows",
    "Source",
    "Subscription",
    "Theme",
]
