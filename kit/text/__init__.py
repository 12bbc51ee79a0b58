"""Words and markup: cleaned, drawn, and in whose language and time."""
