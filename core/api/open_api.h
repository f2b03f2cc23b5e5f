// The local interface described for other programs, in the form of OpenAPI 3.1. Spec: core/specs/local-api.md.
#pragma once

#include "core/api/json.h"

namespace granary::api {

/// The whole description: every call of ApiRouter with its parameters, body and answers, and every value. The same text stands in
/// core/specs/openapi.json; tests hold both to it, and to what an engine really answers.
Json openApiDocument();

/// JSON schemas (draft 2020-12) of all values and enumerations by name, made from the one description of their fields that readers and
/// writers use.
Json valueSchemas();

} // namespace granary::api
