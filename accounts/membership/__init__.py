"""Who is in a school and in which class, and how one comes in."""
