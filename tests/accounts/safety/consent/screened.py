"""Words of `consent` that are not looked over, with the reason."""

NOT_SCREENED = {
    "what an admin writes down from a paper; admins and the student read it": (
        "record_consents.givers record_consents.policy_version record_consents.relation record_consents.method "
        "withdraw_consent.giver withdraw_consent.method"
    )
}
