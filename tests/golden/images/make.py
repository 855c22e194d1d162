"""Writes the images beside it with netpbm, ImageMagick, libjpeg and Pillow, and pixels.json with what netpbm (PNG, PGM,
PPM, PBM) and Pillow with libjpeg (JPEG) read from them.

Debian 12: apt-get install netpbm imagemagick libjpeg-turbo-progs python3-pil python3-numpy; /usr/bin/python3 make.py
"""

import json
import subprocess
from fractions import Fraction
from pathlib import Path

import numpy
from PIL import Image

WIDTH, HEIGHT = 19, 13
here = Path(__file__).parent
random = numpy.random.default_rng(7)
y, x = numpy.mgrid[0:HEIGHT, 0:WIDTH]
spot = ((x - 12) ** 2 + (y - 5) ** 2 < 14) * 70
base = numpy.stack([40 + 9 * x + spot, 200 - 12 * y, 90 + 5 * x - 3 * y + spot], axis=-1)
rgb8 = numpy.clip(base + random.integers(-20, 21, base.shape), 0, 255).astype(numpy.uint16)
grey8 = rgb8[:, :, 0]
rgb16 = rgb8 * 257 - random.integers(0, 200, base.shape) * (rgb8 > 10)
grey16 = rgb16[:, :, 1]
opacity = numpy.where(spot > 0, 255, numpy.where(x < 6, (x * 40).astype(int), 255)).astype(numpy.uint16)


def pnm(pixels, white):
    """Bytes of a PGM or PPM file."""
    kind = b"P6" if pixels.ndim == 3 else b"P5"
    head = kind + f"\n{pixels.shape[1]} {pixels.shape[0]}\n{white}\n".encode()
    return head + pixels.astype(">u2" if white > 255 else "u1").tobytes()


def run(*words, given=b""):
    return subprocess.run(words, input=given, stdout=subprocess.PIPE, check=True).stdout


def write(name, *words, given=b""):
    (here / name).write_bytes(run(*words, given=given))


def png(name, pixels, white, *options):
    write(name, "pnmtopng", *options, given=pnm(pixels, white))


def magick(name, pixels, white, *options):
    write(name, "/usr/bin/convert", "-", *options, "-strip", "PNG:-", given=pnm(pixels, white))


