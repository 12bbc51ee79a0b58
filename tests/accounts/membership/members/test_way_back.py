"""From a person's page one gets back to where one came from."""

import pytest
from django.urls import reverse


def way_back(client, person, referer=""):
    page = client.get(
        reverse("accounts:person-detail", args=[person.uuid]), headers={"Referer": referer} if referer else {}
    )
    start = page.content.decode().partition('class="crumb" href="')[2]
    return start.partition('"')[0].replace("&amp;", "&")


def test_it_leads_to_the_page_one_came_from(cast):
    client = cast.client(cast.mia)
    for address in (reverse("pages:search") + "?q=noah&kind=people", reverse("networks:connection-find")):
        assert way_back(client, cast.noah, f"http://testserver{address}") == address


@pytest.mark.parametrize(
    "referer",
    [
        "",
        "http://evil.example/search/",
        "http://testserver/nowhere/",
        "http://testserver/sign-in/",
        "http://testserver//evil.example/",
        "javascript:alert(1)",
        "http://testserver/people/{uuid}/password/",
    ],
)
def test_from_elsewhere_it_leads_up_to_where_the_person_is_found(cast, referer):
    referer = referer.format(uuid=cast.mia.uuid)
    its_class = reverse("accounts:class-detail", args=[cast.class_8b.uuid])
    for who, up in ((cast.ada, reverse("accounts:person-list")), (cast.adler, its_class)):
        assert way_back(cast.client(who), cast.mia, referer) == up
