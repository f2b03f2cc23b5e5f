#include "core/wallet/wallet_database.h"

#include "tests/core/wallet/memory_wallet_storage.h"
#include "tests/core/wallet/wallet_storage_conformance.h"
#include "tests/support/memory_file_system.h"

using namespace granary;
using namespace granary::wallet;
using namespace granary::wallet::test;
using granary::test::MemoryFileSystem;

namespace {

store::DatabaseKey databaseKey() { return store::DatabaseKey::copyFrom(Bytes(32, std::byte{9})); }

} // namespace

class WalletDatabaseTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    void theTwin()
    {
        checkWalletStorage(std::make_unique<MemoryWalletStorage>(), [](auto storage) { return storage; });
    }

    void theDatabase()
    {
        MemoryFileSystem files;
        const auto open = [&]() -> std::unique_ptr<WalletStorage> {
            return *WalletDatabase::open(files, "/wallet.db", databaseKey());
        };
        checkWalletStorage(open(), [&](auto storage) {
            storage.reset();
            return open();
        });
    }

    void anotherKey()
    {
        MemoryFileSystem files;
        QVERIFY(WalletDatabase::open(files, "/wallet.db", databaseKey()).ok());
        const auto other = store::DatabaseKey::copyFrom(Bytes(32, std::byte{8}));
        QCOMPARE(WalletDatabase::open(files, "/wallet.db", other).error().code, ErrorCode::databaseDamaged);
    }
};

QTEST_APPLESS_MAIN(WalletDatabaseTest)
#include "wallet_database_test.moc"
