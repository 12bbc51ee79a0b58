import pytest

from demo.sites import DemoSites


@pytest.fixture
def sound(settings):
    """The address of a real sound, on a little server of its own that serves it in parts."""
    with DemoSites(port=0) as demo:
        settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["media-src"].append(demo.address)
        yield f"{demo.address}/tide-pool/{demo.published('tide-pool')[0].item.slug}.wav"
        settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["media-src"].remove(demo.address)
