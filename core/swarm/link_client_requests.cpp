// The questions of a LinkClient and how their answers are checked.
#include "core/swarm/link_client_ask.h"

#include "core/crypto/hash.h"

#include <algorithm>

namespace granary::swarm {

RequestHandle LinkClient::askStatus(
    std::function<Bytes(RequestId)> head, StatusCallback done, std::shared_ptr<const Bytes> payload, bool needsTenant)
{
    Request request;
    request.needsTenant = needsTenant;
    request.head = std::move(head);
    request.payload = std::move(payload);
    request.fail = [done](const Error& why) { done(why); };
    request.answer = [done = std::move(done)](MessageType type, ByteView message) -> Result<bool> {
        if (type != MessageType::done)
            return Error(ErrorCode::protocolViolation, "another answer than asked for");
        GRANARY_ASSIGN(const auto answer, DoneMessage::parse(message));
        (void)answer;
        done({});
        return true;
    };
    return submit(std::move(request));
}

RequestHandle LinkClient::read(
    const ShardRoot& root, std::uint32_t firstLeaf, std::uint32_t leafCount, std::function<void(Result<ProvenBytes>)> done)
{
    return askSubtree<ReadMessage>(root, firstLeaf, leafCount, std::move(done), true);
}

RequestHandle LinkClient::list(std::optional<ShardRoot> after, std::function<void(Result<std::vector<HeldShard>>)> done)
{
    return ask<ListingMessage, std::vector<HeldShard>>(
        [after](RequestId id) {
            return ListMessage{id, after}.encode();
        },
        [after](ListingMessage answer) -> Result<std::vector<HeldShard>> {
            if (after && !answer.shards.empty() && answer.shards.front().root <= *after)
                return Error(ErrorCode::protocolViolation, "listing goes back");
            return std::move(answer.shards);
        },
        std::move(done));
}

/// One after the other: a node that is slow to take them would have megabytes of control wait otherwise.
struct LinkClient::RootBatches {
    std::vector<ShardRoot> roots;
    StatusCallback done;
    std::function<Bytes(RequestId, std::vector<ShardRoot>)> head;
    Status first;

