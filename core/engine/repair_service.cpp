#include "core/engine/repair_service.h"

#include "core/engine/repair_links.h"

#include <algorithm>
#include <map>

namespace granary::engine {
namespace {

using namespace std::chrono_literals;

constexpr Duration roundDelay = 2s;
constexpr Duration roundPeriod = 1h;
/// Each segment is looked at once a day, a little before it is a day.
constexpr Duration lookPeriod = 20h;
/// In one round: with an hour between them, two hundred thousand a day.
constexpr std::size_t mostJobs = 10'000;
/// Read from the book at once.
constexpr std::size_t jobsAtOnce = 100;
/// As at an owner's: a friend's machine is replaced within a week. Looks are daily ones, so that a repairer that was off itself concludes nothing.
constexpr Duration goneAfter = std::chrono::hours(7 * 24);
constexpr std::int64_t goneLooks = 5;

} // namespace

Result<std::unique_ptr<RepairService>> RepairService::start(
    const Environment& environment, const Profile& profile, const ServiceKey& key, NetworkHost& network, std::uint64_t bytesPerDay)
{
    std::unique_ptr<RepairService> service(new RepairService(environment, network, bytesPerDay));
    GRANARY_ASSIGN(auto book, placement::RepairBook::open(environment.files, profile.repairsFile(), key.database));
    service->m_book = std::move(book);
    service->m_worker = std::make_unique<DelayedWorker>([raw = service.get()] { raw->round(); }, roundDelay, roundPeriod);
    onLoop(environment.loop, [&] { network.peers().setRepairHost(service.get()); });
    service->m_worker->ask();
    return service;
}

RepairService::~RepairService()
{
    m_cancel.cancel();
    onLoop(m_environment.loop, [this] { m_network.peers().setRepairHost(nullptr); });
    {
        // What a round waits for ends with its links.
        const std::lock_guard lock(m_linksMutex);
        if (m_links)
            m_links->giveBack();
    }
    m_worker.reset();
}

void RepairService::setLinks(NetworkRepairLinks* links)
{
    const std::lock_guard lock(m_linksMutex);
    m_links = links;
}

std::uint64_t RepairService::segments() { return static_cast<std::uint64_t>(m_book->count().valueOr(0)); }
std::int64_t RepairService::today() const { return m_environment.clock.wall().ns / nsPerDay; }

template <class T>
void RepairService::onDisk(std::function<T(placement::RepairBook&)> work, std::function<void(T)> done)
{
    m_environment.disk.run([book = m_book, &loop = m_environment.loop, work = std::move(work), done = std::move(done)]() mutable {
        auto result = std::make_shared<T>(work(*book));
        book.reset();
        loop.post([result, done = std::move(done)] { done(std::move(*result)); });
    });
}

void RepairService::entrust(const swarm::RepairJob& job, Bytes bytes, std::function<void(Status)> done)
{
    onDisk<Status>([job, bytes = std::move(bytes)](placement::RepairBook& book) { return book.put(job, bytes); }, std::move(done));
    m_worker->ask();
}

void RepairService::entrusted(const TenantId& tenant, std::optional<SegmentId> after, std::function<void(Result<std::vector<swarm::EntrustedSegment>>)> done)
{
    onDisk<Result<std::vector<swarm::EntrustedSegment>>>(
        [tenant, after](placement::RepairBook& book) { return book.list(tenant, after, swarm::maxEntrustedListed); }, std::move(done));
}

void RepairService::dismiss(const TenantId& tenant, std::vector<SegmentId> segments, std::function<void(Status)> done)
{
    onDisk<Status>([tenant, segments = std::move(segments)](placement::RepairBook& book) { return book.remove(tenant, segments); }, std::move(done));
}

void RepairService::round()
{
    const auto log = [this](const Error& error) {
        m_environment.log.write(LogLevel::info, "engine", "not everything that others entrusted could be looked after: " + std::string(errorName(error.code)));
    };
    if (const auto dropped = m_book->dropEnded(m_environment.clock.wall().ns / 1'000'000'000); !dropped)
        return log(dropped.error());
    for (std::size_t seen = 0; seen < mostJobs && !m_cancel.cancelled();) {
        const auto now = m_environment.clock.wall();
        const auto jobs = m_book->due({now.ns - lookPeriod.count()}, now, jobsAtOnce);
        if (!jobs.ok())
            return log(jobs.error());
        if (jobs->empty())
            return;
        seen += jobs->size();
        if (const auto looked = lookAfter(*jobs); !looked)
            return log(looked.error());
    }
}

Status RepairService::lookAfter(const std::vector<swarm::RepairJob>& jobs)
{
    std::map<NodeId, swarm::RepairNode> nodes;
    for (const auto& job : jobs)
        for (const auto& node : job.nodes)
            nodes.insert_or_assign(node.node, node);
    std::vector<swarm::RepairNode> known;
    for (const auto& [id, node] : nodes)
        known.push_back(node);
    NetworkRepairLinks links(m_environment, m_network.peers());
    setLinks(&links);
    const struct Leave {
        RepairService& service;
        ~Leave() { service.setLinks(nullptr); }
    } leave{*this};
    links.borrow(known, m_cancel);
    GRANARY_TRY(m_cancel.check());
    std::map<NodeId, bool> answers;
    for (const auto& node : known)
        answers[node.node] = links.answers(node.node);
    const auto now = m_environment.clock.wall();
    const bool any = std::any_of(answers.begin(), answers.end(), [](const auto& entry) { return entry.second; });
    // Without a link to anybody it is this machine that is off the network; with others only, those of these jobs may have moved away together.
    if (!any && onLoop(m_environment.loop, [this] { return m_network.peers().linkCount(); }) == 0)
        return Error(ErrorCode::unreachable, "nobody answers");
    for (const auto& [node, does] : answers)
        if (any)
            GRANARY_TRY(m_book->saw(node, does, now));
    GRANARY_ASSIGN(const auto gone, m_book->goneFor(goneAfter, goneLooks, now));
    const auto mayMove = [this](std::uint64_t bytes) {
        const auto moved = m_book->movedOn(today());
        return moved.ok() && *moved <= m_bytesPerDay && bytes <= m_bytesPerDay - *moved;
    };
    for (const auto& job : jobs) {
        GRANARY_TRY(m_cancel.check());
        if (!mayMove(0))
            return Error(ErrorCode::busy, "as much was moved today as may be");
        auto mended = placement::mendSegment(job, links, gone, m_environment.random, mayMove, m_cancel);
        GRANARY_TRY(m_cancel.check());
        // A job that makes no sense is its owner's to know; the others are looked after.
        if (!mended.ok())
            mended = placement::Mending{0, 0, job.holders, 0, mended.error()};
        GRANARY_TRY(m_book->moved(today(), mended->bytesMoved + job.holders.size() * swarm::leafSizeBytes));
        if (mended->made > 0)
            m_environment.log.write(LogLevel::info, "engine", "a segment of somebody else's drive was repaired, shards: " + std::to_string(mended->made));
        GRANARY_TRY(m_book->looked(job, m_environment.clock.wall(), mended->holders, mended->made));
    }
    return {};
}

} // namespace granary::engine
