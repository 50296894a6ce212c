"""The material of a module: what there is, one more, and the file itself."""

from django.contrib import messages
from django.http import FileResponse, Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vakwerk.programmes.actions import materials as actions
from vakwerk.programmes.forms.materials import MaterialForm
from vakwerk.programmes.queries import materials as queries
from vakwerk.programmes.queries import teaches
from vakwerk.programmes.rules import materials as rules
from vakwerk.programmes.views.modules import seen
from vakwerk.ui.public import page_of

A_PAGE = 20


def reads(request, pk):
    """The module, for whom its material is for; for others there is none."""
    found = seen(request, pk)
    if not rules.may_read_materials(request.user, found):
        raise Http404
    return found


def materials(request, pk):
    found, person = reads(request, pk), request.user
    page = page_of(request, queries.materials(person, found), A_PAGE)
    is_taught = teaches(person, found)
    for material in page:
        material.module = found
        material.can_go = rules.may_remove_material(person, material, teaches=is_taught)
    can_share = rules.may_share_material(person, found, queries.count_of(found))
    context = {"module": found, "programme": found.programme, "page": page, "can_share": can_share}
    return render(request, "programmes/materials.html", context)


def share(request, pk):
    found = reads(request, pk)
    form = MaterialForm(request.POST or None, request.FILES or None, initial={"owner": found.programme.taught_by})
    if request.method == "POST" and form.is_valid():
        actions.share_material(found, by=request.user, at=now(), **form.facts())
        messages.success(request, _("Who learns in this leergang finds it now."))
        return redirect("programmes:materials", pk=pk)
    can = rules.may_share_material(request.user, found, queries.count_of(found))
    context = {"module": found, "form": form, "can": can}
    return render(request, "programmes/material_form.html", context, status=422 if form.errors else 200)


def as_file(request, pk):
    """The file itself, to be kept, never opened in the page."""
    found = get_object_or_404(queries.visible_materials(request.user).exclude(file=""), pk=pk)
    name = f"{slugify(found.title) or found.pk}.{found.kind}"
    answer = FileResponse(found.file.open("rb"), as_attachment=True, filename=name)
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
def remove(request, pk):
    found = get_object_or_404(queries.visible_materials(request.user), pk=pk)
    actions.remove_material(found, by=request.user, at=now())
    return redirect("programmes:materials", pk=found.module_id)
