from django.apps import AppConfig


class MagazineConfig(AppConfig):
    name = "vakwerk.magazine"
