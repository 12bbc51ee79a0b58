"""The starter library: packs of well-known public sources that a school may begin with (`library.toml`)."""
