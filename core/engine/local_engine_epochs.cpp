// A drive that goes on under newer keys: removing a device, and following where another one has removed one.
#include "core/crypto/sealed_box.h"
#include "core/engine/drive_deletion.h"
#include "core/engine/epoch_book.h"
#include "core/engine/local_engine.h"
#include "core/swarm/succession.h"

#include <algorithm>
#include <thread>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

/// Epochs beyond those known that are looked for where no node tells of them.
constexpr std::uint32_t epochsAhead = 8;
/// The DHT takes its time for what it has not got.
constexpr std::uint32_t epochsAheadInDht = 2;

TenantId tenantOf(const crypto::DriveKeys& keys) { return *TenantId::from(keys.storeSign.publicKey().view()); }

/// A record that leads on from these keys; what anybody else has signed is worth nothing.
Result<swarm::Succession> successionOf(const crypto::DriveKeys& keys, ByteView record)
{
    GRANARY_ASSIGN(auto out, swarm::openSuccession(record));
    if (out.admin != keys.storeAdmin || out.from != tenantOf(keys) || out.epoch <= keys.epoch)
        return Error(ErrorCode::wrongDrive, "a succession of something else");
    return out;
}

/// The package that is sealed to this device.
std::optional<EpochPackage> packageFor(const DeviceIdentity& device, const swarm::Succession& succession, const crypto::DriveKeys& before)
{
    for (const auto& sealed : succession.packages) {
        const auto plain = crypto::openBox(device.box, sealed);
        if (!plain)
            continue;
        auto package = EpochPackage::parse(plain->view());
        if (package && package->keys.drive == before.drive && package->keys.storeAdmin == before.storeAdmin && package->keys.epoch == succession.epoch &&
            tenantOf(package->keys) == succession.to)
            return std::move(*package);
    }
    return std::nullopt;
}

UnlockedKeys inNextEpoch(UnlockedKeys keys, EpochPackage package, Bytes record)
{
    keys.older.push_back(std::move(keys.drive));
    keys.drive = std::move(package.keys);
    keys.successions.push_back(std::make_shared<const Bytes>(std::move(record)));
    keys.revoked.insert(keys.revoked.end(), package.revoked.begin(), package.revoked.end());
    return keys;
}

} // namespace

/// With what the profile knows of later epochs. deviceRevoked.
Result<UnlockedKeys> LocalEngine::unlockedKeys(const KeyFile& file)
{
    GRANARY_ASSIGN(auto keys, file.keys());
    auto read = EpochBook::read(m_environment.files, m_profile->epochsFile(), keys.database, keys.drive.drive);
    const bool rotten = !read && (read.error().code == ErrorCode::damaged || read.error().code == ErrorCode::malformed);
    // From the first epoch the nodes lead to all others again.
    if (!read && !(rotten && keys.drive.epoch == 0))
        return read.error();
    if (!read)
        m_environment.log.write(LogLevel::error, "engine", "what is known of the drive's later keys is damaged; the nodes are asked for it");
    EpochBook book;
    if (read)
        book = *std::move(read);
    if (book.removed)
        return ErrorCode::deviceRevoked;
    std::erase_if(book.keys, [&](const auto& epoch) { return epoch.epoch == keys.drive.epoch; });
    book.keys.push_back(std::move(keys.drive));
    std::sort(book.keys.begin(), book.keys.end(), [](const auto& a, const auto& b) { return a.epoch < b.epoch; });
    GRANARY_ASSIGN(const auto ring, crypto::KeyRing::of(std::move(book.keys)));
    keys.drive = ring.newest().clone();
    for (std::size_t i = 0; i + 1 < ring.all().size(); ++i)
        keys.older.push_back(ring.all()[i].clone());
    keys.successions = std::move(book.successions);
    keys.revoked = std::move(book.revoked);
    return keys;
}

Status LocalEngine::writeEpochs(const UnlockedKeys& keys, bool removed)
{
    const auto path = m_profile->epochsFile();
    // What an init that was cut short has left is of another drive, or sealed with a key that nobody has.
    if (keys.older.empty() && keys.successions.empty() && !removed)
        return m_environment.files.exists(path) ? m_environment.files.remove(path) : Status();
    EpochBook book;
    for (const auto& epoch : keys.older)
        book.keys.push_back(epoch.clone());
    book.keys.push_back(keys.drive.clone());
    book.successions = keys.successions;
    book.revoked = keys.revoked;
    book.removed = removed;
    return book.write(m_environment.files, path, keys.database, keys.drive.drive, m_environment.random);
}

