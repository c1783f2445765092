"""Prints the characters to keep of a large font, one U+XXXX a line."""

import sys


def of_codec(codec, leads, trails):
    """Every character that a double-byte encoding can write."""
    for lead in leads:
        for trail in trails:
            try:
                text = bytes([lead, trail]).decode(codec)
            except UnicodeDecodeError:
                continue
            if len(text) == 1:
                yield ord(text)


def chinese():
    """GB 2312 (simplified), the frequent part of Big5 (traditional), and the punctuation and wide forms used with both."""
    yield from of_codec("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF))
    yield from of_codec("big5", range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    yield from range(0x3000, 0x3040)
    yield from range(0xFF00, 0xFFF0)


def korean():
    """All syllables and the letters they are made of."""
    yield from range(0xAC00, 0xD7A4)
    yield from range(0x3131, 0x318F)


for code in sorted(set({"chinese": chinese, "korean": korean}[sys.argv[1]]())):
    print(f"U+{code:04X}")
