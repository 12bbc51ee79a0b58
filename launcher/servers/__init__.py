"""The embedded servers: a real PostgreSQL and a real Valkey from this checkout's own packages.

Nothing here knows Django. `Servers(folder)` keeps its data in one folder and speaks through unix
sockets only, so that two checkouts, or ten test runs, never meet.
"""

from launcher.servers.errors import ServersError
from launcher.servers.programs import find_programs
from launcher.servers.servers import Servers

__all__ = ["Servers", "ServersError", "find_programs"]
