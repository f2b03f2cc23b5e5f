#include "ui/wallet/wallet_texts.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/base/translate.h"

#include <QLocale>

#include <algorithm>

namespace granary::ui {
namespace {

struct RefusalSentence {
    std::string_view name;
    const char* text;
};

/// Names of core/specs/wallet.md, "Problems", and of the engine's own.
constexpr RefusalSentence walletSentences[] = {
    {"notAnAddress",
        QT_TRANSLATE_NOOP(
            "Wallet", "That is neither an address nor a name of your address book. An address begins with \"gran1\".")},
    {"notASlip",
        QT_TRANSLATE_NOOP(
            "Wallet", "That is neither an address nor a name of your address book. An address begins with \"gran1\".")},
    {"wrongChecksum",
        QT_TRANSLATE_NOOP("Wallet",
            "The address was mistyped: its last characters do not fit the rest. Paste it, or compare it character by "
            "character.")},
    {"nobodysAddress",
        QT_TRANSLATE_NOOP(
            "Wallet", "Nobody can have the key of that address: what is sent there is lost. Ask for the address again.")},
    {"newerAddress",
        QT_TRANSLATE_NOOP(
            "Wallet", "That address is of a later version of Granary. Update this one, or ask for an older address.")},
    {"ownAddress", QT_TRANSLATE_NOOP("Wallet", "That is your own address. Enter the one of whoever is to be paid.")},
    {"overspend", QT_TRANSLATE_NOOP("Wallet", "You have less than that. Send less, or wait for what is on its way.")},
    {"lockedFunds", QT_TRANSLATE_NOOP("Wallet", "You have that much, but part of it is not free yet. Send less, or wait.")},
    {"memoTooLong", QT_TRANSLATE_NOOP("Wallet", "The note is too long. Shorten it.")},
    {"badText",
        QT_TRANSLATE_NOOP("Wallet",
            "That text can't be used: it is empty, too long, reads as an address or holds characters that can't be shown. Choose "
            "another one.")},
    {"otherLedger", QT_TRANSLATE_NOOP("Wallet", "That request is for another ledger. Choose or join that one first.")},
    {"unknownLedger", QT_TRANSLATE_NOOP("Wallet", "That request is for another ledger. Choose or join that one first.")},
    {"notSeenYet",
        QT_TRANSLATE_NOOP("Wallet",
            "Nothing of this ledger was verified yet, so nothing can be paid. It is asked again by itself; check the connection "
            "if this stays.")},
    {"frozen",
        QT_TRANSLATE_NOOP("Wallet",
            "This ledger has rewritten its past, and there is proof of it. Nothing is paid on it any more; what was verified "
            "before stays readable. Tell the others who use it.")},
    {"doubtful",
        QT_TRANSLATE_NOOP("Wallet",
            "What this ledger says now does not continue what it said before, so nothing is paid until that is mended. Ask "
            "whoever runs it.")},
    {"hadGrant", QT_TRANSLATE_NOOP("Wallet", "You have had what this ledger gives to begin with. There is one for each wallet.")},
    {"noGrants",
        QT_TRANSLATE_NOOP("Wallet", "This ledger gives nothing to begin with. Ask somebody who has something to send you some.")},
    {"takenName", QT_TRANSLATE_NOOP("Wallet", "That name stands for another address. Choose another name.")},
    {"tooMany", QT_TRANSLATE_NOOP("Wallet", "Your wallet can keep no more of these. Take some away first.")},
    {"channelOver", QT_TRANSLATE_NOOP("Wallet", "That channel has ended.")},
    {"channelRunning", QT_TRANSLATE_NOOP("Wallet", "That channel still runs. What is left comes back when its time is over.")},
};

/// Names of core/specs/ledger.md, "Refusals".
constexpr RefusalSentence ledgerSentences[] = {
    {"insufficientFunds", QT_TRANSLATE_NOOP("Wallet", "You have less than that. Send less, or wait for what is on its way.")},
    {"fundsLocked", QT_TRANSLATE_NOOP("Wallet", "You have that much, but part of it is not free yet. Send less, or wait.")},
    {"expired",
        QT_TRANSLATE_NOOP(
            "Wallet", "The clocks of the ledger and this computer differ. Set this computer's clock right and try again.")},
    {"expiresTooLate",
        QT_TRANSLATE_NOOP(
            "Wallet", "The clocks of the ledger and this computer differ. Set this computer's clock right and try again.")},
    {"grantedBefore",
        QT_TRANSLATE_NOOP("Wallet", "You have had what this ledger gives to begin with. There is one for each wallet.")},
    {"grantsUsedUp", QT_TRANSLATE_NOOP("Wallet", "The ledger has given all that it gives today. Try again tomorrow.")},
    {"channelRunning", QT_TRANSLATE_NOOP("Wallet", "That channel still runs. What is left comes back when its time is over.")},
    {"channelEnded", QT_TRANSLATE_NOOP("Wallet", "That channel has ended.")},
    {"channelOver", QT_TRANSLATE_NOOP("Wallet", "That channel has ended.")},
};

template <std::size_t N>
QString sentenceOf(const RefusalSentence (&table)[N], std::string_view name)
{
    for (const auto& row : table)
        if (row.name == name)
            return translate("Wallet", row.text);
    return {};
}

QString refusedSentence(std::string_view detail)
{
    const bool ledger = detail.starts_with(api::ledgerRefusal);
    const auto name = detail.substr(ledger ? api::ledgerRefusal.size() : std::min(detail.size(), api::walletRefusal.size()));
    const auto found = ledger ? sentenceOf(ledgerSentences, name) : sentenceOf(walletSentences, name);
    const auto shown = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    return found.isEmpty() ? translate("Wallet", "This can't be done (%1). Nothing was spent.").arg(shown) : found;
}

/// What can go wrong on the way to a ledger; empty where the usual sentence says enough.
QString waySentence(const Error& error)
{
    switch (error.code) {
    case ErrorCode::unreachable:
        if (error.detail.starts_with("certificate: "))
            return translate("Wallet",
                "What answers there can't show that it is the ledger you mean, so nothing was asked. Check the address and this "
                "computer's clock; else ask whoever runs it.");
        if (error.detail.starts_with("proxy: "))
            return translate("Wallet", "The ledger was not asked, because the proxy does not lead there. Check the proxy in Settings.");
        return translate("Wallet",
            "The ledger can't be reached. What was verified before stays as it is; check the address and the connection.");
    case ErrorCode::timedOut:
        return translate("Wallet",
            "The ledger can't be reached. What was verified before stays as it is; check the address and the connection.");
    case ErrorCode::wrongNetwork:
        return translate("Wallet",
            "That address leads to another ledger than the one that is meant. Ask for the right one; nothing was joined or "
            "paid.");
    case ErrorCode::alreadyExists: return translate("Wallet", "Your wallet uses this ledger already.");
    case ErrorCode::invalidArgument:
    case ErrorCode::malformed:
    case ErrorCode::unsupportedVersion:
    case ErrorCode::notFound:
        return translate("Wallet", "There is no ledger at that address. Check it, and ask whoever runs the ledger.");
    case ErrorCode::damaged:
        return translate("Wallet",
            "What answers there does not speak for this ledger. Nothing of it was believed and nothing was paid. Ask whoever "
            "runs it.");
    case ErrorCode::busy: return translate("Wallet", "The ledger is busy. Try again in a moment.");
    default: return {};
    }
}

} // namespace

QString walletSentence(const Error& error)
{
    if (error.code == ErrorCode::refused)
        return refusedSentence(error.detail);
    const auto own = waySentence(error);
    return own.isEmpty() ? errorSentence(error, Doing::settings) : own;
}

QString refusalSentence(std::string_view problem) { return walletSentence(api::walletError(problem)); }

QString placeSentence(const Error& error)
{
    if (error.code == ErrorCode::refused)
        return translate("Wallet", "No wallet is open on that machine, so it can't be paid. Ask its owner to open one, or choose another.");
    return errorSentence(error, Doing::addNode);
}

QString faultSentence(const std::string& fault)
{
    if (fault == "entries of this account were kept back")
        return translate("Wallet", "The ledger has kept entries back that concern you.");
    if (fault == "the entries are not those of the head")
        return translate("Wallet", "The entries are not those that the ledger has signed.");
    if (fault == "unseen" || fault == "doubtful" || fault == "frozen")
        return sentenceOf(walletSentences, fault == "unseen" ? "notSeenYet" : std::string_view(fault));
    return translate("Wallet", "An entry breaks the rules (%1).").arg(QString::fromStdString(fault));
}

QString amountSentence(AmountFault fault, unsigned decimals)
{
    switch (fault) {
    case AmountFault::empty: return {};
    case AmountFault::notANumber:
        return translate("Wallet", "That is no amount. Write it like this: %1").arg(amountWritten(12'345, decimals == 0 ? 0 : 1));
    case AmountFault::tooFine:
        return translate("Wallet", "That is finer than this token can be divided: it has %1 decimals.")
            .arg(QLocale().toString(decimals));
    case AmountFault::nothing: return translate("Wallet", "That is nothing. Enter more.");
    case AmountFault::tooLarge: return translate("Wallet", "That is more than there can be.");
    }
    return {};
}

QString trustSentence(api::LedgerTrust trust)
{
    switch (trust) {
    case api::LedgerTrust::fine: return {};
    case api::LedgerTrust::unseen: return sentenceOf(walletSentences, "notSeenYet");
    case api::LedgerTrust::doubtful: return sentenceOf(walletSentences, "doubtful");
    case api::LedgerTrust::frozen: return sentenceOf(walletSentences, "frozen");
    }
    return {};
}

QString ledgerLine(const api::JoinedLedger& ledger, WallTime now)
{
    if (!ledger.synced)
        return translate("Wallet", "Not verified since Granary was started");
    const auto seconds = static_cast<double>(std::max<std::int64_t>(now.ns - ledger.synced->ns, 0)) / 1e9;
    const auto ago = durationText(std::max(seconds, 1.0));
    if (ledger.problem)
        return translate("Wallet", "No answer; last verified %1 ago").arg(ago);
    if (ledger.witnessesNamed > 0)
        return translate("Wallet", "Verified %1 ago; witnesses: %2 of %3")
            .arg(ago, countText(ledger.witnesses), countText(ledger.witnessesNamed));
    return translate("Wallet", "Verified %1 ago").arg(ago);
}

QString ledgerName(const api::JoinedLedger& ledger)
{
    if (ledger.name.empty())
        return QString::fromStdString(ledger.url);
    return QStringLiteral("%1 (%2)").arg(QString::fromStdString(ledger.name), QString::fromStdString(ledger.symbol));
}

QString historyTitle(const api::HistoryRow& row)
{
    const auto who = row.name.empty() ? shortAddress(row.address) : QString::fromStdString(row.name);
    if (row.kind == "transfer")
        return row.change < 0 ? translate("Wallet", "To %1").arg(who) : translate("Wallet", "From %1").arg(who);
    if (row.kind == "grant")
        return translate("Wallet", "Given to begin with");
    if (row.kind == "founding")
        return translate("Wallet", "Your part since the founding");
    if (row.kind == "open")
        return translate("Wallet", "Channel opened with %1").arg(who);
    if (row.kind == "close" || row.kind == "expire")
        return translate("Wallet", "Channel with %1 ended").arg(who);
    if (row.kind == "notarise")
        return translate("Wallet", "File notarised");
    return QString::fromStdString(row.kind);
}

QString shortAddress(const std::string& address)
{
    const auto text = QString::fromStdString(address);
    return text.size() < 24 ? text : text.left(10) + QChar(0x2026) + text.right(6);
}

QString groupedAddress(const std::string& address)
{
    constexpr qsizetype groupLength = 8;
    QStringList out;
    const auto text = QString::fromStdString(address);
    for (qsizetype at = 0; at < text.size(); at += groupLength)
        out << text.mid(at, groupLength);
    return out.join(QLatin1Char(' '));
}

QString hiddenAmount() { return QString(4, QChar(0x2022)); }

QString personText(const std::string& address, const std::vector<api::WalletContact>& contacts)
{
    const auto at = std::find_if(contacts.begin(), contacts.end(),
        [&](const auto& contact) { return contact.address == address && !contact.name.empty(); });
    return at == contacts.end() ? shortAddress(address) : QString::fromStdString(at->name);
}

} // namespace granary::ui
