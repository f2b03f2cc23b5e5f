// The code by which a second device joins a drive: granary:device?id=..&net=..&at=..&secret=..&check=..  Spec: core/specs/joining.md.
#pragma once

#include "core/crypto/secret.h"
#include "core/swarm/node_code.h"

namespace granary::swarm {

/// What both devices of a joining know and nobody else does: good once, for minutes.
using JoinSecret = crypto::Secret<struct JoinSecretTag, 16>;

/// Where the device that lets another one in is reached, and the secret that lets it in. Move-only: never log it.
struct DeviceCode : NodeContact {
    JoinSecret secret;

    /// The canonical text. It holds the secret.
    std::string text() const;
    /// Accepts only what text() writes; white space around it is dropped. malformed with a detail that names the field, never its value (`check`: it was
    /// copied wrongly); tooLarge.
    static Result<DeviceCode> parse(std::string_view text);
};

} // namespace granary::swarm
