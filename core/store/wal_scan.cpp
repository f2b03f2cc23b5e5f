#include "core/store/wal_scan.h"

#include <algorithm>

namespace granary::store {
namespace {

constexpr std::size_t headerBytes = 32;
constexpr std::size_t frameHeaderBytes = 24;
constexpr std::size_t walPageBytes = 4096;
constexpr std::size_t frameBytes = frameHeaderBytes + walPageBytes;
constexpr std::size_t diskSectorBytes = 512;
constexpr std::uint32_t magic = 0x377F0682; // the lowest bit says in which byte order checksums are counted

std::uint32_t loadBig(ByteView b, std::size_t at)
{
    std::uint32_t v = 0;
    for (std::size_t i = 0; i < 4; ++i)
        v = v << 8 | std::to_integer<std::uint32_t>(b[at + i]);
    return v;
}

/// SQLite's running checksum over pairs of 32-bit words.
struct Checksum {
    bool bigEndian = false;
    std::uint32_t s0 = 0;
    std::uint32_t s1 = 0;

    void add(ByteView data)
    {
        for (std::size_t i = 0; i + 8 <= data.size(); i += 8) {
            s0 += word(data, i) + s1;
            s1 += word(data, i + 4) + s0;
        }
    }
    std::uint32_t word(ByteView data, std::size_t at) const
    {
        return bigEndian ? loadBig(data, at) : loadLittle<std::uint32_t>(data.subspan(at, 4));
    }
    bool equals(ByteView data, std::size_t at) const { return s0 == loadBig(data, at) && s1 == loadBig(data, at + 4); }
};

Status damaged(const char* what) { return Error(ErrorCode::databaseDamaged, std::string("write-ahead log: ") + what); }

} // namespace

Status scanWal(FileSystem& files, const std::string& path)
{
    auto opened = files.open(path, OpenMode::read);
    if (!opened.ok()) {
        if (opened.error().code == ErrorCode::notFound)
            return {};
        return opened.error().within("write-ahead log");
    }
    File& file = **opened;
    Bytes header(headerBytes);
    GRANARY_ASSIGN(const auto got, file.readAt(0, header));
    if (got < headerBytes || std::all_of(header.begin(), header.end(), [](std::byte b) { return b == std::byte{0}; }))
        return {};
    Checksum sum;
    sum.bigEndian = loadBig(header, 0) & 1;
    sum.add(ByteView(header).first(24));
    if ((loadBig(header, 0) & ~1u) != magic || loadBig(header, 8) != walPageBytes || !sum.equals(header, 24))
        return damaged("bad header");

    bool intact = true;               // every frame so far
    bool committedBehindHole = false; // a commit in or behind the first bad frame
    Bytes frame(frameBytes);
    for (std::uint64_t at = headerBytes;; at += frameBytes) {
        GRANARY_ASSIGN(const auto read, file.readAt(at, frame));
        if (read < frameBytes)
            return {};
        const bool sameLog = equalBytes(ByteView(frame).subspan(8, 8), ByteView(header).subspan(16, 8));
        if (intact) {
            auto next = sum;
            next.add(ByteView(frame).first(8));
            next.add(ByteView(frame).subspan(frameHeaderBytes));
            intact = sameLog && loadBig(frame, 0) != 0 && next.equals(frame, 16);
            if (intact) {
                sum = next;
                continue;
            }
        }
        // What an earlier log left in the file has other salts.
        if (!sameLog)
            continue;
        if (committedBehindHole)
            return damaged("a hole before committed transactions");
        // Of a frame that was never synced any sector may be missing. Where one ends between the commit mark and the salts, the mark
        // may be an earlier log's.
        const bool markBelongsToSalts = (at + 8) % diskSectorBytes != 0;
        committedBehindHole = markBelongsToSalts && loadBig(frame, 4) != 0;
    }
}

} // namespace granary::store
