// Write-ahead logs of SQLite in any state. Input: 1 byte of choices, the log's header (32), then frames: 1 byte of choices, 24 of head, 1 that
// fills the page. By choice checksums and salts are mended. A log that is whole is never called damaged, nor is one that only ends early.
#include "core/store/wal_scan.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/memory_file_system.h"

using namespace granary;

namespace {

constexpr std::size_t pageBytes = 4096;
constexpr std::size_t headerBytes = 32;
constexpr std::size_t frameHeadBytes = 24;

enum Choice : unsigned {
    header = 1, ///< magic, page size and checksum of the log
    salts = 2,
    page = 4, ///< a page number that is not zero
    checksum = 8,
    whole = salts | page | checksum,
};

void storeBig(MutableByteView to, std::uint32_t value)
{
    for (std::size_t i = 0; i < 4; ++i)
        to[i] = static_cast<std::byte>(value >> (24 - 8 * i));
}

/// https://www.sqlite.org/fileformat2.html#walcksm, words in the order that the magic number 0x377f0682 says.
struct Checksum {
    std::uint32_t s0 = 0, s1 = 0;
    void add(ByteView data)
    {
        for (std::size_t i = 0; i + 8 <= data.size(); i += 8) {
            s0 += loadLittle<std::uint32_t>(data.subspan(i, 4)) + s1;
            s1 += loadLittle<std::uint32_t>(data.subspan(i + 4, 4)) + s0;
        }
    }
    void store(MutableByteView to) const
    {
        storeBig(to, s0);
        storeBig(to.subspan(4), s1);
    }
};

/// Appends up to `size` bytes of the input, and zeros after its end.
MutableByteView take(fuzz::Input& input, std::size_t size, Bytes& out)
{
    const auto at = out.size();
    append(out, input.bytes(size));
    out.resize(at + size, std::byte{0});
    return MutableByteView(out).subspan(at);
}

Status scan(ByteView log)
{
    test::MemoryFileSystem files;
    auto file = files.open("/log", OpenMode::create);
    GRANARY_ASSERT(file.ok() && (*file)->writeAt(0, log).ok());
    return store::scanWal(files, "/log");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input(fuzz::view(data, size));
    const auto choices = input.number<std::uint8_t>();
    Bytes log;
    const auto head = take(input, headerBytes, log);
    Checksum sum;
    if (choices & header) {
        storeBig(head, 0x377f0682);
        storeBig(head.subspan(8), pageBytes);
        sum.add(head.first(24));
        sum.store(head.subspan(24));
    }
    bool intact = choices & header;
    for (int i = 0; i < 12 && input.left() > 0; ++i) {
        const auto how = input.number<std::uint8_t>();
        const auto at = log.size();
        (void)take(input, frameHeadBytes, log);
        log.resize(log.size() + pageBytes, static_cast<std::byte>(input.number<std::uint8_t>()));
        const auto frame = MutableByteView(log).subspan(at);
        if (how & salts)
            std::copy_n(log.begin() + 16, 8, frame.begin() + 8);
        if (how & page)
            storeBig(frame, 1 + i);
        sum.add(frame.first(8));
        sum.add(frame.subspan(frameHeadBytes));
        if (how & checksum)
            sum.store(frame.subspan(16));
        intact = intact && (how & whole) == whole;
    }
    const auto found = scan(log);
    GRANARY_ASSERT(found.ok() || found.error().code == ErrorCode::databaseDamaged);
    GRANARY_ASSERT(found.ok() || !intact);
    if (intact)
        GRANARY_ASSERT(scan(ByteView(log).first(log.size() - choices % log.size())).ok());
    return 0;
}
