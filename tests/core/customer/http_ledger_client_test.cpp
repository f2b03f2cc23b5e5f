// The wallet's port over HTTP: answers of the forms that core/specs/ledger-api.md describes, and those of something else.
#include "core/customer/http_ledger_client.h"

#include "core/customer/ledger_answers.h"
#include "tests/core/wallet/fake_ledger.h"
#include "tests/core/wallet/memory_wallet_storage.h"

using namespace granary;
using namespace granary::customer;
using namespace granary::wallet::test;
using platform::HttpRequest;
using platform::HttpResponse;

namespace {

std::string quoted(std::string_view key, ByteView bytes) { return '"' + std::string(key) + "\":\"" + toHex(bytes) + '"'; }

/// Writes the documented forms by hand, with fields that the client does not know.
struct FakeServer {
    WalletScene& scene;
    std::string asked;
    std::optional<HttpResponse> instead;

    Result<HttpResponse> operator()(const HttpRequest& request)
    {
        asked = request.method + " " + request.target;
        if (instead)
            return *instead;
        if (request.method == "POST")
            return post(request);
        const auto target = *platform::parseTarget(request.target);
        const auto number = [&](const char* name) { return std::stoull(*target.parameter(name)); };
        const auto& path = target.segments;
        auto& ledger = scene.ledger;
        if (path[1] == "genesis")
            return ok("{\"new\":[1,{}]," + quoted("record", *ledger.genesis()) + "}");
        if (path[1] == "heads")
            return head();
        if (path[1] == "consistency")
            return hashes(ledger.consistency(number("from"), number("to")));
        if (path[1] == "log")
            return log(number("from"));
        if (path[1] == "entries")
            return hashes(ledger.inclusion(std::stoull(path[2]), number("size")));
        if (path[1] == "accounts")
            return history(*ledger::AccountId::from(*fromHex(path[2])), number("before"), number("limit"));
        return HttpResponse{404, {}, "{\"error\":{\"code\":\"notFound\"}}"};
    }

private:
    static Result<HttpResponse> ok(std::string body) { return HttpResponse{200, {}, std::move(body)}; }
    Result<HttpResponse> post(const HttpRequest& request)
    {
        const auto answer = scene.ledger.submit(asBytes(request.body));
        if (!answer.ok())
            return HttpResponse{503, {}, "{}"};
        if (const auto* refusal = std::get_if<ledger::Refusal>(&*answer))
            return HttpResponse{
                422, {}, "{\"error\":{\"code\":\"refused\",\"refusal\":\"" + std::string(refusalName(*refusal)) + "\"}}"};
        return ok("{\"index\":1," + quoted("record", std::get<Bytes>(*answer)) + "}");
    }
    Result<HttpResponse> head()
    {
        const auto record = *scene.ledger.newestHead();
        const auto size = ledger::openHead(record, scene.operatorOf.key.publicKey())->head.size;
        std::string list;
        const auto cosignatures = *scene.ledger.cosignatures(size);
        for (const auto& cosignature : cosignatures)
            list += (list.empty() ? "{" : ",{") + quoted("record", cosignature) + "}";
        return ok("{\"size\":" + std::to_string(size) + "," + quoted("record", record) + ",\"cosignatures\":[" + list + "]}");
    }
    static Result<HttpResponse> hashes(const Result<std::vector<Hash32>>& proof)
    {
        if (!proof.ok())
            return HttpResponse{404, {}, "{}"};
        std::string list;
        for (const auto& hash : *proof)
            list += (list.empty() ? "\"" : ",\"") + hash.hex() + '"';
        return ok("{\"hashes\":[" + list + "]}");
    }
    Result<HttpResponse> log(std::uint64_t from)
    {
        const auto entries = *scene.ledger.entries(from, 1000);
        std::string out = "l";
        for (const auto& entry : entries)
            out += asText(entry);
        return ok(out + "e");
    }
    Result<HttpResponse> history(const ledger::AccountId& account, std::uint64_t before, std::size_t most)
    {
        const auto lines = *scene.ledger.history(account, before, most);
        std::string list;
        for (const auto& line : lines) {
            const auto entry = *ledger::decodeEntry(line.entry);
            list += (list.empty() ? "{" : ",{") + quoted("record", entry.record) + ",\"index\":" + std::to_string(entry.index) +
                ",\"time\":" + std::to_string(entry.time.seconds) +
                ",\"change\":-1,\"balance\":" + std::to_string(line.balance.units()) + "}";
        }
        return ok("{\"entries\":[" + list + "]}");
    }
};

} // namespace

