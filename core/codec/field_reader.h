// Reads one bencoded dictionary whose keys are known beforehand.
#pragma once

#include "core/base/ids.h"
#include "core/codec/bencode.h"

namespace granary::codec {

/// Fields are asked for in ascending order of their keys. The first failure sticks: later calls give zeros, and finish() tells it.
/// A key that nobody asked for is a failure. Views point into the input.
class FieldReader {
public:
    explicit FieldReader(ByteView in) : m_reader(in) { note(m_reader.beginDict()); }

    /// Whether the field comes next: for optional ones.
    bool has(std::string_view key)
    {
        if (!m_ended && !m_pending && m_error.ok()) {
            if (m_reader.atEnd()) {
                m_ended = true;
            } else {
                const auto name = m_reader.key();
                if (name.ok())
                    m_pending = *name;
                else
                    m_error = name.error();
            }
        }
        return m_error.ok() && m_pending == key;
    }
    std::int64_t integer(std::string_view key, std::int64_t low, std::int64_t high)
    {
        if (!take(key))
            return 0;
        const auto value = m_reader.integer(low, high);
        note(value);
        return value.ok() ? *value : 0;
    }
    ByteView string(std::string_view key, std::size_t leastBytes, std::size_t mostBytes)
    {
        if (!take(key))
            return {};
        const auto value = m_reader.string(mostBytes);
        note(value);
        if (value.ok() && value->size() < leastBytes)
            fail(key);
        return value.ok() ? *value : ByteView();
    }
    template <class Id>
    Id fixed(std::string_view key)
    {
        const auto id = Id::from(string(key, Id::sizeBytes, Id::sizeBytes));
        return id ? *id : Id();
    }
    /// A list of at most `mostItems` strings.
    std::vector<ByteView> strings(std::string_view key, std::size_t mostItems, std::size_t mostBytes)
    {
        std::vector<ByteView> out;
        if (!take(key))
            return out;
        note(m_reader.beginList());
        while (m_error.ok() && !m_reader.atEnd()) {
            const auto item = m_reader.string(mostBytes);
            note(item);
            if (!item.ok())
                break;
            if (out.size() == mostItems) {
                fail(key);
                break;
            }
            out.push_back(*item);
        }
        return out;
    }
    /// Passes over the value of the field that has() found.
    void skip()
    {
        GRANARY_ASSERT(m_pending.has_value());
        m_pending.reset();
        note(m_reader.skip());
    }
    bool broken() const { return !m_error.ok(); }
    /// For what the reader cannot see by itself.
    void fail(std::string_view what)
    {
        if (m_error.ok())
            m_error = Error(ErrorCode::malformed, "field " + std::string(what));
    }

    /// Ends the dictionary and gives what stands behind it.
    Result<ByteView> finish()
    {
        if (m_error.ok() && !m_ended && !m_pending)
            m_ended = m_reader.atEnd();
        if (m_error.ok() && !m_ended)
            fail("not expected");
        if (m_error.ok() && m_reader.failed())
            m_error = m_reader.finish();
        if (!m_error.ok())
            return m_error.error();
        return m_reader.input().subspan(m_reader.position());
    }
    /// The same, and nothing may stand behind it.
    Status finishAll()
    {
        const auto rest = finish();
        if (!rest.ok())
            return rest.error();
        return rest->empty() ? Status() : Status(Error(ErrorCode::malformed, "trailing bytes"));
    }

private:
    template <class R>
    void note(const R& result)
    {
        if (!result.ok() && m_error.ok())
            m_error = result.error();
    }
    bool take(std::string_view key)
    {
        if (!has(key)) {
            fail(key);
            return false;
        }
        m_pending.reset();
        return true;
    }

    BencodeReader m_reader;
    std::optional<std::string_view> m_pending;
    bool m_ended = false;
    Status m_error;
};

} // namespace granary::codec
