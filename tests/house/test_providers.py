"""A provider is one module and its test, and nothing is framed but what a provider plays."""

from pathlib import Path

from django.conf import settings

from resources.providers.players import make_player
from resources.providers.registry import PLAYERS, PROVIDERS
from resources.providers.sites import __path__ as sites

ROOT = Path(__file__).resolve().parent.parent
MODULES = {file.stem for file in Path(sites[0]).glob("[!_]*.py")}


def test_every_module_is_in_the_registry():
    assert {type(provider).__module__.rpartition(".")[2] for provider in PROVIDERS} == MODULES
    assert len(PROVIDERS) == len({provider.key for provider in PROVIDERS}) == len(MODULES)
    for provider in PROVIDERS:
        assert type(provider).__module__.endswith(f".{provider.key.replace('-', '_')}")


def test_every_module_has_its_test():
    tested = {file.stem.removeprefix("test_") for file in (ROOT / "resources/providers/sites").glob("test_*.py")}
    assert tested == MODULES


def test_no_two_claim_a_domain():
    domains = [domain for provider in PROVIDERS for domain in provider.domains]
    assert len(domains) == len(set(domains))


def test_every_page_names_a_player_of_its_own():
    for provider in PROVIDERS:
        own = {player.key for player in provider.players}
        assert {page.player for page in provider.pages} - {""} <= own, provider


def test_what_the_browser_may_frame_is_what_providers_play():  # SAFETY 27
    allowed = settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]["frame-src"]
    assert set(allowed) == {player.host for player in PLAYERS.values()}
    for key, player in PLAYERS.items():
        frame = make_player(key, 'a"/../<b>', page="").src
        assert frame.startswith(f"{player.host}/")
        assert not set('"<>') & set(frame)
