// A code that another window shows, read from the screen: of an X server of the test's own, and by a portal on a bus of its own.
#include "tests/ui/desktop/private_bus.h"
#include "ui/widgets/code_sources.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/screen_picture.h"

#include <QApplication>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>
#include <QUrl>

using namespace granary::ui;
using namespace granary::test;

namespace {

const QString code = "granary:device?id=" + QString("0123456789abcdef").repeated(4) + "&net=granary&at=203.0.113.7:7001&secret=" + QString("5a").repeated(16) + "&check=7fd83a3c";
constexpr int patience = 20'000;

QImage screenWithCode()
{
    QImage out(1600, 1000, QImage::Format_RGB32);
    out.fill(QColor(40, 90, 130));
    QPainter painter(&out);
    const auto shown = qrImage(code);
    painter.drawImage(700, 200, shown.scaled(shown.size() * 4));
    return out;
}

/// What the portal of a desktop does, as far as its documentation says.
class Portal : public QObject, protected QDBusContext {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Screenshot")
    Q_PROPERTY(uint version READ version)

public:
    explicit Portal(QDBusConnection bus) : m_bus(std::move(bus))
    {
        m_bus.registerObject("/org/freedesktop/portal/desktop", this, QDBusConnection::ExportScriptableContents | QDBusConnection::ExportAllProperties);
        m_bus.registerService("org.freedesktop.portal.Desktop");
    }
    uint version() const { return 2; }
    /// What it answers: 0 with that file, 1 when its user says no.
    uint answer = 0;
    QString file;
    bool oldPath = false; ///< as portals before 0.9 named their requests
    int asked = 0;

public slots:
    Q_SCRIPTABLE QDBusObjectPath Screenshot(const QString& window, const QVariantMap& options)
    {
        ++asked;
        auto sender = message().service().mid(1);
        const auto path = oldPath ? QString("/org/freedesktop/portal/desktop/request/77") : "/org/freedesktop/portal/desktop/request/" + sender.replace('.', '_') + '/' + options.value("handle_token").toString();
        if (!window.isEmpty() || options.value("interactive").toBool())
            answer = 2;
        QTimer::singleShot(50, this, [this, path] {
            auto signal = QDBusMessage::createSignal(path, "org.freedesktop.portal.Request", "Response");
            signal.setArguments({answer, answer == 0 ? QVariantMap{{"uri", QUrl::fromLocalFile(file).toString()}} : QVariantMap()});
            m_bus.send(signal);
        });
        return QDBusObjectPath(path);
    }

private:
    QDBusConnection m_bus;
};

} // namespace

class ScreenPictureTest : public QObject {
    Q_OBJECT

private slots:
    void fromAnXServer()
    {
        if (QGuiApplication::platformName() != "xcb")
            return byPortal();
        QWidget other; // as of another program
        other.setGeometry(100, 100, 900, 700);
        auto* const shown = new QrCode(&other);
        shown->setText("https://example.org");
        shown->resize(shown->sizeHint());
        other.show();
        QVERIFY(QTest::qWaitForWindowExposed(&other));
        CodeSources sources;
        auto* const button = sources.findChild<QPushButton*>("screenOfCode");
        QVERIFY(button->isVisibleTo(&sources));
        QSignalSpy found(&sources, &CodeSources::found), none(&sources, &CodeSources::notFound);
        QTest::qWait(200);
        button->click();
        QVERIFY(none.wait(patience));
        QVERIFY(none.front().front().toString().contains("to be seen on the screen"));
        shown->setText(code);
        shown->resize(shown->sizeHint());
        QTest::qWait(200);
        button->click();
        QVERIFY(found.wait(patience));
        QCOMPARE(found.front().front().toString(), code);
    }

private:
    static void byPortal();
};

void ScreenPictureTest::byPortal()
{
    PrivateBus bus;
    CodeSources without(nullptr, bus.connection("without"));
    QTest::qWait(200);
    QVERIFY(!without.findChild<QPushButton*>("screenOfCode")->isVisibleTo(&without)); // nobody would answer
    Portal portal(bus.connection("portal"));
    CodeSources sources(nullptr, bus.connection("window"));
    auto* const button = sources.findChild<QPushButton*>("screenOfCode");
    QVERIFY(QTest::qWaitFor([&] { return button->isVisibleTo(&sources); }, patience));
    QSignalSpy found(&sources, &CodeSources::found), none(&sources, &CodeSources::notFound);
    const QTemporaryDir folder;
    portal.file = folder.filePath("Screenshot of today.png");
    for (const bool old : {false, true}) {
        portal.oldPath = old;
        QVERIFY(screenWithCode().save(portal.file));
        found.clear();
        button->click();
        QVERIFY(found.wait(patience));
        QCOMPARE(found.front().front().toString(), code);
        QVERIFY(!QFile::exists(portal.file)); // it shows a secret
    }
    portal.answer = 1;
    button->click();
    QVERIFY(none.wait(patience));
    QVERIFY(none.front().front().toString().contains("gave no picture"));
    QCOMPARE(portal.asked, 3);
    // What is no picture stays where it is, whoever names it.
    portal.answer = 0;
    portal.file = folder.filePath("letter.txt");
    QFile letter(portal.file);
    QVERIFY(letter.open(QIODevice::WriteOnly));
    letter.write("Dear reader");
    letter.close();
    none.clear();
    button->click();
    QVERIFY(none.wait(patience));
    QVERIFY(QFile::exists(portal.file));
}

/// Once offscreen, with a portal; then in a process over an X server.
int main(int count, char** words)
{
    if (qEnvironmentVariableIsSet("GRANARY_TEST_X11")) {
        QApplication application(count, words);
        ScreenPictureTest test;
        return QTest::qExec(&test, count, words);
    }
    int result = 0;
    {
        QApplication application(count, words);
        ScreenPictureTest test;
        result = QTest::qExec(&test, count, words);
    }
    const QCoreApplication application(count, words);
    QProcess server;
    server.start("Xvfb", {"-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"});
    while (server.state() != QProcess::NotRunning && !server.canReadLine() && server.waitForReadyRead(patience)) {
    }
    if (!server.canReadLine()) {
        qCritical("Xvfb does not run: packaging/install-dependencies test");
        return 1;
    }
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("DISPLAY", ":" + QString::fromUtf8(server.readLine()).trimmed());
    environment.insert("QT_QPA_PLATFORM", "xcb");
    environment.insert("GRANARY_TEST_X11", "1");
    QProcess again;
    again.setProcessEnvironment(environment);
    again.setProcessChannelMode(QProcess::ForwardedChannels);
    again.start(QString::fromLocal8Bit(words[0]), {});
    if (!again.waitForFinished(2 * patience) || again.exitStatus() != QProcess::NormalExit || again.exitCode() != 0)
        result = 1;
    server.terminate();
    server.waitForFinished();
    return result;
}

#include "screen_picture_test.moc"
