#include "core/crypto/blake2b_lanes.h"

#include "tests/support/seeded_random.h"
#include "core/crypto/hash.h"
#include "core/crypto/secret.h"

#include <QTest>

using namespace granary;
using namespace granary::crypto;
using namespace granary::test;

namespace {

/// Empty when each is what one hash at a time gives.
std::string difference(ByteView key, const std::vector<Bytes>& messages)
{
    const std::vector<ByteView> views(messages.begin(), messages.end());
    std::vector<Hash32> out(messages.size());
    blake2bKeyedEach(key, views, out);
    for (std::size_t i = 0; i < messages.size(); ++i) {
        Hash32 alone;
        blake2bKeyed(key, {views[i]}, alone.mutableView());
        if (out[i] != alone)
            return "message " + std::to_string(i) + " of " + std::to_string(messages.size()) + ", " + std::to_string(views[i].size()) + " bytes";
    }
    return {};
}

} // namespace

class Blake2bLanesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        initialise();
        if (!blake2bLanesAvailable())
            qInfo("this processor has no AVX-512: only the way without it is tested");
    }

    void nothing() { QCOMPARE(difference(m_random.bytes(32), {}), std::string()); }

    void everyLengthAroundTheBlocks()
    {
        const auto key = m_random.bytes(32);
        std::vector<Bytes> messages;
        for (std::size_t size = 0; size <= 520; ++size)
            messages.push_back(m_random.bytes(size));
        QCOMPARE(difference(key, messages), std::string());
    }

    void everyNumberOfMessages()
    {
        const auto key = m_random.bytes(32);
        for (std::size_t count = 1; count <= 40; ++count) {
            std::vector<Bytes> messages;
            for (std::size_t i = 0; i < count; ++i)
                messages.push_back(m_random.bytes(100 + i));
            QCOMPARE(difference(key, messages), std::string());
        }
    }

    void everyLengthOfKey()
    {
        for (std::size_t size = 16; size <= 64; ++size) {
            std::vector<Bytes> messages;
            for (std::size_t i = 0; i < 9; ++i)
                messages.push_back(m_random.bytes(1000));
            QCOMPARE(difference(m_random.bytes(size), messages), std::string());
        }
    }

    void longAndShortTogether()
    {
        const auto key = m_random.bytes(32);
        for (int round = 0; round < 50; ++round) {
            std::vector<Bytes> messages;
            for (auto count = m_random.below(60); count > 0; --count)
                messages.push_back(m_random.bytes(m_random.below(5) == 0 ? m_random.below(100'000) : m_random.below(2'000)));
            QCOMPARE(difference(key, messages), std::string());
        }
    }

    void equalMessagesInDifferentLanes()
    {
        const std::vector<Bytes> messages(17, m_random.bytes(5'000));
        QCOMPARE(difference(m_random.bytes(32), messages), std::string());
    }

private:
    SeededRandom m_random{7};
};

QTEST_APPLESS_MAIN(Blake2bLanesTest)
#include "blake2b_lanes_test.moc"
