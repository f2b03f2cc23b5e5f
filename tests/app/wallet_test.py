#!/usr/bin/env python3
"""Two people on one machine with a drive each, and a granary-ledger: they join it, are given something, pay each other and are told what can't be done. One of their
engines keeps a ledger, too. Both profiles are deleted and come back from the words. At last a ledger with another past stands at the same address.

usage: wallet_test.py GRANARY_CLI GRANARYD GRANARY_LEDGER SOURCE_DIRECTORY [postgres]
"""
import hashlib
import json
import os
import re
import shutil
import socket
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_client import Interface, Person, operator_of  # noqa: E402
from wallet_people import GENESIS, LEDGER, SOURCE, World, until  # noqa: E402

with open(os.path.join(SOURCE, "core/specs/ledger-openapi.json"), encoding="utf-8") as description:
    DOCUMENT = json.load(description)
CAROL = Person(bytes([9]) * 32)


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
    alice.refused("could not be read", "wallet", "notarise", alice.profile + ".nowhere")
    alice.refused("could not be read", "wallet", "notarise", alice.disk)
    letter = alice.profile + ".letter"
    with open(letter, "wb") as file:
        file.write(b"letter" * 400_000)  # more than one block of it
    noted = alice.get("wallet", "notarise", letter)
    proof = alice.profile + ".proof"
    until(lambda: alice.run("wallet", "history")[0]["rows"][0].get("hash") == hashlib.sha256(b"letter" * 400_000).hexdigest(), "the hash is entered")
    alice.get("wallet", "export-proof", str(noted["entry"]), "--to", proof)
    assert alice.get("wallet", "check-proof", proof, letter)["entry"] == noted["entry"]
    with open(letter, "ab") as file:
        file.write(b".")
    alice.refused("not of this file", "wallet", "check-proof", proof, letter, code=3)
    noted = alice.get("wallet", "notarise", "ab" * 32)
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


def nothing_goes_around_a_proxy(alice, ledger):
    with socket.socket() as gone:
        gone.bind(("127.0.0.1", 0))
        alice.get("proxy", "socks5://127.0.0.1:%d" % gone.getsockname()[1])  # nobody listens there
        alice.refused("did not lead there", "ledger", "join", ledger.url, code=2)
        until(lambda: alice.get("ledger", "status")["ledgers"][0].get("problem", {}).get("detail", "").startswith("proxy: "), "the ledger is asked through the proxy")
        alice.get("proxy", "off")
    until(lambda: "problem" not in alice.get("ledger", "status")["ledgers"][0], "the ledger answers again")


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


