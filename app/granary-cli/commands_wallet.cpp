// wallet: what there is, paying, and what came and went.
#include "app/granary-cli/commands.h"
#include "app/granary-cli/wallet_texts.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"
#include "core/api/wallet.h"
#include "core/base/amount.h"

#include <cstdio>
#include <iostream>
#include <unistd.h>

namespace granary::app {
namespace {

/// For the ledger's receipt.
constexpr std::uint64_t usualWaitSeconds = 30;

std::string moneyText(std::uint64_t units, const api::WalletBalance& of)
{
    return amountText(Amount::units(units), of.decimals) + " " + of.symbol;
}

/// Digits and a point, whatever the locale.
Result<std::uint64_t> unitsIn(const std::string& text, unsigned decimals)
{
    if (const auto amount = parseAmount(text, decimals))
        return amount->isZero() ? Result<std::uint64_t>(api::walletError("dust")) : amount->units();
    // With more decimals than the token has it would be a number.
    const auto point = text.find('.');
    if (point != text.npos && text.size() - point - 1 > decimals &&
        parseAmount(text.substr(0, point + 1 + decimals), decimals).ok())
        return api::walletError("dust");
    if (point != text.npos && decimals == 0 && parseAmount(text.substr(0, point), 0).ok())
        return api::walletError("dust");
    return api::walletError("notAnAmount");
}

std::optional<std::uint64_t> waitOf(const Arguments& arguments)
{
    return arguments.has("--wait") ? parseNumber(arguments.value("--wait"), 0, api::maxPaymentWaitSeconds)
                                   : std::optional(usualWaitSeconds);
}

int badWait(Session& session)
{
    return session.output().failure(exitUsage, "usage", "--wait is a number of seconds, at most 120.");
}

int answerPayment(Session& session, const Result<api::Payment>& payment, const std::string& what)
{
    if (!payment)
        return session.fail(payment.error(), Doing::wallet);
    auto& output = session.output();
    if (payment->entry)
        output.say(what + " It is entry " + std::to_string(*payment->entry) + " of the ledger.");
    else
        output.say("Signed and kept, and not done yet: the ledger has not answered. It goes out with the next command or while granaryd "
                   "runs; do not give the command again.");
    output.answer(api::toJson(*payment));
    return payment->state == api::PaymentState::waiting ? exitLater : exitDone;
}

/// Whom an operand stands for, and what else it says.
struct Payee {
    api::SendRequest request;
    std::string address;
    std::string name;
};

Result<Payee> payeeOf(api::Wallet& wallet, const std::string& text)
{
    Payee out;
    if (text.starts_with("granary:")) {
        GRANARY_ASSIGN(const auto slip, wallet.readSlip(text));
        out.request.to = out.address = slip.to;
        out.request.ledger = slip.ledger;
        out.request.amount = slip.amount.value_or(0);
        out.request.memo = slip.memo;
        out.name = slip.knownName;
        return out;
    }
    GRANARY_ASSIGN(const auto contacts, wallet.contacts());
    out.request.to = out.address = text;
    for (const auto& contact : contacts)
        if (contact.name == text || contact.address == text) {
            out.address = contact.address;
            out.name = contact.name;
        }
    return out;
}

bool confirmed(Session& session, const Payee& payee, const api::WalletBalance& balance)
{
    auto& output = session.output();
    output.note("To      " + (payee.name.empty() ? "an address that is not in your address book" : printable(payee.name)) +
        "\n        " + printable(payee.address));
    output.note("Amount  " + moneyText(payee.request.amount, balance) +
        (payee.request.memo.empty() ? "" : "\nMemo    " + printable(payee.request.memo)));
    output.note("Total   " + moneyText(payee.request.amount, balance) + ", there is no fee. You have " +
        moneyText(balance.available, balance) + ".");
    std::fputs("Type \"send\" to go on: ", stderr);
    std::string answer;
    return std::getline(std::cin, answer) && answer == "send";
}

int payNode(Session& session, api::Wallet& wallet)
{
    const auto& arguments = session.arguments();
    const auto& operands = arguments.operands;
    const auto node = NodeId::fromHexText(operands[2]);
    const auto times = parseNumber(arguments.value("--times", "1"), 1, api::maxStreamedVouchers);
    if (!node || !times)
        return session.output().failure(exitUsage, "usage",
            node ? "--times is a number from 1 to 1000000." : "NODE is the ID of a node, as \"granary-cli node list\" shows it.");
    const auto ledger = arguments.value("--ledger");
    const auto balance = wallet.balance(ledger);
    const auto units = balance ? unitsIn(operands[3], balance->decimals) : Result<std::uint64_t>(balance.error());
    if (!units)
        return session.fail(units.error(), Doing::wallet);
    const auto done = wallet.stream({ledger, operands[1], *node, *units, *times});
    if (!done)
        return session.fail(done.error(), Doing::payNode);
    session.output().say(countText(done->vouchers, "payment") + " taken; " + moneyText(done->paid, *balance) + " paid through the channel in all.");
    if (done->problem)
        session.output().note(sentence(*done->problem, session.context(Doing::payNode)));
    session.output().answer(api::toJson(*done));
    return done->problem ? exitLater : exitDone;
}

std::string changeText(std::int64_t change, unsigned decimals)
{
    const auto size = change < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(change) : static_cast<std::uint64_t>(change);
    return (change < 0 ? "-" : "+") + amountText(Amount::units(size), decimals);
}

} // namespace

int walletAddressCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto addresses = wallet->addresses();
    if (!addresses)
        return session.fail(addresses.error(), Doing::wallet);
    session.output().say(addresses->address);
    session.output().say("Ethereum  " + addresses->ethereum);
    session.output().say("TRON      " + addresses->tron);
    session.output().answer(api::toJson(*addresses));
    return exitDone;
}

int walletBalanceCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto ledger = session.arguments().value("--ledger");
    const auto synced = wallet->syncLedger(ledger);
    if (!synced)
        return session.fail(synced.error(), Doing::wallet);
    const auto balance = wallet->balance(ledger);
    if (!balance)
        return session.fail(balance.error(), Doing::wallet);
    auto& output = session.output();
    output.say("Available    " + moneyText(balance->available, *balance));
    if (balance->locked > 0)
        output.say("Not free yet " + moneyText(balance->locked, *balance));
    if (balance->inChannels > 0)
        output.say("In channels  " + moneyText(balance->inChannels, *balance));
    if (balance->pending > 0)
        output.say("On its way   " + moneyText(balance->pending, *balance));
    if (synced->problem) {
        const auto text = ledgerWaySentence(*synced->problem);
        output.note("This is as of the last answer. " + (text.empty() ? printable(synced->problem->text()) : text));
    }
    if (balance->trust == api::LedgerTrust::doubtful || balance->trust == api::LedgerTrust::frozen)
        output.note(walletSentence(api::walletError(balance->trust == api::LedgerTrust::frozen ? "frozen" : "doubtful")));
    output.answer(api::toJson(*balance));
    return exitDone;
}

int walletSendCommand(Session& session)
{
    int code = 0;
    const auto& arguments = session.arguments();
    const auto wait = waitOf(arguments);
    if (!wait)
        return badWait(session);
    const bool asks = !arguments.has("--yes") && !session.output().json();
    if (asks && !isTerminal(STDIN_FILENO))
        return session.output().failure(exitUsage, "usage", "Sending asks first. Run it on a terminal, or give --yes.");
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    auto payee = payeeOf(*wallet, arguments.operands[0]);
    if (!payee)
        return session.fail(payee.error(), Doing::wallet);
    auto& request = payee->request;
    if (arguments.has("--ledger")) {
        if (!request.ledger.empty() && !request.ledger.starts_with(arguments.value("--ledger")))
            return session.fail(api::walletError("otherLedger"), Doing::wallet);
        request.ledger = arguments.value("--ledger");
    }
    const auto balance = wallet->balance(request.ledger);
    if (!balance)
        return session.fail(balance.error(), Doing::wallet);
    if (arguments.operands.size() > 1) {
        const auto units = unitsIn(arguments.operands[1], balance->decimals);
        if (!units)
            return session.fail(units.error(), Doing::wallet);
        request.amount = *units;
    }
    if (request.amount == 0)
        return session.output().failure(
            exitUsage, "usage", "Say how much: granary-cli wallet send " + printable(arguments.operands[0]) + " AMOUNT");
    if (arguments.has("--memo"))
        request.memo = arguments.value("--memo");
    request.operation = arguments.value("--operation");
    request.waitSeconds = *wait;
    if (asks && !confirmed(session, *payee, *balance))
        return session.output().failure(exitMendable, "cancelled", "Nothing was sent.");
    return answerPayment(session, wallet->send(request),
        moneyText(request.amount, *balance) + " sent to " + printable(payee->name.empty() ? payee->address : payee->name) + ".");
}

int walletRequestCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto& arguments = session.arguments();
    api::PaymentSlip slip;
    slip.ledger = arguments.value("--ledger");
    slip.memo = arguments.value("--memo");
    slip.name = arguments.value("--name");
    if (!arguments.operands.empty()) {
        const auto balance = wallet->balance(slip.ledger);
        if (!balance)
            return session.fail(balance.error(), Doing::wallet);
        const auto units = unitsIn(arguments.operands[0], balance->decimals);
        if (!units)
            return session.fail(units.error(), Doing::wallet);
        slip.amount = *units;
    }
    const auto written = wallet->writeSlip(slip);
    if (!written)
        return session.fail(written.error(), Doing::wallet);
    session.output().say(written->text);
    session.output().answer(api::toJson(*written));
    return exitDone;
}

