// Segments on ten nodes of which two or three are hostile, others dead or robbed: what can be had is had, what cannot is named, and so is every liar.
#include "core/placement/placement.h"
#include "tests/support/placement_world.h"

#include <QTest>

using namespace granary;
using namespace granary::placement;
using namespace granary::test;
using namespace std::chrono_literals;

namespace {

constexpr unsigned nodeCount = 10; // any 4 of which bring a segment back
constexpr std::size_t segmentCount = 4;

enum class Lie : std::uint8_t { none, drops, claims, wrong, bulk, garbledList, stalls };
constexpr std::uint64_t lies = 7;

PlacementConfig impatient()
{
    PlacementConfig config;
    config.slowRead = 20ms;
    config.leastHedge = 10ms;
    return config;
}

/// One seed: who lies and how, who dies, what is lost besides; and what must follow from it.
class Run {
public:
    Run(std::uint64_t seed, unsigned liars, bool robbed) : m_world(nodeCount, impatient()), m_random(seed), m_lies(nodeCount, Lie::none), m_dead(nodeCount), m_robbed(nodeCount)
    {
        // Stalling takes real time, so not every seed has it.
        for (unsigned i = 0; i < liars; ++i)
            m_lies[i] = static_cast<Lie>(1 + m_random.below(m_random.oneIn(4) ? lies - 1 : lies - 2));
        for (std::size_t i = 0; i < nodeCount; ++i) {
            m_world.nodes[i]->drop(m_lies[i] == Lie::drops || m_lies[i] == Lie::claims);
            m_world.nodes[i]->claim(m_lies[i] == Lie::claims);
        }
        for (std::size_t i = 0; i < segmentCount; ++i) {
            m_sealed.push_back(m_random.bytes(150'000 + m_random.below(200'000)));
            m_records.push_back(m_world.put(m_sealed.back()));
        }
        m_world.on([&] { misbehave(); });
        // n-k may go: the liars are counted among them.
        const auto deaths = m_random.below(nodeCount - m_records[0].k - liars + 1);
        for (std::size_t i = nodeCount - deaths; i < nodeCount; ++i) {
            m_dead[i] = true;
            m_world.kill(i);
        }
        if (robbed)
            m_world.on([&] { rob(); });
    }
    /// Empty when everything is as it must be.
    std::string check()
    {
        for (std::size_t i = 0; i < segmentCount; ++i) {
            const auto read = m_world.placement->read(m_records[i], 0, m_sealed[i].size(), {});
            if (read.ok() && *read != m_sealed[i])
                return "wrong bytes came back";
            if (!read.ok() && honestRows(i) >= m_records[i].k)
                return "a segment is lost that " + std::to_string(honestRows(i)) + " honest nodes have: " + read.error().text();
            if (read.ok() && rowsAtAll(i) < m_records[i].k)
                return "a segment came back from nowhere";
        }
        VerificationOrder order;
        order.segments = m_records;
        order.everyShard = true;
        order.patience = 100ms;
        for (const auto& record : m_records)
            order.inFull.insert(record.id);
        auto found = m_world.placement->verify(std::move(order), {});
        if (!found)
            return found.error().text();
        return judge(*found);
    }

private:
    void misbehave()
    {
        for (std::size_t i = 0; i < nodeCount; ++i) {
            auto& node = *m_world.nodes[i];
            node.lie(m_lies[i] == Lie::wrong);
            node.lieInBulk(m_lies[i] == Lie::bulk);
            node.garbleList(m_lies[i] == Lie::garbledList);
            node.stallAtEnds(m_lies[i] == Lie::stalls);
        }
    }
    void rob()
    {
        for (const auto& record : m_records)
            for (const auto& place : record.shards)
                if (const auto i = m_world.indexOf(place.node); m_lies[i] == Lie::none && !m_dead[i] && m_random.oneIn(3)) {
                    m_world.nodes[i]->lose(place.root);
                    m_robbed[i] = true;
                }
    }
    unsigned rows(std::size_t segment, const std::function<bool(Lie)>& counts) const
    {
        unsigned out = 0;
        for (const auto& place : m_records[segment].shards) {
            const auto i = m_world.indexOf(place.node);
            out += !m_dead[i] && counts(m_lies[i]) && m_world.nodes[i]->holds(place.root);
        }
        return out;
    }
    unsigned honestRows(std::size_t segment) const
    {
        return rows(segment, [](Lie lie) { return lie == Lie::none; });
    }
    /// Some liars give right bytes to some questions.
    unsigned rowsAtAll(std::size_t segment) const
    {
        return rows(segment, [](Lie lie) { return lie != Lie::wrong; });
    }
    NodeFault expected(std::size_t node) const
    {
        if (m_dead[node])
            return NodeFault::away;
        switch (m_lies[node]) {
        case Lie::drops: return NodeFault::lostEverything;
        case Lie::claims: return NodeFault::claimsShards;
        case Lie::wrong:
        case Lie::garbledList: return NodeFault::wrongAnswers;
        case Lie::bulk: return NodeFault::wrongInBulk;
        case Lie::stalls: return NodeFault::stalled;
        case Lie::none: break;
        }
        if (!m_robbed[node])
            return NodeFault::none;
        return m_world.nodes[node]->shardCount() == 0 ? NodeFault::lostEverything : NodeFault::missingShards;
    }
    std::string judge(const VerificationOutcome& outcome) const
    {
        if (outcome.nodes.size() != nodeCount)
            return "not every node was judged";
        for (const auto& finding : outcome.nodes) {
            const auto node = m_world.indexOf(finding.node);
            if (finding.fault != expected(node))
                return "node " + std::to_string(node) + ", lie " + std::to_string(static_cast<int>(m_lies[node])) + (m_robbed[node] ? ", robbed" : "") + ", is called " +
                       std::to_string(static_cast<int>(finding.fault));
            if (finding.gone != m_dead[node])
                return "node " + std::to_string(node) + " counts as away, or not";
        }
        // What is left beside the shards found faulty, the dead and the untrusted is exactly what honest nodes have.
        for (std::size_t i = 0; i < segmentCount; ++i) {
            unsigned sure = 0;
            for (const auto& place : m_records[i].shards) {
                const auto finding = std::find_if(outcome.nodes.begin(), outcome.nodes.end(), [&](const auto& f) { return f.node == place.node; });
                const bool faulty = std::any_of(outcome.shards.begin(), outcome.shards.end(),
                    [&](const auto& f) { return f.segment == m_records[i].id && f.place == place; });
                sure += !finding->gone && !faulty && (!finding->untrusted || finding->readWhole.contains(m_records[i].id));
            }
            if (sure != honestRows(i))
                return "segment " + std::to_string(i) + " is sure of " + std::to_string(sure) + " shards, honest nodes have " + std::to_string(honestRows(i));
        }
        return {};
    }

