// What is shown of files that come from the drive, the hostile ones included.
#include "tests/ui/window_world.h"
#include "ui/files/preview_content.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

using namespace granary;
using namespace granary::ui;
using granary::test::WindowWorld;

namespace {

constexpr QSize box{240, 200};

QByteArray png(const QImage& image)
{
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return out;
}

QImage plain(int width, int height)
{
    QImage out(width, height, QImage::Format_RGB32);
    out.fill(Qt::darkGreen);
    return out;
}

std::uint32_t crc32(const QByteArray& bytes)
{
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
    return ~crc;
}

void put32(QByteArray& bytes, int at, std::uint32_t value)
{
    for (int i = 0; i < 4; ++i)
        bytes[at + i] = static_cast<char>(value >> (24 - 8 * i));
}

/// Says of itself that it has 60,000 times 60,000 pixels.
QByteArray vastPng()
{
    auto out = png(plain(4, 4));
    put32(out, 16, 60'000);
    put32(out, 20, 60'000);
    put32(out, 29, crc32(out.mid(12, 17)));
    return out;
}

QByteArray pdf(int pages)
{
    QByteArray out;
    QBuffer buffer(&out);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(0, 0, writer.width(), writer.height() / 2, Qt::red);
    }
    painter.end();
    return out;
}

} // namespace

class PreviewTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<WindowWorld>(Stage::empty);
        QVERIFY(QDir().mkpath(QString::fromStdString(m_world->home("Mixed"))));
        write("wide.png", png(plain(2000, 500)));
        write("small.png", png(plain(20, 10)));
        write("vast.png", vastPng());
        write("drawing.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\"/></svg>");
        write("broken.jpg", QByteArray("\xff\xd8\xff\xe0 and then nothing", 21));
        write("three.pdf", pdf(3));
        write("broken.pdf", "%PDF-1.7\nnothing");
        write("letter.txt", "Gr\xc3\xbc\xc3\x9f""e\nan alle\n");
        write("long.txt", QByteArray(static_cast<qsizetype>(mostTextBytes) - 1, 'x') + "\xc3\xbc" + QByteArray(5000, 'y')); // the end cuts a letter
        write("program", QByteArray("\x7f""ELF\0\0\1", 7));
        write("latin.txt", "Gr\xfc\xdf""e");
        write("empty.txt", {});
        m_engine = std::move(*m_world->drive->connect());
        const auto task = m_engine->backup({.paths = {{m_world->home("Mixed")}}});
        QVERIFY(task.ok());
        QVERIFY(WindowWorld::until([&] { return m_engine->task(*task, 0, std::chrono::milliseconds(0))->state == api::TaskState::done; }));
        m_snapshot = m_engine->snapshots()->front().id.hex();
    }

    void cleanupTestCase()
    {
        m_engine.reset();
        m_world.reset();
    }

    void picturesFitTheBox()
    {
        const auto wide = look("wide.png");
        QVERIFY(wide.ok());
        QCOMPARE(wide->size, QSize(2000, 500));
        QCOMPARE(wide->image.size(), QSize(240, 60));
        QCOMPARE(wide->image.pixelColor(120, 30), QColor(Qt::darkGreen));
        QCOMPARE(look("small.png")->image.size(), QSize(20, 10)); // not blown up
    }

    void picturesThatAreNoneAreRefused()
    {
        for (const auto* const name : {"vast.png", "drawing.png", "broken.jpg"}) {
            const auto content = look(name);
            QVERIFY2(!content.ok() && content.error().code == ErrorCode::notStored, name);
        }
    }

    void documentsShowTheirFirstPage()
    {
        const auto document = look("three.pdf");
        QVERIFY(document.ok());
        QCOMPARE(document->pages, 3);
        QVERIFY(document->image.width() <= box.width() && document->image.height() == box.height());
        QCOMPARE(document->image.pixelColor(document->image.width() / 2, document->image.height() / 4), QColor(Qt::red));
        QCOMPARE(document->image.pixelColor(1, box.height() - 2), QColor(Qt::white));
        QVERIFY(!look("broken.pdf").ok());
    }

    void textsShowTheirBeginning()
    {
        const auto letter = look("letter.txt");
        QVERIFY(letter.ok() && !letter->cut);
        QCOMPARE(letter->text, QString::fromUtf8("Gr\xc3\xbc\xc3\x9f""e\nan alle\n"));
        const auto longer = look("long.txt");
        QVERIFY(longer.ok() && longer->cut);
        QCOMPARE(longer->text, QString(static_cast<qsizetype>(mostTextBytes) - 1, 'x'));
    }

    void whatIsNoTextShowsNothing()
    {
        QVERIFY(look("program")->empty());
        QVERIFY(look("latin.txt")->empty());
        QVERIFY(!mayPreview(entry("empty.txt")));
        auto large = entry("wide.png");
        large.bytes = mostPictureBytes + 1;
        QVERIFY(!mayPreview(large));
    }

    void endsWhenItIsCancelled()
    {
        const CancelToken cancel;
        CancelToken(cancel).cancel();
        const auto content = previewOf(*m_engine, m_snapshot, entry("wide.png"), box, cancel);
        QVERIFY(!content.ok() && content.error().code == ErrorCode::cancelled);
    }

private:
    void write(const char* name, const QByteArray& bytes)
    {
        QFile file(QString::fromStdString(m_world->home(std::string("Mixed/") + name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    api::Entry entry(const char* name)
    {
        const auto entries = m_engine->list({.snapshot = m_snapshot, .path = {m_world->home("Mixed")}});
        for (const auto& each : *entries)
            if (each.path.bytes.ends_with(std::string("/") + name))
                return each;
        return {};
    }
    Result<PreviewContent> look(const char* name) { return previewOf(*m_engine, m_snapshot, entry(name), box, {}); }

    std::unique_ptr<WindowWorld> m_world;
    std::unique_ptr<api::Engine> m_engine;
    std::string m_snapshot;
};

QTEST_MAIN(PreviewTest)
#include "preview_test.moc"
