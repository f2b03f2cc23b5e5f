// Canonical bencode (BEP 3): sorted unique keys, no leading zeros, nothing behind the value. Spec: core/specs/bencode.md.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

#include <array>

namespace granary::codec {

/// Containers inside containers, the outermost counted; deeper input is malformed.
inline constexpr std::size_t maxBencodeDepth = 16;

/// Writes bencode into a buffer. One thread; the buffer is only appended to while the writer lives.
/// The caller emits dictionary keys in ascending byte order and one value a key; that is asserted.
class BencodeWriter {
public:
    explicit BencodeWriter(Bytes& out) : m_out(out) {}
    BencodeWriter& integer(std::int64_t value);
    BencodeWriter& string(ByteView value);
    BencodeWriter& string(std::string_view value) { return string(asBytes(value)); }
    BencodeWriter& beginList();
    BencodeWriter& beginDict();
    BencodeWriter& end();
    BencodeWriter& key(std::string_view name);
    /// Appends bytes that are already one canonical value (a signed part, for example): the caller vouches for them.
    BencodeWriter& verbatim(ByteView value);

private:
    struct Level {
        bool isDict;
        bool hasKey;       ///< a key came before
        bool wantsValue;   ///< a key waits for its value
        std::size_t keyAt; ///< where in m_out the last key's text starts
        std::size_t keyBytes;
    };
    void beforeValue();
    void begin(bool isDict);
    void text(std::size_t number);

    Bytes& m_out;
    std::size_t m_depth = 0;
    std::array<Level, maxBencodeDepth> m_levels;
};

/// A streaming, zero-copy, strict reader: rejects what is not canonical. Views point into the input; nothing is allocated
/// except the text of an error. One thread. Integers in int64 (unsigned 64-bit values travel as strings of 8 bytes).
///
/// After an error every call returns that error and `atEnd` is true, so loops stop and a sequence may be checked once, with
/// `finish`. Inside a dictionary each value needs its `key` first; anything else is an error too.
class BencodeReader {
public:
    explicit BencodeReader(ByteView in) : m_in(in) {}
    enum class Kind { integer, string, list, dict, end, error };
    /// What comes next; `end` before an 'e' and at the end of the input.
    Kind peek() const;
    Result<std::int64_t> integer();
    /// An integer in [low, high], else malformed.
    Result<std::int64_t> integer(std::int64_t low, std::int64_t high);
    /// At most `limitBytes`, else malformed.
    Result<ByteView> string(std::size_t limitBytes);
    Status beginList();
    Status beginDict();
    /// True and consumes the 'e' when the current list or dict is over. Outside of both: true at the end of the input.
    bool atEnd();
    /// Next key of the current dict (order and uniqueness are checked).
    Result<std::string_view> key();
    /// Skips one value of any kind, checking it like any other.
    Status skip();
    /// The verbatim bytes from one position to another, for signatures.
    std::size_t position() const { return m_at; }
    ByteView input() const { return m_in; }
    /// Fails when something failed before, a container is open or bytes are left.
    Status finish();
    bool failed() const { return !m_why.empty(); }

private:
    struct Level {
        bool isDict;
        bool hasKey;
        bool wantsValue;
        std::string_view lastKey;
    };
    Error fail(std::string_view why);
    Error failure() const;
    bool beforeValue();
    Status begin(char mark, bool isDict);
    bool parseInteger(std::int64_t& value);
    bool parseString(std::size_t limitBytes, ByteView& value);
    void valueRead();

    ByteView m_in;
    std::size_t m_at = 0;
    std::string_view m_why; ///< the first error; empty while there is none
    std::size_t m_depth = 0;
    std::array<Level, maxBencodeDepth> m_levels;
};

} // namespace granary::codec
