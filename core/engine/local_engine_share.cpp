// What is lent to others: at the start, while it runs, and until nothing is left of it. Spec: core/specs/lending.md.
#include "core/engine/local_engine.h"

#include <algorithm>
#include <thread>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration mostBetweenLooks = 30s;

/// On the disk, below a directory; what cannot be read counts nothing.
std::uint64_t bytesBelow(FileSystem& files, const std::string& path)
{
    const auto info = files.info(path);
    if (!info)
        return 0;
    std::uint64_t bytes = info->allocatedBytes;
    if (info->isDirectory)
        for (const auto& name : files.list(path).valueOr({}))
            bytes += bytesBelow(files, joinPath(path, name));
    return bytes;
}

/// Nobody can call an engine that goes out through a proxy.
Error behindProxy() { return {ErrorCode::conflict, std::string(Profile::proxyDetail)}; }

std::string mebibytes(std::uint64_t bytes) { return std::to_string(bytes >> 20) + " MiB"; }

} // namespace

std::shared_ptr<NodeHost> LocalEngine::lender()
{
    const std::lock_guard lock(m_shareMutex);
    return m_nodeHost;
}

std::shared_ptr<RepairService> LocalEngine::repairService()
{
    const std::lock_guard lock(m_shareMutex);
    return m_repairs;
}

KeptShare LocalEngine::keptShare()
{
    const std::lock_guard lock(m_shareMutex);
    return m_share;
}

bool LocalEngine::hasProxy()
{
    const std::lock_guard lock(m_configMutex);
    return m_profile->config().proxy.has_value();
}

/// What counts from the start: the options, else the profile's setting.
Status LocalEngine::startShare()
{
    auto kept = readShare(m_environment.files, m_profile->lendingFile());
    if (!kept && kept.error().code == ErrorCode::unsupportedVersion)
        return kept.error();
    if (!kept) {
        // What is kept for others stays where it is, until somebody says again how much may be lent.
        m_environment.log.write(LogLevel::error, "engine", "what is lent could not be read, so nothing is: " + kept.error().text());
        kept = KeptShare();
    }
    if (kept->deleting) {
        GRANARY_TRY(deleteShareFiles());
        kept->deleting = false;
        GRANARY_TRY(writeShare(m_environment.files, m_profile->lendingFile(), *kept));
    }
    if (m_options.shareBytes > 0) {
        kept->state = api::ShareState::on;
        kept->settings.shareBytes = m_options.shareBytes;
        kept->settings.accept = m_options.admitAnyone ? api::ShareAccept::anyone : api::ShareAccept::friends;
        kept->settings.repairBytesPerDay = m_options.repairBytesPerDay;
    }
    m_share = *kept;
    if (!m_space)
        return {};
    GRANARY_TRY(m_boundedFiles->measure());
    if (m_profile->hasDrive())
        m_space->keepForOwnDrive();
    return {};
}

/// What the options ask for and cannot be ends the start; what was settled once must not keep anybody from a drive of their own.
Status LocalEngine::openKeptShare()
{
    if (!m_space || m_share.state == api::ShareState::off)
        return {};
    if (hasProxy()) {
        m_shareProblem = behindProxy();
        return {};
    }
    if (auto opened = openShare(m_share.settings); !opened) {
        if (m_options.shareBytes > 0)
            return opened;
        m_environment.log.write(LogLevel::error, "engine", "nothing can be lent: " + opened.error().text());
        m_shareProblem = opened.error();
        return {};
    }
    (void)applyShare();
    return {};
}

Status LocalEngine::openShare(const api::ShareSettings& settings)
{
    if (!m_serviceKey) {
        GRANARY_ASSIGN(m_serviceKey, loadServiceKey(m_environment.files, m_profile->serviceKeyFile(), m_environment.random));
    }
    if (m_space->shareBytes() != settings.shareBytes)
        m_space->setShareBytes(settings.shareBytes);
    auto host = NodeHost::open(m_environment, *m_profile, *m_serviceKey, m_space, settings.accept == api::ShareAccept::anyone);
    if (!host) {
        m_space->setShareBytes(placement::ShareSpace::unlimited);
        return host.error();
    }
    onLoop(m_environment.loop, [&] { m_lent->setStore((*host)->store()); });
    const std::lock_guard lock(m_shareMutex);
    m_nodeHost = std::move(*host);
    m_shareProblem.reset();
    return {};
}

