"""What every public row has."""

import uuid

from django.db import models
from django.utils import timezone


class PublicModel(models.Model):
    """A row with a public name (`uuid`) for addresses, so that row numbers never leave the database."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        abstract = True
