from django.urls import path

from accounts.safety.blocks import views

urlpatterns = [
    path("me/blocks/", views.block_list, name="block-list"),
    path("me/blocks/<uuid:uuid>/lift/", views.block_lift, name="block-lift"),
    path("me/blocks/<uuid:uuid>/restore/", views.block_restore, name="block-restore"),
    path("people/<uuid:uuid>/block/", views.block_make, name="block-make"),
]
