// Bounded numbers and ids from a source of bytes.
#include "core/base/random.h"

#include "core/base/ids.h"
#include "core/base/result.h"
#include "tests/support/seeded_random.h"

#include <QTest>
#include <array>
#include <vector>

using namespace granary;

namespace {

/// Answers the given 64-bit numbers one after the other.
class Scripted : public Random {
public:
    explicit Scripted(std::vector<std::uint64_t> values) : m_values(std::move(values)) {}
    void fill(MutableByteView out) override
    {
        GRANARY_ASSERT(out.size() == 8 && m_next < m_values.size());
        storeLittle(out, m_values[m_next++]);
    }
    std::size_t used() const { return m_next; }

private:
    std::vector<std::uint64_t> m_values;
    std::size_t m_next = 0;
};

} // namespace

class RandomTest : public QObject {
    Q_OBJECT
private slots:
    void staysBelowTheBound()
    {
        test::SeededRandom random(1);
        std::array<int, 7> seen{};
        for (int i = 0; i < 7000; ++i)
            ++seen.at(random.below(7));
        for (const auto count : seen)
            QVERIFY(count > 800 && count < 1200);
        QCOMPARE(random.below(1), std::uint64_t{0});
    }

    void rejectsTheIncompleteInterval()
    {
        // 2^64 - 1 lies behind the last whole multiple of 10 and would favour small results.
        Scripted random({UINT64_MAX, 42});
        QCOMPARE(random.below(10), std::uint64_t{2});
        QCOMPARE(random.used(), std::size_t{2});
    }

    void fillsIds()
    {
        test::SeededRandom random(2);
        const auto a = random.id<SegmentId>();
        const auto b = random.id<SegmentId>();
        QVERIFY(!a.isZero() && a != b);
    }
};

QTEST_APPLESS_MAIN(RandomTest)
#include "random_test.moc"
