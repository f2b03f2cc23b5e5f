// The proof of an entry, as a file that one keeps.
#pragma once

#include "ui/wallet/wallet_state.h"

class QWidget;

namespace granary::ui {

/// Asks where to, and writes there by what anybody can check that the entry is in the ledger. `said` is told a sentence, as of saveTextFile.
void saveEntryProof(QWidget* parent, WalletState& state, const std::string& ledger, std::uint64_t entry,
    std::function<void(const QString&)> said);

} // namespace granary::ui
