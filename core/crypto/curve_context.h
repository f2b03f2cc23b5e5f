// What libsecp256k1 works with, for the sources of this folder only.
#pragma once

struct secp256k1_context_struct;

namespace granary::crypto {

/// Made once and blinded against side channels; read-only afterwards, which secp256k1 allows from several threads.
const secp256k1_context_struct* curveContext();

} // namespace granary::crypto
