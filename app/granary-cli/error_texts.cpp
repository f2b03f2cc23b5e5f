#include "app/granary-cli/error_texts.h"

#include "app/granary-cli/wallet_texts.h"
#include "app/granary-ledger/ledger_texts.h"
#include "app/terminal/terminal.h"
#include "core/engine/profile.h"

namespace granary::app {
namespace {

template <class T>
bool isOneOf(T one, std::initializer_list<T> some)
{
    for (const auto d : some)
        if (d == one)
            return true;
    return false;
}

std::string notFoundText(const Error& error, const ErrorContext& context)
{
    switch (context.doing) {
    case Doing::start:
        return "There is no profile at " + printable(context.profile) +
               ". Make one with \"granary-cli --profile DIR init\", or name another with --profile.";
    case Doing::join:
        return "None of the drive's nodes that this machine can reach has its state" + inDetail(error) +
               ". Make sure that they run, name one with --node, and run both commands again.";
    case Doing::recover:
        return "No node that was asked knows a drive with these words" + inDetail(error) +
               ". Check that they are the words of this drive, and give the code of a node that holds it with --node, or a DHT node with "
               "--bootstrap.";
    case Doing::addNode: return "The folder or node was not found" + inDetail(error) + ". Check the path or ask for a fresh code.";
    case Doing::revoke: return "The drive has no device of that name. \"granary-cli device list\" shows them.";
    case Doing::removeNode: return "The drive has no such node. \"granary-cli node list\" shows their ids.";
    case Doing::tasks: return "There is no such task. \"granary-cli tasks\" lists them.";
    case Doing::exportDrive: return "There is nothing to export" + inDetail(error) + ". \"granary-cli snapshots\" and \"granary-cli node list\" show what there is.";
    case Doing::importShards: return "Nothing that was exported lies there" + inDetail(error) + ". Name the directory that \"granary-cli export --for\" was given.";
    case Doing::deleteDrive: return "This profile has no drive" + inDetail(error) + ". Name another with --profile.";
    case Doing::schedule: return "There is no such plan. \"granary-cli schedule list\" shows their numbers.";
    case Doing::read:
    case Doing::restore:
        return "Not found in the drive" + inDetail(error) + ". \"granary-cli snapshots\" and \"granary-cli ls\" show what is there.";
    default: return "Not found" + inDetail(error) + ". Check the name and try again.";
    }
}

/// What keeps a file with words or a passphrase from being read; empty for other errors.
std::string secretFileText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::notFound: return "There is no such file" + inDetail(error) + ". Check its path; nothing was done.";
    case ErrorCode::permissionDenied: return "That file may not be read" + inDetail(error) + ". Make it readable for yourself alone (chmod 600); nothing was done.";
    case ErrorCode::tooLarge: return "That file is too large for what should be in it" + inDetail(error) + ". Name the right one; nothing was done.";
    case ErrorCode::ioError: return "That file could not be read" + inDetail(error) + ". Name a plain file on a disk that works; nothing was done.";
    default: return {};
    }
}

std::string diskText(const Error& error, const ErrorContext& context, std::string_view what)
{
    const std::string where = context.doing == Doing::restore ? "where you restore to"
        : context.doing == Doing::exportDrive                ? "that you export to"
                                                             : "that holds the profile or the folder node";
    if (error.code == ErrorCode::diskFull && error.detail.find(engine::Profile::shareDetail) != std::string::npos)
        return "What this profile may hold is used up by what it stores for others and by its own drive. Lend more with \"granary-cli share on SIZE\" (or start granaryd with a larger --share) and run the same command again: it goes on where it stopped.";
    if (error.code == ErrorCode::diskFull && context.doing == Doing::share)
        return "That is more than there is room for" + inDetail(error) + ". Lend less, or free some space.";
    if (error.code == ErrorCode::diskFull)
        return "The disk " + where + " is full" + inDetail(error) + ". Free some space and run the same command again: it goes on where it stopped.";
    const std::string place = context.doing == Doing::restore ? "the place you restore to" : context.doing == Doing::addNode ? "that folder" : printable(context.profile);
    return std::string(what) + inDetail(error) + ". Check the permissions of " + place + " or choose another, then run the command again.";
}

