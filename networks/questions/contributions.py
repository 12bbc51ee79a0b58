"""What `questions` contributes to shared places."""

from accounts.people.navigation import Part, parts

parts.add(Part("networks:question-list", "network"))
