#include "core/ledger/genesis_presets.h"

#include <array>

namespace granary::ledger {
namespace {

using Share = GenesisPreset::Share;

// Years of 365.25 days.
constexpr std::int64_t yearSeconds = 31'557'600;

constexpr Share groupShares[] = {
    {"Starter grants", 500'000, 0, true},
    {"Founder", 500'000},
};

// BitTorrent (BTT) white paper, "Token allocation": the airdrop to holders of TRON runs over six years.
constexpr Share bttShares[] = {
    {"Public sale", 60'000},
    {"Private sale", 20'000},
    {"Seed sale", 90'000},
    {"TRON airdrop", 101'000, 6 * yearSeconds},
    {"BitTorrent protocol airdrop", 100'000},
    {"Team and foundation", 190'000},
    {"TRON foundation", 200'000},
    {"Ecosystem", 199'000},
    {"Partnership", 40'000},
};

constexpr Share bcrShares[] = {
    {"Mining", 450'000},
    {"Foundation reserve", 350'000},
    {"First team", 120'000},
    {"Development", 80'000},
};

const std::array presets{
    GenesisPreset{
        "group", "Group credit", "CREDIT", 6, 1'000'000'000'000, groupShares, GrantTerms{Amount::units(100'000'000), 20, 50}},
    GenesisPreset{"btt", "BitTorrent", "BTT", 6, 990'000'000'000'000'000, bttShares, std::nullopt},
    GenesisPreset{"bcr", "BCR", "BCR", 8, 10'000'000'000'000'000, bcrShares, std::nullopt},
};

} // namespace

std::span<const GenesisPreset> genesisPresets() { return presets; }

const GenesisPreset* findPreset(std::string_view id)
{
    for (const auto& preset : presets)
        if (preset.id == id)
            return &preset;
    return nullptr;
}

GenesisTerms termsOf(const GenesisPreset& preset, const PublicKey& operatorKey, const AccountId& holder, LedgerTime founded)
{
    GenesisTerms out;
    out.operatorKey = operatorKey;
    out.founded = founded;
    out.name = preset.name;
    out.symbol = preset.symbol;
    out.decimals = preset.decimals;
    out.supply = Amount::units(preset.supplyUnits);
    for (const auto& share : preset.shares)
        out.allocations.push_back({share.name, share.pool ? poolAccount : holder, share.share, 0, share.vestingSeconds});
    out.grants = preset.grants;
    return out;
}

} // namespace granary::ledger
