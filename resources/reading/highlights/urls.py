from django.urls import path

from resources.reading.highlights import views

urlpatterns = [
    path("sources/entries/<uuid:uuid>/highlights/", views.highlight_make, name="highlight-make"),
    path("sources/highlights/<uuid:uuid>/", views.highlight_edit, name="highlight-edit"),
    path("sources/highlights/<uuid:uuid>/remove/", views.highlight_remove, name="highlight-remove"),
    path("sources/highlights/<uuid:uuid>/restore/", views.highlight_restore, name="highlight-restore"),
]
