"""Things that happen at once."""

import threading

from django.db import connection


def in_threads(*acts):
    """Run these at once, each on a connection of its own; raises what they raise."""
    troubles = []

    def run(act):
        try:
            act()
        except BaseException as trouble:  # noqa: BLE001 - handed on to the test
            troubles.append(trouble)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not troubles, troubles
