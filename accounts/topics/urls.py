from django.urls import path

from accounts.topics import views

urlpatterns = [
    path("interests/", views.interest_list, name="interest-list"),
    path("interests/add/<uuid:uuid>/", views.interest_add, name="interest-add"),
    path("interests/<uuid:uuid>/remove/", views.interest_remove, name="interest-remove"),
    path("interests/restore/", views.interest_restore, name="interest-restore"),
    path("me/help/", views.expertise_list, name="expertise-list"),
    path("me/help/add/<uuid:uuid>/", views.expertise_add, name="expertise-add"),
    path("me/help/<uuid:uuid>/remove/", views.expertise_remove, name="expertise-remove"),
    path("topics/", views.topic_list, name="topic-list"),
    path("topics/add/", views.topic_add, name="topic-add"),
]
