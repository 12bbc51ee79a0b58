"""One way to each act of vetting: verdicts, domain rules, requests, claims and the policy."""
