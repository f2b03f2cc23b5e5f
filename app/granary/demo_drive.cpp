#include "app/granary/demo_drive.h"

#include "app/demo/demo_picture.h"
#include "core/base/file_system.h"
#include "core/client/remote_engine.h"
#include "core/engine/engine_program.h"

#include <array>
#include <filesystem>
#include <fstream>

namespace granary::app {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr std::uint64_t roomBytes = 1ull << 30;
constexpr std::uint64_t shareBytes = 512ull << 20;
constexpr std::size_t folders = 5; // in place of nodes

Result<api::Task> finish(api::Engine& engine, Result<api::TaskId> id)
{
    if (!id.ok())
        return id.error();
    std::uint64_t version = 0;
    for (;;) {
        GRANARY_ASSIGN(auto task, engine.task(*id, version, 500ms));
        if (task.error)
            return *task.error;
        if (task.ended())
            return task;
        version = task.version;
    }
}

std::string letter(const std::string& title, int lines)
{
    auto out = title + "\n\n";
    for (int i = 0; i < lines; ++i)
        out += "Line " + std::to_string(i + 1) + ": what was agreed, what it costs, and who brings the cake.\n";
    return out;
}

Status write(const fs::path& path, const std::string& text)
{
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << text;
    out.close();
    return out ? Status() : Status(Error(ErrorCode::ioError, path.string()));
}

} // namespace

DemoDrive::DemoDrive(std::size_t nodes, bool whole) : m_nodes(nodes), m_whole(whole), m_folder(false), m_network(m_folder) {}

Status DemoDrive::create() { return m_folder.create(roomBytes); }

Result<std::unique_ptr<api::Engine>> DemoDrive::connect()
{
    GRANARY_ASSIGN(auto client, client::RemoteEngine::connect(engine::socketOf(profile())));
    return std::unique_ptr<api::Engine>(std::move(client));
}

Status DemoDrive::start()
{
    while (m_network.size() < m_nodes)
        GRANARY_TRY(m_network.add(shareBytes));
    std::vector<std::string> arguments{"--profile", profile(), "--listen", "127.0.0.1:0", "--network", m_network.name()};
    if (m_nodes > 0)
        arguments.insert(arguments.end(), {"--bootstrap", m_network.bootstrap()});
    GRANARY_ASSIGN(m_engine, NodeProcess::start(granarydProgram(), arguments, m_folder.path("engine.log")));
    GRANARY_TRY(m_engine.awaitCode(30s));
    return m_whole ? advance(ui::Stage::full) : Status();
}

Status DemoDrive::advance(ui::Stage to)
{
    GRANARY_ASSIGN(const auto engine, connect());
    GRANARY_ASSIGN(const auto info, engine->info());
    if (to != ui::Stage::none && !info.hasDrive)
        GRANARY_TRY(init(*engine));
    if (to == ui::Stage::full)
        GRANARY_TRY(fill(*engine));
    if (to == ui::Stage::full && m_ledger)
        GRANARY_TRY(m_ledger->fill(*engine));
    if (to == ui::Stage::locked) {
        GRANARY_TRY(engine->changePassphrase({}, api::SecretText("a passphrase for show")));
        return engine->lock();
    }
    return {};
}

Status DemoDrive::init(api::Engine& engine)
{
    api::InitRequest request;
    request.deviceName = "laptop";
    if (m_nodes > 0) {
        GRANARY_ASSIGN(request.nodes, m_network.invites());
    } else {
        for (std::size_t i = 1; i <= folders; ++i) {
            const auto folder = m_folder.path("disk-" + std::to_string(i));
            std::error_code error;
            fs::create_directories(folder, error);
            request.nodes.push_back("folder:" + folder);
        }
    }
    GRANARY_TRY(finish(engine, engine.init(std::move(request))));
    return {};
}

Status DemoDrive::fill(api::Engine& engine)
{
    GRANARY_TRY(writeFiles());
    api::BackupRequest request;
    for (const auto* name : {"Documents", "Pictures", "Projects"})
        request.paths.push_back({m_folder.path(std::string("home/") + name)});
    GRANARY_TRY(finish(engine, engine.backup(request)));
    GRANARY_TRY(changeFiles());
    GRANARY_TRY(finish(engine, engine.backup(request)));
    api::BackupPlan plan;
    plan.paths = {request.paths[0], request.paths[1]};
    plan.timing = api::PlanTiming::continuous;
    GRANARY_TRY(engine.putPlan(plan));
    api::BackupPlan nightly;
    nightly.paths = {request.paths[2]};
    nightly.excludes = {"*.tmp", "build/"};
    nightly.timing = api::PlanTiming::daily;
    nightly.minute = 3 * 60;
    nightly.onlyOnMains = true;
    GRANARY_TRY(engine.putPlan(nightly));
    GRANARY_TRY(finish(engine, engine.verify({})));
    GRANARY_TRY(finish(engine, engine.drill({})));
    return {};
}

Status DemoDrive::writeFiles()
{
    const fs::path home = m_folder.path("home");
    for (int i = 1; i <= 24; ++i)
        GRANARY_TRY(write(home / "Pictures" / (i <= 12 ? "Lake Garda" : "Grandma is 90") / ("IMG_" + std::to_string(4020 + i) + ".png"), demoPicture(i)));
    const std::array<const char*, 8> letters{"Rental contract", "Insurance 2026", "Letter to the school", "Recipe for plum cake", "Packing list", "Wedding speech", "Tax advisor", "Garden plan"};
    for (const auto* title : letters)
        GRANARY_TRY(write(home / "Documents" / (std::string(title) + ".txt"), letter(title, 30)));
    for (int year = 2019; year <= 2026; ++year)
        GRANARY_TRY(write(home / "Documents" / "Taxes" / ("Tax return " + std::to_string(year) + ".csv"), letter("date;item;amount", 200 + year % 7)));
    for (int i = 1; i <= 60; ++i)
        GRANARY_TRY(write(home / "Projects" / "Family tree" / "letters" / ("1912-" + std::to_string(100 + i) + ".txt"), letter("Dear Anna,", 10 + i)));
    GRANARY_TRY(write(home / "Projects" / "Family tree" / "README.md", letter("# Family tree", 12)));
    std::string film;
    for (std::uint32_t state = 1; film.size() < (6u << 20);) { // xorshift: something that does not pack
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        film.append(reinterpret_cast<const char*>(&state), sizeof state);
    }
    return write(home / "Pictures" / "Grandma is 90" / "Birthday.mp4", film);
}

Status DemoDrive::changeFiles()
{
    const fs::path home = m_folder.path("home");
    GRANARY_TRY(write(home / "Documents" / "Packing list.txt", letter("Packing list, second try", 34)));
    GRANARY_TRY(write(home / "Documents" / "Wedding speech.txt", letter("Wedding speech, shorter", 18)));
    std::error_code error;
    fs::remove(home / "Documents" / "Garden plan.txt", error);
    return {};
}

} // namespace granary::app
