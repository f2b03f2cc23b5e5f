#!/usr/bin/env python3
"""granary-ledger by TLS: who is believed, what is refused at the start, slow handshakes, and a certificate that is renewed while it serves.

The authority is made here: nothing depends on the system's certificates.
usage: ledger_tls_test.py GRANARY_LEDGER SOURCE_DIRECTORY
"""
import datetime
import http.client
import ipaddress
import json
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from ledger_client import Interface, Ledger, Person, operator_of  # noqa: E402

PROGRAM, SOURCE = sys.argv[1:3]
with open(os.path.join(SOURCE, "core/specs/ledger-openapi.json"), encoding="utf-8") as description:
    DOCUMENT = json.load(description)


class Authority:
    def __init__(self):
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Authority of a test")])
        self.certificate = self.made(self.name, self.key.public_key(), -1, 1, x509.BasicConstraints(True, None)).public_bytes(Encoding.PEM)

    def made(self, subject, key, begin, end, *extensions):
        now = datetime.datetime.utcnow()
        builder = (x509.CertificateBuilder().subject_name(subject).issuer_name(self.name).public_key(key)
                   .serial_number(x509.random_serial_number()).not_valid_before(now + datetime.timedelta(days=begin))
                   .not_valid_after(now + datetime.timedelta(days=end)))
        for one in extensions:
            builder = builder.add_extension(one, critical=isinstance(one, x509.BasicConstraints))
        return builder.sign(self.key, hashes.SHA256())

    def certify(self, folder, name="server", begin=-1, end=1, mode=0o600, passphrase=None):
        """Paths of certificate and key."""
        key = ec.generate_private_key(ec.SECP256R1())
        names = x509.SubjectAlternativeName([x509.DNSName("localhost"), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))])
        made = self.made(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)]), key.public_key(), begin, end, names)
        certificate, secret = (os.path.join(folder, name + end_) for end_ in (".pem", ".key"))
        lock = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
        for path, text, bits in ((certificate, made.public_bytes(Encoding.PEM), 0o644),
                                 (secret, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock), mode)):
            with open(path, "wb") as file:
                file.write(text)
            os.chmod(path, bits)
        return certificate, secret

    def context(self):
        return ssl.create_default_context(cadata=self.certificate.decode())


class SecuredLedger(Ledger):
    def __init__(self, folder, authority, *more):
        self.context = authority.context()
        super().__init__(PROGRAM, folder, *more, scheme="https")

    def connect(self):
        return http.client.HTTPSConnection(self.host, timeout=20, context=self.context)


def refusal(folder, certificate, key):
    """What it says where it does not start. Nothing is founded then."""
    done = subprocess.run([PROGRAM, "--profile", os.path.join(folder, "never"), "--listen", "127.0.0.1:0", "--certificate", certificate, "--key", key],
                          capture_output=True, text=True, timeout=30)
    assert done.returncode == 1 and done.stdout == "", done
    assert not os.path.exists(os.path.join(folder, "never")), "it founded a ledger"
    assert "Traceback" not in done.stderr and done.stderr.count("\n") == 1, done.stderr
    return done.stderr


def test_wrong_files(folder, authority):
    good, key = authority.certify(folder)
    _, other = authority.certify(folder, "other")
    assert "not that of the certificate" in refusal(folder, good, other)
    over = authority.certify(folder, "over", -3, -1)
    assert "it ended at" in refusal(folder, *over)
    early = authority.certify(folder, "early", 1, 3)
    assert "it begins at" in refusal(folder, *early)
    open_key = authority.certify(folder, "open", mode=0o644)
    assert "chmod 600" in refusal(folder, *open_key)
    locked = authority.certify(folder, "locked", passphrase=b"secret")
    assert "passphrase" in refusal(folder, *locked)
    assert "no certificate in PEM" in refusal(folder, key, key)
    os.chmod(good, 0o600)
    assert "no key in PEM" in refusal(folder, good, good)
    assert "is not there" in refusal(folder, os.path.join(folder, "nothing"), key)
    assert "The key (--key) is not there" in refusal(folder, good, os.path.join(folder, "nothing"))
    alone = subprocess.run([PROGRAM, "--profile", os.path.join(folder, "never"), "--certificate", good], capture_output=True, text=True, timeout=30)
    assert alone.returncode == 64 and "come together" in alone.stderr, alone


