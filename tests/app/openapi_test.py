#!/usr/bin/env python3
"""Every call of the local interface, made to a real granaryd over its socket; each request and answer is held against core/specs/openapi.json.

usage: openapi_test.py GRANARYD SOURCE_DIRECTORY
"""
import http.client
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.parse

import jsonschema
from described_interface import DescribedInterface


class Connection(http.client.HTTPConnection):
    """HTTP over a Unix socket."""

    def __init__(self, path):
        super().__init__("localhost", timeout=120)
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.settimeout(120)
        self.sock.connect(self.path)


class Interface(DescribedInterface):
    """Calls by the document's own paths, and holds everything against it."""

    def __init__(self, document, socket_path):
        super().__init__(document)
        self.socket_path = socket_path

    def raw(self, method, path, query=None, body=None, headers=None, **in_path):
        operation = self.operation(method, path)
        known = {(p["in"], p["name"]): p for p in operation.get("parameters", [])}
        for name in query or {}:
            assert ("query", name) in known, f"{method} {path}: parameter {name} is not described"
        for parameter in known.values():
            given = in_path if parameter["in"] == "path" else query or {}
            assert not parameter["required"] or parameter["name"] in given, f"{method} {path}: {parameter['name']} is required"
        target = path.format(**in_path)
        if query:
            target += "?" + urllib.parse.urlencode(query, quote_via=urllib.parse.quote)
        if body is not None:
            self.check(body, operation["requestBody"]["content"]["application/json"]["schema"])
        connection = Connection(self.socket_path)
        connection.request(method, target, None if body is None else json.dumps(body), headers or {})
        answer = connection.getresponse()
        responses = operation["responses"]
        described = responses.get(str(answer.status), responses["default"])
        if "$ref" in described:
            described = self.document["components"]["responses"][described["$ref"].rsplit("/", 1)[1]]
        kind = (answer.getheader("Content-Type") or "").split(";")[0]
        assert kind in described.get("content", {"": None}), f"{method} {path}: {answer.status} {kind} is not described"
        return answer, described

    def call(self, method, path, query=None, body=None, status=200, **in_path):
        answer, described = self.raw(method, path, query, body, **in_path)
        return self.value_of(f"{method} {path}", answer, status, described["content"]["application/json"]["schema"])

    def finished(self, started):
        """The task's end."""
        version = 0
        while True:
            task = self.call("GET", "/v1/tasks/{id}", {"after": version, "waitMs": 10000}, id=started["task"])
            if task["state"] not in ("running", "paused"):
                assert task["state"] == "done", task
                return task
            version = task["version"]

    def run(self, method, path, **how):
        return self.finished(self.call(method, path, **how)).get("result")


def calls_of(document):
    return {(method.upper(), path) for path, methods in document["paths"].items() for method in methods}


def calls_of_source(directory):
    """What the router and the server answer to, read from their source."""
    found = []
    for router in ("api_router", "wallet_router"):
        with open(os.path.join(directory, "core/engine", router + ".cpp"), encoding="utf-8") as file:
            found += re.findall(r'c\.is\("([A-Z]+)", \{([^}]*)\}\)', file.read())
    calls = {(method, "/v1/" + "/".join(json.loads(f"[{parts}]")).replace("*", "{id}")) for method, parts in found}
    return calls | {("GET", "/v1/events"), ("GET", "/v1/content")}


