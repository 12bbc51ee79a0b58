"""The addresses the launcher gives out are understood by everything that reads them."""

import environ

from launcher.servers.postgres import Postgres


def test_database_address_survives_odd_folders(tmp_path):
    sockets = tmp_path / "a folder+with ünusual % signs"
    postgres = Postgres(tmp_path, sockets, programs=None, account=None, durable=True)

    config = environ.Env.db_url_config(postgres.url)

    assert config["ENGINE"] == "django.db.backends.postgresql"
    assert (config["NAME"], config["USER"], config["OPTIONS"]["host"]) == ("plnsite", "plnsite", str(sockets))
