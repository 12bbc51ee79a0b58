"""Each case is as far as its reports are, and what was done about them are its moves."""

from django.db import migrations

URGENT = ("danger", "adult")


def make_moves(apps, editor):
    """One move for each report, and one for each answer."""
    cases, moves, every = (
        apps.get_model("accounts", name).objects.using(editor.connection.alias) for name in ("Case", "CaseMove", "Report")
    )
    for case in cases.order_by("id"):
        reports = list(every.filter(case=case).order_by("created", "id"))
        if not reports:
            continue
        waiting = [report for report in reports if report.closed is None]
        urgent = [report.created for report in waiting if report.looked is None and report.why in URGENT]
        case.state = "open" if waiting else "closed"
        case.latest = reports[-1].created
        case.unopened_since = min(urgent, default=None)
        case.save(update_fields=["state", "latest", "unopened_since"])
        _write(moves, case, reports)


def _write(moves, case, reports):
    told = []
    for report in reports:
        told.append((report.created, "report", report.reporter_id, "", report))
        if report.closed:
            told.append((report.closed, "close", report.closed_by_id, report.outcome, report))
    state, still = "open", 0
    for when, act, actor, words, report in sorted(told, key=lambda one: one[0]):
        still += 1 if act == "report" else -1
        after = "reopened" if act == "report" and state == "closed" else state
        if act == "close":
            after = state if still else "closed"
        move = moves.create(
            case=case,
            created=when,
            act=act if act == "report" or not still else "note",
            before=state,
            after=after,
            actor_id=actor,
            public_note=words,
        )
        move.readers.set(report.readers.all())
        state = after
    if state != case.state:
        case.state = state
        case.save(update_fields=["state"])


class Migration(migrations.Migration):
    dependencies = [("accounts", "0016_cases")]
    operations = [migrations.RunPython(make_moves, migrations.RunPython.noop)]
