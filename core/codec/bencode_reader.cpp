#include "core/codec/bencode.h"

#include <charconv>

namespace granary::codec {
namespace {

bool isDigit(std::byte b) { return b >= std::byte{'0'} && b <= std::byte{'9'}; }

} // namespace

Error BencodeReader::failure() const
{
    return {ErrorCode::malformed, "bencode: " + std::string(m_why) + " at byte " + std::to_string(m_at)};
}

Error BencodeReader::fail(std::string_view why)
{
    if (m_why.empty())
        m_why = why;
    return failure();
}

BencodeReader::Kind BencodeReader::peek() const
{
    if (failed())
        return Kind::error;
    if (m_at == m_in.size())
        return Kind::end;
    switch (static_cast<char>(m_in[m_at])) {
    case 'i': return Kind::integer;
    case 'l': return Kind::list;
    case 'd': return Kind::dict;
    case 'e': return Kind::end;
    default: return isDigit(m_in[m_at]) ? Kind::string : Kind::error;
    }
}

bool BencodeReader::beforeValue()
{
    if (failed())
        return false;
    if (m_depth > 0 && m_levels[m_depth - 1].isDict && !m_levels[m_depth - 1].wantsValue)
        m_why = "value without a key";
    else if (m_at == m_in.size())
        m_why = "truncated";
    return !failed();
}

void BencodeReader::valueRead()
{
    if (m_depth > 0)
        m_levels[m_depth - 1].wantsValue = false;
}

bool BencodeReader::parseInteger(std::int64_t& value)
{
    if (m_in[m_at] != std::byte{'i'}) {
        m_why = "not an integer";
        return false;
    }
    const auto* const first = reinterpret_cast<const char*>(m_in.data()) + m_at + 1;
    const auto* const last = reinterpret_cast<const char*>(m_in.data()) + m_in.size();
    const auto [end, error] = std::from_chars(first, last, value);
    if (error != std::errc{} || end == last || *end != 'e') {
        m_why = "bad integer";
        return false;
    }
    // from_chars takes "-0" and leading zeros, which are second forms of the same number.
    const auto* const digits = first + (*first == '-' ? 1 : 0);
    if (*digits == '0' && end - first > 1) {
        m_why = "integer not canonical";
        return false;
    }
    m_at += static_cast<std::size_t>(end - first) + 2;
    return true;
}

Result<std::int64_t> BencodeReader::integer()
{
    std::int64_t value = 0;
    if (!beforeValue() || !parseInteger(value))
        return failure();
    valueRead();
    return value;
}

Result<std::int64_t> BencodeReader::integer(std::int64_t low, std::int64_t high)
{
    auto value = integer();
    if (value.ok() && (*value < low || *value > high))
        return fail("integer out of range");
    return value;
}

bool BencodeReader::parseString(std::size_t limitBytes, ByteView& value)
{
    std::size_t at = m_at;
    std::size_t length = 0;
    for (; at < m_in.size() && isDigit(m_in[at]); ++at) {
        length = length * 10 + (std::to_integer<std::size_t>(m_in[at]) - '0');
        // Also what keeps the number from overflowing.
        if (length > m_in.size()) {
            m_why = "string longer than the input";
            return false;
        }
    }
    if (at == m_at || at == m_in.size() || m_in[at] != std::byte{':'})
        m_why = "not a string";
    else if (m_in[m_at] == std::byte{'0'} && at - m_at > 1)
        m_why = "length not canonical";
    else if (length > limitBytes)
        m_why = "string too long";
    else if (length > m_in.size() - at - 1)
        m_why = "string longer than the input";
    else {
        value = m_in.subspan(at + 1, length);
        m_at = at + 1 + length;
        return true;
    }
    return false;
}

Result<ByteView> BencodeReader::string(std::size_t limitBytes)
{
    ByteView value;
    if (!beforeValue() || !parseString(limitBytes, value))
        return failure();
    valueRead();
    return value;
}

Status BencodeReader::begin(char mark, bool isDict)
{
    if (!beforeValue())
        return failure();
    if (static_cast<char>(m_in[m_at]) != mark)
        return fail(isDict ? "not a dictionary" : "not a list");
    if (m_depth == maxBencodeDepth)
        return fail("too deep");
    valueRead();
    ++m_at;
    m_levels[m_depth++] = {isDict, false, false, {}};
    return {};
}

Status BencodeReader::beginList() { return begin('l', false); }
Status BencodeReader::beginDict() { return begin('d', true); }

bool BencodeReader::atEnd()
{
    if (failed())
        return true;
    if (m_depth == 0)
        return m_at == m_in.size();
    if (m_at == m_in.size()) {
        m_why = "truncated";
        return true;
    }
    if (m_in[m_at] != std::byte{'e'})
        return false;
    if (m_levels[m_depth - 1].wantsValue) {
        m_why = "key without a value";
        return true;
    }
    ++m_at;
    --m_depth;
    return true;
}

Result<std::string_view> BencodeReader::key()
{
    if (failed())
        return failure();
    if (m_depth == 0 || !m_levels[m_depth - 1].isDict || m_levels[m_depth - 1].wantsValue)
        return fail("no key here");
    if (m_at == m_in.size())
        return fail("truncated");
    ByteView raw;
    if (!parseString(m_in.size(), raw))
        return failure();
    auto& level = m_levels[m_depth - 1];
    const auto name = asText(raw);
    if (level.hasKey && name <= level.lastKey)
        return fail("keys not in order");
    level = {true, true, true, name};
    return name;
}

Status BencodeReader::skip()
{
    const auto depth = m_depth;
    do {
        if (m_depth > depth) {
            if (atEnd())
                continue;
            if (m_levels[m_depth - 1].isDict && !key().ok())
                break;
        }
        std::int64_t number = 0;
        ByteView text;
        switch (peek()) {
        case Kind::integer:
            if (beforeValue() && parseInteger(number))
                valueRead();
            break;
        case Kind::string:
            if (beforeValue() && parseString(m_in.size(), text))
                valueRead();
            break;
        case Kind::list: (void)beginList(); break;
        case Kind::dict: (void)beginDict(); break;
        case Kind::end:
        case Kind::error: (void)fail(m_at == m_in.size() ? "truncated" : "not a value"); break;
        }
    } while (m_depth > depth && !failed());
    return failed() ? Status(failure()) : Status();
}

Status BencodeReader::finish()
{
    if (failed())
        return failure();
    if (m_depth > 0)
        return fail("container left open");
    if (m_at != m_in.size())
        return fail("trailing bytes");
    return {};
}

} // namespace granary::codec
