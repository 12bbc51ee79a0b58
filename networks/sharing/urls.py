from django.urls import path

from networks.sharing import views

urlpatterns = [
    path("shared/", views.share_list, name="share-list"),
    path("shared/<uuid:uuid>/take-back/", views.share_take_back, name="share-take-back"),
    path("shared/<uuid:uuid>/restore/", views.share_restore, name="share-restore"),
    path("shared/<uuid:uuid>/hide/", views.share_hide, name="share-hide"),
    path("shared/<uuid:uuid>/unhide/", views.share_unhide, name="share-unhide"),
    path("share/<slug:what>/<uuid:uuid>/", views.share_choose, name="share-choose"),
    path("share/<slug:what>/<uuid:uuid>/<slug:audience>/<uuid:to>/", views.share_make, name="share-make"),
]
