// Holds the tables of ARCHITECTURE.md against every include of core, ui and app.
#include "tests/house/folder_rules.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <iterator>

using namespace granary::house;
namespace fs = std::filesystem;

namespace {

const fs::path root = GRANARY_SOURCE_DIR;

std::string textOf(const fs::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Relative to the root.
std::vector<std::string> sources()
{
    std::vector<std::string> out;
    for (const auto* top : {"core", "ui", "app"}) {
        if (!fs::is_directory(root / top))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
            const auto extension = entry.path().extension();
            if (entry.is_regular_file() && (extension == ".h" || extension == ".cpp"))
                out.push_back(fs::relative(entry.path(), root).generic_string());
        }
    }
    std::sort(out.begin(), out.end());
    return out;
}

QByteArray joined(const std::vector<std::string>& lines)
{
    QByteArray out;
    for (const auto& line : lines)
        out += "\n    " + QByteArray::fromStdString(line);
    return out;
}

constexpr const char* sample = R"(
| folder | does | may use |
|---|---|---|
| `core/base` | types | |
| `core/crypto` | keys | `base` |
| `app/tool` | a `program` | `crypto`, `base` |

| library headers | only in |
|---|---|
| `sodium.h`, `sodium/` | `crypto` |
| `Q` (Qt) | `app/tool` |
)";

FolderRules sampleRules()
{
    std::vector<std::string> problems;
    auto rules = readFolderRules(sample, problems);
    return problems.empty() ? rules : FolderRules{};
}

} // namespace

class FolderTableTest : public QObject {
    Q_OBJECT

private slots:
    void readsTables()
    {
        const auto rules = sampleRules();
        QCOMPARE(rules.rows.size(), 3u);
        QCOMPARE(rules.rows[2].folder, std::string("app/tool"));
        QCOMPARE(rules.rows[2].uses, (std::set<std::string>{"core/crypto", "core/base"}));
        QCOMPARE(rules.libraries.size(), 2u);
        QCOMPARE(rules.libraries[0].headers, (std::vector<std::string>{"sodium.h", "sodium/"}));
    }

    void refusesTablesThatGoUpwards()
    {
        std::string text = sample;
        text.replace(text.find("| types | |"), 11, "| types | `crypto` |");
        std::vector<std::string> problems;
        readFolderRules(text, problems);
        QCOMPARE(problems.size(), 1u);
        problems.clear();
        readFolderRules("no table", problems);
        QCOMPARE(problems.size(), 1u);
    }

    void findsViolations_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("count");
        const auto row = [](const char* name, const char* file, const char* text, int count) {
            QTest::newRow(name) << QByteArray(file) << QByteArray(text) << count;
        };
        row("own folder", "core/base/a.cpp", "#include \"core/base/a.h\"\n#include <vector>\n", 0);
        row("allowed folder", "core/crypto/a.cpp", "#include \"core/base/a.h\"", 0);
        row("folder above", "core/base/a.cpp", "#include \"core/crypto/a.h\"", 1);
        row("spaces", "core/base/a.cpp", "  #  include \"core/crypto/a.h\" // why", 1);
        row("not from the root", "core/base/a.cpp", "#include \"a.h\"", 1);
        row("tests", "core/base/a.cpp", "#include \"tests/support/temp_dir.h\"", 1);
        row("no row", "core/base2/a.cpp", "", 1);
        row("folder below a row", "app/tool/part/a.cpp", "#include \"app/tool/a.h\"\n#include \"core/crypto/x.h\"", 0);
        row("own library", "core/crypto/a.cpp", "#include <sodium.h>\n#include <sodium/utils.h>", 0);
        row("library of others", "core/base/a.cpp", "#include <sodium.h>", 1);
        row("Qt in core", "core/base/a.cpp", "#include <QString>\n#include <QtCore/QString>", 2);
        row("Qt in the program", "app/tool/a.cpp", "#include <QString>", 0);
    }
    void findsViolations()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, text);
        QFETCH(int, count);
        QCOMPARE(static_cast<int>(violations(sampleRules(), file.toStdString(), text.toStdString()).size()), count);
    }

    void findsLongFiles()
    {
        QCOMPARE(violations(sampleRules(), "core/base/a.cpp", std::string(maxSourceLines, '\n')).size(), 0u);
        QCOMPARE(violations(sampleRules(), "core/base/a.cpp", std::string(maxSourceLines + 1, '\n')).size(), 1u);
    }

    void sourcesKeepTheRules()
    {
        std::vector<std::string> found;
        const auto rules = readFolderRules(textOf(root / "ARCHITECTURE.md"), found);
        const auto files = sources();
        QVERIFY2(files.size() > 100, "the sources were not found");
        for (const auto& file : files) {
            const auto more = violations(rules, file, textOf(root / file));
            found.insert(found.end(), more.begin(), more.end());
        }
        QVERIFY2(found.empty(), joined(found).constData());
    }

    void rowsOfCoreHaveTargetsAndTests()
    {
        std::vector<std::string> missing;
        const auto rules = readFolderRules(textOf(root / "ARCHITECTURE.md"), missing);
        for (const auto& row : rules.rows) {
            if (!row.folder.starts_with("core/") || !fs::is_directory(root / row.folder))
                continue;
            if (!fs::exists(root / row.folder / "CMakeLists.txt"))
                missing.push_back(row.folder + " has no target");
            if (!fs::exists(root / "tests" / row.folder / "CMakeLists.txt"))
                missing.push_back(row.folder + " has no tests");
        }
        QVERIFY2(missing.empty(), joined(missing).constData());
    }
};

QTEST_APPLESS_MAIN(FolderTableTest)
#include "folder_table_test.moc"
