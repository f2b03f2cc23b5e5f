// The command line: what is taken, and what is refused with which words.
#include "app/granary-cli/command_table.h"
#include "app/terminal/arguments.h"

#include <QTest>

using namespace granary::app;

namespace {

using Parsed = std::variant<Arguments, UsageError>;

Parsed parse(std::vector<std::string> words) { return parseArguments(words, cliCommands(), cliCommonOptions()); }

std::string refusal(std::vector<std::string> words)
{
    const auto parsed = parse(std::move(words));
    const auto* wrong = std::get_if<UsageError>(&parsed);
    return wrong ? wrong->text : std::string();
}

Arguments accepted(std::vector<std::string> words)
{
    const auto parsed = parse(std::move(words));
    if (const auto* wrong = std::get_if<UsageError>(&parsed)) {
        QTest::qFail(wrong->text.c_str(), __FILE__, __LINE__);
        return {};
    }
    return std::get<Arguments>(parsed);
}

} // namespace

class ArgumentsTest : public QObject {
    Q_OBJECT
private slots:
    void everyCommandOfTheManual()
    {
        QCOMPARE(accepted({"init"}).command, std::string("init"));
        const auto init = accepted({"--profile", "/p", "init", "--words-file", "w", "--language", "zh", "--node", "a", "--node", "b",
            "--bootstrap", "1.2.3.4:5", "--network", "n"});
        QCOMPARE(init.values("--node").size(), std::size_t(2));
        QCOMPARE(init.value("--profile"), std::string("/p"));
        QCOMPARE(accepted({"node", "add", "folder:/x"}).command, std::string("node add"));
        QCOMPARE(accepted({"node", "add", "folder:/x"}).operands, std::vector<std::string>{"folder:/x"});
        QCOMPARE(accepted({"node", "list"}).command, std::string("node list"));
        QCOMPARE(accepted({"node", "remove", "ab12"}).command, std::string("node remove"));
        QCOMPARE(accepted({"node", "repairer", "ab12", "on"}).command, std::string("node repairer"));
        const auto backup = accepted({"backup", "/a", "/b", "--exclude", "*.o", "--exclude=*.tmp", "--tag", "t", "--json"});
        QCOMPARE(backup.operands.size(), std::size_t(2));
        QCOMPARE(backup.values("--exclude"), (std::vector<std::string>{"*.o", "*.tmp"}));
        QVERIFY(backup.has("--json"));
        QCOMPARE(accepted({"ls", "abcd", "/home"}).operands.size(), std::size_t(2));
        QCOMPARE(accepted({"cat", "abcd", "/x", "--range", "0-9"}).value("--range"), std::string("0-9"));
        QCOMPARE(accepted({"restore", "--snapshot", "abcd", "/x", "--to", "/t", "--conflict", "rename"}).operands.size(), std::size_t(1));
        QCOMPARE(accepted({"tasks"}).command, std::string("tasks"));
        QCOMPARE(accepted({"tasks", "pause", "3"}).command, std::string("tasks pause"));
        QCOMPARE(accepted({"tasks", "resume", "3"}).command, std::string("tasks resume"));
        QCOMPARE(accepted({"tasks", "cancel", "3"}).command, std::string("tasks cancel"));
        QCOMPARE(accepted({"demo", "--nodes", "4", "--keep", "/x"}).command, std::string("demo"));
        for (const char* plain : {"unlock", "lock", "passphrase", "invite", "snapshots", "status", "limits"})
            QCOMPARE(accepted({plain}).command, std::string(plain));
        QCOMPARE(accepted({"versions", "/x"}).command, std::string("versions"));
    }

    void optionsEndAtTwoDashes()
    {
        const auto backup = accepted({"backup", "--", "--json"});
        QCOMPARE(backup.operands, std::vector<std::string>{"--json"});
        QVERIFY(!backup.has("--json"));
        QCOMPARE(accepted({"backup", "-"}).operands, std::vector<std::string>{"-"});
    }

    void refusals()
    {
        QCOMPARE(refusal({}), std::string("a command is missing"));
        QCOMPARE(refusal({"bakcup"}), std::string("unknown command bakcup"));
        QCOMPARE(refusal({"node"}), std::string("unknown command node"));
        QCOMPARE(refusal({"backup"}), std::string("backup needs more arguments"));
        QCOMPARE(refusal({"status", "x"}), std::string("one argument too many: x"));
        QCOMPARE(refusal({"status", "--colour"}), std::string("unknown option --colour"));
        QCOMPARE(refusal({"status", "-j"}), std::string("unknown option -j"));
        QCOMPARE(refusal({"status", "--exclude", "x"}), std::string("--exclude does not go with status"));
        QCOMPARE(refusal({"status", "--profile"}), std::string("--profile needs a value"));
        QCOMPARE(refusal({"--profile", "a", "--profile", "b", "status"}), std::string("--profile is given twice"));
        QCOMPARE(refusal({"status", "--json=yes"}), std::string("--json takes no value"));
        QCOMPARE(refusal({"tasks", "pause"}), std::string("tasks pause needs more arguments"));
        QCOMPARE(refusal({"cat", "abcd"}), std::string("cat needs more arguments"));
    }

    void helpNamesEveryCommand()
    {
        const auto help = cliHelp();
        for (const auto& command : cliCommands())
            QVERIFY2(help.find("  " + std::string(command.name)) != std::string::npos, std::string(command.name).c_str());
        QVERIFY(accepted({"--help"}).has("--help"));
        const auto one = cliHelp(accepted({"node", "add", "--help"}).command);
        QVERIFY(one.find("node remove") != std::string::npos && one.find("backup") == std::string::npos);
        QCOMPARE(cliHelp(accepted({"nonsense", "--help"}).command), help);
    }

    void numbers()
    {
        QCOMPARE(*parseNumber("12", 0, 100), std::uint64_t(12));
        for (const char* bad : {"", "-1", "+1", " 1", "1 ", "0x1", "101", "99999999999999999999"})
            QVERIFY2(!parseNumber(bad, 0, 100), bad);
    }
};

QTEST_APPLESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
