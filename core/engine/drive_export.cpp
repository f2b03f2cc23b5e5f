#include "core/engine/drive_export.h"

#include "core/drive/records.h"
#include "core/drive/shard_count.h"
#include "core/engine/node_links.h"
#include "core/placement/head_replication.h"
#include "core/placement/share_space.h"
#include "core/swarm/mutable_item.h"

#include <algorithm>

namespace granary::engine {
namespace {

constexpr std::string_view forNodeFirstLine = "granary for node 1\n";
/// Of shards that are being written while the next segment is fetched and computed.
constexpr std::uint64_t bytesInFlight = 64 << 20;
/// A state that changes while it is exported is exported again, but not for ever.
constexpr int mostRounds = 3;
/// What heads, records and directories take.
constexpr std::uint64_t roomForTheRest = 4 << 20;

const ShardRoot* rootOf(const drive::SegmentRecord& record, std::uint8_t row)
{
    const auto* const place = placement::placeOf(record, row);
    return place ? &place->root : nullptr;
}

} // namespace

std::string forNodeFile(const std::string& directory) { return joinPath(directory, "granary/for"); }

Bytes encodeForNode(const NodeId& node)
{
    return toBytes(asBytes(std::string(forNodeFirstLine) + node.hex() + "\n"));
}

Result<NodeId> decodeForNode(ByteView bytes)
{
    const auto text = asText(bytes);
    if (!text.starts_with("granary for node "))
        return Error(ErrorCode::malformed, "whom the export is for");
    if (!text.starts_with(forNodeFirstLine))
        return Error(ErrorCode::unsupportedVersion, "whom the export is for");
    const auto rest = text.substr(forNodeFirstLine.size());
    const auto id = rest.size() == 65 && rest.back() == '\n' ? NodeId::fromHexText(rest.substr(0, 64)) : std::nullopt;
    return id ? Result<NodeId>(*id) : Error(ErrorCode::malformed, "whom the export is for");
}

Status DriveExport::open(const std::string& directory, const TenantId& tenant)
{
    placement::ShardFolder::Ports ports{m_environment.files, m_environment.clock, m_environment.random};
    GRANARY_ASSIGN(m_folder, placement::ShardFolder::open(ports, directory, tenant, true));
    for (const auto& node : m_drive.nodes())
        if (node.id == m_folder->id())
            return Error(ErrorCode::conflict, "this directory is a node of the drive, which keeps it filled by itself");
    return listHeld();
}

Status DriveExport::listHeld()
{
    m_held.clear();
    m_heldRows.clear();
    std::optional<ShardRoot> after;
    for (;;) {
        GRANARY_TRY(m_cancel.check());
        GRANARY_ASSIGN(const auto page, m_folder->list(after));
        if (page.empty())
            return {};
        for (const auto& shard : page)
            if (!shard.tombstone) {
                m_held.insert(shard.root);
                if (shard.shard < 255)
                    m_heldRows.emplace(std::pair(shard.segment, static_cast<std::uint8_t>(shard.shard)), shard.root);
            }
        after = page.back().root;
    }
}

/// This device's newest state as the nodes have it, and those of others that it includes: of what it does not include the segments are not
/// known here. A device that never wrote one goes by the newest of all.
Result<DriveExport::State> DriveExport::state()
{
    struct Found {
        drive::Head head;
        drive::RootRecord root;
        swarm::MutableItem item;
        Bytes record;
    };
    std::vector<Found> found;
    GRANARY_ASSIGN(const auto heads, m_placement.findHeads(m_cancel));
    for (const auto& item : heads) {
        auto head = drive::openHead(m_keys, item.value);
        if (!head)
            continue; // of a time whose keys this device does not have
        GRANARY_ASSIGN(auto record, m_placement.rootRecord(head->root, m_cancel));
        GRANARY_ASSIGN(auto root, drive::openRootRecord(m_keys, record));
        // The same bytes and key give the same signature.
        auto signedItem = swarm::signItem(m_keys.headSign, item.salt, item.sequence, placement::wrapHeadValue(item.value));
        found.push_back({std::move(*head), std::move(root), std::move(signedItem), std::move(record)});
    }
    if (found.empty())
        return Error(ErrorCode::notFound, "nothing is stored yet: run a backup first");
    GRANARY_ASSIGN(const auto devices, m_drive.devices());
    const auto isOwn = [&](const Found& f) {
        return std::any_of(devices.begin(), devices.end(), [&](const auto& device) { return device.own && device.slot == f.head.slot; });
    };
    auto base = std::find_if(found.begin(), found.end(), isOwn);
    if (base == found.end())
        base = std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.head.sequence < b.head.sequence; });
    State out;
    out.sequence = base->head.sequence;
    for (auto at = found.begin(); at != found.end(); ++at) {
        const auto* const included = base->root.deviceAt(at->head.slot);
        if (at != base && (!included || included->sequence < at->head.sequence))
            continue;
        out.records.emplace_back(at->item.salt, at->record);
        out.heads.push_back(at->item);
    }
    return out;
}

