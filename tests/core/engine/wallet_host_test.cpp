// A wallet as the engine keeps it: a real ledger in memory behind the port, and the words of the API before it.
#include "core/engine/wallet_host.h"

#include "core/ledger/address.h"
#include "tests/core/wallet/fake_ledger.h"
#include "tests/support/memory_file_system.h"

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>

using namespace granary;
using namespace granary::engine;
using granary::test::MemoryFileSystem;
using granary::wallet::test::FakeLedger;
using granary::wallet::test::WalletScene;

namespace {

constexpr const char* path = "/w/wallet.db";

class SilentLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

/// How the way to the ledger is.
struct Weather {
    bool cut = false;
    std::atomic<bool> silent{false};
    std::atomic<bool> logSilent{false}; ///< no entries come, all else does
};

/// Passes calls on, for as long as there is a way.
class Line : public wallet::LedgerClient {
public:
    Line(FakeLedger& ledger, const Weather& weather) : m_ledger(ledger), m_weather(weather) {}
    Result<Bytes> genesis() override
    {
        return ask([&] { return m_ledger.genesis(); });
    }
    Result<Bytes> newestHead() override
    {
        return ask([&] { return m_ledger.newestHead(); });
    }
    Result<std::vector<Bytes>> cosignatures(std::uint64_t size) override
    {
        return ask([&] { return m_ledger.cosignatures(size); });
    }
    Result<std::vector<Hash32>> consistency(std::uint64_t a, std::uint64_t b) override
    {
        return ask([&] { return m_ledger.consistency(a, b); });
    }
    Result<std::vector<Hash32>> inclusion(std::uint64_t a, std::uint64_t b) override
    {
        return ask([&] { return m_ledger.inclusion(a, b); });
    }
    Result<std::vector<Bytes>> entries(std::uint64_t first, std::size_t most) override
    {
        while (m_weather.logSilent)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return ask([&] { return m_ledger.entries(first, most); });
    }
    Result<std::vector<wallet::ClaimedLine>> history(
        const ledger::AccountId& account, std::uint64_t before, std::size_t most) override
    {
        return ask([&] { return m_ledger.history(account, before, most); });
    }
    Result<std::uint64_t> channelEntry(const ledger::ChannelId& id) override
    {
        return ask([&] { return m_ledger.channelEntry(id); });
    }
    Result<wallet::Submitted> submit(ByteView transaction) override
    {
        return ask([&] { return m_ledger.submit(transaction); });
    }

    void cancel() override
    {
        const std::lock_guard lock(m_mutex);
        m_cancelled = true;
        m_ended.notify_all();
    }

private:
    template <class Ask>
    auto ask(Ask what) -> decltype(what())
    {
        if (m_weather.cut)
            return Error(ErrorCode::unreachable, "cut");
        std::unique_lock lock(m_mutex);
        if (m_weather.silent)
            m_ended.wait(lock, [this] { return m_cancelled; });
        return m_cancelled ? Error(ErrorCode::cancelled) : what();
    }
    FakeLedger& m_ledger;
    const Weather& m_weather;
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_cancelled = false;
};

struct Keeper {
    explicit Keeper(WalletScene& around) : Keeper(around, around.alice) {}
    Keeper(WalletScene& around, const decltype(WalletScene::alice)& person) : scene(around), who(person)
    {
        if (!files.makeDirectories("/w").ok())
            qFatal("directory");
        open();
    }
    void open()
    {
        host.reset();
        WalletHost::Ports ports{scene.clock, random, workers, log,
            [this](const std::string& url, const std::optional<swarm::ProxyServer>& through) -> Result<std::unique_ptr<wallet::LedgerClient>> {
                if (!url.starts_with("http://"))
                    return Error(ErrorCode::malformed, "url");
                ways.push_back(through);
                return std::unique_ptr<wallet::LedgerClient>(std::make_unique<Line>(scene.ledger, weather));
            },
            [this](const std::string&) { return proxy; }, [this] { ++events; }};
        crypto::WalletKeys keys{crypto::LedgerKey::copyFrom(who.key.seed().view()),
            crypto::ChainKey::copyFrom(Bytes(32, std::byte{1})), crypto::ChainKey::copyFrom(Bytes(32, std::byte{2}))};
        auto opened =
            WalletHost::open(std::move(ports), files, path, store::DatabaseKey::copyFrom(Bytes(32, std::byte{9})), keys);
        if (!opened.ok())
            qFatal("%s", opened.error().text().c_str());
        host = std::move(*opened);
    }
    WalletHost* operator->() { return host.get(); }

