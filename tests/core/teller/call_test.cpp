#include "core/teller/call.h"

#include "core/ledger/address.h"
#include "tests/core/ledger/ledger_fixture.h"

using namespace granary;
using namespace granary::teller;
using granary::ledger::test::Person;

namespace {

Result<Call> get(const std::string& target) { return readCall({"GET", target, {}, {}}); }

/// The call of this kind that a GET asks for; asserts that it is one.
template <class T>
T reads(const std::string& target)
{
    const auto call = get(target);
    if (!call.ok())
        qFatal("%s: %s", target.c_str(), call.error().text().c_str());
    return std::get<T>(std::get<Read>(*call));
}

} // namespace

class CallTest : public QObject {
    Q_OBJECT

private slots:
    void reading()
    {
        const Person alice(2);
        const auto hex = alice.account.hex();
        QCOMPARE(reads<ReadAccount>("/v1/accounts/" + hex).account, alice.account);
        QCOMPARE(reads<ReadAccount>("/v1/accounts/" + ledger::addressText(alice.account)).account, alice.account);
        QCOMPARE(reads<ReadAccount>("/v1/accounts/" + std::string(64, '0')).account, ledger::poolAccount);
        const auto history = reads<ReadHistory>("/v1/accounts/" + hex + "/entries?before=17&limit=3");
        QVERIFY(history.account == alice.account && history.before == 17 && history.most == 3);
        QVERIFY(reads<ReadHistory>("/v1/accounts/" + hex + "/entries").most == usualLines);
        QCOMPARE(reads<ReadAccountChannels>("/v1/accounts/" + hex + "/channels?limit=200").most, mostLines);
        QCOMPARE(reads<ReadOperation>("/v1/accounts/" + hex + "/operations/" + std::string(32, 'a')).operation.hex(),
            std::string(32, 'a'));
        QVERIFY(!reads<ReadEntries>("/v1/entries").from);
        QVERIFY(reads<ReadEntries>("/v1/entries?from=5").from == 5u);
        QCOMPARE(reads<ReadEntry>("/v1/entries/7").index, std::uint64_t(7));
        const auto inclusion = reads<ReadInclusion>("/v1/entries/7/inclusion?size=9");
        QVERIFY(inclusion.index == 7 && inclusion.size == 9u);
        const auto consistency = reads<ReadConsistency>("/v1/consistency?from=1&to=9");
        QVERIFY(consistency.from == 1 && consistency.to == 9);
        QCOMPARE(reads<ReadChannel>("/v1/channels/" + hex).channel.hex(), hex);
        QVERIFY(reads<ReadHead>("/v1/heads?from=3").from == 3u);
        QCOMPARE(reads<ReadLog>("/v1/log?from=3").from, std::uint64_t(3));
        reads<ReadGenesis>("/v1/genesis");
        reads<ReadTotals>("/v1/totals?whatever=1");
    }

    void theRest()
    {
        const auto hex = Person(2).account.hex();
        QVERIFY(std::holds_alternative<AskHealth>(*get("/v1/health")));
        QVERIFY(std::holds_alternative<AskMetrics>(*get("/metrics")));
        QVERIFY(std::holds_alternative<AskDescription>(*get("/v1/openapi.json")));
        const auto posted = *readCall({"POST", "/v1/transactions", {}, "bytes"});
        QVERIFY(asText(std::get<SubmitTransaction>(posted).record) == "bytes");
        const auto cosigned = *readCall({"POST", "/v1/heads/12/cosignatures", {}, "bytes"});
        QCOMPARE(std::get<SubmitCosignature>(cosigned).size, std::uint64_t(12));
        QVERIFY(!std::get<FollowAccount>(*get("/v1/accounts/" + hex + "/events")).after);
        QVERIFY(std::get<FollowAccount>(*get("/v1/accounts/" + hex + "/events?after=4")).after == 4u);
        const auto again = *readCall({"GET", "/v1/accounts/" + hex + "/events?after=4", {{"Last-Event-ID", "9"}}, {}});
        QVERIFY(std::get<FollowAccount>(again).after == 9u);
        QVERIFY(routeName(again) == "events" && routeName(posted) == "transactions" && routeName(*get("/v1/log")) == "log");
    }

