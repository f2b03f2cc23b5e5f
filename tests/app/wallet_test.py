#!/usr/bin/env python3
"""Two people on one machine with a drive each, and a granary-ledger: they join it, are given something, pay each other and are told what can't be done. Both profiles are
deleted and come back from the words. At last a ledger with another past stands at the same address.

usage: wallet_test.py GRANARY_CLI GRANARYD GRANARY_LEDGER SOURCE_DIRECTORY [postgres]
"""
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_client import Interface, Person, operator_of  # noqa: E402
from postgres_server import PostgresServer  # noqa: E402

CLI, GRANARYD, LEDGER, SOURCE = sys.argv[1:5]
with open(os.path.join(SOURCE, "core/specs/ledger-openapi.json"), encoding="utf-8") as description:
    DOCUMENT = json.load(description)
GENESIS = {"name": "Barley", "symbol": "BLY", "decimals": 2, "supply": 1000000,
           "allocations": [{"name": "Grants", "account": "pool", "share": 100000}, {"name": "Founder", "account": "operator", "share": 900000}],
           "grants": {"amount": 500, "workBits": 4, "mostPerDay": 10}}
CAROL = Person(bytes([9]) * 32)


class Ledger:
    """At an address that stays, whichever profile or database it serves."""

    def __init__(self, folder):
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.host = "127.0.0.1:%d" % free.getsockname()[1]
        self.url = "http://" + self.host
        with open(os.path.join(folder, "genesis.json"), "w", encoding="utf-8") as file:
            json.dump(GENESIS, file)
        self.process = None

    def start(self, *place):
        with open(os.path.join(self.folder, "ledger.log"), "ab") as log:
            self.process = subprocess.Popen([LEDGER, "--listen", self.host, "--genesis", os.path.join(self.folder, "genesis.json"), *place], stdout=subprocess.PIPE, stderr=log)
        assert self.process.stdout.readline().decode().startswith("http://"), open(os.path.join(self.folder, "ledger.log")).read()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(timeout=30) == 0
        self.process.stdout.close()

    def connect(self):
        import http.client
        return http.client.HTTPConnection(self.host, timeout=60)


class User:
    def __init__(self, folder, name):
        self.name = name
        self.profile = os.path.join(folder, name)
        self.disk = os.path.join(folder, name + "-disk")
        os.mkdir(self.disk)
        self.passphrase = os.path.join(folder, "passphrase")
        with open(self.passphrase, "w", encoding="utf-8") as file:
            file.write("")  # a key is derived from a passphrase with each command, which takes long
        self.words = None
        self.daemon = None

    def run(self, *arguments, code=0):
        """The JSON, and what people are told."""
        done = subprocess.run([CLI, "--profile", self.profile, "--passphrase-file", self.passphrase, "--json", *arguments], capture_output=True, text=True, timeout=120)
        assert done.returncode == code, f"{self.name}: {arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return json.loads(done.stdout), done.stderr

    def get(self, *arguments):
        return self.run(*arguments)[0]

    def refused(self, says, *arguments, code=1):
        answer, told = self.run(*arguments, code=code)
        assert says in told, f"{arguments}: {told}"
        return answer["error"]

    def start(self):
        self.daemon = subprocess.Popen([GRANARYD, "--profile", self.profile, "--passphrase-file", self.passphrase], stdout=subprocess.PIPE, stderr=open(self.profile + ".log", "ab"), text=True)
        assert self.daemon.stdout.readline(), open(self.profile + ".log", encoding="utf-8").read()

    def stop(self):
        self.daemon.send_signal(signal.SIGTERM)
        assert self.daemon.wait(timeout=60) == 0
        self.daemon.stdout.close()
        self.daemon = None

    def balance(self):
        return self.get("wallet", "balance")


def until(what, says, seconds=60):
    end = time.monotonic() + seconds
    while True:
        value = what()
        if value:
            return value
        assert time.monotonic() < end, says
        time.sleep(0.5)


