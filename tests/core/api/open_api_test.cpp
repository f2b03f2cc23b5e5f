// The published description of the local interface is the one that the code makes, and holds together.
#include "core/api/open_api.h"

#include <QTest>

#include <fstream>
#include <set>
#include <sstream>

using namespace granary;
using namespace granary::api;

namespace {

void collectReferences(const Json& json, std::set<std::string>& out)
{
    if (json.is_object() && json.contains("$ref"))
        out.insert(json.at("$ref").get<std::string>());
    if (json.is_structured())
        for (const auto& part : json)
            collectReferences(part, out);
}

} // namespace

class OpenApiTest : public QObject {
    Q_OBJECT

private slots:
    void thePublishedFileIsTheOneOfTheCode()
    {
        std::ifstream in(GRANARY_SOURCE_DIR "/core/specs/openapi.json", std::ios::binary);
        std::stringstream published;
        published << in.rdbuf();
        const auto made = openApiDocument().dump(1) + "\n";
        if (published.str() != made) {
            std::ofstream("openapi.json", std::ios::binary) << made;
            QFAIL("core/specs/openapi.json is not what the code makes; look at the openapi.json beside this test, and copy it if it is right");
        }
    }

    void everyReferenceLeadsSomewhere()
    {
        const auto document = openApiDocument();
        std::set<std::string> references;
        collectReferences(document, references);
        QVERIFY(references.size() > 40);
        for (const auto& reference : references) {
            QVERIFY2(reference.starts_with("#/"), reference.c_str());
            QVERIFY2(document.contains(Json::json_pointer(reference.substr(1))), reference.c_str());
        }
    }

    void whatIsWrittenHasTheFieldsThatAreDescribed()
    {
        const auto schemas = valueSchemas();
        const auto written = toJson(EngineStatus{});
        for (const auto& name : schemas.at("EngineStatus").at("required"))
            QVERIFY2(written.contains(name.get<std::string>()), name.get<std::string>().c_str());
        for (const auto& [name, value] : written.items())
            QVERIFY2(schemas.at("EngineStatus").at("properties").contains(name), name.c_str());
        // A value that is another one with more fields has those of both.
        QVERIFY(schemas.at("FoundEntry").at("properties").contains("mtimeNs"));
        QVERIFY(schemas.at("FoundEntry").at("properties").contains("taken"));
    }

    void everyCallSaysWhatItAnswers()
    {
        const auto document = openApiDocument();
        for (const auto& [path, methods] : document.at("paths").items())
            for (const auto& [method, call] : methods.items()) {
                QVERIFY2(!call.at("summary").get<std::string>().empty(), path.c_str());
                QVERIFY2(call.at("responses").contains("200") && call.at("responses").contains("default"), path.c_str());
                const bool identified = path.find("{id}") != std::string::npos;
                QCOMPARE(identified, call.contains("parameters") && call.at("parameters").at(0).at("in") == "path");
            }
    }
};

QTEST_APPLESS_MAIN(OpenApiTest)
#include "open_api_test.moc"
