"""Two documents → their alignment, and which words render which."""
