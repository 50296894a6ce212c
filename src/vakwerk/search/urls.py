from django.urls import path

from vakwerk.search import views

app_name = "search"
urlpatterns = [
    path("", views.words, name="words"),
    path("gemist/", views.missed, name="missed"),
    path("eerder/", views.versions, name="versions"),
    path("eerder/<int:number>/terug/", views.go_back, name="go_back"),
    path("groep/nieuw/", views.new_group, name="new_group"),
    path("groep/<str:group>/", views.group, name="group"),
    path("groep/<str:group>/weg/", views.drop_group, name="drop_group"),
    path("gewoon/", views.plains, name="plains"),
    path("gewoon/nieuw/", views.new_plain, name="new_plain"),
    path("gewoon/<str:word>/", views.plain, name="plain"),
]
