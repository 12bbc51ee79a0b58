from django.urls import path

from networks.connections import views

urlpatterns = [
    path("network/people/", views.connection_find, name="connection-find"),
    path("network/people/<uuid:uuid>/ask/", views.connection_ask, name="connection-ask"),
    path("network/connections/", views.connection_list, name="connection-list"),
    path("network/connections/<uuid:uuid>/answer/", views.connection_answer, name="connection-answer"),
    path("network/connections/<uuid:uuid>/withdraw/", views.connection_withdraw, name="connection-withdraw"),
    path("network/connections/<uuid:uuid>/end/", views.connection_end, name="connection-end"),
]
