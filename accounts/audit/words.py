"""What the audit trail says in words. A verb without a line here is read out as it is spelled."""

from django.utils.translation import gettext_lazy as _

AREAS = {
    "": _("Everything"),
    "accounts.": _("People and classes"),
    "resources.": _("Sources"),
    "networks.": _("Networks"),
    "reflections.": _("Reflections"),
    "pages.": _("Pages"),
}

VERBS = {
    "accounts.members.open_school": _("opened the school"),
    "accounts.members.add_person": _("added a person"),
    "accounts.members.change_role": _("changed a role"),
    "accounts.members.end_membership": _("ended a membership"),
    "accounts.members.restore_membership": _("took back the end of a membership"),
    "accounts.signin_cards.reset_password": _("gave a new password"),
    "accounts.members.send_new_link": _("sent a link for choosing a password"),
    "accounts.members.change_name": _("changed a name"),
    "accounts.classes.create_class": _("made a class"),
    "accounts.classes.rename_class": _("renamed a class"),
    "accounts.classes.enrol": _("put somebody into a class"),
    "accounts.classes.leave_class": _("took somebody out of a class"),
    "accounts.classes.make_join_code": _("made a join code"),
    "accounts.classes.close_join_code": _("closed a join code"),
    "accounts.joining.join_with_account": _("made an account with a join code"),
    "accounts.members.set_up_school": _("changed the school's language or quiet hours"),
    "accounts.topics.add_topic": _("added a topic"),
    "resources.sources.bring_source": _("brought in a source"),
    "resources.sources.judge_source": _("said what the school thinks of a source"),
    "resources.sources.set_domain_rule": _("decided about a whole domain"),
    "resources.sources.lift_domain_rule": _("lifted a rule about a domain"),
    "resources.packs.start_pack": _("began a pack"),
    "resources.packs.copy_pack": _("copied a pack"),
    "resources.packs.adopt_starter": _("took over a starter pack"),
    "resources.packs.publish_pack": _("published a pack"),
    "resources.packs.unpublish_pack": _("took a pack back to its drafts"),
    "resources.packs.archive_pack": _("put a pack away"),
    "resources.packs.unarchive_pack": _("brought a pack back"),
    "resources.vetting.take_over": _("took over a source from a colleague"),
    "resources.vetting.undo": _("took back a verdict on a source"),
    "resources.vetting.set_source_policy": _("changed when staff look at new sources"),
    "resources.import_export.take_import": _("brought a list of sources along"),
    "resources.import_export.take_back_import": _("took a list of sources back"),
    "resources.replacements.suggest_replacement": _("found where a lost source may be now"),
    "resources.providers.set_tools": _("switched a tool of another site on or off"),
    "resources.checks.answer_check": _("answered a source check"),
    "networks.groups.create_group": _("made a group"),
    "networks.groups.change_group": _("changed a group"),
    "networks.groups.close_group": _("ended a group"),
    "networks.groups.reopen_group": _("took a group up again"),
    "networks.groups.add_person": _("put somebody into a group"),
    "networks.groups.take_out": _("took somebody out of a group"),
    "networks.groups.leave_group": _("left a group"),
    "networks.sharing.report_share": _("reported something shared"),
    "networks.sharing.report_group": _("reported a group"),
    "networks.sharing.look_at_report": _("looked at a report"),
    "networks.sharing.close_report": _("answered a report"),
    "networks.sharing.set_message_rule": _("decided about words between students"),
    "networks.oversight.look": _("looked at what students and staff write to each other"),
    "reflections.feedback.give_feedback": _("answered a reflection"),
    "reflections.schedules.start_schedule": _("set a rhythm for a class"),
    "reflections.schedules.stop_schedule": _("stopped a rhythm of a class"),
    "reflections.schedules.resume_schedule": _("took up a rhythm of a class again"),
}

# Who reported whom is for the safeguarding lead, whom it is about as little as anybody.  # SAFETY 10, 32
IN_CONFIDENCE = (
    "networks.sharing.report_share",
    "networks.sharing.report_group",
    "networks.sharing.look_at_report",
    "networks.sharing.close_report",
)


def say(verb: str) -> str:
    """A verb in words: "accounts.classes.create_class" is "made a class"."""
    known = VERBS.get(verb)
    return str(known) if known else verb.rpartition(".")[2].replace("_", " ")
