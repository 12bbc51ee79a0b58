"""What `packs` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.audit.names import NamedThing, named_things
from accounts.audit.verbs import AuditVerb, audit_verbs
from accounts.search.kinds import SearchKind, search_kinds
from kit.clock import Tick, ticks
from resources.packs import tasks
from resources.packs.models import Pack
from resources.packs.search import any_packs, find_packs

ticks.add(Tick(tasks.deliver_changes))
audit_verbs.add(
    AuditVerb("resources.packs.start_pack", _("began a pack")),
    AuditVerb("resources.packs.copy_pack", _("copied a pack")),
    AuditVerb("resources.packs.adopt_starter", _("took over a starter pack")),
    AuditVerb("resources.packs.publish_pack", _("published a pack")),
    AuditVerb("resources.packs.unpublish_pack", _("took a pack back to its drafts")),
    AuditVerb("resources.packs.archive_pack", _("put a pack away")),
    AuditVerb("resources.packs.unarchive_pack", _("brought a pack back")),
)

search_kinds.add(
    SearchKind(
        "packs",
        _("Packs"),
        holds=any_packs,
        find=find_packs,
        order=40,
        title="title",
        text="description",
        is_rich=True,
        icon="pack",
        page="resources:pack-detail",
    )
)

named_things.add(NamedThing("Pack", lambda: Pack.objects.values_list("uuid", "title")))
