"""Text becomes a spaCy ``Doc``: the bundled English news pipeline, or any other that the user has.

``load`` gives a pipeline, ``parse`` runs it over texts.  The rest are the bundled pipeline's components,
which spaCy finds by entry point; only this room imports onnxruntime.
"""
