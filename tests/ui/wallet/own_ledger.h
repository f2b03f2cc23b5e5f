// A granary-ledger on loopback, there for one test only.
#pragma once

#include "tests/ui/own_engine.h"

#include <QProcess>
#include <csignal>

namespace granary::test {

class OwnLedger {
public:
    /// "Barley", BLY, with two decimals; 5.00 are the founder's, and there are 5.00 to begin with.
    OwnLedger(const OwnHome& home, const std::string& founder) : m_home(home)
    {
        home.write("genesis.json",
            R"({"name": "Barley", "symbol": "BLY", "decimals": 2, "supply": 1000000, "allocations": [
            {"name": "Grants", "account": "pool", "share": 100000}, {"name": "Founder", "account": ")" +
                founder + R"(", "share": 500}, {"name": "Group", "account": "operator", "share": 899500}],
            "grants": {"amount": 500, "workBits": 4, "mostPerDay": 10}})");
        start(QStringLiteral("127.0.0.1:0"));
    }
    ~OwnLedger() { stop(); }
    const QString& url() const { return m_url; }
    void stop()
    {
        m_process.terminate();
        m_process.waitForFinished(20'000);
    }
    /// It takes what is asked and does not answer.
    void fallSilent() { ::kill(static_cast<pid_t>(m_process.processId()), SIGSTOP); }
    void speakAgain() { ::kill(static_cast<pid_t>(m_process.processId()), SIGCONT); }
    /// At the same address.
    void startAgain() { start(m_url.mid(7)); }

private:
    void start(const QString& listen)
    {
        m_process.setStandardErrorFile(m_home.text("ledger.log"));
        m_process.start(QStringLiteral(GRANARY_BINARY_DIR "/bin/granary-ledger"),
            {"--profile", m_home.text("ledger"), "--listen", listen, "--genesis", m_home.text("genesis.json")});
        QVERIFY(m_process.waitForReadyRead(20'000));
        m_url = QString::fromUtf8(m_process.readLine()).trimmed();
        QVERIFY2(m_url.startsWith("http://127.0.0.1:"), qPrintable(m_url));
    }

    const OwnHome& m_home;
    QProcess m_process;
    QString m_url;
};

} // namespace granary::test
