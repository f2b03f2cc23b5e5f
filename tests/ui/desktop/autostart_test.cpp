// The entry by which a desktop starts the window at login: written, read, switched off by either side, and valid.
#include "ui/desktop/autostart.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace granary::ui;

class AutostartTest : public QObject {
    Q_OBJECT

private slots:
    void itIsWrittenAndTakenAway()
    {
        const QTemporaryDir place;
        const auto file = place.filePath("config/autostart/granary.desktop");
        const Autostart autostart(file, {"/usr/bin/granary", "--background"});
        QVERIFY(!autostart.on());
        QVERIFY(autostart.set(false).ok()); // off twice is off
        QVERIFY(autostart.set(true).ok());
        QVERIFY(autostart.on());
        QVERIFY(autostart.set(true).ok());
        QVERIFY(autostart.set(false).ok());
        QVERIFY(!autostart.on() && !QFileInfo::exists(file));
    }

    /// As the settings of desktops do it, which leave the entry in its place.
    void switchedOffElsewhereItIsOff()
    {
        const QTemporaryDir place;
        const auto name = place.filePath("granary.desktop");
        const Autostart autostart(name, {"/usr/bin/granary"});
        for (const auto* const line : {"Hidden=true\n", "X-GNOME-Autostart-enabled = false\n"}) {
            QFile file(name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("[Desktop Entry]\nType=Application\nName=Granary\nExec=granary\n");
            file.write(line);
            file.close();
            QVERIFY2(!autostart.on(), line);
        }
        QVERIFY(autostart.set(true).ok());
        QVERIFY(autostart.on());
    }

    /// The desktop's own parser and a shell-like reading of Exec come to the words that were meant.
    void theEntryIsValidWhateverThePath_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("plain") << "/home/me/p";
        QTest::newRow("spaces") << "/home/me/my files";
        QTest::newRow("quotes") << "/home/me/a\"b'c";
        QTest::newRow("dollar") << "/home/me/$HOME`x`";
        QTest::newRow("backslash") << "/home/me/a\\b";
        QTest::newRow("percent") << "/home/me/100%u";
        QTest::newRow("not latin") << QString::fromUtf8("/home/我/文件");
    }
    void theEntryIsValidWhateverThePath()
    {
        QFETCH(QString, profile);
        const QTemporaryDir place;
        const auto name = place.filePath("granary.desktop");
        QVERIFY(Autostart(name, {"/usr/bin/granary", "--background", "--profile", profile}).set(true).ok());
        QProcess validate;
        validate.setProcessChannelMode(QProcess::MergedChannels);
        validate.start("desktop-file-validate", {name});
        QVERIFY(validate.waitForFinished(20'000));
        QVERIFY2(validate.exitCode() == 0, validate.readAll().constData());
        QFile file(name);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString exec;
        for (const auto& line : QString::fromUtf8(file.readAll()).split('\n'))
            if (line.startsWith("Exec="))
                exec = line.mid(5);
        QCOMPARE(wordsOf(exec), (QStringList{"/usr/bin/granary", "--background", "--profile", profile}));
    }

    void whereNothingCanBeWrittenItSaysSo()
    {
        if (::geteuid() == 0)
            QSKIP("nothing is forbidden to root");
        const QTemporaryDir place;
        QVERIFY(QFile::setPermissions(place.path(), QFile::ReadOwner | QFile::ExeOwner));
        QVERIFY(!Autostart(place.filePath("autostart/granary.desktop"), {"granary"}).set(true).ok());
        QVERIFY(QFile::setPermissions(place.path(), QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner));
    }

    /// A file where the directory should be is in the way of root, too.
    void whatIsInTheWayIsAnError()
    {
        const QTemporaryDir place;
        QFile file(place.filePath("autostart"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const Autostart autostart(place.filePath("autostart/granary.desktop"), {"granary"});
        QVERIFY(!autostart.set(true).ok());
        QVERIFY(!autostart.on());
    }

private:
    /// By the specification: first the escapes of strings, then quoting, then field codes.
    static QStringList wordsOf(const QString& value)
    {
        QString line;
        for (qsizetype i = 0; i < value.size(); ++i) {
            if (value[i] == '\\' && i + 1 < value.size())
                ++i;
            line += value[i];
        }
        QStringList out;
        QString word;
        bool quoted = false, any = false;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const auto c = line[i];
            if (c == '"') {
                quoted = !quoted;
                any = true;
            } else if (quoted && c == '\\') {
                word += line[++i];
            } else if (c == ' ' && !quoted) {
                out << word;
                word.clear();
                any = false;
            } else {
                word += c;
                any = true;
            }
        }
        if (any)
            out << word;
        for (auto& each : out)
            each.replace("%%", "%");
        return out;
    }
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "autostart_test.moc"
