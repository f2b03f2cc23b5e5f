#!/usr/bin/env python3
"""The pages of a real granary-ledger: every link of them, and how a browser (Debian's Chromium) shows them.

usage: ledger_explorer_test.py GRANARY_LEDGER [FOLDER], which keeps the pictures
"""
import html.parser
import os
import re
import shutil
import struct
import subprocess
import sys
import tempfile
import time
import urllib.request
import zlib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_client import Ledger, Person, channel_of, operator_of  # noqa: E402

PROGRAM = sys.argv[1]
ALICE = Person(bytes([2]) * 32)
BOB = Person(bytes([3]) * 32)
NAME = "Rye <b>&amp; Barley</b>"
GENESIS = {"name": NAME, "symbol": "RYE", "decimals": 2, "supply": 1000000, "witnesses": [BOB.hex],
           "allocations": [{"name": "Grants", "account": "pool", "share": 100000},
                           {"name": "<script>document.title='broken'</script>", "account": "operator", "share": 900000, "vestingSeconds": 1}],
           "grants": {"amount": 100, "workBits": 1, "mostPerDay": 1}}


class Links(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.links, self.tags = [], set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.links += [value for name, value in attrs if name in ("href", "src", "action")]


def fetch(base, path, language="en"):
    request = urllib.request.Request(base + path, headers={"Accept-Language": language})
    with urllib.request.urlopen(request, timeout=30) as answer:
        return answer.headers, answer.read().decode()


def every_page(base):
    """Follows all links within; the texts by path."""
    seen, waiting = {}, ["/"]
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        headers, text = fetch(base, path)
        seen[path] = text
        if not headers["Content-Type"].startswith("text/html"):
            continue
        assert "script-src" not in headers["Content-Security-Policy"] and "default-src 'none'" in headers["Content-Security-Policy"]
        page = Links()
        page.feed(text)
        assert not page.tags & {"script", "iframe", "img", "b"}, (path, page.tags)
        for link in page.links:
            assert link.startswith("/") and not link.startswith("//"), (path, link)
            if link != "/find":
                waiting.append(link)
    return seen


def chromium(arguments):
    home = tempfile.mkdtemp(prefix="granary-chromium-")
    try:
        done = subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
                               "--disable-background-networking", "--disable-component-update", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                               "--user-data-dir=" + home, "--enable-logging=stderr", *arguments],
                              capture_output=True, timeout=120, check=True, env={**os.environ, "HOME": home})
    finally:
        shutil.rmtree(home, ignore_errors=True)
    return done.stdout.decode(), done.stderr.decode()


def colours(path):
    """How many different bytes the rows of a picture have: one that is blank has very few."""
    with open(path, "rb") as file:
        data = file.read()
    assert data.startswith(b"\x89PNG")
    at, packed = 8, b""
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        if kind == b"IDAT":
            packed += data[at + 8:at + 8 + size]
        at += size + 12
    return len(set(zlib.decompress(packed)))


def in_a_browser(base, pages, folder):
    shown, complaints = chromium(["--dump-dom", base + "/supply"])
    assert "Refused to" not in complaints, complaints
    # A name that looks like markup is a name.
    assert "&lt;script&gt;document.title='broken'&lt;/script&gt;" in shown and "<title>Supply - Rye &lt;b&gt;" in shown, shown[:500]
    shown, _ = chromium(["--accept-lang=zh-CN,zh", "--lang=zh-CN", "--dump-dom", base + "/"])
    assert 'lang="zh-Hans"' in shown and "最新条目" in shown, shown[:500]
    for name, path in pages.items():
        picture = os.path.join(folder, name + ".png")
        chromium(["--window-size=1000,800", "--hide-scrollbars", "--screenshot=" + picture, base + path])
        assert colours(picture) > 60, (name, colours(picture))


def main():
    folder = tempfile.mkdtemp(prefix="granary-explorer-")
    ledger = Ledger(PROGRAM, folder, "--requests-per-second", "0", "--transactions-per-second", "0", genesis=GENESIS)
    try:
        base = "http://" + ledger.host
        operator = operator_of(folder)
        ledger_id = bytes.fromhex(re.search("<code>([0-9a-f]{64})</code>", fetch(base, "/supply")[1]).group(1))

        def send(record):
            with urllib.request.urlopen(urllib.request.Request(base + "/v1/transactions", data=record), timeout=30) as answer:
                assert answer.status == 200

        time.sleep(1.5)  # until the operator's share is free
        send(operator.transfer(ledger_id, ALICE, 5000))
        operation = os.urandom(16)
        send(ALICE.transaction(ledger_id, "open", {"n": 700, "r": BOB.account, "x": int(time.time()) + 3000}, operation=operation))
        channel = channel_of(ledger_id, ALICE, operation)
        send(BOB.transaction(ledger_id, "close", {"c": channel, "g": ALICE.voucher(ledger_id, channel, 600), "n": 600}))
        for amount in range(1, 60):
            send(ALICE.transfer(ledger_id, BOB, amount))
        pages = every_page(base)
        assert {"/heads", "/supply", "/entry/0", "/entry/62", "/channel/" + channel.hex(), "/?before=13", "/style.css"} <= pages.keys()
        assert "0.59 RYE" in pages["/"] and "channel closed" in pages["/entry/3"]
        assert "最新条目" in fetch(base, "/", "zh-CN")[1] and "Newest entries" in fetch(base, "/?lang=en", "zh-CN")[1]
        if not shutil.which("chromium"):
            print("SKIP: chromium is not here")
            return 77
        pictures = sys.argv[2] if len(sys.argv) > 2 else folder
        in_a_browser(base, {"newest": "/", "entry": "/entry/3", "account": "/account/" + BOB.hex + "?lang=zh", "supply": "/supply?lang=zh"}, pictures)
        assert ledger.stop() == 0
        return 0
    finally:
        if ledger.process.poll() is None:
            ledger.kill()
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
