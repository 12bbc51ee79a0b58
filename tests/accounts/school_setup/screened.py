"""Words of `school_setup` that are not looked over, with the reason."""

NOT_SCREENED = {"chosen from the time zones that there are": "set_hours.time_zone"}
