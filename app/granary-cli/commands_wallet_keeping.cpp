// wallet: limits, names, and proofs.
#include "app/granary-cli/commands.h"
#include "app/terminal/quantity_text.h"
#include "app/terminal/terminal.h"
#include "core/api/wallet.h"
#include "core/base/amount.h"
#include "core/crypto/hash.h"

#include <fstream>

namespace granary::app {
namespace {

constexpr std::size_t maxProofText = 128 << 10;
constexpr std::size_t hashBlock = 1 << 20;

/// SHA-256 of a file. ioError: there is none that can be read, or not to its end.
Result<Hash32> hashOfFile(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::string block(hashBlock, '\0');
    return crypto::sha256Of([&]() -> Result<ByteView> {
        if (in.eof())
            return ByteView();
        in.read(block.data(), static_cast<std::streamsize>(block.size()));
        if (in.bad() || (in.fail() && !in.eof()))
            return ErrorCode::ioError;
        return asBytes(std::string_view(block).substr(0, static_cast<std::size_t>(in.gcount())));
    });
}

int unreadable(Session& session, const std::string& path)
{
    return session.output().failure(
        exitMendable, "ioError", "The file " + printable(path) + " could not be read. Check its name and that you may open it.");
}

/// "none" takes the limit away. False: neither that nor an amount.
bool readLimit(const Arguments& arguments, const char* option, unsigned decimals, std::optional<std::uint64_t>& limit)
{
    if (!arguments.has(option))
        return true;
    const auto text = arguments.value(option);
    limit.reset();
    if (text == "none")
        return true;
    const auto amount = parseAmount(text, decimals);
    if (amount)
        limit = amount->units();
    return amount.ok();
}

std::string limitText(const std::optional<std::uint64_t>& units, const api::WalletBalance& of)
{
    return units ? amountText(Amount::units(*units), of.decimals) + " " + of.symbol : "no limit";
}

int setStopped(Session& session, bool on)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    if (const auto set = wallet->stopPayments(on); !set)
        return session.fail(set.error(), Doing::wallet);
    session.output().say(on
            ? "All automatic payments are stopped, on every ledger. \"granary-cli wallet resume\" lets them go on."
            : "Automatic payments go on, within your limits.");
    session.output().answer({{"stopped", on}});
    return exitDone;
}

} // namespace

int walletBudgetCommand(Session& session)
{
    int code = 0;
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto& arguments = session.arguments();
    const auto ledger = arguments.value("--ledger");
    const auto balance = wallet->balance(ledger);
    auto budget = wallet->budget(ledger);
    if (!balance || !budget)
        return session.fail(balance ? budget.error() : balance.error(), Doing::wallet);
    if (arguments.has("--day") || arguments.has("--month") || arguments.has("--download")) {
        const bool read = readLimit(arguments, "--day", balance->decimals, budget->perDay) &&
            readLimit(arguments, "--month", balance->decimals, budget->perMonth) &&
            readLimit(arguments, "--download", balance->decimals, budget->perDownload);
        if (!read)
            return session.output().failure(exitUsage, "usage", "A limit is an amount such as 12.5, or none.");
        if (const auto set = wallet->setBudget(*budget); !set)
            return session.fail(set.error(), Doing::wallet);
        budget = wallet->budget(ledger);
        if (!budget)
            return session.fail(budget.error(), Doing::wallet);
    }
    auto& output = session.output();
    output.say("Automatic payments: " +
        std::string(
            budget->stopped ? "STOPPED. \"granary-cli wallet resume\" lets them go on." : "allowed within these limits."));
    output.say("A day       " + limitText(budget->perDay, *balance) +
        (budget->leftToday ? ", left today " + limitText(budget->leftToday, *balance) : ""));
    output.say("A month     " + limitText(budget->perMonth, *balance) +
        (budget->leftThisMonth ? ", left this month " + limitText(budget->leftThisMonth, *balance) : ""));
    output.say("A download  " + limitText(budget->perDownload, *balance));
    output.answer(api::toJson(*budget));
    return exitDone;
}

int walletStopCommand(Session& session) { return setStopped(session, true); }
int walletResumeCommand(Session& session) { return setStopped(session, false); }

