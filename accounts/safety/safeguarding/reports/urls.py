from django.urls import path

from accounts.safety.safeguarding.reports import views

urlpatterns = [
    path("report/<slug:kind>/<uuid:uuid>/", views.report_make, name="report-make"),
    path("reports/", views.report_list, name="report-list"),
    path("reports/<uuid:uuid>/", views.report_detail, name="report-detail"),
]