std::string keysDamagedText(const ErrorContext& context)
{
    return "The key file of the profile " + printable(context.profile) +
           " is damaged. Nothing stored is lost: recover the drive with its 24 words in a new profile (\"granary-cli --profile NEW init --words-file F --node CODE\").";
}

std::string lockedText(const ErrorContext& context)
{
    return "The drive is locked. Unlock it with \"granary-cli --profile " + printable(context.profile) +
           " unlock\", or give --passphrase-file.";
}

/// Being let into another device's drive, where that differs from making one.
std::string joinText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::malformed:
    case ErrorCode::tooLarge:
        if (error.detail.find("check") != std::string::npos)
            return "The code was not copied right. Copy the whole line that begins with \"granary:device?\" from the other device, without a break in it.";
        return "This is not a device's code" + inDetail(error) + ". Copy the whole line that begins with \"granary:device?\" and that \"granary-cli device add\" shows there.";
    case ErrorCode::inviteExpired:
    case ErrorCode::inviteUsed:
    case ErrorCode::permissionDenied:
        return std::string(error.code == ErrorCode::inviteExpired ? "This code has run out" : error.code == ErrorCode::inviteUsed ? "This code was used already" : "The other device knows another code") +
               ". Run \"granary-cli device add\" there again and use the new one.";
    case ErrorCode::notFound:
        if (error.detail.find("head") != std::string::npos)
            break;
        return "The other device lets nobody in with this code now: it has run out, was used, or the command there was ended. Run \"granary-cli device add\" there again and use the new one.";
    case ErrorCode::refused: return "The other device took its code back, because somebody came with wrong ones. Run \"granary-cli device add\" there again and use the new one.";
    case ErrorCode::unreachable:
        return "The other device cannot be reached" + inDetail(error) +
               ". Both must be on, in the same network or with a way to each other, and \"granary-cli device add\" must still run there. With the 24 words (--words-file) this machine joins without it.";
    case ErrorCode::damaged: return "What answered does not know the code. Make sure that the code is the other device's, then try again with a new one.";
    case ErrorCode::unsupportedVersion: return "The other device runs a version of Granary that cannot let this one in" + inDetail(error) + ". Update the older one and try again.";
    default: break;
    }
    return {};
}

/// Letting a machine in.
std::string addDeviceText(const Error& error)
{
    switch (error.code) {
    case ErrorCode::inviteExpired: return "No device came before the code ran out. Run the command again when the other machine is ready; --minutes gives more time.";
    case ErrorCode::refused: return "The code was taken back, because wrong ones came again and again. Somebody may be trying to get in; run the command again for a new code.";
    case ErrorCode::unreachable:
        return "\"" + printable(error.detail) +
               "\" was given the keys of the drive, but has not said that it keeps them. If that is your machine, see what it says; if its \"init\" failed, run both commands again.";
    case ErrorCode::conflict: return "Nobody can reach this engine, because it does not listen. Start granaryd with --listen ADDR:PORT, or end it and run the command again.";
    case ErrorCode::invalidArgument: return "That cannot be done" + inDetail(error) + ". See \"granary-cli device --help\".";
    default: return {};
    }
}

