// The keyring of the desktop, over a bus and a keyring of the test's own, and its twin in memory: both do the same.
#include "tests/ui/desktop/private_bus.h"
#include "tests/ui/memory_keyring.h"
#include "ui/desktop/desktop_keyring.h"

#include <QDBusConnectionInterface>
#include <QDBusReply>
#include <QSignalSpy>

using namespace granary;
using namespace granary::ui;
using namespace granary::test;

namespace {

constexpr int patience = 20'000;

Result<std::string> textIn(Keyring& keyring, const QString& entry)
{
    std::optional<Result<std::string>> out;
    keyring.read(entry, [&](Result<api::SecretText> secret) {
        out.emplace(secret.ok() ? Result<std::string>(std::string(secret->view())) : Result<std::string>(secret.error()));
    });
    return QTest::qWaitFor([&] { return out.has_value(); }, patience) ? *out : Error(ErrorCode::timedOut);
}

Status put(Keyring& keyring, const QString& entry, const std::string& text)
{
    std::optional<Status> out;
    keyring.store(entry, api::SecretText(text), [&](const Status& status) { out.emplace(status); });
    return QTest::qWaitFor([&] { return out.has_value(); }, patience) ? *out : Error(ErrorCode::timedOut);
}

Status take(Keyring& keyring, const QString& entry)
{
    std::optional<Status> out;
    keyring.remove(entry, [&](const Status& status) { out.emplace(status); });
    return QTest::qWaitFor([&] { return out.has_value(); }, patience) ? *out : Error(ErrorCode::timedOut);
}

/// gnome-keyring with an open keyring that nobody else has.
class GnomeKeyring {
public:
    explicit GnomeKeyring(PrivateBus& bus)
    {
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("DBUS_SESSION_BUS_ADDRESS", bus.address());
        for (const auto* name : {"HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            environment.insert(name, m_place.path());
        m_daemon.setProcessEnvironment(environment);
        m_daemon.start("gnome-keyring-daemon", {"--foreground", "--components=secrets", "--unlock", "--control-directory=" + m_place.path()});
        QVERIFY2(m_daemon.waitForStarted(patience), "gnome-keyring is not installed: packaging/install-dependencies test");
        m_daemon.write("the login's password");
        m_daemon.closeWriteChannel();
        auto names = bus.connection("watch");
        const auto there = [&] { return QDBusReply<bool>(names.interface()->isServiceRegistered("org.freedesktop.secrets")).value(); };
        QVERIFY(QTest::qWaitFor(there, patience));
    }
    ~GnomeKeyring() { end(); }
    void end()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

private:
    QTemporaryDir m_place;
    QProcess m_daemon;
};

} // namespace

class KeyringTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // Before the library looks where its bus is; it does that once.
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toUtf8());
        qputenv("XDG_CURRENT_DESKTOP", "GNOME");
    }

    void theTwinKeepsSecrets()
    {
        MemoryKeyring keyring;
        keepsSecrets(keyring);
        keyring.setLocked(true);
        QCOMPARE(put(keyring, "locked", "x").error().code, ErrorCode::refused);
    }

    void theDesktopsKeepsSecrets()
    {
        DesktopKeyring keyring(m_bus.connection("window"));
        QSignalSpy changed(&keyring, &Keyring::availableChanged);
        QTest::qWait(100);
        QVERIFY(!keyring.available()); // nobody is there yet
        GnomeKeyring daemon(m_bus);
        QVERIFY(QTest::qWaitFor([&] { return keyring.available(); }, patience));
        QCOMPARE(changed.size(), 1);
        keepsSecrets(keyring);
        // Another program's connection, as at the next login.
        QVERIFY(put(keyring, "kept", "till tomorrow").ok());
        DesktopKeyring next(m_bus.connection("next"));
        QVERIFY(QTest::qWaitFor([&] { return next.available(); }, patience));
        const auto kept = textIn(next, "kept");
        QVERIFY(kept.ok());
        QCOMPARE(*kept, std::string("till tomorrow"));
        // Gone: that is said, and nothing lands in a file instead.
        daemon.end();
        QVERIFY(QTest::qWaitFor([&] { return !keyring.available(); }, patience));
        const auto gone = put(keyring, "kept", "nowhere");
        QVERIFY(!gone.ok() && gone.error().code != ErrorCode::timedOut);
        QVERIFY(!textIn(keyring, "kept").ok());
    }

private:
    /// What every keyring does.
    static void keepsSecrets(Keyring& keyring)
    {
        QVERIFY(keyring.available());
        QCOMPARE(textIn(keyring, "nothing").error().code, ErrorCode::notFound);
        QVERIFY(put(keyring, "/home/anna/drive", "lentil opaque \xc3\xbc").ok());
        QVERIFY(put(keyring, "/home/anna/other", "another").ok());
        QCOMPARE(*textIn(keyring, "/home/anna/drive"), std::string("lentil opaque \xc3\xbc"));
        QVERIFY(put(keyring, "/home/anna/drive", "newer").ok());
        QCOMPARE(*textIn(keyring, "/home/anna/drive"), std::string("newer"));
        QVERIFY(take(keyring, "/home/anna/drive").ok());
        QCOMPARE(textIn(keyring, "/home/anna/drive").error().code, ErrorCode::notFound);
        QVERIFY(take(keyring, "/home/anna/drive").ok()); // there was none
        QCOMPARE(*textIn(keyring, "/home/anna/other"), std::string("another"));
        QVERIFY(take(keyring, "/home/anna/other").ok());
    }

    PrivateBus m_bus;
};

QTEST_MAIN(KeyringTest)
#include "keyring_test.moc"
