#!/usr/bin/env python3
"""Bob's computer stores for Alice, and she pays it through a channel: a thousand vouchers over the link between them, each kept at both ends. Stops, kills and restarts on the
way; then Bob takes what he was paid, both machines are lost, and the words bring back what each had.

usage: wallet_channels_test.py GRANARY_CLI GRANARYD GRANARY_LEDGER SOURCE_DIRECTORY [postgres]
"""
import os
import sys
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from wallet_people import World, until  # noqa: E402

GRANT = 5000


def channel_of(user, identity):
    return next(c for c in user.get("wallet", "channels")["channels"] if c["id"] == identity)


def begin(alice, bob, ledger):
    bob.words = bob.get("init", "--node", "folder:" + bob.disk)["words"]
    bob.options = ["--listen", "127.0.0.1:0", "--share", "300MB"]
    bob.start(*bob.options)
    alice.words = alice.get("init", "--node", bob.get("invite")["code"])["words"]
    alice.start()
    node = alice.get("node", "list")["nodes"][0]["id"]
    # Nobody is paid there yet.
    for user in (alice, bob):
        user.get("ledger", "join", ledger.url)
    alice.get("wallet", "grant")
    until(lambda: alice.balance()["available"] == GRANT, "the grant arrives")
    return node


def open_one(alice, bob, node, amount):
    """A channel for whoever is paid at the node. Its ID, and how long it took until the first voucher was taken."""
    began = time.monotonic()
    opened = alice.get("wallet", "channels", "open", node, amount)
    identity = opened["channel"]
    first = alice.get("wallet", "channels", "pay", identity, node, "0.01")
    assert first["vouchers"] == 1 and first["paid"] == 1 and opened["entry"] > 0, (opened, first)
    assert channel_of(alice, identity)["other"] == bob.get("wallet", "address")["address"]
    return identity, time.monotonic() - began


def refusals(alice, node, identity):
    alice.refused("no such channel", "wallet", "channels", "pay", "0" * 64, node, "0.01")
    alice.refused("keeps nothing on that node", "wallet", "channels", "pay", identity, "0" * 64, "0.01")
    alice.refused("less than that", "wallet", "channels", "pay", identity, node, "100")
    alice.refused("is the ID of a node", "wallet", "channels", "pay", identity, "bob", "0.01", code=64)


def stream(alice, bob, node):
    identity, seconds = open_one(alice, bob, node, "12.50")
    refusals(alice, node, identity)
    done = alice.get("wallet", "channels", "pay", identity, node, "0.01", "--times", "100")
    assert done["vouchers"] == 100 and done["paid"] == 101 and "problem" not in done, done
    # The stop switch.
    alice.get("wallet", "stop")
    alice.refused("stopped", "wallet", "channels", "pay", identity, node, "0.01")
    alice.get("wallet", "resume")
    # Bob's power goes in the middle of it: what he said that he took, he has.
    answers = []
    paying = threading.Thread(target=lambda: answers.append(alice.run("wallet", "channels", "pay", identity, node, "0.01", "--times", "150", code=None)[0]))
    paying.start()
    time.sleep(0.3)
    bob.daemon.kill()
    bob.daemon.wait()
    bob.daemon.stdout.close()
    paying.join()
    bob.start(*bob.options)
    taken = answers[0].get("paid", 101)
    assert channel_of(bob, identity)["paid"] >= taken, (channel_of(bob, identity), answers)
    # And Alice's, whose word is kept before it goes out.
    alice.daemon.kill()
    alice.daemon.wait()
    alice.daemon.stdout.close()
    alice.start()
    said = channel_of(alice, identity)["paid"]
    assert said >= taken
    more = until(lambda: alice.run("wallet", "channels", "pay", identity, node, "0.01", "--times", "10", code=None)[0].get("vouchers") and channel_of(alice, identity)["paid"], "the payments go on")
    assert channel_of(bob, identity)["paid"] == more, (channel_of(bob, identity), more)
    # At 80 % he takes what he was paid by himself.
    rest = 1000 - more
    assert alice.get("wallet", "channels", "pay", identity, node, "0.01", "--times", str(rest))["paid"] == 1000
    until(lambda: channel_of(bob, identity)["ended"] and bob.balance()["available"] == 1000, "bob is paid", 120)
    until(lambda: alice.balance()["available"] == GRANT - 1000 and channel_of(alice, identity)["ended"], "alice has the rest", 120)
    alice.refused("has ended", "wallet", "channels", "pay", identity, node, "0.01")
    return seconds


def lose_both(alice, bob, node, ledger):
    """Alice's drive comes back from Bob's computer, and his from his disk."""
    balances = [user.balance() for user in (alice, bob)]
    alice.stop()
    alice.get("ledger", "status")  # what was changed is in the drive by then, or brought there by this command
    alice.recover(bob.get("invite")["code"], balances[0], ledger)
    alice.start()
    bob.stop()
    bob.get("ledger", "status")
    bob.recover("folder:" + bob.disk, balances[1], ledger)
    bob.start()


def main():
    with World(sys.argv[5:] == ["postgres"], GRANT) as world:
        alice, bob = world.user("alice"), world.user("bob")
        node = begin(alice, bob, world.ledger)
        print("from opening a channel to its first voucher, by commands: %.2f s" % stream(alice, bob, node))
        # A channel that is under way when both machines are lost.
        identity, _ = open_one(alice, bob, node, "2")
        assert alice.get("wallet", "channels", "pay", identity, node, "0.01", "--times", "7")["paid"] == 8
        until(lambda: bob.balance()["pending"] == 0 and alice.balance()["inChannels"] == 200, "all is entered")
        entries = bob.get("ledger", "verify")["entries"]
        lose_both(alice, bob, node, world.ledger)
        assert channel_of(alice, identity) | {"paid": 8, "paying": True, "ended": False} == channel_of(alice, identity)
        assert channel_of(bob, identity) | {"paid": 8, "paying": False, "ended": False} == channel_of(bob, identity)
        bob.get("wallet", "channels", "close", identity)
        until(lambda: bob.balance()["available"] == 1008, "bob is paid with the word that he had kept")
        until(lambda: alice.balance()["available"] == GRANT - 1008 and alice.balance()["inChannels"] == 0, "alice has the rest")
        for user in world.users:
            found = user.get("ledger", "verify")
            assert found["verified"] and found["entries"] == entries + 1, found
            user.stop()
        world.ledger.stop()
    print("passed")


main()