def test_serves(folder, ledger, authority):
    api = Interface(DOCUMENT, ledger)
    genesis = api.get("/v1/genesis")
    operator, bob = operator_of(folder), Person(bytes([3]) * 32)
    connection = ledger.connect()
    for amount in range(1, 20):
        api.submit(operator.transfer(bytes.fromhex(genesis["ledger"]), bob, amount), connection=connection)
    assert api.get("/v1/health")["status"] == "well"
    assert b"granary_ledger" in api.raw("GET", "/metrics")[0].read()
    assert api.get("/v1/totals")["entries"] == 20
    # Names and authorities.
    for context in (ssl.create_default_context(cadata=Authority().certificate.decode()), ssl.create_default_context()):
        try:
            http.client.HTTPSConnection(ledger.host, timeout=20, context=context).request("GET", "/v1/totals")
            raise AssertionError("it was believed")
        except ssl.SSLCertVerificationError:
            pass
    # Old TLS, and none.
    old = authority.context()
    old.set_ciphers("DEFAULT@SECLEVEL=0")
    old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
    weak = authority.context()
    weak.maximum_version = ssl.TLSVersion.TLSv1_2
    weak.set_ciphers("AES128-SHA256:AES256-GCM-SHA384")  # no forward secrecy
    for context in (old, weak):
        try:
            http.client.HTTPSConnection(ledger.host, timeout=20, context=context).request("GET", "/v1/totals")
            raise AssertionError("it was taken")
        except (ssl.SSLError, OSError):
            pass
    modern = authority.context()
    modern.maximum_version = ssl.TLSVersion.TLSv1_2
    connection = http.client.HTTPSConnection(ledger.host, timeout=20, context=modern)
    connection.request("GET", "/v1/totals")
    assert connection.getresponse().status == 200
    plain = http.client.HTTPConnection(ledger.host, timeout=20)
    try:
        plain.request("GET", "/v1/totals")
        answer = plain.getresponse()
        raise AssertionError(f"plain HTTP was answered: {answer.status}")
    except (http.client.HTTPException, OSError):
        pass


def test_slow_handshakes(ledger):
    host, port = ledger.host.rsplit(":", 1)
    threads = len(os.listdir(f"/proc/{ledger.process.pid}/task"))
    silent = []
    for i in range(60):  # more than one address may have; each of another loopback address
        one = socket.socket()
        one.bind((f"127.0.1.{1 + i % 20}", 0))
        one.connect((host, int(port)))
        one.sendall(b"\x16\x03\x01\x02")  # the beginning of a greeting
        silent.append(one)
    begun = time.monotonic()
    Interface(DOCUMENT, ledger).get("/v1/totals")
    assert time.monotonic() - begun < 3, "others wait for slow handshakes"
    assert len(os.listdir(f"/proc/{ledger.process.pid}/task")) == threads, "a thread for each handshake"
    for one in silent:  # five seconds, and a little for a busy machine
        one.settimeout(20)
        try:
            assert one.recv(100) == b""
        except ConnectionResetError:
            pass
        one.close()


def serial(ledger):
    with socket.create_connection(tuple(ledger.host.rsplit(":", 1)), timeout=20) as raw:
        with ledger.context.wrap_socket(raw, server_hostname="127.0.0.1") as connection:
            return connection.getpeercert()["serialNumber"]


def eventually(done, what):
    deadline = time.monotonic() + 20
    while not done():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


def test_renewal(folder, ledger, authority):
    before = serial(ledger)
    kept = ledger.connect()
    kept.request("GET", "/v1/totals")
    kept.getresponse().read()
    authority.certify(folder)  # the same paths
    ledger.process.send_signal(signal.SIGHUP)
    eventually(lambda: serial(ledger) != before, "the new certificate is not shown")
    now = serial(ledger)
    kept.request("GET", "/v1/totals")
    assert kept.getresponse().status == 200, "a connection was lost by the renewal"
    # Wrong files change nothing.
    with open(os.path.join(folder, "server.pem"), "w", encoding="utf-8") as file:
        file.write("nonsense")
    ledger.process.send_signal(signal.SIGHUP)
    eventually(lambda: "stays in use" in ledger.log(), "nothing is said of a wrong certificate")
    assert folder not in ledger.log(), "a path in the log"
    assert serial(ledger) == now


def main():
    folder = tempfile.mkdtemp(prefix="granary-ledger-tls-")
    authority = Authority()
    try:
        test_wrong_files(folder, authority)
        certificate, key = authority.certify(folder)
        ledger = SecuredLedger(folder, authority, "--requests-per-second", "0", "--certificate", certificate, "--key", key)
        try:
            test_serves(folder, ledger, authority)
            test_slow_handshakes(ledger)
            test_renewal(folder, ledger, authority)
            assert ledger.stop() == 0
        finally:
            if ledger.process.poll() is None:
                ledger.kill()
    finally:
        shutil.rmtree(folder)
    print("ok")


main()
