from django.urls import path

from demo.mailbox import views

urlpatterns = [path("demo/mail/", views.mailbox, name="mailbox")]
