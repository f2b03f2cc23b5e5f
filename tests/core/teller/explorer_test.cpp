// Pages for people: they say what the ledger has, in both languages, and put nothing of anybody's into their markup.
#include "core/teller/explorer.h"

#include "core/ledger/address.h"
#include "core/teller/explorer_html.h"
#include "tests/core/ledger/ledger_store_conformance.h"
#include "tests/core/ledger/memory_ledger_store.h"

#include <regex>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using namespace granary::teller;

namespace {

struct Scene {
    static LedgerScene named()
    {
        const LedgerScene plain;
        auto terms = smallTerms(plain.operatorOf, plain.alice);
        terms.name = "Rye & <b>Barley</b>";
        terms.witnesses = {plain.bob.key.publicKey(), plain.alice.key.publicKey()};
        return LedgerScene(terms);
    }
    LedgerScene people = named();
    StoredLedger s{std::make_unique<MemoryLedgerStore>(people.genesis), people};
    ChannelId channel;

    Scene()
    {
        const auto open =
            s.transaction(people.alice, ChannelOpen{people.bob.account, Amount::units(700), s.clock.now.plusSeconds(900)});
        channel = channelIdOf(people.genesis.id(), people.alice.account, open.id);
        s.enter(signTransaction(open, people.alice.key));
        for (std::uint64_t i = 1; i <= 60; ++i)
            s.enter(s.make(people.alice, Transfer{people.bob.account, Amount::units(i), {}}));
        const auto head = *s.ledger->signHead();
        GRANARY_ASSERT(s.store->addCosignature(head.head.size, cosign(head.head, s.clock.now, people.bob.key)).ok());
        s.enter(s.make(people.bob, Notarise{Hash32{}}));
    }
    Reply show(std::vector<std::string> segments, BrowsePage page = {}) const
    {
        page.segments = std::move(segments);
        return explorerPage({*s.store, people.genesis, s.clock.now}, page);
    }
};

bool has(const Reply& reply, const std::string& text) { return reply.body.find(text) != std::string::npos; }

/// Every element that is opened is closed, in order; all but the void ones.
std::string unbalanced(const std::string& html)
{
    static const std::regex tag("<(/?)([a-z0-9]+)[^>]*>");
    std::vector<std::string> open;
    for (auto it = std::sregex_iterator(html.begin(), html.end(), tag); it != std::sregex_iterator(); ++it) {
        const auto name = (*it)[2].str();
        if (name == "meta" || name == "link" || name == "input")
            continue;
        if ((*it)[1].length() == 0)
            open.push_back(name);
        else if (open.empty() || open.back() != name)
            return "</" + name + ">";
        else
            open.pop_back();
    }
    return open.empty() ? "" : "<" + open.back() + ">";
}

} // namespace

class ExplorerTest : public QObject {
    Q_OBJECT

private slots:
    void everyPageIsWholeInBothLanguages()
    {
        const Scene scene;
        const auto bob = scene.people.bob.account.hex();
        const std::vector<std::vector<std::string>> pages{{}, {"entry", "0"}, {"entry", "1"}, {"entry", "7"}, {"entry", "62"},
            {"account", bob}, {"account", addressText(scene.people.alice.account)}, {"account", std::string(64, '0')},
            {"channel", scene.channel.hex()}, {"heads"}, {"supply"}};
        for (const auto language : {PageLanguage::english, PageLanguage::chinese})
            for (const auto& page : pages) {
                BrowsePage asked;
                asked.language = language;
                const auto shown = scene.show(page, asked);
                QCOMPARE(shown.status, 200);
                QCOMPARE(unbalanced(shown.body), std::string());
                QVERIFY(shown.type.starts_with("text/html") &&
                    has(shown, language == PageLanguage::chinese ? "lang=\"zh-Hans\"" : "lang=\"en\""));
                QVERIFY(platform::findField(shown.fields, "content-security-policy"));
                QVERIFY(has(shown, "Rye &amp; &lt;b&gt;Barley&lt;/b&gt;") && !has(shown, "<b>") && !has(shown, "<script"));
            }
    }

    void theNewestEntries()
    {
        const Scene scene;
        const auto shown = scene.show({});
        QVERIFY(has(shown, "href=\"/entry/62\"") && has(shown, "href=\"/entry/13\"") && !has(shown, "href=\"/entry/12\""));
        QVERIFY(has(shown, "0.6 BLY") && has(shown, "notarised") && has(shown, "href=\"/?before=13\""));
        BrowsePage older;
        older.before = 13;
        older.language = PageLanguage::chinese;
        older.said = true;
        const auto rest = scene.show({}, older);
        QVERIFY(has(rest, "href=\"/entry/12?lang=zh\"") && has(rest, "href=\"/entry/0?lang=zh\"") && !has(rest, "before="));
        QVERIFY(has(rest, "开启通道") && has(rest, "7 BLY"));
    }

