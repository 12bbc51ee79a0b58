"""`make crawl`: every link and every button of every page, as every role, with little and with much.

`python -m tests.crawl [little|much] [words of who walks]` narrows it down.
"""

import os
import sys

os.environ["DEMO"] = "1"

from tests import environment  # noqa: E402

environment.prepare()

from tests.crawl.whole import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