int walletContactsCommand(Session& session)
{
    int code = 0;
    const auto& arguments = session.arguments();
    if (arguments.operands.size() == 1 || (arguments.has("--remove") && !arguments.operands.empty()))
        return session.output().failure(exitUsage, "usage", "wallet contacts [NAME ADDRESS|--remove NAME]");
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    if (!arguments.operands.empty())
        if (const auto put = wallet->putContact({arguments.operands[1], arguments.operands[0]}); !put)
            return session.fail(put.error(), Doing::wallet);
    auto contacts = wallet->contacts();
    if (!contacts)
        return session.fail(contacts.error(), Doing::wallet);
    if (arguments.has("--remove")) {
        const auto name = arguments.value("--remove");
        bool found = false;
        for (const auto& contact : *contacts)
            if (contact.name == name || contact.address == name) {
                found = true;
                if (const auto put = wallet->putContact({contact.address, {}}); !put)
                    return session.fail(put.error(), Doing::wallet);
            }
        if (!found)
            return session.output().failure(
                exitMendable, "notFound", "There is no such name. \"granary-cli wallet contacts\" shows them.");
        contacts = wallet->contacts();
        if (!contacts)
            return session.fail(contacts.error(), Doing::wallet);
    }
    auto list = api::Json::array();
    for (const auto& contact : *contacts) {
        list.push_back(api::toJson(contact));
        session.output().say(contact.address + "  " + printable(contact.name));
    }
    if (contacts->empty())
        session.output().say("Your address book is empty. \"granary-cli wallet contacts NAME ADDRESS\" adds to it.");
    session.output().answer({{"contacts", std::move(list)}});
    return exitDone;
}

int walletNotariseCommand(Session& session)
{
    int code = 0;
    const auto& arguments = session.arguments();
    const auto wait = parseNumber(arguments.value("--wait", "30"), 0, api::maxPaymentWaitSeconds);
    if (!wait)
        return session.output().failure(exitUsage, "usage", "--wait is a number of seconds, at most 120.");
    const auto& what = arguments.operands[0];
    const auto given = Hash32::fromHexText(what);
    const auto hash = given ? Result<Hash32>(*given) : hashOfFile(what);
    if (!hash)
        return unreadable(session, what);
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto payment = wallet->notarise({arguments.value("--ledger"), hash->hex(), *wait});
    if (!payment)
        return session.fail(payment.error(), Doing::wallet);
    session.output().say(payment->entry ? "Notarised in entry " + std::to_string(*payment->entry) +
                ". \"granary-cli wallet export-proof " + std::to_string(*payment->entry) + "\" writes a proof of it."
                                        : std::string("It is signed and kept, but the ledger has not answered yet; \"granary-cli "
                                                      "wallet history\" shows it when it has."));
    session.output().answer(api::toJson(*payment));
    return exitDone;
}

int walletExportProofCommand(Session& session)
{
    int code = 0;
    const auto& arguments = session.arguments();
    const auto entry = parseNumber(arguments.operands[0], 0, INT64_MAX);
    if (!entry)
        return session.output().failure(
            exitUsage, "usage", "ENTRY is the number of an entry; \"granary-cli wallet history\" shows them.");
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto proof = wallet->exportProof({arguments.value("--ledger"), *entry});
    if (!proof)
        return session.fail(proof.error(), Doing::wallet);
    if (arguments.has("--to")) {
        std::ofstream out(arguments.value("--to"), std::ios::binary | std::ios::trunc);
        out << proof->proof << '\n';
        out.close();
        if (!out)
            return session.output().failure(exitMendable, "ioError",
                "The proof could not be written to " + printable(arguments.value("--to")) + ". Choose another place.");
        session.output().say("Written to " + printable(arguments.value("--to")) +
            ". Whoever has it can check it with \"granary-cli wallet check-proof\", without asking the ledger.");
    } else {
        session.output().say(proof->proof);
    }
    session.output().answer(api::toJson(*proof));
    return exitDone;
}

int walletCheckProofCommand(Session& session)
{
    int code = 0;
    const auto& operands = session.arguments().operands;
    std::ifstream in(operands[0], std::ios::binary);
    std::string text(maxProofText, '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r'))
        text.pop_back();
    if (text.empty())
        return session.output().failure(exitMendable, "notFound",
            "There is no proof in " + printable(operands[0]) +
                ". Name the file that \"wallet export-proof --to\" wrote.");
    auto* const wallet = session.openWallet(code);
    if (!wallet)
        return code;
    const auto proven = wallet->checkProof({text});
    if (!proven)
        return proven.error().kind == ErrorKind::corrupt || proven.error().code == ErrorCode::malformed
            ? session.output().failure(exitDamaged, "damaged", "This proves nothing: it is no proof, or was changed.")
            : session.fail(proven.error(), Doing::wallet);
    if (operands.size() > 1) {
        const auto hash = hashOfFile(operands[1]);
        if (!hash)
            return unreadable(session, operands[1]);
        if (hash->hex() != proven->hash)
            return session.output().failure(exitDamaged, "damaged",
                "The proof is good, but not of this file: " + printable(operands[1]) + " is not what was notarised, or was changed since.");
    }
    auto& output = session.output();
    output.say("Entry " + std::to_string(proven->entry) + " of ledger " + proven->ledger + " (" + printable(proven->name) + ")" +
        (proven->joined ? ", which your wallet has joined."
                        : ". Your wallet has not joined it: compare the id with the one you expect."));
    output.say("Made " + timeText(proven->time.ns) + " by " + proven->account + ".");
    if (!proven->hash.empty())
        output.say("It notarises the hash " + proven->hash + (operands.size() > 1 ? ", which is that of " + printable(operands[1]) + "." : "."));
    output.answer(api::toJson(*proven));
    return exitDone;
}

} // namespace granary::app
