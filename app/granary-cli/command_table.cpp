#include "app/granary-cli/command_table.h"

#include <algorithm>

namespace granary::app {
namespace {

constexpr std::size_t many = 4096;

constexpr std::string_view mountDetails = R"(
      DIR is an empty directory. It shows one directory a snapshot, named by time and id, and "latest";
      with SNAPSHOT (an id, at least 4 of its digits, or latest) the files of that one.
        --below PATH   only what lies below that directory of the drive
        --cache SIZE   memory for contents that were read, 64MiB unless told
      Nothing can be written, and only you can look into it. What is read is fetched when it is read, in
      parts: a film can be watched without fetching all of it. Extended attributes are not shown.
      Ctrl-C or "fusermount3 -u DIR" ends it. If the program was killed, "fusermount3 -u DIR" takes away
      what is left of the mount. When granaryd runs, other commands work meanwhile.
)";

constexpr std::string_view scheduleDetails = R"(
      Times are local. A plan that was due while the machine slept or was off runs once when it is back.
      A run makes a snapshot only when something has changed, and is tried again when it fails.
        --continuous       when something changes (gathered for ten seconds), and once an hour besides
        --only-on-mains    not while the machine runs on battery
        --not-metered      not while NetworkManager takes the network for a metered one
      "granary-cli status" says when each plan ran last, when it runs next and what it waits for.
)";

constexpr std::string_view exportDetails = R"(
      What is written is sealed. A second export to the same DIR writes only what is new, one that was cut
      short goes on where it stopped, and everything is read again at the end.
        --for NODE   only what this node (an id, or at least 4 of its digits) should hold and does not hold yet:
                     a disk that fills a node without the network. "granary-cli import DIR" there stores it
)";

constexpr std::string_view pauseDetails = R"(
        --for TIME     30m, 2h or 1d; then it ends by itself
        --until WHEN   08:00, "2026-05-03 08:00", or tomorrow (06:00)
      Without an end it lasts until "granary-cli resume". No plan begins meanwhile, what is being backed up
      or restored rests, and nodes are neither filled up nor checked. It is kept when granaryd ends. Commands
      such as backup work as ever, and what is stored for others is served.
)";
constexpr std::string_view limitsDetails = R"(
        --between HH:MM-HH:MM   the limits given are those of this time of every day (local time;
                                22:00-06:00 goes over midnight)
        --clear                 with --between forget the limits of that time, alone those of all times
)";

constexpr std::string_view networkJoinDetails = R"(
        --bootstrap ADDR:PORT  of a machine that is in it; may be given again. Only the public network, mainline,
                               is found without one
      Nodes that lend to anyone ("share on --accept anyone" there) store the drive from now on, 40 at most and
      at random. They are strangers: they hold sealed pieces that nobody but you can read, and may go away.
      A drive that stores on nodes of another network, and a profile that lends there, stay where they are.
)";

constexpr std::string_view proxyDetails = R"(
      Links that are open are made anew. Nothing goes around the proxy, so with one there is no DHT (nodes are
      reached by the addresses in their codes), and this machine can't be called: it stores nothing for others
      and lets no device in with a code. A login is sealed with the drive, and asked for only while it is open.
)";

constexpr std::string_view lockAfterDetails = R"(
      Use is what you do in the window or with a command that works on the drive, not what runs by itself. What
      is under way ends first. Until the drive is unlocked again its backups wait, and nothing is checked or
      repaired by this machine; what it stores for others goes on. Only a drive with a passphrase is locked.
)";

constexpr std::string_view shareOnDetails = R"(
      granaryd lends, this sets on which terms; they stay until they are changed, and what is not given stays
      as it is. Everything below the profile takes at most SIZE of disk. With less than is held nothing is
      deleted, and nothing new is taken. "granaryd --share" counts instead each time that it starts.
        --accept friends|anyone   let in drives with an invite, or every drive
        --upload SIZE    how much a second those may read together who keep something here; 0 means no limit
        --hours TIMES    when they are served that fast: 22:00-06:00, "Sat,Sun 08:00-20:00", or days alone.
                         Otherwise nothing new is taken, and they are served at 64 KiB a second: enough to show
                         that everything is there, or their engines would make it anew elsewhere
        --always         at all hours
        --repair SIZE    repair drives of others while their machines are off, moving at most SIZE a day
)";

constexpr std::string_view shareStopDetails = R"(
      Nothing new is taken at once. Owners are told when they come next, and move what they have here as far as
      they have other places; until then it is served as before. When the last has gone, and a week of grace
      after it, lending is over and its files are removed.
        --now    delete what is kept for others right away
        --yes    without asking
)";

