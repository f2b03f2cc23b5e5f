// /v1/... on an api::Engine. Spec: core/specs/local-api.md.
#pragma once

#include "core/api/engine.h"
#include "core/engine/api_call.h"

namespace granary::engine {

/// Answers every call whose answer is JSON; bodies of files and streams of events are ApiServer's. Thread-safe; a call blocks its thread
/// for as long as the engine's call does (the wait for a task up to a minute, or until close()).
class ApiRouter {
public:
    explicit ApiRouter(api::Engine& engine) : m_engine(engine) {}
    /// `target` is that of the request.
    /// `cancel` ends a call whose client has gone, where the engine's call can be ended.
    Result<api::Json> answer(
        const std::string& method, const platform::HttpTarget& target, const std::string& body, const CancelToken& cancel = {});
    /// Waiting calls return soon.
    void close() { m_closed.cancel(); }

    /// The status of an error on the wire.
    static int httpStatus(const Error& error);

private:
    using Call = ApiCall;
    static Result<std::uint64_t> limitOf(const Call& call, std::uint64_t otherwise);
    static Result<bool> flagOf(const Call& call, const char* name);
    Result<api::Json> answerEntries(const Call& call);
    Result<api::Json> answerDrive(const Call& call);
    Result<api::Json> answerPlan(const Call& call);
    Result<api::Json> answerSetting(const Call& call);
    Result<api::Json> answerTask(const Call& call);
    Result<api::Json> answerSearch(const Call& call);

    api::Engine& m_engine;
    CancelToken m_closed;
};

} // namespace granary::engine
