from django.urls import path

from resources.collections import keeping_views as keeping
from resources.collections import views
from resources.collections.starter import views as starter

urlpatterns = [
    path("sources/packs/", views.collection_list, name="collection-list"),
    path("sources/packs/<uuid:uuid>/", views.collection_detail, name="collection-detail"),
    path("sources/packs/<uuid:uuid>/sources/<uuid:source>/", views.collection_source, name="collection-source"),
    path("sources/packs/<uuid:uuid>/follow/", views.collection_take, name="collection-take"),
    path("sources/packs/<uuid:uuid>/purpose/", views.membership_edit, name="collection-purpose"),
    path("sources/packs/<uuid:uuid>/leave/", views.collection_leave, name="collection-leave"),
    path("sources/packs/<uuid:uuid>/rejoin/", views.collection_rejoin, name="collection-rejoin"),
    path("sources/packs/items/<uuid:uuid>/hide/", views.item_hide, name="collection-item-hide"),
    path("sources/packs/items/<uuid:uuid>/show/", views.item_show, name="collection-item-show"),
    path("sources/packs/items/<uuid:uuid>/own/", views.item_own, name="collection-item-own"),
    path("sources/packs/kept/", keeping.collection_kept, name="collection-kept"),
    path("sources/packs/starter/", starter.starter_list, name="starter-list"),
    path("sources/packs/starter/<slug:key>/", starter.starter_detail, name="starter-detail"),
    path("sources/packs/starter/<slug:key>/adopt/", starter.starter_adopt, name="starter-adopt"),
    path("sources/packs/new/", keeping.collection_create, name="collection-create"),
    path("sources/packs/<uuid:uuid>/build/", keeping.collection_build, name="collection-build"),
    path("sources/packs/<uuid:uuid>/edit/", keeping.collection_edit, name="collection-edit"),
    path("sources/packs/<uuid:uuid>/add/", keeping.item_add, name="collection-item-add"),
    path("sources/packs/<uuid:uuid>/pick/", keeping.item_pick, name="collection-item-pick"),
    path(
        "sources/packs/<uuid:uuid>/pick/<uuid:source>/", keeping.item_add_known, name="collection-item-add-known"
    ),
    path("sources/packs/<uuid:uuid>/publish/", keeping.collection_publish, name="collection-publish"),
    path("sources/packs/<uuid:uuid>/unpublish/", keeping.collection_unpublish, name="collection-unpublish"),
    path("sources/packs/<uuid:uuid>/archive/", keeping.collection_archive, name="collection-archive"),
    path("sources/packs/<uuid:uuid>/unarchive/", keeping.collection_unarchive, name="collection-unarchive"),
    path("sources/packs/<uuid:uuid>/copy/", keeping.collection_copy, name="collection-copy"),
    path("sources/packs/items/<uuid:uuid>/edit/", keeping.item_edit, name="collection-item-edit"),
    path("sources/packs/items/<uuid:uuid>/move/", keeping.item_move, name="collection-item-move"),
    path("sources/packs/items/<uuid:uuid>/remove/", keeping.item_remove, name="collection-item-remove"),
    path("sources/packs/items/<uuid:uuid>/restore/", keeping.item_restore, name="collection-item-restore"),
]