/// Keeping a ledger, where that differs from granary-ledger's.
std::string keepLedgerText(const Error& error, const ErrorContext& context)
{
    const auto place = printable(joinPath(context.profile, "ledger"));
    const auto of = [&](std::string_view what) { return error.detail.find(what) != std::string::npos; };
    switch (error.code) {
    case ErrorCode::invalidArgument:
        if (of("genesis: "))
            break;
        return "No ledger can be served there" + inDetail(error) +
            ". Give --listen an address of this machine by its number, with a port: 127.0.0.1:4780 for its own programs, 0.0.0.0:4780 for "
            "everybody who can reach it.";
    case ErrorCode::malformed:
        if (!of("ledger-listen"))
            break;
        return "It cannot be told any more where the ledger is to be served. Say it again with \"granary-cli ledger create --listen "
               "ADDR:PORT\"; the ledger itself was not touched.";
    case ErrorCode::unreachable:
        if (!of("no such address"))
            break;
        return "This machine does not have that address now. Choose another with --listen (\"ip address\" shows what it has, 0.0.0.0 "
               "stands for all), or connect it and wait half a minute.";
    case ErrorCode::permissionDenied:
        if (!of("port"))
            break;
        return "That port is kept for the system's own services. Choose one from 1024 on with --listen.";
    case ErrorCode::inUse:
        if (of("the port"))
            break;
        return "Another program, such as granary-ledger, works with the ledger in " + place + ". Stop it first, then run the command again.";
    case ErrorCode::alreadyExists:
        return "This profile keeps a ledger of other terms already. Leave out --genesis to serve that one, or keep another one with another "
               "--profile; nothing was changed.";
    case ErrorCode::notFound:
        if (of("moved away"))
            break;
        return "The ledger is not in " + place + " any more" + inDetail(error) +
            ". Put ledger.key and ledger.db back there. If they are lost for good, \"granary-cli ledger stop\" gives it up, and "
            "\"granary-cli ledger create\" founds another one then.";
    default: break;
    }
    return {};
}

std::string networkText(const Error& error, const ErrorContext& context)
{
    switch (error.code) {
    case ErrorCode::notEnoughShards:
        if (context.doing == Doing::recover)
            return "Too few nodes answer to bring the drive back" + inDetail(error) +
                   ". Start more of its nodes, or name them with --node, and run the command again.";
        if (context.doing == Doing::backup)
            return "Too few nodes take what is to be stored" + inDetail(error) +
                   ". Start more of its nodes or add some, then run the backup again: it goes on where it stopped.";
        return "Too few nodes answer to read this" + inDetail(error) + ". Try again when more of the nodes are up; \"granary-cli status\" shows which are away.";
    case ErrorCode::noNodes:
        if (context.doing == Doing::recover)
            return "No node was found to ask for the drive" + inDetail(error) +
                   ". Give the code of one that holds it with --node, or the address of any node of its network with --bootstrap.";
        if (context.doing == Doing::removeNode)
            return "The node stays: there is nowhere to move its data to" + inDetail(error) + ". Start the other nodes or add one, then remove it.";
        return "The drive has no node to store on. Add one with \"granary-cli node add CODE\" or \"granary-cli node add folder:PATH\".";
    case ErrorCode::unreachable:
        if (context.doing == Doing::joinNetwork)
            return "Nobody of that network answers. Check how its name is written, and give the address of a machine that is in it now with --bootstrap ADDR:PORT.";
        if (!isOneOf(context.doing, {Doing::addNode, Doing::init, Doing::recover, Doing::removeNode}))
            return "The engine of this profile, or a node it needs, cannot be reached" + inDetail(error) +
                   ". If granaryd ended, start it again; then run the command again. What was stored is safe.";
        return "The node cannot be reached" + inDetail(error) + ". Check that it is running and its address is right, then try again.";
    case ErrorCode::timedOut: return "The node did not answer in time" + inDetail(error) + ". Try again later.";
    case ErrorCode::wrongNetwork:
        if (context.doing == Doing::joinNetwork)
            return "This profile stays in its network" + inDetail(error) + ": its drive stores on nodes there, or it lends there. Use another profile for the other network.";
        return "That is another network" + inDetail(error) +
               ". Node, DHT and profile must name the same one (--network); ask the node's owner which it is, or use another profile.";
    case ErrorCode::notEnrolled:
        return "The node admits only drives with an invite. Ask its owner for one (\"granary-cli invite\" there) and add the node with that code.";
    case ErrorCode::inviteUsed: return "This invite was used already. Ask the node's owner for a new one.";
    case ErrorCode::inviteExpired: return "This invite has run out. Ask the node's owner for a new one.";
    case ErrorCode::quotaExceeded:
        return "A node has no room left for this drive" + inDetail(error) + ". Add another node, or ask its owner for a larger share.";
    case ErrorCode::refused: return "A node refused" + inDetail(error) + ". Ask its owner why, or use another node.";
    case ErrorCode::protocolViolation:
        return "A peer answered with something that makes no sense" + inDetail(error) + ". Update both sides; if it goes on, remove that node.";
    default: return {};
    }
}

} // namespace

