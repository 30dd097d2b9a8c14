"""The documents of reports.mjs by other means, warm: `reports.py typst|weasyprint DOCUMENTS.json`.

Sets the same text on A4 with the same breaks of pages, and draws the same bars; tagged, as PDF/UA-1.
Prints the processor seconds of a document (median) and its pages, as JSON.
"""

import html
import json
import statistics
import sys
import time


def plain(inlines):
    return "".join(inline["text"] for inline in inlines)


def said(document):
    """The blocks of a document as (kind, content), section after section."""
    for index, section in enumerate(document["sections"]):
        previous = document["sections"][index - 1] if index else None
        together = section["layout"] == "role" and previous and previous["layout"] == "role" and index % 2
        yield ("h1", plain(section["title"]), index > 0 and not together)
        for block in section["blocks"]:
            yield from block_of(block)


def block_of(block):
    kind = block["kind"]
    if kind == "heading":
        yield ("h2", plain(block["text"]))
    elif kind == "paragraph":
        yield ("p", plain(block["text"]))
    elif kind == "list":
        yield ("list", [plain(item["text"]) for item in block["items"]])
    elif kind == "steps":
        yield ("list", [plain(step["head"]) + " " + plain(step["text"]) for step in block["steps"]])
    elif kind == "entries":
        yield ("rows", [[plain(one["term"]), " ".join(map(plain, one["description"]))] for one in block["entries"]])
    elif kind == "contents":
        yield ("rows", [[plain(one["text"]), plain(one["note"])] for one in block["entries"]])
    elif kind == "table":
        rows = [[plain(cell["text"]) for cell in row["cells"]] for group in block["groups"] for row in group["rows"]]
        yield ("rows", [[plain(cell["text"]) for cell in block["columns"]], *rows])
    elif kind == "range":
        rows = [row for group in block["groups"] for row in group["rows"] if "range" in row]
        yield ("bars", [(plain(row["label"]), row["from"], row["to"], row["range"]) for row in rows], block["caption"])
    elif kind in ("remark", "quote"):
        for paragraph in block["paragraphs"]:
            yield ("p", plain(paragraph))


LOWEST, HIGHEST = 20_000, 160_000


def share(value):
    return max(0, min(100, 100 * (value - LOWEST) / (HIGHEST - LOWEST)))


def typst_source(document):
    text = json.dumps
    lines = [
        f"#set document(title: {text(document['title'], ensure_ascii=False)})",
        '#set page(paper: "a4", margin: (x: 57pt, y: 60pt), footer: context align(right, counter(page).display()))',
        '#set text(font: "Inter", size: 11pt, lang: "en", region: "GB")',
        "#show heading.where(level: 1): set text(size: 26pt)",
        "#show heading.where(level: 2): set text(size: 14pt)",
    ]
    for kind, content, *more in said(document):
        if kind == "h1":
            if more[0]:
                lines.append("#pagebreak(weak: true)")
            lines.append(f"#heading(level: 1, {text(content, ensure_ascii=False)})")
        elif kind == "h2":
            lines.append(f"#heading(level: 2, {text(content, ensure_ascii=False)})")
        elif kind == "p":
            lines.append(f"#par({text(content, ensure_ascii=False)})")
        elif kind == "list":
            lines.append(f"#list({', '.join(text(item, ensure_ascii=False) for item in content)})")
        elif kind == "rows":
            width = max(map(len, content))
            cells = [text(cell, ensure_ascii=False) for row in content for cell in row + [""] * (width - len(row))]
            lines.append(f"#table(columns: {width}, stroke: none, {', '.join(cells)})")
        elif kind == "bars":
            cells = []
            for label, low, high, span in content:
                left, right = share(span["min"]), share(span["max"])
                bar = f'pad(left: {left}%, box(width: {max(1, right - left)}%, fill: rgb("#18528F"), inset: 3pt, text(fill: white, {text(low)} + h(1fr) + {text(high)})))'
                cells += [text(label, ensure_ascii=False), bar]
            lines.append(f"#figure(alt: {text(more[0], ensure_ascii=False)}, grid(columns: (30%, 70%), row-gutter: 4pt, {', '.join(cells)}))")
    return "\n".join(lines)


def html_source(document):
    escape = html.escape
    lines = [
        f"<html lang=en-GB><head><title>{escape(document['title'])}</title><style>",
        "@page { size: A4; margin: 60pt 57pt; @bottom-right { content: counter(page) } }",
        "body { font: 11pt/1.45 Inter } h1 { font-size: 26pt } h1.new { break-before: page } h2 { font-size: 14pt }",
        "td { padding: 4pt 8pt 4pt 0 } .bar { background: #18528F; color: white; padding: 3pt }",
        "</style></head><body>",
    ]
    for kind, content, *more in said(document):
        if kind == "h1":
            lines.append(f"<h1{' class=new' if more[0] else ''}>{escape(content)}</h1>")
        elif kind in ("h2", "p"):
            lines.append(f"<{kind}>{escape(content)}</{kind}>")
        elif kind == "list":
            lines.append("<ul>" + "".join(f"<li>{escape(item)}</li>" for item in content) + "</ul>")
        elif kind == "rows":
            rows = ["<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in content]
            lines.append(f"<table>{''.join(rows)}</table>")
        elif kind == "bars":
            rows = []
            for label, low, high, span in content:
                left, right = share(span["min"]), share(span["max"])
                style = f"margin-left: {left}%; width: {max(1, right - left)}%"
                rows.append(f"<tr><td>{escape(label)}</td><td width=70%><div class=bar style='{style}'>{low} {high}</div></td></tr>")
            lines.append(f"<table width=100%>{''.join(rows)}</table>")
    return "\n".join(lines)


def typst_maker(fonts):
    import typst

    compiler = typst.Compiler(font_paths=[fonts], ignore_system_fonts=True)

    def make(document):
        made = compiler.compile(typst_source(document).encode(), format="pdf", pdf_standards=["ua-1"])
        return made.count(b"/Type/Page/")

    return make


def weasyprint_maker(fonts):
    import pathlib

    import weasyprint
    from weasyprint.text.fonts import FontConfiguration

    config = FontConfiguration()
    faces = "".join(
        f"@font-face {{ font-family: Inter; font-weight: {weight}; src: url({pathlib.Path(fonts, name).as_uri()}) }}"
        for name, weight in (("Inter-Regular.ttf", 400), ("Inter-SemiBold.ttf", 700))
    )
    css = weasyprint.CSS(string=faces, font_config=config)

    def make(document):
        made = weasyprint.HTML(string=html_source(document)).render(stylesheets=[css], font_config=config)
        made.write_pdf(pdf_variant="pdf/ua-1")
        return len(made.pages)

    return make


def main():
    peer, path = sys.argv[1:]
    with open(path, encoding="utf-8") as file:
        given = json.load(file)
    makers = {"typst": ("Typst in process", typst_maker), "weasyprint": ("WeasyPrint", weasyprint_maker)}
    name, maker = makers[peer]
    make = maker(given["fonts"])
    costs = []
    for index, document in enumerate(given["documents"]):
        before = time.process_time()
        pages = make(document)
        if index >= given["warmUp"]:
            costs.append(time.process_time() - before)
    print(json.dumps({"name": name, "seconds": statistics.median(costs), "pages": pages}))


main()
