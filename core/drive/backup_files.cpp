// The files of a backup run: small ones in batches, large ones in windows.
#include "core/drive/backup_parts.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <iterator>

namespace granary::drive {
namespace {

constexpr std::size_t batchFiles = 128;
constexpr std::size_t batchBytes = 1 << 20;
constexpr std::size_t maxBatches = 12;
/// Room for three of the largest chunks.
constexpr std::size_t maxWindowBytes = 12 << 20;

} // namespace

/// A file that could not be read is in the warnings, not in the sums.
void BackupRun::uncount(const ScannedEntry& file)
{
    --m_report.files;
    m_report.bytes -= file.fileSizeBytes;
}

Status BackupRun::readChanged(const ScannedDirectory& directory, const ScannedEntry& entry)
{
    auto& frame = *m_stack.back();
    const auto index = frame.nextChild++;
    frame.changedBelow = true;
    frame.entries.push_back(toEntry(entry));
    if (entry.type == ScannedType::file) {
        const bool mayHaveHoles = entry.allocatedBytes < entry.fileSizeBytes;
        if (entry.fileSizeBytes <= smallFileBytes && !mayHaveHoles)
            return addToBatch(directory, entry, index);
        if (entry.fileSizeBytes <= 4096 && entry.allocatedBytes == 0) // inline in the inode: small, and no hole
            return addToBatch(directory, entry, index);
        return readLarge(directory, entry, index);
    }
    if (auto xattrs = directory.handle->attributesOf(entry))
        frame.entries.back().metadata.xattrs = std::move(*xattrs);
    else
        warning({xattrs.error().code, joinPath(frame.path, entry.name), xattrs.error().detail});
    return {};
}

Status BackupRun::addToBatch(const ScannedDirectory& directory, const ScannedEntry& entry, std::size_t index)
{
    if (!m_openBatch) {
        m_openBatch = std::make_shared<Batch>();
        m_operations.push_back({m_openBatch, nullptr, nullptr});
    }
    m_openBatch->files.push_back({m_stack.back(), index, entry, directory.handle, {}, false, 0, 0, {}, {}});
    m_openBatch->expectedBytes += entry.fileSizeBytes;
    if (m_openBatch->files.size() >= batchFiles || m_openBatch->expectedBytes >= batchBytes) {
        dispatchBatch();
        ++m_batches;
    }
    // Reads run ahead of the walk by a bounded number of batches.
    while (m_batches > maxBatches)
        GRANARY_TRY(complete(m_operations.size() - 1));
    return {};
}

void BackupRun::dispatchBatch()
{
    auto batch = std::move(m_openBatch);
    m_openBatch.reset();
    if (!batch)
        return;
    batch->done = m_vault.environment().workers.async([batch = batch.get(), &keys = m_vault.keys()] { readBatch(*batch, keys); });
}

// On a worker.
void BackupRun::readBatch(Batch& batch, const crypto::DriveKeys& keys)
{
    batch.data.reserve(batch.expectedBytes + 4096);
    for (auto& f : batch.files) {
        const auto read = [&]() -> Status {
            GRANARY_ASSIGN(const auto file, f.handle->openFile(f.scanned));
            const auto expected = std::min<std::uint64_t>(file.sizeBytes(), smallFileBytes);
            f.offset = batch.data.size();
            batch.data.resize(f.offset + expected);
            GRANARY_ASSIGN(f.size, file.read(0, MutableByteView(batch.data).subspan(f.offset)));
            batch.data.resize(f.offset + f.size);
            GRANARY_ASSIGN(f.xattrs, file.attributes());
            GRANARY_ASSIGN(const auto after, file.fingerprintNow());
            f.changed = after != f.scanned.fingerprint || f.size != f.scanned.fileSizeBytes;
            return {};
        };
        f.status = read();
        f.handle.reset();
    }
    std::vector<ReadFile*> filled;
    std::vector<ByteView> contents;
    for (auto& f : batch.files) {
        if (!f.status || f.size == 0)
            continue;
        filled.push_back(&f);
        contents.push_back(ByteView(batch.data).subspan(f.offset, f.size));
    }
    const auto ids = chunkIdsOf(keys, contents);
    for (std::size_t i = 0; i < ids.size(); ++i)
        filled[i]->id = ids[i];
}

Status BackupRun::readLarge(const ScannedDirectory& directory, const ScannedEntry& entry, std::size_t index)
{
    auto& frame = *m_stack.back();
    const auto path = [&] { return joinPath(frame.path, entry.name); };
    const auto drop = [&](const Error& e) -> Status {
        warning({e.code, path(), e.detail});
        uncount(entry);
        frame.entries[index].name.clear();
        return {};
    };
    auto opened = directory.handle->openFile(entry);
    if (!opened)
        return drop(opened.error());
    const auto& file = *opened;
    auto& out = frame.entries[index];
    if (auto xattrs = file.attributes())
        out.metadata.xattrs = std::move(*xattrs);
    else
        warning({xattrs.error().code, path(), xattrs.error().detail});
    auto layout = file.dataLayout();
    if (!layout)
        return drop(layout.error());
    if (!layout->sparse)
        layout->extents = {{0, file.sizeBytes()}};

    const auto& chunker = m_content->dataChunker();
    // Chunks are cut out of windows that several workers share; only the rest of a window, less than a chunk, is copied to the next.
    std::uint64_t contentBytes = 0;
    for (const auto& extent : layout->extents)
        contentBytes += extent.lengthBytes;
    // Few sizes, so that the pool's buffers fit the next file too.
    const auto windowBytes = static_cast<std::size_t>(std::min(std::bit_ceil(contentBytes), std::uint64_t{maxWindowBytes}));
    auto window = m_windows->take(windowBytes);
    std::size_t filled = 0;
    std::uint64_t total = 0;
    auto large = std::make_shared<LargeFile>(LargeFile{m_stack.back(), index, {}, {}});
    const auto cut = [&](bool last) -> Status {
        std::size_t from = 0;
        std::vector<ByteView> pieces;
        while (from < filled) {
            const auto rest = ByteView(*window).subspan(from, filled - from);
            const auto size = chunker.firstCut(rest, true);
            // A cut at the very end may be the end of the window alone.
            if (!last && size == rest.size() && size < chunker.sizes().maxBytes)
                break;
            pieces.push_back(rest.first(size));
            from += size;
        }
        if (pieces.empty())
            return {};
        auto chunks = m_content->putChunks(Lane::data, ChunkKind::data, window, std::move(pieces));
        m_pendingChunks += chunks.size();
        std::move(chunks.begin(), chunks.end(), std::back_inserter(large->chunks));
        takeReady(*large);
        GRANARY_TRY(m_content->waitForRoom());
        if (!last) {
            auto next = m_windows->take(windowBytes);
            std::memcpy(next->data(), window->data() + from, filled - from);
            window = std::move(next);
        }
        filled -= from;
        tell(false);
        return {};
    };
    // The file was counted as a whole when it was met; what is read of it shows how far the run is.
    const auto before = m_state.bytes - entry.fileSizeBytes;
    bool shrank = false;
    for (const auto& extent : layout->extents) {
        for (std::uint64_t at = 0; at < extent.lengthBytes && !shrank;) {
            if (filled == windowBytes)
                GRANARY_TRY(cut(false));
            const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(extent.lengthBytes - at, windowBytes - filled));
            const auto got = file.read(extent.offset + at, MutableByteView(*window).subspan(filled, want));
            if (!got) {
                m_state.bytes = before + entry.fileSizeBytes;
                m_pendingChunks -= large->refs.size() + large->chunks.size();
                return drop(got.error());
            }
            auto bytes = *got;
            if (bytes < want && layout->sparse) { // it shrank: the extents promised are kept, with zeros, and the change is said below
                std::memset(window->data() + filled + bytes, 0, want - bytes);
                bytes = want;
            }
            shrank = bytes < want;
            m_state.bytes = before + std::min(entry.fileSizeBytes, extent.offset + at + bytes);
            filled += bytes;
            at += bytes;
            total += bytes;
        }
    }
    m_state.bytes = before + entry.fileSizeBytes;
    GRANARY_TRY(cut(true));
    if (layout->sparse && total != file.sizeBytes()) {
        out.fileSizeBytes = file.sizeBytes();
        out.extents = std::move(layout->extents);
    } else {
        out.fileSizeBytes = total;
    }
    const auto after = file.fingerprintNow();
    if (!after || *after != entry.fingerprint) {
        warning({ErrorCode::changedWhileRead, path(), "changed while it was read: what was read is kept, the next backup reads it again"});
        frame.fingerprints[index] = unknownFingerprint;
    }
    if (!large->refs.empty() || !large->chunks.empty())
        m_operations.push_back({nullptr, std::move(large), nullptr});
    while (m_pendingChunks > maxPendingChunks && !m_operations.empty())
        GRANARY_TRY(complete(m_operations.size() - 1));
    return m_operations.size() > maxOperations ? complete(maxOperations / 2) : Status();
}

