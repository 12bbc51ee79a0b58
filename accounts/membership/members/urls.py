from django.urls import path

from accounts.membership.members import address_views, admin_views, invitation_views, views

one = "people/<uuid:uuid>/"
membership = f"{one}membership/<uuid:membership_uuid>/"

urlpatterns = [
    path("me/", views.person_edit, name="person-edit"),
    path("me/address/", address_views.address_change, name="person-address-change"),
    path("new-address/<str:token>/", address_views.address_accept, name="person-address-accept"),
    path("me/no-school/", views.person_without_school, name="person-without-school"),
    path("people/", admin_views.person_list, name="person-list"),
    path("people/new/student/", admin_views.person_add_student, name="person-add-student"),
    path("people/new/staff/", admin_views.person_add_staff, name="person-add-staff"),
    path("invitations/<uuid:uuid>/send/", invitation_views.invitation_send, name="invitation-send"),
    path("invitations/<uuid:uuid>/withdraw/", invitation_views.invitation_withdraw, name="invitation-withdraw"),
    path("invitation/<str:token>/", invitation_views.invitation_accept, name="invitation-accept"),
    path(one, views.person_detail, name="person-detail"),
    path(f"{one}manage/", admin_views.person_manage, name="person-manage"),
    path(f"{one}correct/", views.person_correct, name="person-correct"),
    path(f"{one}address/", address_views.person_address, name="person-address"),
    path(f"{one}password/", views.person_password, name="person-password"),
    path(f"{one}link/", admin_views.person_send_link, name="person-send-link"),
    path(f"{membership}role/", admin_views.membership_role, name="membership-role"),
    path(f"{membership}end/", admin_views.membership_end, name="membership-end"),
    path(f"{membership}restore/", admin_views.membership_restore, name="membership-restore"),
]
