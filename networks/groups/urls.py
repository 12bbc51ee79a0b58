from django.urls import path

from networks.groups import member_views, views

GROUP = "groups/<uuid:uuid>/"
PERSON = f"{GROUP}people/<uuid:person>/"

urlpatterns = [
    path("groups/", views.group_list, name="group-list"),
    path("groups/new/", views.group_create, name="group-create"),
    path(f"{GROUP}edit/", views.group_edit, name="group-edit"),
    path(f"{GROUP}close/", views.group_close, name="group-close"),
    path(f"{GROUP}reopen/", views.group_reopen, name="group-reopen"),
    path(f"{GROUP}people/", member_views.group_people, name="group-people"),
    path(f"{PERSON}add/", member_views.group_add, name="group-add"),
    path(f"{PERSON}take-out/", member_views.group_take_out, name="group-take-out"),
    path(f"{PERSON}bring-back/", member_views.group_bring_back, name="group-bring-back"),
    path(f"{PERSON}answer/", member_views.group_answer, name="group-answer"),
    path(f"{GROUP}ask/", member_views.group_ask, name="group-ask"),
    path(f"{GROUP}withdraw/", member_views.group_withdraw, name="group-withdraw"),
    path(f"{GROUP}leave/", member_views.group_leave, name="group-leave"),
    path(f"{GROUP}return/", member_views.group_return, name="group-return"),
]
