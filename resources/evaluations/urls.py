from django.urls import path

from resources.evaluations import views

urlpatterns = [
    path("sources/<uuid:uuid>/check/", views.evaluation_edit, name="evaluation-edit"),
    path("sources/<uuid:uuid>/facts/", views.evaluation_facts, name="evaluation-facts"),
    path("sources/<uuid:uuid>/found/", views.evaluation_found, name="evaluation-found"),
    path("sources/checks/<uuid:uuid>/share/", views.evaluation_share, name="evaluation-share"),
    path("sources/checks/", views.evaluation_list, name="evaluation-list"),
    path("sources/checks/<uuid:uuid>/", views.evaluation_detail, name="evaluation-detail"),
    path("sources/checks/<uuid:uuid>/answer/", views.evaluation_answer, name="evaluation-answer"),
]
