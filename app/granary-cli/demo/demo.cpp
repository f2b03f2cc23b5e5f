#include "app/granary-cli/demo/demo.h"

#include "app/demo/demo_network.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"
#include "core/engine/engine_program.h"
#include "core/engine/tree_check.h"

#include <thread>

namespace granary::app {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::uint64_t defaultNodes = 12;
constexpr std::uint64_t mostNodes = 29; // from 30 on a segment does not go to all of them
constexpr const char* passphrase = "demo";

double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

/// One run. Every step fails with an Error; what was started and written goes with the object.
class Demo {
public:
    Demo(Session& session, std::uint64_t nodes, bool keep)
        : m_session(session), m_output(session.output()), m_folder(keep), m_network(m_folder), m_count(nodes)
    {}
    Status run(std::vector<std::string> paths);
    const api::Json& report() const { return m_report; }
    std::uint64_t differences() const { return m_differences; }
    void noteIfKept()
    {
        if (m_folder.kept())
            m_output.note("Everything is kept in " + m_folder.root() + ".");
    }

private:
    Status startNodes(std::uint64_t inputBytes);
    Status backUp();
    void killNodes();
    Status recover();
    Status restore();
    Status compare();
    Result<std::unique_ptr<engine::EngineProgram>> openEngine(const std::string& name);
    Result<api::Task> finish(api::Engine& engine, api::TaskId id);
    void say(const std::string& text) { m_output.say("  " + text); }