def begin(alice, bob, ledger):
    for user in (alice, bob):
        user.words = user.get("init", "--node", "folder:" + user.disk)["words"]
        user.start()
        user.refused("joined no ledger yet", "wallet", "balance")
        joined = user.get("ledger", "join", ledger.url)
        assert joined["symbol"] == "BLY" and joined["decimals"] == 2 and joined["grant"] == 500 and joined["trust"] == "fine", joined
        user.refused("has joined this ledger before", "ledger", "join", ledger.url)
        addresses = user.get("wallet", "address")
        user.address = addresses["address"]
        assert user.address.startswith("gran1") and addresses["ethereum"].startswith("0x") and addresses["tron"].startswith("T"), addresses
        grant = user.get("wallet", "grant")
        assert grant["amount"] == 500 and grant["entry"] > 0, grant
    for user in (alice, bob):
        until(lambda: user.balance()["available"] == 500, "the grant arrives")
        assert user.balance() | {"available": 500, "inChannels": 0, "pending": 0, "locked": 0, "symbol": "BLY", "decimals": 2, "trust": "fine"} == user.balance()
        user.refused("had what the ledger gives", "wallet", "grant")


def pay(alice, bob):
    assert alice.get("wallet", "contacts", "Bob", bob.address) == {"contacts": [{"address": bob.address, "name": "Bob"}]}
    payment = alice.get("wallet", "send", "Bob", "1.25", "--memo", "rent & bread", "--operation", "0b" * 16)
    assert payment["amount"] == 125 and payment["entry"] > 2 and payment["state"] in ("promised", "entered"), payment
    again = alice.get("wallet", "send", "Bob", "1.25", "--memo", "rent & bread", "--operation", "0b" * 16)
    assert again["entry"] == payment["entry"], "the same operation pays once"
    alice.refused("stands for another payment", "wallet", "send", "Bob", "1.26", "--operation", "0b" * 16)
    # What can't be done, each with a sentence of its own.
    alice.refused("less than that", "wallet", "send", "Bob", "100000")
    wrong = bob.address[:-1] + ("q" if bob.address[-1] != "q" else "p")
    alice.refused("mistyped", "wallet", "send", wrong, "1")
    alice.refused("your own address", "wallet", "send", alice.address, "1")
    alice.refused("neither an address nor a name", "wallet", "send", "Nobody", "1")
    alice.refused("smallest unit", "wallet", "send", "Bob", "0.001")
    alice.refused("no amount", "wallet", "send", "Bob", "1,5")
    # A request, pasted.
    slip = bob.get("wallet", "request", "0.5", "--memo", "coffee", "--name", "Bob's bar")
    assert slip["text"].startswith("granary:pay?to=" + bob.address) and slip["amount"] == 50, slip
    paid = alice.get("wallet", "send", slip["text"])
    assert paid["amount"] == 50, paid
    alice.refused("no request", "wallet", "send", slip["text"] + "&x=1")
    until(lambda: bob.balance()["available"] == 675, "both payments arrive")
    until(lambda: alice.balance()["available"] == 325 and alice.balance()["pending"] == 0, "both payments are entered")
    rows = bob.get("wallet", "history")["rows"]
    assert [(r["change"], r.get("memo"), r.get("address")) for r in rows[:2]] == [(50, "coffee", alice.address), (125, "rent & bread", alice.address)], rows
    assert alice.get("wallet", "history", "--limit", "1")["rows"][0]["name"] == "Bob"
    table = alice.get("wallet", "history", "--csv")["csv"].split("\r\n")
    assert table[0].startswith("entry,time,kind,change,balance,symbol") and len(table) == 5, table


