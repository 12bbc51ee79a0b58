import pytest

from kit.fetch import AddressPolicy, ClientConfig
from tests.servers.little import little_server

__all__ = ["little_server"]


@pytest.fixture
def config(little_server):
    """A client config by which exactly the little server can be reached."""
    return ClientConfig(
        user_agent="plnsite-test/1 (+http://example.org)", address_policy=AddressPolicy((little_server.place,))
    )
