// What a mount needs of an engine.
#pragma once

#include "core/api/engine.h"

namespace granary::app {

/// Thread-safe; every call may block.
class SnapshotSource {
public:
    virtual ~SnapshotSource() = default;
    virtual Result<std::vector<api::Snapshot>> snapshots() = 0;
    virtual Result<std::vector<api::Entry>> list(const api::ListRequest& request) = 0;
    virtual Status read(const api::ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken cancel) = 0;
};

class EngineSource : public SnapshotSource {
public:
    explicit EngineSource(api::Engine& engine) : m_engine(engine) {}
    Result<std::vector<api::Snapshot>> snapshots() override { return m_engine.snapshots(); }
    Result<std::vector<api::Entry>> list(const api::ListRequest& request) override { return m_engine.list(request); }
    Status read(const api::ReadRequest& request, const std::function<Status(ByteView)>& sink, CancelToken cancel) override
    {
        return m_engine.read(request, sink, std::move(cancel));
    }

private:
    api::Engine& m_engine;
};

} // namespace granary::app
