from django.urls import path

from networks.suggestions import views

urlpatterns = [
    path("network/topics/<uuid:uuid>/", views.suggestion_detail, name="suggestion-detail"),
]
