// What other parts of the program keep with the drive, beside its snapshots.
#include "core/drive/commit.h"
#include "core/drive/local_drive.h"
#include "core/drive/recovery.h"

namespace granary::drive {

Result<Bytes> LocalDrive::attachment(std::string_view name, CancelToken cancel)
{
    GRANARY_TRY(cancel.check());
    GRANARY_ASSIGN(auto all, attachmentsIn(m_vault, *m_vault.root()));
    const auto& merge = m_vault.environment().mergeAttachment;
    for (const auto& other : m_vault.others()) {
        const auto theirs = attachmentsIn(m_vault, *other);
        // What can't be had or understood now is left for later, as with snapshots.
        if (const auto taken = theirs ? mergeAttachments(merge, all, *theirs) : Status(theirs.error()); !taken)
            m_vault.environment().log.write(
                LogLevel::info, "drive", "what another device keeps can't be read yet: " + taken.error().text());
    }
    const auto found = all.find(std::string(name));
    return found == all.end() ? Bytes() : std::move(found->second);
}

Status LocalDrive::putAttachment(std::string_view name, ByteView value, CancelToken cancel)
{
    if (!validAttachmentName(name) || value.empty())
        return Error(ErrorCode::invalidArgument, "attachment");
    if (value.size() > maxAttachmentBytes)
        return Error(ErrorCode::tooLarge, "attachment");
    const Writing lock(*this);
    GRANARY_TRY(loadRecovered(m_vault, cancel));
    const Attachments wanted{{std::string(name), toBytes(value)}};
    GRANARY_ASSIGN(const auto before, attachmentsIn(m_vault, *m_vault.root()));
    auto after = before;
    GRANARY_TRY(mergeAttachments(m_vault.environment().mergeAttachment, after, wanted));
    if (after == before)
        return {};
    // What is published must not name what an earlier try left in the spool alone.
    if (const auto put = putSpooled(cancel); !put)
        return put.error();
    GRANARY_TRY(announce(cancel));
    StateChanges changes;
    changes.attachments = wanted;
    return publishInOwnSlot(cancel, changes);
}

} // namespace granary::drive
