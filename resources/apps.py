from django.apps import AppConfig


class ResourcesConfig(AppConfig):
    name = "resources"

    def ready(self) -> None:
        """Tell `feeds`, which knows nothing of purposes, what becomes of them when two sources are one."""
        # What imports models waits until they are there.
        from resources.feeds.polling import moving
        from resources.follows.merging import merge_purposes

        moving.plug(merge_purposes)
