"""The picture of a network: places for everything, then lines, shapes and words."""