def levels(count):
    """Grey in as many levels, from 0."""
    return (grey8.astype(int) * count // 256).astype(numpy.uint16)


# PNG
for bits in (1, 2, 4):
    png(f"grey{bits}.png", levels(2**bits), 2**bits - 1)
    png(f"grey{bits}-interlaced.png", levels(2**bits), 2**bits - 1, "-interlace")
png("grey8.png", grey8, 255)
png("grey8-interlaced.png", grey8, 255, "-interlace")
png("grey16.png", grey16, 65535)
png("grey16-interlaced.png", grey16, 65535, "-interlace")
png("rgb8.png", rgb8, 255, "-force")
png("rgb8-interlaced.png", rgb8, 255, "-force", "-interlace")
png("rgb16.png", rgb16, 65535)
few = rgb8 // 100 * 100
png("palette.png", few, 255)
png("palette-interlaced.png", few, 255, "-interlace")
png("palette8.png", rgb8 // 52 * 52, 255)
mask = here / "mask.pgm"
mask.write_bytes(pnm(opacity, 255))
png("grey8-alpha.png", grey8, 255, "-force", f"-alpha={mask}")
png("rgb8-alpha.png", rgb8, 255, "-force", f"-alpha={mask}")
png("rgb8-alpha-interlaced.png", rgb8, 255, "-force", f"-alpha={mask}", "-interlace")
png("palette-alpha.png", few, 255, f"-alpha={mask}")
mask.unlink()
magick("rgb16-alpha.png", rgb16, 65535, "-alpha", "set", "-channel", "A", "-evaluate", "set", "40%",
       "-define", "png:bit-depth=16", "-define", "png:color-type=6")
key = "rgb:%02x/%02x/%02x" % tuple(few[0, 0])
png("rgb8-key.png", few, 255, "-force", f"-transparent={key}")
png("grey4-key.png", levels(16), 15, "-force", "-transparent=rgb:6/6/6")
for filtering in range(5):
    png(f"grey8-filter{filtering}.png", grey8, 255, f"-{('nofilter', 'sub', 'up', 'avg', 'paeth')[filtering]}")

# netpbm
(here / "raw8.pgm").write_bytes(pnm(grey8, 255).replace(b"P5\n", b"P5\n# a camera\n"))
(here / "raw16.pgm").write_bytes(pnm(grey16 // 16, 4095))
write("plain8.pgm", "pnmtoplainpnm", given=pnm(grey8, 255))
write("plain16.pgm", "pnmtoplainpnm", given=pnm(grey16, 65535))
(here / "raw8.ppm").write_bytes(pnm(rgb8, 255))
(here / "raw16.ppm").write_bytes(pnm(rgb16, 65535))
write("plain8.ppm", "pnmtoplainpnm", given=pnm(rgb8, 255))
bits = run("pgmtopbm", "-threshold", given=pnm(grey8, 255))
(here / "raw.pbm").write_bytes(bits)
write("plain.pbm", "pnmtoplainpnm", given=bits)

# JPEG
colour, grey = Image.fromarray(rgb8.astype("u1")), Image.fromarray(grey8.astype("u1"))
grey.save(here / "grey.jpg", quality=90)
grey.save(here / "grey-progressive.jpg", quality=90, progressive=True)
colour.save(here / "colour-444.jpg", quality=92, subsampling=0)
colour.save(here / "colour-420.jpg", quality=85, subsampling=2)
colour.save(here / "colour-422-progressive.jpg", quality=85, subsampling=1, progressive=True)
colour.convert("CMYK").save(here / "cmyk.jpg")
write("restarts.jpg", "cjpeg", "-restart", "1B", "-quality", "85", given=pnm(rgb8, 255))
write("grey-restarts.jpg", "cjpeg", "-grayscale", "-restart", "4B", "-quality", "85", given=pnm(rgb8, 255))
write("adobe.jpg", "pnmtojpeg", "-quality=90", "-sample=1x1", given=pnm(rgb8, 255))
# Adobe's mark instead of JFIF's: brightness and two differences (1).
plain = (here / "adobe.jpg").read_bytes()
adobe = b"\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x01"
jfif = 4 + int.from_bytes(plain[4:6], "big") - 2
(here / "adobe.jpg").write_bytes(plain[:2] + adobe + plain[2 + jfif :])
# The same bytes said to be red, green and blue (0): other colours, which every reader must see alike.
(here / "adobe-rgb.jpg").write_bytes(plain[:2] + adobe[:-1] + b"\x00" + plain[2 + jfif :])


def plain_number(value):
    return int(value) if value.denominator == 1 else float(value)


def grey_of(pixels, white):
    """Grey of colours and opacity, exactly."""
    found = []
    for pixel in pixels:
        *light, alpha = [int(v) for v in pixel] if len(pixel) in (2, 4) else [*map(int, pixel), white]
        value = Fraction(light[0]) if len(light) == 1 else Fraction(299 * light[0] + 587 * light[1] + 114 * light[2], 1000)
        found.append(plain_number((alpha * value + (white - alpha) * white) / white))
    return found


def pam(data):
    head, body = data.split(b"ENDHDR\n", 1)
    words = dict(line.split(b" ", 1) for line in head.split(b"\n") if b" " in line)
    depth, white = int(words[b"DEPTH"]), int(words[b"MAXVAL"])
    pixels = numpy.frombuffer(body, ">u2" if white > 255 else "u1").reshape(-1, depth)
    return pixels.astype(int), white


pixels = {}
for path in sorted(here.glob("*.p[nbgp][gm]")):
    if path.suffix == ".png":
        has_alpha = "alpha" in path.name or "key" in path.name
        read = run("pngtopam", *(["-alphapam"] if has_alpha else []), given=path.read_bytes())
        read, white = pam(read if has_alpha else run("pamtopam", given=read))
        if white < 255:
            read, white = read * (255 // white), 255
        if path.name == "rgb8-key.png":
            # netpbm 11.01 takes other pixels for see-through than the three of this colour.
            read = numpy.asarray(Image.open(path).convert("RGBA")).reshape(-1, 4)
    else:
        read, white = pam(run("pamtopam", given=path.read_bytes()))
        if path.suffix == ".pbm":
            read, white = read * 255, 255
    pixels[path.name] = {"white": white, "within": 0, "values": grey_of(read, white)}
for path in sorted(here.glob("*.jpg")):
    image = Image.open(path)
    if image.mode == "CMYK":
        continue
    if "-rgb" in path.name:
        read = grey_of(numpy.asarray(image).reshape(-1, 3), 255)
    else:
        image.draft("L", image.size)
        assert image.mode == "L"
        read = [int(v) for v in numpy.asarray(image).ravel()]
    # Decoders may differ in the last bit of the cosine transform.
    pixels[path.name] = {"white": 255, "within": 1, "values": read}
lines = [f"  {json.dumps(name)}: {json.dumps(one, separators=(',', ':'))}" for name, one in pixels.items()]
text = ",\n".join([f'  "width": {WIDTH}', f'  "height": {HEIGHT}', *lines])
(here / "pixels.json").write_text("{\n" + text + "\n}\n")
