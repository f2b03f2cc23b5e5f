// Reads any canonical bencode value and writes it again: what the reader accepts must come out as the same bytes.
#pragma once

#include "core/codec/bencode.h"

namespace granary::codec {

/// One value of any kind from `in` to `out`; false where the reader refuses.
inline bool transcodeValue(BencodeReader& in, BencodeWriter& out)
{
    switch (in.peek()) {
    case BencodeReader::Kind::integer: {
        const auto value = in.integer();
        if (value.ok())
            out.integer(*value);
        return value.ok();
    }
    case BencodeReader::Kind::string: {
        const auto value = in.string(SIZE_MAX);
        if (value.ok())
            out.string(*value);
        return value.ok();
    }
    case BencodeReader::Kind::list:
        if (!in.beginList().ok())
            return false;
        out.beginList();
        while (!in.atEnd())
            if (!transcodeValue(in, out))
                return false;
        break;
    case BencodeReader::Kind::dict:
        if (!in.beginDict().ok())
            return false;
        out.beginDict();
        while (!in.atEnd()) {
            const auto name = in.key();
            if (!name.ok())
                return false;
            out.key(*name);
            if (!transcodeValue(in, out))
                return false;
        }
        break;
    case BencodeReader::Kind::end:
    case BencodeReader::Kind::error: return false;
    }
    if (in.failed())
        return false;
    out.end();
    return true;
}

/// The bytes written again, or nothing where `input` is not exactly one canonical value.
inline std::optional<Bytes> transcode(ByteView input)
{
    Bytes out;
    BencodeReader reader(input);
    BencodeWriter writer(out);
    if (!transcodeValue(reader, writer) || !reader.finish().ok())
        return std::nullopt;
    return out;
}

/// Whether `skip` takes the whole of `input`.
inline bool skips(ByteView input)
{
    BencodeReader reader(input);
    (void)reader.skip();
    return reader.finish().ok();
}

} // namespace granary::codec
