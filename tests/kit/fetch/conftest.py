import pytest

from kit.fetch import Allowance, Door
from tests.servers.little import little_server

__all__ = ["little_server"]


@pytest.fixture
def door(little_server):
    """A door through which exactly the little server can be reached."""
    return Door(user_agent="plnsite-test/1 (+http://example.org)", allowance=Allowance((little_server.place,)))
