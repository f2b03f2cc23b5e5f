// granary-ledger: keeps a ledger and serves it over HTTP, until it is told to end.
#include "app/granary-ledger/ledger_carry.h"
#include "app/granary-ledger/ledger_texts.h"
#include "app/terminal/arguments.h"
#include "app/terminal/interrupt.h"
#include "app/terminal/terminal.h"
#include "core/platform/log_sink.h"
#include "core/platform/service_notify.h"
#include "core/teller/genesis_file.h"
#include "core/teller/ledger_host.h"

#include <cstdio>

using namespace granary;
using namespace granary::app;

namespace {

constexpr int exitUsage = 64;
/// Before its end a certificate is spoken of.
constexpr std::int64_t warnDays = 14;

constexpr const char* usageText =
    "Usage: granary-ledger --profile DIR | --postgres DSN [--listen ADDR:PORT] [--genesis FILE]\n"
    "                      [--requests-per-second N] [--transactions-per-second N] [--connections N]\n"
    "                      [--certificate FILE --key FILE] [--json-log]\n"
    "       granary-ledger backup --profile DIR | --postgres DSN FILE\n"
    "       granary-ledger restore --profile DIR | --postgres DSN FILE\n"
    "       granary-ledger move --profile DIR | --postgres DSN --to-profile DIR | --to-postgres DSN\n\n"
    "Keeps the ledger of a group and serves it over HTTP or HTTPS (/v1, described by /v1/openapi.json). It lies in DIR, or in a "
    "PostgreSQL\n"
    "database that several of these programs may share. Where there is none yet one is founded: by the terms in FILE, or else a\n"
    "million CREDIT, half of them for starter grants, half with the operator. When it is ready it prints one line, its address. "
    "It\n"
    "listens on 127.0.0.1:4780 unless --listen says otherwise; port 0 takes a free one.\n\n"
    "  --requests-per-second N      of one address (200; 0: no limit); twice as many at once\n"
    "  --transactions-per-second N  of one account (50; 0: no limit); twice as many at once\n"
    "  --connections N              at most (256); a quarter of them of one address\n"
    "  --certificate FILE, --key FILE   in PEM: HTTPS alone is spoken then; SIGHUP reads them again\n";

const std::vector<CommandSpec>& commands()
{
    static const OptionSpec help{"--help"};
    static const OptionSpec profile{"--profile", true};
    static const OptionSpec postgres{"--postgres", true};
    static const std::vector<CommandSpec> table{
        {"",
            {profile, postgres, {"--listen", true}, {"--genesis", true}, {"--requests-per-second", true},
                {"--transactions-per-second", true}, {"--connections", true}, {"--certificate", true}, {"--key", true}, {"--json-log"}, help, {"--version"}},
            0, 0, "", ""},
        {"backup", {profile, postgres, help}, 1, 1, "", ""},
        {"restore", {profile, postgres, help}, 1, 1, "", ""},
        {"move", {profile, postgres, {"--to-profile", true}, {"--to-postgres", true}, help}, 0, 0, "", ""},
    };
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
    LedgerPlace place;
    std::string genesisFile;
    teller::HostOptions host;
    std::string certificate; ///< both are set or none
    std::string key;
    bool jsonLog = false;
};

/// Nullopt: the option is wrong.
std::optional<std::uint64_t> numberOption(
    const Arguments& arguments, std::string_view name, std::uint64_t otherwise, std::uint64_t low)
{
    return arguments.has(name) ? parseNumber(arguments.value(name), low, 1'000'000) : std::optional(otherwise);
}

/// What is wrong; empty: nothing.
std::string readTlsOptions(const Arguments& arguments, Options& out)
{
    if (arguments.has("--certificate") != arguments.has("--key"))
        return "--certificate and --key come together.";
    if (!arguments.has("--key"))
        return {};
    const auto certificate = absolutePath(arguments.value("--certificate"));
    const auto key = absolutePath(arguments.value("--key"));
    if (!certificate.ok() || !key.ok())
        return certificate.ok() ? "--key: " + key.error().text() + "." : "--certificate: " + certificate.error().text() + ".";
    out.certificate = *certificate;
    out.key = *key;
    return {};
}

/// Exactly one of both.
std::variant<LedgerPlace, std::string> readPlace(
    const Arguments& arguments, const std::string& profileOption, const std::string& postgresOption)
{
    if (arguments.has(profileOption) == arguments.has(postgresOption))
        return "Either " + profileOption + " DIR or " + postgresOption + " DSN says where the ledger lies.";
    LedgerPlace out;
    out.postgres = arguments.value(postgresOption);
    if (arguments.has(profileOption)) {
        const auto profile = absolutePath(arguments.value(profileOption));
        if (!profile.ok())
            return profileOption + ": " + profile.error().text() + ".";
        out.profile = *profile;
    } else if (out.postgres.empty()) {
        return postgresOption + " needs a connection string, for example \"host=/run/postgresql dbname=ledger\".";
    }
    return out;
}

std::variant<Options, std::string> readOptions(const Arguments& arguments)
{
    Options out;
    auto place = readPlace(arguments, "--profile", "--postgres");
    if (const auto* wrong = std::get_if<std::string>(&place))
        return *wrong;
    out.place = std::get<LedgerPlace>(std::move(place));
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
    if (auto wrong = readTlsOptions(arguments, out); !wrong.empty())
        return wrong;
    out.jsonLog = arguments.has("--json-log");
    return out;
}

/// The file's text; empty without one.
Result<std::string> genesisText(Machine& machine, const Options& options)
{
    if (options.genesisFile.empty())
        return std::string();
    const auto bytes = machine.files.readFile(options.genesisFile, teller::maxGenesisFileBytes);
    return bytes.ok() ? Result<std::string>(std::string(asText(*bytes))) : bytes.error().within("the genesis file");
}

/// Null where the options name none. A certificate that is over soon is worth a line in the log.
Result<std::shared_ptr<const platform::TlsIdentity>> loadIdentity(Machine& machine, const Options& options, Log& log)
{
    if (options.certificate.empty())
        return std::shared_ptr<const platform::TlsIdentity>();
    auto out = platform::TlsIdentity::load(options.certificate, options.key, machine.clock.wall());
    if (out.ok()) {
        const auto days = ((*out)->end().ns - machine.clock.wall().ns) / nsPerDay;
        if (days < warnDays)
            log.write(LogLevel::warning, "ledger", "the certificate ends in " + std::to_string(days) + " days");
    }
    return out;
}

/// The files again: after a renewal nothing has to be stopped. Where they are wrong the old ones stay.
void reloadIdentity(Machine& machine, const Options& options, Log& log, teller::LedgerHost& host)
{
    auto identity = loadIdentity(machine, options, log);
    if (!identity.ok())
        return log.write(LogLevel::error, "ledger", certificateSentence(identity.error()) + " The one from before stays in use.");
    host.renew(*std::move(identity));
    log.write(LogLevel::info, "ledger", "the certificate was read again");
}

int serve(Options options, Interrupt& interrupt)
{
    Machine machine;
    platform::LogSink log(machine.clock, options.jsonLog ? platform::LogSink::Format::json : platform::LogSink::Format::plain);
    const auto genesis = genesisText(machine, options);
    if (!genesis.ok())
        return fail(genesis.error(), LedgerDoing::serve, options.genesisFile);
    // Before anything is founded.
    auto identity = loadIdentity(machine, options, log);
    if (!identity.ok()) {
        std::fprintf(stderr, "%s\n", certificateSentence(identity.error()).c_str());
        return identity.error().kind == ErrorKind::transient ? 2 : 1; // nothing of the ledger is damaged
    }
    options.host.identity = *std::move(identity);
    auto opened = openOrFound(machine, options.place, *genesis);
    if (!opened.ok())
        return fail(opened.error(), LedgerDoing::serve, options.place.shown());
    if (!opened->durable)
        log.write(LogLevel::warning, "ledger",
            "the database does not wait for its disk (fsync or full_page_writes is off): a power failure may lose receipts");
    auto host =
        teller::LedgerHost::start({machine.clock, log}, std::move(opened->store), opened->keys.operatorKey.clone(), options.host);
    if (!host.ok())
        return fail(host.error(), LedgerDoing::serve, options.place.shown());
    log.write(LogLevel::info, "ledger", "keeps " + (*host)->genesis().id().hex());
    if (options.host.identity)
        interrupt.onHangup([&] { reloadIdentity(machine, options, log, **host); });
    std::printf("%s://%s\n", options.host.identity ? "https" : "http", (*host)->endpoint().c_str());
    std::fflush(stdout);
    const auto notify = platform::ServiceNotify::fromEnvironment();
    if (const auto told = notify.ready("Running"); !told.ok())
        log.write(LogLevel::warning, "ledger", "the service manager was not told");
    interrupt.wait();
    interrupt.onHangup({});
    static_cast<void>(notify.stopping());
    host->reset();
    return 0;
}

/// backup, restore and move.
int carry(const Arguments& arguments)
{
    const auto place = readPlace(arguments, "--profile", "--postgres");
    if (const auto* wrong = std::get_if<std::string>(&place))
        return usageError(*wrong);
    const auto& from = std::get<LedgerPlace>(place);
    Machine machine;
    Result<CarriedLedger> done = ErrorCode::internal;
    LedgerDoing doing = LedgerDoing::move;
    auto shown = from.shown();
    if (arguments.command == "move") {
        const auto target = readPlace(arguments, "--to-profile", "--to-postgres");
        if (const auto* wrong = std::get_if<std::string>(&target))
            return usageError(*wrong);
        const auto& to = std::get<LedgerPlace>(target);
        done = moveLedger(machine, from, to);
        if (!done.ok() && done.error().code == ErrorCode::alreadyExists)
            shown = to.shown();
    } else {
        const auto file = absolutePath(arguments.operands.front());
        if (!file.ok())
            return usageError(file.error().text() + ".");
        doing = arguments.command == "backup" ? LedgerDoing::backup : LedgerDoing::restore;
        done = doing == LedgerDoing::backup ? backUpLedger(machine, from, *file) : restoreLedger(machine, *file, from);
    }
    if (!done.ok())
        return fail(done.error(), doing, shown);
    std::printf("%s %llu\n", done->ledger.c_str(), static_cast<unsigned long long>(done->entries));
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
    if (!arguments.command.empty()) {
        crypto::initialise();
        return carry(arguments);
    }
    auto options = readOptions(arguments);
    if (const auto* wrong = std::get_if<std::string>(&options))
        return usageError(*wrong);
    crypto::initialise();
    return serve(std::get<Options>(std::move(options)), interrupt);
}
