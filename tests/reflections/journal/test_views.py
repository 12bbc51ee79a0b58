"""Writing, with JavaScript and without."""

from django.urls import reverse

from networks.models import Connection
from reflections.journal.services import ANSWER_AT_MOST
from reflections.models import Prompt, Reflection
from reflections.prompts.seed import FREE, seed_prompts
from tests.cast import enrol
from tests.networks.making import make_group
from tests.reflections.occurrences import make_occurrence

HTMX = {"HX-Request": "true"}


def write_url(occurrence) -> str:
    return reverse("reflections:reflection-write", args=[occurrence.uuid])


def test_opening_the_page_writes_nothing_and_says_who_reads(cast):
    # SAFETY 30
    page = cast.client(cast.mia).get(write_url(make_occurrence(cast))).content.decode()
    assert "Ms Adler and I read this" in page
    assert "Only I read this" in page
    assert not Reflection.objects.exists()


def test_while_writing_one_sees_the_network_that_is_kept(cast):
    tie = {"school": cast.harbour, "asker": cast.mia, "purpose": "Help"}
    Connection.objects.create(**tie, recipient=cast.noah, kind="classmate", state="accepted")
    Connection.objects.create(**tie, recipient=cast.adler, kind="teacher", state="pending")
    Connection.objects.create(**tie, recipient=cast.carl, kind="counsellor", state="accepted")
    make_group(cast, cast.mia)
    client, url = cast.client(cast.mia), write_url(make_occurrence(cast))
    shown = client.get(url).context["ties"]
    client.post(url, {"answer_0": "The tides", "answer_1": "", "visibility": "teacher", "act": "finish"})
    kept = Reflection.objects.get().network["ties"]
    assert [tie.name for tie in shown] == [tie["name"] for tie in kept] == ["Noah Osei"]


def test_a_draft_is_kept_while_typing_and_again_by_the_button(cast):
    client, url = cast.client(cast.mia), write_url(make_occurrence(cast))
    typed = {"answer_0": "The tides", "answer_1": "", "visibility": "private", "act": "draft"}
    answer = client.post(url, typed, headers=HTMX)
    assert answer.status_code == 200
    assert "Kept at" in answer.content.decode()
    assert "<html" not in answer.content.decode()
    answer = client.post(url, typed | {"answer_0": "The tides rise"})
    assert answer.headers["Location"] == reverse("reflections:reflection-list")
    assert "The tides rise" in client.get(url).content.decode()


def test_a_text_that_is_too_long_is_said_and_nothing_is_lost(cast):
    client, url = cast.client(cast.mia), write_url(make_occurrence(cast))
    typed = {"answer_0": "x" * (ANSWER_AT_MOST + 1), "answer_1": "Noah helped", "visibility": "teacher"}
    kept = client.post(url, typed | {"act": "draft"}, headers=HTMX)
    assert kept.status_code == 422
    assert "make it shorter" in kept.content.decode()
    page = client.post(url, typed | {"act": "finish"})
    assert page.status_code == 422
    text = page.content.decode()
    assert "make it shorter" in text
    assert "x" * (ANSWER_AT_MOST + 1) in text
    assert "Noah helped" in text


def test_a_finished_one_is_read_answered_and_seen(cast):
    occurrence, client = make_occurrence(cast), cast.client(cast.mia)
    typed = {"answer_0": "The tides", "answer_1": "", "visibility": "teacher", "act": "finish"}
    detail = client.post(write_url(occurrence), typed).headers["Location"]
    assert client.post(write_url(occurrence), typed).headers["Location"] == detail
    teacher = cast.client(cast.adler)
    assert "The tides" in teacher.get(detail).content.decode()
    reflection = Reflection.objects.get()
    give = reverse("reflections:feedback-give", args=[reflection.uuid])
    empty = teacher.post(give, {"text": ""})
    assert empty.status_code == 422
    assert teacher.post(give, {"text": "Well seen."}).status_code == 302
    assert "New answer" in client.get(reverse("reflections:reflection-list")).content.decode()
    assert "Well seen." in client.get(detail).content.decode()
    assert "New answer" not in client.get(reverse("reflections:reflection-list")).content.decode()


def test_writing_freely_starts_from_a_prompt_and_goes_on_at_its_own_address(cast):
    seed_prompts()
    client, free = cast.client(cast.mia), reverse("reflections:reflection-free")
    assert "In my own words" in client.get(free).content.decode()
    assert client.post(free, {"prompt": "nonsense"}).status_code == 404
    begun = client.post(free, {"prompt": Prompt.objects.get(slug=FREE).uuid}).headers["Location"]
    assert "What is on my mind?" in client.get(begun).content.decode()
    discard = reverse("reflections:reflection-discard", args=[Reflection.objects.get().uuid])
    assert client.post(discard).status_code == 302
    assert not Reflection.objects.exists()


def test_a_little_formatting_is_shown_and_nothing_else(cast):
    # SAFETY 28
    occurrence, client = make_occurrence(cast), cast.client(cast.mia)
    words = "I **like**:\n- tides\n- https://pond.example/\n\n<script>alert(1)</script>"
    typed = {"answer_0": words, "answer_1": "", "visibility": "teacher", "act": "finish"}
    detail = client.post(write_url(occurrence), typed).headers["Location"]
    assert Reflection.objects.get().answers[0]["answer"].replace("\r", "") == words
    teacher = cast.client(cast.adler)
    give = reverse("reflections:feedback-give", args=[Reflection.objects.get().uuid])
    teacher.post(give, {"text": "Look *again*.<img src=x onerror=alert(1)>"})
    for reader in (client, teacher):
        page = reader.get(detail).content.decode()
        assert "<p>I <strong>like</strong>:</p><ul><li>tides</li><li><a" in page
        assert "&lt;script&gt;alert(1)" in page
        assert "<p>Look <em>again</em>.&lt;img" in page
    listed = client.get(reverse("reflections:reflection-list")).content.decode()
    assert "I like:" in listed
    assert "**" not in listed


def test_who_is_in_several_classes_chooses_whose_teachers_read_what_nobody_asked_for(cast):
    # SAFETY 22, 30
    enrol(cast.mia, cast.class_9a)
    seed_prompts()
    client, free = cast.client(cast.mia), reverse("reflections:reflection-free")
    page = client.post(free, {"prompt": Prompt.objects.get(slug=FREE).uuid}).headers["Location"]
    form = client.get(page).content.decode()
    assert "Ms Adler (8B) and I read this" in form
    assert "Mr Brook (9A) and I read this" in form
    typed = {"answer_0": "The tides", "visibility": str(cast.class_9a.uuid)}
    client.post(page, {**typed, "act": "draft"})
    assert client.get(page).context["form"]["visibility"].initial == str(cast.class_9a.uuid)
    assert client.post(page, {**typed, "visibility": str(cast.class_8b.pk), "act": "finish"}).status_code == 422
    client.post(page, {**typed, "act": "finish"})
    reflection = Reflection.objects.get()
    assert (reflection.school_class, reflection.visibility) == (cast.class_9a, "teacher")
    own = client.get(reverse("reflections:reflection-detail", args=[reflection.uuid])).content.decode()
    assert "Mr Brook" in own
    assert "Ms Adler" not in own
