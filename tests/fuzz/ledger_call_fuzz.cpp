// Requests of the ledger's interface, past HTTP. Input: method, target and one header's value, a line each, then the body. Whatever is asked, a ledger
// answers with JSON or with a status that says why not.
#include "core/teller/explorer.h"

#include "core/teller/json_values.h"
#include "tests/core/ledger/memory_ledger_store.h"
#include "tests/fuzz/fuzz_input.h"

using namespace granary;
using namespace granary::ledger;
using namespace granary::teller;

namespace {

const Genesis& genesis()
{
    static const auto made = [] {
        crypto::initialise();
        const crypto::SigningKey key(crypto::SigningKey::Seed::copyFrom(Bytes(32, std::byte{7})));
        GenesisTerms terms;
        terms.operatorKey = key.publicKey();
        terms.founded = {1'700'000'000};
        terms.name = "x";
        terms.symbol = "X";
        terms.supply = Amount::units(1'000'000);
        terms.allocations = {{"all", accountOf(key.publicKey()), 1'000'000, 0, 0}};
        return *Genesis::found(terms);
    }();
    return made;
}

void checkRead(const Read& read)
{
    static const ledger::test::MemoryLedgerStore store(genesis());
    const auto reply = answer({store, genesis(), {1'700'000'100}}, read);
    if (!reply.ok()) {
        const auto shown = errorReply(reply.error());
        GRANARY_ASSERT(shown.status >= 400 && shown.status < 500);
        GRANARY_ASSERT(Json::accept(shown.body));
        return;
    }
    GRANARY_ASSERT(reply->status == 200 && reply->body.size() <= maxLogBytes);
    GRANARY_ASSERT(reply->type != "application/json" || Json::accept(reply->body));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    auto text = asText(fuzz::view(data, size));
    const auto line = [&text] {
        const auto out = std::string(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.size(), out.size() + 1));
        return out;
    };
    platform::HttpRequest request;
    request.method = line();
    request.target = line();
    request.fields = {{"Last-Event-ID", line()}};
    request.fields.emplace_back("Accept-Language", request.fields.front().second);
    request.body = std::string(text);
    const auto call = readCall(request);
    if (!call.ok()) {
        const auto shown = errorReply(call.error());
        GRANARY_ASSERT(shown.status >= 400 && shown.status < 500 && Json::accept(shown.body));
        return 0;
    }
    GRANARY_ASSERT(!routeName(*call).empty());
    if (const auto* read = std::get_if<Read>(&*call))
        checkRead(*read);
    if (const auto* page = std::get_if<BrowsePage>(&*call)) {
        static const ledger::test::MemoryLedgerStore store(genesis());
        const auto shown = explorerPage({store, genesis(), {1'700'000'100}}, *page);
        GRANARY_ASSERT(shown.status == 200 || shown.status == 303 || shown.status == 404);
        // Nothing of what was asked for comes back as markup.
        GRANARY_ASSERT(shown.body.find("<script") == std::string::npos && shown.body.size() < maxLogBytes);
    }
    if (const auto* transaction = std::get_if<SubmitTransaction>(&*call))
        GRANARY_ASSERT(request.method == "POST" && transaction->record.size() <= maxBodyBytes);
    return 0;
}
