"""What `search` contributes to shared places."""

from kit.web.fragments import Fragment, fragments

fragments.add(
    Fragment("nothing-to-paste", "pages/search/_nothing_to_paste.html"),
)
