// A million random operations, most of them sensible and some not, with conservation asserted by the rules after each and recounted from nothing now and then.
// GRANARY_LEDGER_OPERATIONS sets another number: the target ledger-long runs a billion.
#include "tests/core/ledger/ledger_fixture.h"

#include <cstdlib>

using namespace granary;
using namespace granary::ledger;
using namespace granary::ledger::test;
using granary::test::SeededRandom;

namespace {

constexpr std::uint64_t operationsOfAHistory = 1'000'000;
constexpr std::size_t people = 64;

/// One ledger and people who do whatever comes to their minds.
class History {
public:
    explicit History(std::uint64_t seed) : m_random(seed), m_scene(termsOf(seed))
    {
        for (std::size_t i = 0; i < people; ++i)
            m_people.emplace_back(100 + i);
    }
    void run(std::uint64_t operations)
    {
        for (std::uint64_t i = 0; i < operations; ++i) {
            step();
            if (i % 100'000 == 0)
                m_scene.state.recount();
        }
        m_scene.state.recount();
    }
    std::uint64_t accepted() const { return m_accepted; }
    std::uint64_t ofKind(std::size_t kind) const { return m_ofKind[kind]; }

private:
    static GenesisTerms termsOf(std::uint64_t seed)
    {
        SeededRandom random(seed ^ 0x5eed);
        auto terms = smallTerms(Person(1), Person(100));
        terms.supply = Amount::units(random.oneIn(2) ? Amount::mostUnits : 1 + random.below(1'000'000'000));
        terms.grants = GrantTerms{Amount::units(1 + random.below(1000)), 0, 1'000'000};
        terms.allocations[1].vestingSeconds = static_cast<std::int64_t>(random.below(2'000'000));
        return terms;
    }
    const Person& personOf(const AccountId& account) const
    {
        return *std::find_if(m_people.begin(), m_people.end(), [&](const Person& person) { return person.account == account; });
    }
    const Person& anyone() { return m_people[m_random.below(people)]; }
    /// Of what somebody has: mostly a part, sometimes all, more, or everything there can be.
    Amount amountOf(const Person& who)
    {
        const auto has = m_scene.state.balance(who.account)->units();
        switch (m_random.below(20)) {
        case 0: return Amount::units(Amount::mostUnits);
        case 1: return Amount::units(std::min(has, Amount::mostUnits - 1) + 1);
        case 2: return Amount::units(std::max<std::uint64_t>(has, 1));
        default: return Amount::units(1 + m_random.below(has / 8 + 1));
        }
    }
    void step()
    {
        m_scene.now = m_scene.now.plusSeconds(static_cast<std::int64_t>(m_random.below(5)) - (m_random.oneIn(500) ? 300 : 0));
        const auto& who = anyone();
        auto operation = operationOf(who);
        const auto* close = std::get_if<ChannelClose>(&operation);
        const auto& meant = close ? personOf((*m_scene.state.channel(close->channel))->payee) : std::holds_alternative<Outage>(operation) ? m_scene.operatorOf : who;
        const auto& signer = m_random.oneIn(8) ? who : meant;
        auto transaction = m_scene.make(signer, std::move(operation));
        if (m_random.oneIn(100))
            storeLittle(transaction.id.mutableView(), 1 + m_random.below(m_scene.nextOperation));
        const auto verdict = m_scene.enter(transaction);
        const auto* changes = std::get_if<Changes>(&verdict);
        if (!changes)
            return;
        ++m_accepted;
        ++m_ofKind[transaction.operation.index()];
        if (changes->channel && changes->channel->state == ChannelState::open)
            m_channels.push_back(changes->channel->id);
    }
    Operation operationOf(const Person& who)
    {
        const auto choice = m_random.below(1000);
        if (choice < 700)
            return Transfer{anyone().account, amountOf(who), {}};
        if (choice < 800)
            return ChannelOpen{
                anyone().account, amountOf(who), m_scene.now.plusSeconds(static_cast<std::int64_t>(m_random.below(5000)))};
        if (choice < 900 && !m_channels.empty())
            return endOf(m_channels[m_channels.size() - 1 - m_random.below(std::min<std::size_t>(m_channels.size(), 300))]);
        if (choice < 950)
            return StarterGrant{m_scene.now.day(), m_random.next()};
        if (choice < 960)
            return Outage{m_scene.state.totals().time, m_scene.now};
        return Notarise{};
    }
    Operation endOf(const ChannelId& id)
    {
        const auto channel = **m_scene.state.channel(id);
        if (m_random.oneIn(3))
            return ChannelExpire{id};
        // Most cost no signature, or a billion would take days.
        if (!m_random.oneIn(10))
            return ChannelClose{id, Amount(), std::nullopt};
        const auto paid = Amount::units(1 + m_random.below(channel.deposit.units() + (m_random.oneIn(4) ? 1 : 0)));
        return ChannelClose{id, paid, signVoucher(m_scene.genesis.id(), id, paid, personOf(channel.payer).key).signature};
    }

    SeededRandom m_random;
    LedgerScene m_scene;
    std::vector<Person> m_people;
    std::vector<ChannelId> m_channels;
    std::uint64_t m_accepted = 0;
    std::array<std::uint64_t, std::variant_size_v<Operation>> m_ofKind{};
};

} // namespace

class ConservationTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsEverMadeOrLost()
    {
        const char* wanted = std::getenv("GRANARY_LEDGER_OPERATIONS");
        const std::uint64_t operations = wanted ? std::strtoull(wanted, nullptr, 10) : operationsOfAHistory;
        std::uint64_t accepted = 0;
        std::array<std::uint64_t, std::variant_size_v<Operation>> ofKind{};
        // Ten histories in the suite, so that supplies and vesting differ.
        const auto each = std::min(operations / 10, operationsOfAHistory);
        for (std::uint64_t done = 0, seed = 1; done < operations; done += each, ++seed) {
            History history(seed);
            history.run(each);
            accepted += history.accepted();
            for (std::size_t kind = 0; kind < ofKind.size(); ++kind)
                ofKind[kind] += history.ofKind(kind);
        }
        qInfo("%llu operations, %llu entered", static_cast<unsigned long long>(operations),
            static_cast<unsigned long long>(accepted));
        QVERIFY(accepted > operations / 4);
        for (std::size_t kind = 0; kind < ofKind.size(); ++kind)
            QVERIFY2(ofKind[kind] > 0, std::to_string(kind).c_str());
    }
};

QTEST_APPLESS_MAIN(ConservationTest)
#include "conservation_test.moc"
