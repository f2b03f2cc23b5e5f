// Making, recovering and unlocking the drive of a profile.
#include "core/engine/api_values.h"
#include "core/engine/init_parts.h"
#include "core/engine/local_engine.h"
#include "core/swarm/device_code.h"

#include <algorithm>

namespace granary::engine {
namespace {

struct Derived {
    crypto::DriveKeys drive;
    crypto::WalletKeys wallet;
};

/// Everything that follows from the words; seed and root are wiped on return.
Derived derive(const crypto::Phrase& phrase)
{
    const auto seed = phrase.seed();
    const auto root = crypto::storageRoot(seed);
    return {crypto::driveKeys(root, 0, 0), crypto::walletKeys(seed)};
}

Result<UnlockedKeys> keysOf(const KeyFile& file) { return file.keys(); }

} // namespace

Result<api::WordsCheck> LocalEngine::checkWords(const api::SecretText& words)
{
    const auto parsed = crypto::Phrase::parse(asBytes(words.view()));
    if (const auto* problem = std::get_if<crypto::PhraseProblem>(&parsed))
        return toApi(*problem);
    api::WordsCheck out;
    out.wordsFound = 24;
    if (const auto use = m_slot.use({}))
        out.ownDrive = derive(std::get<crypto::Phrase>(parsed)).drive.drive == (*use)->keys().drive.drive;
    return out;
}

Result<api::TaskId> LocalEngine::init(api::InitRequest request)
{
    if (m_profile->hasDrive())
        return ErrorCode::alreadyExists;
    if (!request.words.empty()) {
        GRANARY_ASSIGN(const auto check, checkWords(request.words));
        if (check.problem != api::WordsProblem::none)
            return Error(ErrorCode::wrongWords, check.position > 0 ? "word " + std::to_string(check.position) : std::string());
    }
    if (!request.network.empty() && !swarm::validNetworkName(request.network))
        return Error(ErrorCode::invalidArgument, "network name");
    if (request.bootstraps.size() > maxBootstraps)
        return Error(ErrorCode::invalidArgument, "bootstrap");
    std::vector<swarm::Endpoint> bootstraps;
    for (const auto& text : request.bootstraps) {
        auto bootstrap = swarm::Endpoint::parse(text);
        if (!bootstrap)
            return Error(ErrorCode::invalidArgument, "bootstrap");
        bootstraps.push_back(std::move(*bootstrap));
    }
    {
        const std::lock_guard lock(m_networkMutex);
        GRANARY_TRY(settleNetwork(request.network, true, bootstraps));
    }
    if (!request.deviceCode.empty()) {
        if (!request.words.empty())
            return Error(ErrorCode::invalidArgument, "words and a device code");
        GRANARY_TRY(swarm::DeviceCode::parse(request.deviceCode.view()));
    }
    if (!request.deviceName.empty() && !drive::validDeviceName(request.deviceName))
        return Error(ErrorCode::invalidArgument, "a device's name has 1 to 63 bytes and no colon");
    // Before anything is asked of a node: an invite that was used for a drive that is then not made is lost.
    for (const auto& node : request.nodes)
        if (!node.starts_with(folderPrefix))
            GRANARY_TRY(swarm::NodeCode::parse(node));
    const auto shared = std::make_shared<api::InitRequest>(std::move(request));
    return m_tasks.start(api::TaskKind::init, {}, [this, shared](TaskContext& context) {
        if (!shared->deviceCode.empty())
            return initJoin(*shared, context);
        return shared->words.empty() ? initNew(*shared, context) : initRecover(*shared, context);
    });
}

Result<api::TaskResult> LocalEngine::initNew(api::InitRequest& request, TaskContext& context)
{
    const std::lock_guard lock(m_unlockMutex);
    if (m_profile->hasDrive())
        return ErrorCode::alreadyExists;
    const auto phrase = crypto::Phrase::generate(
        m_environment.random, request.language == api::Language::chinese ? crypto::Language::chinese : crypto::Language::english);
    const auto derived = derive(phrase);
    const auto file = KeyFile::create(derived.drive, derived.wallet, m_environment.random);
    if (m_space)
        m_space->keepForOwnDrive();
    GRANARY_ASSIGN(auto keys, keysOf(file));
    GRANARY_ASSIGN(auto host, DriveHost::create(drivePorts(), std::move(keys)));
    GRANARY_TRY(host->drive().nameDevice(request.deviceName.empty() ? hostName() : request.deviceName));
    context.progress({"connect", 0, 0, 0, 0, 0});
    api::InitResult out;
    GRANARY_TRY(addNodes(*host, request.nodes, out.warnings, context.cancelToken()));
    GRANARY_TRY(finishInit(host, file, request.passphrase.view()));
    out.words = api::SecretText(std::string(asText(phrase.text())));
    out.drive = derived.drive.drive.hex();
    return api::TaskResult(std::move(out));
}

Result<api::TaskResult> LocalEngine::initRecover(api::InitRequest& request, TaskContext& context)
{
    const std::lock_guard lock(m_unlockMutex);
    if (m_profile->hasDrive())
        return ErrorCode::alreadyExists;
    auto parsed = crypto::Phrase::parse(asBytes(request.words.view()));
    const auto* phrase = std::get_if<crypto::Phrase>(&parsed);
    if (!phrase)
        return ErrorCode::wrongWords;
    const auto seed = phrase->seed();
    const auto root = crypto::storageRoot(seed);
    const auto wallet = crypto::walletKeys(seed);
    std::vector<std::shared_ptr<const Bytes>> successions;
    std::uint32_t epoch = 0;
    for (;;) {
        std::optional<std::uint32_t> next;
        auto recovered = recoverIn(epoch, root, wallet, request, successions, next, context);
        if (!next)
            return recovered;
        epoch = *next;
    }
}

Result<api::TaskResult> LocalEngine::recoverIn(std::uint32_t epoch, const crypto::StorageRoot& root, const crypto::WalletKeys& wallet, api::InitRequest& request,
    std::vector<std::shared_ptr<const Bytes>>& successions, std::optional<std::uint32_t>& next, TaskContext& context)
{
    const auto cancel = context.cancelToken();
    const auto newest = crypto::epochKeys(root, 0, epoch);
    const auto file = KeyFile::create(newest, wallet, m_environment.random);
    if (m_space)
        m_space->keepForOwnDrive();
    GRANARY_ASSIGN(auto keys, file.keys());
    for (std::uint32_t before = 0; before < epoch; ++before)
        keys.older.push_back(crypto::epochKeys(root, 0, before));
    keys.successions = successions;
    GRANARY_ASSIGN(auto host, DriveHost::create(drivePorts(), std::move(keys)));
    GRANARY_TRY(host->drive().nameDevice(request.deviceName.empty() ? hostName() : request.deviceName));
    context.progress({"connect", 0, 0, 0, 0, 0});
    api::InitResult out;
    const auto added = addNodes(*host, request.nodes, out.warnings, cancel);
    if (!added && added.error().code != ErrorCode::epochEnded)
        return added.error();
    // Without a node to ask, the DHT is all there is.
    if (request.nodes.empty() || !request.bootstraps.empty() || !request.network.empty()) {
        GRANARY_ASSIGN([[maybe_unused]] auto* const up, network());
    }
    host->useRunningNetwork();
    context.progress({"recover", 0, 0, 0, 0, 0});
    if ((next = laterEpoch(*host, root, successions, false, cancel)))
        return ErrorCode::epochEnded;
    const auto state = host->recover(cancel);
    // Nodes that a head has named may say more than those that were known before.
    const bool nothingFound = !state && (state.error().code == ErrorCode::notFound || state.error().code == ErrorCode::noNodes);
    if ((next = laterEpoch(*host, root, successions, nothingFound, cancel)))
        return ErrorCode::epochEnded;
    if (!state)
        return state.error();
    if (state->newestSequence > state->sequence)
        out.warnings.push_back(newerStateKnown(state->newestSequence));
    GRANARY_TRY(host->setRecoveredUnaccepted(true));
    GRANARY_TRY(finishInit(host, file, request.passphrase.view()));
    out.drive = newest.drive.hex();
    out.state = toApi(*state);
    return api::TaskResult(std::move(out));
}

/// The key file comes last: until then the profile has no drive, and an init that was cut short is simply done again.
Status LocalEngine::finishInit(std::shared_ptr<DriveHost> host, const KeyFile& file, std::string_view passphrase)
{
    GRANARY_TRY(host->saveNodes());
    GRANARY_TRY(writeEpochs(host->keys(), false));
    GRANARY_TRY(file.write(m_environment.files, m_profile->keyFile(), passphrase, m_environment.random));
    auto& opened = *host;
    m_idle.used(); // before anybody can find it unused
    m_slot.fill(std::move(host));
    openPlans(opened);
    m_events.publish({0, api::EventKind::unlocked, std::nullopt, std::nullopt, {}});
    return {};
}

Status LocalEngine::unlock(const api::SecretText& passphrase)
{
    const std::lock_guard lock(m_unlockMutex);
    if (!m_profile->hasDrive())
        return Error(ErrorCode::notFound, "the profile has no drive");
    GRANARY_ASSIGN(auto file, KeyFile::open(m_environment.files, m_profile->keyFile(), passphrase.view()));
    if (m_slot.filled())
        return {};
    // Profiles of before there were several devices get their keys now.
    GRANARY_ASSIGN(const bool added, file.addDevice(m_environment.random));
    if (added)
        GRANARY_TRY(file.write(m_environment.files, m_profile->keyFile(), passphrase.view(), m_environment.random));
    GRANARY_ASSIGN(auto keys, unlockedKeys(file));
    loadProxyLogin(keys);
    GRANARY_ASSIGN(auto host, DriveHost::open(drivePorts(), std::move(keys), {}));
    loadInterrupted(*host);
    auto& opened = *host;
    m_idle.used();
    m_slot.fill(std::move(host));
    openPlans(opened);
    m_events.publish({0, api::EventKind::unlocked, std::nullopt, std::nullopt, {}});
    if (m_topUp)
        m_topUp->ask();
    if (m_options.lasting)
        return {};
    // For one command there is no later: it begins with the keys that count now. What it does waits for the nodes anyway.
    const auto nodes = opened.nodes();
    if (std::any_of(nodes.begin(), nodes.end(), [](const auto& node) { return node.type == api::NodeType::peer; }))
        opened.awaitNodes({});
    return followSuccessions({});
}

Status LocalEngine::changePassphrase(const api::SecretText& from, const api::SecretText& to)
{
    const std::lock_guard lock(m_unlockMutex);
    if (!m_profile->hasDrive())
        return Error(ErrorCode::notFound, "the profile has no drive");
    GRANARY_ASSIGN(const auto file, KeyFile::open(m_environment.files, m_profile->keyFile(), from.view()));
    return file.write(m_environment.files, m_profile->keyFile(), to.view(), m_environment.random);
}

void LocalEngine::loadInterrupted(DriveHost& host)
{
    const std::lock_guard lock(m_interruptedMutex);
    for (auto& request : m_journal.load(host.drive())) {
        const auto id = m_tasks.addInterrupted(api::TaskKind::backup, request.paths);
        m_interrupted.emplace(id, std::move(request));
    }
}

} // namespace granary::engine
