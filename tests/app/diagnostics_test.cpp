// Diagnostics hold nothing that a user would not show to a stranger: secrets and names are planted everywhere, and looked for.
#include "tests/app/programs.h"

#include <QTest>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace fs = std::filesystem;
using namespace granary;
using namespace granary::test;

namespace {

std::string textOf(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::stringstream out;
    out << in.rdbuf();
    return out.str();
}

/// What must not stand in a text, as it is and in the usual encodings.
class Planted {
public:
    void add(const std::string& secret)
    {
        m_forms.push_back(secret);
        m_forms.push_back(toHex(asBytes(secret)));
        m_forms.push_back(QByteArray::fromStdString(secret).toPercentEncoding().toStdString());
        if (secret.size() < 12)
            return;
        // Base64 of any alignment has the middle of one of these.
        for (const auto* pad : {"", "x", "xx"}) {
            const auto whole = QByteArray::fromStdString(pad + secret).toBase64().toStdString();
            m_forms.push_back(whole.substr(4, whole.size() - 8));
        }
    }
    /// Any 16 bytes in a row of binary secrets.
    void addBytes(const std::string& bytes)
    {
        for (std::size_t i = 0; i + 16 <= bytes.size(); i += 8)
            m_forms.push_back(toHex(asBytes(bytes).subspan(i, 16)));
    }
    /// The first that is there, else empty.
    std::string foundIn(const std::string& text) const
    {
        for (const auto& form : m_forms)
            if (text.find(form) != std::string::npos)
                return form;
        return {};
    }

private:
    std::vector<std::string> m_forms;
};

} // namespace

class DiagnosticsTest : public QObject {
    Q_OBJECT

private slots:
    void nothingPlantedComesOut()
    {
        Workplace place;
        const auto profile = place.path("planted-profile");
        const auto tree = place.path("planted-tree");
        const auto disk = place.path("planted-disk");
        place.file("passphrase", "planted-passphrase\n");
        place.file("wrong", "planted-wrong-passphrase\n");
        fs::create_directories(tree);
        fs::create_directories(disk);
        place.file("planted-tree/planted-file.txt", "planted-contents of a file");
        std::string text;
        Planted planted;
        {
            Daemon daemon(place, profile, {"--share", "300MB", "--network", "planted-network"});
            const auto made = place.json(profile, {"init", "--node", "folder:" + disk});
            QVERIFY2(made.code == 0, made.err.c_str());
            QCOMPARE(place.json(profile, {"backup", tree, "--tag", "planted-tag", "--exclude", "planted-exclude"}).code, 0);
            const auto invited = place.json(profile, {"invite"});
            QCOMPARE(place.json(profile, {"restore", "--to", place.path("planted-target")}).code, 0);
            QCOMPARE(place.json(profile, {"drill", "--all"}).code, 0);
            QVERIFY(place.cli({"--profile", profile, "--passphrase-file", place.path("passphrase"), "--json", "node", "add", "folder:" + place.path("planted-tree/planted-file.txt")}).code != 0);
            QVERIFY(place.json(profile, {"backup", place.path("planted-absent")}).code != 0);
            // Things go wrong, and are logged.
            fs::rename(disk, place.path("planted-away"));
            place.json(profile, {"verify"});
            place.json(profile, {"backup", tree});
            QCOMPARE(place.json(profile, {"lock"}).code, 0);
            QVERIFY(place.cli({"--profile", profile, "--passphrase-file", place.path("wrong"), "unlock"}).code != 0);

            const auto file = place.path("out.json");
            const auto locked = place.plain(profile, {"diagnostics", "--to", file});
            QVERIFY2(locked.code == 0, locked.err.c_str());
            QVERIFY(locked.json()["locked"].get<bool>());
            text += textOf(file);
            const auto open = place.json(profile, {"diagnostics"});
            QVERIFY2(open.code == 0, open.err.c_str());
            const auto json = open.json();
            QCOMPARE(json["drive"]["snapshots"].get<int>() >= 1, true);
            QCOMPARE(json["nodes"].size(), std::size_t{1});
            QVERIFY(!json["tasks"].empty() && !json["files"].empty());
            QVERIFY(json["listens"].get<bool>() && !json["publicNetwork"].get<bool>());
            text += open.out;
            QVERIFY(place.plain(profile, {"diagnostics", "--to", file}).code != 0); // it stays as it is

            const auto words = QString::fromStdString(made.json()["words"].get<std::string>()).split(' ');
            QCOMPARE(words.size(), 24);
            for (qsizetype i = 0; i + 1 < words.size(); ++i) // single ones are common words
                planted.add((words[i] + " " + words[i + 1]).toStdString());
            planted.add(made.json()["drive"].get<std::string>());
            planted.add(invited.json()["code"].get<std::string>());
            const auto code = QString::fromStdString(daemon.code());
            for (const auto& part : code.mid(code.indexOf('?') + 1).split('&'))
                if (part.size() > 12) // identity, addresses
                    planted.add(part.mid(part.indexOf('=') + 1).toStdString());
            const auto status = place.json(profile, {"status"}).json();
            planted.add(status["nodes"][0]["id"].get<std::string>());
            std::array<char, 256> host{};
            QCOMPARE(::gethostname(host.data(), host.size() - 1), 0);
            if (std::string_view(host.data()).size() > 7) // "debian" may stand in the kernel's name
                planted.add(host.data());
        }
        for (const auto* name : {"planted", "planted-passphrase", "planted-wrong-passphrase", "planted-file.txt", "planted-contents", "planted-network"})
            planted.add(name);
        planted.addBytes(textOf(profile + "/keys"));
        planted.addBytes(textOf(profile + "/service.key"));
        const auto found = planted.foundIn(text);
        QVERIFY2(found.empty(), (found + "\n" + text).c_str());
        // The search itself finds what is there.
        QVERIFY(!planted.foundIn(text + "a planted name").empty());
        QVERIFY(!planted.foundIn(text + QByteArray("{\"planted-passphrase\"}").toBase64().toStdString()).empty());
    }

    void aFreshProfileHasSomeToo()
    {
        Workplace place;
        const auto profile = place.path("p");
        Daemon daemon(place, profile, {});
        const auto out = place.plain(profile, {"diagnostics"});
        QVERIFY2(out.code == 0, out.err.c_str());
        QVERIFY(!out.json()["hasDrive"].get<bool>());
        QVERIFY(!out.json().contains("drive"));
    }
};

QTEST_GUILESS_MAIN(DiagnosticsTest)
#include "diagnostics_test.moc"
