"""What a viewer follows or followed, as the rules ask for it."""

from django.utils import timezone

from accounts.people.scope import ScopePart, known
from resources.models import Follow
from tests.resources.making import make_follow, make_source


def test_what_one_follows_and_what_one_let_go_at_this_school(cast):  # SAFETY 40, 41
    source, let_go, elsewhere = (make_source(cast.harbour) for _each in range(3))
    make_source(cast.millbrook)
    make_follow(cast.mia, cast.harbour, source)
    make_follow(cast.mia, cast.harbour, let_go)
    Follow.objects.filter(source=let_go).update(ended=timezone.now())
    make_follow(cast.mia, cast.millbrook, elsewhere)
    assert known(cast.viewer(cast.mia), ScopePart.FOLLOWED) == {source.pk, let_go.pk}
    assert known(cast.viewer(cast.noah), ScopePart.FOLLOWED) == set()
    assert known(cast.viewer(cast.otto), ScopePart.FOLLOWED) == set()
