#include "core/platform/http_message.h"

#include <QTest>

using namespace granary;
using namespace granary::platform;

class HttpMessageTest : public QObject {
    Q_OBJECT

private slots:
    void everyByteSurvivesATarget()
    {
        std::string all;
        for (int i = 0; i < 256; ++i)
            all += static_cast<char>(i);
        for (const bool slashes : {false, true}) {
            const auto text = percentEncode(all, slashes);
            for (const char c : text)
                QVERIFY(c > 0x20 && c < 0x7f);
            QVERIFY(*percentDecode(text) == all);
        }
        QVERIFY(percentEncode("/a b/\xff", true) == "/a%20b/%FF");
        QVERIFY(percentEncode("/a", false) == "%2Fa");
        for (const auto* bad : {"%", "%4", "%zz", "a%2", "%-1"})
            QVERIFY(!percentDecode(bad).ok());
    }

    void targets()
    {
        const auto target = parseTarget("/v1/files/%2Fhome%2Fme//x?path=%2Ftmp%2Fa%26b&flag&empty=&n=a+b");
        QVERIFY(target.ok());
        QVERIFY((target->segments == std::vector<std::string>{"v1", "files", "/home/me", "x"}));
        QVERIFY(*target->parameter("path") == "/tmp/a&b");
        QVERIFY(target->parameter("flag")->empty() && target->parameter("empty")->empty());
        QVERIFY(*target->parameter("n") == "a+b");
        QVERIFY(!target->parameter("none"));
        QVERIFY(parseTarget("/")->segments.empty());
        for (const auto* bad : {"", "v1", "*", "/%", "/a?x=%q"})
            QVERIFY(!parseTarget(bad).ok());
    }

    void ranges()
    {
        const auto range = [](const std::string& text, std::uint64_t size) {
            HttpRequest request;
            request.fields = {{"RANGE", text}};
            return requestedRange(request, size);
        };
        const auto is = [&](const std::string& text, std::uint64_t size, std::uint64_t offset, std::uint64_t length) {
            const auto r = range(text, size);
            return r.ok() && *r && (*r)->offset == offset && (*r)->length == length;
        };
        QVERIFY(is("bytes=0-0", 10, 0, 1));
        QVERIFY(is("bytes=2-5", 10, 2, 4));
        QVERIFY(is("bytes=2-500", 10, 2, 8));
        QVERIFY(is("bytes=9-", 10, 9, 1));
        QVERIFY(is("bytes=-3", 10, 7, 3));
        QVERIFY(is("bytes=-30", 10, 0, 10));
        for (const auto* none : {"items=0-1", "bytes=5-2", "bytes=0-1,4-5", "bytes=x-", "bytes=-", "bytes=1", "bytes=99999999999999999999-"})
            QVERIFY2(range(none, 10).ok() && !*range(none, 10), none);
        for (const auto* outside : {"bytes=10-", "bytes=10-20", "bytes=-0"})
            QVERIFY2(!range(outside, 10).ok(), outside);
        QVERIFY(!range("bytes=0-0", 0).ok());
        QVERIFY(!*requestedRange(HttpRequest{}, 10));
    }

    void eventsInAnyPieces()
    {
        const ServerEvent first{"task", "{\"a\":1}\nsecond line", "7"};
        const ServerEvent second{"message", "", ""};
        const auto text = ":hello\n\n" + eventText(first) + "retry: 3\r\n" + eventText(second) + "data: cut";
        for (std::size_t step = 1; step < text.size(); ++step) {
            ServerEventReader reader;
            std::vector<ServerEvent> out;
            for (std::size_t i = 0; i < text.size(); i += step) {
                auto events = reader.take(asBytes(std::string_view(text).substr(i, step)));
                QVERIFY(events.ok());
                out.insert(out.end(), events->begin(), events->end());
            }
            QCOMPARE(out.size(), std::size_t(2));
            QVERIFY(out[0].name == first.name && out[0].data == first.data && out[0].id == first.id);
            QVERIFY(out[1].name == second.name && out[1].data.empty());
        }
        ServerEventReader reader;
        bool refused = false;
        for (int i = 0; i < 100 && !refused; ++i)
            refused = !reader.take(Bytes(64 << 10, std::byte('x'))).ok();
        QVERIFY(refused);
    }
};

QTEST_APPLESS_MAIN(HttpMessageTest)
#include "http_message_test.moc"
