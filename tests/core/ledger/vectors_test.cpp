// The vectors of core/specs/ledger.md: bytes that may never change.
#include "core/ledger/address.h"
#include "core/ledger/entry.h"
#include "core/ledger/genesis_presets.h"
#include "core/ledger/signed_head.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <QFile>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;

class VectorsTest : public QObject {
    Q_OBJECT

private slots:
    void asThePageSays()
    {
        crypto::initialise();
        const crypto::SigningKey key(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{7})));
        const auto account = accountOf(key.publicKey());
        const auto genesis = *Genesis::found(termsOf(*findPreset("group"), key.publicKey(), account, {1'700'000'000}));
        OperationId id;
        id.mutableView()[15] = std::byte{1};
        AccountId to = accountOf(crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{8}))).publicKey());
        const Transaction transaction{genesis.id(), account, id, {1'700'003'600}, Transfer{to, Amount::units(2'500'000), {}}};
        const auto record = signTransaction(transaction, key);
        const Entry entry{1, {1'700'000'001}, record};
        const auto channel = channelIdOf(genesis.id(), account, id);
        const auto voucher = signVoucher(genesis.id(), channel, Amount::units(1'000'000), key);
        const std::array leaves{leafOf({0, {1'700'000'000}, toBytes(genesis.record())}), leafOf(entry)};
        const auto head = signHead({genesis.id(), 2, merkleRootOf(leaves), {1'700'000'010}}, key);

        QStringList lines;
        const auto line = [&lines](const char* name, const std::string& value) {
            lines << QString::asprintf("%-13s", name) + QString::fromStdString(value);
        };
        line("account", account.hex());
        line("address", addressText(account));
        line("genesis", toHex(genesis.record()));
        line("ledger id", genesis.id().hex());
        line("transaction", toHex(record));
        line("body hash", openTransaction(record)->bodyHash.hex());
        line("entry 1", toHex(encodeEntry(entry)));
        line("leaf 0", leaves[0].hex());
        line("leaf 1", leaves[1].hex());
        line("channel", channel.hex());
        line("voucher", toHex(encodeVoucher(voucher)));
        line("head", toHex(head.record));
        line("work", std::to_string(workOf(genesis.id(), account, 19'675, 42)));

        QFile page(QStringLiteral(GRANARY_SOURCE_DIR "/core/specs/ledger.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(page.readAll());
        const auto block = QStringLiteral("\n```\n") + lines.join(QLatin1Char('\n')) + QStringLiteral("\n```\n");
        if (!text.contains(block))
            for (const auto& wanted : lines)
                qInfo("%s", qPrintable(wanted));
        QVERIFY(text.contains(block));
    }
};

QTEST_APPLESS_MAIN(VectorsTest)
#include "vectors_test.moc"
