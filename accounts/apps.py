from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"

    def ready(self) -> None:
        """Say to `screening` which rules for words a school has; it stands below schools and knows none."""
        from accounts.safeguarding.rules import rules_for
        from accounts.screening.words import take_rules_from

        take_rules_from(rules_for)
