"""Makes of a deck and its template what is drawn to compare them, and tells what stands on its slides.

    python probe.py DECK TEMPLATE FOLDER NAME

FOLDER/NAME-added.pptx     of the deck, a slide of each layout with words in its placeholders, then each layout bare
FOLDER/NAME-original.pptx  of the template, the same
FOLDER/NAME-ground.pptx    of the deck, each layout bare, without what its master and itself paint
FOLDER/NAME.json           the layouts, and of each slide its layout, its title and the places of its layout's placeholders
"""
import io
import json
import sys
import zipfile
from pathlib import Path

from pptx import Presentation

SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"


def opened(path):
    """A template of PowerPoint's own kind differs from a presentation in what it says it is."""
    given, made = zipfile.ZipFile(path), io.BytesIO()
    with zipfile.ZipFile(made, "w") as written:
        for name in given.namelist():
            content = given.read(name)
            if name == "[Content_Types].xml":
                content = content.replace(b"presentationml.template.main", b"presentationml.presentation.main")
            written.writestr(name, content)
    return Presentation(made)


HYPERLINK = "{http://schemas.openxmlformats.org/drawingml/2006/main}hlinkClick"


def emptied(path):
    """Without slides, and without the links of masters, which no deck keeps and which are drawn in a colour of their own."""
    deck = opened(path)
    for sheet in [*deck.slide_masters, *layouts(deck)]:
        for link in list(sheet._element.iter(HYPERLINK)):
            link.getparent().remove(link)
    for entry in list(deck.slides._sldIdLst):
        deck.part.drop_rel(entry.rId)
        deck.slides._sldIdLst.remove(entry)
    root = deck.part._element
    for found in root.xpath(f"p:custShowLst | p:extLst/p:ext[@uri='{SECTIONS}']"):
        found.getparent().remove(found)
    return deck


def layouts(deck):
    return [layout for master in deck.slide_masters for layout in master.slide_layouts]


def with_words(deck):
    for layout in layouts(deck):
        slide = deck.slides.add_slide(layout)
        for shape in slide.placeholders:
            if shape.has_text_frame:
                shape.text_frame.text = "Words of nobody"


def bare(deck):
    for layout in layouts(deck):
        slide = deck.slides.add_slide(layout)
        for shape in list(slide.shapes):
            shape._element.getparent().remove(shape._element)


def unpainted(deck):
    """What holds more than half of a slide is the ground of others."""
    half = deck.slide_width * deck.slide_height / 2
    for sheet in [*deck.slide_masters, *layouts(deck)]:
        for shape in list(sheet.shapes):
            if not shape.is_placeholder and (shape.width or 0) * (shape.height or 0) < half:
                shape._element.getparent().remove(shape._element)


def places(layout, size):
    """The frames of the placeholders, as shares of the slide."""
    width, height = size
    found = []
    for shape in layout.placeholders:
        box = (shape.left, shape.top, shape.width, shape.height)
        if None not in box:
            x, y, w, h = box
            found.append([x / width, y / height, (x + w) / width, (y + h) / height])
    return found


deck_file, template_file, folder, name = sys.argv[1:]
folder = Path(folder)
for kind, path in (("added", deck_file), ("original", template_file)):
    deck = emptied(path)
    with_words(deck)
    bare(deck)
    deck.save(folder / f"{name}-{kind}.pptx")
deck = emptied(deck_file)
unpainted(deck)
bare(deck)
deck.save(folder / f"{name}-ground.pptx")

deck = Presentation(deck_file)
size = (deck.slide_width, deck.slide_height)
told = {
    "layouts": [str(layout.part.partname) for layout in layouts(deck)],
    "size": [length / 12700 for length in size],
    "slides": [
        {
            "layout": str(slide.slide_layout.part.partname),
            "title": slide.shapes.title.text if slide.shapes.title is not None else None,
            "places": places(slide.slide_layout, size),
        }
        for slide in deck.slides
    ],
}
(folder / f"{name}.json").write_text(json.dumps(told))
