#!/usr/bin/env python3
"""A real granary-ledger: each call of its interface, held against core/specs/ledger-openapi.json; limits, hostile input, SIGTERM and kill -9.

usage: ledger_api_test.py GRANARY_LEDGER SOURCE_DIRECTORY
"""
import json
import os
import random
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_client import (Interface, Ledger, Person, channel_of, inclusion_root, leaf_hash, log_of, operator_of, tree_root)  # noqa: E402

PROGRAM, SOURCE = sys.argv[1:3]
with open(os.path.join(SOURCE, "core/specs/ledger-openapi.json"), encoding="utf-8") as description:
    DOCUMENT = json.load(description)

ALICE = Person(bytes([2]) * 32)
BOB = Person(bytes([3]) * 32)
WITNESS = Person(bytes([4]) * 32)
OPEN_RATES = ("--requests-per-second", "0", "--transactions-per-second", "0")
GENESIS = {"name": "Barley", "symbol": "BLY", "decimals": 2, "supply": 1000000, "witnesses": [WITNESS.hex],
           "allocations": [{"name": "Grants", "account": "pool", "share": 100000}, {"name": "Founder", "account": "operator", "share": 900000}],
           "grants": {"amount": 100, "workBits": 1, "mostPerDay": 1}}


class Case:
    """A ledger in a folder of its own, with what is known of it."""

    def __init__(self, *arguments, genesis=None):
        self.folder = tempfile.mkdtemp(prefix="granary-ledger-")
        self.ledger = Ledger(PROGRAM, self.folder, *(arguments or OPEN_RATES), genesis=GENESIS if genesis is None else genesis)
        self.api = Interface(DOCUMENT, self.ledger)
        self.operator = operator_of(self.folder)
        self.id = bytes.fromhex(self.api.get("/v1/genesis")["ledger"])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.ledger.process.poll() is None:
            self.ledger.kill()
        shutil.rmtree(self.folder)

    def pay(self, who, to, amount, **more):
        return self.api.submit(who.transfer(self.id, to, amount, **more))


def raw(ledger, data, wait=5):
    """Sends bytes and returns what comes until the end."""
    host, port = ledger.host.rsplit(":", 1)
    out = b""
    with socket.create_connection((host, int(port)), timeout=wait) as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            while piece := connection.recv(65536):
                out += piece
        except OSError:  # cut off
            pass
    return out


def test_every_call():
    with Case() as case:
        api, ledger = case.api, case.id
        assert json.loads(api.raw("GET", "/v1/openapi.json")[0].read()) == DOCUMENT
        receipt = case.pay(case.operator, ALICE, 5000)
        assert receipt["index"] == 1 and receipt["account"] == case.operator.hex
        operation = os.urandom(16)
        api.submit(ALICE.transaction(ledger, "open", {"n": 700, "r": BOB.account, "x": int(time.time()) + 3000}, operation=operation))
        channel = channel_of(ledger, ALICE, operation)
        assert api.get("/v1/channels/{channel}", channel=channel.hex())["state"] == "open"
        api.submit(BOB.transaction(ledger, "close", {"c": channel, "g": ALICE.voucher(ledger, channel, 600), "n": 600}))
        api.submit(BOB.transaction(ledger, "notarise", {"h": bytes(32)}))
        assert api.get("/v1/channels/{channel}", channel=channel.hex())["paid"] == 600
        assert api.get("/v1/accounts/{account}", account=BOB.hex)["balance"] == 600
        assert api.get("/v1/accounts/{account}", account=ALICE.hex)["balance"] == 4400
        lines = api.get("/v1/accounts/{account}/entries", query={"limit": 2}, account=BOB.hex)["entries"]
        assert [line["kind"] for line in lines] == ["notarise", "close"]
        assert len(api.get("/v1/accounts/{account}/channels", account=ALICE.hex)["channels"]) == 1
        shown = api.get("/v1/accounts/{account}/operations/{operation}", account=ALICE.hex, operation=operation.hex())
        assert shown["index"] == 2
        assert [e["index"] for e in api.get("/v1/entries", query={"limit": 2})["entries"]] == [4, 3]
        assert api.get("/v1/entries/{index}", index=0)["kind"] == "genesis"
        totals = api.get("/v1/totals")
        assert totals["inAccounts"] + totals["inChannels"] == totals["supply"]
        leaves = [leaf_hash(leaf) for leaf in log_of(api)]
        assert tree_root(leaves).hex() == totals["root"]
        proof = api.get("/v1/entries/{index}/inclusion", query={"size": 5}, index=3)
        assert inclusion_root(leaves[3], 3, 5, map(bytes.fromhex, proof["hashes"])).hex() == proof["root"] == totals["root"]
        assert api.get("/v1/consistency", query={"from": 2, "to": 5})["hashes"]
        head = api.get("/v1/heads")
        at = int(time.time())
        signature = WITNESS.key.sign(bytes([29]) + b"granary.v1.ledger-cosignature" + at.to_bytes(8, "little") + head["size"].to_bytes(8, "little") +
                                     ledger + bytes.fromhex(head["root"]))
        record = b"d1:g64:" + signature + b"1:k32:" + WITNESS.account + b"1:ti%de1:vi1ee" % at
        assert api.call("POST", "/v1/heads/{size}/cosignatures", body=record, size=head["size"]) == {}
        assert api.get("/v1/heads", query={"from": head["size"]})["cosignatures"][0]["witness"] == WITNESS.hex
        assert api.get("/v1/health")["status"] == "well"
        answer, _ = api.raw("GET", "/metrics")
        assert b"granary_ledger_entry_seconds_count 4\n" in answer.read()
        follow(case)
        missing = {(m.upper(), p) for p, ms in DOCUMENT["paths"].items() for m in ms} - api.called
        assert not missing, missing


