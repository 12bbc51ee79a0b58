"""X, LinkedIn, Mastodon, Bluesky and Reddit: people and what they post."""

from tests.resources.providers.answers.case import NOTHING_USEFUL, Case, page, rss, silence

ARTICLE = "https://www.linkedin.com/pulse/why-tides-turn-jane-doe-1a2b3c"


def x_post(outside):
    outside.tells(
        "https://publish.x.com/oembed",
        '{"url":"https://x.com/sealab/status/1234567890","author_name":"Sea Lab",'
        '"author_url":"https://x.com/sealab","html":"<blockquote class=\\"twitter-tweet\\" data-dnt=\\"true\\">'
        '<p lang=\\"en\\" dir=\\"ltr\\">A starfish has no brain.<br>It manages. <a href=\\"https://t.co/x\\">pic.twitter.com/AbC1</a></p>'
        '&mdash; Sea Lab (@sealab) <a href=\\"https://x.com/sealab/status/1\\">May 1</a></blockquote>'
        '<script async src=\\"https://platform.x.com/widgets.js\\"></script>","type":"rich","version":"1.0"}',
    )


def bluesky_account(outside):
    outside.answers(
        "https://bsky.app/profile/jo.example",
        page("Jo (@jo.example)", "Marine biologist",
             more='<link rel="alternate" type="application/rss+xml" href="/profile/did:plc:abc123/rss">'),
    )  # fmt: skip
    outside.answers(
        "https://bsky.app/profile/did:plc:abc123/rss",
        rss("@jo.example - Jo", "Saw a seal"),
        content_type="text/xml",
    )


def bluesky_post(outside):
    outside.tells(
        "https://embed.bsky.app/oembed",
        '{"type":"rich","version":"1.0","author_name":"Jo","author_url":"https://bsky.app/profile/jo.example",'
        '"html":"<blockquote class=\\"bluesky-embed\\"><p>The seal is back.</p>&mdash; Jo</blockquote>'
        '<script async src=\\"https://embed.bsky.app/static/embed.js\\"></script>"}',
    )