std::string sentence(const Error& error, const ErrorContext& context)
{
    if (auto text = walletSentence(error); !text.empty())
        return text;
    if (context.doing == Doing::wallet)
        if (auto text = ledgerWaySentence(error); !text.empty())
            return text;
    if (context.doing == Doing::payNode)
        if (auto text = paidNodeSentence(error); !text.empty())
            return text;
    if (error.code == ErrorCode::deviceRevoked)
        return "This machine was removed from its drive by somebody who has the drive's words. What is stored here is as it was, but the nodes of the drive refuse this machine. "
               "To make it a device again, run \"granary-cli device add\" on another one, and \"granary-cli --profile NEW init --device-code CODE\" here.";
    if (error.code == ErrorCode::epochEnded)
        return "A device was removed from the drive, and this machine has not got the new keys yet" + inDetail(error) + ". Run the command again in a moment.";
    if (isOneOf(context.doing, {Doing::join, Doing::addDevice}))
        if (auto text = context.doing == Doing::join ? joinText(error) : addDeviceText(error); !text.empty())
            return text;
    if (context.doing == Doing::keepLedger) {
        if (auto text = keepLedgerText(error, context); !text.empty())
            return text;
        if (!isOneOf(error.code, {ErrorCode::readOnly, ErrorCode::diskFull, ErrorCode::ioError, ErrorCode::internal}))
            return ledgerSentence(error, LedgerDoing::serve, joinPath(context.profile, "ledger"));
    }
    if (context.doing == Doing::secretFile)
        if (auto text = secretFileText(error); !text.empty())
            return text;
    switch (error.code) {
    case ErrorCode::internal:
        return "Something went wrong inside Granary" + inDetail(error) + ". Nothing stored is lost; run the command again, and report this if it comes back.";
    case ErrorCode::cancelled:
        return isOneOf(context.doing, {Doing::backup, Doing::restore}) ? "Stopped. Run the same command again to go on where it stopped."
                                                                       : "Stopped.";
    case ErrorCode::invalidArgument:
        if (context.doing == Doing::importShards)
            return "Nothing can be imported here" + inDetail(error) + ". Lend space for that profile (\"granary-cli share on SIZE\") while its granaryd runs, then run the import.";
        if (context.doing == Doing::share)
            return "That cannot be lent" + inDetail(error) + ". See \"granary-cli share --help\".";
        if (context.doing == Doing::joinNetwork)
            return "That is no network" + inDetail(error) + ": its name has 1 to 64 bytes, and an address is one such as 192.0.2.7:7001.";
        if (context.doing == Doing::invite)
            return "Nobody can be invited" + inDetail(error) + ". Lend space first: \"granary-cli share on SIZE\".";
        return "That cannot be done" + inDetail(error) + ". See \"granary-cli --help\".";
    case ErrorCode::malformed:
        if (context.doing == Doing::unlock)
            return keysDamagedText(context);
        if (isOneOf(context.doing, {Doing::addNode, Doing::init, Doing::recover}))
            return "This is not a node code" + inDetail(error) + ". Copy the whole line that begins with \"granary:node?\", or give folder:PATH.";
        return "Something that was read does not follow its format" + inDetail(error) + ". Update Granary, then try again.";
    case ErrorCode::unsupportedVersion:
        if (isOneOf(context.doing, {Doing::addNode, Doing::init, Doing::recover}))
            return "The node and this computer run versions of Granary that do not understand each other" + inDetail(error) + ". Update the older one and try again.";
        return "This was written by a newer version of Granary" + inDetail(error) + ". Update this one and run the command again.";
    case ErrorCode::notFound: return notFoundText(error, context);
    case ErrorCode::alreadyExists:
        if (isOneOf(context.doing, {Doing::init, Doing::recover, Doing::join}))
            return "This profile has a drive already. Use another directory with --profile, or work with the drive that is there.";
        if (context.doing == Doing::revoke)
            return "The device was removed before. \"granary-cli device list\" shows it.";
        return "It exists already" + inDetail(error) + ". Choose another name.";
    case ErrorCode::permissionDenied: return diskText(error, context, "Permission was denied");
    case ErrorCode::readOnly: return diskText(error, context, "The place is read-only");
    case ErrorCode::diskFull: return diskText(error, context, "");
    case ErrorCode::ioError: return diskText(error, context, "The disk reported an error");
    case ErrorCode::inUse:
        if (context.doing == Doing::addNode)
            return "Another program uses this folder" + inDetail(error) + ". Wait until it is done, then try again.";
        if (!error.detail.starts_with(engine::Profile::lockDetail)) // a port, or a folder that another restore writes into
            return "Something else uses it already" + inDetail(error) + ". Wait until it is done, or choose another address or place, then try again.";
        return "Another Granary program is at work on the profile " + printable(context.profile) + ". Wait until it is done, or stop it, then try again.";
    case ErrorCode::locked: return lockedText(context);
    case ErrorCode::wrongPassphrase: return "The passphrase is wrong. Try again; if it is lost, recover the drive in a new profile with its 24 words.";
    case ErrorCode::wrongWords: return "These are not 24 valid words" + inDetail(error) + ". Check them against your note.";
    case ErrorCode::wrongDrive:
        if (context.doing == Doing::revoke)
            return "These are the words of another drive. Nothing was changed; give the words of this one.";
        if (context.doing == Doing::deleteDrive)
            return "These are the words of another drive. Nothing was deleted; give the words of this one.";
        return "This belongs to another drive" + inDetail(error) + ". Use the words or the profile of the drive it came from.";
    case ErrorCode::damaged:
        if (context.doing == Doing::exportDrive)
            return "The export is not whole" + inDetail(error) + ". What is on the nodes is safe; run the export again.";
        if (context.doing == Doing::unlock)
            return keysDamagedText(context);
        return "Data is damaged" + inDetail(error) + ". Other copies were tried; \"granary-cli status\" shows the nodes, and an older snapshot may still be whole.";
    case ErrorCode::databaseDamaged:
        return "The profile's database is damaged" + inDetail(error) +
               ". It is set aside and rebuilt from the nodes at the next unlock; make sure that nodes are up and run the command again.";
    case ErrorCode::clockSkew:
        if (context.doing == Doing::forget)
            return "Nothing was forgotten: the times of snapshots make no sense" + inDetail(error) +
                   ", so days cannot be told apart. Set this computer's clock right and look at \"granary-cli snapshots\"; --trust-clocks goes on all the same.";
        return "This computer's clock and the network's differ too much" + inDetail(error) + ". Set the clock right and try again.";
    case ErrorCode::busy: return "It is busy now" + inDetail(error) + ". Try again in a moment.";
    case ErrorCode::tooLarge:
        if (context.doing == Doing::read)
            return "That is too much to look at together" + inDetail(error) + ". Ask for less at once.";
        return "It is too large" + inDetail(error) + ". Use a smaller one.";
    case ErrorCode::changedWhileRead: return "A file changed while it was read" + inDetail(error) + ". Run the backup again when it is at rest.";
    case ErrorCode::conflict:
        if (error.detail == engine::Profile::proxyDetail)
            return "This profile uses a proxy, and nobody could reach what it stores for others through one. Run \"granary-cli --profile " + printable(context.profile) +
                   " proxy off\"; or do without lending.";
        if (context.doing == Doing::exportDrive && error.kind == ErrorKind::transient)
            return "It cannot be exported yet" + inDetail(error) + ".";
        if (isOneOf(context.doing, {Doing::exportDrive, Doing::importShards}))
            return "That directory does not fit" + inDetail(error) + ". Name another one, or do what this says.";
        if (context.doing == Doing::backup && error.kind == ErrorKind::transient)
            return "The plan waits" + inDetail(error) + ". It goes on by itself from then on.";
        if (isOneOf(context.doing, {Doing::restore, Doing::read}) && error.detail.starts_with("devices: "))
            return "Several devices of the drive have this (" + printable(error.detail.substr(9)) + "). Say which one you mean with --device NAME; \"granary-cli device list\" shows them.";
        if (isOneOf(context.doing, {Doing::backup, Doing::removeNode, Doing::repair, Doing::forget}))
            return "This profile is older than its drive" + inDetail(error) +
                   ". An old copy of the profile was put back, or the drive was recovered elsewhere. Nothing was overwritten; recover the drive with its 24 words "
                   "in a new profile and go on there.";
        if (context.doing == Doing::restore)
            return "Something is in the way" + inDetail(error) + ". Restore into an empty directory, or see --conflict.";
        return "That does not fit the present state" + inDetail(error) + ". Look at \"granary-cli tasks\" and \"granary-cli status\", then try again.";
    default: break;
    }
    return networkText(error, context);
}

