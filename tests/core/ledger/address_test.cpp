#include "core/ledger/address.h"

#include "core/codec/bech32m.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <rapidcheck.h>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;

class AddressTest : public QObject {
    Q_OBJECT

private slots:
    void comesBack()
    {
        QVERIFY(rc::check("an address is its account, in lower and upper case", [](std::uint64_t number) {
            const Person person(number);
            auto text = addressText(person.account);
            RC_ASSERT(text.size() == 64 && text.starts_with("gran1"));
            RC_ASSERT(*parseAddress(text) == person.account);
            for (auto& c : text)
                c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
            RC_ASSERT(*parseAddress(text) == person.account);
        }));
    }

    void whatWasMistypedIsSaid()
    {
        const auto text = addressText(Person(9).account);
        for (std::size_t i = 5; i < text.size(); ++i) {
            auto other = text;
            other[i] = other[i] == 'q' ? 'p' : 'q';
            QCOMPARE(parseAddress(other).error().code, ErrorCode::damaged);
            QVERIFY(!parseAddress(text.substr(0, i)).ok());
        }
        QVERIFY(!parseAddress(text + "q").ok() && !parseAddress(" " + text).ok() && !parseAddress("").ok());
    }

    void othersAreRefused()
    {
        const auto key = Person(9).account;
        const auto make = [](std::string prefix, std::uint8_t version, ByteView bytes) {
            codec::Bech32mText text{std::move(prefix), {version}};
            const auto values = codec::toFiveBits(bytes);
            text.values.insert(text.values.end(), values.begin(), values.end());
            return codec::encodeBech32m(text);
        };
        QCOMPARE(make("gran", 0, key.view()), addressText(key));
        QCOMPARE(parseAddress(make("bc", 0, key.view())).error().code, ErrorCode::malformed);
        QCOMPARE(parseAddress(make("gran", 1, key.view())).error().code, ErrorCode::unsupportedVersion);
        QCOMPARE(parseAddress(make("gran", 0, key.view().first(31))).error().code, ErrorCode::malformed);
        QCOMPARE(parseAddress(codec::encodeBech32m({"gran", {}})).error().code, ErrorCode::malformed);
        // The pool, and a point of small order: nobody could spend what is sent there.
        QCOMPARE(parseAddress(addressText(poolAccount)).error().code, ErrorCode::invalidArgument);
        AccountId one;
        one.mutableView()[0] = std::byte{1};
        QCOMPARE(parseAddress(addressText(one)).error().code, ErrorCode::invalidArgument);
    }
};

QTEST_APPLESS_MAIN(AddressTest)
#include "address_test.moc"
