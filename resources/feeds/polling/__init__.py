"""One turn of a feed: who holds it, what its answer means, when it is asked again, and what is kept of it."""
