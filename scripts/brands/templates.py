"""Templates that python-pptx makes: its own, and its own as somebody's script has changed it. `python templates.py FOLDER`."""
import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.util import Pt

COLOURS = {"1F497D": "23395B", "EEECE1": "F6F1E7", "4F81BD": "23395B", "C0504D": "D1495B", "9BBB59": "66A182"}
KEPT = {"Title Slide": "Eins", "Title and Content": "Zwei", "Section Header": "Drei", "Title Only": "Vier", "Blank": "Fünf"}


def mark():
    """A square of one colour, as PNG."""

    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    rows = (b"\0" + bytes((0xD1, 0x49, 0x5B)) * 8) * 8
    return BytesIO(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def changed():
    """Made wide, recoloured and renamed, without types and without the layouts that nobody used; a bar and a mark on its master."""
    deck = Presentation()
    wide = Pt(960) / deck.slide_width
    deck.slide_width = Pt(960)
    master = deck.slide_master
    for layout in list(master.slide_layouts):
        if layout.name not in KEPT:
            master.slide_layouts.remove(layout)
            continue
        layout._element.cSld.set("name", KEPT[layout.name])
        del layout._element.attrib["type"]
    for shape in [shape for sheet in (master, *master.slide_layouts) for shape in sheet.shapes]:
        if shape._element.spPr.xfrm is not None:
            shape.left, shape.width = round(shape.left * wide), round(shape.width * wide)
    theme = next(rel.target_part for rel in master.part.rels.values() if rel.reltype.endswith("/theme"))
    text = theme.blob.decode("utf-8").replace('typeface="Calibri"', 'typeface="Arial"')
    for old, new in COLOURS.items():
        text = text.replace(old, new)
    theme._blob = text.encode("utf-8")
    # On a master nothing can be added by name, on a slide it can: what is made there moves.
    slide = deck.slides.add_slide(master.slide_layouts[-1])
    bar = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, 0, Pt(528), Pt(960), Pt(12))
    bar.fill.solid()
    bar.fill.fore_color.rgb = RGBColor(0x23, 0x39, 0x5B)
    bar.line.fill.background()
    picture = slide.shapes.add_picture(mark(), Pt(912), Pt(12), Pt(32), Pt(32))
    _, relationship = master.part.get_or_add_image_part(mark())
    picture._element.blipFill.blip.rEmbed = relationship
    for number, shape in enumerate((bar, picture)):
        shape._element.xpath(".//p:cNvPr")[0].set("id", str(900 + number))
        master.shapes._spTree.insert(2, shape._element)
    slide.part.drop_rel(next(key for key, rel in slide.part.rels.items() if rel.reltype.endswith("/image")))
    entry = deck.slides._sldIdLst[0]
    deck.part.drop_rel(entry.rId)
    deck.slides._sldIdLst.remove(entry)
    return deck


folder = Path(sys.argv[1])
Presentation().save(folder / "python-pptx.pptx")
changed().save(folder / "python-pptx-changed.pptx")
