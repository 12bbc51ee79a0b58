from django.apps import AppConfig


class NetworksConfig(AppConfig):
    name = "networks"

    def ready(self) -> None:
        """Plug into `resources` the goals, which it offers as purposes of a follow, and one's own shares, which it
        names on the page of what is shared."""
        # What imports models waits until they are there.
        from networks.goals.purposes import GoalPurposes
        from networks.sharing.standing import OwnShares
        from resources.follows import purposes, shares

        purposes.plug(GoalPurposes())
        shares.plug(OwnShares())