std::string reason(const api::Warning& w)
{
    switch (w.code) {
    case ErrorCode::permissionDenied: return w.detail.empty() ? "no permission" : "no permission: " + printable(w.detail);
    case ErrorCode::notFound: return "vanished";
    case ErrorCode::changedWhileRead: return "changed while it was read";
    case ErrorCode::alreadyExists:
    case ErrorCode::conflict: return "something of that name is there already";
    case ErrorCode::damaged: return "damaged on all nodes that were asked";
    case ErrorCode::notEnoughShards: return "too few of its pieces can be reached now";
    case ErrorCode::diskFull: return "no space left";
    case ErrorCode::readOnly: return "read-only";
    default: return w.detail.empty() ? std::string(errorName(w.code)) : printable(w.detail);
    }
}

std::string sentence(const api::WordsCheck& check)
{
    std::string near;
    for (const auto& s : check.suggestions)
        near += (near.empty() ? "" : ", ") + s;
    switch (check.problem) {
    case api::WordsProblem::none: return "The words are valid.";
    case api::WordsProblem::wordCount:
        return "A drive has 24 words, but " + std::to_string(check.wordsFound) + " were given. Check for a missing or doubled one.";
    case api::WordsProblem::unknownWord:
        return "Word " + std::to_string(check.position) + " is not in the list." + (near.empty() ? "" : " Near it: " + near + ".") +
               " Compare it with your note.";
    case api::WordsProblem::checksum:
        return "All words are in the list, but they do not fit together" +
               (check.position > 0 ? ": word " + std::to_string(check.position) + " may be wrong" : std::string()) + "." +
               (near.empty() ? "" : " Words that would fit: " + near + ".") + " One is wrong or two are exchanged: compare them with your note.";
    case api::WordsProblem::mixedLanguages: return "The words are of two languages. All 24 must be English, or all Chinese.";
    case api::WordsProblem::tooLong: return "That is far too long for 24 words. Give a file that holds only them.";
    }
    return {};
}

} // namespace granary::app