class HttpLedgerClientTest : public QObject {
    Q_OBJECT

private slots:
    void aWalletOverIt()
    {
        WalletScene scene;
        FakeServer server{scene, {}, {}};
        HttpLedgerClient client([&](const HttpRequest& request, std::size_t) { return server(request); });
        MemoryWalletStorage aliceDisk, bobDisk;
        OneWallet alice(scene, scene.alice, aliceDisk), bob(scene, scene.bob, bobDisk);
        QVERIFY(equalBytes(*client.genesis(), scene.genesis.record()));
        QVERIFY(alice->sync(client).ok());
        for (std::uint64_t i = 1; i <= 7; ++i)
            alice.sent(scene.bob, i, "number " + std::to_string(i));
        QVERIFY(alice->sync(client).ok());
        scene.later();
        scene.ledger.cosign(scene.witness);
        QVERIFY(alice->sync(client).ok() && bob->sync(client).ok());
        QVERIFY(bob->trust() == wallet::Trust::fine);
        QCOMPARE(bob->balance().available.units(), 28u);
        QCOMPARE(bob->history().back().memo, std::string("number 7"));
        QCOMPARE(bob->witnesses(), 1u);
        QCOMPARE(alice->balance().available.units(), 500'000u - 28);
        InlineExecutor workers;
        const auto report = bob->verify(client, workers, {});
        QVERIFY(report.ok() && report->verified());
        QCOMPARE(report->entries, 8u);
        QVERIFY(bob->prove(3, client).ok());
        QCOMPARE(client.channelEntry({}).error().code, ErrorCode::notFound);
        // Its past is another one: found out over HTTP as well.
        scene.ledger.rewrite();
        for (int i = 0; i < 9; ++i)
            scene.ledger.enter(scene.alice, ledger::Notarise{});
        scene.later();
        QVERIFY(bob->sync(client).ok());
        QVERIFY(bob->trust() == wallet::Trust::frozen);
    }

    void refusalsAndStatuses()
    {
        WalletScene scene;
        FakeServer server{scene, {}, {}};
        HttpLedgerClient client([&](const HttpRequest& request, std::size_t) { return server(request); });
        scene.ledger.refuse = ledger::Refusal::grantedBefore;
        QVERIFY(std::get<ledger::Refusal>(*client.submit(asBytes("x"))) == ledger::Refusal::grantedBefore);
        QCOMPARE(server.asked, std::string("POST /v1/transactions"));
        // What may pass is transient: nothing is concluded from it.
        for (const int status : {429, 500, 502, 503, 504, 301}) {
            server.instead = HttpResponse{status, {}, "<html>"};
            QVERIFY(client.newestHead().error().kind == ErrorKind::transient);
            QVERIFY(client.submit(asBytes("x")).error().kind == ErrorKind::transient);
        }
        for (const int status : {400, 403, 404, 413}) {
            server.instead = HttpResponse{status, {}, "{}"};
            QVERIFY(client.newestHead().error().kind != ErrorKind::transient);
        }
        HttpLedgerClient cut([](const HttpRequest&, std::size_t) { return Result<HttpResponse>(ErrorCode::timedOut); });
        QCOMPARE(cut.genesis().error().code, ErrorCode::timedOut);
    }

    void whatItAsks()
    {
        WalletScene scene;
        FakeServer server{scene, {}, {}};
        HttpLedgerClient client([&](const HttpRequest& request, std::size_t) { return server(request); });
        server.instead = HttpResponse{200, {}, "{}"};
        QVERIFY(!client.consistency(2, 5).ok());
        QCOMPARE(server.asked, std::string("GET /v1/consistency?from=2&to=5"));
        QVERIFY(!client.inclusion(2, 5).ok());
        QCOMPARE(server.asked, std::string("GET /v1/entries/2/inclusion?size=5"));
        QVERIFY(!client.history(scene.bob.account, 9, 256).ok());
        QCOMPARE(server.asked, "GET /v1/accounts/" + scene.bob.account.hex() + "/entries?before=9&limit=200");
        QVERIFY(!client.entries(7, 10).ok());
        QCOMPARE(server.asked, std::string("GET /v1/log?from=7"));
        QVERIFY(!client.cosignatures(3).ok());
        QCOMPARE(server.asked, std::string("GET /v1/heads?from=3"));
    }

    void answersOfSomethingElse()
    {
        for (const std::string text :
            {"", "null", "[]", "{", "{}", "{\"record\":1}", "{\"record\":\"0\"}", "{\"record\":\"AA\"}", "{\"record\":\"zz\"}"})
            QVERIFY2(!readRecord(text, 100).ok(), text.c_str());
        QCOMPARE(readRecord("{\"record\":\"" + std::string(202, 'a') + "\"}", 100).error().code, ErrorCode::tooLarge);
        QCOMPARE(readRecord(std::string(maxAnswerBytes + 1, ' '), 100).error().code, ErrorCode::tooLarge);
        for (const std::string text : {"{\"hashes\":{}}", "{\"hashes\":[1]}", "{\"hashes\":[\"aa\"]}", "{\"hashes\":\"\"}"})
            QVERIFY2(!readHashes(text).ok(), text.c_str());
        std::string many = "{\"hashes\":[\"" + std::string(64, 'a') + "\"";
        for (int i = 0; i < 64; ++i)
            many += ",\"" + std::string(64, 'a') + "\"";
        QVERIFY(!readHashes(many + "]}").ok());
        const std::string line = "{\"index\":1,\"time\":2,\"record\":\"aa\",\"balance\":";
        QVERIFY(readHistory("{\"entries\":[" + line + "3}]}", 1).ok());
        for (const std::string balance : {"-3", "3.0", "\"3\"", "9223372036854775808", "1e3", "null"})
            QVERIFY2(!readHistory("{\"entries\":[" + line + balance + "}]}", 1).ok(), balance.c_str());
        QVERIFY(!readHistory("{\"entries\":[" + line + "3}," + line + "3}]}", 1).ok());
        QCOMPARE(readRefusal("{\"error\":{\"refusal\":\"later\"}}").error().code, ErrorCode::unsupportedVersion);
        QVERIFY(!readRefusal("{\"error\":{}}").ok());
        QCOMPARE(readLog(asBytes("le"), 5)->size(), std::size_t{0});
        QCOMPARE(readLog(asBytes("ldei1ee"), 1)->size(), std::size_t{1});
        for (const char* text : {"", "l", "de", "li1e", "lee", "li01ee"})
            QVERIFY2(!readLog(asBytes(text), 5).ok(), text);
        // As deep as it fits.
        QVERIFY(!readRecord(std::string(maxAnswerBytes, '['), 100).ok());
        QVERIFY(!readRecord("{\"x\":" + std::string(400'000, '[') + std::string(400'000, ']') + "}", 100).ok());
    }
};

QTEST_APPLESS_MAIN(HttpLedgerClientTest)
#include "http_ledger_client_test.moc"
