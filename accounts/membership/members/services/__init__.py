"""What is done with members: `people` for accounts, `memberships` for what somebody is in a school."""
