from celery import shared_task

from plnsite.kit.heartbeat import note_beat


@shared_task(name="plnsite.kit.heartbeat.beat")
def beat() -> None:
    """Runs every few seconds."""
    note_beat()