def next_event(answer):
    """The next one of a stream; comments are left out."""
    out = {}
    while True:
        line = answer.readline().decode()
        assert line, "the stream ended"
        if line == "\n" and out:
            return out
        if ": " in line:
            name, value = line.rstrip("\n").split(": ", 1)
            out[name] = value


def follow(case):
    connection = case.ledger.connect()
    answer, _ = case.api.raw("GET", "/v1/accounts/{account}/events", connection=connection, account=BOB.hex)
    assert next_event(answer)["event"] == "ready"
    index = case.pay(ALICE, BOB, 3)["index"]
    event = next_event(answer)
    assert event["event"] == "entry" and event["id"] == str(index)
    case.api.check(json.loads(event["data"]), {"$ref": "#/components/schemas/HistoryLine"})
    connection.close()
    # With the id of the last one nothing is missed.
    index = case.pay(ALICE, BOB, 4)["index"]
    connection = case.ledger.connect()
    answer, _ = case.api.raw("GET", "/v1/accounts/{account}/events", headers={"Last-Event-ID": event["id"]}, connection=connection, account=BOB.hex)
    assert next_event(answer)["id"] == str(index)
    connection.close()


def test_expiry_and_refusals():
    with Case() as case:
        api = case.api
        assert api.refusal(case.operator.transfer(case.id, ALICE, 1, lifetime=-1)) == "expired"
        assert api.refusal(case.operator.transfer(case.id, ALICE, 1, lifetime=86400 + 60)) == "expiresTooLate"
        assert api.refusal(case.operator.transfer(bytes(32), ALICE, 1)) == "wrongLedger"
        assert api.refusal(ALICE.transfer(case.id, BOB, 1)) == "insufficientFunds"
        operation = os.urandom(16)
        record = case.operator.transfer(case.id, ALICE, 1, operation=operation)
        assert api.submit(record) == api.submit(record)
        assert api.refusal(case.operator.transfer(case.id, ALICE, 2, operation=operation)) == "operationReused"
        for change in (0, 20, len(record) - 2):
            broken = bytearray(record)
            broken[change] ^= 1
            assert "error" in api.submit(bytes(broken), status=400)
        assert api.get("/v1/totals")["entries"] == 2


