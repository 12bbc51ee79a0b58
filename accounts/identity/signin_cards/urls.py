from django.urls import path

from accounts.identity.signin_cards import views

urlpatterns = [
    path("classes/<uuid:uuid>/cards/", views.signin_card_list, name="signin-card-list"),
]
