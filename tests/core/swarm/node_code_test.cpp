#include "core/swarm/node_code.h"
#include "tests/support/seeded_random.h"

#include <QTest>

using namespace granary;
using namespace granary::swarm;

class NodeCodeTest : public QObject {
    Q_OBJECT
private slots:
    void knownText();
    void roundTrips();
    void refusesOtherForms();
    void secretsStayOutOfErrors();
    void networkNames();
    void endpoints();
};

namespace {

const std::string id(64, 'a');

NodeCode code() { return {*NodeId::fromHexText(id), "friends & family", {{"192.0.2.7", 7001}, {"2001:db8::1", 443}}, {}}; }

} // namespace

void NodeCodeTest::knownText()
{
    auto c = code();
    QCOMPARE(c.text(), "granary:node?id=" + id + "&net=friends%20%26%20family&at=192.0.2.7:7001&at=[2001:db8::1]:443");
    c.invite = Bytes(16, std::byte{0x5a});
    QCOMPARE(c.text().substr(c.text().rfind('&')), "&invite=" + std::string("5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a"));
}

void NodeCodeTest::roundTrips()
{
    test::SeededRandom random(5);
    for (int i = 0; i < 500; ++i) {
        NodeCode c;
        c.node = random.id<NodeId>();
        const std::string_view alphabet[] = {"a", "Z", "-", "&", "=", "%", " ", "?", "é", "丰", "🌾", "~"};
        for (auto n = 1 + random.below(16); n > 0; --n)
            c.network += alphabet[random.below(std::size(alphabet))];
        for (auto n = 1 + random.below(maxNodeCodeEndpoints); n > 0; --n)
            c.endpoints.push_back(
                {"10.1.2." + std::to_string(random.below(256)), static_cast<std::uint16_t>(1 + random.below(65535))});
        if (random.oneIn(2))
            c.invite = random.bytes(16 + random.below(49));
        const auto text = c.text();
        QVERIFY(text.size() <= maxNodeCodeBytes);
        const auto back = NodeCode::parse("  " + text + "\n");
        QVERIFY2(back.ok(), text.c_str());
        QCOMPARE(back->text(), text);
        QVERIFY(back->node == c.node && back->network == c.network && back->endpoints == c.endpoints && back->invite == c.invite);
    }
}

void NodeCodeTest::refusesOtherForms()
{
    const std::string good = code().text();
    QVERIFY(NodeCode::parse(good).ok());
    const auto refused = [](std::string text) {
        const auto parsed = NodeCode::parse(text);
        return !parsed.ok() && parsed.error().kind == ErrorKind::user;
    };
    QVERIFY(refused(""));
    QVERIFY(refused("granary:node?"));
    QVERIFY(refused("Granary:node?" + good.substr(13)));
    QVERIFY(refused(good + "&"));
    QVERIFY(refused(good + "&at=192.0.2.7:7001x"));
    QVERIFY(refused(good + "&at=192.0.2.300:1"));
    QVERIFY(refused(good + "&at=192.0.2.7:0"));
    QVERIFY(refused(good + "&at=192.0.2.7:07001"));
    QVERIFY(refused(good + "&at=192.0.2.7:70000"));
    QVERIFY(refused(good + "&at=host.example:1"));
    QVERIFY(refused(good + "&at=[2001:DB8::1]:443"));
    QVERIFY(refused(good + "&at=[2001:db8:0::1]:443"));
    QVERIFY(refused(good + "&invite=5a"));
    QVERIFY(refused(good + "&invite=" + std::string(130, 'a')));
    QVERIFY(refused(good + "&new=1"));
    QVERIFY(refused(good + "&id=" + id));
    QVERIFY(refused("granary:node?id=" + id + "&net=x"));
    QVERIFY(refused("granary:node?net=x&id=" + id + "&at=192.0.2.7:1"));
    QVERIFY(refused("granary:node?id=" + id + "&net=%78&at=192.0.2.7:1"));
    QVERIFY(refused("granary:node?id=" + id + "&net=%2&at=192.0.2.7:1"));
    QVERIFY(refused("granary:node?id=" + id + "&net=a%0Ab&at=192.0.2.7:1"));
    QVERIFY(refused("granary:node?id=" + std::string(63, 'a') + "&net=x&at=192.0.2.7:1"));
    QVERIFY(refused("granary:node?id=" + std::string(64, 'A') + "&net=x&at=192.0.2.7:1"));
    std::string many = good;
    for (int i = 0; i < 8; ++i)
        many += "&at=192.0.2.7:7001";
    QVERIFY(refused(many));
    const auto huge = NodeCode::parse(std::string(maxNodeCodeBytes + 1, 'a'));
    QVERIFY(huge.error().code == ErrorCode::tooLarge);
}

void NodeCodeTest::secretsStayOutOfErrors()
{
    const auto parsed = NodeCode::parse(code().text() + "&invite=" + std::string(31, 'b'));
    QVERIFY(!parsed.ok());
    QVERIFY(parsed.error().text().find("bbb") == std::string::npos);
}

void NodeCodeTest::networkNames()
{
    QVERIFY(validNetworkName("a") && validNetworkName("朋友") && validNetworkName(std::string(64, 'x')));
    QVERIFY(!validNetworkName("") && !validNetworkName(std::string(65, 'x')) && !validNetworkName("a\tb") &&
        !validNetworkName("\x7f"));
    // Overlong, surrogate, beyond Unicode, cut short.
    QVERIFY(!validNetworkName("\xc0\x80") && !validNetworkName("\xed\xa0\x80") && !validNetworkName("\xf4\x90\x80\x80"));
    QVERIFY(!validNetworkName("\xe4\xb8") && !validNetworkName("\xff"));
}

void NodeCodeTest::endpoints()
{
    QCOMPARE(Endpoint::parse("[0:0:0:0:0:0:0:1]:5")->text(), std::string("[::1]:5"));
    QVERIFY(Endpoint::parse("127.0.0.1:65535").has_value());
    for (const auto* bad :
        {"", ":", "[::1]", "::1:5", "127.0.0.1", "127.0.0.1:", "127.1:5", "[127.0.0.1]:5", "127.0.0.1:+5", "1:2:3", "[]:1"})
        QVERIFY2(!Endpoint::parse(bad), bad);
    QVERIFY(!Endpoint::parse(std::string_view("127.0.0.1\0.example:5", 20)));
}

QTEST_GUILESS_MAIN(NodeCodeTest)
#include "node_code_test.moc"
