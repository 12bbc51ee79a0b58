from celery import shared_task

from kit.heartbeat import note_beat


@shared_task(name="kit.heartbeat.beat", queue="default")
def beat() -> None:
    """Runs every few seconds."""
    note_beat()