/// With m_unlockMutex. Whatever uses the drive is cancelled.
Status LocalEngine::reopen(UnlockedKeys keys)
{
    m_scheduler->close();
    m_slot.empty();
    GRANARY_ASSIGN(auto host, DriveHost::open(drivePorts(), std::move(keys), {}));
    auto& opened = *host;
    m_slot.fill(std::move(host));
    openPlans(opened);
    return {};
}

/// With m_unlockMutex: until the nodes speak of no newer keys. deviceRevoked: this machine has no part in them; the drive is closed then.
Status LocalEngine::followSuccessions(const CancelToken& cancel)
{
    for (std::size_t i = 0; i < swarm::maxSuccessions; ++i) {
        std::optional<UnlockedKeys> keys;
        std::optional<Bytes> record;
        {
            const auto use = m_slot.use(cancel);
            if (!use || !(record = (*use)->takeSuccession()))
                return {};
            keys = (*use)->keys().clone();
        }
        const auto succession = successionOf(keys->drive, *record);
        if (!succession) {
            m_environment.log.write(LogLevel::warning, "engine", "a node tells of newer keys that the drive's owner did not make: " + succession.error().text());
            continue;
        }
        auto package = keys->device ? packageFor(*keys->device, *succession, keys->drive) : std::nullopt;
        if (!package) {
            GRANARY_TRY(writeEpochs(*keys, true));
            m_scheduler->close();
            m_slot.empty();
            m_events.publish({0, api::EventKind::locked, std::nullopt, std::nullopt, {}});
            return ErrorCode::deviceRevoked;
        }
        auto next = inNextEpoch(std::move(*keys), std::move(*package), std::move(*record));
        GRANARY_TRY(writeEpochs(next, false));
        GRANARY_TRY(reopen(std::move(next)));
        if (const auto use = m_slot.use(cancel))
            (*use)->awaitNodes(cancel);
    }
    return {};
}

/// Of an engine that stays, when a node has spoken of newer keys.
void LocalEngine::followInBackground()
{
    const std::lock_guard lock(m_unlockMutex);
    if (const auto followed = followSuccessions({}); !followed)
        m_environment.log.write(LogLevel::warning, "engine", "the drive's newer keys: " + followed.error().text());
    else if (m_topUp)
        m_topUp->ask();
}

Result<api::TaskId> LocalEngine::revokeDevice(api::RevokeDeviceRequest request)
{
    std::shared_ptr<const crypto::StorageRoot> root;
    {
        GRANARY_ASSIGN(const auto use, m_slot.use({}));
        GRANARY_ASSIGN(root, rootOfDrive(request.words, use->keys().drive));
    }
    return m_tasks.start(api::TaskKind::revokeDevice, {}, [this, root, name = request.name](TaskContext& context) { return revoke(name, *root, context); });
}

/// Who is removed, and who is not, by what this machine knows now.
Result<LocalEngine::Revocation> LocalEngine::planRevocation(const std::string& name, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    use->awaitNodes(cancel);
    // What the others have published so far becomes part of this device's state, as far as it can be had: their later states come under newer keys.
    // Whoever removes a device writes: that accepts a recovered state.
    GRANARY_TRY(use->setRecoveredUnaccepted(false));
    if (const auto merged = use->drive().topUp(cancel); !merged && merged.error().code == ErrorCode::cancelled)
        return merged.error();
    GRANARY_ASSIGN(const auto devices, use->drive().devices());
    Revocation out{use->keys().clone(), {}, {}, {}};
    bool known = false;
    for (const auto& device : devices) {
        const bool meant = device.name == name;
        known = known || meant;
        if (device.revoked)
            continue;
        if (meant && device.own)
            return Error(ErrorCode::invalidArgument, "this device has that name itself: it is removed from another one; if another has the same name, rename this one first");
        if (meant)
            out.removed.push_back({device.slot, device.instance});
        else
            out.staying.push_back(device.name);
        if (!meant && !device.own && device.box)
            out.boxes.push_back(*device.box);
    }
    if (!known)
        return Error(ErrorCode::notFound, "device");
    if (out.removed.empty())
        return Error(ErrorCode::alreadyExists, "the device was removed before");
    if (out.removed.size() > maxRevokedAtOnce || out.boxes.size() >= swarm::maxSuccessionPackages)
        return Error(ErrorCode::tooLarge, ErrorKind::user, "devices");
    return out;
}

