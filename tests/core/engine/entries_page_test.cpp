// A large directory in parts: every name once, in order, however small the parts are.
#include "core/engine/entries_page.h"

#include <QTest>

using namespace granary;

namespace {

std::vector<api::Entry> named(std::initializer_list<const char*> names)
{
    std::vector<api::Entry> out;
    for (const auto* name : names) {
        api::Entry entry;
        entry.path.bytes = std::string("/some/where/") + name;
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace

class EntriesPageTest : public QObject {
    Q_OBJECT
private slots:
    void partsMakeTheWhole()
    {
        std::vector<drive::Entry> all;
        for (const auto* name : {"A", "a", "a b", "ab", "b\xc3", "b\xff", "c"})
            all.emplace_back().name = name;
        for (const std::uint64_t limit : {1, 2, 3, 7, 100}) {
            std::vector<std::string> got;
            for (std::string after;;) {
                const auto page = engine::entriesBehind(all, after, limit);
                if (page.empty())
                    break;
                QVERIFY(page.size() <= limit);
                for (const auto& entry : page)
                    got.push_back(entry.name);
                after = got.back();
            }
            QCOMPARE(got.size(), all.size());
            for (std::size_t i = 0; i < got.size(); ++i)
                QCOMPARE(got[i], all[i].name);
        }
        QCOMPARE(engine::entriesBehind(all, "ab", 0).size(), std::size_t(3));
        QVERIFY(engine::entriesBehind(all, "zzz", 1).empty());
    }

    void anAnswerHoldsSoMuch()
    {
        const auto all = named({"a", "b", "c"});
        for (const auto& [rows, bytes] : {std::pair<std::uint64_t, std::size_t>{0, 1}, {1, 1 << 20}}) {
            const auto page = engine::entriesPage(all, rows, bytes);
            QCOMPARE(page->at("entries").size(), std::size_t(1));
            QCOMPARE(api::fromJson<api::Entry>(page->at("entries")[0])->path.bytes, all[0].path.bytes);
            QVERIFY(page->at("more").get<bool>());
        }
        for (const std::uint64_t rows : {0, 3, 4}) {
            const auto whole = engine::entriesPage(all, rows, 1 << 20);
            QCOMPARE(whole->at("entries").size(), std::size_t(3));
            QVERIFY(!whole->contains("more"));
        }
        QVERIFY(!engine::entriesPage(std::vector<api::Entry>(), 0, 1)->contains("more"));
        QCOMPARE(engine::entriesPage(Error(ErrorCode::locked), 0, 1).error().code, ErrorCode::locked);
    }
};

QTEST_GUILESS_MAIN(EntriesPageTest)
#include "entries_page_test.moc"