    mutable PlacementWorld m_world;
    SeededRandom m_random;
    std::vector<Lie> m_lies;
    std::vector<bool> m_dead;
    std::vector<bool> m_robbed;
    std::vector<Bytes> m_sealed;
    std::vector<drive::SegmentRecord> m_records;
};

} // namespace

class AdversaryTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        crypto::initialise();
        const auto text = qEnvironmentVariable("GRANARY_SIM_SEED", "20260301");
        const auto clock = std::chrono::system_clock::now().time_since_epoch().count();
        m_seed = text == "clock" ? static_cast<std::uint64_t>(clock) : text.toULongLong();
        m_factor = qEnvironmentVariable("GRANARY_SIM_FACTOR", "1").toULongLong();
        QVERIFY2(m_factor > 0, "GRANARY_SIM_FACTOR is a number of at least 1");
        qInfo("GRANARY_SIM_SEED=%llu GRANARY_SIM_FACTOR=%llu", static_cast<unsigned long long>(m_seed), static_cast<unsigned long long>(m_factor));
    }

    void liarsAmongTheDead_data()
    {
        QTest::addColumn<unsigned>("liars");
        QTest::addColumn<bool>("robbed");
        QTest::newRow("2 of 10 lie, n-k are gone") << 2u << false;
        QTest::newRow("3 of 10 lie, n-k are gone") << 3u << false;
        QTest::newRow("2 of 10 lie, the others lose shards") << 2u << true;
        QTest::newRow("3 of 10 lie, the others lose shards") << 3u << true;
    }

    void liarsAmongTheDead()
    {
        QFETCH(unsigned, liars);
        QFETCH(bool, robbed);
        for (std::uint64_t i = 0; i < seeds * m_factor; ++i) {
            const auto wrong = Run(m_seed + i, liars, robbed).check();
            QVERIFY2(wrong.empty(), ("GRANARY_SIM_SEED=" + std::to_string(m_seed + i) + ": " + wrong).c_str());
        }
    }

private:
    static constexpr std::uint64_t seeds = 40;
    std::uint64_t m_seed = 0;
    std::uint64_t m_factor = 1;
};

QTEST_GUILESS_MAIN(AdversaryTest)
#include "adversary_test.moc"