    void pagesForPeople()
    {
        const auto page = std::get<BrowsePage>(*get("/account/x?before=7&q=a%20b&lang=zh"));
        QVERIFY((page.segments == std::vector<std::string>{"account", "x"}) && page.before == 7u && page.query == "a b");
        QVERIFY(page.said && page.language == PageLanguage::chinese);
        const auto told = *readCall({"GET", "/", {{"Accept-Language", "de, zh-CN;q=0.9, en;q=0.8"}}, {}});
        QVERIFY(!std::get<BrowsePage>(told).said && std::get<BrowsePage>(told).language == PageLanguage::chinese);
        QVERIFY(std::get<BrowsePage>(*get("/?before=x&lang=xx")).language == PageLanguage::english);
        QCOMPARE(readCall({"POST", "/", {}, {}}).error().code, ErrorCode::readOnly);
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("code");
        const auto row = [](const char* method, const std::string& target, ErrorCode code) {
            QTest::addRow("%s %.60s", method, target.c_str())
                << QByteArray(method) << QByteArray::fromStdString(target) << static_cast<int>(code);
        };
        const auto hex = Person(2).account.hex();
        for (const auto* path : {"/v1", "/v1/nothing", "/v1/genesis/x", "/metrics/x", "/v1/accounts", "/v1/channels"})
            row("GET", path, ErrorCode::notFound);
        row("GET", "/v1/accounts/" + hex + "/nothing", ErrorCode::notFound);
        row("GET", "/v1/accounts/" + hex + "/entries/1/2", ErrorCode::notFound);
        row("GET", "/v1/entries/1/nothing", ErrorCode::notFound);
        row("POST", "/v1/nothing", ErrorCode::notFound);
        row("POST", "/v1/genesis", ErrorCode::readOnly);
        row("DELETE", "/v1/entries/1", ErrorCode::readOnly);
        row("PUT", "/metrics", ErrorCode::readOnly);
        row("GET", "/v1/transactions", ErrorCode::readOnly);
        row("GET", "/v1/heads/1/cosignatures", ErrorCode::readOnly);
        row("HEAD", "/v1/accounts/" + hex + "/events", ErrorCode::readOnly);
        row("GET", "v1/genesis", ErrorCode::malformed);
        row("GET", "/v1/%zz", ErrorCode::malformed);
        row("GET", "/v1/accounts/xyz", ErrorCode::malformed);
        for (const auto* path : {"/v1/entries/-1", "/v1/entries/1x", "/v1/entries/281474976710657",
                 "/v1/entries/99999999999999999999", "/v1/entries?limit=0", "/v1/entries?limit=201", "/v1/entries?from=",
                 "/v1/consistency", "/v1/consistency?from=2&to=1", "/v1/consistency?from=0&to=1", "/v1/channels/12"})
            row("GET", path, ErrorCode::invalidArgument);
        row("POST", "/v1/heads/x/cosignatures", ErrorCode::invalidArgument);
        row("GET", "/v1/genesis?" + std::string(1024, 'x'), ErrorCode::tooLarge);
    }
    void refused()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(int, code);
        const auto call = readCall({method.toStdString(), target.toStdString(), {}, {}});
        QVERIFY(!call.ok());
        QCOMPARE(static_cast<int>(call.error().code), code);
    }

    void aBodyThatIsTooLarge()
    {
        QVERIFY(readCall({"POST", "/v1/transactions", {}, std::string(maxBodyBytes, 'x')}).ok());
        QCOMPARE(
            readCall({"POST", "/v1/transactions", {}, std::string(maxBodyBytes + 1, 'x')}).error().code, ErrorCode::tooLarge);
    }
};

QTEST_APPLESS_MAIN(CallTest)
#include "call_test.moc"