/// Nobody is a tenant here afterwards. What is kept for them stays on the disk.
void LocalEngine::closeShare()
{
    std::shared_ptr<RepairService> repairs;
    std::shared_ptr<NodeHost> host;
    {
        const std::lock_guard lock(m_shareMutex);
        repairs = std::move(m_repairs);
        host = std::move(m_nodeHost);
    }
    if (host)
        onLoop(m_environment.loop, [this] { m_lent->setStore(nullptr); });
    // Who asked it something just now is about to have the answer.
    while ((repairs && repairs.use_count() > 1) || (host && host.use_count() > 1))
        std::this_thread::sleep_for(1ms);
    repairs.reset();
    host.reset();
    if (m_space)
        m_space->setShareBytes(placement::ShareSpace::unlimited);
}

Status LocalEngine::deleteShareFiles()
{
    auto& files = m_environment.files;
    if (files.exists(m_profile->shareDirectory()))
        GRANARY_TRY(files.removeTree(m_profile->shareDirectory()));
    for (const auto* end : {"", "-wal", "-shm", "-journal"})
        if (const auto path = m_profile->repairsFile() + end; files.exists(path))
            GRANARY_TRY(files.remove(path));
    return files.syncDirectory(m_profile->directory());
}

/// Says what counts from now on, durably first.
Status LocalEngine::keepShare(KeptShare share)
{
    GRANARY_TRY(writeShare(m_environment.files, m_profile->lendingFile(), share));
    const std::lock_guard lock(m_shareMutex);
    m_share = std::move(share);
    return {};
}

/// Starts or ends repairing for others, as it was settled.
Status LocalEngine::followRepairs()
{
    const auto share = keptShare();
    const auto wanted = share.state == api::ShareState::on && m_options.lasting && lender() ? share.settings.repairBytesPerDay : 0;
    if (wanted == m_repairBytesPerDay && (wanted > 0) == (repairService() != nullptr))
        return {};
    std::shared_ptr<RepairService> old;
    {
        const std::lock_guard lock(m_shareMutex);
        old = std::move(m_repairs);
    }
    while (old && old.use_count() > 1)
        std::this_thread::sleep_for(1ms);
    old.reset();
    m_repairBytesPerDay = wanted;
    if (wanted == 0)
        return {};
    GRANARY_ASSIGN(auto* const up, network());
    GRANARY_ASSIGN(auto started, RepairService::start(m_environment, *m_profile, *m_serviceKey, *up, wanted));
    const std::lock_guard lock(m_shareMutex);
    m_repairs = std::move(started);
    return {};
}

/// Who is let in, how fast and when, as it is settled and as the clock says. How long until it may be otherwise.
Duration LocalEngine::applyShare()
{
    const auto share = keptShare();
    if (share.state == api::ShareState::off)
        return mostBetweenLooks;
    LentStore::Terms terms;
    terms.noMore = share.state == api::ShareState::leaving;
    terms.closed = !isOpenAt(share.settings.hours, m_environment.clock.wall(), surroundings());
    terms.readBytesPerSecond = terms.closed ? api::leastShareRate : share.settings.uploadBytesPerSecond;
    onLoop(m_environment.loop, [&] { m_lent->setTerms(terms); });
    return share.settings.hours.empty() ? mostBetweenLooks : untilRatesChange(m_environment.clock.wall());
}

/// Others read in this node's record whether it takes shards.
void LocalEngine::tellShare()
{
    NetworkHost* host = nullptr;
    {
        const std::lock_guard lock(m_networkMutex);
        host = m_network.get();
    }
    if (host)
        onLoop(m_environment.loop, [host] { host->peers().refreshOwnRecord(); });
    api::Event event;
    event.kind = api::EventKind::share;
    m_events.publish(std::move(event));
}

bool LocalEngine::isShareEmpty()
{
    const auto host = lender();
    return host && host->status().shards == 0;
}

/// When the last owner has moved the last shard away.
void LocalEngine::endShareIfEmpty()
{
    const std::unique_lock change(m_shareChangeMutex, std::try_to_lock);
    if (!change.owns_lock() || keptShare().state != api::ShareState::leaving)
        return;
    if (const auto host = lender())
        if (const auto status = host->status(); status.shards > 0 && status.shards == status.deleted)
            host->collect(); // not only once an hour
    if (!isShareEmpty())
        return;
    if (const auto ended = endShare(); !ended)
        m_environment.log.write(LogLevel::warning, "engine", "what was lent could not be ended yet: " + ended.error().text());
}

