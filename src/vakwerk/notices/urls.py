from django.urls import path

from vakwerk.notices import views

app_name = "notices"
urlpatterns = [
    path("", views.notices, name="notices"),
    path("mail/", views.choose_mail, name="choose_mail"),
    path("geen-mail/<str:token>/", views.stop, name="stop"),
    path("<str:pk>/", views.notice, name="notice"),
]
