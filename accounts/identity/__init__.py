"""How somebody signs in, and how they like their pages."""