    Session& m_session;
    Output& m_output;
    DemoFolder m_folder; // outlives the nodes that write into it
    DemoNetwork m_network;
    std::uint64_t m_count;
    std::vector<std::string> m_paths;
    api::SecretText m_words;
    std::unique_ptr<engine::EngineProgram> m_recovered;
    std::uint64_t m_k = 0;
    std::uint64_t m_differences = 0;
    api::Json m_report = api::Json::object();
};

Status Demo::run(std::vector<std::string> paths)
{
    const auto start = Clock::now();
    GRANARY_ASSIGN(const auto input, chooseInput(std::move(paths), m_session.interrupt().token()));
    m_paths = input.paths;
    m_k = (m_count + 2) / 3;
    std::string names;
    for (const auto& path : m_paths)
        names += (names.empty() ? "" : " ") + printable(path);
    m_output.say("Granary demo: " + countText(m_count) + " nodes on this machine, any " + countText(m_k) + " of them bring everything back.");
    say("input: " + names + ", " + countText(input.files) + " files, " + sizeText(input.bytes));
    // The restored copy, and n/k times what is stored; text packs well, but it need not be text.
    GRANARY_TRY(m_folder.create(input.bytes + input.bytes * m_count / m_k + (1ull << 30)));
    GRANARY_TRY(startNodes(input.bytes));
    GRANARY_TRY(backUp());
    killNodes();
    GRANARY_TRY(recover());
    GRANARY_TRY(restore());
    GRANARY_TRY(compare());
    m_report["seconds"] = since(start);
    return {};
}

Status Demo::startNodes(std::uint64_t inputBytes)
{
    const auto start = Clock::now();
    // An invited drive may fill half of a share; a node gets about input/k.
    const std::uint64_t share = 2 * (inputBytes / m_k * 3 / 2 + (256ull << 20));
    for (std::uint64_t i = 0; i < m_count; ++i) {
        GRANARY_TRY(m_session.interrupt().token().check());
        GRANARY_TRY(m_network.add(share));
    }
    m_report["nodes"] = m_count;
    say("started " + countText(m_count) + " nodes in " + durationText(since(start)));
    return {};
}

Result<std::unique_ptr<engine::EngineProgram>> Demo::openEngine(const std::string& name)
{
    engine::ProgramOptions options;
    options.profile = m_folder.path(name);
    options.access = engine::Profile::Access::create;
    options.network = m_network.name();
    options.bootstraps = {m_network.bootstrap()};
    return engine::EngineProgram::start(std::move(options));
}

Result<api::Task> Demo::finish(api::Engine& engine, api::TaskId id)
{
    GRANARY_ASSIGN(auto task, m_session.finish(engine, id));
    if (task.error)
        return *task.error;
    return task;
}

Status Demo::backUp()
{
    GRANARY_ASSIGN(const auto program, openEngine("drive"));
    auto& engine = program->engine();
    api::InitRequest init;
    init.passphrase = api::SecretText(passphrase);
    GRANARY_ASSIGN(init.nodes, m_network.invites());
    const auto start = Clock::now();
    GRANARY_ASSIGN(const auto made, engine.init(std::move(init)));
    GRANARY_ASSIGN(auto task, finish(engine, made));
    m_words = std::move(std::get<api::InitResult>(task.result).words);
    say("made a drive with its 24 words, enrolled at all nodes, in " + durationText(since(start)));

    api::BackupRequest request;
    for (const auto& path : m_paths)
        request.paths.push_back({path});
    GRANARY_ASSIGN(const auto id, engine.backup(request));
    GRANARY_ASSIGN(const auto done, finish(engine, id));
    const auto& result = std::get<api::BackupResult>(done.result);
    say("backed up " + countText(result.files) + " files, " + sizeText(result.bytes) + " in " + durationText(result.seconds) + " (" +
        rateText(static_cast<double>(result.bytes) / result.seconds) + "); stored " + sizeText(result.storedBytes) + ", sent " +
        sizeText(result.uploadedBytes));
    if (result.warningCount > 0)
        say(countText(result.warningCount) + " entries were skipped or odd");
    m_report["backup"] = api::toJson(result);
    if (!result.complete)
        return Error(ErrorCode::notEnoughShards, ErrorKind::transient, "the backup is not complete");
    say("every segment is whole on " + countText(m_count) + " nodes: it survives the loss of any " + countText(result.survivesLosses));
    if (result.survivesLosses != m_count - m_k)
        return Error(ErrorCode::internal, "the backup survives fewer losses than it should");
    return {};
}

void Demo::killNodes()
{
    // Those that stay are spread over the list, and the first, which all others began with, goes.
    std::uint64_t killed = 0;
    for (std::size_t i = 0; i < m_network.size() && killed < m_count - m_k; ++i)
        if (i % 3 != 2 || m_count - i <= m_count - m_k - killed) {
            m_network.kill(i);
            ++killed;
        }
    m_report["killed"] = killed;
    say("killed " + countText(killed) + " of " + countText(m_count) + " nodes (kill -9)");
}

Status Demo::recover()
{
    const auto start = Clock::now();
    GRANARY_ASSIGN(m_recovered, openEngine("recovered"));
    auto& engine = m_recovered->engine();
    api::InitRequest init;
    init.passphrase = api::SecretText(passphrase);
    init.words = std::move(m_words);
    for (std::size_t i = 0; i < m_network.size(); ++i)
        if (m_network.running(i)) {
            init.nodes.push_back(m_network.code(i)); // its plain code: the words alone let the owner in again
            break;
        }
    GRANARY_ASSIGN(const auto id, engine.init(std::move(init)));
    GRANARY_ASSIGN(const auto task, finish(engine, id));
    const auto& state = std::get<api::InitResult>(task.result).state;
    if (!state)
        return Error(ErrorCode::internal, "no state was recovered");
    say("recovered the drive on a clean profile from its words and one node's code in " + durationText(since(start)) + ": state " +
        countText(state->sequence) + " of " + timeText(state->time.ns) + ", from " + countText(state->nodesAsked) + " of " +
        countText(state->nodesKnown) + " nodes");
    return {};
}

Status Demo::restore()
{
    auto& engine = m_recovered->engine();
    api::RestoreRequest request;
    request.target = {m_folder.path("restored")};
    GRANARY_ASSIGN(const auto id, engine.restore(request));
    GRANARY_ASSIGN(const auto task, finish(engine, id));
    const auto& result = std::get<api::RestoreResult>(task.result);
    say("restored " + countText(result.files) + " files, " + sizeText(result.bytes) + " in " + durationText(result.seconds) + " (" +
        rateText(static_cast<double>(result.bytes) / result.seconds) + ")");
    m_report["restore"] = api::toJson(result);
    if (result.damagedCount > 0)
        say(countText(result.damagedCount) + " files did not come back whole");
    return {};
}

Status Demo::compare()
{
    const auto start = Clock::now();
    std::uint64_t files = 0;
    std::uint64_t bytes = 0;
    for (const auto& path : m_paths) {
        GRANARY_ASSIGN(const auto check, engine::checkTree(path, m_folder.path("restored") + path, m_session.interrupt().token()));
        files += check.files;
        bytes += check.bytes;
        m_differences += check.differences;
        for (const auto& line : check.first)
            m_output.note("  differs: " + printable(line));
    }
    m_report["comparedFiles"] = files;
    m_report["differences"] = m_differences;
    say("compared contents and metadata of " + countText(files) + " files, " + sizeText(bytes) + ", in " + durationText(since(start)));
    m_output.say(std::to_string(m_differences) + " differences");
    return {};
}

} // namespace

int demoCommand(Session& session)
{
    const auto& arguments = session.arguments();
    const auto nodes = parseNumber(arguments.value("--nodes", std::to_string(defaultNodes)), 2, mostNodes);
    if (!nodes)
        return session.output().failure(exitUsage, "usage", "--nodes is a number from 2 to 29.");
    std::vector<std::string> paths;
    for (const auto& operand : arguments.operands) {
        auto path = absolutePath(operand);
        if (!path)
            return session.fail(path.error(), Doing::demo);
        paths.push_back(std::move(*path));
    }
    Demo demo(session, *nodes, arguments.has("--keep"));
    if (auto done = demo.run(std::move(paths)); !done) {
        demo.noteIfKept();
        return session.fail(done.error(), Doing::demo);
    }
    demo.noteIfKept();
    session.output().answer(demo.report());
    return demo.differences() == 0 ? exitDone : exitDamaged;
}

} // namespace granary::app
