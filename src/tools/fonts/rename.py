"""Gives a font file another family name: rename.py IN OUT FAMILY POSTSCRIPT-NAME."""

import sys

from fontTools.ttLib import TTFont

source, target, family, postscript = sys.argv[1:]
font = TTFont(source, recalcTimestamp=False)
table = font["name"]
renamed = {1: family, 3: postscript, 4: family, 6: postscript}
typographic = {16, 17}
table.names = [n for n in table.names if n.nameID not in renamed.keys() | typographic and n.langID in (0, 0x409)]
for name_id, text in renamed.items():
    table.setName(text, name_id, 3, 1, 0x409)
font.save(target)
