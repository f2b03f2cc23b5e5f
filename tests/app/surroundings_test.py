#!/usr/bin/python3
"""A real granaryd on a system bus of its own, where UPower and NetworkManager say what the test tells them: plans wait for the plug and for a network
that is not paid by volume, and go on by themselves.

usage: surroundings_test.py GRANARYD GRANARY_CLI
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

try:
    import dbus
    import dbusmock
except ImportError:
    print("SKIP: python3-dbusmock is not here")
    sys.exit(77)

UPOWER = ("org.freedesktop.UPower", "/org/freedesktop/UPower", "org.freedesktop.UPower", "OnBattery")
NETWORK = ("org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager", "org.freedesktop.NetworkManager", "Metered")
# NMMetered
YES, NO, GUESS_YES = 1, 2, 3


class Machine:
    """The bus with both services, and a profile whose granaryd asks them."""

    def __init__(self, granaryd, cli):
        self.place = tempfile.mkdtemp(prefix="granary-surroundings-")
        os.environ["XDG_RUNTIME_DIR"] = os.path.join(self.place, "run")
        os.mkdir(os.environ["XDG_RUNTIME_DIR"], 0o700)
        self.granaryd, self.cli_program = granaryd, cli
        self.profile = os.path.join(self.place, "p")
        self.passphrase = os.path.join(self.place, "passphrase")
        with open(self.passphrase, "w") as file:
            file.write("a passphrase\n")
        self.processes = []
        self.bus = None

    def start_bus(self):
        config = os.path.join(self.place, "bus.conf")
        path = os.path.join(self.place, "bus")
        with open(config, "w") as file:
            file.write(f'<busconfig><type>session</type><listen>unix:path={path}</listen><policy context="default"><allow send_destination="*" eavesdrop="true"/>'
                       '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>')
        daemon = subprocess.Popen(["dbus-daemon", "--nofork", f"--config-file={config}", "--print-address"], stdout=subprocess.PIPE, text=True)
        self.processes.append(daemon)
        os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = f"unix:path={path}"
        daemon.stdout.readline()
        self.bus = dbus.bus.BusConnection(os.environ["DBUS_SYSTEM_BUS_ADDRESS"])
        for template, (service, _, _, _) in (("upower", UPOWER), ("networkmanager", NETWORK)):
            self.processes.append(subprocess.Popen(["/usr/bin/python3", "-m", "dbusmock", "--system", "--template", template], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
            until(lambda: self.bus.name_has_owner(service), 30, service + " is there")
        # The template does not have this one.
        self.mock(NETWORK).AddProperty(NETWORK[2], NETWORK[3], dbus.UInt32(NO))
        self.set(UPOWER, dbus.Boolean(False))

    def mock(self, where):
        return dbus.Interface(self.bus.get_object(where[0], where[1]), dbusmock.MOCK_IFACE)

    def set(self, where, value):
        self.mock(where).UpdateProperties(where[2], {where[3]: value})

    def start_engine(self):
        engine = subprocess.Popen([self.granaryd, "--profile", self.profile, "--listen", "127.0.0.1:0", "--passphrase-file", self.passphrase], stdout=subprocess.PIPE, text=True)
        self.processes.append(engine)
        assert engine.stdout.readline(), "granaryd did not start"

    def cli(self, *arguments):
        done = subprocess.run([self.cli_program, "--profile", self.profile, "--passphrase-file", self.passphrase, "--json", *arguments], capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def states(self):
        return [plan["state"] for plan in self.cli("schedule", "list")["plans"]]

    def close(self):
        for process in reversed(self.processes):
            process.kill()
            process.wait()
        shutil.rmtree(self.place)


def until(holds, seconds, what):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "not within time: " + what
        time.sleep(0.2)


def main(granaryd, cli):
    machine = Machine(granaryd, cli)
    try:
        machine.start_bus()
        os.mkdir(os.path.join(machine.place, "disk"))
        for folder in ("documents", "pictures"):
            os.mkdir(os.path.join(machine.place, folder))
            with open(os.path.join(machine.place, folder, "a file"), "w") as file:
                file.write("of the " + folder)
        machine.cli("init", "--node", "folder:" + os.path.join(machine.place, "disk"))
        machine.cli("schedule", "add", os.path.join(machine.place, "documents"), "--hourly", "--only-on-mains")
        machine.cli("schedule", "add", os.path.join(machine.place, "pictures"), "--hourly", "--not-metered")
        machine.set(UPOWER, dbus.Boolean(True))
        machine.set(NETWORK, dbus.UInt32(GUESS_YES))
        machine.start_engine()
        # Both are due at once, and neither may run.
        until(lambda: machine.states() == ["onBattery", "metered"], 60, "both plans wait")
        assert machine.cli("snapshots")["snapshots"] == []
        machine.set(UPOWER, dbus.Boolean(False))
        until(lambda: len(machine.cli("snapshots")["snapshots"]) == 1, 120, "the plan that waited for the plug ran")
        assert machine.states() == ["waiting", "metered"], machine.states()
        machine.set(NETWORK, dbus.UInt32(NO))
        until(lambda: len(machine.cli("snapshots")["snapshots"]) == 2, 120, "the plan that waited for the network ran")
        until(lambda: machine.states() == ["waiting", "waiting"], 60, "nothing waits any more")
    finally:
        machine.close()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
