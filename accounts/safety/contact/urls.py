from django.urls import path

from accounts.safety.contact import views

urlpatterns = [
    path("school/contact/", views.contact_table, name="contact-table"),
]