constexpr std::string_view deviceAddDetails = R"(
      The other machine runs "granary-cli init --device-code CODE". It is given the keys of the drive over an
      encrypted link, and backs up and restores from then on; the 24 words stay where they are.
        --device-name NAME    what it is called if it does not say so itself
        --minutes N           how long the code is good, 10 unless told
        --listen ADDR:PORT    where the other machine finds this one, when granaryd does not run: all addresses
                              and any port unless told
)";

constexpr std::string_view deviceRevokeDetails = R"(
      Starts a new epoch of the drive's keys, which the removed machine is not given. Nodes refuse its keys
      from then on; the other machines are given the new ones over the nodes, and go on without the words.
      Folders and disks that the machine has in hand refuse nobody: take them off the drive, or keep them.
)";

constexpr std::string_view forgetDetails = R"(
      Either the SNAPSHOTs that are named go, or all but those that the rules keep: the last N, and the last
      one of each of the N latest hours, days, weeks, months and years that have any, in local time. Rules
      add up, and count for each device and each set of paths on its own; none ever loses its last one.
        --keep-tag T      keeps those with this tag, too
        --path P          looks only at snapshots that were asked for P
        --dry-run         only says what would go, and why the others stay
        --trust-clocks    goes on although times of snapshots make no sense
      The space comes back on the nodes 7 days later; until then nobody who gets hold of this computer can
      erase a backup. With --purge, which needs the drive's 24 words, what goes and what was deleted before
      is freed at once; without SNAPSHOT and rules only that.
)";

constexpr std::string_view ledgerCreateDetails = R"(
        --listen ADDR:PORT  where it is reached, by an address of this machine: 127.0.0.1:4780 at first, which is for this
                            machine alone; 0.0.0.0:4780 for everybody who can reach it
        --genesis FILE      its terms (man granary-ledger); without them a million CREDIT, half for starter grants, half yours
      Your wallet joins it, and others do with the line that is printed. Run again, it serves the same ledger, with --listen
      at another address. It lies in the directory "ledger" of the profile, and neither the 24 words nor the nodes bring it
      back: copy it now and then ("ledger stop", "granary-ledger backup --profile PROFILE/ledger FILE", "ledger create").
      Whoever can reach the address sees this machine's own address, also where the profile uses a proxy, and can read every
      entry: accounts, amounts and times, but no memos. On the way nothing is encrypted; granary-ledger speaks HTTPS.
)";
constexpr std::string_view ledgerJoinDetails = R"(
        --id ID   the ledger's id, if somebody told it to you: what answers at the address must have it
      The wallet keeps the address and the newest state that it has verified in the drive, so that the words
      bring both back. What it takes for true it has checked itself.
)";

constexpr std::string_view walletSendDetails = R"(
      ADDRESS begins with gran1; NAME is one of your address book; REQUEST begins with granary:pay? and may
      say the amount itself. AMOUNT is in the token, with a point before the decimals: 12.5
        --memo TEXT        only the payee can read it; 206 bytes at most
        --operation ID     32 hexadecimal digits: the same command with the same ones pays once
        --wait SECONDS     for the ledger to answer, 30 unless told, 120 at most
        --yes              without asking; --json asks nothing either
)";

constexpr std::string_view walletChannelsDetails = R"(
      A channel holds a deposit, of which many small payments are made without the ledger.
        --minutes N        that it lasts, 1440 (a day) unless told
        --times N          as many payments of AMOUNT, the next one when the last one was taken
      "open" is for an address, or for a NODE of the drive (its ID), which says itself who is paid there. "pay" pays
      such a node. The stop switch ("granary-cli wallet stop") ends payments that are under way, too.
      "close" is for whom it pays, before its time is over; "refund" brings back what is left afterwards.
)";

constexpr std::string_view walletBudgetDetails = R"(
      AMOUNT is in the token, or none. Limits hold for payments that nobody orders one by one, on all of your
      devices together. "granary-cli wallet stop" halts them all.
)";

} // namespace

const std::vector<OptionSpec>& cliCommonOptions()
{
    static const std::vector<OptionSpec> options{
        {"--profile", true}, {"--passphrase-file", true}, {"--json"}, {"--help"}, {"--version"}};
    return options;
}

