#include "core/swarm/device_code.h"
#include "core/crypto/hash.h"
#include "tests/support/seeded_random.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;

class DeviceCodeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }
    void knownText();
    void roundTrips();
    void everySlipIsSeen();
    void refusesOtherForms();
};

namespace {

const std::string id(64, 'a');

DeviceCode code()
{
    DeviceCode out;
    out.node = *NodeId::fromHexText(id);
    out.network = "friends & family";
    out.endpoints = {{"192.0.2.7", 7001}, {"2001:db8::1", 443}};
    out.secret = JoinSecret::copyFrom(Bytes(16, std::byte{0x5a}));
    return out;
}

/// With the right check, whatever it says.
std::string checked(const std::string& text)
{
    return text + "&check=" + toHex(crypto::blake2b({asBytes("granary.v1.device-code"), asBytes(text)}).view().first(4));
}

const std::string secret = "&secret=" + std::string(32, '5');

} // namespace

void DeviceCodeTest::knownText()
{
    // Vector of core/specs/joining.md.
    QCOMPARE(code().text(),
        "granary:device?id=" + id + "&net=friends%20%26%20family&at=192.0.2.7:7001&at=[2001:db8::1]:443&secret=5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a&check=7fd83a3c");
}

void DeviceCodeTest::roundTrips()
{
    test::SeededRandom random(6);
    for (int i = 0; i < 200; ++i) {
        DeviceCode c;
        c.node = random.id<NodeId>();
        c.network = std::string(1 + random.below(maxNetworkNameBytes), '&');
        for (auto n = 1 + random.below(maxNodeCodeEndpoints); n > 0; --n)
            c.endpoints.push_back({"10.1.2." + std::to_string(random.below(256)), static_cast<std::uint16_t>(1 + random.below(65535))});
        c.secret = JoinSecret::copyFrom(random.bytes(JoinSecret::sizeBytes));
        const auto text = c.text();
        QVERIFY(text.size() <= maxNodeCodeBytes);
        const auto back = DeviceCode::parse("\n " + text + " ");
        QVERIFY2(back.ok(), text.c_str());
        QCOMPARE(back->text(), text);
        QVERIFY(back->node == c.node && back->network == c.network && back->endpoints == c.endpoints && equalBytes(back->secret.view(), c.secret.view()));
    }
}

void DeviceCodeTest::everySlipIsSeen()
{
    const auto good = code().text();
    for (std::size_t i = 0; i < good.size(); ++i) {
        auto wrong = good;
        wrong[i] = wrong[i] == '7' ? '1' : '7';
        const auto parsed = DeviceCode::parse(wrong);
        QVERIFY2(!parsed.ok() && parsed.error().code == ErrorCode::malformed && parsed.error().kind == ErrorKind::user, wrong.c_str());
        QVERIFY(parsed.error().text().find("5a5a") == std::string::npos);
        QVERIFY(!DeviceCode::parse(good.substr(0, i)).ok());
    }
}

void DeviceCodeTest::refusesOtherForms()
{
    const auto refused = [](const std::string& text, const std::string& field) {
        const auto parsed = DeviceCode::parse(checked(text));
        return !parsed.ok() && parsed.error().kind == ErrorKind::user && parsed.error().detail.find(field) != std::string::npos;
    };
    const std::string head = "granary:device?id=" + id + "&net=x&at=192.0.2.7:1";
    QVERIFY(DeviceCode::parse(checked(head + secret)).ok());
    QVERIFY(refused(head, "canonical"));
    QVERIFY(refused(head + secret + secret, "canonical"));
    QVERIFY(refused(head + "&secret=55", "secret"));
    QVERIFY(refused(head + "&new=1" + secret, "unknown"));
    QVERIFY(refused(head + "&at=host:1" + secret, "at"));
    QVERIFY(refused("granary:device?net=x&id=" + id + "&at=192.0.2.7:1" + secret, "canonical"));
    QVERIFY(refused("granary:device?id=" + id + "&net=%78&at=192.0.2.7:1" + secret, "canonical"));
    QVERIFY(refused("granary:device?id=" + id + "&at=192.0.2.7:1" + secret, "net"));
    QVERIFY(refused("granary:device?id=" + id + "&net=x" + secret, "at"));
    QVERIFY(refused("granary:device?id=" + std::string(64, '0') + "&net=x&at=192.0.2.7:1" + secret, "id"));
    QVERIFY(refused("granary:node?id=" + id + "&net=x&at=192.0.2.7:1", "begin"));
    QCOMPARE(DeviceCode::parse(std::string(maxNodeCodeBytes + 1, 'a')).error().code, ErrorCode::tooLarge);
}

QTEST_GUILESS_MAIN(DeviceCodeTest)
#include "device_code_test.moc"
