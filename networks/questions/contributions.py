"""What `questions` contributes to shared places."""

from accounts.people.navigation import Part, parts
from kit.fragments import Fragment, fragments

parts.add(Part("networks:question-list", "network"))

fragments.add(
    Fragment("entry-actions", "networks/questions/_ask_about_entry.html", order=20),
    Fragment("passage-tools", "networks/questions/_ask_tool.html"),
    Fragment("passage-actions", "networks/questions/_ask_about_passage.html"),
)