CASES = [
    Case("x account", "https://twitter.com/sealab?lang=en", silence,
         ("@sealab", "Social account"), ("X tells nobody outside what is new there",)),
    Case("x account, another of its pages", "https://x.com/sealab/with_replies", silence,
         ("@sealab", "Social account"), ("X tells nobody outside what is new there",)),
    Case("x post", "https://x.com/sealab/status/1234567890?s=20", x_post,
         ("Post by Sea Lab", "A starfish has no brain. It manages."), ("A starfish has", "Open it on X")),
    Case("x post, gone", "https://x.com/sealab/status/999999999",
         lambda outside: outside.answers("https://publish.x.com/oembed", NOTHING_USEFUL),
         ("Post by @sealab", "did not answer as we hoped"), ("Open it on X",)),
    Case("x list", "https://x.com/i/lists/1234567890",
         lambda outside: outside.answers("https://x.com/i/lists/1234567890", "", 403),
         ("Page on X",), ("Open it on X",)),
    Case("a site of x about something else", "https://blog.x.com/engineering",
         lambda outside: outside.answers("https://blog.x.com/engineering", page("How we build")),
         ("How we build", "Website"), ("How we build",), not_sees=("Social account",)),
    Case("linkedin person", "https://uk.linkedin.com/in/jane-doe-1a2b?trk=x",
         lambda outside: outside.answers("https://www.linkedin.com/in/jane-doe-1a2b", "", 999),
         ("Jane Doe", "Person"), ("LinkedIn tells nobody outside",)),
    Case("linkedin post", "https://www.linkedin.com/feed/update/urn:li:activity:7123456789/",
         lambda outside: outside.answers("https://www.linkedin.com/feed/update/urn:li:activity:7123456789/",
                                         page("Sign Up | LinkedIn")),
         ("Post on LinkedIn", "did not answer as we hoped"), ("Post", "LinkedIn"),
         "https://www.linkedin.com/embed/feed/update/urn:li:activity:7123456789"),
    Case("linkedin post by its other address",
         "https://www.linkedin.com/posts/jane-doe_tides-activity-7123456789012345678-AbCd?utm_source=share",
         lambda outside: outside.answers(
             "https://www.linkedin.com/posts/jane-doe_tides-activity-7123456789012345678-AbCd",
             page("Jane Doe on LinkedIn: #tides", "The tide turns every six hours.")),
         ("The tide turns every six hours.", "Post"), ("The tide turns", "Open it on LinkedIn")),
    Case("linkedin article", f"{ARTICLE}?trackingId=x",
         lambda outside: outside.answers(ARTICLE, page("Why tides turn | LinkedIn", "It is the moon.")),
         ("Why tides turn", "Article", "It is the moon."), ("Why tides turn", "Open it on LinkedIn")),
    Case("linkedin article, no answer", ARTICLE, lambda outside: outside.answers(ARTICLE, "", 999),
         ("Why tides turn", "Article", "did not answer as we hoped"), ("Open it on LinkedIn",)),
    Case("linkedin article, a sign-in instead", ARTICLE,
         lambda outside: outside.answers(ARTICLE, page("Sign In | LinkedIn")),
         ("Why tides turn", "Article", "asks for a sign-in"), ("Open it on LinkedIn",)),
    Case("linkedin, anything else", "https://www.linkedin.com/newsletters/tides-6789/",
         lambda outside: outside.answers("https://www.linkedin.com/newsletters/tides-6789/", "", 999),
         ("Page on LinkedIn", "did not answer as we hoped"), ("LinkedIn tells nobody outside",)),
    Case("mastodon account", "@jo@social.example",
         lambda outside: outside.answers("https://social.example/@jo.rss", rss("Jo", "A seal came by"),
                                         content_type="application/rss+xml"),
         ("Social account", "A seal came by"), ("Social account",), button="Follow it"),
    Case("mastodon account that keeps its feed to itself", "https://social.example/@jo",
         lambda outside: outside.answers("https://social.example/@jo", page("Jo (@jo@social.example)")),
         ("Jo (@jo@social.example)", "Social account", "does not tell us when something is new"),
         ("Social account",)),
    Case("mastodon account that is not there", "https://social.example/@nobody", silence,
         refusal="There is nothing at this address."),
    Case("mastodon hashtag", "https://social.example/tags/tides",
         lambda outside: outside.answers("https://social.example/tags/tides.rss", rss("#tides", "A seal came by"),
                                         content_type="application/rss+xml"),
         ("#tides", "A seal came by"), ("#tides",), button="Follow it"),
    Case("mastodon hashtag that tells no feed", "https://social.example/tags/tides",
         lambda outside: outside.answers("https://social.example/tags/tides", page("#tides")),
         ("#tides", "does not tell us when something is new"), ("#tides",)),
    Case("mastodon post", "https://social.example/@jo/112233445566",
         lambda outside: outside.answers("https://social.example/@jo/112233445566",
                                         page("Jo (@jo@social.example)", "A seal came by today.")),
         ("A seal came by today.", "Post by"), ("A seal came by today.",)),
    Case("bluesky account", "https://bsky.app/profile/jo.example", bluesky_account,
         ("Social account", "Saw a seal"), ("Social account",), button="Follow it"),
    Case("bluesky account, no answer", "https://bsky.app/profile/jo.example",
         lambda outside: outside.answers("https://bsky.app/profile/jo.example", "down", 502),
         ("@jo.example", "Social account", "did not answer as we hoped", "Paste its address again"),
         ("Open it on Bluesky",)),
    Case("bluesky post", "https://bsky.app/profile/jo.example/post/3kabc", bluesky_post,
         ("Post by Jo", "The seal is back."), ("The seal is back.", "Open it on Bluesky")),
    Case("reddit, which the school has not switched on", "https://old.reddit.com/r/ponds/?feed=secret&user=mia",
         silence, refusal="Your school has not switched Reddit on."),
]  # fmt: skip
