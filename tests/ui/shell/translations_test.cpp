// Every text of the window has a translation in every language that the window offers, and says what the English one says it with.
#include "ui/base/languages.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
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
    bool counts = false;
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
    bool counts = false;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name") {
            context = xml.readElementText();
        } else if (xml.name() == u"message") {
            counts = xml.attributes().value(QStringLiteral("numerus")) == u"yes";
        } else if (xml.name() == u"source") {
            out.push_back({context, xml.readElementText(), {}, counts, true});
        } else if (xml.name() == u"translation" && !out.empty()) {
            out.back().finished = !xml.attributes().hasAttribute(QStringLiteral("type"));
            if (!counts)
                out.back().forms << xml.readElementText();
        } else if (xml.name() == u"numerusform" && !out.empty()) {
            out.back().forms << xml.readElementText();
        }
    }
    return out;
}

QString fileOf(const QString& folder, const QString& code) { return folder + "/granary_" + code + ".ts"; }

/// How a language counts: its plural forms as Qt has them, and those that stand for one number only and so need not show it.
struct Counting {
    int forms;
    QSet<int> single;
};

const QMap<QString, Counting>& countings()
{
    static const QMap<QString, Counting> out{
        {"ar", {6, {0, 1, 2}}},
        {"en", {2, {0}}},
        {"es", {2, {0}}},
        {"hi", {2, {0}}},
        {"id", {1, {}}},
        {"pt_BR", {2, {}}}, // the first one is for 0, too
        {"zh_CN", {1, {}}},
    };
    return out;
}

/// What must stay as it is, in order: %1, %n (an L, for digits of the language, is up to the translation), tags, accelerators, codes and commands.
QStringList fixedParts(const QString& text)
{
    static const QRegularExpression part(QStringLiteral("%L?(?<place>[0-9n])|(?<tag></?[a-z]+[^>]*>)|(?<key>&[A-Za-z])|(?<code>granary:[a-z?]*|granaryd|granary-cli|--[a-z-]+|[*]\\.tmp|node_modules/)"));
    QStringList out;
    for (auto at = part.globalMatch(text); at.hasNext();) {
        const auto found = at.next();
        const auto place = found.captured(QStringLiteral("place"));
        out << (!place.isEmpty() ? QLatin1Char('%') + place : found.hasCaptured(QStringLiteral("key")) ? QStringLiteral("&") : found.captured(0));
    }
    out.sort();
    return out;
}

QStringList without(QStringList parts, const QString& part)
{
    parts.removeAll(part);
    return parts;
}

void everyLanguage()
{
    QTest::addColumn<QString>("code");
    for (const auto& language : languages())
        QTest::newRow(qPrintable(language.code)) << language.code;
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

    /// What the window offers is what is gathered and built.
    void theListsAgree()
    {
        QFile file(GRANARY_SOURCE_DIR "/translations/languages");
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto gathered = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
        QStringList offered;
        for (const auto& language : languages())
            offered << language.code;
        gathered.sort();
        offered.sort();
        QCOMPARE(gathered, offered);
        QCOMPARE(countings().keys(), offered);
    }

    void nothingIsMissing_data() { everyLanguage(); }
    /// `translations/update` has nothing to add, and a person has finished every text.
    void nothingIsMissing()
    {
        QFETCH(QString, code);
        const auto texts = textsOf(fileOf(m_fresh.path(), code));
        QVERIFY(!texts.empty());
        for (const auto& text : texts) {
            QVERIFY2(text.finished, qPrintable("not translated, run translations/update: " + text.context + ": " + text.source));
            QCOMPARE(text.forms.size(), text.counts ? countings()[code].forms : 1);
            for (const auto& form : text.forms)
                QVERIFY2(!form.trimmed().isEmpty(), qPrintable(text.source));
        }
        QCOMPARE(textsOf(fileOf(GRANARY_SOURCE_DIR "/translations", code)).size(), texts.size());
    }

    void whatMustStayStays_data() { everyLanguage(); }
    void whatMustStayStays()
    {
        QFETCH(QString, code);
        for (const auto& text : textsOf(fileOf(GRANARY_SOURCE_DIR "/translations", code)))
            for (int i = 0; i < text.forms.size(); ++i) {
                auto wanted = fixedParts(text.source);
                auto found = fixedParts(text.forms[i]);
                if (text.counts && countings()[code].single.contains(i)) {
                    wanted = without(wanted, "%n");
                    found = without(found, "%n");
                }
                QVERIFY2(found == wanted, qPrintable(code + ": " + text.source + " -> " + text.forms[i]));
            }
    }

    /// They are in the program, too.
    void theyAreBuiltIn()
    {
        for (const auto& language : languages()) {
            QTranslator translator;
            QVERIFY2(translator.load(":/i18n/granary_" + language.code + ".qm"), qPrintable(language.code));
            QVERIFY(language.code == "en" || !translator.translate("granary::ui::FolderModel", "Name").isEmpty());
        }
        QTranslator translator;
        QVERIFY(translator.load(":/i18n/granary_zh_CN.qm"));
        QCOMPARE(translator.translate("granary::ui::FolderModel", "Name"), QString::fromUtf8("名称"));
    }

private:
    QTemporaryDir m_fresh;
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
