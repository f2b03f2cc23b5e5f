// granary-cli: a client of the engine of a profile, or the engine itself for one command.
#include "app/granary-cli/command_table.h"
#include "app/granary-cli/commands.h"
#include "app/granary-cli/demo/demo.h"
#include "app/terminal/terminal.h"
#include "core/engine/engine_program.h"

#include <cstdio>

using namespace granary::app;

namespace {

struct Entry {
    std::string_view name;
    int (*run)(Session&);
};

constexpr Entry entries[] = {
    {"init", initCommand},
    {"unlock", unlockCommand},
    {"lock", lockCommand},
    {"passphrase", passphraseCommand},
    {"invite", inviteCommand},
    {"node add", nodeAddCommand},
    {"node list", nodeListCommand},
    {"network join", networkJoinCommand},
    {"device list", deviceListCommand},
    {"device rename", deviceRenameCommand},
    {"device add", deviceAddCommand},
    {"device revoke", deviceRevokeCommand},
    {"node remove", nodeRemoveCommand},
    {"node repairer", nodeRepairerCommand},
    {"backup", backupCommand},
    {"snapshots", snapshotsCommand},
    {"ls", lsCommand},
    {"versions", versionsCommand},
    {"find", findCommand},
    {"diff", diffCommand},
    {"cat", catCommand},
    {"restore", restoreCommand},
    {"forget", forgetCommand},
    {"verify", verifyCommand},
    {"repair", repairCommand},
    {"drill", drillCommand},
    {"diagnostics", diagnosticsCommand},
    {"drills", drillsCommand},
    {"mount", mountCommand},
    {"status", statusCommand},
    {"tasks", tasksCommand},
    {"tasks pause", tasksPauseCommand},
    {"tasks resume", tasksResumeCommand},
    {"tasks cancel", tasksCancelCommand},
    {"schedule add", scheduleAddCommand},
    {"schedule list", scheduleListCommand},
    {"schedule remove", scheduleRemoveCommand},
    {"schedule pause", schedulePauseCommand},
    {"schedule resume", scheduleResumeCommand},
    {"export", exportCommand},
    {"import", importCommand},
    {"drive delete", driveDeleteCommand},
    {"limits", limitsCommand},
    {"proxy", proxyCommand},
    {"lock-after", lockAfterCommand},
    {"pause", pauseCommand},
    {"resume", resumeCommand},
    {"share", shareCommand},
    {"share on", shareOnCommand},
    {"share stop", shareStopCommand},
    {"ledger join", ledgerJoinCommand},
    {"ledger create", ledgerCreateCommand},
    {"ledger leave", ledgerLeaveCommand},
    {"ledger status", ledgerStatusCommand},
    {"ledger stop", ledgerStopCommand},
    {"ledger verify", ledgerVerifyCommand},
    {"wallet address", walletAddressCommand},
    {"wallet balance", walletBalanceCommand},
    {"wallet send", walletSendCommand},
    {"wallet request", walletRequestCommand},
    {"wallet grant", walletGrantCommand},
    {"wallet history", walletHistoryCommand},
    {"wallet channels", walletChannelsCommand},
    {"wallet budget", walletBudgetCommand},
    {"wallet stop", walletStopCommand},
    {"wallet resume", walletResumeCommand},
    {"wallet contacts", walletContactsCommand},
    {"wallet notarise", walletNotariseCommand},
    {"wallet export-proof", walletExportProofCommand},
    {"wallet check-proof", walletCheckProofCommand},
    {"completion", completionCommand},
    {"manual", manualCommand},
    {"demo", demoCommand},
};

} // namespace

int main(int argc, char** argv)
{
    keepStandardStreams();
    Interrupt interrupt; // before any other thread
    const std::vector<std::string> words(argv + (argc > 0), argv + argc);
    const auto parsed = parseArguments(words, cliCommands(), cliCommonOptions());
    if (const auto* wrong = std::get_if<UsageError>(&parsed)) {
        bool json = false;
        for (const auto& word : words)
            json = json || word == "--json";
        Output output(json);
        return output.failure(exitUsage, "usage", "granary-cli: " + wrong->text + ". See \"granary-cli --help\".");
    }
    const auto& arguments = std::get<Arguments>(parsed);
    if (const auto code = answeredAtOnce(arguments, "granary-cli", cliHelp(arguments.command)))
        return *code;
    granary::engine::initialiseProcess();
    Output output(arguments.has("--json"));
    for (const auto& entry : entries)
        if (entry.name == arguments.command) {
            Session session(arguments, output, interrupt);
            const int code = entry.run(session);
            if (!output.broken())
                return code;
            output.note("The result could not be written to standard output, though the command has run. Make room where it goes, or see with \"granary-cli status\" what was done.");
            return code == exitDone ? exitMendable : code;
        }
    return output.failure(exitUsage, "usage", "granary-cli: unknown command");
}