def engine_calls(api):
    info = api.call("GET", "/v1/info")
    assert not info["hasDrive"] and info["shares"]
    assert api.call("GET", "/v1/openapi.json")["openapi"] == "3.1.0"
    assert api.call("POST", "/v1/words/check", body={"words": "abandon " * 24})["problem"] == "checksum"
    assert api.call("POST", "/v1/invites", body={"validSeconds": 600})["code"].startswith("granary:")
    limits = {"uploadBytesPerSecond": 10**9, "downloadBytesPerSecond": 0}
    api.call("PUT", "/v1/limits", body=limits)
    read_back = api.call("GET", "/v1/limits")
    assert {name: read_back[name] for name in limits} == limits
    api.call("PUT", "/v1/limits", body={"uploadBytesPerSecond": 0, "downloadBytesPerSecond": 0})
    assert api.call("GET", "/v1/proxy") == {"type": "none", "host": "", "port": 0, "login": False, "user": ""}
    api.call("PUT", "/v1/proxy", body={"type": "none"})
    # This one stores for others, who would not reach it.
    assert api.call("PUT", "/v1/proxy", body={"type": "socks5", "host": "127.0.0.1", "port": 9050}, status=409)["error"]["code"] == "conflict"
    api.call("PUT", "/v1/idle-lock", body={"minutes": 15})
    assert api.call("GET", "/v1/idle-lock") == {"minutes": 15}
    api.call("PUT", "/v1/idle-lock", body={"minutes": 0})
    api.call("POST", "/v1/presence")
    api.call("PUT", "/v1/pause", body={"on": True})
    assert api.call("GET", "/v1/pause") == {"on": True}
    api.call("PUT", "/v1/pause", body={"on": True, "until": 1}, status=400)
    api.call("PUT", "/v1/pause", body={"on": False})
    assert api.call("GET", "/v1/pause") == {"on": False}
    before = api.call("GET", "/v1/share")
    assert before["settings"]["shareBytes"] <= before["mostBytes"]
    settings = {"shareBytes": 300_000_000, "accept": "friends", "hours": [{"days": ["monday"], "fromMinute": 60, "toMinute": 120}]}
    lent = api.call("PUT", "/v1/share", body=settings)
    assert lent["state"] == "on" and lent["settings"]["hours"] == settings["hours"] and lent["fromOption"]
    assert api.call("PUT", "/v1/share", body={"shareBytes": 1}, status=400)["error"]["code"] == "invalidArgument"
    assert api.call("PUT", "/v1/share", body={"shareBytes": 500_000_000})["settings"]["hours"] == []
    assert api.call("GET", "/v1/kept-ledger") == {"founded": False, "on": False, "served": False, "listen": "", "url": "", "id": "", "name": "", "symbol": ""}
    assert api.call("PUT", "/v1/kept-ledger", body={"on": True, "listen": "nowhere", "genesis": "{\"preset\": \"group\"}"}, status=400)["error"]["code"] == "invalidArgument"
    kept = api.call("PUT", "/v1/kept-ledger", body={"on": True, "listen": "127.0.0.1:0", "genesis": "{\"preset\": \"group\"}"})
    assert kept["served"] and kept["symbol"] == "CREDIT" and api.call("GET", "/v1/kept-ledger") == kept
    assert api.call("PUT", "/v1/kept-ledger", body={"on": True, "genesis": "{\"preset\": \"btt\"}"}, status=409)["error"]["code"] == "alreadyExists"
    off = api.call("PUT", "/v1/kept-ledger", body={"on": False})
    assert off["founded"] and not off["on"] and not off["served"] and off["listen"] == kept["listen"]
    assert api.call("GET", "/v1/diagnostics")["listens"]
    assert api.call("GET", "/v1/snapshots", status=404)["error"]["code"] == "notFound"


