from django.urls import path

from resources.evaluations import views

urlpatterns = [
    path("sources/<uuid:uuid>/check/", views.evaluation_edit, name="evaluation-edit"),
    path("sources/checks/", views.evaluation_list, name="evaluation-list"),
    path("sources/checks/<uuid:uuid>/", views.evaluation_detail, name="evaluation-detail"),
    path("sources/checks/<uuid:uuid>/answer/", views.evaluation_answer, name="evaluation-answer"),
]
