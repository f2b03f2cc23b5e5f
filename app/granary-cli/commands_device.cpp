// The drive's devices.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/task_command.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"
#include "core/engine/engine_program.h"

namespace granary::app {
namespace {

std::string stateText(const api::Device& device)
{
    if (device.revoked)
        return "revoked";
    if (device.suspended)
        return "suspended";
    return device.own ? "this one" : "";
}

} // namespace

int deviceListCommand(Session& session)
{
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::status, code))
        return code;
    const auto devices = session.engine().devices();
    if (!devices)
        return session.fail(devices.error(), Doing::status);
    std::vector<std::vector<std::string>> rows{{"DEVICE", "", "LAST SEEN", "SNAPSHOTS", "FILES", "SIZE", "PATHS"}};
    auto list = api::Json::array();
    for (const auto& device : *devices) {
        std::string paths;
        for (const auto& path : device.paths)
            paths += (paths.empty() ? "" : " ") + printable(path.bytes);
        rows.push_back({printable(device.name), stateText(device), device.sequence > 0 ? timeText(device.time.ns) : "never", countText(device.snapshots),
            countText(device.files), sizeText(device.bytes), paths});
        list.push_back(api::toJson(device));
    }
    for (const auto& line : table(rows, {false, false, false, true, true, true, false}))
        session.output().say(line);
    session.output().answer({{"devices", std::move(list)}});
    return exitDone;
}

int deviceRenameCommand(Session& session)
{
    const auto& name = session.arguments().operands[0];
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::status, code))
        return code;
    if (const auto renamed = session.engine().renameDevice(name); !renamed)
        return session.fail(renamed.error(), Doing::status);
    session.output().say("This device is called " + printable(name) + " from its next backup on.");
    session.output().answer({{"name", name}});
    return exitDone;
}

int deviceAddCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    api::DeviceOfferRequest request;
    request.name = arguments.value("--device-name");
    if (arguments.has("--minutes")) {
        const auto minutes = parseNumber(arguments.value("--minutes"), 1, 24 * 60);
        if (!minutes)
            return output.failure(exitUsage, "usage", "--minutes is a number from 1 to 1440.");
        request.validSeconds = *minutes * 60;
    }
    if (arguments.has("--listen") && !engine::listenEndpoint(arguments.value("--listen")))
        return output.failure(exitUsage, "usage", "--listen is ADDR:PORT, for example 192.168.1.5:0.");
    int code = 0;
    if (!session.open(Session::Profile::mustExist, Session::Drive::unlocked, Doing::addDevice, code))
        return code;
    const auto offer = session.engine().addDevice(request);
    if (!offer)
        return session.fail(offer.error(), Doing::addDevice);
    output.say("Run this on the other machine, before " + timeText(offer->expires.ns) + ":");
    output.say("");
    output.say("    granary-cli init --device-code '" + std::string(offer->code.view()) + "'");
    output.say("");
    output.say("It lets in whoever has it, once: show it to nobody else. Waiting for the other machine; Ctrl-C takes the code back.");
    const auto done = session.finish(offer->task);
    if (!done)
        return session.fail(done.error(), Doing::addDevice);
    if (done->error)
        return session.fail(*done->error, Doing::addDevice);
    const auto& added = std::get<api::AddDeviceResult>(done->result);
    output.say("\"" + printable(added.name) + "\" is a device of the drive now.");
    output.answer(api::toJson(added));
    return exitDone;
}

int deviceRevokeCommand(Session& session)
{
    const auto& arguments = session.arguments();
    auto& output = session.output();
    if (!arguments.has("--words-file"))
        return output.failure(exitUsage, "usage", "Removing a device needs the drive's 24 words: give --words-file F.");
    api::RevokeDeviceRequest request;
    request.name = arguments.operands[0];
    auto words = readWholeSecret(arguments.value("--words-file"), maxWordsBytes);
    if (!words)
        return session.fail(words.error(), Doing::secretFile);
    request.words = std::move(*words);
    return runTask<api::RevokeDeviceResult>(
        session, Doing::revoke, Session::Drive::unlocked, [&](api::Engine& engine) { return engine.revokeDevice(std::move(request)); },
        [](Session& s, const api::RevokeDeviceResult& result) {
            s.output().say("\"" + printable(s.arguments().operands[0]) + "\" is removed: " + countText(result.nodesTold) + " nodes refuse it from now on.");
            if (result.nodesAway > 0)
                s.output().note(countText(result.nodesAway) + " nodes are away and do not know it yet: they learn it from this device, or another one that stays, when they are back.");
            std::string names;
            for (const auto& name : result.staying)
                names += (names.empty() ? "" : ", ") + printable(name);
            s.output().say("These go on, by themselves: " + names + ". If you do not know one of them, remove it too: who had the lost machine may have let it in.");
            s.output().say("What the machine had read before it may still have.");
            s.output().answer(api::toJson(result));
            return exitDone;
        });
}

} // namespace granary::app
