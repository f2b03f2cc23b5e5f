// The program paints every pane and dialog in every language, in English and Chinese in each theme and scale; each picture shows something of its own,
// has room for what it says, and says it in its language (the program looks at the latter two itself, and fails).
#include <QDir>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

class PicturesTest : public QObject {
    Q_OBJECT

private slots:
    void everythingIsPainted()
    {
        const QTemporaryDir place;
        QProcess program;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("XDG_RUNTIME_DIR", place.path());
        environment.insert("TMPDIR", place.path());
        program.setProcessEnvironment(environment);
        program.setProcessChannelMode(QProcess::MergedChannels);
        program.start(GRANARY_BINARY_DIR "/bin/granary", {"--screenshots", place.path() + "/pictures"});
        QVERIFY(program.waitForFinished(1'150'000));
        // Of Qt's own warnings there can be more than is shown of a text.
        QByteArrayList said;
        for (const auto& line : program.readAll().split('\n'))
            if (line.startsWith("granary:"))
                said << line;
        QVERIFY2(program.exitCode() == 0, said.join('\n').constData());

        const QDir folder(place.path() + "/pictures");
        const auto files = folder.entryList({"*.png"}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (const auto& name : files) {
            const QImage image(folder.filePath(name));
            const int scale = name.endsWith("-2.png") ? 2 : 1;
            if (name.contains("-dialog-"))
                QVERIFY(image.width() >= 300 * scale && image.height() >= 100 * scale && image.width() <= 1100 * scale && image.height() <= 900 * scale);
            else
                QCOMPARE(image.size(), QSize(1100, 720) * scale);
            if (name.contains("-en-") && !name.startsWith("onboarding-language")) {
                for (const auto* const language : {"-zh-", "-ar-", "-es-", "-hi-", "-id-", "-pt-"}) {
                    auto other = name;
                    other.replace("-en-", language);
                    const bool everywhere = name.contains("-light-en-1") && (name.startsWith("onboarding-") || name.contains("-full-"));
                    if (everywhere || QLatin1String(language) == QLatin1String("-zh-"))
                        QVERIFY2(files.contains(other) && image != QImage(folder.filePath(other)), qPrintable("the same as " + other + ": " + name));
                }
            }
            if (name.contains("-light-en-") || name.contains("-light-zh-")) {
                auto dark = name;
                QVERIFY2(image != QImage(folder.filePath(dark.replace("-light-", "-dark-"))), qPrintable("the same when dark: " + name));
            }
        }
        for (const char* part : {"files-full", "files-file", "settings-full", "onboarding-newWords", "window-locked", "addNode-dialog", "addComputer-dialog", "removeComputer-dialog", "newPlan-dialog",
                 "drop-dialog", "retention-dialog", "versions-dialog", "passphrase-dialog", "report-dialog", "close-dialog", "shortcuts-dialog", "restore-dialog", "compare-dialog", "plan-dialog", "removeNode-dialog",
                 "send-dialog", "agree-dialog", "receive-dialog", "contacts-dialog", "limits-dialog", "host-dialog",
                 "channels-dialog", "openChannel-dialog", "checkLedger-dialog"})
            QVERIFY2(files.contains(QString::fromLatin1(part) + "-dark-zh-2.png"), part);
        QVERIFY2(QDir(place.path()).entryList({"granary-demo-*"}, QDir::Dirs).isEmpty(), "the drive that it made is still there");
    }
};

QTEST_GUILESS_MAIN(PicturesTest)
#include "pictures_test.moc"
