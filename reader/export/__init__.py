"""Everything → files. Returns text or bytes; never writes them."""
