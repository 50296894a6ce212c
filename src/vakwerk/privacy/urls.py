from django.urls import path

from vakwerk.privacy import views

app_name = "privacy"
urlpatterns = [
    path("", views.terms, name="terms"),
    path("termijn/<slug:key>/", views.term, name="term"),
    path("lijst/<str:pk>/vernietigen/", views.approve, name="approve"),
]
