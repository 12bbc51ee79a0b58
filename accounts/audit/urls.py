from django.urls import path

from accounts.audit import views

urlpatterns = [path("audit/", views.audit_list, name="audit-list")]