def test_limits():
    with Case("--requests-per-second", "20", "--transactions-per-second", "0") as case:
        statuses = []
        connection = case.ledger.connect()
        for _ in range(80):
            connection.request("GET", "/v1/genesis")
            answer = connection.getresponse()
            answer.read()
            statuses.append(answer.status)
        assert statuses[:30] == [200] * 30 and statuses.count(429) > 20, statuses
        time.sleep(1)
        assert case.api.get("/v1/health")["status"] == "well"
    with Case("--requests-per-second", "0", "--transactions-per-second", "5") as case:
        statuses = []
        for _ in range(30):
            answer, _ = case.api.raw("POST", "/v1/transactions", body=case.operator.transfer(case.id, ALICE, 1))
            answer.read()
            statuses.append(answer.status)
        assert statuses[:10] == [200] * 10 and 429 in statuses, statuses
        assert case.api.refusal(ALICE.transfer(case.id, BOB, 10**6)) == "insufficientFunds"  # others are not held up
    with Case(*OPEN_RATES, "--connections", "8") as case:
        host, port = case.ledger.host.rsplit(":", 1)
        held = [socket.create_connection((host, int(port))) for _ in range(20)]
        time.sleep(0.3)
        alive = 0
        for one in held:
            one.settimeout(0.2)
            try:
                alive += one.recv(1) != b""
            except TimeoutError:
                alive += 1
        assert alive == 2, alive  # a quarter of eight for one address
        for one in held:
            one.close()


def memory_of(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("VmRSS")) << 10


def hostile_request(rng, record):
    """Something that no client of ours sends."""
    targets = ["/v1/transactions", "/v1/accounts/" + "f" * 64, "/v1/entries/1/inclusion?size=18446744073709551616", "/v1/log?from=999999999999",
               "/v1/%00", "/v1/" + "a" * rng.randrange(1, 3000), "/v1/consistency?from=1&to=2", "/%", "*", "/v1/accounts/%67ran1", "http://x/v1/genesis"]
    kind = rng.randrange(6)
    if kind == 0:
        return rng.randbytes(rng.randrange(1, 400))
    if kind == 1:
        return b"GET " + rng.choice(targets).encode() + b" HTTP/1.1\r\nConnection: close\r\n\r\n"
    body = bytearray(record)
    for _ in range(rng.randrange(1, 6)):
        body[rng.randrange(len(body))] = rng.randrange(256)
    if body == record:
        body[-2] ^= 1
    if kind == 2:
        body = body[:rng.randrange(len(body))]
    if kind == 3:
        body = rng.randbytes(rng.randrange(2000))
    length = len(body) if kind < 5 else rng.choice([-1, 0, len(body) + 7, 1 << 40, "x"])
    return b"POST %s HTTP/1.1\r\nConnection: close\r\nContent-Length: %s\r\n\r\n" % (rng.choice(targets[:1] * 4 + targets).encode(), str(length).encode()) + bytes(body)


def test_malformed():
    """Thousands of requests, many over one connection where that still works: no crash, no entry, bounded memory."""
    seed = int(os.environ.get("GRANARY_SEED", "0")) or random.randrange(1 << 30)
    count = int(os.environ.get("GRANARY_MALFORMED", "4000"))
    print("GRANARY_SEED", seed)
    rng = random.Random(seed)
    with Case() as case:
        record = case.operator.transfer(case.id, ALICE, 1)
        before = None
        for i in range(count):
            raw(case.ledger, hostile_request(rng, record))
            if i == count // 4:
                before = memory_of(case.ledger.process)
        assert case.ledger.process.poll() is None, case.ledger.log()
        grown = memory_of(case.ledger.process) - before
        assert grown < 16 << 20, grown
        assert case.api.get("/v1/totals")["entries"] == 1
        # A request that never ends, and a great many headers.
        assert raw(case.ledger, b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 10000).startswith(b"HTTP/1.1 431")
        assert raw(case.ledger, b"POST /v1/transactions HTTP/1.1\r\nContent-Length: 99999999\r\n\r\n").startswith(b"HTTP/1.1 413")
        assert raw(case.ledger, b"GET /v1/health HTTP/1.1\r\nConnection: close\r\n\r\n").startswith(b"HTTP/1.1 200")


def test_stops_in_good_order():
    with Case() as case:
        answers = []

        def client():
            connection = case.ledger.connect()
            try:
                while True:
                    answers.append(case.api.submit(case.operator.transfer(case.id, ALICE, 1), connection=connection)["index"])
            except Exception:  # the end of the service
                connection.close()

        threads = [threading.Thread(target=client) for _ in range(4)]
        stream = case.ledger.connect()
        answer, _ = case.api.raw("GET", "/v1/accounts/{account}/events", connection=stream, account=BOB.hex)
        for thread in threads:
            thread.start()
        time.sleep(0.5)
        started = time.monotonic()
        assert case.ledger.stop() == 0
        assert time.monotonic() - started < 8
        for thread in threads:
            thread.join()
        assert answer.read().endswith(b"\n")  # ended, not broken
        case.ledger.start()
        assert case.api.get("/v1/accounts/{account}", account=ALICE.hex)["balance"] >= len(answers) > 0


