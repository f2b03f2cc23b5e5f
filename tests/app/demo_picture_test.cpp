// The pictures of demos are pictures, to whoever reads PNG.
#include "app/demo/demo_picture.h"

#include <QDir>
#include <QImage>
#include <QSet>
#include <QTest>

using namespace granary::app;

class DemoPictureTest : public QObject {
    Q_OBJECT

private slots:
    void eachIsAPictureOfItsOwn()
    {
        QSet<QByteArray> seen;
        for (int number = 1; number <= 24; ++number) {
            const auto bytes = QByteArray::fromStdString(demoPicture(number));
            QImage image;
            QVERIFY(image.loadFromData(bytes, "PNG"));
            QCOMPARE(image.size(), QSize(400, 250));
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); y += 5)
                for (int x = 0; x < image.width(); x += 5)
                    colours.insert(image.pixel(x, y));
            QVERIFY(colours.size() > 20); // sky, sun, hills and a lake
            QVERIFY(!seen.contains(bytes));
            seen.insert(bytes);
            QCOMPARE(QByteArray::fromStdString(demoPicture(number)), bytes);
            if (const auto folder = qEnvironmentVariable("GRANARY_PICTURES"); !folder.isEmpty() && QDir().mkpath(folder))
                QVERIFY(image.save(folder + "/demo-picture-" + QString::number(number) + ".png"));
        }
    }

    void aDamagedOneIsNone()
    {
        auto bytes = QByteArray::fromStdString(demoPicture(1));
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        QImage image;
        QVERIFY(!image.loadFromData(bytes, "PNG")); // its check sums are looked at
    }
};

QTEST_GUILESS_MAIN(DemoPictureTest)
#include "demo_picture_test.moc"
