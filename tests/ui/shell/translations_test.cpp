// Every text of the window has a translation in every language that the window offers.
#include "ui/base/languages.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace granary::ui;

namespace {

struct Text {
    QString context;
    QString source;
    QStringList forms;
    bool finished = true;
};

std::vector<Text> textsOf(const QString& path)
{
    std::vector<Text> out;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"source") {
            out.push_back({context, xml.readElementText(), {}, true});
        } else if (xml.name() == u"translation" && !out.empty()) {
            out.back().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            out.back().forms << xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
        }
    }
    return out;
}

QString fileOf(const QString& folder, const QString& code) { return folder + "/granary_" + code + ".ts"; }

/// %1, %2, %n and what else stands for something, in order.
QStringList placeholders(const QString& text)
{
    QStringList out;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        if (text[i] == '%' && (text[i + 1].isDigit() || text[i + 1] == 'n'))
            out << text.mid(i, 2);
    out.sort();
    return out;
}

} // namespace

class TranslationsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QProcess update;
        update.start(GRANARY_SOURCE_DIR "/translations/update", {m_fresh.path()});
        QVERIFY(update.waitForFinished(60'000));
        QCOMPARE(update.exitCode(), 0);
    }

    void nothingIsMissing_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto& language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    /// `translations/update` has nothing to add, and a person has finished every text.
    void nothingIsMissing()
    {
        QFETCH(QString, code);
        const auto texts = textsOf(fileOf(m_fresh.path(), code));
        QVERIFY(!texts.empty());
        for (const auto& text : texts) {
            QVERIFY2(text.finished, qPrintable("not translated, run translations/update: " + text.context + ": " + text.source));
            QVERIFY2(!text.forms.isEmpty() && !text.forms.front().isEmpty(), qPrintable(text.source));
        }
        QCOMPARE(textsOf(fileOf(GRANARY_SOURCE_DIR "/translations", code)).size(), texts.size());
    }

    void placeholdersStay()
    {
        for (const auto& text : textsOf(fileOf(GRANARY_SOURCE_DIR "/translations", "zh_CN")))
            QVERIFY2(placeholders(text.forms.front()) == placeholders(text.source), qPrintable(text.source + " -> " + text.forms.front()));
    }

    /// They are in the program, too.
    void theyAreBuiltIn()
    {
        QTranslator translator;
        QVERIFY(translator.load(":/i18n/granary_zh_CN.qm"));
        QCOMPARE(translator.translate("granary::ui::FolderModel", "Name"), QString::fromUtf8("名称"));
    }

private:
    QTemporaryDir m_fresh;
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
