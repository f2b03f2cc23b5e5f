"""Granary's programs as the benchmarks run them: nodes, a drive on them, and its engine."""
import json
import os
import signal
import subprocess
import time


def run(command, env=None, **more):
    done = subprocess.run(command, env={**os.environ, **(env or {})}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    if done.returncode not in (0, 1) or (done.returncode == 1 and command[0] not in ("borg",) and not command[0].endswith("granary-cli")):
        raise RuntimeError(f"{' '.join(command)}: {done.returncode}\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
    return done


class Drive:
    """A drive on `nodes` peers, or on a folder when that is 0, with a granaryd that stays."""

    def __init__(self, name, binaries, work, nodes):
        self.name, self.binaries, self.work, self.count = name, binaries, os.path.join(work, name), nodes
        self.processes = []
        os.makedirs(self.work)
        self.passphrase = os.path.join(self.work, "passphrase")
        with open(self.passphrase, "w") as f:
            f.write("benchmark\n")
        self.profile = os.path.join(self.work, "profile")
        codes = [self.start_node(i) for i in range(nodes)]
        if nodes:
            self.cli("init", *[part for code in codes for part in ("--node", code)])
        else:
            self.cli("init")
            os.makedirs(os.path.join(self.work, "folder"))
            self.cli("node", "add", "folder:" + os.path.join(self.work, "folder"))
        self.engine = self.start([os.path.join(self.binaries, "granaryd"), "--profile", self.profile, "--passphrase-file", self.passphrase])
        deadline = time.monotonic() + 60
        while nodes and time.monotonic() < deadline:
            if sum(n["reachable"] for n in self.cli("status")["nodes"]) == nodes:
                break
            time.sleep(0.2)

    def start(self, command):
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=open(os.path.join(self.work, "log"), "a"), text=True)
        self.processes.append(process)
        return process.stdout.readline().strip()

    def start_node(self, number, share="20GiB"):
        folder = os.path.join(self.work, f"node{number}")
        return self.start([os.path.join(self.binaries, "granaryd"), "--profile", folder, "--listen", "127.0.0.1:0", "--share", share,
                           "--accept", "anyone", "--network", "bench"])

    def cli(self, *arguments):
        done = run([os.path.join(self.binaries, "granary-cli"), "--profile", self.profile, "--passphrase-file", self.passphrase, "--json", *arguments])
        answer = json.loads(done.stdout)
        if "error" in answer:
            raise RuntimeError(f"{self.name} {' '.join(arguments)}: {answer['error']}")
        return answer

    def backup(self, path):
        return self.cli("backup", path)

    def restore(self, path, to):
        answer = self.cli("restore", path, "--to", to)
        return to + path if answer["damaged"] == [] else None

    def memory_mib(self):
        peaks = []
        for process in self.processes[-1:]:
            with open(f"/proc/{process.pid}/status") as f:
                peaks += [int(line.split()[1]) // 1024 for line in f if line.startswith("VmHWM")]
        return max(peaks)

    def stop(self):
        for process in self.processes:
            process.send_signal(signal.SIGTERM)
        for process in self.processes:
            process.wait(30)