def keep_one(alice, bob, folder):
    """Alice's engine keeps a ledger of its own, before and after it was killed; it stands beside the other one."""
    terms = os.path.join(folder, "terms.json")
    with open(terms, "w", encoding="utf-8") as file:
        file.write("{")
    alice.refused("neither JSON nor", "ledger", "create", "--genesis", terms, code=3)
    alice.refused("an address of this machine by its number", "ledger", "create", "--listen", "localhost:4780")
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        held.listen()
        alice.refused("choose another port with --listen", "ledger", "create", "--listen", "127.0.0.1:%d" % held.getsockname()[1])
    assert not alice.get("ledger", "status")["kept"]["founded"]
    kept, told = alice.run("ledger", "create", "--listen", "127.0.0.1:0")
    assert kept["served"] and kept["symbol"] == "CREDIT" and kept["url"] == "http://" + kept["listen"], kept
    assert "Only programs of this machine can reach it" in told, told
    line = re.search("granary-cli (ledger join .*)", told).group(1).split()
    # Half of all is the founder's, a hundred are given to whoever comes.
    assert alice.get("wallet", "balance", "--ledger", "CREDIT")["available"] == 500_000 * 10**6
    assert bob.get(*line)["id"] == kept["id"]
    assert bob.get("wallet", "grant", "--ledger", "CREDIT")["amount"] == 100 * 10**6
    until(lambda: bob.get("wallet", "balance", "--ledger", "CREDIT")["available"] == 100 * 10**6, "the grant arrives")
    bob.get("wallet", "send", alice.address, "2.5", "--ledger", "CREDIT", "--memo", "for the seeds")
    until(lambda: alice.get("wallet", "balance", "--ledger", "CREDIT")["available"] == 500_002_500_000, "the payment arrives")
    alice.daemon.kill()
    alice.daemon.wait()
    alice.daemon.stdout.close()
    alice.start()
    again = alice.get("ledger", "status")["kept"]
    assert again == kept, again
    assert alice.get("wallet", "history", "--ledger", "CREDIT")["rows"][0]["memo"] == "for the seeds"
    alice.get("wallet", "send", bob.address, "1", "--ledger", "CREDIT")
    until(lambda: bob.get("wallet", "balance", "--ledger", "CREDIT")["available"] == 98_500_000, "and one back")
    assert bob.get("ledger", "verify", "CREDIT") | {"verified": True, "entries": 4} == bob.get("ledger", "verify", "CREDIT")
    alice.refused("Leave out --genesis", "ledger", "create", "--genesis", ledger_terms(terms))
    # Off, and the same again; then elsewhere, where Alice's wallet follows.
    off = alice.get("ledger", "stop")
    assert off["founded"] and not off["on"] and not off["served"], off
    alice.stop()
    copy = subprocess.run([LEDGER, "backup", "--profile", os.path.join(alice.profile, "ledger"), terms + ".copy"], capture_output=True, text=True, timeout=60)
    assert copy.returncode == 0 and copy.stdout.split() == [kept["id"], "4"], copy
    alice.start()
    assert alice.get("ledger", "create") == kept
    moved, told = alice.run("ledger", "create", "--listen", "0.0.0.0:0")
    assert moved["id"] == kept["id"] and moved["url"] == "http://127.0.0.1:" + moved["listen"].split(":")[1] != kept["url"], moved
    assert "http://ADDRESS-OF-THIS-MACHINE:" in told and "nothing is encrypted" in told, told
    assert alice.get("wallet", "balance", "--ledger", "CREDIT")["available"] == 500_001_500_000
    # A proxy that is gone does not stand before one's own ledger.
    alice.get("proxy", "socks5://127.0.0.1:1")
    assert "problem" not in next(l for l in alice.get("ledger", "status")["ledgers"] if l["symbol"] == "CREDIT")
    alice.get("wallet", "send", bob.address, "1", "--ledger", "CREDIT")
    alice.get("proxy", "off")
    for user in (alice, bob):
        user.get("ledger", "leave", "CREDIT")
    assert not alice.get("ledger", "stop")["on"]


def ledger_terms(path):
    with open(path, "w", encoding="utf-8") as file:
        json.dump(GENESIS, file)
    return path


def main():
    with World(sys.argv[5:] == ["postgres"]) as world:
        folder, ledger, database, place = world.folder, world.ledger, world.database, world.place
        alice, bob = users = world.user("alice"), world.user("bob")
        begin(alice, bob, ledger)
        ledger.stop()
        copy = ["--profile", os.path.join(folder, "copy")]
        if not database:
            shutil.copytree(place[1], copy[1])
        ledger.start(*place)
        pay(alice, bob)
        keep(alice)
        nothing_goes_around_a_proxy(alice, ledger)
        if not database:
            keep_one(alice, bob, folder)
        balances = [user.balance() for user in users]
        for user in users:
            user.stop()  # what was changed is in the drive by then, or brought there by the next command
            user.get("ledger", "status")
            user.recover("folder:" + user.disk, balances[users.index(user)], ledger)
        assert alice.get("wallet", "contacts")["contacts"] == [{"address": bob.address, "name": "Bob"}]
        budget = alice.get("wallet", "budget")
        assert budget["perDay"] == 200 and budget["stopped"], budget
        assert alice.get("ledger", "verify")["verified"]
        if not database:
            replace_past(alice, ledger, folder, copy)
        ledger.stop()
    print("passed")


main()
