"""A ledger seen from outside: its program, its interface held against the description, and transactions made from core/specs/ledger.md alone.

Shares no code with the program: records are built and signed here with Python's cryptography, so a mistake in either shows.
"""
import hashlib
import http.client
import json
import os
import signal
import subprocess
import time
import urllib.parse

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from described_interface import DescribedInterface


def bencode(value):
    if isinstance(value, int):
        return b"i%de" % value
    if isinstance(value, str):
        value = value.encode()
    if isinstance(value, bytes):
        return b"%d:%s" % (len(value), value)
    if isinstance(value, dict):
        return b"d" + b"".join(bencode(k) + bencode(value[k]) for k in sorted(value)) + b"e"
    return b"l" + b"".join(map(bencode, value)) + b"e"


def bdecode(data):
    """Value and what is left."""
    if data[:1] == b"i":
        end = data.index(b"e")
        return int(data[1:end]), data[end + 1:]
    if data[:1] in (b"l", b"d"):
        kind, data, items = data[:1], data[1:], []
        while data[:1] != b"e":
            item, data = bdecode(data)
            items.append(item)
        return (items if kind == b"l" else dict(zip(items[::2], items[1::2]))), data[1:]
    colon = data.index(b":")
    size = int(data[:colon])
    return data[colon + 1:colon + 1 + size], data[colon + 1 + size:]


def labelled(label, *parts):
    return bytes([len(label)]) + label.encode() + b"".join(parts)


class Person:
    def __init__(self, seed):
        self.key = Ed25519PrivateKey.from_private_bytes(seed)
        self.account = self.key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)

    @property
    def hex(self):
        return self.account.hex()

    def sign(self, label, body):
        return bencode({"b": body, "g": self.key.sign(labelled(label, body))})

    def transaction(self, ledger, kind, parameters, operation=None, lifetime=3600):
        body = {"a": self.account, "e": int(time.time()) + lifetime, "k": kind, "l": ledger, "o": operation or os.urandom(16),
                "p": bencode(parameters), "v": 1}
        return self.sign("granary.v1.ledger-transaction", bencode(body))

    def transfer(self, ledger, to, amount, **more):
        return self.transaction(ledger, "transfer", {"n": amount, "t": to.account}, **more)

    def voucher(self, ledger, channel, paid):
        return self.key.sign(labelled("granary.v1.ledger-voucher", ledger, channel, paid.to_bytes(8, "little")))


def channel_of(ledger, payer, operation):
    return hashlib.blake2b(labelled("granary.v1.ledger-channel", ledger, payer.account, operation), digest_size=32).digest()


def leaf_hash(data):
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def tree_root(leaves):
    """MTH of RFC 6962, as it stands there."""
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return node_hash(tree_root(leaves[:split]), tree_root(leaves[split:]))


def inclusion_root(leaf, index, size, hashes):
    """RFC 9162, 2.1.3.2."""
    fn, sn, root = index, size - 1, leaf
    for one in hashes:
        assert sn > 0
        if fn & 1 or fn == sn:
            root = node_hash(one, root)
            while not fn & 1 and fn:
                fn >>= 1
                sn >>= 1
        else:
            root = node_hash(root, one)
        fn >>= 1
        sn >>= 1
    assert sn == 0
    return root


class Ledger:
    """granary-ledger as a process. What it prints to standard error is kept in a file."""

    def __init__(self, program, folder, *arguments, profile="profile", genesis=None, launch=(), scheme="http"):
        self.folder, self.scheme = folder, scheme
        self.arguments = [*launch, program, "--listen", "127.0.0.1:0", *arguments]
        if profile:
            self.arguments += ["--profile", os.path.join(folder, profile)]
        if genesis is not None:
            path = os.path.join(folder, "genesis.json")
            with open(path, "w", encoding="utf-8") as file:
                json.dump(genesis, file)
            self.arguments += ["--genesis", path]
        self.process = None
        self.start()

    def start(self):
        with open(os.path.join(self.folder, "log"), "ab") as log:
            self.process = subprocess.Popen(self.arguments, stdout=subprocess.PIPE, stderr=log)
        line = self.process.stdout.readline().decode().strip()
        assert line.startswith(self.scheme + "://"), f"it ended: {self.process.wait()}, {self.log()}"
        self.host = line[len(self.scheme + "://"):]

    def log(self):
        with open(os.path.join(self.folder, "log"), encoding="utf-8") as file:
            return file.read()

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()

    def stop(self):
        """SIGTERM; the exit status."""
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(timeout=30)
        self.process.stdout.close()
        return code

    def connect(self):
        return http.client.HTTPConnection(self.host, timeout=60)


class Interface(DescribedInterface):
    """Calls by the description's own paths, and holds everything against it."""

    def __init__(self, document, ledger):
        super().__init__(document)
        self.ledger = ledger

    def raw(self, method, path, query=None, body=None, headers=None, connection=None, **in_path):
        operation = self.operation(method, path)
        known = {(p["in"], p["name"]): p for p in operation.get("parameters", [])}
        for place, given in (("query", query or {}), ("path", in_path)):
            for name in given:
                assert (place, name) in known, f"{method} {path}: {name} is not described"
        target = path.format(**in_path)
        if query:
            target += "?" + urllib.parse.urlencode(query)
        connection = connection or self.ledger.connect()
        connection.request(method, target, body, headers or {})
        answer = connection.getresponse()
        described = operation["responses"].get(str(answer.status), operation["responses"]["default"])
        kind = (answer.getheader("Content-Type") or "").split(";")[0]
        assert kind in described["content"], f"{method} {path}: {answer.status} {kind} is not described"
        return answer, described["content"][kind].get("schema", {})

    def call(self, method, path, query=None, body=None, status=200, connection=None, **in_path):
        answer, schema = self.raw(method, path, query, body, connection=connection, **in_path)
        return self.value_of(f"{method} {path}", answer, status, schema)

    def get(self, path, **more):
        return self.call("GET", path, **more)

    def submit(self, record, status=200, connection=None):
        return self.call("POST", "/v1/transactions", body=record, status=status, connection=connection)

    def refusal(self, record):
        return self.submit(record, status=422)["error"]["refusal"]


def operator_of(folder, profile="profile"):
    """The operator's own key, from its profile: that is how the founder spends."""
    with open(os.path.join(folder, profile, "ledger.key"), "rb") as file:
        keys, rest = bdecode(file.read())
    assert rest == b""
    return Person(keys[b"operator"])


def log_of(interface):
    """All leaves, as their bytes."""
    leaves = []
    while True:
        answer, _ = interface.raw("GET", "/v1/log", {"from": len(leaves)})
        body = answer.read()
        assert answer.status == 200 and len(body) <= 256 << 10
        entries, rest = bdecode(body)
        assert rest == b""
        if not entries:
            return leaves
        leaves += [bencode(entry) for entry in entries]
