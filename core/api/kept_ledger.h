// The ledger that a profile keeps for a group. Spec: core/specs/local-api.md, "Wallet".
#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>

namespace granary::api {

/// A ledger that this profile keeps for a group.
struct KeptLedger {
    bool founded = false; ///< there is one
    bool on = false;      ///< it is to be served whenever an engine runs
    bool served = false;  ///< it is now
    std::string listen;   ///< address and port; as it was last while it is off
    std::string url;      ///< for programs of this machine, while it is served; so are those below
    std::string id;
    std::string name; ///< of the token
    std::string symbol;
    std::optional<Error> problem; ///< why it is on and not served
};
struct KeepLedgerRequest {
    bool on = false;
    std::string listen;  ///< ADDR:PORT; empty: as it was, else 127.0.0.1:4780
    std::string founder; ///< the address that has the founder's share, where one is founded
    std::string genesis; ///< the terms instead, where one is founded (core/specs/ledger-api.md, "Genesis file")
};

} // namespace granary::api
