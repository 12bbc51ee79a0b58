from django.urls import path

from networks.goals import views

urlpatterns = [
    path("goals/", views.goal_list, name="goal-list"),
    path("goals/new/", views.goal_create, name="goal-create"),
    path("goals/<uuid:uuid>/", views.goal_detail, name="goal-detail"),
    path("goals/<uuid:uuid>/edit/", views.goal_edit, name="goal-edit"),
    path("goals/<uuid:uuid>/reach/", views.goal_reach, name="goal-reach"),
    path("goals/<uuid:uuid>/drop/", views.goal_drop, name="goal-drop"),
    path("goals/<uuid:uuid>/reopen/", views.goal_reopen, name="goal-reopen"),
    path("goals/<uuid:uuid>/ties/", views.goal_ties, name="goal-ties"),
    path("goals/<uuid:uuid>/steps/", views.step_add, name="step-add"),
    path("goals/<uuid:uuid>/steps/restore/", views.step_restore, name="step-restore"),
    path("goals/steps/<uuid:uuid>/toggle/", views.step_toggle, name="step-toggle"),
    path("goals/steps/<uuid:uuid>/remove/", views.step_remove, name="step-remove"),
]
