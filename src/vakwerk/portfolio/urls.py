from django.urls import path

from vakwerk.portfolio import views

app_name = "portfolio"
urlpatterns = [
    path("", views.craft, name="craft"),
    path("vastleggen/", views.jot, name="jot"),
    path("opbrengst/<str:pk>/weg/", views.drop_takeaway, name="drop_takeaway"),
    path("moment/<str:pk>/", views.moment, name="learningmoment"),
    path("moment/<str:pk>/weg/", views.remove, name="remove"),
    path("moment/<str:pk>/inbrengen/", views.bring_in, name="bring_in"),
]
