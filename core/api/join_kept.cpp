#include "core/api/join_kept.h"

namespace granary::api {

Status joinKept(Wallet& wallet, const KeptLedger& kept)
{
    GRANARY_ASSIGN(const auto known, wallet.ledgers());
    for (const auto& ledger : known) {
        if (ledger.id != kept.id)
            continue;
        if (ledger.url == kept.url)
            return {};
        GRANARY_TRY(wallet.leaveLedger(kept.id));
    }
    const auto joined = wallet.joinLedger({kept.url, kept.id});
    return joined ? Status() : Status(joined.error());
}

} // namespace granary::api
