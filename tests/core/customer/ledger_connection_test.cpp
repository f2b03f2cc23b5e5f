// A wallet's client, a real ledger's program, and TLS between them.
#include "core/customer/ledger_connection.h"
#include "core/platform/system_clock.h"
#include "core/teller/ledger_host.h"
#include "tests/core/wallet/fake_ledger.h"
#include "tests/core/wallet/memory_wallet_storage.h"
#include "tests/support/temp_dir.h"
#include "tests/support/test_authority.h"

#include <fstream>
#include <sys/stat.h>

using namespace granary;
using namespace granary::customer;
using namespace granary::test;
using namespace granary::wallet::test;

namespace {

struct Silent : Log {
    void write(LogLevel, std::string_view, std::string_view) override {}
};

std::shared_ptr<const platform::TlsIdentity> identityOf(const TestCertificate& made)
{
    TempDir folder;
    std::ofstream(folder.file("certificate")) << made.certificate;
    std::ofstream(folder.file("key")) << made.key;
    ::chmod(folder.file("key").c_str(), 0600);
    return *platform::TlsIdentity::load(folder.file("certificate"), folder.file("key"), platform::SystemClock().wall());
}

} // namespace

class LedgerConnectionTest : public QObject {
    Q_OBJECT

private slots:
    void aWalletOverTls_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("https") << true;
        QTest::newRow("http") << false;
    }
    void aWalletOverTls()
    {
        QFETCH(bool, tls);
        WalletScene scene;
        Silent log;
        const TestAuthority authority;
        teller::HostOptions options;
        options.listen = "127.0.0.1:0";
        if (tls)
            options.identity = identityOf(authority.certify("DNS:localhost"));
        const platform::SystemClock clock;
        auto host = teller::LedgerHost::start({clock, log}, std::make_unique<ledger::test::MemoryLedgerStore>(scene.genesis),
            scene.operatorOf.key.clone(), options);
        QVERIFY2(host.ok(), host.ok() ? "" : host.error().text().c_str());
        const auto port = (*host)->endpoint().substr((*host)->endpoint().rfind(':'));
        const auto connection =
            LedgerConnection::to((tls ? "https://localhost" : "http://localhost") + port, authority.certificate());
        QVERIFY(connection.ok());
        HttpLedgerClient client((*connection)->exchange());
        QVERIFY(equalBytes(*client.genesis(), scene.genesis.record()));
        MemoryWalletStorage disk;
        OneWallet alice(scene, scene.alice, disk);
        const auto synced = alice->sync(client);
        QVERIFY2(synced.ok(), synced.ok() ? "" : synced.error().text().c_str());
        QVERIFY(alice->trust() == wallet::Trust::fine);
        if (tls) { // the wrong authority, and nobody: nothing is concluded of the ledger
            for (const auto& trusted : {std::optional(TestAuthority().certificate()), std::optional<std::string>()}) {
                const auto doubting = *LedgerConnection::to("https://localhost" + port, trusted);
                const auto refused = HttpLedgerClient(doubting->exchange()).newestHead();
                QVERIFY(!refused.ok() && refused.error().kind == ErrorKind::transient &&
                    refused.error().detail.starts_with("certificate: "));
            }
        }
        (*connection)->cancel();
        QCOMPARE(client.newestHead().error().code, ErrorCode::cancelled);
    }

    void addressesThatAreNone()
    {
        QCOMPARE(LedgerConnection::to("ledger.example").error().code, ErrorCode::malformed);
        QCOMPARE(LedgerConnection::to("https://ledger.example", "nonsense").error().code, ErrorCode::malformed);
        QVERIFY(LedgerConnection::to("https://ledger.example").ok());
    }
};

QTEST_APPLESS_MAIN(LedgerConnectionTest)
#include "ledger_connection_test.moc"
