from django.urls import path

from accounts.membership.joining import views

urlpatterns = [
    path("join/", views.join, name="join"),
    path("join/<str:code>/", views.join_account, name="join-account"),
    path("join/<str:code>/user-name/", views.join_user_name, name="join-user-name"),
]
