#include "core/teller/backup_file.h"

namespace granary::teller {

using namespace ledger;

namespace {

constexpr std::string_view magic = "granary ledger backup 1\n";
constexpr std::string_view anyVersion = "granary ledger backup ";
constexpr std::size_t frameHeadBytes = 5;
constexpr std::size_t maxFrameBytes = maxEntryBytes + 128;
constexpr std::size_t bufferBytes = 1 << 20;

/// Reads on, some at a time.
class BackupReader {
public:
    BackupReader(File& file, std::uint64_t size) : m_file(file), m_size(size) {}
    /// Exactly so many; malformed at the end. Valid until the next call.
    Result<ByteView> take(std::size_t bytes)
    {
        if (m_end - m_at < bytes)
            GRANARY_TRY(fill());
        if (m_end - m_at < bytes)
            return Error(ErrorCode::malformed, "the file is cut off");
        const auto out = ByteView(m_buffer).subspan(m_at, bytes);
        m_at += bytes;
        return out;
    }
    bool over() const { return m_at == m_end && m_offset == m_size; }

private:
    Status fill()
    {
        if (m_buffer.empty())
            m_buffer.resize(bufferBytes);
        std::memmove(m_buffer.data(), m_buffer.data() + m_at, m_end - m_at);
        m_end -= std::exchange(m_at, 0);
        while (m_end < m_buffer.size() && m_offset < m_size) {
            GRANARY_ASSIGN(const auto got, m_file.readAt(m_offset, MutableByteView(m_buffer).subspan(m_end)));
            if (got == 0)
                return Error(ErrorCode::malformed, "the file is cut off");
            m_offset += got;
            m_end += got;
        }
        return {};
    }
    File& m_file;
    const std::uint64_t m_size;
    std::uint64_t m_offset = 0;
    Bytes m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
};

Status takeEntry(ByteView bytes, LedgerSink& to)
{
    if (bytes.size() <= Signature::sizeBytes)
        return Error(ErrorCode::malformed, "entry");
    StoredEntry out;
    out.receipt = *Signature::from(bytes.first(Signature::sizeBytes));
    const auto leaf = bytes.subspan(Signature::sizeBytes);
    GRANARY_ASSIGN(out.entry, decodeEntry(leaf));
    out.leaf = leafHash(leaf);
    return to.entry(out);
}

/// `operatorKey` is in the keys that came first: heads that it has not signed are not read.
Status takeHead(ByteView bytes, const PublicKey& operatorKey, LedgerSink& to)
{
    GRANARY_ASSIGN(const auto head, openHead(bytes, operatorKey));
    return to.head(head);
}

Status takeEnd(ByteView bytes, LedgerSink& to)
{
    if (bytes.size() != 8 + Hash32::sizeBytes)
        return Error(ErrorCode::malformed, "end");
    return to.end(loadLittle<std::uint64_t>(bytes.first(8)), *Hash32::from(bytes.subspan(8)));
}

} // namespace

Result<std::unique_ptr<BackupWriter>> BackupWriter::create(FileSystem& files, const std::string& path)
{
    if (files.exists(path))
        return Error(ErrorCode::alreadyExists, "a file of that name");
    GRANARY_ASSIGN(auto file, files.open(path + ".part", OpenMode::create));
    GRANARY_TRY(file->truncate(0));
    std::unique_ptr<BackupWriter> out(new BackupWriter(files, path, std::move(file)));
    append(out->m_buffer, asBytes(magic));
    return out;
}

BackupWriter::~BackupWriter()
{
    crypto::wipe(m_buffer);
    if (m_complete)
        return;
    m_file.reset();
    static_cast<void>(m_files.remove(partPath())); // nobody takes a part for a backup
}

Status BackupWriter::flush()
{
    GRANARY_TRY(m_file->writeAt(m_written, m_buffer));
    m_written += m_buffer.size();
    crypto::wipe(m_buffer);
    m_buffer.clear();
    return {};
}

Status BackupWriter::frame(char kind, ByteView bytes)
{
    append(m_buffer, asBytes(std::string_view(&kind, 1)));
    appendLittle(m_buffer, static_cast<std::uint32_t>(bytes.size()));
    append(m_buffer, bytes);
    return m_buffer.size() < bufferBytes ? Status() : flush();
}

Status BackupWriter::keys(const LedgerKeys& keys)
{
    auto record = keys.encode();
    const auto done = frame('K', record);
    crypto::wipe(record);
    return done;
}

Status BackupWriter::entry(const StoredEntry& entry)
{
    auto bytes = toBytes(entry.receipt.view());
    append(bytes, encodeEntry(entry.entry));
    return frame('E', bytes);
}

Status BackupWriter::head(const SignedHead& head) { return frame('H', head.record); }

Status BackupWriter::cosignature(const Cosignature& cosignature) { return frame('C', encodeCosignature(cosignature)); }

Status BackupWriter::end(std::uint64_t entries, const Hash32& root)
{
    Bytes bytes;
    appendLittle(bytes, entries);
    append(bytes, root.view());
    GRANARY_TRY(frame('Z', bytes));
    GRANARY_TRY(flush());
    GRANARY_TRY(m_file->sync());
    m_file.reset();
    GRANARY_TRY(m_files.rename(partPath(), m_path));
    m_complete = true;
    return m_files.syncDirectory(parentPath(m_path));
}

Status readBackup(File& file, LedgerSink& to)
{
    GRANARY_ASSIGN(const auto size, file.size());
    BackupReader reader(file, size);
    GRANARY_ASSIGN(const auto begin, reader.take(magic.size()));
    if (asText(begin) != magic)
        return Error(asText(begin).starts_with(anyVersion) ? ErrorCode::unsupportedVersion : ErrorCode::malformed,
            "not a ledger's backup");
    std::optional<PublicKey> operatorKey;
    for (;;) {
        GRANARY_ASSIGN(const auto head, reader.take(frameHeadBytes));
        const auto kind = static_cast<char>(head[0]);
        const auto length = loadLittle<std::uint32_t>(head.subspan(1));
        if (length > maxFrameBytes)
            return Error(ErrorCode::tooLarge, "a frame of a backup");
        GRANARY_ASSIGN(const auto bytes, reader.take(length));
        if (kind == 'K') {
            GRANARY_ASSIGN(const auto keys, LedgerKeys::decode(bytes));
            operatorKey = keys.operatorKey.publicKey();
            GRANARY_TRY(to.keys(keys));
        } else if (kind == 'E') {
            GRANARY_TRY(takeEntry(bytes, to));
        } else if (kind == 'H' && operatorKey) {
            GRANARY_TRY(takeHead(bytes, *operatorKey, to));
        } else if (kind == 'C') {
            GRANARY_ASSIGN(const auto cosignature, decodeCosignature(bytes));
            GRANARY_TRY(to.cosignature(cosignature));
        } else if (kind == 'Z') {
            return reader.over() ? takeEnd(bytes, to) : Status(Error(ErrorCode::malformed, "bytes behind the end"));
        } else {
            return Error(ErrorCode::malformed, "a frame of a kind that nobody knows");
        }
    }
}

} // namespace granary::teller
