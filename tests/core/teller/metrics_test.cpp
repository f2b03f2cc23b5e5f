#include "core/teller/metrics.h"

#include <QTest>

#include <regex>
#include <sstream>

using namespace granary::teller;
using namespace std::chrono_literals;

class MetricsTest : public QObject {
    Q_OBJECT

private slots:
    void countsAndBuckets()
    {
        Metrics metrics;
        metrics.answered("entries", 200);
        metrics.answered("entries", 200);
        metrics.answered("none", 404);
        metrics.refused("expired");
        metrics.limited("address");
        metrics.entered(1ms);
        metrics.entered(3ms);
        metrics.entered(10s);
        const auto text = metrics.text({7, 3, 2, 1, 0, false});
        const auto has = [&](const std::string& line) { return ("\n" + text).find("\n" + line + "\n") != std::string::npos; };
        QVERIFY(has("granary_ledger_answers_total{route=\"entries\",status=\"200\"} 2"));
        QVERIFY(has("granary_ledger_answers_total{route=\"none\",status=\"404\"} 1"));
        QVERIFY(has("granary_ledger_refusals_total{refusal=\"expired\"} 1"));
        QVERIFY(has("granary_ledger_limited_total{by=\"address\"} 1"));
        QVERIFY(has("granary_ledger_entry_seconds_bucket{le=\"0.001\"} 1"));
        QVERIFY(has("granary_ledger_entry_seconds_bucket{le=\"0.005\"} 2"));
        QVERIFY(has("granary_ledger_entry_seconds_bucket{le=\"5\"} 2"));
        QVERIFY(has("granary_ledger_entry_seconds_bucket{le=\"+Inf\"} 3"));
        QVERIFY(has("granary_ledger_entry_seconds_count 3"));
        QVERIFY(has("granary_ledger_entries 7") && has("granary_ledger_healthy 0") && has("granary_ledger_head_age_seconds 3"));
        // Nothing but comments and samples of the text format.
        const std::regex line("# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\\{([a-z]+=\"[^\"\\\\]*\",?)+\\})? -?[0-9.e+-]+");
        std::istringstream lines(text);
        for (std::string one; std::getline(lines, one);)
            QVERIFY2(std::regex_match(one, line), one.c_str());
        QVERIFY(text.ends_with("\n"));
    }
};

QTEST_APPLESS_MAIN(MetricsTest)
#include "metrics_test.moc"
