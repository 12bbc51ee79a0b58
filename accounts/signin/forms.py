"""The sign-in form: an e-mail address, or a school code and a user name."""

from allauth.account.forms import LoginForm


class SignInForm(LoginForm):
    pass
