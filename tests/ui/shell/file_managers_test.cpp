// What file managers start reaches the window that is open: the commands of Dolphin's and Nautilus' menus, run as those would, with awkward names.
#include "core/engine/engine_program.h"
#include "ui/base/languages.h"
#include "ui/shell/request.h"
#include "ui/shell/single_instance.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace granary;
using namespace granary::ui;
using Kind = Request::Kind;

namespace {

const QString source = GRANARY_SOURCE_DIR;

/// Values of a group of a desktop entry.
QMap<QString, QString> groupOf(const QString& file, const QString& group)
{
    QMap<QString, QString> out;
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return out;
    bool here = false;
    for (const auto& line : QString::fromUtf8(in.readAll()).split('\n')) {
        if (line.startsWith('['))
            here = line == "[" + group + "]";
        else if (const auto equals = line.indexOf('='); here && equals > 0)
            out[line.left(equals)] = line.mid(equals + 1);
    }
    return out;
}

/// A window's place, where the programs of this test look for one.
struct OpenWindow {
    OpenWindow()
    {
        for (const auto* const name : {"run", "home"})
            QDir(place.path()).mkpath(name);
        QFile::setPermissions(place.filePath("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment = QProcessEnvironment::systemEnvironment();
        environment.insert("HOME", place.filePath("home"));
        environment.insert("XDG_RUNTIME_DIR", place.filePath("run"));
        environment.insert("PATH", QStringLiteral(GRANARY_BINARY_DIR "/bin:") + environment.value("PATH"));
        environment.remove("XDG_DATA_HOME");
        environment.remove("DBUS_SESSION_BUS_ADDRESS");
        qputenv("XDG_RUNTIME_DIR", place.filePath("run").toLocal8Bit());
        const auto profile = place.filePath("home").toStdString() + "/.local/share/granary";
        instance = std::make_unique<SingleInstance>(QString::fromStdString(engine::socketOf(profile) + ".window"));
        QObject::connect(instance.get(), &SingleInstance::told, instance.get(), [this](const QString& line) { told.push_back(readRequest(line)); });
    }
    bool run(const QString& program, const QStringList& arguments)
    {
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        // The window answers meanwhile.
        return QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 30'000) && process.exitCode() == 0;
    }
    bool isTold(const std::vector<Request>& wanted)
    {
        return QTest::qWaitFor([&] { return told.size() == wanted.size(); }, 20'000) &&
               std::equal(wanted.begin(), wanted.end(), told.begin(), [](const auto& request, const auto& line) { return line && *line == request; });
    }
    QTemporaryDir place;
    QProcessEnvironment environment;
    std::unique_ptr<SingleInstance> instance;
    std::vector<std::optional<Request>> told;
    QProcess process;
};

const QStringList awkward{"/home/me/My folder", "/home/me/-rf", QString::fromUtf8("/home/me/文件"), "/home/me/100%\nof $it"};

std::vector<Request> requestsFor(Kind kind, const QStringList& paths)
{
    std::vector<Request> out;
    for (const auto& path : paths)
        out.push_back({kind, path.toUtf8()});
    return out;
}

} // namespace

class FileManagersTest : public QObject {
    Q_OBJECT

private slots:
    void dolphinsActionsReachTheWindow_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("kind");
        QTest::newRow("protect") << "granary-protect.desktop" << static_cast<int>(Kind::protect);
        QTest::newRow("versions") << "granary-versions.desktop" << static_cast<int>(Kind::versions);
    }
    void dolphinsActionsReachTheWindow()
    {
        QFETCH(QString, file);
        QFETCH(int, kind);
        const auto path = source + "/packaging/file-managers/" + file;
        const auto menu = groupOf(path, "Desktop Entry");
        QCOMPARE(menu["Type"], QString("Service"));
        QCOMPARE(menu["X-KDE-ServiceTypes"], QString("KonqPopupMenu/Plugin"));
        const auto actions = menu["Actions"].split(';', Qt::SkipEmptyParts);
        QCOMPARE(actions.size(), 1);
        const auto action = groupOf(path, "Desktop Action " + actions.front());
        for (const auto& language : languages())
            QVERIFY2(!action[language.code == "en" ? "Name" : "Name[" + language.code + "]"].isEmpty(), qPrintable(language.code));
        auto words = action["Exec"].split(' ');
        QCOMPARE(words.takeLast(), QString("%F")); // which stands for the paths, each a word
        const auto program = words.takeFirst();
        OpenWindow window;
        QVERIFY2(window.run(program, words + awkward), window.process.readAll().constData());
        QVERIFY(window.isTold(requestsFor(static_cast<Kind>(kind), awkward)));
    }

    /// The extension itself, with a stand-in for what Nautilus gives it.
    void nautilusActionsReachTheWindow_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QStringList>("paths");
        QTest::addColumn<int>("kind");
        QTest::newRow("folders") << "Granary::protect" << awkward << static_cast<int>(Kind::protect);
        QTest::newRow("files") << "Granary::versions" << awkward << static_cast<int>(Kind::versions);
    }
    void nautilusActionsReachTheWindow()
    {
        QFETCH(QString, item);
        QFETCH(QStringList, paths);
        QFETCH(int, kind);
        OpenWindow window;
        QVERIFY2(window.run("/usr/bin/python3", QStringList{source + "/tests/ui/shell/nautilus.py", source + "/packaging/file-managers/granary_nautilus.py", "run", item} + paths),
            window.process.readAll().constData());
        QVERIFY(window.isTold(requestsFor(static_cast<Kind>(kind), paths)));
    }

    void nautilusOffersWhatFits()
    {
        OpenWindow window;
        QVERIFY2(window.run("/usr/bin/python3", {source + "/tests/ui/shell/nautilus.py", source + "/packaging/file-managers/granary_nautilus.py", "menus"}), window.process.readAll().constData());
    }

    void theDesktopsOwnActionReachesTheWindow()
    {
        const auto entry = source + "/packaging/desktop/io.github.granary.Granary.desktop";
        for (const auto& name : groupOf(entry, "Desktop Entry")["Actions"].split(';', Qt::SkipEmptyParts)) {
            auto words = groupOf(entry, "Desktop Action " + name)["Exec"].split(' ');
            OpenWindow window;
            const auto program = words.takeFirst();
            QVERIFY(window.run(program, words));
            QVERIFY(window.isTold({{Kind::backUp, {}}}));
        }
    }

    void wrongWordsAreRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no path") << QStringList{"--protect"};
        QTest::newRow("two things") << QStringList{"--protect", "--versions", "/x"};
        QTest::newRow("no code") << QStringList{"http://example.org"};
        QTest::newRow("a folder without saying what for") << QStringList{"/home"};
        QTest::newRow("too many") << QStringList{"granary:a", "granary:b"};
        QTest::newRow("of the demo") << QStringList{"--demo", "/x"};
    }
    void wrongWordsAreRefused()
    {
        QFETCH(QStringList, words);
        OpenWindow window;
        QVERIFY(!window.run("granary", words));
        QCOMPARE(window.process.exitCode(), 64);
        QVERIFY(window.told.empty());
    }
};

QTEST_GUILESS_MAIN(FileManagersTest)
#include "file_managers_test.moc"
