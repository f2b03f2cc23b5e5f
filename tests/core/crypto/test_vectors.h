// Reading published vectors, and values in hexadecimal.
#pragma once

#include "core/base/bytes.h"
#include "tests/support/seeded_random.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <stdexcept>

namespace granary::test {

/// Throws on text that isn't lower-case hexadecimal: a typo in a test must fail it.
inline Bytes hex(std::string_view text)
{
    auto bytes = fromHex(text);
    if (!bytes)
        throw std::invalid_argument("not hexadecimal");
    return std::move(*bytes);
}
inline Bytes hexValue(const QJsonValue& value) { return hex(value.toString().toStdString()); }

/// A file of the shared vectors; an empty object where the folder is not there.
inline QJsonObject sharedVectors(const char* path)
{
    QFile file(QStringLiteral(GRANARY_SOURCE_DIR "/../shared/vectors/") + QString::fromUtf8(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace granary::test
