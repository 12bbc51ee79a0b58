"""What `suggestions` contributes to shared places."""

from kit.web.fragments import Fragment, fragments

fragments.add(
    Fragment("start-with-topic", "networks/suggestions/_start_with.html"),
    Fragment("nobody-helps", "networks/suggestions/_nobody_helps.html"),
)
