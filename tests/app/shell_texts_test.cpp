// Manual pages and completions: nothing of the command line is missing, and real shells take them.
#include "app/granary-cli/command_table.h"
#include "app/granary-cli/shell_texts.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <sstream>

using namespace granary::app;

namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

/// Standard output of a program with this input; what went wrong otherwise.
std::string outputOf(const QString& program, const QStringList& arguments, const std::string& input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input.data(), static_cast<qint64>(input.size()));
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        return "failed: " + process.readAllStandardError().toStdString();
    const auto errors = process.readAllStandardError().toStdString();
    return errors.empty() ? process.readAllStandardOutput().toStdString() : "errors: " + errors;
}

/// What bash offers behind these words.
std::string offered(const std::vector<std::string>& words)
{
    std::string script = *completionScript("bash") + "\nCOMP_WORDS=(";
    for (const auto& word : words)
        script += "'" + word + "' ";
    script += ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_granary_cli\necho \"${COMPREPLY[@]}\"\n";
    auto out = outputOf("bash", {"-s"}, script);
    if (out.ends_with('\n'))
        out.pop_back();
    return out;
}

} // namespace

class ShellTextsTest : public QObject {
    Q_OBJECT
private slots:
    void everythingIsThere()
    {
        const auto page = replaced(manualPage(), "\\-", "-");
        for (const auto* shell : {"bash", "zsh", "fish"}) {
            const auto script = *completionScript(shell);
            for (const auto& command : cliCommands()) {
                const std::string name(command.name);
                const auto last = name.substr(name.rfind(' ') + 1);
                QVERIFY2(script.find(last) != std::string::npos, (std::string(shell) + ": " + name).c_str());
                QVERIFY2(page.find(".B " + name + "\n") != std::string::npos, name.c_str());
                for (const auto& option : command.options) {
                    const std::string spelled(std::string(shell) == "fish" ? "-l " + std::string(option.name.substr(2)) : option.name);
                    QVERIFY2(script.find(spelled) != std::string::npos, (std::string(shell) + ": " + spelled).c_str());
                    QVERIFY2(page.find(option.name) != std::string::npos, std::string(option.name).c_str());
                }
            }
        }
        QVERIFY(!completionScript("tcsh"));
    }

    void bashOffersWhatFits()
    {
        QCOMPARE(offered({"granary-cli", "verif"}), std::string("verify"));
        QCOMPARE(offered({"granary-cli", "--profile", "/p", "back"}), std::string("backup"));
        QCOMPARE(offered({"granary-cli", "node", ""}).substr(0, 15), std::string("add list remove"));
        QCOMPARE(offered({"granary-cli", "node", "rem"}), std::string("remove"));
        QCOMPARE(offered({"granary-cli", "restore", "--con"}), std::string("--conflict"));
        QCOMPARE(offered({"granary-cli", "restore", "--conflict", "re"}), std::string("rename"));
        QCOMPARE(offered({"granary-cli", "restore", "--to", ""}), std::string());
        QCOMPARE(offered({"granary-cli", "--json", "init", "--language", ""}), std::string("en zh"));
        QCOMPARE(offered({"granary-cli", "tasks", "p"}), std::string("pause"));
        QCOMPARE(offered({"granary-cli", "backup", "fold"}), std::string());
        QVERIFY(offered({"granary-cli", "backup", "--"}).find("--exclude") != std::string::npos);
    }

    void otherShellsTakeTheScripts_data()
    {
        QTest::addColumn<QString>("shell");
        QTest::newRow("bash") << "bash";
        QTest::newRow("zsh") << "zsh";
        QTest::newRow("fish") << "fish";
    }
    void otherShellsTakeTheScripts()
    {
        QFETCH(QString, shell);
        if (QStandardPaths::findExecutable(shell).isEmpty())
            QSKIP("this shell is not installed"); // packaging/test installs them
        const QTemporaryDir directory;
        const auto file = directory.filePath("script");
        std::ofstream(file.toStdString()) << *completionScript(shell.toStdString());
        QCOMPARE(outputOf(shell, {"-n", file}), std::string());
    }

    void theDaemonsPageKnowsItsOptions()
    {
        std::ifstream in(GRANARY_SOURCE_DIR "/packaging/man/granaryd.1");
        std::stringstream text;
        text << in.rdbuf();
        const auto page = replaced(text.str(), "\\-", "-");
        const auto help = outputOf(GRANARY_BINARY_DIR "/bin/granaryd", {"--help"});
        std::size_t found = 0;
        for (std::size_t at = 0; (at = help.find("--", at)) != std::string::npos;) {
            const auto end = help.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
            const auto option = help.substr(at, end - at);
            QVERIFY2(page.find(option) != std::string::npos, option.c_str());
            ++found;
            at = end;
        }
        QVERIFY(found >= 8);
    }
};

QTEST_GUILESS_MAIN(ShellTextsTest)
#include "shell_texts_test.moc"
