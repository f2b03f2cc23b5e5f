#include "ui/base/error_sentences.h"

#include "ui/base/format.h"
#include "ui/base/translate.h"

#include <QStringList>

namespace granary::ui {
namespace {


QString notFound(Doing doing)
{
    switch (doing) {
    case Doing::start: return translate("Errors", "A part of Granary is missing: the program granaryd was not found. Install Granary again. Your drive is not touched.");
    case Doing::recover: return translate("Errors", "None of the machines that were asked knows a drive with these words. Check that the words belong to this drive, and add the code of a machine that stores it.");
    case Doing::addNode: return translate("Errors", "The folder or machine was not found. Check the path, or ask for a fresh code.");
    case Doing::read:
    case Doing::restore: return translate("Errors", "This is not in the drive at that time. Choose another time above the list.");
    default: return translate("Errors", "It is not there any more. Look again.");
    }
}

QString notEnough(Doing doing)
{
    if (doing == Doing::recover)
        return translate("Errors", "Too few of the machines that store the drive answer now. Add codes of more of them, or try again when they are on. Nothing is lost.");
    if (doing == Doing::backup)
        return translate("Errors", "Too few machines accept new data now. What was read is kept here, and the backup goes on by itself when they come back.");
    return translate("Errors", "Too few of the machines that store this answer now. Try again when more of them are on; Nodes shows which are away.");
}

QString diskFull(Doing doing)
{
    if (doing == Doing::restore)
        return translate("Errors", "The disk that you restore to is full. Free some space and restore again: it goes on where it stopped.");
    return translate("Errors", "The disk of this machine is full. Free some space; the work goes on where it stopped. What was stored is safe.");
}

/// What is special about being let into the drive of another computer; empty for the rest.
QString joining(const Error& error)
{
    switch (error.code) {
    case ErrorCode::malformed:
    case ErrorCode::tooLarge: return translate("Errors", "The code was not copied right. Copy all of it from the other computer, from \"granary:device?\" to its end.");
    case ErrorCode::inviteExpired: return translate("Errors", "This code has run out. Let the other computer make another one.");
    case ErrorCode::inviteUsed: return translate("Errors", "This code was used already. Let the other computer make another one.");
    case ErrorCode::permissionDenied:
    case ErrorCode::notFound: return translate("Errors", "The other computer lets nobody in with this code now. Let it make another one, and keep its window open until this is done.");
    case ErrorCode::refused: return translate("Errors", "The other computer took its code back, because somebody came with wrong ones. Let it make another one.");
    case ErrorCode::unreachable: return translate("Errors", "The other computer can't be reached. Both must be on and in the same network, or have a way to each other. With the 24 words this works without the other computer.");
    case ErrorCode::noNodes: return translate("Errors", "The other computer let this one in, but knows no friend's machine that stores the drive. Go back and add the disk or folder it is stored on, then use a new code.");
    case ErrorCode::damaged: return translate("Errors", "What answered does not know the code. Let your other computer make another one and try again.");
    default: return {};
    }
}

/// What is special about letting another computer in; empty for the rest.
QString addingDevice(const Error& error)
{
    switch (error.code) {
    case ErrorCode::conflict: return translate("Errors", "Other computers can't reach this one: Granary was started here without a door for them. Let the other computer in with the 24 words instead.");
    case ErrorCode::busy: return translate("Errors", "Another computer is being let in. Wait until it is done, or until its code has run out.");
    case ErrorCode::inviteExpired: return translate("Errors", "Nobody came before the code ran out. Make another one.");
    case ErrorCode::refused: return translate("Errors", "Too many wrong codes were tried, so this one is not good any more. Nobody was let in. Make another one.");
    case ErrorCode::unreachable: return translate("Errors", "The other computer was given the keys, and did not say that it keeps them. Look there; if it does not work, remove it here and try again.");
    case ErrorCode::cancelled: return translate("Errors", "Stopped. Nobody was let in.");
    default: return {};
    }
}

QString removingDevice(const Error& error)
{
    switch (error.code) {
    case ErrorCode::notFound: return translate("Errors", "There is no computer of that name in the drive any more.");
    case ErrorCode::alreadyExists: return translate("Errors", "It was removed before.");
    case ErrorCode::invalidArgument: return translate("Errors", "A computer can't remove itself. Do it on another one.");
    default: return {};
    }
}

/// What is special about lending space; empty for the rest.
QString lending(const Error& error)
{
    switch (error.code) {
    case ErrorCode::diskFull: return translate("Errors", "There is not that much room on this disk. Choose less, or free some space.");
    case ErrorCode::invalidArgument: return translate("Errors", "That is too little to keep anything beside what Granary needs itself. Choose more.");
    case ErrorCode::busy: return translate("Errors", "Pieces are being brought in from a disk just now. Wait until that is done.");
    case ErrorCode::conflict: return translate("Errors", "Others could not reach what they keep here through the proxy. Switch the proxy off in Settings first.");
    default: return {};
    }
}

/// What is special about entering a network by its name; empty for the rest.
QString joiningNetwork(const Error& error)
{
    switch (error.code) {
    case ErrorCode::invalidArgument:
    case ErrorCode::malformed: return translate("Errors", "There is no such network. Check its name, and the address of the machine in it.");
    case ErrorCode::unreachable: return translate("Errors", "Nobody of that network answers. Check how its name is written, and whether the machine at that address is on.");
    case ErrorCode::wrongNetwork: return translate("Errors", "Your drive stays in its network: it is stored there, or this computer lends space there. To go over to another one, remove the storage places in it and stop lending first.");
    default: return {};
    }
}

/// What is special about what was asked for; empty for the rest.
QString special(const Error& error, Doing doing)
{
    switch (doing) {
    case Doing::lend: return lending(error);
    case Doing::join: return joining(error);
    case Doing::addDevice: return addingDevice(error);
    case Doing::removeDevice: return removingDevice(error);
    case Doing::joinNetwork: return joiningNetwork(error);
    default: return {};
    }
}

} // namespace

QString errorSentence(const Error& error, Doing doing)
{
    const auto own = special(error, doing);
    if (!own.isEmpty())
        return own;
    switch (error.code) {
    case ErrorCode::cancelled: return translate("Errors", "Stopped. It can go on where it stopped.");
    case ErrorCode::invalidArgument:
    case ErrorCode::malformed:
        if (doing == Doing::addNode)
            return translate("Errors", "This is not a code of Granary. It begins with \"granary:\" and must be copied whole; ask for it again if in doubt.");
        if (doing == Doing::recover)
            return translate("Errors", "These are not the 24 words of a drive. Check each of them.");
        return translate("Errors", "That does not work like this. Check what you entered.");
    case ErrorCode::unsupportedVersion: return translate("Errors", "This was made by a newer version of Granary. Update Granary on this machine.");
    case ErrorCode::notFound: return notFound(doing);
    case ErrorCode::alreadyExists:
        if (doing == Doing::addNode)
            return translate("Errors", "This machine or folder belongs to your drive already.");
        return translate("Errors", "It is there already.");
    case ErrorCode::permissionDenied: return translate("Errors", "Granary may not read or write there. Change the permissions, or choose another place.");
    case ErrorCode::readOnly: return translate("Errors", "That disk is write-protected. Choose another place.");
    case ErrorCode::diskFull: return diskFull(doing);
    case ErrorCode::ioError: return translate("Errors", "Reading or writing a disk failed. Check the disk and its cable, then try again. What was stored on other machines is safe.");
    case ErrorCode::inUse: return translate("Errors", "Another Granary uses this profile now. Close it, then try again.");
    case ErrorCode::locked: return translate("Errors", "The drive is locked. Enter your passphrase to open it.");
    case ErrorCode::wrongPassphrase: return translate("Errors", "That is not the passphrase. Try again; after a loss, the 24 words open the drive in a new profile.");
    case ErrorCode::wrongWords: return translate("Errors", "These words do not belong together. Check the spelling and the order.");
    case ErrorCode::wrongDrive: return translate("Errors", "These words belong to another drive.");
    case ErrorCode::wrongNetwork: return translate("Errors", "That machine is in another network than your drive. Ask its owner for the name of the network.");
    case ErrorCode::damaged:
    case ErrorCode::databaseDamaged: return translate("Errors", "Something was damaged and Granary noticed. Check the drive in Nodes: what can be repaired from the other machines will be.");
    case ErrorCode::notEnoughShards: return notEnough(doing);
    case ErrorCode::noNodes: return translate("Errors", "There is no place to store anything yet. Add a friend's machine or a folder in Nodes.");
    case ErrorCode::unreachable:
        if (doing == Doing::addNode || doing == Doing::recover)
            return translate("Errors", "That machine does not answer. Check that Granary runs there and that it is connected, then try again.");
        return translate("Errors", "Granary's engine does not answer. It is being started again; nothing that was stored is lost.");
    case ErrorCode::timedOut: return translate("Errors", "No answer came in time. Try again later.");
    case ErrorCode::refused: return translate("Errors", "The other machine refused. Ask its owner why, or use another one.");
    case ErrorCode::quotaExceeded: return translate("Errors", "There is no room left for your drive there. Add another machine, or ask its owner for more room.");
    case ErrorCode::notEnrolled: return translate("Errors", "That machine takes only drives with an invitation. Ask its owner for one.");
    case ErrorCode::inviteUsed: return translate("Errors", "This invitation was used already. Ask for a new one.");
    case ErrorCode::inviteExpired: return translate("Errors", "This invitation has run out. Ask for a new one.");
    case ErrorCode::clockSkew: return translate("Errors", "The clocks of the two machines differ too much. Set the date and time, then try again.");
    case ErrorCode::busy: return translate("Errors", "Granary is busy with something else. Try again when it is done.");
    case ErrorCode::tooLarge: return translate("Errors", "That is too much at once. Try with less.");
    case ErrorCode::protocolViolation: return translate("Errors", "The other machine answered with something that makes no sense. Update Granary on both; if it goes on, remove that machine.");
    case ErrorCode::changedWhileRead: return translate("Errors", "It changed while it was read. The next backup takes it.");
    case ErrorCode::conflict:
        if (doing == Doing::read || doing == Doing::restore)
            return translate("Errors", "Several of your machines have this. Choose one of them above the list.");
        return translate("Errors", "Something else is there already. Choose another place or name.");
    case ErrorCode::notStored: return translate("Errors", "Things like this are not stored.");
    case ErrorCode::epochEnded: return translate("Errors", "A machine was removed from the drive, and this one has not got the new keys yet. Try again in a moment.");
    case ErrorCode::deviceRevoked:
        return translate("Errors", "This machine was removed from its drive. What is stored here is as it was. To use the drive here again, let this machine join it anew.");
    case ErrorCode::internal: break;
    }
    return translate("Errors", "Something went wrong inside Granary. Nothing that was stored is lost. Try again, and report it if it comes back.");
}

QString warningReason(const api::Warning& warning)
{
    switch (warning.code) {
    case ErrorCode::permissionDenied: return translate("Errors", "may not be read");
    case ErrorCode::notFound: return translate("Errors", "vanished meanwhile");
    case ErrorCode::changedWhileRead: return translate("Errors", "changed while it was read; the next backup takes it");
    case ErrorCode::ioError: return translate("Errors", "could not be read from the disk");
    case ErrorCode::tooLarge: return translate("Errors", "too long a path");
    case ErrorCode::notEnoughShards: return translate("Errors", "too few machines that store it answer");
    case ErrorCode::damaged: return translate("Errors", "damaged");
    case ErrorCode::notStored: return translate("Errors", "things like this are not stored");
    case ErrorCode::conflict: return translate("Errors", "something else is there already");
    case ErrorCode::diskFull: return translate("Errors", "the disk is full");
    default: return translate("Errors", "could not be done");
    }
}

QString wordsSentence(const api::WordsCheck& check)
{
    QStringList near;
    for (const auto& word : check.suggestions)
        near << QString::fromStdString(word);
    switch (check.problem) {
    case api::WordsProblem::none: return {};
    case api::WordsProblem::wordCount: return translate("Errors", "%n word(s) so far; a drive has 24.", nullptr, check.wordsFound);
    case api::WordsProblem::unknownWord:
        if (near.isEmpty())
            return translate("Errors", "Word %1 is not in the list of words. Check its spelling.").arg(check.position);
        return translate("Errors", "Word %1 is not in the list of words. Did you mean %2?").arg(countText(check.position), near.join(QStringLiteral(", ")));
    case api::WordsProblem::checksum: return translate("Errors", "Each word is right, but not all of them together. Look for two that changed places, or one that is another.");
    case api::WordsProblem::mixedLanguages: return translate("Errors", "The words are of two languages. They all belong to one.");
    case api::WordsProblem::tooLong: return translate("Errors", "This is too long to be 24 words.");
    }
    return {};
}

} // namespace granary::ui
