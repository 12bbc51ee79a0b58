"""New passwords that staff gave to students: who, when, why."""

from django.db import models

from accounts.people.models import Person
from accounts.schools.models import School
from kit.models import PublicModel


class PasswordReset(PublicModel):
    """A student got a new password from staff. `token`: the page it was asked from, which gives one only once."""

    school = models.ForeignKey(School, on_delete=models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="password_resets")
    given_by = models.ForeignKey(Person, on_delete=models.SET_NULL, null=True, related_name="+")
    reason = models.CharField(max_length=200)
    token = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint("person", "token", name="one_password_a_page")]
        indexes = [models.Index(fields=["person", "-created"], name="password_reset_of_person")]

    def __str__(self) -> str:
        return f"{self.person_id} by {self.given_by_id}"
