"""Makes the Parquet files of this folder and, beside each, what its columns hold. See README.md."""

import datetime as dt
import decimal
import json
import pathlib
import uuid

import pyarrow as pa
import pyarrow.parquet as pq

here = pathlib.Path(__file__).parent
D = decimal.Decimal
utc = dt.timezone.utc


def column(name, kind, values, texts=None):
    """`texts` where Python's own text of a value is not the one that is meant."""
    texts = texts or [None if value is None else str(value) for value in values]
    return name, pa.array(values, kind), ["" if text is None else text for text in texts]


columns = [
    column("int8", pa.int8(), [-128, 127, None, 0]),
    column("uint8", pa.uint8(), [255, 0, None, 1]),
    column("int64", pa.int64(), [9223372036854775807, -9223372036854775808, None, 9007199254740993]),
    column("uint64", pa.uint64(), [18446744073709551615, 0, None, 7]),
    column("uint32", pa.uint32(), [4294967295, 0, None, 7]),
    column("half", pa.float16(), [0.0999755859375, -65504.0, None, 5.960464477539063e-08], ["0.1", "-65504", None, "6e-8"]),
    column("float", pa.float32(), [0.1, -0.0, None, 16777216.0], ["0.1", "-0", None, "16777216"]),
    column("float2", pa.float32(), [3.1415927, 1e-20, None, 0.3333333432674408], ["3.1415927", "1e-20", None, "0.33333334"]),
    column("double", pa.float64(), [0.1 + 0.2, 5e-324, None, -1.5e300], ["0.30000000000000004", "5e-324", None, "-1.5e+300"]),
    column("odd doubles", pa.float64(), [float("nan"), float("inf"), None, -0.0], ["NaN", "Infinity", None, "-0"]),
    column("passed", pa.bool_(), [True, False, None, True], ["TRUE", "FALSE", None, "TRUE"]),
    column("text", pa.string(), ["量測", "two\nlines", None, ""]),
    column("__proto__", pa.dictionary(pa.int32(), pa.string()), ["a", "b", None, "a"]),
    column("decimal", pa.decimal128(10, 3), [D("12345.678"), D("-0.001"), None, D("0.100")]),
    column("large decimal", pa.decimal128(38, 10), [D("1234567890123456789012345678.0123456789"), D("-1.0000000001"), None, D("0E-10")], ["1234567890123456789012345678.0123456789", "-1.0000000001", None, "0.0000000000"]),
    column("day", pa.date32(), [dt.date(2026, 2, 1), dt.date(1899, 12, 30), None, dt.date(9999, 12, 31)]),
    column("seconds", pa.timestamp("ms"), [dt.datetime(2026, 2, 1, 0, 15), dt.datetime(1960, 1, 1, 0, 0, 0, 1000), None, dt.datetime(2026, 6, 30)], ["2026-02-01 00:15:00", "1960-01-01 00:00:00.001", None, "2026-06-30 00:00:00"]),
    column("micros", pa.timestamp("us", tz="UTC"), [dt.datetime(2026, 2, 1, 0, 15, 0, 125, utc), dt.datetime(1969, 12, 31, 23, 59, 59, 999999, utc), None, dt.datetime(2026, 1, 1, tzinfo=utc)], ["2026-02-01 00:15:00.000125", "1969-12-31 23:59:59.999999", None, "2026-01-01 00:00:00"]),
    column("nanos", pa.timestamp("ns"), [1769904900000000001, -1, None, 0], ["2026-02-01 00:15:00.000000001", "1969-12-31 23:59:59.999999999", None, "1970-01-01 00:00:00"]),
    column("clock", pa.time64("us"), [dt.time(8, 15), dt.time(23, 59, 59, 250000), None, dt.time(0)], ["08:15:00", "23:59:59.250", None, "00:00:00"]),
    column("bytes", pa.binary(), [b"plain", b"\xff\x00", None, b""], ["plain", "0xff00", None, ""]),
    column("id", pa.uuid(), [uuid.UUID(int=1).bytes, uuid.UUID("12345678-1234-5678-1234-567812345678").bytes, None, uuid.UUID(int=2**128 - 1).bytes], ["00000000-0000-0000-0000-000000000001", "12345678-1234-5678-1234-567812345678", None, "ffffffff-ffff-ffff-ffff-ffffffffffff"]),
]


def save(name, columns, **options):
    header = [column for column, _, _ in columns]
    table = pa.table([values for _, values, _ in columns], names=header)
    pq.write_table(table, here / f"{name}.parquet", **options)
    rows = list(zip(*(texts for _, _, texts in columns)))
    text = json.dumps({"records": [header, *map(list, rows)]}, ensure_ascii=False, indent=1)
    (here / f"{name}.json").write_text(text + "\n", encoding="utf-8")


save("kinds", columns)
save("kinds_v2", columns, data_page_version="2.0", row_group_size=3, use_dictionary=False)
many = [
    column("n", pa.int32(), [i // 7 for i in range(500)]),
    column("text", pa.string(), [f"part {i % 9}" for i in range(500)]),
    column("delta", pa.float64(), [i / 64 for i in range(500)], [f"{i / 64:.17g}" for i in range(500)]),
]
for codec in ("snappy", "gzip", "zstd", "brotli", "lz4", "none"):
    save(codec, many, compression=codec, row_group_size=200)
nested = [
    column("id", pa.int32(), [1, 2]),
    ("points", pa.array([[1, 2], []], pa.list_(pa.int32())), ["", ""]),
    ("place", pa.array([{"x": 1.5, "y": None}, None], pa.struct([("x", pa.float64()), ("y", pa.float64())])), ["", ""]),
    column("id", pa.string(), ["a", "b"]),
]
save("nested", nested)
old = [("at", pa.array([1769904900000000000, None], pa.timestamp("ns")), ["2026-02-01 00:15:00", ""])]
save("int96", old, use_deprecated_int96_timestamps=True)
