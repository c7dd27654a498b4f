#!/usr/bin/env python3
"""Writes src/Handbooks/Text/Folding/FoldData.cs from Unicode data.

unicode-folds.py DERIVED_CORE_PROPERTIES CONFUSABLES_JSON OUTPUT

DERIVED_CORE_PROPERTIES is DerivedCoreProperties.txt of the Unicode Character Database (Debian's package unicode-data
has it in /usr/share/unicode). CONFUSABLES_JSON maps a character to its prototype as confusables.txt of UTS #39 does
(data.json of the npm package unhomoglyph). Decompositions, case and names are those of Python's unicodedata.

Each record: how far its code point is from the one before, then two texts in UTF-8, each after its length: what the
character is folded to, and what it looks like. A length of 255 stands for "as the other" or "as it is".
"""
import base64, json, re, sys, unicodedata, zlib

derived, confusables, output = sys.argv[1:]
core = open(derived, encoding="utf-8").read()
core_version = re.search(r"DerivedCoreProperties-([0-9.]+)\.txt", core).group(1)
prototypes = {k: v for k, v in json.load(open(confusables, encoding="utf-8")).items()}

ignorable = set()
for first, last in re.findall(r"^([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*; Default_Ignorable_Code_Point", core, re.M):
    ignorable.update(range(int(first, 16), int(last or first, 16) + 1))

# Accents, vowel points and tone marks that a writer may leave out; never the vowel signs of Indic and Thai letters.
DROPPED = [(0x0300, 0x036F), (0x0483, 0x0489), (0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670),
           (0x06D6, 0x06ED), (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F)]
ALIKE = {"æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ĸ": "k", "ŋ": "n", "ə": "e", "ɛ": "e", "ɔ": "o", "ß": "ss",
         "ى": "ي", "ی": "ي", "ک": "ك", "ہ": "ه", "ە": "ه", "ة": "ه"}
WITH = re.compile(r"LATIN (?:CAPITAL|SMALL) LETTER ([A-Z]) WITH ")
SMALL_CAPITAL = re.compile(r"LATIN LETTER SMALL CAPITAL ([A-Z])$")
ENCLOSED = re.compile(r"(?:NEGATIVE |CROSSED NEGATIVE )?(?:CIRCLED|SQUARED|PARENTHESIZED) LATIN (?:CAPITAL|SMALL) LETTER ([A-Z])$|REGIONAL INDICATOR SYMBOL LETTER ([A-Z])$")


def is_dropped(c):
    o = ord(c)
    return o in ignorable or any(a <= o <= b for a, b in DROPPED) and unicodedata.category(c) in ("Mn", "Me")


def is_word(c):
    return unicodedata.category(c)[0] in "LM" or unicodedata.category(c) == "Nd"


def fold(text):
    """What the framework cannot do without a library: compatibility forms, full case folding, accents off."""
    out = []
    for c in unicodedata.normalize("NFKC", text).casefold():
        for d in unicodedata.normalize("NFKD", c) if not 0xAC00 <= ord(c) <= 0xD7A3 else c:
            if is_dropped(d) or d == "\u0640":
                continue
            if d in ALIKE:
                out.append(ALIKE[d])
            elif unicodedata.category(d) == "Nd" and ord(d) > 0x7F:
                out.append(str(unicodedata.digit(d)))
            elif (named := WITH.match(unicodedata.name(d, ""))) or (named := SMALL_CAPITAL.match(unicodedata.name(d, ""))):
                out.append(named.group(1).lower())
            else:
                out.append(d)
    return "".join(out)


def plain(c):
    """None where the character is no part of a word, which a table need not say."""
    if is_dropped(c) or c == "\u0640" or unicodedata.category(c) == "Cf" and not 0x600 <= ord(c) <= 0x605:
        return ""
    if enclosed := ENCLOSED.match(unicodedata.name(c, "")):
        return (enclosed.group(1) or enclosed.group(2)).lower()
    if is_word(c):
        folded = fold(c)
        return folded if folded and all(is_word(f) for f in folded) else c
    if unicodedata.category(c) == "Nl":
        folded = fold(c)
        return folded if folded.isascii() and folded.isalnum() else c
    return None


