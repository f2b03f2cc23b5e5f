#!/usr/bin/env python3
"""Several granary-ledger processes before one PostgreSQL: one ledger, one order, whoever is killed.

usage: ledger_postgres_test.py GRANARY_LEDGER SOURCE_DIRECTORY
"""
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_client import Interface, Ledger, Person, bdecode, leaf_hash, log_of, tree_root  # noqa: E402
from postgres_server import PostgresServer  # noqa: E402

PROGRAM, SOURCE = sys.argv[1:3]
with open(os.path.join(SOURCE, "core/specs/ledger-openapi.json"), encoding="utf-8") as description:
    DOCUMENT = json.load(description)

BOB = Person(bytes([3]) * 32)
GENESIS = {"name": "Barley", "symbol": "BLY", "decimals": 2, "supply": 8000000,
           "allocations": [{"name": "Operator", "account": "operator", "share": 1000000}]}
RATES = ("--requests-per-second", "0", "--transactions-per-second", "0")


class Load:
    """Clients that pay all the time, each by a process of its choice, and remember what became of it."""

    def __init__(self, ledger_id, operator):
        self.id, self.operator = ledger_id, operator
        self.lock = threading.Lock()
        self.acknowledged, self.sent = {}, []
        self.stopping = False

    def client(self, ledger):
        interface, connection = Interface(DOCUMENT, ledger), ledger.connect()
        while not self.stopping:
            record = self.operator.transfer(self.id, BOB, 1)
            with self.lock:
                self.sent.append(record)
            try:
                receipt = interface.submit(record, connection=connection)
            except Exception:  # killed, or the database was
                connection.close()
                connection = ledger.connect()
                time.sleep(0.02)
                continue
            with self.lock:
                self.acknowledged[record] = receipt

    def run(self, ledgers, meanwhile):
        self.stopping = False
        threads = [threading.Thread(target=self.client, args=(one,)) for one in ledgers for _ in range(4)]
        for thread in threads:
            thread.start()
        meanwhile()
        self.stopping = True
        for thread in threads:
            thread.join()


def operator_of(server, dsn):
    """The operator's key, from the database."""
    name = dsn.rsplit("=", 1)[1]
    out = subprocess.run(["/usr/lib/postgresql/15/bin/psql", "-h", server.sockets, "-U", "granary", "-Atc", "SELECT encode(keys, 'hex') FROM granary_ledger.operator", name],
                         check=True, capture_output=True, text=True, **server.user)
    return Person(bdecode(bytes.fromhex(out.stdout.strip()))[0][b"operator"])


def check_all(ledgers, load):
    """Nothing that was acknowledged is lost, nothing is there twice, and every process shows the same."""
    for record, receipt in load.acknowledged.items():
        one = Interface(DOCUMENT, random.choice(ledgers))
        assert one.submit(record) == receipt
    for record in load.sent:
        Interface(DOCUMENT, random.choice(ledgers)).submit(record)
    shown = []
    for ledger in ledgers:
        api = Interface(DOCUMENT, ledger)
        totals = api.get("/v1/totals")
        assert totals["entries"] == len(load.sent) + 1 and totals["inAccounts"] == totals["supply"]
        assert api.get("/v1/accounts/{account}", account=BOB.hex)["balance"] == len(load.sent)
        assert tree_root([leaf_hash(leaf) for leaf in log_of(api)]).hex() == totals["root"]
        assert api.get("/v1/health")["status"] == "well"
        shown.append(totals)
    assert shown[0] == shown[1]


def run(*arguments):
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, timeout=120, check=False)
    return done.returncode, done.stdout + done.stderr


