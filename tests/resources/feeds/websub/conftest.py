import pytest

from tests.servers.hub import Hub
from tests.servers.little import LittleServer


@pytest.fixture
def hub():
    server = LittleServer()
    yield Hub(server)
    server.close()


@pytest.fixture
def reachable(live_server, settings):
    """A plnsite that hubs can reach."""
    settings.PUBLIC_ADDRESS = live_server.url
    return live_server
