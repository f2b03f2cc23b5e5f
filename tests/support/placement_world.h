// A drive's placement over nodes in memory, with a real loop and workers.
#pragma once

#include "core/crypto/key_tree.h"
#include "core/placement/placement.h"
#include "core/platform/system_clock.h"
#include "core/platform/thread_loop.h"
#include "tests/support/memory_node.h"
#include "tests/support/seeded_random.h"

#include <future>

namespace granary::test {

struct PlacementWorld {
    platform::SystemClock clock;
    platform::ThreadLoop loop{clock};
    WorkerPool workers{2};
    SeededRandom random{5};
    crypto::DriveKeys keys = crypto::driveKeys(crypto::StorageRoot(), 0, 0);
    std::vector<std::shared_ptr<MemoryNode>> nodes;
    std::unique_ptr<placement::Placement> placement;
    std::vector<std::pair<std::uint8_t, NodeId>> lost; // on the loop

    explicit PlacementWorld(unsigned count, placement::PlacementConfig config = {})
    {
        config.onShardLost = [this](const SegmentId&, std::uint8_t row, const NodeId& node, const Error&) {
            lost.emplace_back(row, node);
        };
        loop.start();
        placement = std::make_unique<placement::Placement>(placement::Placement::Ports{loop, workers, random, nullptr}, keys, config);
        for (unsigned i = 0; i < count; ++i)
            addNode();
    }
    ~PlacementWorld()
    {
        placement.reset();
        loop.stop();
    }
    /// Runs on the loop and waits.
    void on(const std::function<void()>& work)
    {
        std::promise<void> done;
        loop.post([&] {
            work();
            done.set_value();
        });
        done.get_future().wait();
    }
    MemoryNode& addNode()
    {
        on([&] {
            nodes.push_back(std::make_shared<MemoryNode>(loop, random.id<NodeId>()));
            placement->addNode(nodes.back());
        });
        return *nodes.back();
    }
    void kill(std::size_t i)
    {
        on([&] {
            nodes[i]->die();
            placement->nodesChanged();
        });
    }
    std::size_t indexOf(const NodeId& id) const
    {
        for (std::size_t i = 0; i < nodes.size(); ++i)
            if (nodes[i]->id() == id)
                return i;
        return nodes.size();
    }
    drive::SegmentRecord record()
    {
        drive::SegmentRecord out;
        const auto coding = *placement->coding();
        out.id = random.id<SegmentId>();
        out.k = static_cast<std::uint8_t>(coding.k);
        out.wanted = static_cast<std::uint8_t>(coding.n);
        return out;
    }
    drive::PutOutcome put(const Bytes& sealed, drive::SegmentRecord record, CancelToken cancel = {})
    {
        std::promise<drive::PutOutcome> done;
        placement->put(std::make_shared<Bytes>(sealed), std::move(record), cancel,
            [&](auto outcome) { done.set_value(std::move(outcome)); });
        return done.get_future().get();
    }
    drive::SegmentRecord put(const Bytes& sealed) { return put(sealed, record()).record; }
};

} // namespace granary::test