def test_killed():
    """kill -9 at random moments under load: what was acknowledged is there, in its place, and asking again enters nothing twice."""
    rng = random.Random(5)
    with Case() as case:
        acknowledged, unsure, lock = {}, [], threading.Lock()

        def client():
            connection = case.ledger.connect()
            try:
                while True:
                    record = case.operator.transfer(case.id, ALICE, 1)
                    with lock:
                        unsure.append(record)
                    receipt = case.api.submit(record, connection=connection)
                    with lock:
                        acknowledged[record] = receipt
            except Exception:  # killed
                connection.close()

        for _ in range(6):
            threads = [threading.Thread(target=client) for _ in range(6)]
            for thread in threads:
                thread.start()
            time.sleep(0.15 + rng.random() / 3)
            case.ledger.kill()
            for thread in threads:
                thread.join()
            case.ledger.start()
            for record, receipt in acknowledged.items():
                assert case.api.submit(record) == receipt
        assert len(acknowledged) > 50, len(acknowledged)
        for record in unsure:
            case.api.submit(record)
        balance = case.api.get("/v1/accounts/{account}", account=ALICE.hex)["balance"]
        assert balance == len(unsure) == len(set(unsure)), (balance, len(unsure))
        totals = case.api.get("/v1/totals")
        assert totals["entries"] == len(unsure) + 1 and totals["inAccounts"] == totals["supply"]
        assert tree_root([leaf_hash(leaf) for leaf in log_of(case.api)]).hex() == totals["root"]


def test_profiles():
    """The default ledger, mistakes, and a profile that is in use."""
    folder = tempfile.mkdtemp(prefix="granary-ledger-")
    try:
        ledger = Ledger(PROGRAM, folder)
        api = Interface(DOCUMENT, ledger)
        genesis = api.get("/v1/genesis")
        assert genesis["symbol"] == "CREDIT" and genesis["operator"] == operator_of(folder).hex

        def run(*arguments):
            done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=60, check=False)
            return done.returncode, done.stdout, done.stderr

        profile = os.path.join(folder, "profile")
        assert os.stat(profile).st_mode & 0o777 == 0o700 and os.stat(os.path.join(profile, "ledger.key")).st_mode & 0o777 == 0o600
        code, _, text = run("--profile", profile)
        assert code == 1 and "Another granary-ledger" in text, text
        code, _, text = run("--profile", os.path.join(folder, "other"), "--listen", ledger.host)
        assert code == 1 and "port" in text, text
        assert ledger.stop() == 0
        with open(os.path.join(folder, "record"), "wb") as file:
            file.write(bytes.fromhex(genesis["record"]))
        code, _, text = run("--profile", os.path.join(folder, "third"), "--genesis", os.path.join(folder, "record"), "--listen", "127.0.0.1:0")
        assert code == 1 and "operator" in text, text
        ledger.arguments += ["--genesis", os.path.join(folder, "record")]
        ledger.start()
        assert Interface(DOCUMENT, ledger).get("/v1/genesis") == genesis
        assert ledger.stop() == 0
        for wrong in ([], ["--profile"], ["--profile", "x", "--listen", "nowhere"], ["--profile", "x", "--connections", "3"], ["--what"], ["x"]):
            code, _, text = run(*[os.path.join(folder, "q") if a == "x" else a for a in wrong])
            assert code in (1, 64) and text, wrong
        code, out, _ = run("--help")
        assert code == 0 and "--genesis" in out
        code, out, _ = run("--version")
        assert code == 0 and out.startswith("granary-ledger ")
        with open(os.path.join(folder, "bad.json"), "w", encoding="utf-8") as file:
            file.write('{"preset": "group", "colour": 1}')
        code, _, text = run("--profile", os.path.join(folder, "fourth"), "--genesis", os.path.join(folder, "bad.json"))
        assert code == 1 and "genesis file" in text and not os.path.exists(os.path.join(folder, "fourth", "ledger.db")), text
    finally:
        shutil.rmtree(folder)


def main():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    wanted = sys.argv[3:]
    for name, test in list(globals().items()):
        if name.startswith("test_") and (not wanted or name in wanted):
            started = time.monotonic()
            test()
            print(f"{name}: {time.monotonic() - started:.1f} s", flush=True)


if __name__ == "__main__":
    main()
