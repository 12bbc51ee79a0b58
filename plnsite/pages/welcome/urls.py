from django.urls import path

from plnsite.pages.welcome import views

urlpatterns = [
    path("welcome/", views.interests, name="welcome-interests"),
    path("welcome/<uuid:uuid>/", views.pick, name="welcome-pick"),
    path("welcome/goal/", views.goal, name="welcome-goal"),
    path("welcome/done/", views.done, name="welcome-done"),
]
