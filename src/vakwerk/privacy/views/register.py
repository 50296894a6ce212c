"""The processing register, drawn from what the models declare: for everybody who is signed in."""

from django.shortcuts import render

from vakwerk.privacy import queries


def register(request):
    return render(request, "privacy/register.html", {"rows": queries.register_in_words()})


def file(request):
    response = render(
        request,
        "privacy/register.md",
        {"rows": queries.register_in_words()},
        content_type="text/markdown; charset=utf-8",
    )
    response["Content-Disposition"] = 'attachment; filename="verwerkingsregister.md"'
    return response
