// Bytes of a file in order, from wherever they lie.
#pragma once

#include "core/drive/vault.h"

#include <deque>

namespace granary::drive {

/// One reading of one file's range, which fetches hardly more than is asked for:
/// - Chunks that lie side by side are fetched together, and no row of cells twice: where nodes are gone a whole row comes for every part of one.
///   Some chunks ahead are known at any time, so that it is seen what goes on behind a fetch and in which order it lies there.
/// - Of the chunks at both ends of a long range, where they were stored as they are, only the wanted part comes (see ChunkOpener::openPart).
/// The first chunk comes by itself, so that it comes soon.
class ContentReader {
public:
    using Sink = std::function<Status(ByteView)>;
    ContentReader(Vault& vault, const Sink& sink, const CancelToken& cancel) : m_vault(vault), m_sink(sink), m_cancel(cancel) {}
    /// Bytes [from, to) of the file, holes as zeros; `to` is not beyond its end.
    Status read(const Entry& entry, std::uint64_t from, std::uint64_t to);

private:
    struct Wanted {
        ChunkRef ref;
        std::uint64_t at = 0;    ///< where it begins in the content
        std::uint32_t begin = 0; ///< of the chunk, what is asked for
        std::uint32_t end = 0;
        std::shared_ptr<const Bytes> plain; ///< at hand already
        Location location;                  ///< else where it lies
        bool part = false;                  ///< no more of it than that is to come
    };
    /// A range of a segment.
    struct Span {
        SegmentId segment;
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        bool meets(const Span& other) const { return segment == other.segment && begin < other.end && other.begin < end; }
        friend auto operator<=>(const Span&, const Span&) = default;
    };
    struct Piece {
        Span span;
        Bytes bytes;
        bool fromNodes = false; ///< and so compared with the roots of its shards
    };
    struct Sealed {
        Bytes bytes;
        bool fromNodes = true;
    };
    Status readContent(const Content& content, std::uint64_t from, std::uint64_t to);
    Status readSparse(const Entry& entry, std::uint64_t from, std::uint64_t to);
    Status take(const ChunkRef& ref, std::uint64_t at);
    bool isWorthAPart(const Wanted& wanted) const;
    Status flush(std::size_t keep);
    static std::vector<Span> spansOf(const Wanted& wanted);
    void plan(bool goesOn);
    Status give(const Wanted& wanted);
    Result<Bytes> part(const Wanted& wanted);
    bool isAlone(const Span& span) const;
    Result<Sealed> sealed(const Span& span);
    Span runAround(const Span& needed) const;
    Status fetch(const Span& needed, std::uint32_t at);
    void forgetPieces();

    Vault& m_vault;
    const Sink& m_sink;
    const CancelToken& m_cancel;
    std::uint64_t m_from = 0; ///< of the content
    std::uint64_t m_to = 0;
    std::deque<Wanted> m_window;
    std::uint64_t m_windowBytes = 0;
    std::uint64_t m_windowLimit = 0;
    std::vector<Span> m_plan; ///< what is still to be given needs of segments, ascending
    Span m_openEnd;           ///< the last of it, behind which it may go on
    std::vector<Piece> m_pieces;
    bool m_begun = false; ///< something was given
};

} // namespace granary::drive