def drive_calls(api, place):
    disks = [os.path.join(place, name) for name in ("a", "b", "c")]
    for disk in disks:
        os.mkdir(disk)
    made = api.run("POST", "/v1/init", body={"passphrase": "first", "nodes": ["folder:" + disk for disk in disks[:2]]})
    assert len(made["words"].split()) == 24
    node = api.run("POST", "/v1/nodes", body={"code": "folder:" + disks[2]})
    api.call("POST", "/v1/lock")
    assert api.call("GET", "/v1/snapshots", status=423)["error"]["code"] == "locked"
    assert api.call("POST", "/v1/unlock", body={"passphrase": "wrong"}, status=403)["error"]["code"] == "wrongPassphrase"
    api.call("POST", "/v1/unlock", body={"passphrase": "first"})
    api.call("POST", "/v1/passphrase", body={"from": "first", "to": "second"})

    tree = os.path.join(place, "tree \u00fc")
    os.mkdir(tree)
    file = os.path.join(tree, "large")
    encoded = urllib.parse.quote(tree)
    with open(file, "wb") as out:
        out.write(os.urandom(3 << 20))
    os.symlink("large", os.path.join(tree, "link"))
    first = api.run("POST", "/v1/backups", body={"paths": [encoded], "tags": ["one"]})
    with open(os.path.join(tree, "small"), "w", encoding="utf-8") as out:
        out.write("barley")
    second = api.run("POST", "/v1/backups", body={"paths": [encoded], "excludes": ["*.tmp"]})
    counted = api.call("POST", "/v1/counts", body={"paths": [encoded], "excludes": ["sm*"]})
    assert counted == {"files": 1, "bytes": 3 << 20, "leftOutFiles": 1, "leftOutBytes": 6, "whole": True}, counted
    api.call("POST", "/v1/counts", body={"paths": []}, status=400)
    assert len(api.call("GET", "/v1/snapshots")["snapshots"]) == 2
    assert len(api.call("GET", "/v1/entries", {"path": tree})["entries"]) == 3
    assert len(api.call("GET", "/v1/entries", {"path": tree, "after": "large", "snapshot": "latest"})["entries"]) == 2
    page = api.call("GET", "/v1/entries", {"path": tree, "health": "true", "limit": 1})
    assert page["more"] and page["entries"][0]["health"]["state"] == "healthy"
    assert "health" not in api.call("GET", "/v1/entries", {"path": tree})["entries"][0]
    assert api.call("GET", "/v1/find", {"pattern": "large", "health": "true"})["entries"][0]["health"]["survivesLosses"] >= 0
    assert len(api.call("GET", "/v1/versions", {"path": file})["versions"]) == 1
    assert len(api.call("GET", "/v1/find", {"pattern": "*", "allVersions": "true", "below": tree, "type": "file", "limit": 2})["entries"]) == 2
    changes = api.call("GET", "/v1/diff", {"from": first["snapshot"], "to": second["snapshot"]})["changes"]
    assert {"added", "metadata"} == {change["change"] for change in changes}
    answer, _ = api.raw("GET", "/v1/content", {"path": file}, headers={"Range": "bytes=1000-1099"})
    with open(file, "rb") as original:
        original.seek(1000)
        assert answer.status == 206 and answer.read() == original.read(100)
    answer, _ = api.raw("GET", "/v1/content", {"path": file}, headers={"Range": "bytes=99999999-"})
    assert answer.status == 416
    restored = os.path.join(place, "out")
    assert api.run("POST", "/v1/restores", body={"target": restored, "paths": [encoded], "conflict": "rename"})["files"] >= 2
    checked = api.run("POST", "/v1/verifications", body={"all": True})
    assert checked["healthy"] == checked["segments"] > 0
    shutil.rmtree(os.path.join(disks[0], "granary", "tenants"))
    assert api.run("POST", "/v1/verifications", body={})["damagedNodes"]
    assert api.run("POST", "/v1/repairs")["shardsRepaired"] > 0
    drilled = api.run("POST", "/v1/drills", body={"all": True})
    assert drilled["passed"], drilled
    assert len(api.call("GET", "/v1/drills")["drills"]) == 1
    status = api.call("GET", "/v1/status")
    assert status["drive"]["snapshots"] == 2 and len(status["nodes"]) == 3
    assert len(api.call("GET", "/v1/nodes")["nodes"]) == 3
    diagnostics = api.call("GET", "/v1/diagnostics")
    assert diagnostics["drive"]["snapshots"] == 2 and len(diagnostics["nodes"]) == 3
    would = api.run("POST", "/v1/forgets", body={"keep": {"last": 1}, "dryRun": True})
    assert would["dryRun"] and [line["reasons"] for line in would["snapshots"]] == [["last"], []], would
    gone = api.run("POST", "/v1/forgets", body={"snapshots": [first["snapshot"]]})
    assert gone["forgotten"] == 1 and gone["kept"] == 1 and len(api.call("GET", "/v1/snapshots")["snapshots"]) == 1
    wrong = api.call("PUT", "/v1/nodes/{id}/repairer", id=node["id"], status=400)
    assert wrong["error"]["code"] == "invalidArgument", "a folder repairs nothing"
    api.call("DELETE", "/v1/nodes/{id}/repairer", id=node["id"])
    api.run("DELETE", "/v1/nodes/{id}", id=node["id"])


def network_calls(api, granaryd, environment, place):
    neighbour = subprocess.Popen(
        [granaryd, "--profile", os.path.join(place, "neighbour"), "--listen", "127.0.0.1:0", "--share", "300MB", "--accept", "anyone", "--network", "openapi-test"],
        env=environment, stdout=subprocess.PIPE)
    try:
        address = re.search(r"at=([^&\s]+)", neighbour.stdout.readline().decode())[1]
        assert api.call("POST", "/v1/networks", body={"name": ""}, status=400)["error"]["code"] == "invalidArgument"
        joined = api.run("POST", "/v1/networks", body={"name": "openapi-test", "addresses": [address]})
        assert joined["lending"] == 1 and [node["address"] for node in joined["added"]] == [address], joined
        api.run("DELETE", "/v1/nodes/{id}", id=joined["added"][0]["id"])
    finally:
        neighbour.terminate()
        neighbour.wait(60)


