// What the wallet's pane shows: asked of the engine in one place, when something changes.
#pragma once

#include "ui/base/drive_state.h"
#include "ui/base/preferences.h"
#include "ui/wallet/month_tally.h"

#include <QDeadlineTimer>
#include <QTimer>

namespace granary::ui {

/// The wallet as last heard, on one of the ledgers that it has joined.
struct WalletNews {
    api::WalletAddresses addresses;
    std::vector<api::JoinedLedger> ledgers;
    std::string ledger; ///< the one that is shown; empty without any
    std::optional<api::WalletBalance> balance;
    std::optional<Error> problem; ///< why there is none
    api::HistoryPage history;     ///< its newest rows
    api::WalletBudget budget;
    std::vector<api::WalletChannel> channels; ///< on that ledger
    std::vector<api::WalletContact> contacts;
    MonthTally month;

    /// The one that is shown; nullptr without one.
    const api::JoinedLedger* shown() const;
    bool mayPay() const { return balance && balance->trust == api::LedgerTrust::fine; }
    /// "12.50 BLY".
    QString money(std::uint64_t units) const;
};

/// Lives on the GUI thread. Asks nothing before somebody has looked: most drives have no ledger.
class WalletState : public QObject {
    Q_OBJECT

public:
    WalletState(DriveState& drive, Preferences& preferences, QObject* parent = nullptr);
    DriveState& drive() { return m_drive; }
    EngineSession& session() { return m_drive.session(); }
    /// False until the engine has answered for the first time, and while the drive is locked.
    bool known() const { return m_known; }
    const WalletNews& news() const { return m_news; }
    const std::optional<Error>& failure() const { return m_failure; }
    /// Amounts are not shown, so that nobody reads them over a shoulder. Kept for the next time, like the ledger that is shown.
    bool masked() const { return m_masked; }
    void setMasked(bool on);
    /// "12.50 BLY", or that without the number.
    QString money(std::uint64_t units) const;
    /// Another one of the joined ledgers.
    void choose(const std::string& ledger);
    /// Asks soon; several wishes become one question.
    void refresh();
    /// While somebody looks, it is asked now and then without news, too.
    void setWatched(bool on);
    /// Lets the engine ask the ledger now.
    void sync();
    /// Halts every automatic payment, or lets them go on. Shown as soon as it is so: what else there is to know may wait for a ledger.
    /// `failed` is told why not.
    void stopPayments(bool on, std::function<void(const Error&)> failed);
    /// Something was signed: the ledger is asked often until it is seen there, or a minute is over.
    void expectNews();

signals:
    void changed();

private:
    void ask();
    void take(WalletNews news);
    void onDrive();
    void onPulse();

    DriveState& m_drive;
    Preferences& m_preferences;
    QTimer m_soon;
    QTimer m_pulse;
    QDeadlineTimer m_expecting{0};
    int m_pulses = 0;
    WalletNews m_news;
    std::optional<Error> m_failure;
    std::string m_wanted;
    bool m_known = false;
    bool m_used = false;
    bool m_asking = false;
    bool m_syncing = false;
    bool m_masked = false;
};

} // namespace granary::ui
