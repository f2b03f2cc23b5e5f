// That a file was there at a time: written into a ledger, and checked by whoever has the proof.
#pragma once

#include "ui/wallet/wallet_state.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace granary::ui {

/// Writes the fingerprint of a file into the ledger that is shown, once its user has agreed.
class NotaryDialog : public QDialog {
    Q_OBJECT

public:
    NotaryDialog(WalletState& state, const QString& path, QWidget* parent = nullptr);

private:
    void notarise();
    void follow();
    void keep();
    void say(const QString& text, bool bad);

    WalletState& m_state;
    const std::string m_ledger;
    std::string m_operation; // by which it is known in the history; empty until it was signed
    std::optional<std::uint64_t> m_entry;
    QString m_hash;
    QLabel* m_fingerprint;
    QLabel* m_outcome;
    QProgressBar* m_busy;
    QDialogButtonBox* m_buttons;
    QPushButton* m_agree;
};

/// What a proof proves, and whether it is about a file that one has.
class ProofDialog : public QDialog {
    Q_OBJECT

public:
    ProofDialog(WalletState& state, const QString& path, QWidget* parent = nullptr);
    /// Says whether that file is the one that was notarised.
    void compare(const QString& file);

private:
    void take(const Result<api::ProvenFact>& fact);
    void choose();

    WalletState& m_state;
    QString m_hash;
    QLabel* m_title;
    QLabel* m_facts;
    QLabel* m_compared;
    QDialogButtonBox* m_buttons;
};

} // namespace granary::ui