def keep(alice):
    budget = alice.get("wallet", "budget", "--day", "2", "--month", "10")
    assert budget["perDay"] == 200 and budget["perMonth"] == 1000 and "perDownload" not in budget and budget["leftToday"] == 200, budget
    assert alice.get("wallet", "stop") == {"stopped": True}
    noted = alice.get("wallet", "notarise", "ab" * 32)
    proof = alice.profile + ".proof"
    until(lambda: alice.run("wallet", "history")[0]["rows"][0].get("hash") == "ab" * 32, "the hash is entered")
    alice.get("wallet", "export-proof", str(noted["entry"]), "--to", proof)
    proven = alice.get("wallet", "check-proof", proof)
    assert proven["hash"] == "ab" * 32 and proven["account"] == alice.address and proven["joined"] and proven["entry"] == noted["entry"], proven
    with open(proof, encoding="utf-8") as file:
        text = file.read()
    with open(proof, "w", encoding="utf-8") as file:
        file.write(text.replace("abab", "abac"))
    alice.refused("proves nothing", "wallet", "check-proof", proof, code=3)
    found = alice.get("ledger", "verify")
    assert found["verified"] and found["entries"] == noted["entry"] + 1 and len(found["head"]) == 64, found


def recover(user, balance, ledger):
    words = user.profile + ".words"
    with open(words, "w", encoding="utf-8") as file:
        file.write(user.words)
    user.get("init", "--words-file", words, "--node", "folder:" + user.disk)
    status = user.get("ledger", "status")["ledgers"]
    assert [(one["url"], one["trust"]) for one in status] == [(ledger.url, "fine")], status
    assert user.balance() == balance, (user.balance(), balance)
    assert user.get("wallet", "address")["address"] == user.address


def replace_past(alice, ledger, folder, place):
    """The operator goes back to an older copy and lets other things happen."""
    ledger.stop()
    ledger.start(*place)
    operator = operator_of(folder, "copy")
    api = Interface(DOCUMENT, ledger)
    genesis = bytes.fromhex(api.get("/v1/genesis")["ledger"])
    for _ in range(12):
        api.submit(operator.transfer(genesis, CAROL, 1))
    until(lambda: api.get("/v1/heads")["size"] > 12, "a head")
    status = alice.run("ledger", "status", code=3)[0]["ledgers"][0]
    assert status["trust"] in ("doubtful", "frozen"), status
    alice.refused("nothing is signed for it", "wallet", "send", "Bob", "0.01")


def main():
    folder = tempfile.mkdtemp(prefix="granary-wallet-")
    os.environ["XDG_RUNTIME_DIR"] = os.path.join(folder, "run")
    os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
    ledger, database, users = Ledger(folder), None, []
    try:
        place = ["--profile", os.path.join(folder, "ledger")]
        if sys.argv[5:] == ["postgres"]:
            database = PostgresServer(folder)
            place = ["--postgres", database.fresh_database()]
        ledger.start(*place)
        alice, bob = users = [User(folder, "alice"), User(folder, "bob")]
        begin(alice, bob, ledger)
        ledger.stop()
        copy = ["--profile", os.path.join(folder, "copy")]
        if not database:
            shutil.copytree(place[1], copy[1])
        ledger.start(*place)
        pay(alice, bob)
        keep(alice)
        balances = [user.balance() for user in users]
        for user in users:
            user.stop()  # what was changed is in the drive by then, or brought there by the next command
            user.get("ledger", "status")
            shutil.rmtree(user.profile)
            recover(user, balances[users.index(user)], ledger)
        assert alice.get("wallet", "contacts")["contacts"] == [{"address": bob.address, "name": "Bob"}]
        budget = alice.get("wallet", "budget")
        assert budget["perDay"] == 200 and budget["stopped"], budget
        assert alice.get("ledger", "verify")["verified"]
        if not database:
            replace_past(alice, ledger, folder, copy)
        ledger.stop()
    finally:
        for user in users:
            if user.daemon:
                user.daemon.kill()
        if ledger.process and ledger.process.poll() is None:
            ledger.process.kill()
        if database:
            database.kill()
        shutil.rmtree(folder)
    print("passed")


main()