    void anEntryWithItsProof()
    {
        const Scene scene;
        const auto shown = scene.show({"entry", "7"});
        const auto proof = *inclusion({*scene.s.store, scene.people.genesis, scene.s.clock.now}, 7, std::nullopt);
        QVERIFY(proof.size == 62 && has(shown, proof.root.hex()) && has(shown, proof.entry.leaf.hex()));
        for (const auto& hash : proof.hashes)
            QVERIFY(has(shown, hash.hex()));
        QVERIFY(has(shown, addressText(scene.people.bob.account)) && has(shown, "0.06 BLY"));
        QVERIFY(has(scene.show({"entry", "62"}), "No signed head has this entry yet"));
    }

    void accountsChannelsHeadsAndSupply()
    {
        const Scene scene;
        const auto bob = scene.show({"account", scene.people.bob.account.hex()});
        QVERIFY(has(bob, "18.3 BLY") && has(bob, "+0.6 BLY") && has(bob, scene.channel.hex().substr(0, 14)));
        QVERIFY(has(scene.show({"account", scene.people.alice.account.hex()}), "\u22120.6 BLY"));
        const auto channel = scene.show({"channel", scene.channel.hex()});
        QVERIFY(has(channel, "7 BLY") && has(channel, "open") && has(channel, "href=\"/entry/1\""));
        const auto heads = scene.show({"heads"});
        QVERIFY(has(heads, "has seen it") && has(heads, "not yet") && has(heads, scene.people.bob.key.publicKey().hex()));
        const auto supply = scene.show({"supply"});
        QVERIFY(has(supply, "10000 BLY") && has(supply, "50 %") && has(supply, "Founder") &&
            has(supply, scene.people.genesis.id().hex()));
    }

    void searching()
    {
        const Scene scene;
        const auto target = [&](const std::string& query, bool said = false) {
            BrowsePage page;
            page.query = query;
            page.said = said;
            const auto reply = scene.show({"find"}, page);
            const auto* location = platform::findField(reply.fields, "location");
            return location ? *location : std::to_string(reply.status);
        };
        QCOMPARE(target("17"), std::string("/entry/17"));
        QCOMPARE(target("17", true), std::string("/entry/17?lang=en"));
        const auto address = addressText(scene.people.bob.account);
        QCOMPARE(target(address), "/account/" + address);
        QCOMPARE(target(scene.people.bob.account.hex()), "/account/" + address);
        QCOMPARE(target(scene.channel.hex()), "/channel/" + scene.channel.hex());
        QCOMPARE(target("//example.org"), std::string("404"));
        QCOMPARE(target(""), std::string("404"));
    }

    void whatIsNotThere()
    {
        const Scene scene;
        for (const auto& page :
            std::vector<std::vector<std::string>>{{"nothing"}, {"entry", "63"}, {"entry", "x"}, {"account", "\"><script>"},
                {"channel", std::string(64, '1')}, {"entry", "1", "2"}, {"<script>alert(1)</script>"}}) {
            const auto shown = scene.show(page);
            QCOMPARE(shown.status, 404);
            QVERIFY(!has(shown, "<script") && unbalanced(shown.body).empty());
        }
        QVERIFY(scene.show({"style.css"}).type.starts_with("text/css"));
    }

    void languages()
    {
        const auto chinese = [](const char* field) { return acceptedLanguage(field) == PageLanguage::chinese; };
        QVERIFY(chinese("zh") && chinese("zh-CN,zh;q=0.9,en;q=0.8") && chinese("fr, zh;q=0.1") && chinese("en;q=0.5, zh;q=0.7"));
        QVERIFY(!chinese("") && !chinese("en-GB, zh;q=0.9") && !chinese("fr") && !chinese("zh;q=0") && !chinese(";;q=,,zh;q=x"));
    }

    void numbersAsPeopleReadThem()
    {
        GenesisTerms terms;
        terms.symbol = "X";
        terms.decimals = 2;
        QCOMPARE(changeWithSymbol(150, terms), std::string("+1.5 X"));
        QCOMPARE(changeWithSymbol(INT64_MIN + 1, terms), std::string("\u221292233720368547758.07 X"));
        QCOMPARE(changeWithSymbol(0, terms), std::string("0 X"));
        QCOMPARE(timeText({1'700'000'000}), std::string("2023-11-14 22:13:20 UTC"));
        QVERIFY(!timeText({LedgerTime::latestSeconds}).empty());
        QCOMPARE(shareText(101'000), std::string("10.1 %"));
        QCOMPARE(escaped("<a href='x'>&\""), std::string("&lt;a href=&#39;x&#39;&gt;&amp;&quot;"));
    }
};

QTEST_APPLESS_MAIN(ExplorerTest)
#include "explorer_test.moc"
