#include "core/engine/tree_check.h"

#include "core/base/worker_pool.h"
#include "core/drive/tree_compare.h"
#include "core/swarm/node_code.h"

#include <unistd.h>

namespace granary::engine {

Result<TreeCheck> checkTree(const std::string& left, const std::string& right, const CancelToken& cancel)
{
    WorkerPool workers;
    drive::CompareOptions options;
    options.owners = ::geteuid() == 0;
    GRANARY_ASSIGN(const auto comparison, drive::compareTrees(left, right, options, workers, cancel));
    TreeCheck out;
    out.files = comparison.files;
    out.bytes = comparison.bytes;
    out.differences = comparison.differences;
    for (const auto& d : comparison.first)
        out.first.push_back(d.path + ": " + d.aspect + (d.detail.empty() ? "" : " " + d.detail));
    return out;
}

std::string firstEndpoint(const std::string& nodeCode)
{
    const auto code = swarm::NodeCode::parse(nodeCode);
    return code && !code->endpoints.empty() ? code->endpoints.front().text() : std::string();
}

} // namespace granary::engine
