"""How things look everywhere: avatars, colours, the kinds of tie."""
