// Reading published vectors, and values in hexadecimal.
#pragma once

#include "core/base/bytes.h"
#include "core/base/random.h"

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

/// Repeatable bytes (SplitMix64).
class SeededRandom : public Random {
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) {}
    void fill(MutableByteView out) override
    {
        for (auto& b : out)
            b = static_cast<std::byte>(next() >> 32);
    }
    std::uint64_t next()
    {
        auto z = (m_state += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    Bytes bytes(std::size_t size)
    {
        Bytes out(size);
        fill(out);
        return out;
    }

private:
    std::uint64_t m_state;
};

} // namespace granary::test
