"""A group becomes a finding with a verdict."""

from claimrec.judge.judgement import judge

__all__ = ["judge"]
