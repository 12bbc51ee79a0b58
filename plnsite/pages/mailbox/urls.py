from django.urls import path

from plnsite.pages.mailbox import views

urlpatterns = [path("demo/mail/", views.mailbox, name="mailbox")]
