// The JSON contract of the API: names that scripts rely on, round trips of every value, hostile input.
#include "core/api/json.h"

#include <QTest>

using namespace granary;
using namespace granary::api;

namespace {

template <class T>
bool survives(const T& value)
{
    const Json once = toJson<T>(value);
    auto back = fromJson<T>(once);
    return back.ok() && toJson<T>(*back) == once;
}

template <class Id>
Id idOf(unsigned char fill)
{
    Id id;
    for (auto& b : id.mutableView())
        b = static_cast<std::byte>(fill);
    return id;
}

BackupResult backupResult()
{
    BackupResult r;
    r.snapshot = idOf<SnapshotId>(0xab);
    r.complete = true;
    r.files = 3;
    r.bytes = (1ull << 60) + 1;
    r.warnings.push_back({ErrorCode::permissionDenied, Path{"/home/\xff\n x"}, "open"});
    r.warningCount = 1;
    r.seconds = 1.25;
    return r;
}

} // namespace

class JsonTest : public QObject {
    Q_OBJECT
private slots:
    void namesThatScriptsRelyOn()
    {
        const Json b = toJson(backupResult());
        for (const char* key : {"snapshot", "files", "bytes", "newBytes", "storedBytes", "uploadedBytes", "segments", "shardsPlaced",
                 "shardsWanted", "warnings", "seconds"})
            QVERIFY2(b.contains(key), key);
        QCOMPARE(b["snapshot"].get<std::string>(), std::string("abababababababababababababababab"));
        QCOMPARE(b["bytes"].get<std::uint64_t>(), (1ull << 60) + 1);
        QCOMPARE(b["warnings"][0]["path"].get<std::string>(), std::string("/home/%FF%0A%20x"));
        const Json r = toJson(RestoreResult{});
        for (const char* key : {"files", "bytes", "damaged", "seconds"})
            QVERIFY2(r.contains(key), key);
        const Json d = toJson(DriveStatus{});
        for (const char* key : {"snapshots", "files", "bytes", "survivesLosses", "k", "n", "segmentsFull", "segmentsDegraded"})
            QVERIFY2(d.contains(key), key);
        const Json n = toJson(Node{});
        for (const char* key : {"id", "address", "reachable", "usedBytes", "quotaBytes"})
            QVERIFY2(n.contains(key), key);
    }

    void plansTravelWhole()
    {
        PlanStatus status;
        status.plan.id = 3;
        status.plan.paths = {{"/home/\xff"}};
        status.plan.excludes = {"*.tmp"};
        status.plan.timing = PlanTiming::weekly;
        status.plan.weekday = Weekday::sunday;
        status.plan.minute = 1439;
        status.plan.onlyOnMains = true;
        status.state = PlanState::onBattery;
        status.next = WallTime{5};
        status.last = PlanRun{WallTime{1}, 2.5, std::nullopt, idOf<SnapshotId>(7), true, true};
        status.failed = PlanRun{WallTime{2}, 1, Error(ErrorCode::noNodes, "x"), std::nullopt, false, false};
        status.failures = 2;
        status.watchedWhole = false;
        QVERIFY(survives(status));
        const auto json = toJson(status);
        QCOMPARE(json["timing"].get<std::string>(), std::string("weekly"));
        QCOMPARE(json["weekday"].get<std::string>(), std::string("sunday"));
        QCOMPARE(json["state"].get<std::string>(), std::string("onBattery"));
        QCOMPARE(json["failed"]["error"]["code"].get<std::string>(), std::string("noNodes"));
        const auto back = fromJson<PlanStatus>(json);
        QVERIFY(back.ok() && back->last->unchanged && back->failed->error->detail == "x" && !back->watchedWhole);
        QVERIFY(!fromJson<BackupPlan>(*parseJson(R"({"paths": ["/a"], "timing": "yearly"})")));
        QVERIFY(!fromJson<BackupPlan>(*parseJson(R"({"paths": ["/a"], "timing": "weekly", "weekday": "someday"})")));
        QVERIFY(!fromJson<BackupPlan>(*parseJson(R"({"timing": "daily"})")));
        Limits limits;
        limits.windows = {{480, 1080, 1, 2}};
        limits.uploadNow = 1;
        QVERIFY(survives(limits));
        QVERIFY(survives(ExportResult{idOf<NodeId>(1), 1, 2, 3, 4, 5, 6, 7, 1.5}) && survives(ImportResult{1, 2, 3, 4, 5, 6, 7, 1.5}));
        DeleteDriveResult deleted;
        deleted.nodes.push_back({idOf<NodeId>(2), "folder:/a", false, 1, 1, Error(ErrorCode::unreachable)});
        QVERIFY(survives(deleted));
    }

