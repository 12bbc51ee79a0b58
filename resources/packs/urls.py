from django.urls import path

from resources.packs import keeping_views as keeping
from resources.packs import views
from resources.packs.starter import follow_views as starter_follow
from resources.packs.starter import views as starter

urlpatterns = [
    path("sources/packs/", views.pack_list, name="pack-list"),
    path("sources/packs/<uuid:uuid>/", views.pack_detail, name="pack-detail"),
    path("sources/packs/<uuid:uuid>/sources/<uuid:source>/", views.pack_source, name="pack-source"),
    path("sources/packs/<uuid:uuid>/follow/", views.pack_take, name="pack-take"),
    path("sources/packs/<uuid:uuid>/purpose/", views.membership_edit, name="pack-purpose"),
    path("sources/packs/<uuid:uuid>/leave/", views.pack_leave, name="pack-leave"),
    path("sources/packs/<uuid:uuid>/rejoin/", views.pack_rejoin, name="pack-rejoin"),
    path("sources/packs/items/<uuid:uuid>/hide/", views.item_hide, name="pack-item-hide"),
    path("sources/packs/items/<uuid:uuid>/show/", views.item_show, name="pack-item-show"),
    path("sources/packs/items/<uuid:uuid>/own/", views.item_own, name="pack-item-own"),
    path("sources/packs/kept/", keeping.pack_kept, name="pack-kept"),
    path("sources/packs/starter/", starter.starter_list, name="starter-list"),
    path("sources/packs/starter/<slug:key>/", starter.starter_detail, name="starter-detail"),
    path("sources/packs/starter/<slug:key>/adopt/", starter.starter_adopt, name="starter-adopt"),
    path("sources/packs/starter/<slug:key>/follow/", starter_follow.starter_follow, name="starter-follow"),
    path("sources/starter/<slug:key>/", starter_follow.starter_source, name="starter-source"),
    path("sources/packs/new/", keeping.pack_create, name="pack-create"),
    path("sources/packs/<uuid:uuid>/build/", keeping.pack_build, name="pack-build"),
    path("sources/packs/<uuid:uuid>/edit/", keeping.pack_edit, name="pack-edit"),
    path("sources/packs/<uuid:uuid>/add/", keeping.item_add, name="pack-item-add"),
    path("sources/packs/<uuid:uuid>/pick/", keeping.item_pick, name="pack-item-pick"),
    path("sources/packs/<uuid:uuid>/pick/<uuid:source>/", keeping.item_add_known, name="pack-item-add-known"),
    path("sources/packs/<uuid:uuid>/publish/", keeping.pack_publish, name="pack-publish"),
    path("sources/packs/<uuid:uuid>/unpublish/", keeping.pack_unpublish, name="pack-unpublish"),
    path("sources/packs/<uuid:uuid>/archive/", keeping.pack_archive, name="pack-archive"),
    path("sources/packs/<uuid:uuid>/unarchive/", keeping.pack_unarchive, name="pack-unarchive"),
    path("sources/packs/<uuid:uuid>/copy/", keeping.pack_copy, name="pack-copy"),
    path("sources/packs/items/<uuid:uuid>/edit/", keeping.item_edit, name="pack-item-edit"),
    path("sources/packs/items/<uuid:uuid>/move/", keeping.item_move, name="pack-item-move"),
    path("sources/packs/items/<uuid:uuid>/remove/", keeping.item_remove, name="pack-item-remove"),
    path("sources/packs/items/<uuid:uuid>/restore/", keeping.item_restore, name="pack-item-restore"),
]
