"""Makes the workbooks of this folder and, beside each, what its cells hold. See README.md."""

import datetime as dt
import json
import pathlib
import subprocess
import sys

import openpyxl
import xlsxwriter

here = pathlib.Path(__file__).parent


def expected(value):
    """A cell as JSON: text as it is, a number as {"number": its shortest text}."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return {"number": repr(value)}
    if isinstance(value, dt.datetime):
        text = value.isoformat(sep=" ", timespec="seconds")
        return text + (f".{value.microsecond // 1000:03d}" if value.microsecond else "")
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    return str(value)


def as_stored(name, sheet, rows):
    """Numbers as openpyxl reads them back: programs write 15 or 16 of a double's 17 digits."""
    stored = openpyxl.load_workbook(here / f"{name}.xlsx", data_only=True)[sheet]

    def value(line, column, cell):
        if isinstance(cell, (int, float)) and not isinstance(cell, bool):
            return stored.cell(line, column).value
        return cell.replace("_x000D_", "\r") if isinstance(cell, str) else cell

    return [(line, [value(line, j, cell) for j, cell in enumerate(cells, 1)]) for line, cells in rows]


def save(name, sheet, rows):
    records = [
        {"line": line, "cells": [expected(cell) for cell in cells]} for line, cells in rows
    ]
    text = json.dumps({"sheet": sheet, "records": records}, ensure_ascii=False, indent=1)
    (here / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def kinds():
    """The kinds of cells that openpyxl writes, with values that are easily spoilt."""
    book = openpyxl.Workbook()
    cover = book.active
    cover.title = "Cover"
    cover["A1"] = "Report of the batch"
    cover["A2"] = "Nothing to be seen here"
    sheet = book.create_sheet("量測 data")
    secret = book.create_sheet("Hidden")
    secret.sheet_state = "hidden"
    for row in range(1, 60):
        for column in range(1, 12):
            secret.cell(row, column, row * column)
    rows = [
        (1, ["Serial", "Lot", "Width", "Share", "Day", "Taken at", "Clock", "Passed", "Remark"]),
        (2, ["S-1", 7, 0.1, 0.985, dt.date(2026, 2, 1), dt.datetime(2026, 2, 1, 0, 15), dt.time(8, 15), True, "  spaces around  "]),
        (3, ["S-2", 8, 0.1 + 0.2, 0.5, dt.date(1900, 1, 1), dt.datetime(1999, 12, 31, 23, 59, 59), dt.time(0, 0), False, "two\nlines"]),
        (4, ["S-3", 12345, 1e-5, 1.0, dt.date(1900, 2, 28), dt.datetime(2026, 2, 1, 8, 15, 0, 250000), dt.time(23, 59, 59), True, "_x000D_ & <b> \"q\" 'q'"]),
        (5, ["S-4", 9, 1.5e300, 0.0, dt.date(1900, 3, 1), dt.datetime(2026, 6, 30), dt.time(12, 0, 1), False, "𠮷野家 東京 ±5 µm"]),
        (8, ["S-5", 10, 5e-324, -0.25, dt.date(9999, 12, 31), dt.datetime(2100, 3, 1, 12), dt.time(6, 7, 8), True, "=not a formula"]),
        (9, ["S-6", None, -123456.789, 1 / 3, None, None, None, None, "#N/A"]),
        (10, [None, None, 9007199254740993.0, 2e21]),
    ]
    formats = {2: "0000", 4: "0.0%", 5: "yyyy-mm-dd", 6: "yyyy-mm-dd hh:mm:ss", 7: "hh:mm:ss"}
    for line, cells in rows:
        for column, value in enumerate(cells, 1):
            cell = sheet.cell(line, column, value)
            if line == 1 or value is None:
                continue
            if column in formats:
                cell.number_format = formats[column]
            if isinstance(value, str) and value.startswith("="):
                cell.data_type = "s"
            if value == "#N/A":
                cell.data_type = "e"
    for _, cells in rows[1:]:
        if len(cells) > 4 and cells[1] is not None:
            cells[1] = f"{cells[1]:04d}"
    book.save(here / "openpyxl.xlsx")
    save("openpyxl", "量測 data", as_stored("openpyxl", "量測 data", rows))
    return rows


def converted(rows):
    """The same, opened and saved by LibreOffice."""
    convert = ["soffice", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "/tmp/converted", str(here / "openpyxl.xlsx")]
    subprocess.run(convert, check=True, stdout=subprocess.DEVNULL)
    (here / "libreoffice.xlsx").write_bytes(pathlib.Path("/tmp/converted/openpyxl.xlsx").read_bytes())
    save("libreoffice", "量測 data", as_stored("libreoffice", "量測 data", rows))
    for kind in ("xls", "ods"):
        small = openpyxl.Workbook()
        small.active.append(["a", "b"])
        small.active.append([1, 2])
        small.save("/tmp/converted/small.xlsx")
        subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", str(here), "/tmp/converted/small.xlsx"], check=True, stdout=subprocess.DEVNULL)


def instrument():
    """XlsxWriter: merged headers, formulas with their results, rich text, a title, 1904."""
    book = xlsxwriter.Workbook(str(here / "xlsxwriter.xlsx"), {"date_1904": True})
    sheet = book.add_worksheet("Holes")
    bold = book.add_format({"bold": True})
    day = book.add_format({"num_format": 'd\\. mmmm yyyy;@'})
    span = book.add_format({"num_format": "[h]:mm:ss"})
    sheet.merge_range("A1:F1", "Measuring report", bold)
    sheet.merge_range("A3:A4", "Part", bold)
    sheet.merge_range("B3:C3", "Hole A", bold)
    sheet.merge_range("D3:E3", "Hole B", bold)
    sheet.write("F3", "Day")
    sheet.write("G3", "Run")
    for column, text in enumerate(["x", "y", "x", "y"], 1):
        sheet.write(3, column, text)
    sheet.write_rich_string("A5", "P", bold, "-0", "01")
    sheet.write("B5", 1.25)
    sheet.write("C5", 2.5)
    sheet.write_formula("D5", "=B5+C5", None, 3.75)
    sheet.write_formula("E5", '=IF(B5>0,"good","")', None, "good")
    sheet.write_datetime("F5", dt.datetime(2026, 2, 1), day)
    sheet.write_number("G5", 1.5, span)
    sheet.write("A6", "P-002")
    sheet.write_formula("B6", "=1/0", None, "#DIV/0!")
    sheet.write_formula("C6", "=TRUE()", None, True)
    sheet.write_datetime("F6", dt.datetime(1904, 1, 2), day)
    sheet.write_number("G6", 0.5, span)
    sheet.set_row(5, None, None, {"hidden": True})
    book.close()
    save("xlsxwriter", "Holes", [
        (1, ["Measuring report"]),
        (3, ["Part", "Hole A", "Hole A", "Hole B", "Hole B", "Day", "Run"]),
        (4, ["", "x", "y", "x", "y"]),
        (5, ["P-001", 1.25, 2.5, 3.75, "good", "2026-02-01", "36:00:00"]),
        (6, ["P-002", "#DIV/0!", "TRUE", "", "", "1904-01-02", "12:00:00"]),
    ])


converted(kinds())
instrument()
sys.exit(0)
