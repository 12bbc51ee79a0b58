"""What `install` contributes to shared places."""

from kit.web.fragments import Fragment, fragments

fragments.add(
    Fragment("other-ways-to-add", "pages/install/_add_from_anywhere.html"),
)
