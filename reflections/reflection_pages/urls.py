from django.urls import path

from reflections.reflection_pages import views

urlpatterns = [
    path("reflections/<uuid:uuid>/", views.reflection_detail, name="reflection-detail"),
    path("reflections/<uuid:uuid>/feedback/", views.feedback_give, name="feedback-give"),
    path("reflections/feedback/<uuid:uuid>/withdraw/", views.feedback_withdraw, name="feedback-withdraw"),
    path("reflections/feedback/<uuid:uuid>/restore/", views.feedback_restore, name="feedback-restore"),
]
