"""What `follows` contributes to shared places."""

from accounts.people.scope import ScopeLoader, ScopePart, scope_loaders
from resources.feeds.polling import moving
from resources.follows.merging import move_follows
from resources.follows.queries import somebody_follows
from resources.follows.scope import followed
from resources.sources.following import is_followed

moving.move_follows.fill(move_follows)
is_followed.fill(somebody_follows)
scope_loaders.add(ScopeLoader(ScopePart.FOLLOWED, followed, "followed"))
