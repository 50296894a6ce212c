from django.apps import AppConfig


class MethodsConfig(AppConfig):
    name = "vakwerk.methods"
