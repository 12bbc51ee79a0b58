"""A launcher as a process of its own, for the tests that kill it: `launch.py FOLDER [--orphans]`.

Prints the process numbers and addresses as JSON when the servers are ready, then waits for a signal.
`--orphans` leaves the parent-death signal out, as on systems that have none.
"""

import json
import signal
import sys

from launcher.servers import Servers, ServersError, child

if "--orphans" in sys.argv:
    child._libc = None
signal.signal(signal.SIGTERM, signal.default_int_handler)
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    with Servers(sys.argv[1]) as servers:
        sys.stdout.write(json.dumps([servers.pids, servers.database_url, servers.redis_url]) + "\n")
        sys.stdout.flush()
        signal.pause()
except KeyboardInterrupt:
    pass
except ServersError as trouble:
    sys.exit(str(trouble))