def carry_around(server, dsn, ledgers, totals):
    """From the database into a file, into a profile, into another database, and back into a profile: the same ledger."""
    folder = ledgers[0].folder
    backup, profile, second = (os.path.join(folder, name) for name in ("backup", "restored", "second"))
    code, text = run("backup", "--postgres", dsn, backup)  # while it is served
    assert code == 0 and text.split() == [totals["ledger"], str(totals["entries"])], text
    assert os.stat(backup).st_mode & 0o777 == 0o600
    code, text = run("backup", "--postgres", dsn, backup)
    assert code == 1 and "already" in text, text
    code, text = run("restore", "--postgres", dsn, backup)
    assert code == 1 and "already" in text, text
    code, text = run("restore", "--profile", profile, backup)
    assert code == 0, text
    with open(backup, "rb") as file:
        data = file.read()
    with open(backup + ".cut", "wb") as file:
        file.write(data[:-1])
    other = server.fresh_database()
    for place in (("--profile", second), ("--postgres", other)):
        code, text = run("restore", *place, backup + ".cut")
        assert code == 3 and "damaged" in text, text
        code, text = run(*place, "--listen", "127.0.0.1:0")
        assert code == 1 and ("not finished" in text or "keys" in text), text
    code, text = run("move", "--profile", profile, "--to-postgres", other)  # over what the cut one has left
    assert code == 0 and str(totals["entries"]) in text, text
    code, text = run("--profile", profile, "--listen", "127.0.0.1:0")
    assert code == 1 and "moved away" in text, text
    served = Ledger(PROGRAM, folder, "--postgres", other, *RATES, profile=None)
    api = Interface(DOCUMENT, served)
    code, text = run("move", "--postgres", other, "--to-profile", second)
    assert code == 0, text
    # Whoever still serves the old place enters nothing there any more.
    answer, _ = api.raw("POST", "/v1/transactions", body=operator_of(server, other).transfer(bytes.fromhex(totals["ledger"]), BOB, 1))
    assert answer.status >= 500, answer.status
    served.kill()
    code, text = run("--postgres", other)
    assert code == 1 and "moved away" in text, text
    served = Ledger(PROGRAM, folder, *RATES, profile="second")
    shown = Interface(DOCUMENT, served).get("/v1/totals")
    assert shown == totals, (shown, totals)
    assert served.stop() == 0


def main():
    folder = tempfile.mkdtemp(prefix="granary-postgres-")
    server = PostgresServer(folder)
    ledgers = []
    try:
        dsn = server.fresh_database()
        with open(os.path.join(folder, "terms.json"), "w", encoding="utf-8") as file:
            json.dump(GENESIS, file)
        # Started at the same time: one of them founds, both go on with it.
        starting = [threading.Thread(target=lambda: ledgers.append(
            Ledger(PROGRAM, folder, "--postgres", dsn, "--genesis", os.path.join(folder, "terms.json"), *RATES, profile=None))) for _ in range(2)]
        for thread in starting:
            thread.start()
        for thread in starting:
            thread.join()
        assert len(ledgers) == 2
        one, two = (Interface(DOCUMENT, ledger) for ledger in ledgers)
        genesis = one.get("/v1/genesis")
        assert genesis == two.get("/v1/genesis") and genesis["symbol"] == "BLY"
        load = Load(bytes.fromhex(genesis["ledger"]), operator_of(server, dsn))

        # An event of the other process' entry.
        stream = ledgers[0].connect()
        answer, _ = one.raw("GET", "/v1/accounts/{account}/events", connection=stream, account=BOB.hex)
        # It tells of what comes after "ready".
        while b"event: ready" not in (line := answer.readline()):
            assert line
        record = load.operator.transfer(load.id, BOB, 1)
        load.sent.append(record)
        load.acknowledged[record] = two.submit(record)
        while b"event: entry" not in (line := answer.readline()):
            assert line
        stream.close()

        load.run(ledgers, lambda: time.sleep(1))

        def kill_processes():
            for _ in range(3):
                time.sleep(0.4)
                victim = random.choice(ledgers)
                victim.kill()
                victim.start()
            time.sleep(0.3)

        load.run(ledgers, kill_processes)
        check_all(ledgers, load)

        def kill_server():
            time.sleep(0.4)
            server.kill()
            time.sleep(0.3)
            server.start()
            time.sleep(1)

        load.run(ledgers, kill_server)
        time.sleep(2)
        check_all(ledgers, load)
        print("entries:", len(load.sent), "acknowledged at once:", len(load.acknowledged))
        assert len(load.acknowledged) > 300

        carry_around(server, dsn, ledgers, one.get("/v1/totals"))

        code, text = run("--postgres", dsn + "0")
        assert code == 1 and "database" in text, text
        code, text = run("--postgres", "host=/nonexistent dbname=x")
        assert code == 2 and "database" in text and "nonexistent dbname" not in text, text
        code, text = run("--postgres", dsn, "--profile", folder)
        assert code == 64, text
        assert all(ledger.stop() == 0 for ledger in ledgers)
    finally:
        for ledger in ledgers:
            if ledger.process.poll() is None:
                ledger.kill()
        server.kill()
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