    void wordsOnlyForANewDrive()
    {
        InitResult fresh;
        fresh.words = SecretText("abandon ability");
        fresh.drive = "00";
        QCOMPARE(toJson(fresh)["words"].get<std::string>(), std::string("abandon ability"));
        InitResult recovered;
        recovered.drive = "00";
        recovered.state = RecoveredState{812, WallTime{1}, 9, 11, 4};
        QVERIFY(!toJson(recovered).contains("words"));
        QCOMPARE(toJson(recovered)["state"]["sequence"].get<std::uint64_t>(), 812u);
    }

    void roundTrips()
    {
        QVERIFY(survives(backupResult()));
        QVERIFY(survives(RestoreRequest{"abcd", {Path{"/a"}}, Path{"/t"}, Conflict::overwrite}));
        QVERIFY(survives(BackupRequest{{Path{"/\x01"}}, {"*.o"}, {"x"}}));
        Entry link;
        link.path = Path{"/l"};
        link.type = EntryType::symlink;
        link.mtimeNs = INT64_MIN;
        link.target = Path{"../\xfe"};
        QVERIFY(survives(link));
        EngineStatus status;
        status.nodes.push_back(Node{idOf<NodeId>(1), NodeType::folder, "folder:/x", true, false, 1, 2});
        status.sameSite = {{idOf<NodeId>(1), idOf<NodeId>(2)}};
        QVERIFY(survives(status));
        status.drive = DriveStatus{};
        status.share = ShareStatus{};
        QVERIFY(survives(status));
        Task task;
        task.kind = TaskKind::backup;
        task.state = TaskState::done;
        task.result = backupResult();
        QVERIFY(survives(task));
        Task failed;
        failed.kind = TaskKind::restore;
        failed.state = TaskState::failed;
        failed.error = Error(ErrorCode::notEnoughShards, "2 of 4");
        QVERIFY(survives(failed));
        Task verified;
        verified.kind = TaskKind::verify;
        verified.state = TaskState::done;
        VerifyResult found;
        found.lost = 1;
        found.damagedNodes.push_back({idOf<NodeId>(3), "127.0.0.1:1", NodeFault::breaksProtocol, 1, 2, 3, 4, 5, 6});
        found.lostFiles.push_back({ErrorCode::damaged, Path{"/\xff"}, "x"});
        verified.result = found;
        QVERIFY(survives(verified));
        Task repaired;
        repaired.kind = TaskKind::repair;
        repaired.state = TaskState::done;
        repaired.result = RepairResult{1, 2, 3, 4, 5, 6, 7, 8, 9, 1.5};
        QVERIFY(survives(repaired));
        QVERIFY(survives(VerifyRequest{true, 2.5}));
        Event event;
        event.task = std::move(failed);
        QVERIFY(survives(event));
        QVERIFY(survives(Limits{1, 2}));
        QVERIFY(survives(Pause{}));
        QVERIFY(survives(Pause{true, WallTime{5}}));
        QVERIFY(!fromJson<Pause>(*parseJson(R"({"until": 5})")).ok());
        QVERIFY(survives(InviteResult{"granary:node?x", WallTime{-5}}));
    }

    void pagesOfFindAndDiff()
    {
        FindPage found;
        found.entries.resize(2);
        found.entries[0].entry.path = Path{"/a/\xff"};
        found.entries[1].entry.path = Path{"/b"};
        found.entries[1].snapshot = idOf<SnapshotId>(1);
        found.entries[1].taken = WallTime{-7};
        QVERIFY(survives(found));
        // A row is an entry with two fields more, which are there for all versions only.
        const Json page = toJson(found);
        QCOMPARE(page["entries"][0]["path"].get<std::string>(), std::string("/a/%FF"));
        QVERIFY(!page["entries"][0].contains("snapshot") && !page.contains("next"));
        QCOMPARE(page["entries"][1]["taken"].get<int>(), -7);
        found.more = true;
        found.snapshot = idOf<SnapshotId>(2);
        found.next = Path{"/b\n"};
        found.nextSnapshot = idOf<SnapshotId>(3);
        QVERIFY(survives(found));
        QCOMPARE(fromJson<FindPage>(toJson(found))->next.bytes, std::string("/b\n"));
        DiffPage diff;
        diff.changes.resize(2);
        diff.changes[0] = Change{Path{"/x"}, ChangeKind::added, {}, Entry{}};
        diff.changes[1] = Change{Path{"/y"}, ChangeKind::type, Entry{}, Entry{}};
        diff.counts.changedBytesAfter = UINT64_MAX;
        QVERIFY(survives(diff));
        QCOMPARE(toJson(diff)["changes"][1]["change"].get<std::string>(), std::string("type"));
        QVERIFY(!toJson(diff)["changes"][0].contains("before"));
        auto wrong = toJson(diff);
        wrong["changes"][0]["change"] = "moved";
        QVERIFY(!fromJson<DiffPage>(wrong).ok());
        QVERIFY(entryTypeByName("symlink") == EntryType::symlink && !entryTypeByName("socket"));
    }

