"""A ledger and people with wallets, as tests of whole programs use them. The programs are named by the test's arguments: GRANARY_CLI GRANARYD GRANARY_LEDGER SOURCE_DIRECTORY."""
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

from postgres_server import PostgresServer

CLI, GRANARYD, LEDGER, SOURCE = sys.argv[1:5]
GENESIS = {"name": "Barley", "symbol": "BLY", "decimals": 2, "supply": 1000000,
           "allocations": [{"name": "Grants", "account": "pool", "share": 100000}, {"name": "Founder", "account": "operator", "share": 900000}],
           "grants": {"amount": 500, "workBits": 4, "mostPerDay": 10}}


class Ledger:
    """At an address that stays, whichever profile or database it serves."""

    def __init__(self, folder, grant):
        self.folder = folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.host = "127.0.0.1:%d" % free.getsockname()[1]
        self.url = "http://" + self.host
        with open(os.path.join(folder, "genesis.json"), "w", encoding="utf-8") as file:
            json.dump(GENESIS | {"grants": GENESIS["grants"] | {"amount": grant}}, file)
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
        """The JSON, and what people are told. Without a code any end will do."""
        done = subprocess.run([CLI, "--profile", self.profile, "--passphrase-file", self.passphrase, "--json", *arguments], capture_output=True, text=True, timeout=120)
        assert code is None or done.returncode == code, f"{self.name}: {arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return json.loads(done.stdout), done.stderr

    def get(self, *arguments):
        return self.run(*arguments)[0]

    def refused(self, says, *arguments, code=1):
        answer, told = self.run(*arguments, code=code)
        assert says in told, f"{arguments}: {told}"
        return answer["error"]

    def start(self, *options):
        self.daemon = subprocess.Popen([GRANARYD, "--profile", self.profile, "--passphrase-file", self.passphrase, *options], stdout=subprocess.PIPE, stderr=open(self.profile + ".log", "ab"), text=True)
        assert self.daemon.stdout.readline(), open(self.profile + ".log", encoding="utf-8").read()

    def stop(self):
        self.daemon.send_signal(signal.SIGTERM)
        assert self.daemon.wait(timeout=60) == 0
        self.daemon.stdout.close()
        self.daemon = None

    def balance(self):
        return self.get("wallet", "balance")

    def recover(self, node, balance, ledger):
        """A new machine: nothing is left but the words, the nodes and the ledger."""
        address = self.get("wallet", "address")["address"]
        shutil.rmtree(self.profile)
        words = self.profile + ".words"
        with open(words, "w", encoding="utf-8") as file:
            file.write(self.words)
        self.get("init", "--words-file", words, "--node", node)
        status = self.get("ledger", "status")["ledgers"]
        assert [(one["url"], one["trust"]) for one in status] == [(ledger.url, "fine")], status
        assert self.balance() == balance, (self.balance(), balance)
        assert self.get("wallet", "address")["address"] == address


def until(what, says, seconds=60):
    end = time.monotonic() + seconds
    while True:
        value = what()
        if value:
            return value
        assert time.monotonic() < end, says
        time.sleep(0.5)


class World:
    """A folder with a ledger, which runs, and people; with a database where the ledger is to lie in one. All ends with it."""

    def __init__(self, postgres=False, grant=500):
        self.grant = grant
        self.postgres = postgres
        self.users = []
        self.database = None

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="granary-wallet-", dir=os.environ.get("GRANARY_BENCH_DIR"))
        os.environ["XDG_RUNTIME_DIR"] = os.path.join(self.folder, "run")
        os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
        self.ledger = Ledger(self.folder, self.grant)
        try:
            self.place = ["--profile", os.path.join(self.folder, "ledger")]
            if self.postgres:
                self.database = PostgresServer(self.folder)
                self.place = ["--postgres", self.database.fresh_database()]
            self.ledger.start(*self.place)
        except BaseException:
            self.__exit__()
            raise
        return self

    def user(self, name):
        self.users.append(User(self.folder, name))
        return self.users[-1]

    def __exit__(self, *why):
        for user in self.users:
            if user.daemon:
                user.daemon.kill()
        if self.ledger.process and self.ledger.process.poll() is None:
            self.ledger.process.kill()
        if self.database:
            self.database.kill()
        shutil.rmtree(self.folder)
