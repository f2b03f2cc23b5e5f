#include "ui/base/languages.h"

namespace granary::ui {

const std::vector<Language>& languages()
{
    static const std::vector<Language> out{{QStringLiteral("en"), QStringLiteral("English")}, {QStringLiteral("zh_CN"), QStringLiteral("简体中文")}};
    return out;
}

} // namespace granary::ui
