#include "core/ledger/genesis_record.h"

#include "core/codec/field_reader.h"

namespace granary::ledger {
namespace {

constexpr std::size_t maxAllocationBytes = 256;

Bytes encodeAllocation(const Allocation& allocation)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("a").string(allocation.account.view());
    w.key("c").integer(allocation.cliffSeconds);
    w.key("d").integer(allocation.vestingSeconds);
    w.key("n").string(allocation.name);
    w.key("p").integer(allocation.share);
    w.end();
    return out;
}

Result<Allocation> decodeAllocation(ByteView bytes)
{
    codec::FieldReader fields(bytes);
    Allocation out;
    out.account = fields.fixed<AccountId>("a");
    out.cliffSeconds = fields.integer("c", 0, maxVestingSeconds);
    out.vestingSeconds = fields.integer("d", 0, maxVestingSeconds);
    out.name = asText(fields.string("n", 1, maxNameBytes));
    out.share = static_cast<std::uint32_t>(fields.integer("p", 1, wholeShare));
    GRANARY_TRY(fields.finishAll());
    return out;
}

Bytes encodeGrants(const GrantTerms& grants)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("b").integer(grants.workBits);
    w.key("m").integer(grants.mostPerDay);
    w.key("n").integer(grants.amount.signedUnits());
    w.end();
    return out;
}

Result<GrantTerms> decodeGrants(ByteView bytes)
{
    codec::FieldReader fields(bytes);
    GrantTerms out;
    out.workBits = static_cast<unsigned>(fields.integer("b", 0, maxWorkBits));
    out.mostPerDay = static_cast<std::uint32_t>(fields.integer("m", 1, UINT32_MAX));
    out.amount = *Amount::ofUnits(static_cast<std::uint64_t>(fields.integer("n", 1, INT64_MAX)));
    GRANARY_TRY(fields.finishAll());
    return out;
}

} // namespace

Bytes encodeGenesis(const GenesisTerms& terms)
{
    Bytes out;
    codec::BencodeWriter w(out);
    w.beginDict();
    w.key("a").beginList();
    for (const auto& allocation : terms.allocations)
        w.string(encodeAllocation(allocation));
    w.end();
    w.key("d").integer(terms.decimals);
    w.key("f").integer(terms.founded.seconds);
    if (terms.grants)
        w.key("g").string(encodeGrants(*terms.grants));
    w.key("k").string(terms.operatorKey.view());
    w.key("n").string(terms.name);
    w.key("s").string(terms.symbol);
    w.key("u").integer(terms.supply.signedUnits());
    w.key("v").integer(1);
    w.key("w").beginList();
    for (const auto& witness : terms.witnesses)
        w.string(witness.view());
    w.end();
    w.end();
    return out;
}

Result<GenesisTerms> decodeGenesis(ByteView record)
{
    if (record.size() > maxGenesisBytes)
        return Error(ErrorCode::tooLarge, "genesis");
    codec::FieldReader fields(record);
    GenesisTerms out;
    for (const auto bytes : fields.strings("a", maxAllocations, maxAllocationBytes)) {
        GRANARY_ASSIGN(auto allocation, decodeAllocation(bytes));
        out.allocations.push_back(std::move(allocation));
    }
    out.decimals = static_cast<unsigned>(fields.integer("d", 0, maxDecimals));
    out.founded.seconds = fields.integer("f", 0, LedgerTime::latestSeconds);
    if (fields.has("g")) {
        GRANARY_ASSIGN(out.grants, decodeGrants(fields.string("g", 1, maxAllocationBytes)));
    }
    out.operatorKey = fields.fixed<PublicKey>("k");
    out.name = asText(fields.string("n", 1, maxNameBytes));
    out.symbol = asText(fields.string("s", 1, 8));
    out.supply = *Amount::ofUnits(static_cast<std::uint64_t>(fields.integer("u", 1, INT64_MAX)));
    const auto version = fields.integer("v", 1, INT64_MAX);
    if (!fields.broken() && version != 1)
        return Error(ErrorCode::unsupportedVersion, "genesis");
    for (const auto key : fields.strings("w", maxWitnesses, PublicKey::sizeBytes)) {
        const auto witness = PublicKey::from(key);
        if (!witness) {
            fields.fail("w");
            break;
        }
        out.witnesses.push_back(*witness);
    }
    GRANARY_TRY(fields.finishAll());
    return out;
}

} // namespace granary::ledger
