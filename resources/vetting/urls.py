from django.urls import path

from resources.vetting import domain_views, request_views, views

urlpatterns = [
    path("sources/waiting/", views.vetting_list, name="vetting-list"),
    path("sources/waiting/verdicts/", views.vetting_bulk, name="vetting-bulk"),
    path("sources/waiting/<uuid:uuid>/claim/", views.vetting_claim, name="vetting-claim"),
    path("sources/waiting/<uuid:uuid>/release/", views.vetting_release, name="vetting-release"),
    path("sources/waiting/<uuid:uuid>/take/", views.vetting_take, name="vetting-take"),
    path("sources/waiting/<uuid:uuid>/hand-over/", views.vetting_hand_over, name="vetting-hand-over"),
    path("sources/<uuid:uuid>/verdict/", views.source_judge, name="source-judge"),
    path("sources/verdicts/<uuid:batch>/undo/", views.verdict_undo, name="verdict-undo"),
    path("sources/domains/", domain_views.domain_list, name="domain-list"),
    path("sources/domains/<uuid:uuid>/lift/", domain_views.domain_lift, name="domain-lift"),
    path("sources/<uuid:uuid>/appeal/", request_views.source_appeal, name="source-appeal"),
    path("sources/<uuid:uuid>/report/", request_views.source_report, name="source-report"),
]
