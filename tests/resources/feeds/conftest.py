import pytest

from tests.resources.feeds.site import Site
from tests.servers.little import LittleServer


@pytest.fixture
def site():
    server = LittleServer()
    yield Site(server)
    server.close()
