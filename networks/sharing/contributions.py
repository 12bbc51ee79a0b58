"""What `sharing` contributes to shared places."""

from django.utils.translation import gettext_lazy as _

from accounts.identity.signin.closing import private_things
from accounts.people.navigation import Part, parts
from accounts.people.visibility import VisibilityNote, visibility_notes
from accounts.safety.blocks.meetings import Meeting, meetings
from accounts.safety.safeguarding.oversight.streams import streams
from accounts.safety.safeguarding.reports.adapters import reportables
from accounts.search.kinds import SearchKind, search_kinds
from kit.web.fragments import Fragment, fragments
from networks.sharing.closing import shares_made, shares_received
from networks.sharing.oversight import WatchedShares
from networks.sharing.own_shares import OwnShares
from networks.sharing.queries import sharers
from networks.sharing.reportable import ReportableShare
from networks.sharing.search import any_shared, find_shared
from resources.follows.shares import shares

meetings.add(Meeting("shares", people=sharers))
shares.fill(OwnShares())
reportables.add(ReportableShare())
private_things.add(shares_made, shares_received)
streams.add(WatchedShares())

parts.add(
    Part("networks:share-list", "network"),
)

fragments.add(
    Fragment("shared-with", "networks/sharing/_all_of_mine.html"),
    Fragment("source-actions", "networks/sharing/_share_source.html"),
    Fragment("pack-actions", "networks/sharing/_share_pack.html"),
    Fragment("entry-actions", "networks/sharing/_share_entry.html", order=10),
)

search_kinds.add(
    SearchKind(
        "shared",
        _("Shared with me"),
        holds=any_shared,
        find=find_shared,
        order=50,
        title="thing",
        text="words",
        look="what",
        uuid="thing_uuid",
        icon="share",
        pages={
            "entries": "resources:entry-detail",
            "sources": "resources:source-detail",
            "packs": "resources:pack-detail",
        },
    )
)

visibility_notes.add(
    VisibilityNote(
        "shares",
        _("What you share"),
        "share",
        order=80,
        short=_("Those you share it with. With a class, its teachers see it too."),
        full=_(
            "What you share with a group is seen by its members and by whoever of staff leads it. What goes "
            "between a student and somebody who works here, and what is shared in a group, can be read by the "
            "safeguarding lead, who has to say why. You can take back what you shared."
        ),
    )
)
