// The languages that the window speaks.
#pragma once

#include <QString>
#include <vector>

namespace granary::ui {

struct Language {
    QString code; ///< "zh_CN"
    QString name; ///< in itself
};

/// Those with complete texts, English first.
const std::vector<Language>& languages();

} // namespace granary::ui
