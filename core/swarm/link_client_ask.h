// How a LinkClient asks for one message, for its own sources only.
#pragma once

#include "core/swarm/link_client.h"
#include "core/swarm/shard_messages.h"

#include <bit>

namespace granary::swarm {

template <class M, class T>
RequestHandle LinkClient::ask(std::function<Bytes(RequestId)> head, std::function<Result<T>(M)> take,
    std::function<void(Result<T>)> done, std::size_t answerBytes, bool needsTenant)
{
    Request request;
    request.needsTenant = needsTenant;
    request.answerBytes = answerBytes;
    request.head = std::move(head);
    request.fail = [done](const Error& why) { done(why); };
    request.answer = [take = std::move(take), done = std::move(done)](MessageType type, ByteView message) -> Result<bool> {
        if (type != M::type)
            return Error(ErrorCode::protocolViolation, "another answer than asked for");
        GRANARY_ASSIGN(auto answer, M::parse(message));
        GRANARY_ASSIGN(auto value, take(std::move(answer)));
        done(std::move(value));
        return true;
    };
    return submit(std::move(request));
}

/// `Question`: ReadMessage or RepairReadMessage.
template <class Question>
RequestHandle LinkClient::askSubtree(
    const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount, std::function<void(Result<ProvenBytes>)> done, bool needsTenant)
{
    GRANARY_ASSERT(std::has_single_bit(leafCount) && leafCount <= maxReadLeaves && firstLeaf % leafCount == 0);
    return ask<ProofMessage, ProvenBytes>(
        [root, firstLeaf, leafCount](RequestId id) {
            return Question{id, root, firstLeaf, leafCount}.encode();
        },
        [firstLeaf, leafCount](ProofMessage answer) -> Result<ProvenBytes> {
            if (answer.firstLeaf != firstLeaf || answer.leafCount != leafCount)
                return Error(ErrorCode::protocolViolation, "another subtree than asked for");
            return ProvenBytes{answer.shardBytes, firstLeaf, leafCount, toBytes(answer.payload), std::move(answer.proof)};
        },
        std::move(done), leafCount * leafSizeBytes, needsTenant);
}

} // namespace granary::swarm
