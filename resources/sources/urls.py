from django.urls import path

from resources.sources import views

urlpatterns = [
    path("sources/waiting/", views.source_review_list, name="source-review-list"),
    path("sources/<uuid:uuid>/verdict/", views.source_judge, name="source-judge"),
]