Status BackupRun::completeBatch(Batch& batch)
{
    for (auto& f : batch.files) {
        auto& entry = f.frame->entries[f.index];
        if (!f.status) {
            warning({f.status.error().code, joinPath(f.frame->path, entry.name), f.status.error().detail});
            uncount(f.scanned);
            entry.name.clear();
            continue;
        }
        if (f.changed) {
            warning({ErrorCode::changedWhileRead, joinPath(f.frame->path, entry.name),
                     "changed while it was read: what was read is kept, the next backup reads it again"});
            f.frame->fingerprints[f.index] = unknownFingerprint;
        }
        entry.metadata.xattrs = std::move(f.xattrs);
        entry.fileSizeBytes = f.size;
        if (f.size > 0) {
            GRANARY_ASSIGN(entry.content, m_content->putBlob(Lane::data, f.id, ByteView(batch.data).subspan(f.offset, f.size)));
        }
    }
    return m_content->waitForRoom();
}

Status BackupRun::completeLarge(LargeFile& file)
{
    for (; !file.chunks.empty(); file.chunks.pop_front()) {
        const auto ref = file.chunks.front().get();
        file.refs.push_back({ref, ref.sizeBytes});
    }
    m_pendingChunks -= file.refs.size();
    GRANARY_ASSIGN(file.frame->entries[file.index].content, m_content->putList(std::move(file.refs)));
    return {};
}

/// What is sealed needs no future any more, which is several times as large.
void BackupRun::takeReady(LargeFile& file)
{
    while (!file.chunks.empty() && file.chunks.front().wait_for(std::chrono::seconds(0)) == std::future_status::ready) {
        const auto ref = file.chunks.front().get();
        file.refs.push_back({ref, ref.sizeBytes});
        file.chunks.pop_front();
    }
}

} // namespace granary::drive
