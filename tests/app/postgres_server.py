"""PostgreSQL 15 from Debian's package in a folder of its own, on a Unix socket alone, fsync on; as nobody where the test is root."""
import os
import subprocess
import time

PROGRAMS = "/usr/lib/postgresql/15/bin/"


class PostgresServer:
    def __init__(self, folder):
        self.folder = os.path.join(folder, "postgres")
        self.sockets = os.path.join(folder, "sockets")
        self.user = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        for path in (self.folder, self.sockets):
            os.mkdir(path, 0o700)
            if self.user:
                os.chown(path, 65534, 65534)
        os.chmod(folder, 0o711)
        self.databases = 0
        self.process = None
        self.run("initdb", "-D", self.folder + "/data", "-U", "granary", "--auth=trust", "-E", "UTF8", "--no-locale")
        self.start()

    def run(self, program, *arguments, check=True):
        return subprocess.run([PROGRAMS + program, *arguments], check=check, capture_output=True, cwd="/", **self.user).returncode

    def start(self):
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with open(self.folder + "/log", "ab") as log:
                self.process = subprocess.Popen([PROGRAMS + "postgres", "-D", self.folder + "/data", "-k", self.sockets, "-c", "listen_addresses=",
                                                 "-c", "fsync=on", "-c", "shared_buffers=64MB"], stdout=log, stderr=log, cwd="/", **self.user)
            # It ends at once while processes of the one that was killed are not gone yet.
            while self.process.poll() is None:
                if self.run("pg_isready", "-q", "-h", self.sockets, check=False) == 0:
                    return
                time.sleep(0.05)
            time.sleep(0.1)
        raise AssertionError("the database server did not start")

    def kill(self):
        self.process.kill()
        self.process.wait()

    def fresh_database(self):
        self.databases += 1
        self.run("createdb", "-h", self.sockets, "-U", "granary", f"ledger{self.databases}")
        return f"host={self.sockets} user=granary dbname=ledger{self.databases}"
