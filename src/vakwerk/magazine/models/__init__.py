"""What is made (editions, articles), the pages that hold its text, and what is asked before it comes out."""

from vakwerk.magazine.models.articles import Article, Correction, Edition, Kind, Section, Source, Theme
from vakwerk.magazine.models.checks import Footing, QuoteApproval, ReidentifiabilityCheck
from vakwerk.magazine.models.files import Film, Photo, PhotoRendition, PortraitConsent, Shows
from vakwerk.magazine.models.imports import ArticleImport
from vakwerk.magazine.models.pages import ArticlePage, EditionPage, Magazine
from vakwerk.magazine.models.readers import Comment

__all__ = [
    "Article",
    "ArticleImport",
    "ArticlePage",
    "Comment",
    "Correction",
    "Edition",
    "EditionPage",
    "Film",
    "Footing",
    "Kind",
    "Magazine",
    "Photo",
    "PhotoRendition",
    "PortraitConsent",
    "QuoteApproval",
    "ReidentifiabilityCheck",
    "Section",
    "Shows",
    "Source",
    "Theme",
]