/// Those that are there already, then the first that are recorded, until they suffice.
std::vector<std::uint8_t> DriveExport::rowsFor(const drive::SegmentRecord& record) const
{
    std::vector<std::uint8_t> rows;
    for (const bool there : {true, false})
        for (const auto& place : record.shards)
            if (rows.size() < record.k && m_held.contains(place.root) == there)
                rows.push_back(place.shard);
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::uint64_t DriveExport::bytesOf(const std::vector<Wanted>& wanted) const
{
    std::uint64_t bytes = 0;
    for (const auto& w : wanted)
        bytes += w.rows.size() * w.record.shardBytes();
    return bytes;
}

Status DriveExport::checkSpace(const std::vector<Wanted>& wanted)
{
    std::uint64_t needed = roomForTheRest;
    for (const auto& w : wanted)
        for (std::size_t i = 0; i < w.rows.size(); ++i)
            if (i >= w.roots.size() || !m_held.contains(w.roots[i]))
                needed += placement::ShareSpace::chargeOf(w.record.shardBytes());
    GRANARY_ASSIGN(const auto space, m_environment.files.space(m_folder->path()));
    if (space.freeBytes < needed)
        return Error(ErrorCode::diskFull, std::to_string(needed >> 20) + " MiB are needed there, " + std::to_string(space.freeBytes >> 20) + " MiB are free");
    return {};
}

Status DriveExport::settleOne()
{
    auto done = m_writing.front().first.get();
    m_writingBytes -= m_writing.front().second;
    m_writing.pop_front();
    return done;
}

Status DriveExport::writeRows(Wanted& wanted, const std::vector<std::uint8_t>& rows)
{
    GRANARY_ASSIGN(auto shards, m_placement.shardsOf(wanted.record, rows, m_cancel));
    for (auto& shard : shards) {
        const auto bytes = wanted.record.shardBytes();
        while (!m_writing.empty() && m_writingBytes + bytes > bytesInFlight)
            GRANARY_TRY(settleOne());
        m_writingBytes += bytes;
        m_held.insert(shard.root);
        ++m_out.newShards;
        m_out.newBytes += bytes;
        placement::ShardUpload upload{{wanted.record.id, shard.row, shard.root, bytes}, shard.data, shard.leaves};
        if (wanted.roots.size() < wanted.rows.size() && std::find(wanted.rows.begin(), wanted.rows.end(), shard.row) != wanted.rows.end())
            wanted.roots.push_back(shard.root);
        shard = {};
        m_writing.emplace_back(m_environment.disk.async([folder = m_folder, upload = std::move(upload)] { return folder->put(upload); }), bytes);
    }
    return {};
}

Status DriveExport::write(std::vector<Wanted>& wanted)
{
    m_state.phase = "export";
    m_state.bytes = 0;
    m_state.bytesTotal = bytesOf(wanted);
    const auto all = [&]() -> Status {
        for (auto& w : wanted) {
            GRANARY_TRY(m_cancel.check());
            std::vector<std::uint8_t> missing;
            for (std::size_t i = 0; i < w.rows.size(); ++i)
                if (i >= w.roots.size() || !m_held.contains(w.roots[i]))
                    missing.push_back(w.rows[i]);
            if (!missing.empty())
                GRANARY_TRY(writeRows(w, missing));
            m_state.bytes += w.rows.size() * w.record.shardBytes();
            m_state.uploadedBytes = m_out.newBytes;
            m_progress(m_state);
        }
        return {};
    };
    auto done = all();
    while (!m_writing.empty())
        if (auto one = settleOne(); done && !one)
            done = one;
    return done;
}

Status DriveExport::verify(std::vector<Wanted>& wanted)
{
    m_state.phase = "verify";
    m_state.bytes = 0;
    m_out.segments = m_out.shards = m_out.bytes = 0;
    for (auto& w : wanted) {
        ++m_out.segments;
        for (std::size_t i = 0; i < w.rows.size(); ++i) {
            GRANARY_TRY(m_cancel.check());
            const auto bytes = w.record.shardBytes();
            const auto right = [&] { return m_folder->read(w.roots[i], bytes, 0, bytes); };
            if (const auto first = right(); !first) {
                if (first.error().code != ErrorCode::damaged && first.error().code != ErrorCode::notFound)
                    return first.error();
                if (!rootOf(w.record, w.rows[i]))
                    w.roots.clear(); // it was only what the disk said of a new row, which is the only one here
                GRANARY_TRY(writeRows(w, {w.rows[i]}));
                while (!m_writing.empty())
                    GRANARY_TRY(settleOne());
                if (const auto again = right(); !again)
                    return Error(ErrorCode::damaged, "the disk does not give back what was written to it: use another one");
            }
            ++m_out.shards;
            m_out.bytes += bytes;
            m_state.bytes += bytes;
            m_progress(m_state);
        }
    }
    return {};
}

Status DriveExport::keepState(const State& state)
{
    for (const auto& [salt, record] : state.records)
        GRANARY_TRY(m_folder->putRootRecord(salt, record));
    for (const auto& head : state.heads)
        if (const auto put = m_folder->putHead(head); !put && put.error().code != ErrorCode::conflict)
            return put; // a newer one is there: an older copy of this profile was put back, and the folder knows better
    return {};
}

Status DriveExport::removeSuperfluous(const std::set<ShardRoot>& needed)
{
    std::vector<ShardRoot> gone;
    for (const auto& root : m_held)
        if (!needed.contains(root))
            gone.push_back(root);
    m_out.removedShards += gone.size();
    return gone.empty() ? Status() : m_folder->remove(gone);
}

Result<api::ExportResult> DriveExport::whole(const std::string& directory)
{
    // What was moved or placed and not told yet is told first: the records here and those in the state are then the same.
    GRANARY_ASSIGN([[maybe_unused]] const auto unfit, m_drive.recordMoves({}));
    std::optional<State> state;
    GRANARY_ASSIGN(state, this->state());
    GRANARY_TRY(open(directory, m_folderTenant));
    if (m_environment.files.exists(forNodeFile(directory)))
        return Error(ErrorCode::conflict, "this directory holds an export for a node: use another one");
    for (int round = 0; round < mostRounds; ++round) {
        GRANARY_ASSIGN(auto records, m_drive.segmentRecords());
        std::erase_if(records, [](const auto& record) { return !record.readable(); });
        std::vector<Wanted> wanted;
        std::set<ShardRoot> needed;
        for (auto& record : records) {
            for (const auto& place : record.shards)
                needed.insert(place.root);
            Wanted w{std::move(record), {}, {}};
            w.rows = rowsFor(w.record);
            for (const auto row : w.rows)
                w.roots.push_back(*rootOf(w.record, row));
            wanted.push_back(std::move(w));
        }
        GRANARY_TRY(checkSpace(wanted));
        GRANARY_TRY(write(wanted));
        GRANARY_TRY(verify(wanted));
        GRANARY_TRY(keepState(*state));
        GRANARY_TRY(removeSuperfluous(needed));
        m_out.stateSequence = state->sequence;
        GRANARY_ASSIGN(auto now, this->state());
        if (now.sequence == state->sequence)
            break;
        state = std::move(now);
        GRANARY_TRY(listHeld());
    }
    return m_out;
}

Result<std::set<std::pair<SegmentId, std::uint8_t>>> DriveExport::heldByNode(const NodeId& node)
{
    std::set<std::pair<SegmentId, std::uint8_t>> out;
    std::optional<ShardRoot> after;
    using Page = Result<std::vector<swarm::HeldShard>>;
    for (;;) {
        GRANARY_TRY(m_cancel.check());
        auto page = awaitOnLoop<Page>(m_environment.loop, [&](std::function<void(Page)> done) {
            for (const auto& candidate : m_placement.nodes())
                if (candidate->id() == node && candidate->reachable())
                    return candidate->list(after, std::move(done));
            done(std::vector<swarm::HeldShard>());
        });
        if (!page && page.error().kind == ErrorKind::transient)
            return out; // it went away: what it may have comes along as well
        if (!page)
            return page.error();
        if (page->empty())
            return out;
        for (const auto& shard : *page)
            if (!shard.tombstone && shard.shard < 255)
                out.emplace(shard.segment, static_cast<std::uint8_t>(shard.shard));
        if (after && page->back().root <= *after)
            return Error(ErrorCode::protocolViolation, "a list that goes backwards");
        after = page->back().root;
    }
}

Result<api::ExportResult> DriveExport::forNode(const std::string& directory, const NodeId& node)
{
    GRANARY_ASSIGN([[maybe_unused]] const auto unfit, m_drive.recordMoves({}));
    // Under the key that the node knows the drive by.
    GRANARY_TRY(open(directory, *TenantId::from(m_keys.storeSign.publicKey().view())));
    if (m_environment.files.exists(forNodeFile(directory))) {
        GRANARY_ASSIGN(const auto text, m_environment.files.readFile(forNodeFile(directory), 256));
        GRANARY_ASSIGN(const auto other, decodeForNode(text));
        if (other != node)
            return Error(ErrorCode::conflict, "this directory holds an export for node " + other.hex().substr(0, 12) + ": use another one");
    } else if (!m_held.empty()) {
        return Error(ErrorCode::conflict, "this directory holds a whole drive: use another one");
    }
    GRANARY_TRY(m_environment.files.writeFileDurably(forNodeFile(directory), encodeForNode(node)));
    GRANARY_ASSIGN(const auto has, heldByNode(node));
    GRANARY_ASSIGN(const auto coding, m_placement.coding());
    GRANARY_ASSIGN(auto records, m_drive.segmentRecords());
    std::vector<Wanted> wanted;
    for (auto& record : records) {
        if (!record.readable())
            continue;
        const auto at = std::find_if(record.shards.begin(), record.shards.end(), [&](const auto& p) { return p.node == node; });
        std::optional<std::uint8_t> row;
        if (at != record.shards.end())
            row = at->shard;
        else if (record.shards.size() < drive::wantedShards(record, coding))
            for (unsigned r = 0; r < 255 && !row; ++r)
                if (!placement::placeOf(record, static_cast<std::uint8_t>(r)))
                    row = static_cast<std::uint8_t>(r);
        const auto first = has.lower_bound({record.id, std::uint8_t{0}});
        const bool some = first != has.end() && first->first == record.id;
        if (!row || (at != record.shards.end() ? has.contains({record.id, *row}) : some))
            continue;
        Wanted w{std::move(record), {*row}, {}};
        if (const auto* const root = rootOf(w.record, *row))
            w.roots.push_back(*root);
        else if (const auto here = m_heldRows.find({w.record.id, *row}); here != m_heldRows.end())
            w.roots.push_back(here->second); // of an earlier run; whether it is right the owner finds out when he adopts it
        wanted.push_back(std::move(w));
    }
    GRANARY_TRY(checkSpace(wanted));
    GRANARY_TRY(write(wanted));
    GRANARY_TRY(verify(wanted));
    std::set<ShardRoot> needed;
    for (const auto& w : wanted)
        needed.insert(w.roots.begin(), w.roots.end());
    GRANARY_TRY(removeSuperfluous(needed));
    m_out.node = node;
    m_out.stateSequence = m_drive.status().stateSequence;
    return m_out;
}

} // namespace granary::engine
