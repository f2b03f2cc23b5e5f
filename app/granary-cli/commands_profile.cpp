// init, unlock, lock, passphrase, invite and the nodes.
#include "app/granary-cli/commands.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

namespace granary::app {
namespace {


void sayWords(Output& output, std::string_view words)
{
    output.say("These 24 words are the drive. They bring back everything on any machine, and whoever has them can read everything.");
    output.say("Write them down on paper, in this order. They are shown this once:");
    output.say("");
    std::string line;
    std::size_t count = 0;
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        line += (line.empty() ? "    " : " ") + std::string(words.substr(at, end - at));
        at = end + 1;
        if (++count % 6 == 0) {
            output.say(line);
            api::SecretText::wipe(line);
        }
    }
    if (!line.empty())
        output.say(line);
    output.say("");
}

void sayRecovered(Output& output, const api::RecoveredState& state)
{
    output.say("Recovered state " + countText(state.sequence) + " of " + timeText(state.time.ns) + ", from " + countText(state.nodesAsked) +
               " of " + countText(state.nodesKnown) + " nodes, with " + countText(state.snapshots, "snapshot") + ".");
    output.say("Nothing is written to the nodes until the next backup. \"restore --to DIR\" brings the files back.");
}

/// `fallback` when the task did not fail but has no such result.
template <class T>
Result<T> resultOf(Result<api::Task> task)
{
    if (!task)
        return task.error();
    if (task->error)
        return *task->error;
    if (auto* result = std::get_if<T>(&task->result))
        return std::move(*result);
    return Error(ErrorCode::internal, "a task without a result");
}

} // namespace

int initCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    const auto language = arguments.value("--language", "en");
    if (language != "en" && language != "zh")
        return output.failure(exitUsage, "usage", "--language is en or zh.");
    api::InitRequest request;
    request.language = language == "zh" ? api::Language::chinese : api::Language::english;
    request.nodes = arguments.values("--node");
    for (auto& node : request.nodes)
        if (node.rfind("folder:", 0) == 0) {
            auto path = absolutePath(node.substr(7));
            if (!path)
                return session.fail(path.error(), Doing::addNode);
            node = "folder:" + *path;
        }
    request.bootstraps = arguments.values("--bootstrap");
    request.network = arguments.value("--network");
    request.deviceName = arguments.value("--device-name");
    const bool recover = arguments.has("--words-file");
    const bool join = arguments.has("--device-code");
    if (recover && join)
        return output.failure(exitUsage, "usage", "The drive comes from its words or from another device's code: give one of --words-file and --device-code.");
    request.deviceCode = api::SecretText(arguments.value("--device-code"));
    const auto doing = join ? Doing::join : recover ? Doing::recover : Doing::init;
    if (recover) {
        auto words = readWholeSecret(arguments.value("--words-file"), maxWordsBytes);
        if (!words)
            return session.fail(words.error(), Doing::secretFile);
        request.words = std::move(*words);
    }
    int code = 0;
    if (!session.open(Session::Profile::create, Session::Drive::notNeeded, doing, code))
        return code;
    auto info = session.engine().info();
    if (!info)
        return session.fail(info.error(), doing);
    if (info->hasDrive)
        return session.fail(ErrorCode::alreadyExists, doing);
    if (recover) {
        auto check = session.engine().checkWords(request.words);
        if (!check)
            return session.fail(check.error(), doing);
        if (check->problem != api::WordsProblem::none) {
            const auto text = sentence(*check);
            output.note(text);
            auto error = api::toJson(Error(ErrorCode::wrongWords));
            error["text"] = text;
            error["words"] = api::toJson(*check);
            output.answer({{"error", std::move(error)}});
            return exitMendable;
        }
    }
    auto passphrase = session.passphrase("New passphrase for this profile: ", "--passphrase-file", true);
    if (!passphrase)
        return session.fail(passphrase.error(), Doing::secretFile);
    request.passphrase = std::move(*passphrase);
    auto task = session.engine().init(std::move(request));
    if (!task)
        return session.fail(task.error(), doing);
    auto result = resultOf<api::InitResult>(session.finish(*task));
    if (!result)
        return session.fail(result.error(), doing);
    if (!result->words.empty() && !output.json())
        sayWords(output, result->words.view());
    if (result->joinedFrom)
        output.say("This machine is now a device of the drive, beside \"" + printable(*result->joinedFrom) + "\". What it backs up is its own; it can restore what any of them has.");
    if (result->state)
        sayRecovered(output, *result->state);
    else
        output.say("Next: \"granary-cli node add CODE|folder:PATH\", then \"granary-cli backup PATH\".");
    for (const auto& warning : result->warnings)
        output.note("Not added: " + warning.path.bytes + ". " + sentence(Error(warning.code, warning.detail), session.context(Doing::addNode)));
    const bool newDrive = !result->words.empty();
    output.answer(api::toJson(*result));
    if (newDrive && output.broken())
        output.note("The drive was made, but its 24 words could not be shown, and they are shown only once. Nothing is stored with it yet: remove " +
                    printable(session.context(Doing::init).profile) + "/keys and run init again.");
    return result->warnings.empty() ? exitDone : exitMendable;
}

int unlockCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::unlock, code))
        return code;
    auto secret = session.passphrase("Passphrase: ", "--passphrase-file", false);
    if (!secret)
        return session.fail(secret.error(), Doing::secretFile);
    if (auto unlocked = session.engine().unlock(*secret); !unlocked)
        return session.fail(unlocked.error(), Doing::unlock);
    session.output().say(session.remote() ? "The drive is unlocked." : "The passphrase is right. No engine is running that could keep the drive unlocked: start granaryd for that.");
    session.output().answer({{"locked", !session.remote()}});
    return exitDone;
}

int lockCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::unlock, code))
        return code;
    if (auto locked = session.engine().lock(); !locked)
        return session.fail(locked.error(), Doing::unlock);
    session.output().say("The drive is locked.");
    session.output().answer({{"locked", true}});
    return exitDone;
}

int passphraseCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::passphrase, code))
        return code;
    auto from = session.passphrase("Passphrase now: ", "--passphrase-file", false);
    if (!from)
        return session.fail(from.error(), Doing::secretFile);
    auto to = session.passphrase("New passphrase: ", "--new-passphrase-file", true);
    if (!to)
        return session.fail(to.error(), Doing::secretFile);
    if (auto changed = session.engine().changePassphrase(*from, *to); !changed)
        return session.fail(changed.error(), Doing::unlock);
    session.output().say("The passphrase is changed.");
    session.output().answer({{"changed", true}});
    return exitDone;
}

int inviteCommand(Session& session)
{
    const auto& arguments = session.arguments();
    api::InviteRequest request;
    if (arguments.has("--valid")) {
        const auto days = parseNumber(arguments.value("--valid"), 1, 3650);
        if (!days)
            return session.output().failure(exitUsage, "usage", "--valid is a number of days.");
        request.validSeconds = *days * 86400;
    }
    if (arguments.has("--quota")) {
        const auto size = parseSize(arguments.value("--quota"));
        if (!size)
            return session.output().failure(exitUsage, "usage", "--quota is a size such as 500MB or 4GiB.");
        request.quotaBytes = *size;
    }
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::notNeeded, Doing::invite, code))
        return code;
    auto invite = session.engine().invite(request);
    if (!invite) {
        if (invite.error().code == ErrorCode::invalidArgument)
            return session.output().failure(exitMendable, "invalidArgument",
                "This node stores nothing for others now. Start it with \"granaryd --profile DIR --share SIZE\" and ask again.");
        return session.fail(invite.error(), Doing::invite);
    }
    session.output().say(invite->code);
    session.output().note("It lets one drive in, until " + timeText(invite->expires.ns) + ".");
    session.output().answer(api::toJson(*invite));
    return exitDone;
}

int nodeAddCommand(Session& session)
{
    auto what = session.arguments().operands[0];
    if (what.rfind("folder:", 0) == 0) {
        auto path = absolutePath(what.substr(7));
        if (!path)
            return session.fail(path.error(), Doing::addNode);
        what = "folder:" + *path;
    } else if (what.rfind("granary:", 0) != 0) {
        return session.output().failure(exitUsage, "usage", "A node is named by its code (granary:node?...) or as folder:PATH.");
    }
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::addNode, code))
        return code;
    auto task = session.engine().addNode(what);
    if (!task)
        return session.fail(task.error(), Doing::addNode);
    auto node = resultOf<api::Node>(session.finish(*task));
    if (!node)
        return session.fail(node.error(), Doing::addNode);
    session.output().say("Added " + printable(node->address) + " as node " + node->id.hex().substr(0, 12) + ".");
    session.output().answer(api::toJson(*node));
    return exitDone;
}

void sayNodes(Output& output, const std::vector<api::Node>& nodes)
{
    std::vector<std::vector<std::string>> rows{{"NODE", "STATE", "USED", "OF", "ADDRESS"}};
    for (const auto& node : nodes)
        rows.push_back({node.id.hex().substr(0, 12), node.leaving ? "leaving" : node.lendsNoMore ? "lends no more" : !node.reachable ? "away" : node.repairer ? "up, repairs" : "up", sizeText(node.usedBytes),
            node.quotaBytes > 0 ? sizeText(node.quotaBytes) : "?", printable(node.address)});
    for (const auto& line : table(rows, {false, false, true, true, false}))
        output.say(line);
}

int nodeListCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::status, code))
        return code;
    auto nodes = session.engine().nodes();
    if (!nodes)
        return session.fail(nodes.error(), Doing::status);
    if (nodes->empty())
        session.output().say("The drive has no nodes yet. Add one with \"granary-cli node add CODE|folder:PATH\".");
    else
        sayNodes(session.output(), *nodes);
    auto list = api::Json::array();
    for (const auto& node : *nodes)
        list.push_back(api::toJson(node));
    session.output().answer({{"nodes", std::move(list)}});
    return exitDone;
}

int nodeRemoveCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::removeNode, code))
        return code;
    auto task = session.engine().removeNode(session.arguments().operands[0]);
    if (!task)
        return session.fail(task.error(), Doing::removeNode);
    auto done = session.finish(*task);
    if (!done)
        return session.fail(done.error(), Doing::removeNode);
    if (done->error)
        return session.fail(*done->error, Doing::removeNode);
    session.output().say("The node is forgotten: the drive needs nothing of it any more.");
    session.output().answer({{"removed", true}});
    return exitDone;
}

int nodeRepairerCommand(Session& session)
{
    const auto& word = session.arguments().operands[1];
    if (word != "on" && word != "off")
        return session.fail(Error(ErrorCode::invalidArgument, "it is on or off"), Doing::removeNode);
    const bool on = word == "on";
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::removeNode, code))
        return code;
    if (const auto set = session.engine().setRepairer(session.arguments().operands[0], on); !set)
        return session.fail(set.error(), Doing::removeNode);
    session.output().say(on ? "The node repairs the drive from now on while this computer is off, if its owner allows that there (granaryd --repair). It "
                              "cannot read it. granaryd on this computer tells it what there is to look after, within the hour. Nothing is stored on it from now on; "
                              "what it holds already it does not repair."
                            : "The node repairs the drive no longer. It is told when it answers; what it was allowed ends by itself after two months at the latest.");
    session.output().answer({{"repairer", on}});
    return exitDone;
}

} // namespace granary::app
