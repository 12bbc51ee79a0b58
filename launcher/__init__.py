"""What stands behind `make demo` and `make dev`: all of plnsite as processes of one supervisor.

    python -m launcher demo|dev|servers|manage …

It starts the embedded servers (unless DATABASE_URL and REDIS_URL name others), gets the database ready, and runs
web, live stream, worker, beat and the demo's small outside world until Ctrl-C. In production the same commands
are run by whatever runs processes there: see docker-compose.yml.
"""
