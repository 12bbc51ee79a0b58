"""What people do with groups: `groups` for a group itself, `members` for who is in it."""
