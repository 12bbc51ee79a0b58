"""What a school has decided about outside tools: which players it lets in, and its rules for communities."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.people.models import Person
from accounts.schools.models import School


class ToolSwitch(models.Model):
    """A decision of a school on one outside tool: no row means off.  # SAFETY 17, 27"""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    tool = models.CharField(max_length=20, help_text="The key of a player, or of a tool that is off by default.")
    changed_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    changed = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint("school", "tool", name="one_switch_a_tool")]

    def __str__(self) -> str:
        return f"{self.tool} in {self.school_id}"


class CommunityRules(models.Model):
    """What a school asks of its students before they join a community outside; one rule a line."""

    school = models.OneToOneField(
        School, on_delete=models.CASCADE, related_name="community_rules", primary_key=True
    )
    text = models.TextField(_("rules for communities outside school"), max_length=2000)
    changed_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    changed = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"rules of {self.school_id}"
