from django.apps import AppConfig


class NetworksConfig(AppConfig):
    name = "networks"

    def ready(self) -> None:
        """Plug the goals into `resources`, which offers them as purposes of a follow."""
        # What imports models waits until they are there.
        from networks.goals.purposes import GoalPurposes
        from resources.reading import purposes

        purposes.plug(GoalPurposes())
