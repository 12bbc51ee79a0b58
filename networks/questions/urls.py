from django.urls import path

from networks.questions import views

urlpatterns = [
    path("questions/", views.question_list, name="question-list"),
    path("questions/<uuid:uuid>/", views.question_detail, name="question-detail"),
    path("questions/<uuid:uuid>/withdraw/", views.answer_withdraw, name="question-answer-withdraw"),
    path("questions/<uuid:uuid>/restore/", views.answer_restore, name="question-answer-restore"),
    path("questions/topics/<uuid:uuid>/", views.question_about_topic, name="question-about-topic"),
    path("questions/about/<uuid:uuid>/", views.question_ask, name="question-ask"),
]
