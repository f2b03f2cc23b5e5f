#include "core/teller/genesis_file.h"

#include "core/ledger/address.h"
#include "core/ledger/genesis_presets.h"
#include "core/teller/json_values.h"

#include <algorithm>

namespace granary::teller {

using namespace ledger;

namespace {

Error wrongGenesis(std::string_view what) { return {ErrorCode::invalidArgument, "genesis: " + std::string(what)}; }

/// Each field once, by name; what is left over is a mistake.
class GenesisFields {
public:
    explicit GenesisFields(const Json& object) : m_object(object) {}
    bool has(const char* name) const { return m_object.contains(name); }
    const Json* find(const char* name)
    {
        const auto it = m_object.find(name);
        if (it == m_object.end())
            return nullptr;
        ++m_used;
        return &*it;
    }
    Result<std::string> text(const char* name)
    {
        const auto* value = find(name);
        if (!value || !value->is_string())
            return wrongGenesis(std::string(name) + " is a text");
        return value->get<std::string>();
    }
    Result<std::uint64_t> number(const char* name, std::uint64_t most, std::optional<std::uint64_t> otherwise = std::nullopt)
    {
        const auto* value = find(name);
        if (!value && otherwise)
            return *otherwise;
        if (!value || !value->is_number_unsigned() || value->get<std::uint64_t>() > most)
            return wrongGenesis(std::string(name) + " is a number, at most " + std::to_string(most));
        return value->get<std::uint64_t>();
    }
    Status nothingElse() const
    {
        return m_used == m_object.size() ? Status() : Status(wrongGenesis("it has a field that nobody knows"));
    }

private:
    const Json& m_object;
    std::size_t m_used = 0;
};

/// "operator", "pool", or an address.
Result<AccountId> holderOf(const std::string& text, const PublicKey& operatorKey)
{
    if (text == "operator")
        return ledger::accountOf(operatorKey);
    if (text == "pool")
        return poolAccount;
    auto account = parseAddress(text);
    return account.ok() ? account : Result<AccountId>(wrongGenesis("an account is \"operator\", \"pool\" or an address"));
}

Result<Allocation> allocationOf(const Json& json, const PublicKey& operatorKey)
{
    if (!json.is_object())
        return wrongGenesis("an allocation is an object");
    GenesisFields fields(json);
    Allocation out;
    GRANARY_ASSIGN(out.name, fields.text("name"));
    GRANARY_ASSIGN(const auto account, fields.text("account"));
    GRANARY_ASSIGN(out.account, holderOf(account, operatorKey));
    GRANARY_ASSIGN(const auto share, fields.number("share", wholeShare));
    out.share = static_cast<std::uint32_t>(share);
    GRANARY_ASSIGN(const auto cliff, fields.number("cliffSeconds", LedgerTime::latestSeconds, 0));
    GRANARY_ASSIGN(const auto vesting, fields.number("vestingSeconds", LedgerTime::latestSeconds, 0));
    out.cliffSeconds = static_cast<std::int64_t>(cliff);
    out.vestingSeconds = static_cast<std::int64_t>(vesting);
    GRANARY_TRY(fields.nothingElse());
    return out;
}

Result<GrantTerms> grantsOf(const Json& json)
{
    if (!json.is_object())
        return wrongGenesis("grants are an object");
    GenesisFields fields(json);
    GrantTerms out;
    GRANARY_ASSIGN(const auto amount, fields.number("amount", Amount::mostUnits));
    GRANARY_ASSIGN(const auto bits, fields.number("workBits", 40));
    GRANARY_ASSIGN(const auto most, fields.number("mostPerDay", UINT32_MAX));
    out.amount = Amount::units(amount);
    out.workBits = static_cast<unsigned>(bits);
    out.mostPerDay = static_cast<std::uint32_t>(most);
    GRANARY_TRY(fields.nothingElse());
    return out;
}

Result<GenesisTerms> wholeTerms(GenesisFields& fields, const PublicKey& operatorKey)
{
    GenesisTerms out;
    out.operatorKey = operatorKey;
    GRANARY_ASSIGN(out.name, fields.text("name"));
    GRANARY_ASSIGN(out.symbol, fields.text("symbol"));
    GRANARY_ASSIGN(const auto decimals, fields.number("decimals", maxDecimals));
    out.decimals = static_cast<unsigned>(decimals);
    GRANARY_ASSIGN(const auto supply, fields.number("supply", Amount::mostUnits));
    out.supply = Amount::units(supply);
    const auto* allocations = fields.find("allocations");
    if (!allocations || !allocations->is_array() || allocations->size() > maxAllocations)
        return wrongGenesis("allocations is a list of at most " + std::to_string(maxAllocations));
    for (const auto& one : *allocations) {
        GRANARY_ASSIGN(auto allocation, allocationOf(one, operatorKey));
        out.allocations.push_back(std::move(allocation));
    }
    if (const auto* grants = fields.find("grants")) {
        GRANARY_ASSIGN(out.grants, grantsOf(*grants));
    }
    return out;
}

Result<GenesisTerms> presetTerms(GenesisFields& fields, const std::string& id, const PublicKey& operatorKey, LedgerTime founded)
{
    const auto* preset = findPreset(id);
    if (!preset)
        return wrongGenesis("preset is group, btt or bcr");
    auto holder = ledger::accountOf(operatorKey);
    if (fields.has("holder")) {
        GRANARY_ASSIGN(const auto text, fields.text("holder"));
        GRANARY_ASSIGN(holder, holderOf(text, operatorKey));
    }
    return termsOf(*preset, operatorKey, holder, founded);
}

Result<GenesisTerms> termsOfJson(const Json& json, const PublicKey& operatorKey, LedgerTime now)
{
    GenesisFields fields(json);
    GRANARY_ASSIGN(
        const auto founded, fields.number("founded", LedgerTime::latestSeconds, static_cast<std::uint64_t>(now.seconds)));
    const LedgerTime time{static_cast<std::int64_t>(founded)};
    GenesisTerms out;
    if (fields.has("preset")) {
        GRANARY_ASSIGN(const auto id, fields.text("preset"));
        GRANARY_ASSIGN(out, presetTerms(fields, id, operatorKey, time));
    } else {
        GRANARY_ASSIGN(out, wholeTerms(fields, operatorKey));
        out.founded = time;
    }
    if (const auto* witnesses = fields.find("witnesses")) {
        if (!witnesses->is_array() || witnesses->size() > maxWitnesses)
            return wrongGenesis("witnesses is a list of at most " + std::to_string(maxWitnesses));
        for (const auto& one : *witnesses) {
            const auto key = one.is_string() ? PublicKey::fromHexText(one.get<std::string>()) : std::nullopt;
            if (!key)
                return wrongGenesis("a witness is 64 hexadecimal digits");
            out.witnesses.push_back(*key);
        }
    }
    GRANARY_TRY(fields.nothingElse());
    return out;
}

} // namespace

Result<Genesis> readGenesisFile(std::string_view text, const PublicKey& operatorKey, LedgerTime now)
{
    if (text.size() > maxGenesisFileBytes)
        return ErrorCode::tooLarge;
    if (text.starts_with("d")) {
        GRANARY_ASSIGN(auto genesis, Genesis::parse(asBytes(text)));
        if (genesis.terms().operatorKey != operatorKey)
            return Error(ErrorCode::permissionDenied, "the genesis is of another operator");
        return genesis;
    }
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded() || !json.is_object())
        return Error(ErrorCode::malformed, "genesis: not a JSON object");
    GRANARY_ASSIGN(auto terms, termsOfJson(json, operatorKey, now));
    return Genesis::found(std::move(terms));
}

Result<Genesis> defaultGenesis(const PublicKey& operatorKey, LedgerTime now, const std::optional<ledger::AccountId>& founder)
{
    return Genesis::found(termsOf(genesisPresets().front(), operatorKey, founder.value_or(ledger::accountOf(operatorKey)), now));
}

std::optional<LedgerId> ledgerOfFile(std::string_view text)
{
    const auto genesis = Genesis::parse(asBytes(text));
    return genesis.ok() ? std::optional(genesis->id()) : std::nullopt;
}

} // namespace granary::teller
