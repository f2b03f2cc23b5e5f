#include "ui/wallet/wallet_state.h"

#include "ui/base/format.h"
#include "ui/wallet/wallet_texts.h"

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int soonMs = 50;
constexpr int pulseMs = 2000;
constexpr int pulsesBetween = 5; // while nothing is awaited
constexpr int expectMs = 60'000;
constexpr std::uint64_t firstRows = 50;
const auto maskedKey = QStringLiteral("wallet/masked");
const auto ledgerKey = QStringLiteral("wallet/ledger");
constexpr std::uint64_t tallyRows = api::maxHistoryRows;

Status tally(api::Wallet& wallet, WalletNews& news)
{
    const auto today = QDate::currentDate();
    if (!news.month.isOf(news.ledger, today))
        news.month = MonthTally(news.ledger, today);
    bool more = news.month.take(news.history.rows, news.channels) && news.history.more;
    std::uint64_t before = news.history.rows.empty() ? 0 : news.history.rows.back().entry;
    while (more) {
        GRANARY_ASSIGN(const auto page, wallet.history(news.ledger, before, tallyRows));
        more = news.month.take(page.rows, news.channels) && page.more && !page.rows.empty();
        before = page.rows.empty() ? 0 : page.rows.back().entry;
    }
    news.month.close();
    return {};
}

Status askLedger(api::Wallet& wallet, WalletNews& news)
{
    auto balance = wallet.balance(news.ledger);
    if (!balance.ok()) { // of one that came back with the words and does not answer yet
        news.problem = balance.error();
        return {};
    }
    news.balance = *balance;
    GRANARY_ASSIGN(news.history, wallet.history(news.ledger, 0, firstRows));
    GRANARY_ASSIGN(news.budget, wallet.budget(news.ledger));
    GRANARY_ASSIGN(news.channels, wallet.channels());
    std::erase_if(news.channels, [&](const auto& channel) { return channel.ledger != news.ledger; });
    return tally(wallet, news);
}

Result<WalletNews> askWallet(api::Wallet& wallet, const std::string& wanted, const MonthTally& before)
{
    WalletNews out;
    out.month = before;
    GRANARY_ASSIGN(out.addresses, wallet.addresses());
    GRANARY_ASSIGN(out.ledgers, wallet.ledgers());
    GRANARY_ASSIGN(out.contacts, wallet.contacts());
    if (out.ledgers.empty())
        return out;
    const bool there =
        std::any_of(out.ledgers.begin(), out.ledgers.end(), [&](const auto& ledger) { return ledger.id == wanted; });
    out.ledger = there ? wanted : out.ledgers.front().id;
    GRANARY_TRY(askLedger(wallet, out));
    return out;
}

} // namespace

const api::JoinedLedger* WalletNews::shown() const
{
    const auto at = std::find_if(ledgers.begin(), ledgers.end(), [this](const auto& known) { return known.id == ledger; });
    return at == ledgers.end() ? nullptr : &*at;
}

QString WalletNews::money(std::uint64_t units) const
{
    const auto* const of = shown();
    return of ? sumText(amountWritten(units, of->decimals), QString::fromStdString(of->symbol)) : QString();
}

WalletState::WalletState(DriveState& drive, Preferences& preferences, QObject* parent)
    : QObject(parent),
      m_drive(drive),
      m_preferences(preferences),
      m_wanted(preferences.kept(ledgerKey).toString().toStdString()),
      m_masked(preferences.kept(maskedKey).toBool())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    m_pulse.setInterval(pulseMs);
    connect(&m_soon, &QTimer::timeout, this, &WalletState::ask);
    connect(&m_pulse, &QTimer::timeout, this, &WalletState::onPulse);
    connect(&m_drive.session(), &EngineSession::event, this, [this](const api::Event& event) {
        if (event.kind == api::EventKind::wallet)
            refresh();
    });
    connect(&m_drive, &DriveState::statusChanged, this, &WalletState::onDrive);
    onDrive();
}

void WalletState::refresh()
{
    if (m_used)
        m_soon.start();
}

void WalletState::onDrive()
{
    if (m_drive.unlocked() != m_known && !m_soon.isActive())
        refresh();
}

void WalletState::choose(const std::string& ledger)
{
    if (ledger == m_wanted)
        return;
    m_wanted = ledger;
    m_preferences.keep(ledgerKey, QString::fromStdString(ledger));
    refresh();
}

void WalletState::setMasked(bool on)
{
    if (std::exchange(m_masked, on) == on)
        return;
    m_preferences.keep(maskedKey, on);
    emit changed();
}

QString WalletState::money(std::uint64_t units) const
{
    const auto* const of = m_news.shown();
    return m_masked && of ? sumText(hiddenAmount(), QString::fromStdString(of->symbol)) : m_news.money(units);
}

void WalletState::onPulse()
{
    if (!m_expecting.hasExpired())
        sync();
    else if (++m_pulses % pulsesBetween == 0)
        refresh();
}

void WalletState::expectNews()
{
    m_expecting.setRemainingTime(expectMs);
    sync();
}

void WalletState::setWatched(bool on)
{
    if (!on)
        return m_pulse.stop();
    m_pulse.start();
    if (!std::exchange(m_used, true) || !m_known)
        refresh();
    sync();
}

void WalletState::sync()
{
    if (!m_known || m_news.ledger.empty() || m_syncing)
        return;
    m_syncing = true;
    session().ask(
        this, [ledger = m_news.ledger](api::Engine& engine) { return engine.wallet().syncLedger(ledger); },
        [this](const Result<api::JoinedLedger>&) {
            m_syncing = false;
            refresh();
        });
}

void WalletState::stopPayments(bool on, std::function<void(const Error&)> failed)
{
    session().ask(
        this, [on](api::Engine& engine) { return engine.wallet().stopPayments(on); },
        [this, on, failed = std::move(failed)](const Status& done) {
            if (done.ok()) {
                m_news.budget.stopped = on;
                emit changed();
            } else {
                failed(done.error());
            }
            refresh();
        });
}

void WalletState::take(WalletNews news)
{
    const auto newest = [](const WalletNews& of) {
        return of.history.rows.empty() ? std::uint64_t{0} : of.history.rows.front().entry;
    };
    const bool first = !std::exchange(m_known, true), came = newest(news) != newest(m_news);
    m_news = std::move(news);
    if (came && m_news.balance && m_news.balance->pending == 0)
        m_expecting.setRemainingTime(0);
    if (first && m_pulse.isActive())
        sync();
}

void WalletState::ask()
{
    if (!m_drive.unlocked()) {
        if (std::exchange(m_known, false)) {
            m_news = {};
            emit changed();
        }
        return;
    }
    if (m_asking)
        return m_soon.start();
    m_asking = true;
    session().ask(
        this,
        [wanted = m_wanted, month = m_news.month](api::Engine& engine) { return askWallet(engine.wallet(), wanted, month); },
        [this](Result<WalletNews> news) {
            m_asking = false;
            m_failure = news.ok() ? std::nullopt : std::optional(news.error());
            if (news.ok())
                take(std::move(*news));
            emit changed();
        });
}

} // namespace granary::ui
