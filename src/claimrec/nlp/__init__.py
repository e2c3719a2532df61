"""Text becomes a spaCy `Doc`: the bundled pipeline, any other pipeline."""
