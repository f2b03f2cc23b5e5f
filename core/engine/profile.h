// A profile's directory: who holds it, what it is configured as. Spec: core/specs/profile.md.
#pragma once

#include "core/api/engine_settings.h"
#include "core/api/types.h"
#include "core/base/file_system.h"
#include "core/placement/share_space.h"

#include <optional>
#include <vector>

namespace granary::engine {

inline constexpr std::string_view defaultNetwork = "granary";
/// With this name the DHT starts from the public BitTorrent routers.
inline constexpr std::string_view publicNetwork = "mainline";
inline constexpr std::size_t maxBootstraps = 64;
inline constexpr std::int64_t pausedForGood = INT64_MAX; ///< until somebody ends it

/// Where the proxy is; its login is elsewhere, sealed.
struct ProxyPlace {
    api::ProxyType type = api::ProxyType::socks5; ///< never none
    std::string host;
    std::uint32_t port = 0;
    bool login = false; ///< the file of proxyFile() has one
    friend bool operator==(const ProxyPlace&, const ProxyPlace&) = default;
};
/// Letters, digits, dots, hyphens and, for IPv6, colons: 1 to 253 of them.
bool validProxyHost(std::string_view host);

/// What is remembered between runs and is no secret.
struct ProfileConfig {
    std::string network; ///< empty: not settled yet
    std::vector<std::string> bootstraps; ///< "addr:port"
    std::string listen; ///< "addr:port" as last time; empty: none
    std::uint64_t uploadBytesPerSecond = 0;
    std::uint64_t downloadBytesPerSecond = 0;
    std::vector<api::LimitWindow> limitWindows;
    std::optional<ProxyPlace> proxy;
    std::uint32_t idleLockMinutes = 0; ///< 0: never
    std::int64_t pausedUntilNs = 0; ///< nothing is done by itself before; 0: no pause
    std::uint64_t plans = 0; ///< that wait for the drive while it is locked

    friend bool operator==(const ProfileConfig&, const ProfileConfig&) = default;
    Bytes encode() const;
    static Result<ProfileConfig> decode(ByteView bytes);
};

/// An opened profile. Holds its lock: at most one engine has a profile at any moment, and the kernel frees it when the process dies.
/// Thread-safe after open(), except setConfig (engine's state mutex).
class Profile {
public:
    enum class Access : std::uint8_t {
        mustExist,
        create, ///< makes the directory (0700) when it is missing
    };
    /// Begins the detail of an error of the lock: inUse without it is of something else, a port for example.
    static constexpr std::string_view lockDetail = "lock the profile";
    /// In the detail of diskFull: it is the share that has no room, not the disk.
    static constexpr std::string_view shareDetail = placement::shareUsedUp;
    /// The detail of a conflict at the start.
    static constexpr std::string_view proxyDetail = "an engine that stores for others, and a proxy";
    /// inUse when another engine holds it; notFound; readOnly or permissionDenied when it cannot be written.
    static Result<std::unique_ptr<Profile>> open(FileSystem& files, const std::string& directory, Access access);

    const std::string& directory() const { return m_directory; }
    std::string path(std::string_view name) const { return joinPath(m_directory, name); }
    std::string keyFile() const { return path("keys"); }
    std::string nodesFile() const { return path("nodes"); }
    std::string epochsFile() const { return path("epochs"); }
    std::string plansFile() const { return path("plans"); }
    std::string proxyFile() const { return path("proxy"); }
    std::string lendingFile() const { return path("lending"); }
    std::string ledgerDirectory() const { return path("ledger"); }
    std::string ledgerListenFile() const { return path("ledger-listen"); } ///< where that is served, and whether
    std::string repairsFile() const { return path("repairs.db"); }
    std::string deletionMark() const { return path("deleting"); } ///< the drive is being removed
    std::string serviceKeyFile() const { return path("service.key"); }
    std::string driveDirectory() const { return path("drive"); }
    std::string shareDirectory() const { return shareDirectoryOf(m_directory); }
    static std::string shareDirectoryOf(const std::string& profile) { return joinPath(profile, "share"); }
    bool hasDrive() const { return m_files.exists(keyFile()); }

    const ProfileConfig& config() const { return m_config; }
    /// Durable when it returns; nothing is written when nothing changed.
    Status setConfig(ProfileConfig config);

private:
    Profile(FileSystem& files, std::string directory, std::unique_ptr<FileLock> lock)
        : m_files(files), m_directory(std::move(directory)), m_lock(std::move(lock))
    {}
    FileSystem& m_files;
    std::string m_directory;
    std::unique_ptr<FileLock> m_lock;
    ProfileConfig m_config;
};

/// The path of the engine's socket: below 108 bytes whatever the profile's path, in a directory of this user (0700):
/// $XDG_RUNTIME_DIR/granary/H.sock, else /tmp/granary-UID/H.sock, H = 16 hex digits of BLAKE2b of the profile's real path.
std::string socketPath(const std::string& profileDirectory);
/// Makes the directory of the socket and checks that it is ours alone: permissionDenied when somebody else owns it.
Status prepareSocketDirectory(const std::string& socket);

} // namespace granary::engine
