from django.urls import path

from accounts.safety.safeguarding.leads import views

urlpatterns = [
    path("school/safeguarding/", views.lead_list, name="lead-list"),
    path("school/safeguarding/<slug:post>/", views.lead_name, name="lead-name"),
    path("school/safeguarding/<uuid:uuid>/agree/", views.lead_agree, name="lead-agree"),
    path("school/safeguarding/<uuid:uuid>/decline/", views.lead_decline, name="lead-decline"),
    path("school/safeguarding/<uuid:uuid>/withdraw/", views.lead_withdraw, name="lead-withdraw"),
]
