"""Where is the feed of a page? In the page, its headers, at known platforms, at common paths. Fetches nothing."""