const std::vector<CommandSpec>& cliCommands()
{
    static const std::vector<CommandSpec> commands{
        {"init", {{"--words-file", true}, {"--device-code", true}, {"--language", true}, {"--node", true, true}, {"--bootstrap", true, true}, {"--network", true}, {"--device-name", true}}, 0, 0,
            "[--words-file F|--device-code CODE] [--language en|zh] [--node CODE]... [--bootstrap ADDR:PORT]... [--network NAME] [--device-name NAME]",
            "make a drive and print its 24 words, recover one from them, or join one with the code of another device"},
        {"unlock", {}, 0, 0, "", "let the engine use the drive until it is locked again"},
        {"lock", {}, 0, 0, "", "make the engine forget the drive's keys"},
        {"lock-after", {}, 0, 1, "[MINUTES|never]", "show or set after how long without use granaryd locks the drive", lockAfterDetails},
        {"passphrase", {{"--new-passphrase-file", true}}, 0, 0, "[--new-passphrase-file F]", "change the passphrase"},
        {"invite", {{"--valid", true}, {"--quota", true}}, 0, 0, "[--valid DAYS] [--quota SIZE]", "print a code that lets one more drive store on this node"},
        {"node add", {}, 1, 1, "CODE|folder:PATH", "store on a node or a folder from now on"},
        {"node list", {}, 0, 0, "", "show the nodes of the drive"},
        {"node remove", {}, 1, 1, "ID", "move everything off a node and forget it"},
        {"node repairer", {}, 2, 2, "ID on|off", "have a node repair the drive while this computer is off; it stores nothing of it then"},
        {"network join", {{"--bootstrap", true, true}}, 1, 1, "NAME [--bootstrap ADDR:PORT]...",
            "enter a network by its name and store on its nodes that let everybody in", networkJoinDetails},
        {"device list", {}, 0, 0, "", "show the machines that back up to the drive"},
        {"device add", {{"--device-name", true}, {"--minutes", true}, {"--listen", true}}, 0, 0, "[--device-name NAME] [--minutes N] [--listen ADDR:PORT]",
            "show a code with which another machine joins the drive, and wait for it", deviceAddDetails},
        {"device revoke", {{"--words-file", true}}, 1, 1, "NAME --words-file F",
            "remove a lost machine: it can neither read what is new nor delete anything", deviceRevokeDetails},
        {"device rename", {}, 1, 1, "NAME", "give this machine another name in the drive"},
        {"backup", {{"--exclude", true, true}, {"--tag", true, true}}, 1, many, "PATH... [--exclude GLOB]... [--tag T]", "back up files and folders"},
        {"snapshots", {{"--device", true}}, 0, 0, "[--device NAME]", "show what was backed up and when"},
        {"ls", {{"--device", true}, {"--health"}}, 0, 2, "[SNAPSHOT] [PATH] [--device NAME] [--health]",
            "show a folder of a snapshot, and with --health how many losses each file survives"},
        {"versions", {}, 1, 1, "PATH", "show the versions of a file"},
        {"find", {{"--snapshot", true}, {"--device", true}, {"--all-versions"}, {"--below", true}, {"--type", true}, {"--limit", true}, {"--health"}}, 1, 1,
            "PATTERN [--snapshot ID|--device NAME|--all-versions] [--below PATH] [--type file|directory|symlink] [--limit N] [--health]",
            "find what has this in its name, or a name that fits a glob"},
        {"diff", {{"--below", true}, {"--limit", true}}, 2, 2, "SNAPSHOT SNAPSHOT [--below PATH] [--limit N]",
            "show what changed from one snapshot to another"},
        {"cat", {{"--range", true}}, 2, 2, "SNAPSHOT PATH [--range A-B]", "write a file's bytes to standard output"},
        {"restore", {{"--snapshot", true}, {"--device", true}, {"--to", true}, {"--conflict", true}}, 0, many,
            "[--snapshot ID|--device NAME] [PATH]... --to DIR [--conflict skip|rename|overwrite]", "bring files back below a folder"},
        {"forget",
            {{"--keep-last", true}, {"--keep-hourly", true}, {"--keep-daily", true}, {"--keep-weekly", true}, {"--keep-monthly", true}, {"--keep-yearly", true},
                {"--keep-tag", true, true}, {"--path", true}, {"--dry-run"}, {"--trust-clocks"}, {"--purge"}, {"--words-file", true}},
            0, many, "[SNAPSHOT]... [--keep-last N] [--keep-hourly N] [--keep-daily N] [--keep-weekly N] [--keep-monthly N] [--keep-yearly N] [--keep-tag T]... [--path P] [--dry-run] [--trust-clocks] [--purge --words-file F]",
            "let snapshots go, and give back what they alone needed", forgetDetails},
        {"verify", {{"--all"}, {"--sample", true}}, 0, 0, "[--all|--sample PERCENT]", "ask the nodes whether everything is still there, and name those that fail"},
        {"repair", {}, 0, 0, "", "make pieces anew that are missing or damaged, and place them on other nodes"},
        {"drill", {{"--all"}}, 0, 0, "[--all]", "restore some files, or all, to a scratch place and compare them"},
        {"drills", {{"--export", true}}, 0, 0, "[--export FILE]", "show the restore drills of the past, or write them to a file"},
        {"mount", {{"--below", true}, {"--cache", true}}, 1, 2, "[SNAPSHOT] DIR [--below PATH] [--cache SIZE]",
            "show snapshots as a read-only folder until Ctrl-C", mountDetails},
        {"status", {}, 0, 0, "", "show how safe the drive is, and its nodes"},
        {"tasks", {}, 0, 0, "", "show what is running"},
        {"tasks pause", {}, 1, 1, "ID", "pause a task"},
        {"tasks resume", {}, 1, 1, "ID", "go on with a paused or interrupted task"},
        {"tasks cancel", {}, 1, 1, "ID", "stop a task"},
        {"schedule add",
            {{"--continuous"}, {"--hourly"}, {"--daily", true}, {"--weekly", true}, {"--exclude", true, true}, {"--only-on-mains"}, {"--not-metered"}}, 1, many,
            "PATH... --continuous|--hourly|--daily HH:MM|--weekly DAY HH:MM [--exclude GLOB]... [--only-on-mains] [--not-metered]",
            "back up by itself from now on, while granaryd runs", scheduleDetails},
        {"schedule list", {}, 0, 0, "", "show what is backed up by itself, when it was and when it will be"},
        {"schedule remove", {}, 1, 1, "ID", "end a plan; its snapshots stay"},
        {"schedule pause", {}, 1, 1, "ID", "let a plan rest"},
        {"schedule resume", {}, 1, 1, "ID", "let it go on"},
        {"export", {{"--for", true}}, 1, 1, "DIR [--for NODE]", "fill a folder or disk with all that brings the drive back, or with what a node is to hold", exportDetails},
        {"import", {}, 1, 1, "DIR", "on the machine of a node: store what was exported for it"},
        {"drive delete", {{"--words-file", true}, {"--keep-on-nodes"}, {"--yes"}}, 0, 0, "--words-file F|--keep-on-nodes [--yes]",
            "end the drive: here and on its nodes, or here alone"},
        {"limits", {{"--upload", true}, {"--download", true}, {"--between", true}, {"--clear"}}, 0, 0,
            "[--upload SIZE] [--download SIZE] [--between HH:MM-HH:MM] [--clear]", "show or set limits, a second; 0 means none", limitsDetails},
        {"proxy", {{"--user", true}, {"--password-file", true}}, 0, 1, "[socks5://HOST:PORT|http://HOST:PORT|off] [--user NAME --password-file F]",
            "show or set the proxy that all links go through", proxyDetails},
        {"pause", {{"--for", true}, {"--until", true}}, 0, 0, "[--for TIME|--until WHEN]", "do nothing by itself for a while", pauseDetails},
        {"resume", {}, 0, 0, "", "end that pause"},
        {"share", {}, 0, 0, "", "show what is lent to others"},
        {"share on", {{"--accept", true}, {"--upload", true}, {"--hours", true, true}, {"--always"}, {"--repair", true}}, 1, 1,
            "SIZE [--accept friends|anyone] [--upload SIZE] [--hours [DAYS] HH:MM-HH:MM]... [--always] [--repair SIZE]",
            "lend disk to others, or on other terms, from now on", shareOnDetails},
        {"share stop", {{"--now"}, {"--yes"}}, 0, 0, "[--now [--yes]]", "lend no more, once those who keep something here have moved it", shareStopDetails},
        {"ledger join", {{"--id", true}}, 1, 1, "URL [--id ID]", "let the wallet use a ledger", ledgerJoinDetails},
        {"ledger create", {{"--listen", true}, {"--genesis", true}}, 0, 0, "[--listen ADDR:PORT] [--genesis FILE]",
            "keep a ledger for a group, and serve it while granaryd runs", ledgerCreateDetails},
        {"ledger stop", {}, 0, 0, "", "serve the ledger that this profile keeps no more; it stays where it is"},
        {"ledger leave", {}, 1, 1, "LEDGER", "use it no more; what you have there stays there"},
        {"ledger status", {}, 0, 1, "[LEDGER]", "ask the ledgers that were joined, and show how far they can be relied on"},
        {"ledger verify", {}, 0, 1, "[LEDGER]", "check every entry of a ledger from the first to the newest"},
        {"wallet address", {}, 0, 0, "", "show where others pay to"},
        {"wallet balance", {{"--ledger", true}}, 0, 0, "[--ledger LEDGER]", "show what you have"},
        {"wallet send", {{"--ledger", true}, {"--memo", true}, {"--operation", true}, {"--wait", true}, {"--yes"}}, 1, 2,
            "ADDRESS|NAME|REQUEST [AMOUNT] [--ledger LEDGER] [--memo TEXT] [--operation ID] [--wait SECONDS] [--yes]", "pay somebody", walletSendDetails},
        {"wallet request", {{"--ledger", true}, {"--memo", true}, {"--name", true}}, 0, 1, "[AMOUNT] [--ledger LEDGER] [--memo TEXT] [--name TEXT]",
            "write a request that others can pay"},
        {"wallet grant", {{"--ledger", true}, {"--wait", true}}, 0, 0, "[--ledger LEDGER] [--wait SECONDS]", "ask for what the ledger gives to new accounts"},
        {"wallet history", {{"--ledger", true}, {"--csv"}, {"--limit", true}, {"--before", true}}, 0, 0, "[--ledger LEDGER] [--csv] [--limit N] [--before ENTRY]",
            "show what came and went, or write it as a table for other programs"},
        {"wallet channels", {{"--ledger", true}, {"--minutes", true}, {"--times", true}, {"--wait", true}}, 0, 4,
            "[open ADDRESS|NODE AMOUNT|pay ID NODE AMOUNT|close ID|refund ID] [--ledger LEDGER] [--minutes N] [--times N] [--wait SECONDS]",
            "show payment channels, open one, pay through one or end one", walletChannelsDetails},
        {"wallet budget", {{"--ledger", true}, {"--day", true}, {"--month", true}, {"--download", true}}, 0, 0,
            "[--ledger LEDGER] [--day AMOUNT] [--month AMOUNT] [--download AMOUNT]", "show or set limits of automatic payments", walletBudgetDetails},
        {"wallet stop", {}, 0, 0, "", "halt every automatic payment"},
        {"wallet resume", {}, 0, 0, "", "let them go on"},
        {"wallet contacts", {{"--remove", true}}, 0, 2, "[NAME ADDRESS|--remove NAME]", "show your address book, or change it"},
        {"wallet notarise", {{"--ledger", true}, {"--wait", true}}, 1, 1, "FILE|SHA256 [--ledger LEDGER] [--wait SECONDS]",
            "enter the SHA-256 of a file in a ledger, to show later that it was there; the file stays here"},
        {"wallet export-proof", {{"--ledger", true}, {"--to", true}}, 1, 1, "ENTRY [--ledger LEDGER] [--to FILE]", "write a proof that an entry is in the ledger"},
        {"wallet check-proof", {}, 1, 2, "PROOF [FILE]", "say what such a proof proves, and whether it is of that file"},
        {"diagnostics", {{"--to", true}}, 0, 0, "[--to FILE]", "write what helps to find a fault, without names, addresses or secrets, to a file"},
        {"completion", {}, 1, 1, "bash|zsh|fish", "write a completion script for a shell to standard output"},
        {"manual", {}, 0, 0, "", "write the manual page to standard output, for man -l"},
        {"demo", {{"--nodes", true}, {"--keep"}}, 0, many, "[--nodes N] [--keep] [PATH]...", "show the whole journey on this machine"},
    };
    return commands;
}

std::string cliHelp(std::string_view of)
{
    std::string out = "Usage: granary-cli [--profile DIR] [--passphrase-file F] [--json] COMMAND\n\n";
    const auto isOne = [&](const CommandSpec& command) { return command.name.substr(0, command.name.find(' ')) == of; };
    const bool known = std::any_of(cliCommands().begin(), cliCommands().end(), isOne);
    for (const auto& command : cliCommands()) {
        if (known && !isOne(command))
            continue;
        out += "  " + std::string(command.name);
        if (!command.usage.empty())
            out += " " + std::string(command.usage);
        out += "\n      " + std::string(command.summary) + "\n";
        if (known)
            out += command.details;
    }
    if (known)
        return out + "\n\"granary-cli --help\" lists all commands.\n";
    out += "\nThe profile is $XDG_DATA_HOME/granary (~/.local/share/granary) unless --profile names another.\n"
           "Exit codes: 0 done, 1 something was skipped or you can mend it, 2 try again later, 3 data is damaged, 64 usage.\n";
    return out;
}

} // namespace granary::app
