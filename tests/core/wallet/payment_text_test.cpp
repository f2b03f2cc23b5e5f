#include "core/wallet/payment_text.h"

#include "core/ledger/address.h"
#include "tests/core/ledger/ledger_fixture.h"

#include <rapidcheck.h>

using namespace granary;
using namespace granary::wallet;
using granary::ledger::test::Person;

namespace {

const Person bob{3};

std::string problemOfAddress(std::string_view text)
{
    const auto answer = readAddress(text);
    const auto* problem = problemIn(answer);
    return problem ? std::string(problemName(*problem)) : "none";
}

std::string readUnits(std::string_view text, unsigned decimals = 6)
{
    const auto answer = readAmount(text, decimals);
    const auto* problem = problemIn(answer);
    return problem ? std::string(problemName(*problem)) : std::to_string(std::get<Amount>(answer).units());
}

PaymentRequest anyRequest(std::uint64_t seed)
{
    granary::test::SeededRandom random(seed);
    PaymentRequest out;
    out.to = Person(random.below(100)).account;
    if (random.oneIn(2))
        out.ledger = random.id<ledger::LedgerId>();
    if (out.ledger && random.oneIn(2))
        out.amount = Amount::units(1 + random.below(Amount::mostUnits));
    const auto text = [&](std::size_t most) {
        std::string said;
        for (auto left = random.below(most + 1); left > 0; --left)
            said += static_cast<char>(' ' + random.below(95));
        return said;
    };
    out.memo = text(100);
    out.name = text(maxNameBytes);
    return out;
}

} // namespace

class PaymentTextTest : public QObject {
    Q_OBJECT

private slots:
    void addresses()
    {
        const auto text = ledger::addressText(bob.account);
        QCOMPARE(problemOfAddress(text), std::string("none"));
        QCOMPARE(problemOfAddress("  " + text + "\n"), std::string("none"));
        auto wrong = text;
        wrong[20] = wrong[20] == 'q' ? 'p' : 'q';
        QCOMPARE(problemOfAddress(wrong), std::string("wrongChecksum"));
        QCOMPARE(problemOfAddress(ledger::addressText(ledger::poolAccount)), std::string("nobodysAddress"));
        for (const char* other : {"", "Bob", "0x9858EfFD232B4033E47d90003D41EC34EcaEda94", "TUEZSdKsoDHQMeZwihtdoBiN46zxhGWYdH"})
            QCOMPARE(problemOfAddress(other), std::string("notAnAddress"));
    }

    void amounts()
    {
        QCOMPARE(readUnits("1"), std::string("1000000"));
        QCOMPARE(readUnits(" 2.5 "), std::string("2500000"));
        QCOMPARE(readUnits("0.000001"), std::string("1"));
        QCOMPARE(readUnits("9223372036854.775807"), std::string("9223372036854775807"));
        for (const char* dust : {"0", "0.000000", "0.0000001", "1.0000001"})
            QCOMPARE(readUnits(dust), std::string("dust"));
        QCOMPARE(readUnits("0.5", 0), std::string("dust"));
        for (const char* no : {"", " ", ".", "1.", ".5", "-1", "+1", "1e3", "1,5", "0x10", "1 000", "1.2.3", "\xd9\xa1", "nan"})
            QCOMPARE(readUnits(no), std::string("notAnAmount"));
        QCOMPARE(readUnits(std::string(100, '1')), std::string("notAnAmount"));
        QCOMPARE(readUnits("9223372036854.775808"), std::string("overspend"));
    }

    void vectorsOfTheSpec()
    {
        const auto payee = crypto::SigningKey(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{8}))).publicKey();
        PaymentRequest request;
        request.to = ledger::accountOf(payee);
        const std::string plain = "granary:pay?to=gran1qzwv0vtrdrfzhc5d6df9470da9a5le2fjzcscmjye0eqkh5taj09qlepaqx";
        QCOMPARE(request.text(), plain);
        request.ledger = ledger::LedgerId::from(*fromHex("468dfe53d47de1d9fec363c9e7c17bd62131d707e0a460a791ae13fd3d0391d3"));
        request.amount = Amount::units(2'500'000);
        request.memo = "rent & bread";
        request.name = "B\xc3\xa4r";
        QCOMPARE(request.text(),
            plain +
                "&ledger=468dfe53d47de1d9fec363c9e7c17bd62131d707e0a460a791ae13fd3d0391d3&units=2500000&memo=rent%20%26%20bread&"
                "name=B%C3%A4r");
        const auto back = PaymentRequest::parse("\n" + request.text() + " ");
        QVERIFY(back.ok() && *back == request);
    }

    void comesBack()
    {
        QVERIFY(rc::check("a request comes back from its text", [](std::uint64_t seed) {
            const auto request = anyRequest(seed);
            const auto text = request.text();
            RC_ASSERT(text.size() <= maxPaymentRequestBytes);
            const auto back = PaymentRequest::parse(text);
            RC_ASSERT(back.ok());
            RC_ASSERT(*back == request);
        }));
    }

    void hostile()
    {
        const auto good = "granary:pay?to=" + ledger::addressText(bob.account);
        const std::string id(64, 'a');
        for (const auto& text : {std::string(), std::string("granary:pay?"), std::string("granary:node?id=1"),
                 std::string("http://x"), good + "&", good + "&x=1", good + "&to=" + ledger::addressText(bob.account),
                 good + "&units=5", good + "&ledger=" + id + "&units=0", good + "&ledger=" + id + "&units=05",
                 good + "&ledger=" + id + "&units=9223372036854775808", good + "&ledger=" + id + "&units=-1",
                 good + "&ledger=" + std::string(64, 'A'), good + "&ledger=" + id + "a", good + "&memo=", good + "&memo=%0a",
                 good + "&memo=%0A", good + "&memo=a b", good + "&memo=%41", good + "&name=x&memo=y", good + "&memo=%E2%80%AE",
                 good + "&memo", "GRANARY" + good.substr(7)})
            QVERIFY2(!PaymentRequest::parse(text).ok(), text.c_str());
        auto mistyped = good;
        mistyped.back() = mistyped.back() == 'q' ? 'p' : 'q';
        QCOMPARE(PaymentRequest::parse(mistyped).error().code, ErrorCode::damaged);
        QCOMPARE(PaymentRequest::parse(good + "&memo=" + std::string(1024, 'x')).error().code, ErrorCode::tooLarge);
    }
};

QTEST_APPLESS_MAIN(PaymentTextTest)
#include "payment_text_test.moc"
