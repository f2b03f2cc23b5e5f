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
        const auto all = named({"A", "a", "a b", "ab", "b\xc3", "b\xff", "c"});
        for (const std::size_t limit : {std::size_t(1), std::size_t(400), std::size_t(1000), std::size_t(1) << 20}) {
            std::vector<std::string> got;
            std::string after;
            for (int pages = 0; pages < 10; ++pages) {
                const auto page = engine::entriesPage(all, after, limit);
                QVERIFY(page.ok());
                QVERIFY(!page->at("entries").empty());
                for (const auto& item : page->at("entries")) {
                    const auto entry = api::fromJson<api::Entry>(item);
                    QVERIFY(entry.ok());
                    got.push_back(entry->path.bytes);
                }
                after = got.back().substr(got.back().rfind('/') + 1);
                if (!page->contains("more"))
                    break;
            }
            QCOMPARE(got.size(), all.size());
            for (std::size_t i = 0; i < got.size(); ++i)
                QCOMPARE(got[i], all[i].path.bytes);
        }
    }

    void theEndSaysNothingOfMore()
    {
        const auto all = named({"a", "b"});
        QVERIFY(engine::entriesPage(all, "", 1)->contains("more"));
        const auto last = engine::entriesPage(all, "a", 1);
        QCOMPARE(last->at("entries").size(), std::size_t(1));
        QVERIFY(!last->contains("more"));
        QVERIFY(engine::entriesPage(all, "zzz", 1)->at("entries").empty());
        QVERIFY(!engine::entriesPage(std::vector<api::Entry>(), "", 1)->contains("more"));
        QCOMPARE(engine::entriesPage(Error(ErrorCode::locked), "", 1).error().code, ErrorCode::locked);
    }
};

QTEST_GUILESS_MAIN(EntriesPageTest)
#include "entries_page_test.moc"
