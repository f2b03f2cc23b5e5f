// granary-ledger: keeps a ledger and serves it over HTTP, until it is told to end.
#include "app/granary-ledger/ledger_texts.h"
#include "app/terminal/arguments.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/terminal.h"
#include "core/platform/disk_file_system.h"
#include "core/platform/log_sink.h"
#include "core/platform/service_notify.h"
#include "core/platform/system_clock.h"
#include "core/platform/system_random.h"
#include "core/teller/genesis_file.h"
#include "core/teller/ledger_host.h"

#include <cstdio>

using namespace granary;
using namespace granary::app;

namespace {

constexpr int exitUsage = 64;

constexpr const char* usageText =
    "Usage: granary-ledger --profile DIR [--listen ADDR:PORT] [--genesis FILE] [--requests-per-second N]\n"
    "                      [--transactions-per-second N] [--connections N] [--json-log]\n\n"
    "Keeps the ledger of a group in DIR and serves it over HTTP (/v1, described by /v1/openapi.json). Where there is none yet "
    "one is\n"
    "founded: by the terms in FILE, or else a million CREDIT, half of them for starter grants, half with the operator. When it "
    "is ready\n"
    "it prints one line, its address. It listens on 127.0.0.1:4780 unless --listen says otherwise; port 0 takes a free one.\n\n"
    "  --requests-per-second N      of one address (200; 0: no limit); twice as many at once\n"
    "  --transactions-per-second N  of one account (50; 0: no limit); twice as many at once\n"
    "  --connections N              at most (256); a quarter of them of one address\n";

const std::vector<CommandSpec>& commands()
{
    static const std::vector<CommandSpec> table{{"",
        {{"--profile", true}, {"--listen", true}, {"--genesis", true}, {"--requests-per-second", true},
            {"--transactions-per-second", true}, {"--connections", true}, {"--json-log"}, {"--help"}, {"--version"}},
        0, 0, "", ""}};
    return table;
}

int usageError(const std::string& text)
{
    std::fprintf(stderr, "granary-ledger: %s See \"granary-ledger --help\".\n", text.c_str());
    return exitUsage;
}

int fail(const Error& error, LedgerDoing doing, const std::string& place)
{
    std::fprintf(stderr, "%s\n", ledgerSentence(error, doing, place).c_str());
    return ledgerExitCode(error);
}

struct Options {
    std::string profile;
    std::string genesisFile;
    teller::HostOptions host;
    bool jsonLog = false;
};

/// Nullopt: the option is wrong.
std::optional<std::uint64_t> numberOption(
    const Arguments& arguments, std::string_view name, std::uint64_t otherwise, std::uint64_t low)
{
    return arguments.has(name) ? parseNumber(arguments.value(name), low, 1'000'000) : std::optional(otherwise);
}

std::variant<Options, std::string> readOptions(const Arguments& arguments)
{
    Options out;
    if (!arguments.has("--profile"))
        return "--profile DIR is missing.";
    const auto profile = absolutePath(arguments.value("--profile"));
    if (!profile.ok())
        return "--profile: " + profile.error().text() + ".";
    out.profile = *profile;
    if (arguments.has("--genesis")) {
        const auto file = absolutePath(arguments.value("--genesis"));
        if (!file.ok())
            return "--genesis: " + file.error().text() + ".";
        out.genesisFile = *file;
    }
    out.host.listen = arguments.value("--listen", out.host.listen);
    const auto requests = numberOption(arguments, "--requests-per-second", out.host.limits.requestsPerSecond, 0);
    const auto transactions = numberOption(arguments, "--transactions-per-second", out.host.limits.transactionsPerSecond, 0);
    const auto connections = numberOption(arguments, "--connections", out.host.connections, 4);
    if (!requests || !transactions || !connections)
        return "Rates are numbers from 0 on, --connections from 4 on.";
    out.host.limits.requestsPerSecond = static_cast<std::uint32_t>(*requests);
    out.host.limits.transactionsPerSecond = static_cast<std::uint32_t>(*transactions);
    if (arguments.has("--connections")) {
        out.host.connections = *connections;
        out.host.connectionsEach = *connections / 4;
    }
    out.jsonLog = arguments.has("--json-log");
    return out;
}

struct Machine {
    platform::DiskFileSystem files;
    platform::SystemClock clock;
    platform::SystemRandom random;
    ledger::LedgerTime now() const { return ledger::LedgerTime{}.plusSeconds(clock.wall().ns / 1'000'000'000); }
};

/// The file's text; empty without one.
Result<std::string> genesisText(Machine& machine, const Options& options)
{
    if (options.genesisFile.empty())
        return std::string();
    const auto bytes = machine.files.readFile(options.genesisFile, teller::maxGenesisFileBytes);
    return bytes.ok() ? Result<std::string>(std::string(asText(*bytes))) : bytes.error().within("the genesis file");
}

Result<std::unique_ptr<teller::LedgerHost>> start(
    Machine& machine, Log& log, const teller::LedgerProfile& profile, const std::string& genesis, const Options& options)
{
    const auto& key = profile.keys().operatorKey;
    GRANARY_ASSIGN(auto store,
        profile.openStore(
            [&] {
                return genesis.empty() ? teller::defaultGenesis(key.publicKey(), machine.now())
                                       : teller::readGenesisFile(genesis, key.publicKey(), machine.now());
            },
            teller::ledgerOfFile(genesis)));
    return teller::LedgerHost::start({machine.clock, log}, std::move(store), key.clone(), options.host);
}

int serve(const Options& options, Interrupt& interrupt)
{
    Machine machine;
    platform::LogSink log(machine.clock, options.jsonLog ? platform::LogSink::Format::json : platform::LogSink::Format::plain);
    const auto genesis = genesisText(machine, options);
    if (!genesis.ok())
        return fail(genesis.error(), LedgerDoing::serve, options.profile);
    const auto profile =
        teller::LedgerProfile::open(machine.files, options.profile, machine.random, teller::LedgerProfile::Access::create);
    if (!profile.ok())
        return fail(profile.error(), LedgerDoing::serve, options.profile);
    auto host = start(machine, log, **profile, *genesis, options);
    if (!host.ok())
        return fail(host.error(), LedgerDoing::serve, options.profile);
    log.write(LogLevel::info, "ledger", "keeps " + (*host)->genesis().id().hex());
    std::printf("http://%s\n", (*host)->endpoint().c_str());
    std::fflush(stdout);
    const auto notify = platform::ServiceNotify::fromEnvironment();
    if (const auto told = notify.ready("Running"); !told.ok())
        log.write(LogLevel::warning, "ledger", "the service manager was not told");
    interrupt.wait();
    static_cast<void>(notify.stopping());
    host->reset();
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    keepStandardStreams();
    Interrupt interrupt; // before any other thread
    const auto parsed = parseArguments({argv + (argc > 0), argv + argc}, commands(), {});
    if (const auto* wrong = std::get_if<UsageError>(&parsed))
        return usageError(wrong->text + ".");
    const auto& arguments = std::get<Arguments>(parsed);
    if (arguments.has("--help")) {
        std::fputs(usageText, stdout);
        return 0;
    }
    if (arguments.has("--version")) {
        std::printf("granary-ledger %s\n", GRANARY_VERSION);
        return 0;
    }
    const auto options = readOptions(arguments);
    if (const auto* wrong = std::get_if<std::string>(&options))
        return usageError(*wrong);
    crypto::initialise();
    return serve(std::get<Options>(options), interrupt);
}
