from django.urls import path

from accounts.identity.signin_cards import views

urlpatterns = [
    path("classes/<uuid:uuid>/cards/", views.signin_card_list, name="signin-card-list"),
    path("people/passwords/", views.password_reset_list, name="password-reset-list"),
    path("people/<uuid:uuid>/open-again/", views.confidence_reopen, name="confidence-reopen"),
]
