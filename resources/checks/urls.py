from django.urls import path

from resources.checks import views

urlpatterns = [
    path("sources/<uuid:uuid>/check/", views.check_edit, name="check-edit"),
    path("sources/<uuid:uuid>/facts/", views.check_facts, name="check-facts"),
    path("sources/<uuid:uuid>/found/", views.check_found, name="check-found"),
    path("sources/checks/<uuid:uuid>/share/", views.check_share, name="check-share"),
    path("sources/checks/", views.check_list, name="check-list"),
    path("sources/checks/<uuid:uuid>/", views.check_detail, name="check-detail"),
    path("sources/checks/<uuid:uuid>/answer/", views.check_answer, name="check-answer"),
    path("sources/checks/<uuid:uuid>/answer/withdraw/", views.answer_withdraw, name="check-answer-withdraw"),
    path("sources/checks/<uuid:uuid>/answer/restore/", views.answer_restore, name="check-answer-restore"),
]
