// The profile's files: lock, configuration, keys, known nodes, the socket's path.
#include "core/crypto/phrase.h"
#include "core/engine/key_file.h"
#include "core/engine/known_nodes_file.h"
#include "core/engine/network_group.h"
#include "core/engine/profile.h"
#include "core/engine/service_key.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/seeded_random.h"

#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace granary;
using namespace granary::engine;

class ProfileTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { crypto::initialise(); }

    void oneEngineAProfile()
    {
        test::MemoryFileSystem files;
        QVERIFY(Profile::open(files, "/p", Profile::Access::mustExist).error().code == ErrorCode::notFound);
        auto first = Profile::open(files, "/p", Profile::Access::create);
        QVERIFY(first.ok());
        QVERIFY(!(*first)->hasDrive());
        QVERIFY(Profile::open(files, "/p", Profile::Access::create).error().code == ErrorCode::inUse);
        first->reset();
        QVERIFY(Profile::open(files, "/p", Profile::Access::mustExist).ok());
    }

    void readOnlyProfileIsAClearError()
    {
        test::MemoryFileSystem files;
        files.setReadOnly(true);
        QVERIFY(Profile::open(files, "/p", Profile::Access::create).error().code == ErrorCode::readOnly);
    }

    void configurationSurvives()
    {
        test::MemoryFileSystem files;
        ProfileConfig config;
        config.network = "friends";
        config.bootstraps = {"127.0.0.1:1", "[::1]:2"};
        config.listen = "0.0.0.0:4774";
        config.uploadBytesPerSecond = 5;
        config.pausedUntilNs = pausedForGood;
        config.plans = 3;
        {
            auto profile = *Profile::open(files, "/p", Profile::Access::create);
            QVERIFY(profile->setConfig(config).ok());
        }
        QVERIFY((*Profile::open(files, "/p", Profile::Access::mustExist))->config() == config);
        // A damaged one is no reason to keep anybody from their files.
        QVERIFY(files.flipBit("/p/config", 3).ok());
        QVERIFY((*Profile::open(files, "/p", Profile::Access::mustExist))->config() == ProfileConfig());
    }

    void hostileConfigurations()
    {
        const auto decode = [](std::string_view text) { return ProfileConfig::decode(asBytes(text)); };
        QVERIFY(decode("d7:versioni1ee").ok());
        QVERIFY(decode("d5:extrai1e7:versioni1ee").ok());
        QVERIFY(!decode("").ok());
        QVERIFY(!decode("de").ok());
        QVERIFY(decode("d7:versioni2ee").error().code == ErrorCode::unsupportedVersion);
        QVERIFY(!decode("d4:downi-1e7:versioni1ee").ok());
        QVERIFY(!decode("d5:pausei-1e7:versioni1ee").ok());
        QVERIFY(!decode("d7:versioni1eex").ok());
        QVERIFY(!decode("d7:network65:" + std::string(65, 'x') + "7:versioni1ee").ok());
    }

    void keysOpenWithTheirPassphraseOnly()
    {
        test::MemoryFileSystem files;
        test::SeededRandom random(1);
        const auto phrase = crypto::Phrase::generate(random, crypto::Language::english);
        const auto seed = phrase.seed();
        const auto drive = crypto::driveKeys(crypto::storageRoot(seed), 0, 0);
        const auto file = KeyFile::create(drive, crypto::walletKeys(seed), random);
        QVERIFY(file.write(files, "/keys", "horse", random).ok());
        QVERIFY(!*KeyFile::unprotected(files, "/keys"));
        QVERIFY(KeyFile::open(files, "/keys", "house").error().code == ErrorCode::wrongPassphrase);
        const auto opened = KeyFile::open(files, "/keys", "horse");
        QVERIFY(opened.ok());
        const auto keys = *opened->keys();
        QVERIFY(keys.drive.drive == drive.drive);
        QVERIFY(equalBytes(keys.drive.maskKey.view(), drive.maskKey.view()));
        QVERIFY(equalBytes(keys.database.view(), file.keys()->database.view()));
        // A new passphrase opens the same keys.
        QVERIFY(opened->write(files, "/keys", "", random).ok());
        QVERIFY(*KeyFile::unprotected(files, "/keys"));
        QVERIFY(equalBytes(KeyFile::open(files, "/keys", "")->keys()->database.view(), keys.database.view()));
        QVERIFY(files.flipBit("/keys", 8 * 120).ok());
        QVERIFY(KeyFile::open(files, "/keys", "").error().kind == ErrorKind::corrupt);
    }

    void serviceKeyIsMadeOnce()
    {
        test::MemoryFileSystem files;
        test::SeededRandom random(2);
        const auto first = loadServiceKey(files, "/service.key", random);
        const auto second = loadServiceKey(files, "/service.key", random);
        QVERIFY(first->identity.publicKey() == second->identity.publicKey());
        QVERIFY(equalBytes(first->database.view(), second->database.view()));
        QVERIFY(files.flipBit("/service.key", 1).ok());
        QVERIFY(!loadServiceKey(files, "/service.key", random).ok());
    }

    void knownNodesAreSealed()
    {
        test::MemoryFileSystem files;
        test::SeededRandom random(3);
        store::DatabaseKey key;
        random.fill(key.mutableView());
        const auto drive = random.id<DriveId>();
        QVERIFY(readKnownNodes(files, "/nodes", key, drive)->empty());
        const std::vector<drive::KnownNode> nodes{
            {random.id<NodeId>(), {"10.1.2.3:4", "[::1]:5"}, false}, {random.id<NodeId>(), {"folder:/mnt/x y"}, true}};
        QVERIFY(writeKnownNodes(files, "/nodes", key, drive, nodes, random).ok());
        const auto back = *readKnownNodes(files, "/nodes", key, drive);
        QCOMPARE(back.size(), std::size_t(2));
        QVERIFY(back[0].id == nodes[0].id && back[0].addresses == nodes[0].addresses && !back[0].leaving);
        QVERIFY(back[1].addresses == nodes[1].addresses && back[1].leaving);
        const auto bytes = *files.readFile("/nodes", 1 << 20);
        QVERIFY(asText(bytes).find("10.1.2.3") == std::string_view::npos);
        QVERIFY(readKnownNodes(files, "/nodes", key, random.id<DriveId>()).error().code == ErrorCode::damaged);
        QVERIFY(files.flipBit("/nodes", 8 * 80).ok());
        QVERIFY(readKnownNodes(files, "/nodes", key, drive).error().code == ErrorCode::damaged);
    }

    void socketPathsStayShort()
    {
        const QTemporaryDir runtime;
        qputenv("XDG_RUNTIME_DIR", runtime.path().toUtf8());
        const auto path = socketPath("/home/somebody/" + std::string(3000, 'x'));
        QVERIFY(path.size() < 108);
        QVERIFY(path.starts_with(runtime.path().toStdString() + "/granary/"));
        QVERIFY(socketPath("/a") != socketPath("/b"));
        QCOMPARE(socketPath("/a/"), socketPath("/a"));
        QVERIFY(prepareSocketDirectory(path).ok());
        struct stat st{};
        QCOMPARE(::stat(parentPath(path).c_str(), &st), 0);
        QCOMPARE(st.st_mode & 0777u, 0700u);
        QCOMPARE(::chmod(parentPath(path).c_str(), 0755), 0);
        QVERIFY(prepareSocketDirectory(path).error().code == ErrorCode::permissionDenied);
        qputenv("XDG_RUNTIME_DIR", QByteArray("/") + QByteArray(100, 'y'));
        QVERIFY(socketPath("/a").starts_with("/tmp/granary-"));
        qunsetenv("XDG_RUNTIME_DIR");
        QVERIFY(socketPath("/a").starts_with("/tmp/granary-"));
    }

    void whatMayFailTogether()
    {
        QCOMPARE(networkGroup("folder:/x"), networkGroup("127.0.0.1:1"));
        QCOMPARE(networkGroup("[::1]:1"), networkGroup("127.3.0.1:9"));
        QCOMPARE(networkGroup("10.0.0.1:1"), networkGroup("10.0.0.200:2"));
        QVERIFY(networkGroup("10.0.0.1:1") != networkGroup("10.0.1.1:1"));
        QCOMPARE(networkGroup("[2001:db8:1:2::1]:1"), networkGroup("[2001:db8:1:3::9]:1"));
        QVERIFY(networkGroup("[2001:db8:1::1]:1") != networkGroup("[2001:db8:2::1]:1"));
        QVERIFY(networkGroup("nonsense").empty());
    }
};

QTEST_GUILESS_MAIN(ProfileTest)
#include "profile_test.moc"
