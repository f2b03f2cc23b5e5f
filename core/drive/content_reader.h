// Bytes of a file in order, from wherever they lie.
#pragma once

#include "core/drive/vault.h"

namespace granary::drive {

/// One reading of one file's range. Chunks that lie side by side are fetched together: where nodes are gone, every read costs up to a row of cells
/// at each end, and a read for each chunk would fetch a quarter more than is asked for. The first chunk comes alone, so that it comes soon.
class ContentReader {
public:
    using Sink = std::function<Status(ByteView)>;
    ContentReader(Vault& vault, const Sink& sink, const CancelToken& cancel) : m_vault(vault), m_sink(sink), m_cancel(cancel) {}
    /// Bytes [from, to) of the file, holes as zeros; `to` is not beyond its end.
    Status read(const Entry& entry, std::uint64_t from, std::uint64_t to);

private:
    struct Wanted {
        ChunkRef ref;
        Location location;
        std::uint64_t at = 0; ///< where it begins in the content
    };
    Status readContent(const Content& content, std::uint64_t from, std::uint64_t to);
    Status readSparse(const Entry& entry, std::uint64_t from, std::uint64_t to);
    Status take(const ChunkRef& ref, std::uint64_t at);
    bool joins(const Location& location) const;
    Status flush();
    Status give(const ChunkRef& ref, std::uint64_t at, ByteView plain);

    Vault& m_vault;
    const Sink& m_sink;
    const CancelToken& m_cancel;
    std::uint64_t m_from = 0; ///< of the content
    std::uint64_t m_to = 0;
    std::vector<Wanted> m_group; ///< side by side in one segment
    std::uint32_t m_groupLimit = 0; ///< bytes of the next group; the first has one chunk
};

} // namespace granary::drive