    WalletScene& scene;
    const decltype(WalletScene::alice)& who;
    MemoryFileSystem files;
    granary::test::SeededRandom random{5};
    WorkerPool workers{1};
    SilentLog log;
    Weather weather;
    std::optional<swarm::ProxyServer> proxy;
    std::vector<std::optional<swarm::ProxyServer>> ways; ///< of clients, in the order in which they were made
    int events = 0;
    std::unique_ptr<WalletHost> host;
};

std::string detailOf(const Error& error)
{
    return error.code == ErrorCode::refused && error.kind == ErrorKind::user ? error.detail : "another error: " + error.text();
}

} // namespace

class WalletHostTest : public QObject {
    Q_OBJECT

private slots:
    void joinsAndPays()
    {
        WalletScene scene;
        Keeper alice(scene);
        const auto bob = ledger::addressText(scene.bob.account);
        QCOMPARE(detailOf(alice->balance("").error()), std::string("wallet: noLedger"));
        QCOMPARE(alice->join({"ftp://x", {}}).error().code, ErrorCode::malformed);
        QCOMPARE(alice->join({"http://x", std::string(64, '0')}).error().code, ErrorCode::wrongNetwork);
        QCOMPARE(alice->join({"http://x", "00"}).error().code, ErrorCode::invalidArgument);
        const auto joined = alice->join({"http://x", scene.genesis.id().hex()});
        QVERIFY(joined.ok() && joined->trust == api::LedgerTrust::fine && !joined->problem && joined->synced);
        QCOMPARE(alice.events, 1);
        for (const auto& text : {std::string(), scene.genesis.id().hex().substr(0, 4), scene.genesis.terms().symbol})
            QCOMPARE(alice->balance(text)->available, 500'000u);
        QCOMPARE(detailOf(alice->balance("nope").error()), std::string("wallet: unknownLedger"));
        QVERIFY(alice->putContact({bob, "Bob"}).ok());
        const auto paid = alice->send({{}, "Bob", 77, "for bread", {}, 0}, {});
        QVERIFY(paid.ok() && paid->entry == 1u && paid->state == api::PaymentState::promised && paid->amount == 77);
        QCOMPARE(alice->balance("")->pending, 77u);
        scene.later();
        QVERIFY(alice->sync("").ok());
        QCOMPARE(alice->balance("")->available, 500'000u - 77);
        const auto page = alice->history("", 0, 1);
        QVERIFY(page.ok() && page->rows.size() == 1 && page->more);
        QCOMPARE(page->rows[0].name, std::string("Bob"));
        QCOMPARE(page->rows[0].memo, std::string("for bread"));
        QCOMPARE(page->rows[0].change, std::int64_t{-77});
        QVERIFY(!alice->history("", page->rows[0].entry, 50)->more);
    }

    void saysWhyNot()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        const auto why = [&](const std::string& to, std::uint64_t amount) {
            return detailOf(alice->send({{}, to, amount, {}, {}, 0}, {}).error());
        };
        const auto bob = ledger::addressText(scene.bob.account);
        QCOMPARE(why(bob, 500'001), std::string("wallet: overspend"));
        QCOMPARE(why(bob, 0), std::string("wallet: dust"));
        QCOMPARE(why(bob, UINT64_MAX), std::string("wallet: notAnAmount"));
        QCOMPARE(why("Nobody", 1), std::string("wallet: notAnAddress"));
        QCOMPARE(why(alice->addresses().address, 1), std::string("wallet: ownAddress"));
        QCOMPARE(alice->send({{}, bob, 1, {}, "00", 0}, {}).error().code, ErrorCode::invalidArgument);
        scene.ledger.refuse = ledger::Refusal::insufficientFunds;
        QCOMPARE(why(bob, 1), std::string("ledger: insufficientFunds"));
        QCOMPARE(detailOf(alice->readSlip("granary:pay?to=x").error()), std::string("wallet: notASlip"));
        QCOMPARE(detailOf(alice->closeChannel({{}, std::string(64, '0'), 0}, {}).error()), std::string("wallet: unknownChannel"));
    }

    /// What was signed while there was no way goes out as it was, once there is one; also after a restart.
    void nothingIsLostWithoutAWay()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        alice.weather.cut = true;
        const auto paid = alice->send({{}, ledger::addressText(scene.bob.account), 5, {}, {}, 0}, {});
        QVERIFY(paid.ok() && paid->state == api::PaymentState::waiting && !paid->entry);
        const auto seen = alice->sync("");
        QVERIFY(
            seen.ok() && seen->problem && seen->problem->code == ErrorCode::unreachable && seen->trust == api::LedgerTrust::fine);
        alice.open();
        alice.weather.cut = false;
        alice->syncDue();
        QCOMPARE(scene.ledger.balanceOf(scene.bob.account).units(), 5u);
        scene.later();
        QVERIFY(alice->sync("").ok());
        QCOMPARE(alice->balance("")->pending, 0u);
    }

    void asksSeldomWhileNobodyAnswers()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        const auto synced = [&] { return alice->ledgers().front().synced->ns; };
        const auto first = synced();
        scene.later(60);
        alice->syncDue(); // not due yet
        QCOMPARE(synced(), first);
        scene.later(300);
        alice->syncDue();
        QVERIFY(synced() > first);
        alice.weather.cut = true;
        scene.later(400);
        alice->syncDue();
        QVERIFY(alice->ledgers().front().problem.has_value());
        alice.weather.cut = false;
        scene.later(10);
        alice->syncDue(); // waits after a failure
        QVERIFY(alice->ledgers().front().problem.has_value());
        scene.later(60);
        alice->syncDue();
        QVERIFY(!alice->ledgers().front().problem);
    }

    void aProxyIsUsedFromNowOn()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        QVERIFY(alice->sync("").ok());
        QVERIFY(alice.ways == std::vector<std::optional<swarm::ProxyServer>>{std::nullopt});
        alice.proxy = swarm::ProxyServer{swarm::ProxyServer::Kind::http, "127.0.0.1", 9, {}, {}};
        QVERIFY(alice->sync("").ok());
        QVERIFY(alice->sync("").ok());
        QCOMPARE(alice.ways.size(), std::size_t{2});
        QVERIFY(alice.ways.back() == alice.proxy);
        alice.proxy.reset();
        QVERIFY(alice->sync("").ok());
        QVERIFY(!alice.ways.back());
    }