int walletGrantCommand(Session& session)
{
    int code = 0;
    const auto wait = waitOf(session.arguments());
    if (!wait)
        return badWait(session);
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    session.output().note("Working for it; that takes some seconds.");
    return answerPayment(session, wallet->askForGrant({session.arguments().value("--ledger"), *wait}),
        "The ledger gives you something to begin with.");
}

int walletHistoryCommand(Session& session)
{
    int code = 0;
    const auto& arguments = session.arguments();
    const auto limit = parseNumber(arguments.value("--limit", "50"), 1, api::maxHistoryRows);
    const auto before = parseNumber(arguments.value("--before", "0"), 0, UINT64_MAX);
    if (!limit || !before)
        return session.output().failure(
            exitUsage, "usage", "--limit is a number from 1 to 1000, --before the number of an entry.");
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto ledger = arguments.value("--ledger");
    if (const auto synced = wallet->syncLedger(ledger); !synced)
        return session.fail(synced.error(), Doing::wallet);
    if (arguments.has("--csv")) {
        const auto written = wallet->historyTable(ledger);
        if (!written)
            return session.fail(written.error(), Doing::wallet);
        if (!session.output().json())
            std::fwrite(written->csv.data(), 1, written->csv.size(), stdout);
        session.output().answer(api::toJson(*written));
        return exitDone;
    }
    const auto balance = wallet->balance(ledger);
    const auto page = wallet->history(ledger, *before, *limit);
    if (!balance || !page)
        return session.fail(balance ? page.error() : balance.error(), Doing::wallet);
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : page->rows)
        rows.push_back({std::to_string(row.entry), timeText(row.time.ns), row.kind, changeText(row.change, balance->decimals),
            amountText(Amount::units(row.balance), balance->decimals), printable(row.name.empty() ? row.address : row.name),
            printable(row.memo)});
    for (const auto& line : table(rows, {true, false, false, true, true, false, false}))
        session.output().say(line);
    if (page->rows.empty())
        session.output().say("Nothing yet.");
    if (page->more)
        session.output().say("There is more: --before " + std::to_string(page->rows.back().entry));
    session.output().answer(api::toJson(*page));
    return exitDone;
}

int walletChannelsCommand(Session& session)
{
    int code = 0;
    const auto& arguments = session.arguments();
    const auto& operands = arguments.operands;
    const auto wait = waitOf(arguments);
    if (!wait)
        return badWait(session);
    const auto what = operands.empty() ? std::string("list") : operands[0];
    const auto minutes = parseNumber(arguments.value("--minutes", "1440"), 1, 90 * 1440);
    if (!minutes ||
        !(what == "list"         ? operands.size() <= 1
                : what == "open" ? operands.size() == 3
                : what == "pay"  ? operands.size() == 4
                                 : (what == "close" || what == "refund") && operands.size() == 2))
        return session.output().failure(exitUsage, "usage",
            "wallet channels [open ADDRESS|NODE AMOUNT [--minutes N]|pay ID NODE AMOUNT [--times N]|close ID|refund ID]; --minutes is at most "
            "129600 (90 days).");
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto ledger = arguments.value("--ledger");
    if (what == "close" || what == "refund") {
        const api::EndChannelRequest request{ledger, operands[1], *wait};
        return answerPayment(
            session, what == "close" ? wallet->closeChannel(request) : wallet->refundChannel(request), "The channel ends.");
    }
    if (what == "pay")
        return payNode(session, *wallet);
    if (what == "open") {
        auto to = operands[1];
        if (const auto node = NodeId::fromHexText(to)) {
            const auto payee = wallet->payeeAt(*node);
            if (!payee)
                return session.fail(payee.error(), Doing::payNode);
            to = payee->address;
        }
        const auto balance = wallet->balance(ledger);
        const auto units = balance ? unitsIn(operands[2], balance->decimals) : Result<std::uint64_t>(balance.error());
        if (!units)
            return session.fail(units.error(), Doing::wallet);
        const auto opened = wallet->openChannel({ledger, to, *units, *minutes * 60, *wait});
        return answerPayment(session, opened, opened && opened->channel ? "Channel " + *opened->channel + " is open." : "The channel is opened.");
    }
    const auto channels = wallet->channels();
    if (!channels)
        return session.fail(channels.error(), Doing::wallet);
    auto list = api::Json::array();
    for (const auto& channel : *channels) {
        list.push_back(api::toJson(channel));
        // Without its ledger nobody knows how many decimals there are.
        const auto balance = wallet->balance(channel.ledger);
        const auto of = balance ? amountText(Amount::units(channel.paid), balance->decimals) + " of " + moneyText(channel.deposit, *balance)
                                : std::to_string(channel.paid) + " of " + std::to_string(channel.deposit) + " units";
        session.output().say(channel.id + "  " + (channel.paying ? "to " : "from ") + channel.other + "  " + of + ", " +
            (channel.ended ? "ended" : "until " + timeText(channel.ends.ns)));
    }
    if (channels->empty())
        session.output().say("There are no channels.");
    session.output().answer({{"channels", std::move(list)}});
    return exitDone;
}

} // namespace granary::app
