from django.urls import path

from accounts.safety.safeguarding.oversight import views

urlpatterns = [path("oversight/", views.oversight_list, name="oversight-list")]
