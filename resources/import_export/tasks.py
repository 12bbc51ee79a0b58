"""Celery wrappers of bringing lists in."""

from celery import shared_task

from resources.import_export import jobs


@shared_task(name="resources.import_export.resume_imports", queue="imports")
def resume_imports() -> None:
    """The tick: a worker for each list that waits and that nobody has in hand."""
    for run_id in jobs.resume_imports():
        bring_in.apply_async([run_id], expires=jobs.SHIFT.total_seconds())


@shared_task(name="resources.import_export.bring_in", queue="imports", soft_time_limit=230, time_limit=260)
def bring_in(run_id: int) -> None:
    """Come late or twice it does no harm: the lines say what is to be done."""
    jobs.bring_in(run_id)
