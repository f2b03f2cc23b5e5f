#include "ui/base/languages.h"

namespace granary::ui {

const std::vector<Language>& languages()
{
    static const std::vector<Language> out{
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("id"), QStringLiteral("Bahasa Indonesia")},
        {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("pt_BR"), QStringLiteral("Português (Brasil)")},
        {QStringLiteral("ar"), QStringLiteral("العربية")},
        {QStringLiteral("hi"), QStringLiteral("हिन्दी")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    return out;
}

} // namespace granary::ui
