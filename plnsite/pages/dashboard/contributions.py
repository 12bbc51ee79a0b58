"""What `dashboard` contributes to shared places."""

from kit.web.fragments import Fragment, fragments

fragments.add(Fragment("class-actions", "pages/dashboard/_of_class.html"))
