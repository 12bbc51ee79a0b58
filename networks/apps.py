from django.apps import AppConfig


class NetworksConfig(AppConfig):
    name = "networks"

    def ready(self) -> None:
        # What imports models waits until they are there.
        from networks.goals.purposes import GoalPurposes
        from resources.reading import purposes

        purposes.plug(GoalPurposes())
