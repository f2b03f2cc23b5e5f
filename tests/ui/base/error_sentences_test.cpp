// Every error has a sentence that says what to do, in every language, whatever was being done.
#include "ui/base/error_sentences.h"
#include "ui/base/languages.h"
#include "ui/shell/language.h"

#include <QRegularExpression>
#include <QTest>

using namespace granary;
using namespace granary::ui;

namespace {

/// All codes that there are: names are known up to the last.
std::vector<ErrorCode> codes()
{
    std::vector<ErrorCode> out;
    for (int number = 0; number < 1000; ++number) {
        const auto code = static_cast<ErrorCode>(number);
        if (errorByName(errorName(code)) != code)
            break;
        out.push_back(code);
    }
    return out;
}

} // namespace

class ErrorSentencesTest : public QObject {
    Q_OBJECT

private slots:
    void allCodesAreLookedAt() { QVERIFY(codes().size() >= 35 && codes().back() >= ErrorCode::notStored); }

    void eachHasItsOwn_data()
    {
        QTest::addColumn<QString>("language");
        for (const auto& language : languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }
    void eachHasItsOwn()
    {
        QFETCH(QString, language);
        applyLanguage(*QCoreApplication::instance(), language);
        const auto fault = errorSentence(ErrorCode::internal, Doing::settings);
        for (const auto code : codes())
            for (int doing = 0; doing <= static_cast<int>(Doing::diagnostics); ++doing) {
                const auto sentence = errorSentence(Error(code, "detail"), static_cast<Doing>(doing));
                const auto what = QString("%1 while %2: %3").arg(QString::fromStdString(std::string(errorName(code)))).arg(doing).arg(sentence);
                QVERIFY2(sentence.endsWith('.') || sentence.endsWith(QChar(0x3002)) || sentence.endsWith(QChar(0x0964)), qPrintable(what));
                QVERIFY2(code == ErrorCode::internal || sentence != fault, qPrintable(what));
                QVERIFY2(!sentence.contains("detail") && !sentence.contains('%'), qPrintable(what));
                // Words of the engine's own.
                QVERIFY2(!sentence.contains(QRegularExpression("shard|segment|tenant|socket|errno", QRegularExpression::CaseInsensitiveOption)), qPrintable(what));
            }
    }

    void warningsHaveReasons()
    {
        applyLanguage(*QCoreApplication::instance(), "en");
        for (const auto code : codes())
            QVERIFY(!warningReason({code, {"/a"}, "detail"}).isEmpty());
        QVERIFY(warningReason({ErrorCode::permissionDenied, {"/a"}, {}}) != warningReason({ErrorCode::ioError, {"/a"}, {}}));
    }

    void wordsAreExplained()
    {
        applyLanguage(*QCoreApplication::instance(), "en");
        QVERIFY(wordsSentence({}).isEmpty());
        const auto near = wordsSentence({api::WordsProblem::unknownWord, 24, 3, {"garden", "garlic"}});
        QVERIFY(near.contains('3') && near.contains("garden, garlic"));
        QVERIFY(wordsSentence({api::WordsProblem::wordCount, 12, 0, {}}).contains("12"));
        for (const auto problem : {api::WordsProblem::checksum, api::WordsProblem::mixedLanguages, api::WordsProblem::tooLong})
            QVERIFY(wordsSentence({problem, 24, 0, {}}).endsWith('.'));
    }
};

QTEST_GUILESS_MAIN(ErrorSentencesTest)
#include "error_sentences_test.moc"
