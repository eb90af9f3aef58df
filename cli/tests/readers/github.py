"""Reads a page of Markdown with GitHub's own parser, and prints what is shown of it as JSON."""

import json
import sys
from html.parser import HTMLParser
from urllib.parse import unquote

import cmarkgfm
from cmarkgfm.cmark import Options

BLOCKS = {"h1", "h2", "h3", "p", "li"}


class Page(HTMLParser):
    """The headings, paragraphs and items of a page, each with its text, its links and its anchors."""

    def __init__(self):
        super().__init__()
        self.blocks = []
        self.open = False
        self.after_break = False

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in BLOCKS:
            assert not self.open, f"{tag} in {self.blocks[-1]}"
            self.open = True
            self.blocks.append({"kind": tag, "text": "", "links": [], "anchors": []})
        elif tag == "a" and "href" in attributes:
            # The parser links what looks like an address of mail, whatever stands before its signs.
            if not attributes["href"].startswith(("mailto:", "xmpp:")):
                self.blocks[-1]["links"].append(unquote(attributes["href"]))
        elif tag == "a":
            self.blocks[-1]["anchors"].append(attributes["id"])
        elif tag == "br":
            self.blocks[-1]["text"] += "\n"
        else:
            assert tag in ("ul", "code", "strong"), f"<{tag}> in {self.blocks[-1]}"

    def handle_startendtag(self, tag, attributes):
        assert tag == "br", tag
        self.blocks[-1]["text"] += "\n"
        # The parser writes a line break behind it.
        self.after_break = True

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.open = False

    def handle_data(self, data):
        if self.after_break:
            data = data.removeprefix("\n")
            self.after_break = False
        if self.open:
            self.blocks[-1]["text"] += data
        else:
            assert data.strip() == "", data


page = Page()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    page.feed(cmarkgfm.github_flavored_markdown_to_html(file.read(), options=Options.CMARK_OPT_UNSAFE))
page.close()
json.dump(page.blocks, sys.stdout)
