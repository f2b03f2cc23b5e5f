#include "core/codec/bencode.h"

#include <charconv>

namespace granary::codec {
namespace {

void put(Bytes& out, char c) { out.push_back(static_cast<std::byte>(c)); }

} // namespace

void BencodeWriter::beforeValue()
{
    if (m_depth == 0)
        return;
    auto& level = m_levels[m_depth - 1];
    GRANARY_ASSERT(!level.isDict || level.wantsValue);
    level.wantsValue = false;
}

void BencodeWriter::text(std::size_t number)
{
    char digits[20];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), number).ptr;
    append(m_out, asBytes({digits, static_cast<std::size_t>(end - digits)}));
}

BencodeWriter& BencodeWriter::integer(std::int64_t value)
{
    beforeValue();
    char digits[24];
    digits[0] = 'i';
    auto end = std::to_chars(digits + 1, std::end(digits), value).ptr;
    *end++ = 'e';
    append(m_out, asBytes({digits, static_cast<std::size_t>(end - digits)}));
    return *this;
}

BencodeWriter& BencodeWriter::string(ByteView value)
{
    beforeValue();
    text(value.size());
    put(m_out, ':');
    append(m_out, value);
    return *this;
}

BencodeWriter& BencodeWriter::verbatim(ByteView value)
{
    GRANARY_ASSERT(!value.empty());
    beforeValue();
    append(m_out, value);
    return *this;
}

void BencodeWriter::begin(bool isDict)
{
    beforeValue();
    GRANARY_ASSERT(m_depth < maxBencodeDepth);
    m_levels[m_depth++] = {isDict, false, false, 0, 0};
    put(m_out, isDict ? 'd' : 'l');
}

BencodeWriter& BencodeWriter::beginList()
{
    begin(false);
    return *this;
}

BencodeWriter& BencodeWriter::beginDict()
{
    begin(true);
    return *this;
}

BencodeWriter& BencodeWriter::end()
{
    GRANARY_ASSERT(m_depth > 0 && !m_levels[m_depth - 1].wantsValue);
    --m_depth;
    put(m_out, 'e');
    return *this;
}

BencodeWriter& BencodeWriter::key(std::string_view name)
{
    GRANARY_ASSERT(m_depth > 0);
    auto& level = m_levels[m_depth - 1];
    GRANARY_ASSERT(level.isDict && !level.wantsValue);
    if (level.hasKey)
        GRANARY_ASSERT(asText(ByteView(m_out).subspan(level.keyAt, level.keyBytes)) < name);
    text(name.size());
    put(m_out, ':');
    level = {true, true, true, m_out.size(), name.size()};
    append(m_out, asBytes(name));
    return *this;
}

} // namespace granary::codec
