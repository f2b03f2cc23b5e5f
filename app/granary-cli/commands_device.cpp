// The drive's devices.
#include "app/granary-cli/commands.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"

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

} // namespace granary::app
