#include "app/granary-ledger/ledger_texts.h"

#include "app/terminal/terminal.h"

namespace granary::app {
namespace {

/// What only backup, restore and move run into; empty otherwise.
std::string carryText(const Error& error, LedgerDoing doing, const std::string& here)
{
    if (doing == LedgerDoing::serve)
        return {};
    if (error.code == ErrorCode::alreadyExists && doing == LedgerDoing::backup)
        return "There is a file of that name already. Choose another one: a backup never replaces a file.";
    if (error.code == ErrorCode::alreadyExists)
        return "A ledger lies in " + here + " already. Choose another place: nothing was changed.";
    if (doing == LedgerDoing::backup || error.detail.find("database") != std::string::npos)
        return {};
    const bool unreadable =
        error.code == ErrorCode::malformed || error.code == ErrorCode::tooLarge || error.code == ErrorCode::damaged;
    if (unreadable && doing == LedgerDoing::restore)
        return "The backup is damaged" + inDetail(error) + ". Take another copy of it; nothing was restored.";
    if (unreadable)
        return "The ledger is damaged" + inDetail(error) +
            ", so it was not moved. Restore a backup in another place, and keep the damaged one.";
    if (error.code == ErrorCode::notFound && error.detail.starts_with("the backup"))
        return "There is no such backup" + inDetail(error) + ". Check the path.";
    return {};
}

} // namespace

std::string ledgerSentence(const Error& error, LedgerDoing doing, const std::string& place)
{
    const auto here = printable(place);
    if (auto text = carryText(error, doing, here); !text.empty())
        return text;
    switch (error.code) {
    case ErrorCode::invalidArgument:
        if (error.detail.starts_with("genesis: "))
            return "The genesis file cannot be used" + inDetail(error) + ". Mend it and start again; nothing was founded.";
        return "That cannot be done" + inDetail(error) + ". See \"granary-ledger --help\".";
    case ErrorCode::malformed:
        if (error.detail.starts_with("genesis: "))
            return "The genesis file is neither JSON nor a ledger's record" + inDetail(error) +
                ". Mend it and start again; nothing was founded.";
        return "The keys in " + here + " cannot be read" + inDetail(error) +
            ". Put back the file ledger.key from a backup: without it the ledger can be read by nobody.";
    case ErrorCode::tooLarge:
        return "The file is larger than such a file ever is" + inDetail(error) + ". Check that it is the right one.";
    case ErrorCode::inUse:
        if (error.detail == "the port")
            return "Another program listens on that port already. Stop it, or choose another port with --listen.";
        return "Another granary-ledger, or a granaryd (\"granary-cli ledger stop\"), serves the ledger in " + here + ". Stop it first.";
    case ErrorCode::unreachable:
        return (place == databaseText ? "The database could not be reached" : "It could not be reached") + inDetail(error) +
            ". Check that it runs and that the address is right, then try again.";
    case ErrorCode::conflict:
        if (error.detail.find("restore") != std::string::npos)
            return "A restore into " + here + " was not finished. Run it again: it begins anew.";
        return "The ledger was moved away from " + here + inDetail(error) + ". Serve it from where it is now.";
    case ErrorCode::notFound:
        if (error.detail.find("moved away") != std::string::npos)
            return "The ledger was moved away from " + here +
                ". Serve it from where it is now; if the move was interrupted, run it again.";
        if (error.detail.find("database") != std::string::npos)
            return "There is no such database" + inDetail(error) + ". Make it first (createdb), or mend what --postgres says.";
        return "There is no ledger in " + here + inDetail(error) +
            ". Check the path, or put back ledger.key and ledger.db from a backup.";
    case ErrorCode::alreadyExists:
        return "Another ledger lies in " + here + " already. Leave out --genesis to go on with it, or choose another place.";
    case ErrorCode::permissionDenied:
        if (error.detail.find("operator") != std::string::npos)
            return "The ledger belongs to another operator than the keys in " + here + ". Use the profile that founded it.";
        return "Permission was denied" + inDetail(error) + ". Use a place that this user may write to.";
    case ErrorCode::clockSkew:
        return "This machine's clock is more than a day before the ledger's last entry. Set the clock, then start again.";
    case ErrorCode::diskFull: return "The disk is full. Make room, then start again; nothing that was acknowledged is lost.";
    case ErrorCode::databaseDamaged:
        return "The ledger in " + here + " is damaged" + inDetail(error) +
            ". Put it back from a backup (granary-ledger restore), and keep the damaged file.";
    case ErrorCode::unsupportedVersion:
        return "This was written by a newer version of Granary" + inDetail(error) + ". Update this one and start again.";
    default:
        return "It did not work: " + std::string(errorName(error.code)) + inDetail(error) +
            ". Try again; if it comes back, check the disk and the system's log.";
    }
}

std::string certificateSentence(const Error& whole)
{
    constexpr std::string_view keyPrefix = "the key: ", certificatePrefix = "the certificate: ";
    const bool ofKey = whole.detail.starts_with(keyPrefix);
    auto error = whole;
    for (const auto prefix : {keyPrefix, certificatePrefix})
        if (error.detail.starts_with(prefix))
            error.detail.erase(0, prefix.size());
    const std::string what = ofKey ? "The key (--key)" : "The certificate (--certificate)";
    switch (error.code) {
    case ErrorCode::conflict:
        return "The key (--key) is not that of the certificate (--certificate). Give the two files that were made together.";
    case ErrorCode::notFound: return what + " is not there" + inDetail(error) + ". Check the path.";
    case ErrorCode::permissionDenied:
        return what + " cannot be used" + inDetail(error) + ". " +
            (ofKey ? "The file belongs to this user or root, and nobody but them and its group reads it."
                   : "This user has to be able to read it.");
    case ErrorCode::invalidArgument:
        return what + " cannot be used" + inDetail(error) + ". Take one that is valid today.";
    case ErrorCode::malformed:
    case ErrorCode::tooLarge:
        return what + " cannot be used" + inDetail(error) +
            (ofKey ? ". It is a private key in PEM, without a passphrase."
                   : ". It is a file in PEM: the server's certificate first, then those up to the authority.");
    default: return what + " could not be read: " + std::string(errorName(error.code)) + inDetail(error) + ". Try again.";
    }
}

} // namespace granary::app
