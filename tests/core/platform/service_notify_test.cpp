#include "core/platform/service_notify.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace granary;
using namespace granary::test;
using namespace std::chrono_literals;
using platform::ServiceNotify;

namespace {

/// What systemd would listen on.
class Manager {
public:
    explicit Manager(const std::string& name) : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path, name.data(), name.size());
        const bool abstract = name[0] == '@';
        if (abstract)
            address.sun_path[0] = '\0';
        const auto size = offsetof(sockaddr_un, sun_path) + name.size() + (abstract ? 0 : 1);
        m_bound = ::bind(m_socket, reinterpret_cast<sockaddr*>(&address), static_cast<socklen_t>(size)) == 0;
    }
    ~Manager() { ::close(m_socket); }
    bool bound() const { return m_bound; }
    std::string next()
    {
        char buffer[512];
        const auto got = ::recv(m_socket, buffer, sizeof buffer, 0);
        return got < 0 ? "nothing" : std::string(buffer, static_cast<std::size_t>(got));
    }

private:
    int m_socket;
    bool m_bound = false;
};

} // namespace

class ServiceNotifyTest : public QObject {
    Q_OBJECT

private slots:
    void tellsTheManager()
    {
        TempDir directory;
        for (const auto& name : {directory.path() + "/notify", "@granary-test-" + std::to_string(::getpid())}) {
            Manager manager(name);
            QVERIFY(manager.bound());
            const ServiceNotify notify(name);
            QVERIFY(notify.active());
            QVERIFY(notify.ready().ok());
            QVERIFY(manager.next() == "READY=1");
            QVERIFY(notify.ready("12 nodes\nREADY=0").ok());
            QVERIFY(manager.next() == "READY=1\nSTATUS=12 nodes READY=0");
            QVERIFY(notify.status("busy").ok());
            QVERIFY(manager.next() == "STATUS=busy");
            QVERIFY(notify.keepAlive().ok());
            QVERIFY(manager.next() == "WATCHDOG=1");
            QVERIFY(notify.stopping().ok());
            QVERIFY(manager.next() == "STOPPING=1");
        }
    }

    void withoutAManagerNothingHappens()
    {
        const ServiceNotify notify("");
        QVERIFY(!notify.active());
        QVERIFY(notify.ready().ok() && notify.stopping().ok() && notify.keepAlive().ok());
        for (const auto* bad : {"relative", "@", "/"})
            QVERIFY(!ServiceNotify(bad).ready().ok());
        QVERIFY(!ServiceNotify("/" + std::string(200, 'x')).ready().ok());
        QVERIFY(!ServiceNotify("/no/such/socket").ready().ok());
    }

    void readsTheEnvironment()
    {
        ::setenv("NOTIFY_SOCKET", "/run/x", 1);
        ::setenv("WATCHDOG_USEC", "30000000", 1);
        ::setenv("WATCHDOG_PID", std::to_string(::getpid()).c_str(), 1);
        QVERIFY(ServiceNotify::fromEnvironment().active());
        QVERIFY(ServiceNotify::fromEnvironment().watchdogPeriod() == std::optional<std::chrono::microseconds>(30s));
        ::setenv("WATCHDOG_PID", "1", 1);
        QVERIFY(!ServiceNotify::fromEnvironment().watchdogPeriod());
        ::setenv("WATCHDOG_USEC", "30s", 1);
        ::unsetenv("WATCHDOG_PID");
        QVERIFY(!ServiceNotify::fromEnvironment().watchdogPeriod());
        ::unsetenv("NOTIFY_SOCKET");
        ::unsetenv("WATCHDOG_USEC");
        QVERIFY(!ServiceNotify::fromEnvironment().active());
    }
};

QTEST_APPLESS_MAIN(ServiceNotifyTest)
#include "service_notify_test.moc"
