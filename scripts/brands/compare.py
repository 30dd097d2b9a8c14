"""Holds what was drawn of decks against what was drawn of their templates: `python compare.py FOLDER NAME...`.

For each deck a line of JSON: faults of the slides added from its layouts, and of what is over what its master paints.
"""
import json
import sys
from pathlib import Path

import pymupdf
from PIL import Image, ImageChops, ImageDraw, ImageFilter

SCALE = 0.6
# Of 255: the edges of letters and pictures differ by less where two drawings are the same.
STEP = 40
# Pixels that may differ: antialiasing where something of ours touches something of theirs.
FEW = 6


def drawn(path):
    pages = []
    for page in pymupdf.open(path):
        picture = page.get_pixmap(matrix=pymupdf.Matrix(SCALE, SCALE), alpha=False)
        pages.append(Image.frombytes("RGB", (picture.width, picture.height), picture.samples))
    return pages


def differing(one, other):
    """Where two pictures differ: white on black."""
    channels = ImageChops.difference(one, other).split()
    most = ImageChops.lighter(ImageChops.lighter(channels[0], channels[1]), channels[2])
    return most.point(lambda value: 255 if value > STEP else 0)


def amount(mask):
    return mask.histogram()[255]


def where(mask):
    left, top, right, bottom = (round(edge / SCALE) for edge in mask.getbbox())
    return f"{amount(mask)} pixels between {left},{top} and {right},{bottom} pt"


def without(mask, places):
    width, height = mask.size
    pen = ImageDraw.Draw(mask)
    for left, top, right, bottom in places:
        pen.rectangle((left * width - 2, top * height - 2, right * width + 2, bottom * height + 2), fill=0)
    return mask


def faults(folder, name):
    told = json.loads((folder / f"{name}.json").read_text())
    layouts = told["layouts"]
    deck, added, original, ground = (drawn(folder / f"{name}{kind}.pdf") for kind in ("", "-added", "-original", "-ground"))
    found = []
    if len(added) != len(original):
        found.append(f"{len(layouts)} layouts in the deck, {len(original) // 2} in the template")
    for number, (ours, theirs) in enumerate(zip(added, original)):
        layout, bare = layouts[number % len(layouts)], number >= len(layouts)
        differs = differing(ours, theirs)
        if amount(differs) > FEW:
            found.append(f"a slide {'left bare' if bare else 'added'} on {layout} is not as in the template: {where(differs)}")
    over = []
    for number, (page, slide) in enumerate(zip(deck, told["slides"])):
        at = layouts.index(slide["layout"])
        bare = added[len(layouts) + at]
        # A pixel inside of what is painted: at its edge it is mixed with what is ours.
        painted = differing(bare, ground[at]).filter(ImageFilter.MinFilter(3))
        hidden = without(ImageChops.multiply(painted, differing(page, bare)), slide["places"])
        if amount(hidden) > FEW:
            over.append(f"slide {number + 1} ({slide['title']}): {where(hidden)}")
    return {"layouts": found, "over": over}


folder = Path(sys.argv[1])
for name in sys.argv[2:]:
    print(json.dumps(faults(folder, name)), flush=True)
