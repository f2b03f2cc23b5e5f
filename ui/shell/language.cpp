#include "ui/shell/language.h"

#include "ui/base/languages.h"

#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <memory>
#include <vector>

namespace granary::ui {
namespace {

QString codeFor(const QString& wanted)
{
    const QLocale locale = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
    for (const auto& language : languages())
        if (QLocale(language.code).language() == locale.language())
            return language.code;
    return languages().front().code;
}

/// How it writes numbers and dates. Arabic ones with the digits that its texts have ("24 words"), which not all Arabic countries use.
QLocale habitsOf(const QString& code)
{
    return QLocale(code == QLatin1String("ar") ? QStringLiteral("ar_AE") : code);
}

} // namespace

void applyLanguage(QCoreApplication& application, const QString& code)
{
    static std::vector<std::unique_ptr<QTranslator>> translators;
    for (const auto& translator : translators)
        application.removeTranslator(translator.get());
    translators.clear();
    const auto chosen = codeFor(code);
    // Numbers and dates as the system has them where it has the language, else as that language does.
    const auto system = QLocale::system();
    QLocale::setDefault(code.isEmpty() || system.language() == QLocale(chosen).language() ? system : habitsOf(chosen));
    // Qt has its own texts (menus of text fields, dialogs of files) in most languages; for the others we have them.
    const auto own = QStringLiteral(":/i18n"), qt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    for (const auto& [name, folder] : {std::pair(QStringLiteral("granary_"), own), std::pair(QStringLiteral("qtbase_"), qt), std::pair(QStringLiteral("qtbase_"), own)}) {
        auto translator = std::make_unique<QTranslator>();
        if (!translator->load(name + chosen, folder))
            continue;
        application.installTranslator(translator.get());
        translators.push_back(std::move(translator));
    }
    if (qobject_cast<QGuiApplication*>(&application)) // not where only texts are asked for
        QGuiApplication::setLayoutDirection(QLocale(chosen).textDirection());
}

} // namespace granary::ui
