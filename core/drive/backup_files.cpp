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

constexpr std::string_view changedText = "changed while it was read: what was read is kept, the next backup reads it again";

} // namespace

/// A file that could not be read is in the warnings, not in the sums.
void BackupRun::uncount(const ScannedEntry& file)
{
    --m_report.files;
    m_report.bytes -= file.fileSizeBytes;
}

/// A file that could not be read: said now, and again by every run until it can.
void BackupRun::drop(Frame& frame, Child& child, const Error& why)
{
    warnOfChild(frame, child, why);
    child.dropped = true;
    child.final = true;
    settle(frame);
}

/// The next run looks at it again, so that nothing is silently left as it is.
void BackupRun::warnOfChild(const Frame& frame, Child& child, const Error& why)
{
    warning({why.code, joinPath(frame.path, child.entry.name), why.detail});
    child.fingerprint = unknownFingerprint;
}

Status BackupRun::readChanged(const ScannedDirectory& directory, const ScannedEntry& entry)
{
    auto& frame = *m_stack.back();
    const auto number = frame.add({toEntry(entry), entry.fingerprint});
    if (entry.type == ScannedType::file) {
        const bool mayHaveHoles = entry.allocatedBytes < entry.fileSizeBytes;
        const bool inInode = entry.fileSizeBytes <= 4096 && entry.allocatedBytes == 0; // small, and no hole
        if (!inInode && (mayHaveHoles || entry.fileSizeBytes > smallFileBytes))
            return readLarge(directory, entry, number);
        addToBatch(directory, entry, number);
        // Reads run ahead of the walk by a bounded number of batches.
        while (m_batches > maxBatches)
            GRANARY_TRY(complete(m_operations.size() - 1));
        return {};
    }
    auto& child = frame.child(number);
    if (auto xattrs = directory.handle->attributesOf(entry))
        child.entry.metadata.xattrs = std::move(*xattrs);
    else
        warnOfChild(frame, child, xattrs.error());
    child.final = true;
    settle(frame);
    return {};
}

void BackupRun::addToBatch(const ScannedDirectory& directory, const ScannedEntry& entry, std::size_t number)
{
    if (!m_openBatch) {
        m_openBatch = std::make_shared<Batch>();
        m_operations.push_back({m_openBatch, nullptr, nullptr});
    }
    auto& file = m_openBatch->files.emplace_back();
    file.frame = m_stack.back();
    file.number = number;
    file.scanned = entry;
    file.handle = directory.handle;
    m_openBatch->expectedBytes += entry.fileSizeBytes;
    if (m_openBatch->files.size() >= batchFiles || m_openBatch->expectedBytes >= batchBytes) {
        dispatchBatch();
        ++m_batches;
    }
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
            f.xattrs = file.attributes();
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

Status BackupRun::readLarge(const ScannedDirectory& directory, const ScannedEntry& entry, std::size_t number)
{
    auto& frame = *m_stack.back();
    const auto dropFile = [&](const Error& e) -> Status {
        uncount(entry);
        drop(frame, frame.child(number), e);
        return {};
    };
    auto opened = directory.handle->openFile(entry);
    if (!opened)
        return dropFile(opened.error());
    const auto& file = *opened;
    if (auto xattrs = file.attributes())
        frame.child(number).entry.metadata.xattrs = std::move(*xattrs);
    else
        warnOfChild(frame, frame.child(number), xattrs.error());
    auto layout = file.dataLayout();
    if (!layout)
        return dropFile(layout.error());
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
    auto large = std::make_shared<LargeFile>(LargeFile{m_stack.back(), number, {}, {}});
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
                return dropFile(got.error());
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
    auto& child = frame.child(number);
    if (layout->sparse && total != file.sizeBytes()) {
        child.entry.fileSizeBytes = file.sizeBytes();
        child.entry.extents = std::move(layout->extents);
    } else {
        child.entry.fileSizeBytes = total;
    }
    const auto after = file.fingerprintNow();
    if (!after || *after != entry.fingerprint)
        warnOfChild(frame, child, Error(ErrorCode::changedWhileRead, std::string(changedText)));
    if (!large->refs.empty() || !large->chunks.empty()) {
        m_operations.push_back({nullptr, std::move(large), nullptr});
    } else {
        child.final = true;
        settle(frame);
    }
    while (m_pendingChunks > maxPendingChunks && !m_operations.empty())
        GRANARY_TRY(complete(m_operations.size() - 1));
    return m_operations.size() > maxOperations ? complete(maxOperations / 2) : Status();
}

Status BackupRun::completeBatch(Batch& batch)
{
    for (auto& f : batch.files) {
        auto& child = f.frame->child(f.number);
        if (!f.status) {
            uncount(f.scanned);
            drop(*f.frame, child, f.status.error());
            continue;
        }
        if (f.changed)
            warnOfChild(*f.frame, child, Error(ErrorCode::changedWhileRead, std::string(changedText)));
        if (f.xattrs)
            child.entry.metadata.xattrs = std::move(*f.xattrs);
        else
            warnOfChild(*f.frame, child, f.xattrs.error());
        child.entry.fileSizeBytes = f.size;
        if (f.size > 0) {
            GRANARY_ASSIGN(child.entry.content, m_content->putBlob(Lane::data, f.id, ByteView(batch.data).subspan(f.offset, f.size)));
        }
        child.final = true;
        settle(*f.frame);
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
    auto& child = file.frame->child(file.number);
    GRANARY_ASSIGN(child.entry.content, m_content->putList(std::move(file.refs)));
    child.final = true;
    settle(*file.frame);
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
