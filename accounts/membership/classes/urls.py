from django.urls import path

from accounts.membership.classes import views

urlpatterns = [
    path("classes/", views.class_list, name="class-list"),
    path("classes/new/", views.class_create, name="class-create"),
    path("classes/<uuid:uuid>/", views.class_detail, name="class-detail"),
    path("classes/<uuid:uuid>/name/", views.class_rename, name="class-rename"),
    path("classes/<uuid:uuid>/people/", views.class_people, name="class-people"),
    path("classes/<uuid:uuid>/people/<uuid:person_uuid>/enter/", views.class_enrol, name="class-enrol"),
    path("classes/<uuid:uuid>/people/<uuid:person_uuid>/leave/", views.class_unenrol, name="class-unenrol"),
    path("classes/<uuid:uuid>/codes/new/", views.joincode_make, name="joincode-make"),
    path("classes/<uuid:uuid>/codes/<uuid:code_uuid>/", views.joincode_detail, name="joincode-detail"),
    path("classes/<uuid:uuid>/codes/<uuid:code_uuid>/close/", views.joincode_close, name="joincode-close"),
]
