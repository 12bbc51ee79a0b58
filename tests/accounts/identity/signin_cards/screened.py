"""Words that come in with a new password."""

WHY = "why a password is given, for the safeguarding lead"
NOT_SCREENED = {WHY: "reset_password.reason reset_passwords.reason"}
