#include "core/drive/content_writer.h"

#include "core/crypto/hash.h"

namespace granary::drive {
namespace {

constexpr std::size_t maxWorkingBytes = 16u << 20;
constexpr std::size_t refsPerListChunk = 2048;
constexpr unsigned perDirect = maxDirectChunks;

std::size_t bundleBytes(Lane lane) { return lane == Lane::data ? dataBundleBytes : metadataBundleBytes; }

} // namespace

std::unique_ptr<codec::Chunker> makeChunker(const crypto::DriveKeys& keys, codec::ChunkSizes sizes)
{
    std::array<std::byte, codec::Chunker::gearMaterialBytes> material;
    for (std::uint32_t i = 0; i < material.size() / 64; ++i) {
        std::byte counter[4];
        storeLittle(counter, i);
        crypto::blake2bKeyed(keys.cutKey.view(), {asBytes("granary.v1.gear"), counter}, MutableByteView(material).subspan(i * 64, 64));
    }
    auto chunker = std::make_unique<codec::Chunker>(std::span<const std::byte, codec::Chunker::gearMaterialBytes>(material), sizes);
    crypto::wipe(material);
    return chunker;
}

ContentWriter::ContentWriter(Parts parts)
    : m_parts(parts), m_dataChunker(makeChunker(parts.keys, dataChunkSizes)), m_treeChunker(makeChunker(parts.keys, treeChunkSizes))
{
}

ContentWriter::~ContentWriter() { waitBelow(0); }

void ContentWriter::enterWorker(std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_workingBytes += bytes;
    ++m_working;
}

void ContentWriter::leaveWorker(std::size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_workingBytes -= bytes;
    --m_working;
    m_changed.notify_all();
}

/// limitBytes = 0: until no worker is left.
void ContentWriter::waitBelow(std::size_t limitBytes)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return limitBytes == 0 ? m_working == 0 : m_workingBytes <= limitBytes; });
}

Status ContentWriter::waitForRoom()
{
    waitBelow(maxWorkingBytes);
    return m_parts.segments.waitForRoom();
}

void ContentWriter::sealAndAppend(Lane lane, ChunkKind kind, const ChunkId& id, ByteView plain)
{
    std::unique_ptr<ChunkSealer> sealer;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_sealers.empty()) {
            sealer = std::move(m_sealers.back());
            m_sealers.pop_back();
        }
    }
    if (!sealer)
        sealer = std::make_unique<ChunkSealer>(m_parts.keys, m_parts.random);
    thread_local Bytes sealed;
    sealed.clear();
    sealer->seal(id, plain, sealed);
    m_parts.segments.append(lane, kind, id, static_cast<std::uint32_t>(plain.size()), sealed);
    m_newBytes += kind == ChunkKind::data ? plain.size() : 0;
    const std::lock_guard lock(m_mutex);
    m_sealers.push_back(std::move(sealer));
}

std::future<ChunkRef> ContentWriter::putChunk(Lane lane, ChunkKind kind, Bytes plain)
{
    const auto owner = std::make_shared<const Bytes>(std::move(plain));
    return std::move(putChunks(lane, kind, owner, {*owner}).front());
}

std::vector<std::future<ChunkRef>> ContentWriter::putChunks(
    Lane lane, ChunkKind kind, std::shared_ptr<const Bytes> owner, std::vector<ByteView> parts)
{
    struct Work {
        std::shared_ptr<const Bytes> owner;
        std::vector<ByteView> parts;
        std::vector<std::promise<ChunkRef>> refs;
    };
    auto work = std::make_shared<Work>(Work{std::move(owner), std::move(parts), {}});
    std::vector<std::future<ChunkRef>> out;
    for (const auto part : work->parts) {
        enterWorker(part.size());
        out.push_back(work->refs.emplace_back().get_future());
    }
    m_parts.workers.run([this, lane, kind, work = std::move(work)] {
        const auto ids = chunkIdsOf(m_parts.keys, work->parts);
        for (std::size_t i = 0; i < ids.size(); ++i)
            m_parts.workers.run([this, lane, kind, work, i, id = ids[i]]() mutable {
                const ChunkRef ref{id, static_cast<std::uint32_t>(work->parts[i].size())};
                if (m_parts.chunks.claim(id))
                    sealAndAppend(lane, kind, id, work->parts[i]);
                work->refs[i].set_value(ref);
                work.reset(); // before its room is given to others
                leaveWorker(ref.sizeBytes);
            });
    });
    return out;
}

