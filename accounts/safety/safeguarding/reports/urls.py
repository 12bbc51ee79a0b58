from django.urls import path

from accounts.safety.safeguarding.reports import views

urlpatterns = [
    path("report/<slug:kind>/<uuid:uuid>/", views.report_make, name="report-make"),
    path("reported/", views.report_own, name="report-own"),
]