def skeleton(text):
    return unicodedata.normalize("NFD", "".join(prototypes.get(c, c) for c in unicodedata.normalize("NFD", text)))


def look(c):
    """What it is taken for: letters that a reader takes for Latin ones are those."""
    p = plain(c)
    if p is not None and p.isascii() and p.isalpha() or p == "":
        return p
    seen = skeleton(c)
    if seen == "l" and c.lower() != c and len(c.lower()) == 1:
        seen = skeleton(c.lower())
    seen = fold(seen)
    if not seen:
        return p
    if seen == "rn":
        seen = "m"
    if p is None:
        # A sign that looks like a letter, or a digit that is set as a sign.
        compatible = unicodedata.normalize("NFKC", c)
        if len(compatible) == 1 and compatible.isascii() and compatible.isdigit():
            return compatible
        return seen if len(seen) == 1 and seen.isascii() and seen.isalpha() and ord(c) not in BARS else None
    return seen if all(is_word(s) for s in seen) else p


# Lines that are drawn, not written.
BARS = {c for c in range(0x2190, 0x2A00)} - {0x2119, 0x2211, 0x2228, 0x222A, 0x22C1, 0x22C3, 0x2373, 0x2374, 0x237A}

records, last = bytearray(), 0
count = 0


def put(text):
    if text is None:
        records.append(255)
        return
    data = text.encode("utf-8")
    records.append(len(data))
    records.extend(data)


for code in range(0x80, 0x110000):
    if 0xD800 <= code <= 0xDFFF or 0xE000 <= code <= 0xF8FF or 0xF0000 <= code:
        continue
    c = chr(code)
    if unicodedata.category(c) == "Cn" and code not in ignorable:
        continue
    if 0xAC00 <= code <= 0xD7A3 or 0x3400 <= code <= 0x9FFF or 0x20000 <= code <= 0x2A6DF:
        continue
    p, l = plain(c), look(c)
    if p == c and (l is None or l == c) or p is None and l is None:
        continue
    delta, last = code - last, code
    while delta >= 0x80:
        records.append(delta & 0x7F | 0x80)
        delta >>= 7
    records.append(delta)
    put(p if p != c else None)
    put(l if l != p else None)
    count += 1

packed = base64.b64encode(zlib.compress(bytes(records), 9)).decode()
lines = [packed[i:i + 130] for i in range(0, len(packed), 130)]
with open(output, "w", encoding="utf-8", newline="\n") as file:
    file.write(f'''// <auto-generated>
// Made by tests/Generators/unicode-folds.py from the Unicode Character Database, version {core_version} (default-ignorable
// code points; decompositions, case and names of version {unicodedata.unidata_version}), and from confusables.txt of UTS #39,
// version 13.0.0, as the npm package unhomoglyph 1.0.6 has it.
//
// Unicode data files: Copyright (c) 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in
// https://www.unicode.org/copyright.html. Permission is granted free of charge, to any person obtaining a copy of the data
// files, to deal in them without restriction, provided that this copyright and permission notice appears with all copies
// of the data files or in associated documentation. The data files are provided "as is", without warranty of any kind.
// </auto-generated>
namespace Handbooks.Text.Folding;

/// <summary>What {count:,} characters are folded to, and what they look like: compressed, in base64.</summary>
internal static class FoldData
{{
    /// <summary>In bytes, before it was compressed.</summary>
    public const int Length = {len(records)};

    public static ReadOnlySpan<byte> Packed =>
''')
    for i, line in enumerate(lines):
        file.write(f'        "{line}"u8' + (";\n" if i == len(lines) - 1 else " +\n"))
    file.write("}\n")
print(count, len(records), len(packed))