Result<Content> ContentWriter::putBlob(Lane lane, const ChunkId& id, ByteView bytes)
{
    GRANARY_ASSERT(!bytes.empty() && bytes.size() <= smallFileBytes);
    Content out;
    out.sizeBytes = bytes.size();
    out.id = id;
    if (const auto found = m_parts.blobs.find(id, bytes.size()); found && (m_ownBundles.contains(found->bundle) || m_parts.chunks.contains(found->bundle))) {
        out.bundle = found->bundle;
        out.bundleOffset = found->offset;
        return out;
    }
    auto& bundle = m_bundles[static_cast<std::size_t>(lane)];
    if (bundle.bytes.size() + bytes.size() > bundleBytes(lane) && !bundle.bytes.empty())
        GRANARY_TRY(closeBundle(lane));
    if (bundle.bytes.empty()) {
        bundle.id = m_parts.random.id<ChunkId>();
        m_ownBundles.insert(bundle.id);
    }
    out.bundle = bundle.id;
    out.bundleOffset = static_cast<std::uint32_t>(bundle.bytes.size());
    BlobPlace place;
    std::memcpy(place.id.data(), id.view().data(), place.id.size());
    place.offset = out.bundleOffset;
    place.sizeBytes = static_cast<std::uint32_t>(bytes.size());
    append(bundle.bytes, bytes);
    bundle.blobs.push_back(place);
    m_parts.blobs.add(bundle.id, std::span(&place, 1));
    if (lane == Lane::data)
        m_newBytes += bytes.size();
    return out;
}

Status ContentWriter::closeBundle(Lane lane)
{
    auto& bundle = m_bundles[static_cast<std::size_t>(lane)];
    if (bundle.bytes.empty())
        return {};
    GRANARY_TRY(m_parts.catalog.putBundle(bundle.id, bundle.blobs));
    const auto size = bundle.bytes.size();
    enterWorker(size);
    auto shared = std::make_shared<Bundle>(std::move(bundle));
    bundle = {};
    m_parts.workers.run([this, lane, size, shared] {
        sealAndAppend(lane, lane == Lane::data ? ChunkKind::bundle : ChunkKind::metadata, shared->id, shared->bytes);
        leaveWorker(size);
    });
    return waitForRoom();
}

Result<Content> ContentWriter::putList(std::vector<ListRef> refs)
{
    Content out;
    for (const auto& r : refs)
        out.sizeBytes += r.coveredBytes;
    while (refs.size() > perDirect) {
        GRANARY_ASSERT(out.depth < maxListDepth);
        std::vector<ListRef> above;
        for (std::size_t i = 0; i < refs.size(); i += refsPerListChunk) {
            const auto part = std::span(refs).subspan(i, std::min(refsPerListChunk, refs.size() - i));
            ListRef ref;
            for (const auto& r : part)
                ref.coveredBytes += r.coveredBytes;
            ref.chunk = putChunk(Lane::metadata, ChunkKind::metadata, encodeChunkList(part)).get();
            above.push_back(ref);
        }
        refs = std::move(above);
        ++out.depth;
    }
    for (const auto& r : refs) {
        out.chunks.push_back(r.chunk);
        if (out.depth > 0)
            out.covered.push_back(r.coveredBytes);
    }
    return out;
}

Result<Content> ContentWriter::putTree(const ChunkId& id, ByteView tree)
{
    if (tree.size() <= metadataBundleBytes)
        return putBlob(Lane::metadata, id, tree);
    std::vector<std::future<ChunkRef>> pending;
    while (!tree.empty()) {
        const auto cut = m_treeChunker->firstCut(tree, true);
        pending.push_back(putChunk(Lane::metadata, ChunkKind::metadata, toBytes(tree.first(cut))));
        tree = tree.subspan(cut);
        GRANARY_TRY(waitForRoom());
    }
    std::vector<ListRef> refs;
    for (auto& p : pending) {
        const auto ref = p.get();
        refs.push_back({ref, ref.sizeBytes});
    }
    return putList(std::move(refs));
}

bool ContentWriter::isStored(const Content& content) const
{
    if (content.bundle && !m_ownBundles.contains(*content.bundle) && !m_parts.chunks.contains(*content.bundle))
        return false;
    for (const auto& c : content.chunks)
        if (!m_parts.chunks.contains(c.id))
            return false;
    return true;
}

Status ContentWriter::finish()
{
    GRANARY_TRY(closeBundle(Lane::data));
    GRANARY_TRY(closeBundle(Lane::metadata));
    waitBelow(0);
    return {};
}

} // namespace granary::drive
