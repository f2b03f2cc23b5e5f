// The description in core/specs is the one that the code makes, and it names what there is.
#include "core/teller/open_api.h"

#include "core/teller/call.h"

#include <QTest>

#include <fstream>
#include <iterator>
#include <set>

using namespace granary;
using namespace granary::teller;

namespace {

/// A path of the description with something in place of each part in braces.
std::string filled(std::string path)
{
    const std::string hex(64, '1');
    for (const auto& [part, value] : std::initializer_list<std::pair<std::string, std::string>>{
             {"{account}", hex}, {"{channel}", hex}, {"{operation}", std::string(32, '1')}, {"{index}", "1"}, {"{size}", "2"}})
        if (const auto at = path.find(part); at != std::string::npos)
            path.replace(at, part.size(), value);
    return path == "/v1/consistency" ? path + "?from=1&to=2" : path;
}

} // namespace

class OpenApiTest : public QObject {
    Q_OBJECT

private slots:
    void isTheFile()
    {
        std::ifstream in(GRANARY_SOURCE_DIR "/core/specs/ledger-openapi.json", std::ios::binary);
        const std::string there{std::istreambuf_iterator<char>(in), {}};
        const auto made = openApiDocument().dump(1) + "\n";
        if (there == made)
            return;
        std::ofstream("ledger-openapi.json", std::ios::binary) << made;
        QFAIL("core/specs/ledger-openapi.json is not what the code makes; look at the one beside this test, and copy it if it is "
              "right");
    }

    void describesEveryCall()
    {
        std::set<std::string> described;
        const auto document = openApiDocument();
        for (const auto& [path, methods] : document["paths"].items()) {
            for (const auto& [method, what] : methods.items()) {
                const auto call = readCall({method == "get" ? "GET" : "POST", filled(path), {}, "x"});
                QVERIFY2(call.ok(), path.c_str());
                described.insert(std::string(routeName(*call)));
            }
        }
        // Each kind of call has a name of its own, so as many names are all of them but the pages for people.
        QCOMPARE(described.size(), std::variant_size_v<Read> + std::variant_size_v<Call> - 2);
    }
};

QTEST_APPLESS_MAIN(OpenApiTest)
#include "open_api_test.moc"
