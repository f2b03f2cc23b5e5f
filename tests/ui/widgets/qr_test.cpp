// QR codes: what is shown can be read again, from files and however it was photographed within reason; what is no code is said to be none.
#include "ui/widgets/code_sources.h"
#include "ui/widgets/qr_code.h"
#include "ui/widgets/qr_reader.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace granary::ui;

namespace {

const QString code = "granary:node?key=" + QString("0123456789abcdef").repeated(16) + "&addr=203.0.113.7:7001&invite=" + QString("q").repeated(43);

QImage larger(const QImage& image, int factor) { return image.scaled(image.size() * factor); }

} // namespace

class QrTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsShownCanBeRead()
    {
        QCOMPARE(qrTexts(larger(qrImage(code), 4)), QStringList{code});
        QCOMPARE(qrTexts(larger(qrImage(QString::fromUtf8("granary: \xe4\xbd\xa0\xe5\xa5\xbd")), 4)).size(), 1);
        QVERIFY(qrImage({}).isNull());
        QVERIFY(qrImage(QString(5000, 'x')).isNull());
        QVERIFY(qrTexts(QImage()).isEmpty());
        QVERIFY(qrTexts(QImage(300, 300, QImage::Format_ARGB32_Premultiplied)).isEmpty());
    }

    void theWidgetIsSharpAndDark()
    {
        QrCode widget;
        widget.setText(code);
        widget.resize(widget.sizeHint());
        QCOMPARE(qrTexts(widget.grab().toImage()), QStringList{code});
        widget.setText(QString(5000, 'x'));
        QVERIFY(widget.isHidden());
    }

    void aPhotoInAFileIsRead()
    {
        QImage photo(1600, 1200, QImage::Format_RGB32);
        photo.fill(QColor(190, 180, 170));
        QPainter painter(&photo);
        painter.translate(500, 200);
        painter.rotate(7);
        painter.drawImage(0, 0, larger(qrImage(code), 7));
        painter.end();
        const QTemporaryDir folder;
        QVERIFY(photo.save(folder.filePath("photo.jpg"), "JPG", 80));
        CodeSources sources;
        QSignalSpy found(&sources, &CodeSources::found), none(&sources, &CodeSources::notFound);
        sources.readFile(folder.filePath("photo.jpg"));
        QVERIFY(found.wait(20'000));
        QCOMPARE(found.front().front().toString(), code);
        QVERIFY(none.isEmpty());
    }

    void whatIsNoCodeIsSaidToBeNone()
    {
        const QTemporaryDir folder;
        QVERIFY(larger(qrImage("https://example.org"), 4).save(folder.filePath("other.png")));
        QFile text(folder.filePath("text.png"));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no picture");
        text.close();
        CodeSources sources;
        QSignalSpy none(&sources, &CodeSources::notFound), found(&sources, &CodeSources::found);
        for (const auto* const name : {"other.png", "text.png", "not-there.png"}) {
            none.clear();
            sources.readFile(folder.filePath(name));
            QVERIFY2(none.wait(20'000), name);
        }
        QVERIFY(found.isEmpty());
    }

    void theClipboardHoldsTextOrAPicture()
    {
        CodeSources sources;
        QSignalSpy found(&sources, &CodeSources::found), none(&sources, &CodeSources::notFound);
        auto* const paste = sources.findChild<QPushButton*>("pasteCode");
        QApplication::clipboard()->setText("  " + code + "\n");
        paste->click();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.back().front().toString(), code);
        QApplication::clipboard()->setText("something else");
        paste->click();
        QCOMPARE(none.size(), 1);
        QApplication::clipboard()->setImage(larger(qrImage(code), 4));
        paste->click();
        QVERIFY(found.size() == 2 || found.wait(20'000));
        QCOMPARE(found.back().front().toString(), code);
    }
};

QTEST_MAIN(QrTest)
#include "qr_test.moc"
