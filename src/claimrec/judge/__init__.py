"""A group becomes a finding with a verdict."""