def device_calls(api):
    api.call("PUT", "/v1/devices/own/name", body={"name": "b\u00fcro"})
    offer = api.call("POST", "/v1/devices", body={"name": "laptop", "validSeconds": 60})
    assert offer["code"].startswith("granary:device?")
    api.call("POST", "/v1/tasks/{id}/cancel", id=offer["task"])
    none = api.call("POST", "/v1/devices/revoke", body={"name": "nobody", "words": "abandon " * 24}, status=422)
    assert none["error"]["code"] == "wrongWords"
    devices = api.call("GET", "/v1/devices")["devices"]
    assert [device["own"] for device in devices] == [True] and devices[0]["name"] == "b\u00fcro"


def plan_calls(api, place):
    paths = [urllib.parse.quote(os.path.join(place, "tree \u00fc"))]
    plan = api.call("POST", "/v1/plans", body={"paths": paths, "timing": "weekly", "weekday": "sunday", "minute": 90})
    plan["paused"] = False
    plan["timing"] = "daily"
    assert api.call("PUT", "/v1/plans/{id}", body=plan, id=plan["id"])["timing"] == "daily"
    api.call("POST", "/v1/plans/{id}/pause", id=plan["id"])
    assert api.call("GET", "/v1/plans")["plans"][0]["state"] == "paused"
    api.call("POST", "/v1/plans/{id}/resume", id=plan["id"])
    api.call("DELETE", "/v1/plans/{id}", id=plan["id"])
    assert api.call("DELETE", "/v1/plans/{id}", id=plan["id"], status=404)["error"]["kind"] == "user"


def wallet_calls(api):
    """Of a wallet that has joined nothing; tests/app/wallet_test.py pays."""
    address = api.call("GET", "/v1/wallet/addresses")["address"]
    assert address.startswith("gran1")
    refusals = [("POST", "/v1/wallet/payments", {"to": address, "amount": 5}), ("POST", "/v1/wallet/grants", {}), ("POST", "/v1/wallet/notarisations", {"hash": "0" * 64}),
                ("POST", "/v1/wallet/channels", {"to": address, "deposit": 5, "seconds": 3600}), ("POST", "/v1/wallet/channels/close", {"channel": "0" * 64}),
                ("POST", "/v1/wallet/channels/refund", {"channel": "0" * 64}), ("PUT", "/v1/wallet/budget", {"perDay": 5}), ("POST", "/v1/wallet/proofs", {"entry": 1}),
                ("POST", "/v1/ledgers/leave", {}), ("POST", "/v1/ledgers/sync", {}), ("POST", "/v1/ledgers/verify", {})]
    for method, path, body in refusals:
        assert api.call(method, path, body=body, status=422)["error"] == {"code": "refused", "kind": "user", "detail": "wallet: noLedger"}, path
    for path in ("balance", "history", "history/table", "budget"):
        assert api.call("GET", "/v1/wallet/" + path, query={"ledger": "BLY"}, status=422)["error"]["detail"] == "wallet: noLedger", path
    stream = {"channel": "0" * 64, "node": "0" * 64, "amount": 5, "count": 1}
    assert api.call("POST", "/v1/wallet/channels/stream", body=stream, status=404)["error"]["code"] == "notFound"
    assert api.call("GET", "/v1/wallet/payee", query={"node": "0" * 64}, status=404)["error"]["code"] == "notFound"
    assert api.call("POST", "/v1/ledgers", body={"url": "nowhere"}, status=400)["error"]["code"] == "malformed"
    assert api.call("GET", "/v1/ledgers") == {"ledgers": []} and api.call("GET", "/v1/wallet/channels") == {"channels": []}
    slip = api.call("POST", "/v1/wallet/slips", body={"name": "Bär"})
    assert slip["text"] == "granary:pay?to=" + address + "&name=B%C3%A4r"
    assert api.call("POST", "/v1/wallet/slips/read", body={"text": slip["text"]})["name"] == "Bär"
    api.call("PUT", "/v1/wallet/stop")
    api.call("DELETE", "/v1/wallet/stop")
    api.call("PUT", "/v1/wallet/contacts", body={"address": address, "name": "Me"})
    assert api.call("GET", "/v1/wallet/contacts") == {"contacts": [{"address": address, "name": "Me"}]}
    assert api.call("POST", "/v1/wallet/proofs/check", body={"proof": "00"}, status=400)["error"]["code"] == "malformed"


