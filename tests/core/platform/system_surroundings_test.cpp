// The plug, the time zone, and a bus that answers, lies or keeps silent.
#include "core/platform/dbus_property.h"
#include "core/platform/system_surroundings.h"
#include "core/platform/unix_socket.h"
#include "tests/support/temp_dir.h"

#include <QTest>

#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace granary;
using namespace granary::platform;
using namespace std::chrono_literals;

namespace {

Bytes little(std::uint32_t value)
{
    Bytes out(4);
    for (unsigned i = 0; i < 4; ++i)
        out[i] = static_cast<std::byte>(value >> 8 * i);
    return out;
}

/// A reply to `serial` whose body is `body` of the type `signature`.
Bytes reply(std::uint32_t serial, std::uint8_t type, const std::string& signature, const Bytes& body)
{
    Bytes fields;
    const auto add = [&](const std::string& text) {
        const auto view = asBytes(text);
        fields.insert(fields.end(), view.begin(), view.end());
    };
    add(std::string("\x05\x01u\0", 4));
    const auto number = little(serial);
    fields.insert(fields.end(), number.begin(), number.end());
    if (!signature.empty())
        add(std::string("\x08\x01g\0", 4) + static_cast<char>(signature.size()) + signature + '\0');
    Bytes out{std::byte{'l'}, static_cast<std::byte>(type), std::byte{0}, std::byte{1}};
    for (const auto value : {static_cast<std::uint32_t>(body.size()), 7u, static_cast<std::uint32_t>(fields.size())}) {
        const auto bytes = little(value);
        out.insert(out.end(), bytes.begin(), bytes.end());
    }
    out.insert(out.end(), fields.begin(), fields.end());
    out.resize((out.size() + 7) / 8 * 8);
    out.insert(out.end(), body.begin(), body.end());
    return out;
}

Bytes variantOf(std::uint32_t value, char type = 'u')
{
    Bytes body{std::byte{1}, static_cast<std::byte>(type), std::byte{0}, std::byte{0}};
    const auto number = little(value);
    body.insert(body.end(), number.begin(), number.end());
    return body;
}

/// A bus for one client. `answers` are sent after the greeting, the first to Hello, the second to Get.
class Bus {
public:
    explicit Bus(std::vector<Bytes> answers, std::string greeting = "OK 0123\r\n") : m_listener(*listenOnUnixSocket(path()))
    {
        m_thread = std::thread([this, answers = std::move(answers), greeting = std::move(greeting)] { serve(answers, greeting); });
    }
    ~Bus()
    {
        m_thread.join();
        ::close(m_listener);
    }
    std::string path() const { return m_directory.file("sub/bus"); }
    std::string asked;

private:
    void serve(const std::vector<Bytes>& answers, const std::string& greeting)
    {
        pollfd waiting{m_listener, POLLIN, 0};
        ::poll(&waiting, 1, 5000);
        const int client = ::accept(m_listener, nullptr, nullptr);
        receiveUntil(client, "\r\n");
        (void)!::send(client, greeting.data(), greeting.size(), MSG_NOSIGNAL);
        for (const auto& answer : answers) {
            receiveUntil(client, answer == answers.front() ? "Hello" : "Properties");
            (void)!::send(client, answer.data(), answer.size(), MSG_NOSIGNAL);
        }
        receiveUntil(client, "never"); // until the client goes
        ::close(client);
    }
    void receiveUntil(int client, const std::string& what)
    {
        char buffer[4096];
        while (asked.find(what) == std::string::npos) {
            pollfd waiting{client, POLLIN, 0};
            if (::poll(&waiting, 1, 5000) <= 0)
                return;
            const auto got = ::recv(client, buffer, sizeof buffer, 0);
            if (got <= 0)
                return;
            asked.append(buffer, static_cast<std::size_t>(got));
        }
    }
    test::TempDir m_directory;
    int m_listener;
    std::thread m_thread;
};

const DbusProperty metered{"org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager", "org.freedesktop.NetworkManager", "Metered"};

class Supplies {
public:
    void set(const std::string& name, std::initializer_list<std::pair<const char*, const char*>> values)
    {
        std::filesystem::create_directories(directory.file(name));
        for (const auto& [key, value] : values)
            std::ofstream(directory.file(name) + "/" + key) << value << "\n";
    }
    bool onBattery() { return SystemSurroundings({directory.path(), {}}).onBattery(); }
    test::TempDir directory;
};

} // namespace

class SystemSurroundingsTest : public QObject {
    Q_OBJECT
private slots:
    void plugs()
    {
        QVERIFY(!SystemSurroundings({"/nonexistent", {}}).onBattery());
        Supplies s;
        QVERIFY(!s.onBattery()); // a machine without a battery
        s.set("hidpp_battery_0", {{"type", "Battery"}, {"scope", "Device"}, {"status", "Discharging"}}); // a mouse's
        QVERIFY(!s.onBattery());
        s.set("BAT0", {{"type", "Battery"}, {"present", "1"}, {"status", "Discharging"}});
        QVERIFY(s.onBattery());
        s.set("AC", {{"type", "Mains"}, {"online", "1"}});
        QVERIFY(!s.onBattery());
        s.set("AC", {{"online", "0"}});
        QVERIFY(s.onBattery());
        s.set("BAT0", {{"status", "Not charging"}});
        QVERIFY(s.onBattery()); // the plug says it
        s.set("ucsi", {{"type", "USB"}, {"online", "1"}});
        QVERIFY(!s.onBattery());
        s.set("ucsi", {{"online", "0"}});
        s.set("BAT0", {{"present", "0"}});
        QVERIFY(!s.onBattery());
    }

