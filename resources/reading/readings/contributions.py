"""What `readings` contributes to shared places."""

from accounts.identity.signin.closing import private_things
from resources.reading.readings.closing import private_readings

private_things.add(private_readings)
