"""Words of `holidays` that are not looked over, with the reason."""

NOT_SCREENED = {"what the admin calls days of the calendar": "add_holiday.name"}