    void theServiceKnowsBetterThanTheSupplies()
    {
        Supplies s;
        s.set("BAT0", {{"type", "Battery"}, {"present", "1"}, {"status", "Discharging"}});
        Bus plugged({reply(1, 2, "", {}), reply(2, 2, "v", variantOf(0, 'b'))});
        QVERIFY(!SystemSurroundings({s.directory.path(), plugged.path()}).onBattery());
        Bus unplugged({reply(1, 2, "", {}), reply(2, 2, "v", variantOf(1, 'b'))});
        SystemSurroundings machine({"/nonexistent", unplugged.path()});
        QVERIFY(machine.onBattery());
        QVERIFY(machine.onBattery()); // the bus takes one client only
        QVERIFY(unplugged.asked.find("OnBattery") != std::string::npos);
        Bus without({reply(1, 2, "", {}), reply(2, 3, "", {})});
        QVERIFY(SystemSurroundings({s.directory.path(), without.path()}).onBattery()); // no such service
    }

    void theBusIsWhereTheEnvironmentSays()
    {
        qunsetenv("DBUS_SYSTEM_BUS_ADDRESS");
        QCOMPARE(systemBusSocket(), std::string("/run/dbus/system_bus_socket"));
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "tcp:host=localhost;unix:path=/tmp/a bus,guid=123;unix:path=/tmp/b");
        QCOMPARE(systemBusSocket(), std::string("/tmp/a bus"));
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", ";;unix:abstract=/x");
        QCOMPARE(systemBusSocket(), std::string("/run/dbus/system_bus_socket"));
        qunsetenv("DBUS_SYSTEM_BUS_ADDRESS");
    }

    void theZoneIsThatOfTheMachine()
    {
        SystemSurroundings machine;
        qputenv("TZ", "XYZ-5:30");
        QCOMPARE(machine.utcOffsetSeconds({0}), 5 * 3600 + 1800);
        qputenv("TZ", "EST5EDT,M3.2.0,M11.1.0");
        QCOMPARE(machine.utcOffsetSeconds({1'767'225'600'000'000'000}), -5 * 3600); // January
        QCOMPARE(machine.utcOffsetSeconds({1'782'864'000'000'000'000}), -4 * 3600); // July
        qunsetenv("TZ");
    }

    void theBusIsAsked()
    {
        Bus bus({reply(1, 2, "", {}), reply(2, 2, "v", variantOf(3))});
        const auto answer = readDbusNumber(bus.path(), metered, 5s);
        QVERIFY2(answer.ok(), answer.ok() ? "" : answer.error().text().c_str());
        QCOMPARE(*answer, 3u);
    }

    void signalsComeBetween()
    {
        auto first = reply(99, 4, "v", variantOf(1)); // a signal
        const auto hello = reply(1, 2, "", {});
        first.insert(first.end(), hello.begin(), hello.end());
        Bus bus({first, reply(2, 2, "v", variantOf(4))});
        QCOMPARE(*readDbusNumber(bus.path(), metered, 5s), 4u);
    }

    void whatNoBusSays()
    {
        QVERIFY(readDbusNumber("/nonexistent/bus", metered, 1s).error().code == ErrorCode::notFound);
        QVERIFY(readDbusNumber("", metered, 1s).error().code == ErrorCode::notFound);
        {
            Bus refused({}, "REJECTED EXTERNAL\r\n");
            QVERIFY(readDbusNumber(refused.path(), metered, 5s).error().code == ErrorCode::permissionDenied);
        }
        {
            Bus error({reply(1, 2, "", {}), reply(2, 3, "v", variantOf(1))});
            QVERIFY(readDbusNumber(error.path(), metered, 5s).error().code == ErrorCode::notFound);
        }
        {
            Bus silent({reply(1, 2, "", {})});
            QVERIFY(readDbusNumber(silent.path(), metered, 50ms).error().code == ErrorCode::timedOut);
        }
        Bytes huge = reply(1, 2, "", {});
        huge[4] = huge[5] = huge[6] = std::byte{0xff};
        Bus hostile({huge});
        QVERIFY(readDbusNumber(hostile.path(), metered, 5s).error().code == ErrorCode::tooLarge);
    }

    void messagesOfTheOtherByteOrder()
    {
        Bytes message{std::byte{'B'}, std::byte{2}, std::byte{0}, std::byte{1}};
        for (const std::uint8_t b : {0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 15, 5, 1, int('u'), 0, 0, 0, 0, 9, 8, 1, int('g'), 0, 1, int('u'), 0, 0, 0, 0, 0, 6})
            message.push_back(static_cast<std::byte>(b));
        const auto parsed = parseDbusMessage(message);
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : parsed.error().text().c_str());
        QVERIFY(parsed->replyTo == 9 && !parsed->failed && parsed->number == 6u);
        const auto truth = parseDbusMessage(reply(4, 2, "b", little(1)));
        QVERIFY(truth.ok() && truth->number == 1u);
        QVERIFY(!parseDbusMessage(reply(4, 2, "b", little(2))).ok()); // no boolean
    }

    void theMachinesBusIsAskedSeldom()
    {
        SystemSurroundings machine({"/nonexistent", "/nonexistent/bus"});
        QVERIFY(!machine.onMeteredNetwork());
        Bus bus({reply(1, 2, "", {}), reply(2, 2, "v", variantOf(1))});
        SystemSurroundings other({"/nonexistent", bus.path()});
        QVERIFY(other.onMeteredNetwork());
        QVERIFY(other.onMeteredNetwork()); // the bus takes one client only
    }
};

QTEST_GUILESS_MAIN(SystemSurroundingsTest)
#include "system_surroundings_test.moc"
