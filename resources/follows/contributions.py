"""What `follows` contributes to shared places."""

from resources.feeds.polling import moving
from resources.follows.merging import merge_purposes

moving.merge_purposes.fill(merge_purposes)
