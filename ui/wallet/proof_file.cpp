#include "ui/wallet/proof_file.h"

#include "ui/base/text_file.h"
#include "ui/base/translate.h"
#include "ui/wallet/wallet_texts.h"

#include <QWidget>

namespace granary::ui {

void saveEntryProof(
    QWidget* parent, WalletState& state, const std::string& ledger, std::uint64_t entry, std::function<void(const QString&)> said)
{
    state.session().ask(
        parent,
        [ledger, entry](api::Engine& engine) {
            return engine.wallet().exportProof({ledger, entry});
        },
        [parent, entry, said = std::move(said)](const Result<api::ExportedProof>& proof) {
            if (!proof.ok())
                return said(walletSentence(proof.error()));
            saveTextFile(parent, translate("Wallet", "Save a proof"), QStringLiteral("granary-entry-%1.proof").arg(entry),
                QString::fromStdString(proof->proof) + QLatin1Char('\n'), said);
        });
}

} // namespace granary::ui
