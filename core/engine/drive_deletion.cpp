#include "core/engine/drive_deletion.h"

#include "core/crypto/phrase.h"

namespace granary::engine {

Result<std::shared_ptr<const crypto::StorageRoot>> rootOfDrive(const api::SecretText& words, const crypto::DriveKeys& drive)
{
    auto parsed = crypto::Phrase::parse(asBytes(words.view()));
    const auto* phrase = std::get_if<crypto::Phrase>(&parsed);
    if (!phrase)
        return ErrorCode::wrongWords;
    auto root = std::make_shared<crypto::StorageRoot>(crypto::storageRoot(phrase->seed()));
    if (crypto::driveKeys(*root, drive.driveNumber, 0).drive != drive.drive)
        return Error(ErrorCode::wrongDrive, "these are the words of another drive");
    return std::shared_ptr<const crypto::StorageRoot>(std::move(root));
}

Status removeDriveFiles(FileSystem& files, const Profile& profile)
{
    const auto remove = [&](const std::string& path) -> Status { return files.exists(path) ? files.remove(path) : Status(); };
    GRANARY_TRY(remove(profile.keyFile()));
    GRANARY_TRY(files.syncDirectory(profile.directory()));
    GRANARY_TRY(remove(profile.nodesFile()));
    GRANARY_TRY(remove(profile.epochsFile()));
    GRANARY_TRY(remove(profile.plansFile()));
    GRANARY_TRY(remove(profile.proxyFile()));
    GRANARY_ASSIGN(const auto names, files.list(profile.directory()));
    for (const auto& name : names)
        if (name == "drive" || name.starts_with("drive.aside-") || name == "drill")
            GRANARY_TRY(files.removeTree(profile.path(name)));
    GRANARY_TRY(files.syncDirectory(profile.directory())); // the mark goes when nothing is left for it to finish
    GRANARY_TRY(remove(profile.deletionMark()));
    return files.syncDirectory(profile.directory());
}

} // namespace granary::engine
