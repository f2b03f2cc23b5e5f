// The frame of everything that is signed here: canonical bencode { b: body, g: signature }, signed over the body's verbatim bytes with a label.
#pragma once

#include "core/crypto/hash.h"
#include "core/crypto/sign.h"

namespace granary::ledger {

/// u8(length of the label), label, parts: no two labels and no two uses read the same.
Bytes labelled(std::string_view label, std::initializer_list<ByteView> parts);
/// BLAKE2b-256 of that.
Hash32 labelledHash(std::string_view label, std::initializer_list<ByteView> parts);

/// Views into the record that was read.
struct SignedRecord {
    ByteView body;
    Signature signature;
    bool signedBy(const PublicKey& key, std::string_view label) const;
};

Bytes signRecord(ByteView body, std::string_view label, const crypto::SigningKey& key);
Bytes frameRecord(ByteView body, const Signature& signature);
/// tooLarge above `limitBytes`, malformed. The signature is not looked at.
Result<SignedRecord> readRecord(ByteView record, std::size_t limitBytes);

} // namespace granary::ledger
