from django.urls import path

from resources.reviews import asking_views, rule_views, views

urlpatterns = [
    path("sources/waiting/", views.source_review_list, name="source-review-list"),
    path("sources/waiting/verdicts/", views.review_bulk, name="review-bulk"),
    path("sources/waiting/<uuid:uuid>/claim/", views.review_claim, name="review-claim"),
    path("sources/waiting/<uuid:uuid>/release/", views.review_release, name="review-release"),
    path("sources/waiting/<uuid:uuid>/take/", views.review_take, name="review-take"),
    path("sources/waiting/<uuid:uuid>/hand-over/", views.review_hand_over, name="review-hand-over"),
    path("sources/<uuid:uuid>/verdict/", views.source_judge, name="source-judge"),
    path("sources/verdicts/<uuid:batch>/undo/", views.verdict_undo, name="verdict-undo"),
    path("sources/domains/", rule_views.domain_list, name="domain-list"),
    path("sources/domains/<uuid:uuid>/lift/", rule_views.domain_lift, name="domain-lift"),
    path("sources/policy/", rule_views.source_policy, name="source-policy"),
    path("sources/<uuid:uuid>/appeal/", asking_views.source_appeal, name="source-appeal"),
    path("sources/<uuid:uuid>/report/", asking_views.source_report, name="source-report"),
]