    void invalidUtf8InADetailIsReplaced()
    {
        const std::string text = jsonText(toJson(Error(ErrorCode::ioError, "open \xff")));
        QVERIFY(parseJson(text).ok());
        QVERIFY(text.find('\n') == std::string::npos);
    }

    void refusesWrongForms()
    {
        const auto bad = [](const char* text) {
            const auto json = parseJson(text);
            return !json.ok() || !fromJson<RestoreRequest>(*json).ok();
        };
        QVERIFY(!bad(R"({"target":"/t","later":1})"));
        QVERIFY(bad(R"({})"));
        QVERIFY(bad(R"([])"));
        QVERIFY(bad(R"({"target":1})"));
        QVERIFY(bad(R"({"target":"/%2f"})"));
        QVERIFY(bad(R"({"target":"/%41"})"));
        QVERIFY(bad(R"({"target":"/%00"})"));
        QVERIFY(bad(R"({"target":"/a b"})"));
        QVERIFY(bad(R"({"target":"/t","conflict":"merge"})"));
        QVERIFY(bad(R"({"target":"/t","paths":"/a"})"));
        QVERIFY(!parseJson(std::string(100, '[') + std::string(100, ']')).ok());
        QVERIFY(!parseJson("{\"a\":1}x").ok());
        QVERIFY(!parseJson("").ok());
        const auto limits = [](const char* text) { return fromJson<Limits>(*parseJson(text)).ok(); };
        QVERIFY(limits(R"({"uploadBytesPerSecond":18446744073709551615,"downloadBytesPerSecond":0})"));
        QVERIFY(!limits(R"({"uploadBytesPerSecond":-1,"downloadBytesPerSecond":0})"));
        QVERIFY(!limits(R"({"uploadBytesPerSecond":1.5,"downloadBytesPerSecond":0})"));
    }

    void errorsKeepCodeAndKind()
    {
        const auto back = errorFromJson(toJson(Error(ErrorCode::diskFull, "x")));
        QVERIFY(back.has_value());
        QVERIFY(back->code == ErrorCode::diskFull && back->kind == ErrorKind::user);
        QCOMPARE(back->detail, std::string("x"));
        const auto newer = errorFromJson(*parseJson(R"({"code":"fromTheFuture","kind":"transient","detail":""})"));
        QVERIFY(newer && newer->code == ErrorCode::internal && newer->kind == ErrorKind::transient);
        QVERIFY(!errorFromJson(*parseJson(R"({"code":"diskFull"})")));
    }

    void percentEncoding()
    {
        std::string all;
        for (int i = 1; i < 256; ++i)
            all += static_cast<char>(i);
        QCOMPARE(*percentDecode(percentEncode(all)), all);
        QVERIFY(!percentDecode("%").ok());
        QVERIFY(!percentDecode("%4").ok());
        QVERIFY(!percentDecode("%ZZ").ok());
        QCOMPARE(*percentDecodeLenient("%41%2f+"), std::string("A/+"));
        QVERIFY(!percentDecodeLenient("a%f").ok());
    }

    void secretTextIsWiped()
    {
        std::string source = "a passphrase that is long enough for the heap";
        SecretText secret(std::move(source));
        QVERIFY(source.empty());
        SecretText moved(std::move(secret));
        QVERIFY(secret.empty());
        QCOMPARE(moved.view(), std::string_view("a passphrase that is long enough for the heap"));
    }
};

QTEST_APPLESS_MAIN(JsonTest)
#include "json_test.moc"
