#include "core/engine/profile.h"

#include "core/codec/bencode.h"

namespace granary::engine {
namespace {

constexpr std::size_t maxConfigBytes = 64 << 10;
constexpr std::int64_t configVersion = 1;
constexpr std::int64_t lastMinute = 24 * 60 - 1;
constexpr std::int64_t mostPlans = 1000;

Result<api::LimitWindow> parseWindow(codec::BencodeReader& r)
{
    api::LimitWindow window;
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        const bool minute = key == "from" || key == "to";
        if (!minute && key != "down" && key != "up") {
            GRANARY_TRY(r.skip());
            continue;
        }
        GRANARY_ASSIGN(const auto v, r.integer(0, minute ? lastMinute : INT64_MAX));
        if (key == "from")
            window.fromMinute = static_cast<std::uint32_t>(v);
        else if (key == "to")
            window.toMinute = static_cast<std::uint32_t>(v);
        else
            (key == "up" ? window.uploadBytesPerSecond : window.downloadBytesPerSecond) = static_cast<std::uint64_t>(v);
    }
    return window;
}

} // namespace

Bytes ProfileConfig::encode() const
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("bootstrap").beginList();
    for (const auto& b : bootstraps)
        w.string(b);
    w.end();
    w.key("down").integer(static_cast<std::int64_t>(downloadBytesPerSecond));
    if (!limitWindows.empty()) {
        w.key("limits").beginList();
        for (const auto& window : limitWindows) {
            w.beginDict();
            w.key("down").integer(static_cast<std::int64_t>(window.downloadBytesPerSecond));
            w.key("from").integer(window.fromMinute);
            w.key("to").integer(window.toMinute);
            w.key("up").integer(static_cast<std::int64_t>(window.uploadBytesPerSecond));
            w.end();
        }
        w.end();
    }
    w.key("listen").string(listen);
    w.key("network").string(network);
    if (pausedUntilNs > 0)
        w.key("pause").integer(pausedUntilNs);
    if (plans > 0)
        w.key("plans").integer(static_cast<std::int64_t>(plans));
    w.key("up").integer(static_cast<std::int64_t>(uploadBytesPerSecond));
    w.key("version").integer(configVersion);
    w.end();
    return out;
}

Result<ProfileConfig> ProfileConfig::decode(ByteView bytes)
{
    ProfileConfig config;
    std::int64_t version = 0;
    codec::BencodeReader r(bytes);
    GRANARY_TRY(r.beginDict());
    while (!r.atEnd()) {
        GRANARY_ASSIGN(const auto key, r.key());
        if (key == "bootstrap") {
            GRANARY_TRY(r.beginList());
            while (!r.atEnd()) {
                GRANARY_ASSIGN(const auto text, r.string(64));
                if (config.bootstraps.size() == maxBootstraps)
                    return Error(ErrorCode::malformed, "config: too many bootstraps");
                config.bootstraps.emplace_back(asText(text));
            }
        } else if (key == "down") {
            GRANARY_ASSIGN(const auto v, r.integer(0, INT64_MAX));
            config.downloadBytesPerSecond = static_cast<std::uint64_t>(v);
        } else if (key == "limits") {
            GRANARY_TRY(r.beginList());
            while (!r.atEnd()) {
                GRANARY_ASSIGN(const auto window, parseWindow(r));
                if (config.limitWindows.size() == api::maxLimitWindows)
                    return Error(ErrorCode::malformed, "config: too many limits");
                config.limitWindows.push_back(window);
            }
        } else if (key == "pause") {
            GRANARY_ASSIGN(config.pausedUntilNs, r.integer(1, INT64_MAX));
        } else if (key == "plans") {
            GRANARY_ASSIGN(const auto v, r.integer(0, mostPlans));
            config.plans = static_cast<std::uint64_t>(v);
        } else if (key == "listen") {
            GRANARY_ASSIGN(const auto text, r.string(64));
            config.listen = asText(text);
        } else if (key == "network") {
            GRANARY_ASSIGN(const auto text, r.string(64));
            config.network = asText(text);
        } else if (key == "up") {
            GRANARY_ASSIGN(const auto v, r.integer(0, INT64_MAX));
            config.uploadBytesPerSecond = static_cast<std::uint64_t>(v);
        } else if (key == "version") {
            GRANARY_ASSIGN(version, r.integer(1, INT64_MAX));
        } else {
            GRANARY_TRY(r.skip());
        }
    }
    GRANARY_TRY(r.finish());
    if (version > configVersion)
        return Error(ErrorCode::unsupportedVersion, "config");
    if (version < 1)
        return Error(ErrorCode::malformed, "config: version");
    return config;
}

Result<std::unique_ptr<Profile>> Profile::open(FileSystem& files, const std::string& directory, Access access)
{
    if (!files.exists(directory)) {
        if (access == Access::mustExist)
            return Error(ErrorCode::notFound, "profile");
        if (auto made = files.makeDirectories(directory); !made)
            return made.error().within("create the profile");
    }
    auto lock = files.lock(joinPath(directory, "lock"));
    if (!lock)
        return lock.error().within(lockDetail);
    std::unique_ptr<Profile> profile(new Profile(files, directory, std::move(*lock)));
    if (files.exists(profile->path("config"))) {
        GRANARY_ASSIGN(const auto bytes, files.readFile(profile->path("config"), maxConfigBytes));
        auto config = ProfileConfig::decode(bytes);
        // Nothing in it is beyond replacing: a damaged one must not keep anybody from their files.
        if (config)
            profile->m_config = std::move(*config);
        else if (config.error().code == ErrorCode::unsupportedVersion)
            return config.error();
    }
    return profile;
}

Status Profile::setConfig(ProfileConfig config)
{
    if (config == m_config && m_files.exists(path("config")))
        return {};
    GRANARY_TRY(m_files.writeFileDurably(path("config"), config.encode()));
    m_config = std::move(config);
    return {};
}

} // namespace granary::engine
