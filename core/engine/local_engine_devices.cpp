// The drive's devices: naming them, letting one in, and being let in.
#include "core/engine/api_values.h"
#include "core/engine/device_join.h"
#include "core/engine/device_offer.h"
#include "core/engine/init_parts.h"
#include "core/engine/local_engine.h"

#include <algorithm>

namespace granary::engine {
namespace {

constexpr std::uint64_t maxOfferSeconds = 24 * 3600;

swarm::JoinSecret newSecret(Random& random)
{
    swarm::JoinSecret out;
    random.fill(out.mutableView());
    return out;
}

std::uint64_t newestSequence(drive::Drive& drive)
{
    auto newest = drive.status().stateSequence;
    if (const auto devices = drive.devices())
        for (const auto& device : *devices)
            newest = std::max(newest, device.sequence);
    return newest;
}

std::string ownName(drive::Drive& drive)
{
    if (const auto devices = drive.devices())
        for (const auto& device : *devices)
            if (device.own)
                return device.name;
    return "device";
}

} // namespace

Result<std::vector<api::Device>> LocalEngine::devices()
{
    CancelToken cancel;
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    awaitDrive(*use, cancel);
    GRANARY_ASSIGN(const auto devices, use->drive().devices());
    std::vector<api::Device> out;
    for (const auto& device : devices)
        out.push_back(toApi(device));
    return out;
}

Status LocalEngine::renameDevice(const std::string& name)
{
    GRANARY_ASSIGN(const auto use, m_slot.use({}));
    return use->drive().nameDevice(name);
}

Result<api::DeviceOffer> LocalEngine::addDevice(const api::DeviceOfferRequest& request)
{
    if (request.validSeconds == 0 || request.validSeconds > maxOfferSeconds)
        return Error(ErrorCode::invalidArgument, "validSeconds");
    if (!request.name.empty() && !drive::validDeviceName(request.name))
        return Error(ErrorCode::invalidArgument, "a device's name has 1 to 63 bytes and no colon");
    CancelToken cancel;
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    GRANARY_ASSIGN(auto* const network, this->network());
    swarm::DeviceCode code;
    code.endpoints = network->listenEndpoints();
    if (code.endpoints.empty())
        return Error(ErrorCode::conflict, ErrorKind::user, "nothing listens for the other device");
    code.endpoints.resize(std::min(code.endpoints.size(), swarm::maxNodeCodeEndpoints));
    code.network = network->networkName();
    code.node = onLoop(m_environment.loop, [&] { return network->peers().self(); });
    code.secret = newSecret(m_environment.random);
    // Another device may have joined somewhere else, and taken a slot.
    awaitDrive(*use, cancel);
    auto& drive = use->drive();
    const auto& keys = use->keys();
    GRANARY_ASSIGN(const auto slot, drive.freeSlot());
    std::vector<crypto::DriveKeys> epochs;
    for (const auto& older : keys.older)
        epochs.push_back(older.clone());
    epochs.push_back(keys.drive.clone());
    GRANARY_ASSIGN(auto wallet, decodeWallet(encodeWallet(keys.wallet).view()));
    DevicePackage package{std::move(epochs), std::move(wallet), slot, request.name, ownName(drive), newestSequence(drive), drive.nodes()};
    const auto offer = std::make_shared<DeviceOffer>(m_environment, code.secret.clone(), std::move(package), std::chrono::seconds(request.validSeconds));
    if (m_offering.exchange(true))
        return Error(ErrorCode::busy, ErrorKind::user, "another device is being let in: end that first");
    onLoop(m_environment.loop, [&] { network->peers().setJoinHost(offer.get()); });
    api::DeviceOffer out;
    out.code = api::SecretText(code.text());
    out.expires = {m_environment.clock.wall().ns + static_cast<std::int64_t>(request.validSeconds) * 1'000'000'000};
    out.task = m_tasks.start(api::TaskKind::addDevice, {}, [this, offer, network](TaskContext& context) {
        context.progress({"join", 0, 0, 0, 0, 0});
        auto result = letIn(*offer, context.cancelToken());
        onLoop(m_environment.loop, [&] { network->peers().setJoinHost(nullptr); });
        m_offering = false;
        return result;
    });
    return out;
}

Result<api::TaskResult> LocalEngine::letIn(DeviceOffer& offer, const CancelToken& cancel)
{
    GRANARY_ASSIGN(const auto use, m_slot.use(cancel));
    GRANARY_ASSIGN(const auto device, offer.await(cancel));
    const auto admitted = use->drive().admitDevice(device);
    offer.confirm(admitted);
    GRANARY_TRY(admitted);
    // So that the others know it too. It is none the less in when no node answers now: then the next state tells of it.
    if (!use->recoveredUnaccepted())
        if (const auto published = use->drive().topUp(cancel); !published)
            m_environment.log.write(LogLevel::info, "engine", "the new device is not published yet: " + published.error().text());
    return api::TaskResult(api::AddDeviceResult{device.slot, device.name});
}

Result<api::TaskResult> LocalEngine::initJoin(api::InitRequest& request, TaskContext& context)
{
    const std::lock_guard lock(m_unlockMutex);
    if (m_profile->hasDrive())
        return ErrorCode::alreadyExists;
    const auto cancel = context.cancelToken();
    GRANARY_ASSIGN(auto code, swarm::DeviceCode::parse(request.deviceCode.view()));
    context.progress({"connect", 0, 0, 0, 0, 0});
    GRANARY_ASSIGN(auto* const network, this->network(code.network, true));
    const auto identity = DeviceIdentity::generate(m_environment.random);
    swarm::NewcomerKeys newcomer;
    newcomer.instance = m_environment.random.id<swarm::JoinInstance>();
    newcomer.sign = identity.sign.publicKey();
    newcomer.box = identity.box.publicKey();
    newcomer.nameGiven = !request.deviceName.empty();
    newcomer.name = newcomer.nameGiven ? request.deviceName : hostName();
    DeviceJoin join(m_environment, *network, std::move(code));
    GRANARY_ASSIGN(auto package, join.ask(newcomer, cancel));
    if (std::any_of(package.nodes.begin(), package.nodes.end(), [&](const auto& node) { return node.id == join.node(); }))
        join.keepLink();

    const auto& newest = package.keys.back();
    const auto file = KeyFile::create(newest, package.wallet, identity, m_environment.random);
    if (m_space)
        m_space->keepForOwnDrive();
    GRANARY_ASSIGN(auto keys, file.keys());
    for (std::size_t i = 0; i + 1 < package.keys.size(); ++i)
        keys.older.push_back(package.keys[i].clone());
    GRANARY_ASSIGN(auto host, DriveHost::create(drivePorts(), std::move(keys)));
    auto& drive = host->drive();
    GRANARY_TRY(drive.nameDevice(drive::validDeviceName(package.name) ? package.name : hostName()));
    for (const auto& node : package.nodes)
        GRANARY_TRY(drive.putNode(node));
    GRANARY_TRY(host->linkNewNodes());
    api::InitResult out;
    GRANARY_TRY(addNodes(*host, request.nodes, out.warnings, cancel));
    if (package.sequence > 0) {
        context.progress({"recover", 0, 0, 0, 0, 0});
        GRANARY_ASSIGN(const auto state, host->recover(cancel));
        if (std::max(state.newestSequence, package.sequence) > state.sequence)
            out.warnings.push_back(newerStateKnown(std::max(state.newestSequence, package.sequence)));
        GRANARY_TRY(host->setRecoveredUnaccepted(true));
        out.state = toApi(state);
    }
    GRANARY_TRY(drive.takeSlot(package.slot, *drive::InstanceId::from(newcomer.instance.view())));
    GRANARY_TRY(finishInit(host, file, request.passphrase.view()));
    // It is in by now. That the other device does not hear of it only means that it is shown there after its first backup.
    if (const auto told = join.tell(); !told)
        m_environment.log.write(LogLevel::info, "engine", "the other device was not told: " + told.error().text());
    out.drive = newest.drive.hex();
    out.joinedFrom = package.from;
    return api::TaskResult(std::move(out));
}

} // namespace granary::engine
