"""Decks' scenes drawn with python-pptx as its manual says, for comparison. Prints the median processor seconds of a deck."""

import io
import json
import statistics
import sys
import time

from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.util import Pt

ALIGN = {"left": PP_ALIGN.LEFT, "centre": PP_ALIGN.CENTER, "right": PP_ALIGN.RIGHT}
ANCHOR = {"top": MSO_ANCHOR.TOP, "middle": MSO_ANCHOR.MIDDLE, "bottom": MSO_ANCHOR.BOTTOM}
SHAPES = {"rect": MSO_SHAPE.RECTANGLE, "ellipse": MSO_SHAPE.OVAL}


class Drawing:
    def __init__(self, scene, colours):
        self.scene = scene
        self.colours = colours
        self.deck = Presentation()
        self.deck.slide_width = Pt(scene["width"])
        self.deck.slide_height = Pt(scene["height"])
        self.deck.core_properties.title = scene["title"]

    def bytes(self):
        blank = self.deck.slide_layouts[6]
        for page in self.scene["pages"]:
            slide = self.deck.slides.add_slide(blank)
            for item in page["items"]:
                self.item(item, slide)
            if page["notes"]:
                slide.notes_slide.notes_text_frame.text = "\n".join(page["notes"])
        file = io.BytesIO()
        self.deck.save(file)
        return file.getvalue()

    def item(self, item, slide):
        draw = {"text": self.text, "shape": self.shape, "grid": self.grid, "plot": self.plot, "group": self.group}
        if item["kind"] in draw:
            draw[item["kind"]](item, slide)

    def colour(self, colour):
        return RGBColor.from_string((colour if colour.startswith("#") else self.colours[colour])[1:])

    def box(self, box):
        return [Pt(box[key]) for key in "xywh"]

    def paragraphs(self, frame, paragraphs):
        for index, paragraph in enumerate(paragraphs):
            p = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
            p.alignment = ALIGN[paragraph["align"]]
            p.line_spacing = Pt(paragraph["leading"])
            p.space_before = Pt(paragraph["spaceBefore"])
            for run in paragraph["runs"]:
                r = p.add_run()
                r.text = run["text"]
                style = run["style"]
                r.font.name = self.scene["fonts"][style["font"]]
                r.font.size = Pt(style["size"])
                r.font.bold = style["bold"]
                r.font.color.rgb = self.colour(style["colour"])
                if run.get("href", "#").startswith("http"):
                    r.hyperlink.address = run["href"]

    def text(self, item, slide):
        shape = slide.shapes.add_textbox(*self.box(item["box"]))
        shape.name = item["name"]
        frame = shape.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_top = frame.margin_right = frame.margin_bottom = 0
        frame.vertical_anchor = ANCHOR[item["anchor"]]
        self.paragraphs(frame, item["paragraphs"])

    def shape(self, item, slide):
        x, y, w, h = self.box(item["box"])
        if item["shape"] == "line":
            shape = slide.shapes.add_connector(MSO_CONNECTOR.STRAIGHT, x, y, x + w, y + h)
        else:
            shape = slide.shapes.add_shape(SHAPES[item["shape"]], x, y, w, h)
            if "fill" in item:
                shape.fill.solid()
                shape.fill.fore_color.rgb = self.colour(item["fill"])
        shape.name = item["name"]
        if "stroke" in item:
            shape.line.color.rgb = self.colour(item["stroke"]["colour"])
            shape.line.width = Pt(item["stroke"]["width"])

    def grid(self, item, slide):
        rows, columns = item["rows"], item["columns"]
        table = slide.shapes.add_table(len(rows), len(columns), *self.box(item["box"])).table
        for index, width in enumerate(columns):
            table.columns[index].width = Pt(width)
        for index, row in enumerate(rows):
            table.rows[index].height = Pt(row["height"])
            column = 0
            for cell in row["cells"]:
                target = table.cell(index, column)
                if cell["columnSpan"] > 1:
                    target.merge(table.cell(index, column + cell["columnSpan"] - 1))
                self.paragraphs(target.text_frame, cell["paragraphs"])
                column += cell["columnSpan"]
        for drawn in item["drawn"]:
            self.item(drawn, slide)

    def plot(self, item, slide):
        for drawn in item["drawn"]:
            self.item(drawn, slide)
        bars = item["bars"]
        data = CategoryChartData()
        data.categories = [bar["label"] for bar in bars]
        halves = [(bar["max"] - bar["min"]) / 2 for bar in bars]
        for name, values in zip(item["columns"][1:], ([bar["min"] for bar in bars], halves, halves)):
            data.add_series(name, values)
        chart = slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, *self.box(item["box"]), data).chart
        chart.value_axis.minimum_scale = item["from"]
        chart.value_axis.maximum_scale = item["to"]

    def group(self, item, slide):
        for child in item["items"]:
            self.item(child, slide)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        given = json.load(file)
    costs = []
    for turn in range(given["rounds"] + 1):
        for scene in given["scenes"]:
            before = time.process_time()
            Drawing(scene, given["colours"]).bytes()
            if turn > 0:
                costs.append(time.process_time() - before)
    print(statistics.median(costs))


main()
