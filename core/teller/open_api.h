// The ledger's interface described for other programs, in the form of OpenAPI 3.1. Spec: core/specs/ledger-api.md.
#pragma once

#include "core/teller/json_values.h"

namespace granary::teller {

/// Every call with its parameters, body and answers, and every value. The same text stands in core/specs/ledger-openapi.json; tests hold both to it, and to
/// what a ledger really answers.
nlohmann::ordered_json openApiDocument();

} // namespace granary::teller