    static void next(LinkClient& client, std::shared_ptr<RootBatches> self)
    {
        const auto count = std::min(self->roots.size(), maxRootsPerMessage);
        std::vector<ShardRoot> batch(self->roots.end() - static_cast<std::ptrdiff_t>(count), self->roots.end());
        self->roots.resize(self->roots.size() - count);
        client.askStatus([self, batch = std::move(batch)](RequestId id) { return self->head(id, batch); },
            [self, weak = client.weak_from_this()](Status status) {
                if (!status.ok() && self->first.ok())
                    self->first = status;
                const auto alive = weak.lock();
                if (self->roots.empty() || !alive)
                    self->done(self->first);
                else
                    next(*alive, self);
            });
    }
};

void LinkClient::sendInBatches(
    std::vector<ShardRoot> roots, StatusCallback done, std::function<Bytes(RequestId, std::vector<ShardRoot>)> head)
{
    RootBatches::next(*this, std::make_shared<RootBatches>(RootBatches{std::move(roots), std::move(done), std::move(head), {}}));
}

void LinkClient::remove(std::vector<ShardRoot> roots, StatusCallback done)
{
    sendInBatches(std::move(roots), std::move(done), [](RequestId id, std::vector<ShardRoot> batch) {
        return RemoveMessage{id, std::move(batch)}.encode();
    });
}

void LinkClient::purge(std::vector<ShardRoot> roots, const crypto::SigningKey& admin, StatusCallback done)
{
    const auto key = std::make_shared<const crypto::SigningKey>(admin.clone());
    sendInBatches(std::move(roots), std::move(done), [this, key](RequestId id, std::vector<ShardRoot> batch) {
        PurgeMessage purge;
        purge.request = id;
        purge.signature = key->sign(purgeBuffer(m_link->handshakeHash(), m_tenant->id(), id, batch));
        purge.roots = std::move(batch);
        return purge.encode();
    });
}

void LinkClient::putHead(const MutableItem& head, StatusCallback done)
{
    askStatus([head](RequestId id) { return PutHeadMessage{id, head}.encode(); }, std::move(done));
}

void LinkClient::heads(std::function<void(Result<std::vector<MutableItem>>)> done)
{
    const auto found = std::make_shared<std::vector<MutableItem>>();
    Request request;
    request.head = [](RequestId id) { return GetHeadsMessage{id}.encode(); };
    request.fail = [done](const Error& why) { done(why); };
    request.answer = [found, done = std::move(done)](MessageType type, ByteView message) -> Result<bool> {
        if (type != MessageType::heads)
            return Error(ErrorCode::protocolViolation, "another answer than asked for");
        GRANARY_ASSIGN(auto part, HeadsMessage::parse(message));
        if (found->size() + part.items.size() > maxHeadSlots || (part.more && part.items.empty()))
            return Error(ErrorCode::protocolViolation, "too many heads");
        for (auto& item : part.items) {
            if (!checkItem(item).ok())
                return Error(ErrorCode::damaged, "head signature");
            found->push_back(std::move(item));
        }
        if (part.more)
            return false;
        done(std::move(*found));
        return true;
    };
    submit(std::move(request));
}

void LinkClient::putRootRecord(Bytes salt, Bytes record, StatusCallback done)
{
    if (record.empty() || record.size() > maxRootRecordBytes || salt.size() > maxItemSaltBytes) {
        failSoon([done = std::move(done)] { done(Error(ErrorCode::invalidArgument, "root record size")); });
        return;
    }
    askStatus(
        [salt = std::move(salt)](RequestId id) {
            return PutRootRecordMessage{id, salt, {}}.encodeHead();
        },
        std::move(done), std::make_shared<const Bytes>(std::move(record)));
}

void LinkClient::rootRecord(const Hash32& name, std::function<void(Result<Bytes>)> done)
{
    ask<RootRecordMessage, Bytes>(
        [name](RequestId id) {
            return GetRootRecordMessage{id, name}.encode();
        },
        [name](RootRecordMessage answer) -> Result<Bytes> {
            if (crypto::blake2b({answer.payload}) != name)
                return Error(ErrorCode::damaged, "root record hash");
            return toBytes(answer.payload);
        },
        std::move(done), maxRootRecordBytes);
}

void LinkClient::refreshUsage(std::function<void(Result<TenantUsage>)> done)
{
    ask<UsageMessage, TenantUsage>([](RequestId id) { return GetUsageMessage{id}.encode(); },
        [this](UsageMessage answer) -> Result<TenantUsage> { return m_usage = answer.usage; }, std::move(done));
}

void LinkClient::getRecords(std::optional<MutableItem> own, std::function<void(Result<std::vector<MutableItem>>)> done)
{
    ask<RecordsMessage, std::vector<MutableItem>>(
        [own = std::move(own)](RequestId id) {
            return GetRecordsMessage{id, own}.encode();
        },
        [](RecordsMessage answer) -> Result<std::vector<MutableItem>> { return std::move(answer.items); }, std::move(done), 0,
        false);
}

void LinkClient::lookup(const NodeId& node, std::function<void(Result<std::vector<MutableItem>>)> done)
{
    ask<RecordsMessage, std::vector<MutableItem>>(
        [node](RequestId id) {
            return LookupMessage{id, node}.encode();
        },
        [](RecordsMessage answer) -> Result<std::vector<MutableItem>> { return std::move(answer.items); }, std::move(done), 0,
        false);
}

void LinkClient::join(std::shared_ptr<const JoinSecret> secret, NewcomerKeys newcomer, std::function<void(Result<JoinGrant>)> done)
{
    if (m_link && m_link->peer().version < joinProtocol) {
        failSoon([done = std::move(done)] { done(Error(ErrorCode::unsupportedVersion, "the other device")); });
        return;
    }
    ask<JoinGrantMessage, JoinGrant>(
        [this, secret, newcomer = std::move(newcomer)](RequestId id) {
            return JoinMessage{id, newcomer, joinProof(*secret, m_link->handshakeHash(), newcomer)}.encode();
        },
        [this](JoinGrantMessage answer) -> Result<JoinGrant> {
            return JoinGrant{toBytes(answer.payload), *crypto::HandshakeHash::from(m_link->handshakeHash())};
        },
        std::move(done), 0, false);
}

void LinkClient::joined(StatusCallback done)
{
    ask<DoneMessage, bool>([](RequestId id) { return JoinedMessage{id}.encode(); }, [](DoneMessage) -> Result<bool> { return true; },
        [done = std::move(done)](const Result<bool>& told) { done(told.ok() ? Status() : Status(told.error())); }, 0, false);
}

/// Asks whether the node knows the last succession; one that does not is told all of them.
void LinkClient::introduce()
{
    const auto last = openSuccession(*m_tenant->successions.back());
    if (!last.ok())
        return enrol();
    ask<SuccessionMessage, bool>([from = last->from](RequestId id) { return GetSuccessionMessage{id, from}.encode(); },
        [](SuccessionMessage) -> Result<bool> { return true; },
        [weak = weak_from_this(), tenant = m_tenant, enrolment = m_enrolment](const Result<bool>& known) {
            const auto self = weak.lock();
            if (!self || !self->m_link || self->m_tenant != tenant || self->m_enrolment != enrolment)
                return;
            if (known.ok())
                self->enrol();
            else
                self->presentSuccession(0);
        },
        0, false);
}

/// The node knows an earlier key of the tenant, perhaps: the records lead it from there to this one. Then the tenant is shown again.
void LinkClient::presentSuccession(std::size_t next)
{
    if (next == m_tenant->successions.size())
        return enrol();
    askStatus(
        [](RequestId id) {
            return SucceedMessage{id, {}}.encodeHead();
        },
        // One that is not of a key that it knows changes nothing there.
        [weak = weak_from_this(), next, tenant = m_tenant, enrolment = m_enrolment](const Status&) {
            const auto self = weak.lock();
            if (self && self->m_link && self->m_tenant == tenant && self->m_enrolment == enrolment)
                self->presentSuccession(next + 1);
        },
        m_tenant->successions[next], false);
}

void LinkClient::askForSuccession()
{
    ask<SuccessionMessage, Bytes>([tenant = m_tenant->id()](RequestId id) { return GetSuccessionMessage{id, tenant}.encode(); },
        [](SuccessionMessage answer) -> Result<Bytes> { return toBytes(answer.payload); },
        [weak = weak_from_this(), enrolment = m_enrolment](Result<Bytes> record) {
            const auto self = weak.lock();
            if (!self || !self->m_link || self->m_enrolment != enrolment)
                return;
            if (record.ok() && self->m_hooks.succeeded)
                self->m_hooks.succeeded(*self, std::move(*record));
            self->onRefused(Error(ErrorCode::epochEnded, "the node serves the drive's newer keys"));
        },
        0, false);
}

} // namespace granary::swarm
