// Addresses of the chains against published ones: EIP-55's, TRON's well-known contracts, and what other wallets make of the same words.
#include "core/wallet/chain_address.h"

#include "core/crypto/hmac.h"
#include "core/ledger/address.h"

#include <QTest>
#include <rapidcheck.h>

using namespace granary;
using namespace granary::wallet;

namespace {

crypto::WalletKeys keysOf(const std::string& words)
{
    crypto::Bip39Seed seed;
    crypto::pbkdf2HmacSha512(asBytes(words), asBytes("mnemonic"), 2048, seed.mutableView());
    return crypto::walletKeys(seed);
}

std::string abandon(int times, const std::string& last)
{
    std::string out;
    for (int i = 0; i < times; ++i)
        out += "abandon ";
    return out + last;
}

std::string ethereumOf(const crypto::WalletKeys& keys)
{
    return ethereumAddress(chainAccount(crypto::chainPublicKey(keys.ethereum)));
}
std::string tronOf(const crypto::WalletKeys& keys) { return tronAddress(chainAccount(crypto::chainPublicKey(keys.tron))); }

} // namespace

class ChainAddressTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { crypto::initialise(); }

    /// Twelve words are none of ours, but many wallets publish what follows from these.
    void sameAsOtherWallets()
    {
        const auto about = keysOf(abandon(11, "about"));
        QCOMPARE(ethereumOf(about), std::string("0x9858EfFD232B4033E47d90003D41EC34EcaEda94"));
        QCOMPARE(tronOf(about), std::string("TUEZSdKsoDHQMeZwihtdoBiN46zxhGWYdH"));
        const auto junk = keysOf("test test test test test test test test test test test junk");
        QCOMPARE(ethereumOf(junk), std::string("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"));
    }

    void vectorsOfTheSpec()
    {
        const auto keys = keysOf(abandon(23, "art"));
        QCOMPARE(ethereumOf(keys), std::string("0xF278cF59F82eDcf871d630F28EcC8056f25C1cdb"));
        QCOMPARE(tronOf(keys), std::string("TEfhiqsW1SdN44DeHrAWVmbyr8ZbvChrtS"));
        const crypto::SigningKey ledgerKey(crypto::SigningKey::Seed::copyFrom(keys.ledger.view()));
        QCOMPARE(ledgerKey.publicKey().hex(), std::string("de81619d7d201d0abb6418c165714259d91495c21b0d0bc4f44d3c6d0e14202f"));
        QCOMPARE(ledger::addressText(ledger::accountOf(ledgerKey.publicKey())),
            std::string("gran1qm6qkr8tayqws4wmyrrqk2u2zt8v3f9wzrvxsh385f57x6rs5yqhsc2almy"));
    }

    void eip55()
    {
        for (const std::string text : {"0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
                 "0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
                 "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                 "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"}) {
            const auto account = parseEthereumAddress(text);
            QVERIFY2(account.ok(), text.c_str());
            QCOMPARE(ethereumAddress(*account), text);
        }
        QCOMPARE(parseEthereumAddress("0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed")->hex(),
            std::string("5aaeb6053f3e94c9b9a09f33669435e7ef1beaed"));
        QVERIFY(parseEthereumAddress("0x5AAEB6053F3E94C9B9A09F33669435E7EF1BEAED").ok());
        QCOMPARE(parseEthereumAddress("0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD").error().code, ErrorCode::damaged);
        for (const char* text : {"", "0x", "5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                 "0X5aaeb6053f3e94c9b9a09f33669435e7ef1beaed", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beae",
                 "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaedd", "0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaeg"})
            QCOMPARE(parseEthereumAddress(text).error().code, ErrorCode::malformed);
    }

    void tron()
    {
        const auto check = [](const char* account, const char* text) {
            QCOMPARE(tronAddress(*ChainAccount::from(*fromHex(account))), std::string(text));
            QCOMPARE(parseTronAddress(text)->hex(), std::string(account));
        };
        check("a614f803b6fd780986a42c78ec9c7f77e6ded13c", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
        check("0000000000000000000000000000000000000000", "T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb");
        check("517591d35d313bf6a5e33098284502b045e2bc08", "THPvaUhoh2Qn2y9THCZML3H815hhFhn5YC");
        QCOMPARE(parseTronAddress("TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6u").error().code, ErrorCode::damaged);
        // Bitcoin's, with a checksum that is right.
        QCOMPARE(parseTronAddress("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa").error().code, ErrorCode::malformed);
        for (const char* text : {"", "T", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6", "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj60"})
            QCOMPARE(parseTronAddress(text).error().code, ErrorCode::malformed);
    }

    void comesBack()
    {
        QVERIFY(rc::check("an account comes back from both texts", [](std::uint64_t a, std::uint64_t b) {
            ChainAccount account;
            storeLittle(account.mutableView().first(8), a);
            storeLittle(account.mutableView().subspan(8, 8), b);
            RC_ASSERT(*parseEthereumAddress(ethereumAddress(account)) == account);
            const auto text = tronAddress(account);
            RC_ASSERT(text.size() == 34u);
            RC_ASSERT(text.front() == 'T');
            RC_ASSERT(*parseTronAddress(text) == account);
        }));
    }
};

QTEST_APPLESS_MAIN(ChainAddressTest)
#include "chain_address_test.moc"
