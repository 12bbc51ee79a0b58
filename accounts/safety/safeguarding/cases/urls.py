from django.urls import path

from accounts.safety.safeguarding.cases import views

one = "reports/<uuid:uuid>/"

urlpatterns = [
    path("reports/", views.case_list, name="case-list"),
    path(one, views.case_detail, name="case-detail"),
    path(f"{one}file/", views.case_print, name="case-print"),
    path(f"{one}claim/", views.case_claim, name="case-claim"),
    path(f"{one}keep/", views.case_keep, name="case-keep"),
    path(f"{one}release/", views.case_release, name="case-release"),
    path(f"{one}hand-over/", views.case_hand_over, name="case-hand-over"),
    path(f"{one}note/", views.case_note, name="case-note"),
    path(f"{one}reopen/", views.case_reopen, name="case-reopen"),
]