def carry_calls(api, place):
    directory = urllib.parse.quote(os.path.join(place, "export"))
    assert api.run("POST", "/v1/exports", body={"directory": directory})["shards"] > 0
    started = api.call("POST", "/v1/imports", body={"directory": directory})
    task = {"state": "running", "version": 0}
    while task["state"] == "running":
        task = api.call("GET", "/v1/tasks/{id}", {"after": task["version"], "waitMs": 10000}, id=started["task"])
    assert task["error"]["code"] == "conflict", task


def task_calls(api, place):
    ended = [task for task in api.call("GET", "/v1/tasks")["tasks"] if task["state"] == "done"]
    for action in ("pause", "resume", "cancel"):
        wrong = api.call("POST", "/v1/tasks/{id}/" + action, id=ended[0]["id"], status=409)
        assert wrong["error"]["kind"] == "user"
    assert api.call("GET", "/v1/tasks/{id}", id=10**6, status=404)["error"]["code"] == "notFound"
    # One that is long enough to be held.
    long_file = os.path.join(place, "long")
    with open(long_file, "wb") as out:
        for _ in range(96):
            out.write(os.urandom(1 << 20))
    task = api.call("POST", "/v1/backups", body={"paths": [urllib.parse.quote(long_file)]})["task"]
    api.call("POST", "/v1/tasks/{id}/pause", id=task)
    assert api.call("GET", "/v1/tasks/{id}", id=task)["state"] == "paused"
    assert api.call("POST", "/v1/tasks/{id}/resume", id=task)["task"] == task
    api.call("POST", "/v1/tasks/{id}/cancel", id=task)


def event_calls(api):
    answer, described = api.raw("GET", "/v1/events")
    assert "text/event-stream" in described["content"]
    api.call("POST", "/v1/lock")
    kinds = set()
    while "locked" not in kinds:
        line = answer.readline()
        assert line, "the stream of events ended"
        if line.startswith(b"data:"):
            event = json.loads(line[5:])
            api.check(event, {"$ref": "#/components/schemas/Event"})
            kinds.add(event["kind"])


def main():
    granaryd, source = sys.argv[1:]
    with open(os.path.join(source, "core/specs/openapi.json"), encoding="utf-8") as file:
        document = json.load(file)
    for schema in document["components"]["schemas"].values():
        jsonschema.Draft202012Validator.check_schema(schema)
    assert calls_of(document) == calls_of_source(source), calls_of(document) ^ calls_of_source(source)

    with tempfile.TemporaryDirectory(prefix="granary-openapi-") as place:
        runtime = os.path.join(place, "run")
        os.mkdir(runtime, 0o700)
        profile = os.path.join(place, "profile")
        environment = {**os.environ, "XDG_RUNTIME_DIR": runtime}
        daemon = subprocess.Popen(
            [granaryd, "--profile", profile, "--listen", "127.0.0.1:0", "--share", "500MB", "--network", "openapi-test"], env=environment, stdout=subprocess.PIPE)
        try:
            assert daemon.stdout.readline().startswith(b"granary:node?")
            with open(os.path.join(profile, "socket"), encoding="utf-8") as file:
                api = Interface(document, file.read().strip())
            engine_calls(api)
            drive_calls(api, place)
            plan_calls(api, place)
            wallet_calls(api)
            carry_calls(api, place)
            network_calls(api, granaryd, environment, place)
            device_calls(api)
            task_calls(api, place)
            event_calls(api)
            assert api.run("POST", "/v1/drive/delete", body={"keepOnNodes": True}) == {"nodes": []}
            assert not api.call("GET", "/v1/info")["hasDrive"]
            assert api.call("POST", "/v1/share/stop", body={"now": True})["state"] == "off"
            assert not api.call("GET", "/v1/info")["shares"]
        finally:
            daemon.terminate()
            daemon.wait(60)
    missed = calls_of(document) - api.called
    assert not missed, f"never called: {sorted(missed)}"


main()
