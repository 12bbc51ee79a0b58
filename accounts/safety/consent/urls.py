from django.urls import path

from accounts.safety.consent import views

urlpatterns = [
    path("school/consents/", views.consent_list, name="consent-list"),
    path("school/consents/class/<uuid:uuid>/", views.consent_class, name="consent-class"),
    path("school/consents/student/<uuid:uuid>/", views.consent_student, name="consent-student"),
    path("school/consents/<uuid:uuid>/withdraw/", views.consent_withdraw, name="consent-withdraw"),
    path("me/consents/", views.consent_own, name="consent-own"),
]
