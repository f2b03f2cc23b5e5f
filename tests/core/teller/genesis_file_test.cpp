#include "core/teller/genesis_file.h"

#include "core/ledger/address.h"
#include "tests/core/ledger/ledger_fixture.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::teller;
using granary::ledger::test::Person;

namespace {

constexpr LedgerTime now{1'800'000'000};

/// moc does not read raw strings well.
std::string quoted(std::string text)
{
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

const std::string whole = quoted(
    "{'name': 'Barley', 'symbol': 'BLY', 'decimals': 2, 'supply': 1000000, 'founded': 1700000000,"
    "  'allocations': [{'name': 'Grants', 'account': 'pool', 'share': 500000},"
    "                  {'name': 'Founder', 'account': 'operator', 'share': 500000, 'cliffSeconds': 5, 'vestingSeconds': 7}],"
    "  'grants': {'amount': 100, 'workBits': 4, 'mostPerDay': 3}}");

} // namespace

class GenesisFileTest : public QObject {
    Q_OBJECT

private slots:
    void wholeTerms()
    {
        const Person keeper(1);
        const auto genesis = readGenesisFile(whole, keeper.key.publicKey(), now);
        QVERIFY2(genesis.ok(), genesis.ok() ? "" : genesis.error().text().c_str());
        const auto& terms = genesis->terms();
        QVERIFY(terms.operatorKey == keeper.key.publicKey() && terms.founded.seconds == 1'700'000'000);
        QVERIFY(terms.name == "Barley" && terms.symbol == "BLY" && terms.decimals == 2 && terms.supply.units() == 1'000'000);
        QVERIFY((terms.allocations ==
            std::vector<Allocation>{{"Grants", poolAccount, 500'000, 0, 0}, {"Founder", keeper.account, 500'000, 5, 7}}));
        QVERIFY((terms.grants == GrantTerms{Amount::units(100), 4, 3}));
        // The same record again, as the ledger shows it, and only to its operator.
        const auto record = std::string(asText(genesis->record()));
        QCOMPARE(readGenesisFile(record, keeper.key.publicKey(), now)->id(), genesis->id());
        QVERIFY(ledgerOfFile(record) == genesis->id() && !ledgerOfFile(whole) && !ledgerOfFile(""));
        QCOMPARE(readGenesisFile(record, Person(2).key.publicKey(), now).error().code, ErrorCode::permissionDenied);
    }

    void presets()
    {
        const Person keeper(1);
        const Person alice(2);
        const auto bare = *defaultGenesis(keeper.key.publicKey(), now);
        QVERIFY(bare.terms().symbol == "CREDIT" && bare.terms().founded == now);
        QCOMPARE(readGenesisFile(quoted("{'preset': 'group'}"), keeper.key.publicKey(), now)->id(), bare.id());
        const auto text = quoted("{'preset': 'btt', 'holder': '") + addressText(alice.account) + quoted("', 'witnesses': ['") +
            keeper.key.publicKey().hex() + quoted("']}");
        const auto btt = readGenesisFile(text, keeper.key.publicKey(), now);
        QVERIFY2(btt.ok(), btt.ok() ? "" : btt.error().text().c_str());
        QCOMPARE(btt->terms().supply.units(), std::uint64_t(990'000'000'000'000'000));
        QCOMPARE(btt->terms().allocations.front().account, alice.account);
        QVERIFY(btt->terms().witnesses == std::vector{keeper.key.publicKey()});
    }

    void mistakes_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto changed = [](std::string_view from, std::string_view to) {
            std::string text = whole;
            const auto at = text.find(from);
            if (at == std::string::npos)
                qFatal("no such text");
            return QByteArray::fromStdString(text.replace(at, from.size(), to));
        };
        QTest::newRow("unknown field") << changed("\"symbol\"", "\"colour\": 1, \"symbol\"");
        QTest::newRow("unknown field of a preset") << QByteArray::fromStdString(quoted("{'preset': 'btt', 'supply': 5}"));
        QTest::newRow("unknown preset") << QByteArray::fromStdString(quoted("{'preset': 'gold'}"));
        QTest::newRow("missing") << changed("\"symbol\": \"BLY\",", "");
        QTest::newRow("fraction") << changed("1000000,", "10000.5,");
        QTest::newRow("negative") << changed("1000000,", "-1,");
        QTest::newRow("supply too large") << changed("1000000,", "9223372036854775808,");
        QTest::newRow("shares") << changed("500000}", "400000}");
        QTest::newRow("account") << changed("\"operator\"", "\"gran1xyz\"");
        QTest::newRow("locked pool") << changed("500000}", "500000, \"cliffSeconds\": 1}");
        QTest::newRow("allocations") << changed("[{\"name\": \"Grants\"", "[5, {\"name\": \"Grants\"");
        QTest::newRow("grants") << changed("{\"amount\": 100", "{\"amount\": 0");
        QTest::newRow("witness") << QByteArray::fromStdString(quoted("{'preset': 'group', 'witnesses': ['12']}"));
    }
    void mistakes()
    {
        QFETCH(QByteArray, text);
        const auto genesis = readGenesisFile(text.toStdString(), Person(1).key.publicKey(), now);
        QVERIFY(!genesis.ok());
        QCOMPARE(genesis.error().code, ErrorCode::invalidArgument);
    }

    void nonsense()
    {
        const auto key = Person(1).key.publicKey();
        for (const auto* text : {"", "[]", "{", "5", "dd"})
            QCOMPARE(readGenesisFile(text, key, now).error().code, ErrorCode::malformed);
        QCOMPARE(readGenesisFile(std::string(maxGenesisFileBytes + 1, ' '), key, now).error().code, ErrorCode::tooLarge);
    }
};

QTEST_APPLESS_MAIN(GenesisFileTest)
#include "genesis_file_test.moc"