/// With m_shareChangeMutex held.
Status LocalEngine::endShare()
{
    auto share = keptShare();
    share.state = api::ShareState::off;
    share.deleting = true;
    GRANARY_TRY(keepShare(share));
    closeShare();
    {
        const std::lock_guard lock(m_shareMutex);
        m_shareProblem.reset();
    }
    m_repairBytesPerDay = 0;
    GRANARY_TRY(deleteShareFiles());
    share.deleting = false;
    GRANARY_TRY(keepShare(std::move(share)));
    tellShare();
    return {};
}

Result<api::Share> LocalEngine::share()
{
    const auto kept = keptShare();
    const auto host = lender();
    api::Share out;
    out.state = kept.state;
    out.settings = kept.settings;
    {
        const std::lock_guard lock(m_shareMutex);
        out.problem = m_shareProblem;
    }
    out.fromOption = m_options.shareBytes > 0;
    out.openNow = kept.state == api::ShareState::on && isOpenAt(kept.settings.hours, m_environment.clock.wall(), surroundings());
    if (host) {
        out.status = host->status();
        out.heldBytes = host->heldBytes();
        if (const auto repairs = repairService())
            out.status->repairs = repairs->segments();
    } else {
        out.heldBytes = bytesBelow(m_environment.files, m_profile->shareDirectory());
    }
    GRANARY_ASSIGN(const auto space, m_disk.space(m_profile->directory()));
    out.diskBytes = space.totalBytes;
    out.diskFreeBytes = space.freeBytes;
    out.mostBytes = space.freeBytes + (m_space ? m_space->takenBytes() + (host ? 0 : out.heldBytes) : 0);
    return out;
}

/// Whether there is so much room, and so much use in it.
Status LocalEngine::checkShareSize(const api::ShareSettings& settings)
{
    const auto before = keptShare();
    if (before.state != api::ShareState::off && settings.shareBytes == before.settings.shareBytes)
        return {};
    if (m_space)
        if (const auto least = NodeHost::leastShareBytes(*m_space); settings.shareBytes < least)
            return Error(ErrorCode::invalidArgument, "the share is too small to keep anything: give it " + mebibytes(least + (1 << 20)) + " or more");
    if (before.state != api::ShareState::off && settings.shareBytes < before.settings.shareBytes)
        return {};
    GRANARY_ASSIGN(const auto now, share());
    if (settings.shareBytes > now.mostBytes)
        return Error(ErrorCode::diskFull,
            mebibytes(settings.shareBytes) + " are to be lent, and " + mebibytes(now.mostBytes) + " are the most: " + mebibytes(now.diskFreeBytes) + " are free on this disk");
    return {};
}

Result<api::Share> LocalEngine::setShare(const api::ShareSettings& asked)
{
    GRANARY_TRY(checkShare(asked));
    const std::lock_guard change(m_shareChangeMutex);
    if (hasProxy())
        return behindProxy();
    GRANARY_TRY(checkShareSize(asked));
    // As it will be read again.
    GRANARY_ASSIGN(const auto wanted, KeptShare::decode(KeptShare{api::ShareState::on, false, asked}.encode()));
    const auto& settings = wanted.settings;
    if (!m_options.lasting && !lender()) {
        GRANARY_TRY(keepShare(wanted));
        return share();
    }
    if (const auto host = lender()) {
        GRANARY_TRY(keepShare(wanted));
        if (m_space->shareBytes() != settings.shareBytes)
            m_space->setShareBytes(settings.shareBytes);
        host->setTerms(settings.shareBytes, settings.accept == api::ShareAccept::anyone);
    } else {
        GRANARY_TRY(openShare(settings));
        if (auto kept = keepShare(wanted); !kept) {
            closeShare();
            return kept.error();
        }
    }
    (void)applyShare();
    GRANARY_TRY(followRepairs());
    tellShare();
    return share();
}

Result<api::Share> LocalEngine::stopShare(const api::StopShareRequest& request)
{
    const std::lock_guard change(m_shareChangeMutex);
    auto kept = keptShare();
    if (request.now) {
        const auto tasks = m_tasks.list();
        if (std::any_of(tasks.begin(), tasks.end(), [](const auto& t) { return t.kind == api::TaskKind::importShards && !t.ended(); }))
            return Error(ErrorCode::busy, "an import is under way");
        GRANARY_TRY(endShare());
        return share();
    }
    if (kept.state == api::ShareState::off)
        return share();
    kept.state = api::ShareState::leaving;
    GRANARY_TRY(keepShare(std::move(kept)));
    if (isShareEmpty()) {
        GRANARY_TRY(endShare());
        return share();
    }
    (void)applyShare();
    GRANARY_TRY(followRepairs());
    tellShare();
    return share();
}

} // namespace granary::engine