Result<api::TaskResult> LocalEngine::revoke(const std::string& name, const crypto::StorageRoot& root, TaskContext& context)
{
    const auto cancel = context.cancelToken();
    // Whoever locks holds this mutex while he waits for tasks, and has cancelled this one by then.
    std::unique_lock lock(m_unlockMutex, std::defer_lock);
    while (!lock.try_lock()) {
        GRANARY_TRY(cancel.check());
        std::this_thread::sleep_for(20ms);
    }
    context.progress({"connect", 0, 0, 0, 0, 0});
    GRANARY_ASSIGN(auto plan, planRevocation(name, cancel));
    const auto& before = plan.keys.drive;
    EpochPackage package{crypto::epochKeys(root, before.driveNumber, before.epoch + 1), plan.removed};
    swarm::Succession succession{tenantOf(before), tenantOf(package.keys), before.epoch + 1, before.storeAdmin, {}};
    if (plan.keys.device)
        plan.boxes.push_back(*drive::BoxKey::from(plan.keys.device->box.publicKey().view()));
    const auto plain = package.encode();
    for (const auto& box : plan.boxes) {
        GRANARY_ASSIGN(auto sealed, crypto::sealToBox(*crypto::NoisePublicKey::from(box.view()), plain.view()));
        succession.packages.push_back(std::move(sealed));
    }
    GRANARY_ASSIGN(auto record, swarm::signSuccession(succession, crypto::storeAdminKey(root, before.driveNumber)));
    GRANARY_TRY(cancel.check());
    auto next = inNextEpoch(std::move(plan.keys), std::move(package), std::move(record));
    // From here on there is no way back: a crash leaves a device of the new epoch, which tells every node that it meets.
    GRANARY_TRY(writeEpochs(next, false));
    GRANARY_TRY(reopen(std::move(next)));
    context.progress({"revoke", 0, 0, 0, 0, 0});

    CancelToken on;
    GRANARY_ASSIGN(const auto use, m_slot.use(on));
    use->awaitNodes(on);
    api::RevokeDeviceResult out;
    out.devices = plan.removed.size();
    out.staying = std::move(plan.staying);
    for (const auto& node : use->nodes())
        ++(node.reachable ? out.nodesTold : out.nodesAway);
    if (const auto published = use->drive().topUp(on); !published)
        m_environment.log.write(LogLevel::info, "engine", "the revocation is not published yet: " + published.error().text());
    return api::TaskResult(out);
}

/// The words give the keys of every epoch; which one is the drive's now the nodes say. Nothing when it is that of `host`, as far as can be seen.
std::optional<std::uint32_t> LocalEngine::laterEpoch(
    DriveHost& host, const crypto::StorageRoot& root, std::vector<std::shared_ptr<const Bytes>>& successions, bool nothingFound, const CancelToken& cancel)
{
    const auto& now = host.keys().drive;
    if (auto record = host.takeSuccession()) {
        const auto succession = successionOf(now, *record);
        if (succession && succession->epoch <= now.epoch + swarm::maxSuccessions && tenantOf(crypto::driveKeys(root, now.driveNumber, succession->epoch)) == succession->to) {
            successions.push_back(std::make_shared<const Bytes>(std::move(*record)));
            return succession->epoch;
        }
    }
    // Folders say nothing by themselves, but keep what was published; and the heads of epochs that have ended vanish from the DHT.
    const auto nodes = host.nodes();
    const bool folders = std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.type == api::NodeType::folder; });
    const auto last = now.epoch + (folders ? epochsAhead : nothingFound ? epochsAheadInDht : 0);
    std::optional<std::uint32_t> found;
    for (auto epoch = now.epoch + 1; epoch <= last && !cancel.cancelled(); ++epoch)
        if (host.anyHeadUnder(crypto::driveKeys(root, now.driveNumber, epoch), nothingFound && epoch <= now.epoch + epochsAheadInDht, cancel))
            found = epoch;
    return found;
}

} // namespace granary::engine
