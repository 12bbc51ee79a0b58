"""What a feed says, in one form whatever it was written in. Knows neither the network nor the database."""
