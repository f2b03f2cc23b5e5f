// A ledger in one file. Spec: core/specs/ledger-backup.md.
#pragma once

#include "core/teller/ledger_copy.h"

namespace granary::teller {

/// Frames: kind, length, bytes. The file appears under its name when it is whole and durable.
class BackupWriter : public LedgerSink {
public:
    /// alreadyExists: a file of that name.
    static Result<std::unique_ptr<BackupWriter>> create(FileSystem& files, const std::string& path);
    /// Removes what was not completed.
    ~BackupWriter() override;

    Status keys(const LedgerKeys& keys) override;
    Status entry(const ledger::StoredEntry& entry) override;
    Status head(const ledger::SignedHead& head) override;
    Status cosignature(const ledger::Cosignature& cosignature) override;
    Status end(std::uint64_t entries, const Hash32& root) override;

private:
    BackupWriter(FileSystem& files, std::string path, std::unique_ptr<File> file)
        : m_files(files),
          m_path(std::move(path)),
          m_file(std::move(file))
    {}
    std::string partPath() const { return m_path + ".part"; }
    Status frame(char kind, ByteView bytes);
    Status flush();

    FileSystem& m_files;
    std::string m_path;
    std::unique_ptr<File> m_file;
    Bytes m_buffer;
    std::uint64_t m_written = 0;
    bool m_complete = false;
};

/// Reads a file, or anything else with a size, into `to`. malformed, tooLarge, unsupportedVersion; what `to` says.
Status readBackup(File& file, LedgerSink& to);

} // namespace granary::teller
