"""Files become articles: text, metadata, what to skip."""