    /// The engine's end, and a lock, wait for no ledger.
    void aSilentLedgerIsGivenUp()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        alice.weather.silent = true;
        std::thread waiting([&] { (void)alice->sync(""); });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        alice->cancel();
        waiting.join();
        QCOMPARE(alice->sync("")->problem->code, ErrorCode::cancelled);
        QCOMPARE(alice->join({"http://y", {}}).error().code, ErrorCode::cancelled);
    }

    /// What is known is shown, and what needs no ledger is done, while one is waited for.
    void aSilentLedgerHoldsNobodyUp()
    {
        WalletScene scene;
        Keeper bob(scene, scene.bob);
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok() && bob->join({"http://x", {}}).ok());
        const auto opened = alice->openChannel({{}, bob->addresses().address, 2000, 86'400, 0}, {});
        QVERIFY(opened.ok() && opened->entry);
        scene.later();
        QVERIFY(alice->sync("").ok());
        const auto id = alice->channels().at(0).id;
        QVERIFY(bob->takeVoucher(ledger::encodeVoucher(*alice->nextVoucher("", id, 1))).ok());
        for (auto* const who : {&alice, &bob}) {
            who->weather.silent = true;
            std::atomic<bool> over{false};
            std::thread waiting([&] {
                (void)(*who)->sync("");
                over = true;
            });
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            auto others = std::async(std::launch::async, [&] {
                (void)(*who)->balance("");
                (void)(*who)->history("", 0, 10);
                (void)(*who)->ledgers();
                (void)(*who)->record();
                bool fine = (*who)->putContact({ledger::addressText(scene.operatorOf.account), "Office"}).ok() && (*who)->stopPayments(false).ok();
                if (who == &alice)
                    fine = fine && alice->nextVoucher("", id, 1).ok();
                else
                    fine = fine && bob->takeVoucher(ledger::encodeVoucher(*alice->nextVoucher("", id, 1))).ok();
                return fine;
            });
            const bool answered = others.wait_for(std::chrono::seconds(20)) == std::future_status::ready;
            const bool waits = !over;
            if (answered && who == &alice)
                who->weather.silent = false;
            (*who)->cancel();
            waiting.join();
            QVERIFY(others.get());
            QVERIFY(answered && waits);
        }
    }

    void paymentsGoOnWhileALedgerIsVerified()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        scene.ledger.enter(scene.alice, ledger::Notarise{});
        scene.later();
        alice.weather.logSilent = true;
        auto verified = std::async(std::launch::async, [&] { return alice->verify("", {}); });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const auto paid = alice->send({{}, ledger::addressText(scene.bob.account), 10, {}, {}, 0}, {});
        const bool meanwhile = verified.wait_for(std::chrono::seconds(0)) == std::future_status::timeout;
        scene.later();
        const auto synced = alice->sync("");
        alice.weather.logSilent = false;
        const auto report = verified.get();
        QVERIFY(paid.ok() && paid->entry && synced.ok() && meanwhile);
        // Of the head that it began with; what was paid since is no contradiction.
        QVERIFY(report.ok() && report->verified);
        const auto next = alice->verify("", {});
        QVERIFY(next.ok() && next->verified);
        QCOMPARE(next->entries, report->entries + 1);
        QCOMPARE(alice->ledgers().front().trust, api::LedgerTrust::fine);
    }

    /// Left in the middle of it, a ledger takes nothing with it.
    void aLedgerIsLeftWhileItIsVerified()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        scene.ledger.enter(scene.alice, ledger::Notarise{});
        scene.later();
        alice.weather.logSilent = true;
        auto verified = std::async(std::launch::async, [&] { return alice->verify("", {}); });
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        const auto left = alice->leave("");
        alice.weather.logSilent = false;
        QVERIFY(verified.get().ok() && left.ok());
        QVERIFY(alice->ledgers().empty());
    }

    void vouchersGoFromOneToTheOther()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        const auto opened = alice->openChannel({{}, alice->addresses().address, 2000, 86'400, 0}, {});
        QCOMPARE(detailOf(opened.error()), std::string("wallet: ownAddress"));
        const auto bob = ledger::addressText(scene.bob.account);
        const auto channel = alice->openChannel({{}, bob, 2000, 86'400, 0}, {});
        QVERIFY(channel.ok() && channel->entry);
        scene.later();
        QVERIFY(alice->sync("").ok());
        const auto id = alice->channels().at(0).id;
        const auto first = alice->nextVoucher("", id, 100);
        const auto second = alice->nextVoucher("", id, 50);
        QVERIFY(first.ok() && second.ok());
        QCOMPARE(second->paid.units(), 150u);
        QVERIFY(alice->stopPayments(true).ok());
        QCOMPARE(detailOf(alice->nextVoucher("", id, 1).error()), std::string("wallet: stopped"));
        QVERIFY(alice->stopPayments(false).ok());
        QCOMPARE(detailOf(alice->nextVoucher("", id, 1851).error()), std::string("wallet: overspend"));
        QCOMPARE(detailOf(alice->nextVoucher("", "nonsense", 1).error()), std::string("wallet: unknownChannel"));

        Keeper payee(scene, scene.bob);
        QCOMPARE(payee->takeVoucher(ledger::encodeVoucher(*first)).error().code, ErrorCode::refused); // it has not joined
        QVERIFY(payee->join({"http://x", {}}).ok());
        QVERIFY(payee->takeVoucher(ledger::encodeVoucher(*first)).ok());
        QVERIFY(payee->takeVoucher(ledger::encodeVoucher(*first)).ok()); // the answer was lost
        QVERIFY(payee->takeVoucher(ledger::encodeVoucher(*second)).ok());
        QCOMPARE(payee->takeVoucher(ledger::encodeVoucher(*first)).error().code, ErrorCode::refused); // an old one
        QCOMPARE(payee->channels().at(0).paid, 150u);
        auto forged = *second;
        forged.paid = Amount::units(200);
        QCOMPARE(payee->takeVoucher(ledger::encodeVoucher(forged)).error().code, ErrorCode::refused);
        QCOMPARE(payee->takeVoucher(asBytes("nonsense")).error().code, ErrorCode::malformed);
        // Names of channels are not guessed at the ledger's cost.
        auto unknown = *second;
        unknown.channel = *ledger::ChannelId::fromHexText(std::string(64, '1'));
        QCOMPARE(payee->takeVoucher(ledger::encodeVoucher(unknown)).error().code, ErrorCode::refused);
        QCOMPARE(payee->takeVoucher(ledger::encodeVoucher(unknown)).error().code, ErrorCode::busy);
        QVERIFY(payee->takeVoucher(ledger::encodeVoucher(*alice->nextVoucher("", id, 1))).ok());
        // It is kept, whatever happens to the machine.
        payee.open();
        QCOMPARE(payee->channels().at(0).paid, 151u);
    }

    /// Before it is time to ask the ledger again.
    void aChannelThatIsUsedUpIsTakenAtOnce()
    {
        WalletScene scene;
        Keeper alice(scene);
        Keeper bob(scene, scene.bob);
        QVERIFY(alice->join({"http://x", {}}).ok() && bob->join({"http://x", {}}).ok());
        QVERIFY(alice->openChannel({{}, bob->addresses().address, 1000, 86'400, 0}, {}).ok());
        scene.later();
        QVERIFY(alice->sync("").ok() && bob->sync("").ok());
        const auto id = alice->channels().at(0).id;
        QVERIFY(bob->takeVoucher(ledger::encodeVoucher(*alice->nextVoucher("", id, 799))).ok());
        QVERIFY(!bob->syncDue());
        QVERIFY(bob->takeVoucher(ledger::encodeVoucher(*alice->nextVoucher("", id, 1))).ok());
        QVERIFY(bob->syncDue()); // there is something to be seen in the log soon
        scene.later();
        QVERIFY(bob->sync("").ok());
        QCOMPARE(bob->balance("")->available, 800u);
    }

    void aRewrittenPastIsFound()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        QVERIFY(alice->send({{}, ledger::addressText(scene.bob.account), 5, {}, {}, 0}, {}).ok());
        scene.later();
        QVERIFY(alice->sync("").ok());
        scene.ledger.rewrite();
        for (int i = 0; i < 3; ++i)
            scene.ledger.enter(scene.alice, ledger::Transfer{scene.witness.account, Amount::units(1), {}});
        scene.later();
        const auto seen = alice->sync("");
        QVERIFY(seen.ok() && seen->trust == api::LedgerTrust::frozen);
        QCOMPARE(detailOf(alice->send({{}, ledger::addressText(scene.bob.account), 5, {}, {}, 0}, {}).error()),
            std::string("wallet: frozen"));
        QCOMPARE(detailOf(alice->verify("", {}).error()), std::string("wallet: frozen"));
    }

    /// The drive's copy, and a machine that has nothing else.
    void theRecordBringsItBack()
    {
        WalletScene scene;
        Keeper alice(scene);
        const auto empty = alice->record();
        QVERIFY(alice->join({"http://x", {}}).ok());
        QVERIFY(alice->putContact({ledger::addressText(scene.bob.account), "Bob"}).ok());
        api::WalletBudget budget;
        budget.perDay = 9;
        QVERIFY(alice->setBudget(budget).ok());
        QVERIFY(alice->stopPayments(true).ok());
        const auto kept = alice->record();
        QVERIFY(isWorthKeeping(kept, {}) && isWorthKeeping(kept, empty) && !isWorthKeeping(kept, kept) &&
            !isWorthKeeping(empty, kept));
        scene.ledger.enter(scene.alice, ledger::Transfer{scene.bob.account, Amount::units(1), {}});
        scene.later();
        QVERIFY(alice->sync("").ok());
        QVERIFY(alice->record() != kept && !isWorthKeeping(alice->record(), kept)); // a newer head alone
        Keeper again(scene);
        QVERIFY(again->merge(kept).ok());
        QCOMPARE(again->contacts().size(), std::size_t{1});
        QCOMPARE(again->ledgers().front().url, std::string("http://x"));
        QVERIFY(again->sync("").ok());
        QCOMPARE(again->balance("")->available, 499'999u);
        QVERIFY(again->budget("")->perDay == 9u && again->budget("")->stopped);
        const auto merged = mergeWalletRecords(walletAttachment, kept, alice->record());
        QVERIFY(merged.ok() && *merged == alice->record());
        QCOMPARE(mergeWalletRecords("other", kept, kept).error().code, ErrorCode::unsupportedVersion);
        QVERIFY(!mergeWalletRecords(walletAttachment, kept, asBytes("x")).ok());
    }

    void aDamagedDatabaseIsSetAside()
    {
        WalletScene scene;
        Keeper alice(scene);
        QVERIFY(alice->join({"http://x", {}}).ok());
        const auto kept = alice->record();
        alice.host.reset();
        QVERIFY(alice.files.writeFileDurably(path, Bytes(8192, std::byte{7})).ok());
        alice.open();
        QVERIFY(alice->ledgers().empty());
        QVERIFY(alice.files.exists(std::string(path) + ".damaged-1"));
        QVERIFY(alice->merge(kept).ok());
        QCOMPARE(alice->balance("")->available, 500'000u);
    }
};

QTEST_APPLESS_MAIN(WalletHostTest)
#include "wallet_host_test.moc"
