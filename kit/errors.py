"""What a service says when a rule stands against what somebody asked for."""


class Refused(Exception):
    """A rule says no. Carries one sentence for the person, and the form field it belongs beside (or None)."""

    def __init__(self, sentence: str, *, field: str | None = None):
        super().__init__(sentence)
        self.sentence = sentence
        self.field = field

    def show_on(self, form: object) -> None:
        """What stands on a form beside the sentence: mostly nothing."""
