#include "core/drive/content_reader.h"

#include "core/drive/sealed_chunk.h"

#include <algorithm>

namespace granary::drive {
namespace {

constexpr std::size_t zeroBlockBytes = 1 << 20;
/// Of plaintext that is looked ahead. Only places are: but where each has to be asked of the nodes, not so far before something was given.
constexpr std::uint64_t windowBytes = 64 << 20;
constexpr std::uint64_t firstAskedBytes = 4 << 20;
constexpr std::uint32_t maxFetchBytes = 4 << 20;
/// What is kept of fetches, since neighbours in a segment may be wanted some chunks later. A backup packs chunks about in their order.
constexpr std::size_t maxPiecesBytes = 16 << 20;
/// And where the order is far from it.
constexpr std::size_t mostPiecesBytes = 2 * maxPiecesBytes;
/// Less than this between two chunks is fetched along.
constexpr std::uint32_t gapBytes = 16 << 10;
/// Who reads less at once is likely to want the rest of the chunk next.
constexpr std::uint64_t longRangeBytes = 4 << 20;
/// What has to be saved: a part needs the chunk's front as well, which is a question more.
constexpr std::uint32_t worthwhileBytes = 64 << 10;

std::uint32_t endOf(const Location& location) { return location.offset + location.sealedBytes; }

} // namespace

Status ContentReader::read(const Entry& entry, std::uint64_t from, std::uint64_t to)
{
    return entry.fileSizeBytes != entry.content.sizeBytes ? readSparse(entry, from, to) : readContent(entry.content, from, to);
}

Status ContentReader::readContent(const Content& content, std::uint64_t from, std::uint64_t to)
{
    if (from >= to)
        return {};
    if (content.bundle) {
        GRANARY_ASSIGN(const auto bytes, m_vault.content(content, maxChunkPlainBytes, m_cancel));
        return m_sink(ByteView(bytes).subspan(from, to - from));
    }
    m_from = from;
    m_to = to;
    m_windowLimit = windowBytes;
    GRANARY_TRY(m_vault.forEachChunk(content, from, to, m_cancel, [this](const ChunkRef& ref, std::uint64_t at) { return take(ref, at); }));
    return flush(0);
}

Status ContentReader::take(const ChunkRef& ref, std::uint64_t at)
{
    GRANARY_TRY(m_cancel.check());
    Wanted wanted{ref, at, static_cast<std::uint32_t>(std::max(m_from, at) - at), static_cast<std::uint32_t>(std::min<std::uint64_t>(m_to - at, ref.sizeBytes)),
        m_vault.cached(ref.id), {}, false};
    if (!wanted.plain) {
        if (!m_begun && !m_vault.chunks().contains(ref.id))
            m_windowLimit = firstAskedBytes;
        GRANARY_ASSIGN(wanted.location, m_vault.locate(ref.id));
        wanted.part = isWorthAPart(wanted);
    }
    m_window.push_back(std::move(wanted));
    m_windowBytes += ref.sizeBytes;
    // The last one shows what goes on behind the others.
    return m_windowBytes < m_windowLimit ? Status() : flush(1);
}

bool ContentReader::isWorthAPart(const Wanted& wanted) const
{
    return m_to - m_from >= longRangeBytes && wanted.ref.sizeBytes - (wanted.end - wanted.begin) >= worthwhileBytes &&
           wanted.location.sealedBytes == sealedBytesStored(wanted.ref.sizeBytes);
}

/// Gives all but the last `keep` of the window.
Status ContentReader::flush(std::size_t keep)
{
    plan(keep > 0);
    while (m_window.size() > keep) {
        GRANARY_TRY(m_cancel.check());
        const auto wanted = std::move(m_window.front());
        m_window.pop_front();
        m_windowBytes -= wanted.ref.sizeBytes;
        GRANARY_TRY(give(wanted));
        // What was fetched for it may be forgotten, and is not to be fetched along with others again.
        for (const auto& span : spansOf(wanted))
            m_plan.erase(std::lower_bound(m_plan.begin(), m_plan.end(), span));
        m_begun = true;
    }
    m_windowLimit = windowBytes;
    return {};
}

/// What it needs of segments, ascending.
std::vector<ContentReader::Span> ContentReader::spansOf(const Wanted& wanted)
{
    const auto& l = wanted.location;
    if (wanted.plain)
        return {};
    if (!wanted.part)
        return {{l.segment, l.offset, endOf(l)}};
    const auto body = storedRange(wanted.begin, wanted.end);
    return {{l.segment, l.offset, l.offset + storedFrontBytes}, {l.segment, l.offset + body.offset, l.offset + body.offset + body.sizeBytes}};
}

void ContentReader::plan(bool goesOn)
{
    m_plan.clear();
    for (const auto& wanted : m_window)
        for (const auto& span : spansOf(wanted))
            m_plan.push_back(span);
    m_openEnd = {};
    if (goesOn && !m_plan.empty())
        m_openEnd = m_plan.back();
    std::sort(m_plan.begin(), m_plan.end());
}

Status ContentReader::give(const Wanted& wanted)
{
    if (wanted.part)
        if (const auto bytes = part(wanted))
            return m_sink(*bytes);
    GRANARY_TRY(m_cancel.check());
    auto plain = wanted.plain ? wanted.plain : m_vault.cached(wanted.ref.id);
    const auto& l = wanted.location;
    if (!plain && (wanted.part || isAlone({l.segment, l.offset, endOf(l)}))) {
        GRANARY_ASSIGN(plain, m_vault.chunk(wanted.ref.id, m_cancel));
    } else if (!plain) {
        GRANARY_ASSIGN(const auto got, sealed({l.segment, l.offset, endOf(l)}));
        GRANARY_ASSIGN(auto opened, m_vault.openChunk(wanted.ref.id, m_vault.keys().epoch, l.plainBytes, got.bytes));
        m_vault.remember(wanted.ref.id, opened);
        plain = std::make_shared<const Bytes>(std::move(opened));
    }
    if (plain->size() != wanted.ref.sizeBytes)
        return Error(ErrorCode::malformed, "chunk size");
    return m_sink(ByteView(*plain).subspan(wanted.begin, wanted.end - wanted.begin));
}

/// With an error the whole chunk is needed after all.
Result<Bytes> ContentReader::part(const Wanted& wanted)
{
    const auto& l = wanted.location;
    const auto body = storedRange(wanted.begin, wanted.end);
    GRANARY_ASSIGN(const auto front, sealed({l.segment, l.offset, l.offset + storedFrontBytes}));
    GRANARY_ASSIGN(auto got, sealed({l.segment, l.offset + body.offset, l.offset + body.offset + body.sizeBytes}));
    if (!front.fromNodes || !got.fromNodes)
        return Error(ErrorCode::damaged, "not compared with anything");
    ChunkOpener opener(m_vault.ring());
    Bytes plain;
    GRANARY_TRY(opener.openPart(wanted.ref.id, l.plainBytes, front.bytes, wanted.begin, wanted.end, std::move(got.bytes), plain));
    return plain;
}

/// Nothing else lies beside it that is needed too.
bool ContentReader::isAlone(const Span& span) const
{
    const auto touches = [&](const Span& other) {
        return other != span && other.segment == span.segment && other.begin <= span.end + gapBytes && span.begin <= other.end + gapBytes;
    };
    const auto fetched = [&](const Piece& piece) { return piece.span.meets(span); };
    return std::none_of(m_plan.begin(), m_plan.end(), touches) && std::none_of(m_pieces.begin(), m_pieces.end(), fetched);
}

Result<ContentReader::Sealed> ContentReader::sealed(const Span& span)
{
    Sealed out;
    out.bytes.reserve(span.end - span.begin);
    for (auto at = span.begin; at < span.end;) {
        const auto piece = std::find_if(m_pieces.begin(), m_pieces.end(),
            [&](const Piece& p) { return p.span.segment == span.segment && p.span.begin <= at && at < p.span.end; });
        if (piece == m_pieces.end()) {
            GRANARY_TRY(fetch(span, at));
            continue;
        }
        const auto end = std::min(span.end, piece->span.end);
        append(out.bytes, ByteView(piece->bytes).subspan(at - piece->span.begin, end - at));
        out.fromNodes = out.fromNodes && piece->fromNodes;
        at = end;
    }
    return out;
}

/// What of the plan lies side by side there.
ContentReader::Span ContentReader::runAround(const Span& needed) const
{
    Span run = needed;
    bool open = false;
    for (const auto& span : m_plan) {
        if (span.segment != needed.segment)
            continue;
        if (open && span.begin <= run.end + gapBytes) {
            run.end = std::max(run.end, span.end);
            continue;
        }
        if (open && run.end >= needed.end)
            break;
        run = span;
        open = true;
    }
    return run;
}

/// What the plan has there without a gap and was not fetched yet, up to a limit; where it goes on beyond that, the cut is between two rows.
Status ContentReader::fetch(const Span& needed, std::uint32_t at)
{
    GRANARY_TRY(m_cancel.check());
    auto run = runAround(needed);
    for (const auto& piece : m_pieces)
        if (piece.span.segment == run.segment) {
            if (piece.span.end <= at)
                run.begin = std::max(run.begin, piece.span.end);
            else
                run.end = std::min(run.end, piece.span.begin);
        }
    // One that is still being filled has no rows yet.
    const auto record = m_vault.record(run.segment);
    const auto row = record ? std::uint64_t{record->k} * record->cellBytes : 1;
    // Until something was given, no more than that needs.
    const std::uint64_t most = m_begun ? maxFetchBytes : 0;
    if (at - run.begin > most)
        run.begin = std::max(run.begin, static_cast<std::uint32_t>(at / row * row));
    const auto limit = std::max<std::uint64_t>(needed.end, run.begin + most);
    if (limit < run.end)
        run.end = static_cast<std::uint32_t>(std::min<std::uint64_t>(run.end, (limit + row - 1) / row * row));
    else if (run.end == m_openEnd.end && run.segment == m_openEnd.segment)
        run.end = std::max(needed.end, static_cast<std::uint32_t>(run.end / row * row));
    Piece piece{run, {}, false};
    GRANARY_ASSIGN(piece.bytes, m_vault.readRange(run.segment, run.begin, run.end - run.begin, m_cancel, &piece.fromNodes));
    m_pieces.push_back(std::move(piece));
    forgetPieces();
    return {};
}

/// Those first that nothing of the plan lies in; never the newest.
void ContentReader::forgetPieces()
{
    std::size_t kept = 0;
    for (const auto& piece : m_pieces)
        kept += piece.bytes.size();
    const auto isDone = [&](const Piece& piece) {
        return std::none_of(m_plan.begin(), m_plan.end(), [&](const Span& span) { return piece.span.meets(span); });
    };
    while (kept > maxPiecesBytes && m_pieces.size() > 1) {
        const auto newest = std::prev(m_pieces.end());
        auto goes = std::find_if(m_pieces.begin(), newest, isDone);
        if (goes == newest && kept <= mostPiecesBytes)
            return;
        if (goes == newest)
            goes = m_pieces.begin();
        kept -= goes->bytes.size();
        m_pieces.erase(goes);
    }
}

Status ContentReader::readSparse(const Entry& entry, std::uint64_t from, std::uint64_t to)
{
    static const std::vector<std::byte> zeros(zeroBlockBytes);
    const auto hole = [&](std::uint64_t size) -> Status {
        while (size > 0) {
            const auto part = std::min<std::uint64_t>(size, zeros.size());
            GRANARY_TRY(m_sink(ByteView(zeros).first(part)));
            size -= part;
        }
        return {};
    };
    std::uint64_t contentAt = 0;
    std::uint64_t at = from;
    for (const auto& x : entry.extents) {
        const auto end = x.offset + x.lengthBytes;
        if (end > at && x.offset < to) {
            if (x.offset > at) {
                GRANARY_TRY(hole(x.offset - at));
                at = x.offset;
            }
            const auto stop = std::min(end, to);
            GRANARY_TRY(readContent(entry.content, contentAt + (at - x.offset), contentAt + (stop - x.offset)));
            at = stop;
        }
        contentAt += x.lengthBytes;
    }
    return at < to ? hole(to - at) : Status();
}

} // namespace granary::drive
