// Canonical bencode (BEP 3): sorted unique keys, no leading zeros, nothing behind the value.
#pragma once

#include "core/base/bytes.h"
#include "core/base/result.h"

namespace granary::codec {

/// Writes bencode into a buffer. The caller emits dictionary keys in ascending byte order; that is asserted.
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

private:
    struct Level {
        bool isDict;
        std::string lastKey;
        bool hasKey;
    };
    Bytes& m_out;
    std::vector<Level> m_levels;
};

/// A streaming, zero-copy, strict reader: rejects what is not canonical. Views point into the input.
/// Depth at most 16; integers in int64 (unsigned 64-bit values travel as strings of 8 bytes).
/// After an error every call returns errors; so a sequence may be checked once, with `finish`.
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
    /// True and consumes the 'e' when the current list or dict is over.
    bool atEnd();
    /// Next key of the current dict (order and uniqueness are checked).
    Result<std::string_view> key();
    /// Skips one value of any kind.
    Status skip();
    /// The verbatim bytes from one position to another, for signatures.
    std::size_t position() const { return m_at; }
    ByteView input() const { return m_in; }
    /// Fails when something failed before or bytes are left.
    Status finish();
    bool failed() const { return m_failed; }

private:
    struct Level {
        bool isDict;
        bool hasKey;
        std::string_view lastKey;
    };
    Error fail(std::string_view why);
    ByteView m_in;
    std::size_t m_at = 0;
    bool m_failed = false;
    std::vector<Level> m_levels;
};

} // namespace granary::codec
