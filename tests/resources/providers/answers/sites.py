"""Blogs, news and communities: the open web."""

from tests.resources.providers.answers.case import Case, page, rss

NEWS = "https://news.example/"


def link(href, title):
    return f'<link rel="alternate" type="application/rss+xml" href="{href}" title="{title}">'


def blog(outside):
    outside.answers(
        "https://blog.example/",
        page(
            "Rock pool blog", "What lives there.", more=link("/rss", "Posts") + link("/comments/feed", "Comments")
        ),
    )
    outside.answers("https://blog.example/rss", rss("Rock pool blog", "A blenny moved in"),
                    content_type="application/rss+xml")  # fmt: skip


def news(outside):
    outside.answers(NEWS, page("Harbour News", more=link("/all.xml", "All") + link("/sport.xml", "Sport")))
    outside.answers(f"{NEWS}all.xml", rss("Harbour News: all", "The ferry is back"), content_type="text/xml")
    outside.answers(f"{NEWS}sport.xml", rss("Harbour News: sport", "A swim in the cold"), content_type="text/xml")


CASES = [
    Case("blog", "blog.example", blog,
         ("Rock pool blog", "Blog", "A blenny moved in", "will come to you by itself"), ("Rock pool blog",),
         button="Follow it"),
    Case("news with several feeds", NEWS, news,
         ("Harbour News", "What do you want to follow there?", "Harbour News: sport", "The ferry is back"),
         ("Harbour News",), button="Follow it"),
    Case("feed at a usual place", "https://blog.example/about",
         lambda outside: (outside.answers("https://blog.example/about", page("About my pools")),
                          outside.answers("https://blog.example/feed", rss("Pools", "Low water"),
                                          content_type="text/xml")),
         ("About my pools", "Low water"), ("About my pools",), button="Follow it"),
    Case("page without a feed", "https://blog.example/",
         lambda outside: outside.answers("https://blog.example/", page("A page", "Nothing moves here.")),
         ("A page", "does not tell us when something is new"), ("page to visit",)),
    Case("site that is down", NEWS, lambda outside: outside.answers(NEWS, "down", 503),
         refusal="The site has a problem of its own. Try again in a while."),
    Case("page behind a sign-in", NEWS, lambda outside: outside.answers(NEWS, "no", 403),
         refusal="It may ask for a sign-in."),
    Case("community", "https://scratch.mit.edu/discuss/",
         lambda outside: outside.answers("https://scratch.mit.edu/discuss/", page("Discuss Scratch")),
         ("Before you join: the rules of your school", "Community"), ("I know the rules: go there",)),
    Case("community with a wall", "https://discord.gg/abcdef",
         lambda outside: outside.answers("https://discord.gg/abcdef", "", 403),
         ("Before you join: the rules of your school", "Community"), ("I know the rules: go there",)),
    Case("community of a house of many", "https://math.stackexchange.com/questions",
         lambda outside: outside.answers("https://math.stackexchange.com/questions", page("Mathematics")),
         ("Mathematics", "Community", "Before you join"), ("I know the rules: go there",)),
]  # fmt: skip
