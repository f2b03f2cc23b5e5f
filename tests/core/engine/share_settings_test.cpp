// What is lent as a file, what of it is refused, and the hours of the week.
#include "core/engine/share_settings.h"
#include "tests/support/fake_surroundings.h"
#include "tests/support/memory_file_system.h"

#include <QTest>

using namespace granary;
using namespace granary::engine;

namespace {

/// 2026-01-05 was a Monday; local time is an hour ahead of UTC.
WallTime at(unsigned day, unsigned hour, unsigned minute = 0)
{
    constexpr std::int64_t monday = 1'767'571'200;
    return {(monday + (std::int64_t{day} * 24 + hour - 1) * 3600 + minute * 60) * 1'000'000'000};
}

} // namespace

class ShareSettingsTest : public QObject {
    Q_OBJECT
private slots:
    void whatIsWrittenIsRead()
    {
        test::MemoryFileSystem files;
        QVERIFY(files.makeDirectories("/p").ok());
        QVERIFY(*readShare(files, "/p/lending") == KeptShare());
        KeptShare share;
        share.settings = {1ull << 40, api::ShareAccept::anyone, 5 << 20, 1 << 20, {{{}, 0, 1}, {{api::Weekday::monday, api::Weekday::sunday}, 1320, 360}}};
        for (const auto state : {api::ShareState::off, api::ShareState::on, api::ShareState::leaving}) {
            share.state = state;
            QVERIFY(writeShare(files, "/p/lending", share).ok());
            QVERIFY(*readShare(files, "/p/lending") == share);
        }
        share.state = api::ShareState::off;
        share.deleting = true;
        QVERIFY(writeShare(files, "/p/lending", share).ok());
        QVERIFY(*readShare(files, "/p/lending") == share);
    }

    void theSmallestFileIsOff() { QVERIFY(*KeptShare::decode(asBytes("d7:versioni1ee")) == KeptShare()); }

    void hostileFiles()
    {
        const auto decode = [](std::string_view text) { return KeptShare::decode(asBytes(text)); };
        QVERIFY(decode("d5:extrai1e7:versioni1ee").ok());
        QVERIFY(!decode("").ok());
        QVERIFY(!decode("de").ok());
        QCOMPARE(decode("d7:versioni2ee").error().code, ErrorCode::unsupportedVersion);
        QVERIFY(!decode("d7:versioni1eex").ok());
        QVERIFY(!decode("d5:statei4e7:versioni1ee").ok());
        QVERIFY(!decode("d5:statei1e7:versioni1ee").ok()); // on, and nothing lent
        QVERIFY(!decode("d5:bytesi-1e7:versioni1ee").ok());
        QVERIFY(!decode("d6:anyonei2e7:versioni1ee").ok());
        QVERIFY(!decode("d5:bytesi1e5:statei1e2:upi1e7:versioni1ee").ok()); // slower than may be
        QVERIFY(!decode("d5:hoursld4:daysi128e4:fromi0e2:toi1eee7:versioni1ee").ok());
        QVERIFY(!decode("d5:hoursld4:fromi1440e2:toi1eee7:versioni1ee").ok());
        std::string many = "d5:hoursl";
        for (std::size_t i = 0; i < api::maxShareHours + 1; ++i)
            many += "d4:fromi0e2:toi1ee";
        QCOMPARE(decode(many + "e7:versioni1ee").error().code, ErrorCode::malformed);
    }

    void whatMakesNoSenseIsRefused()
    {
        api::ShareSettings good;
        good.shareBytes = 1;
        QVERIFY(checkShare(good).ok());
        QVERIFY(!checkShare({}).ok());
        const auto refused = [&](const std::function<void(api::ShareSettings&)>& spoil) {
            auto settings = good;
            spoil(settings);
            return !checkShare(settings).ok();
        };
        QVERIFY(refused([](auto& s) { s.shareBytes = UINT64_MAX; }));
        QVERIFY(refused([](auto& s) { s.repairBytesPerDay = UINT64_MAX; }));
        QVERIFY(refused([](auto& s) { s.uploadBytesPerSecond = api::leastShareRate - 1; }));
        QVERIFY(!refused([](auto& s) { s.uploadBytesPerSecond = api::leastShareRate; }));
        QVERIFY(refused([](auto& s) { s.hours.resize(api::maxShareHours + 1); }));
        QVERIFY(refused([](auto& s) { s.hours = {{{}, 1440, 0}}; }));
        QVERIFY(refused([](auto& s) { s.hours = {{{api::Weekday::monday, api::Weekday::monday}, 0, 1}}; }));
    }

    void hoursOfTheWeek()
    {
        test::FakeSurroundings here;
        QVERIFY(isOpenAt({}, at(0, 12), here));
        const std::vector<api::ShareHours> evenings{{{}, 18 * 60, 22 * 60}};
        QVERIFY(!isOpenAt(evenings, at(0, 17, 59), here) && isOpenAt(evenings, at(0, 18), here) && isOpenAt(evenings, at(6, 21, 59), here));
        QVERIFY(!isOpenAt(evenings, at(0, 22), here));
        // Over midnight, on the days on which it begins.
        const std::vector<api::ShareHours> fridayNight{{{api::Weekday::friday}, 22 * 60, 6 * 60}};
        QVERIFY(!isOpenAt(fridayNight, at(4, 5), here) && isOpenAt(fridayNight, at(4, 22), here) && isOpenAt(fridayNight, at(5, 5, 59), here));
        QVERIFY(!isOpenAt(fridayNight, at(5, 6), here) && !isOpenAt(fridayNight, at(5, 23), here));
        const std::vector<api::ShareHours> sundayNight{{{api::Weekday::sunday}, 23 * 60, 60}};
        QVERIFY(isOpenAt(sundayNight, at(7, 0, 30), here) && !isOpenAt(sundayNight, at(1, 0, 30), here));
        // The same minute twice: a day from then on.
        const std::vector<api::ShareHours> saturday{{{api::Weekday::saturday}, 0, 0}};
        QVERIFY(!isOpenAt(saturday, at(4, 23, 59), here) && isOpenAt(saturday, at(5, 0), here) && isOpenAt(saturday, at(5, 23, 59), here));
        QVERIFY(!isOpenAt(saturday, at(6, 0), here));
    }
};

QTEST_GUILESS_MAIN(ShareSettingsTest)
#include "share_settings_test.moc"
