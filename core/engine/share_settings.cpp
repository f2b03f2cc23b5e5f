#include "core/engine/share_settings.h"

#include "core/codec/bencode.h"
#include "core/engine/local_time.h"

#include <algorithm>
#include <set>

namespace granary::engine {
namespace {

constexpr std::size_t maxShareFileBytes = 16 << 10;
constexpr std::int64_t fileVersion = 1;
constexpr unsigned daysAWeek = 7;
/// `state` in the file; they only grow.
enum class FileState : std::uint8_t { off, on, leaving, deleting };

std::int64_t bitsOf(const std::vector<api::Weekday>& days)
{
    std::int64_t bits = 0;
    for (const auto day : days)
        bits |= std::int64_t{1} << static_cast<unsigned>(day);
    return bits;
}

std::vector<api::Weekday> daysOf(std::int64_t bits)
{
    std::vector<api::Weekday> days;
    for (unsigned day = 0; day < daysAWeek; ++day)
        if (((bits >> day) & 1) != 0)
            days.push_back(static_cast<api::Weekday>(day));
    return days;
}

FileState stateOf(const KeptShare& share)
{
    switch (share.state) {
    case api::ShareState::on: return FileState::on;
    case api::ShareState::leaving: return FileState::leaving;
    case api::ShareState::off: break;
    }
    return share.deleting ? FileState::deleting : FileState::off;
}

Result<api::ShareHours> parseHours(codec::BencodeReader& r)
{
    api::ShareHours hours;
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        if (key == "days") {
            GRANARY_ASSIGN(const auto bits, r.integer(0, (1 << daysAWeek) - 1));
            hours.days = daysOf(bits);
        } else if (key == "from" || key == "to") {
            GRANARY_ASSIGN(const auto minute, r.integer(0, minutesPerDay - 1));
            (key == "from" ? hours.fromMinute : hours.toMinute) = static_cast<std::uint32_t>(minute);
        } else {
            GRANARY_TRY(r.skip());
        }
    }
    return hours;
}

Status parseAllHours(codec::BencodeReader& r, std::vector<api::ShareHours>& out)
{
    GRANARY_TRY(r.beginList());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(auto hours, parseHours(r));
        if (out.size() == api::maxShareHours)
            return Error(ErrorCode::malformed, "lending: hours");
        out.push_back(std::move(hours));
    }
    return {};
}

} // namespace

Bytes KeptShare::encode() const
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("anyone").integer(settings.accept == api::ShareAccept::anyone ? 1 : 0);
    w.key("bytes").integer(static_cast<std::int64_t>(settings.shareBytes));
    if (!settings.hours.empty()) {
        w.key("hours").beginList();
        for (const auto& hours : settings.hours) {
            w.beginDict();
            w.key("days").integer(bitsOf(hours.days));
            w.key("from").integer(hours.fromMinute);
            w.key("to").integer(hours.toMinute);
            w.end();
        }
        w.end();
    }
    w.key("repair").integer(static_cast<std::int64_t>(settings.repairBytesPerDay));
    w.key("state").integer(static_cast<std::int64_t>(stateOf(*this)));
    w.key("up").integer(static_cast<std::int64_t>(settings.uploadBytesPerSecond));
    w.key("version").integer(fileVersion);
    w.end();
    return out;
}

Result<KeptShare> KeptShare::decode(ByteView bytes)
{
    KeptShare share;
    std::int64_t version = 0;
    std::int64_t state = 0;
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        if (key == "hours") {
            GRANARY_TRY(parseAllHours(r, share.settings.hours));
            continue;
        }
        if (key != "anyone" && key != "bytes" && key != "repair" && key != "state" && key != "up" && key != "version") {
            GRANARY_TRY(r.skip());
            continue;
        }
        GRANARY_ASSIGN(const auto v, r.integer(0, key == "anyone" ? 1 : INT64_MAX));
        if (key == "anyone")
            share.settings.accept = v == 1 ? api::ShareAccept::anyone : api::ShareAccept::friends;
        else if (key == "state")
            state = v;
        else if (key == "version")
            version = v;
        else
            (key == "bytes" ? share.settings.shareBytes : key == "repair" ? share.settings.repairBytesPerDay : share.settings.uploadBytesPerSecond) = static_cast<std::uint64_t>(v);
    }
    GRANARY_TRY(r.finish());
    if (version > fileVersion)
        return Error(ErrorCode::unsupportedVersion, "lending");
    if (version < 1 || state > static_cast<std::int64_t>(FileState::deleting))
        return Error(ErrorCode::malformed, "lending");
    share.deleting = state == static_cast<std::int64_t>(FileState::deleting);
    share.state = share.deleting ? api::ShareState::off : static_cast<api::ShareState>(state);
    if (share.state != api::ShareState::off)
        if (const auto good = checkShare(share.settings); !good)
            return Error(ErrorCode::malformed, "lending: " + good.error().detail);
    return share;
}

Result<KeptShare> readShare(FileSystem& files, const std::string& path)
{
    if (!files.exists(path))
        return KeptShare();
    GRANARY_ASSIGN(const auto bytes, files.readFile(path, maxShareFileBytes));
    return KeptShare::decode(bytes);
}

Status writeShare(FileSystem& files, const std::string& path, const KeptShare& share) { return files.writeFileDurably(path, share.encode()); }

Status checkShare(const api::ShareSettings& settings)
{
    constexpr auto most = static_cast<std::uint64_t>(INT64_MAX);
    if (settings.shareBytes == 0 || settings.shareBytes > most || settings.repairBytesPerDay > most || settings.uploadBytesPerSecond > most)
        return Error(ErrorCode::invalidArgument, "the bytes of a share");
    if (settings.uploadBytesPerSecond > 0 && settings.uploadBytesPerSecond < api::leastShareRate)
        return Error(ErrorCode::invalidArgument, "less than " + std::to_string(api::leastShareRate >> 10) + " KiB a second would look like a node that is broken");
    if (settings.hours.size() > api::maxShareHours)
        return Error(ErrorCode::invalidArgument, "more than " + std::to_string(api::maxShareHours) + " hours");
    for (const auto& hours : settings.hours) {
        const std::set<api::Weekday> days(hours.days.begin(), hours.days.end());
        if (hours.fromMinute >= minutesPerDay || hours.toMinute >= minutesPerDay || days.size() != hours.days.size())
            return Error(ErrorCode::invalidArgument, "hours");
    }
    return {};
}

bool isOpenAt(const std::vector<api::ShareHours>& hours, WallTime at, Surroundings& surroundings)
{
    const auto local = localTime(at, surroundings);
    const auto today = static_cast<api::Weekday>(local.weekday());
    const auto yesterday = static_cast<api::Weekday>((local.weekday() + daysAWeek - 1) % daysAWeek);
    const auto on = [](const api::ShareHours& h, api::Weekday day) { return h.days.empty() || std::find(h.days.begin(), h.days.end(), day) != h.days.end(); };
    return hours.empty() || std::any_of(hours.begin(), hours.end(), [&](const auto& h) {
        if (h.fromMinute < h.toMinute)
            return on(h, today) && local.minute >= h.fromMinute && local.minute < h.toMinute;
        return (on(h, today) && local.minute >= h.fromMinute) || (on(h, yesterday) && local.minute < h.toMinute);
    });
}

} // namespace granary::engine
