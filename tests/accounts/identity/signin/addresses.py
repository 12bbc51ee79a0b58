"""The addresses of `signin`: who gets in."""

from tests.house.addresses import EVERYBODY, Address

ADDRESSES = [
    Address("account_login", people=EVERYBODY, open=True),
    Address("account_page_check", people=EVERYBODY, open=True, seen=False),
    Address("account_logout", people=EVERYBODY, open=True),
    Address("account_inactive", people=EVERYBODY, open=True),
    Address("account_change_password", people=EVERYBODY),
    Address("account_reset_password", people=EVERYBODY, open=True),
    Address("account_reset_password_done", people=EVERYBODY, open=True),
    Address("account_reset_password_from_key_done", people=EVERYBODY, open=True),
    Address(
        "account_reset_password_from_key",
        people=EVERYBODY,
        parts=lambda world: {"uidb36": "zz", "key": "no-such-key"},
        open=True,
    ),
]

# Names that a library asks for and that lead nowhere here.
NOT_OURS = {
    "account_signup",
    "account_email",
    "account_email_verification_sent",
    "account_reauthenticate",
    "account_set_password",
    "account_confirm_login_code",
    "account_confirm_email",
}
