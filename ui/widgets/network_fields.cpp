#include "ui/widgets/network_fields.h"

#include "ui/widgets/labels.h"

#include <QHostAddress>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int mostNameBytes = 64;
constexpr int mostAddresses = 16;
const auto publicNetwork = QStringLiteral("mainline");

QStringList parts(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,;]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

/// As the engine writes it; empty when it is none.
QString addressOf(const QString& text)
{
    const auto colon = text.lastIndexOf(QLatin1Char(':'));
    bool isNumber = false;
    const auto port = text.mid(colon + 1).toUInt(&isNumber);
    if (colon < 1 || !isNumber || port == 0 || port > 65535)
        return {};
    auto host = text.left(colon);
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    if (bracketed)
        host = host.mid(1, host.size() - 2);
    const QHostAddress address(host);
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return bracketed ? QStringLiteral("[%1]:%2").arg(address.toString()).arg(port) : QString();
    // Qt takes "1.2" for an address, too.
    return address.protocol() == QAbstractSocket::IPv4Protocol && address.toString() == host ? QStringLiteral("%1:%2").arg(host).arg(port) : QString();
}

} // namespace

NetworkFields::NetworkFields(QWidget* parent) : QWidget(parent)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("networkName"));
    m_name->setPlaceholderText(tr("Name of the network"));
    m_name->setAccessibleName(tr("Name of the network"));
    m_name->setMaxLength(mostNameBytes);
    m_addresses = new QLineEdit;
    m_addresses->setObjectName(QStringLiteral("networkAddress"));
    m_addresses->setPlaceholderText(tr("Address of a machine in it, for example 192.0.2.7:7001"));
    m_addresses->setAccessibleName(tr("Address of a machine in the network"));
    m_addresses->setMaxLength(1024);
    layout->addWidget(m_name);
    layout->addWidget(m_addresses);
    layout->addWidget(faintLabel(tr("Machines there that lend to everybody keep sealed pieces for you. They are strangers' and may go away, so several are used. Only the public network, "
                                    "\"mainline\", is found without an address.")));
    for (auto* const line : {m_name, m_addresses})
        connect(line, &QLineEdit::textChanged, this, &NetworkFields::changed);
}

QString NetworkFields::name() const { return m_name->text().trimmed(); }

QStringList NetworkFields::addresses() const
{
    QStringList out;
    for (const auto& part : parts(m_addresses->text()))
        if (const auto address = addressOf(part); !address.isEmpty() && !out.contains(address))
            out << address;
    return out;
}

bool NetworkFields::empty() const { return name().isEmpty() && m_addresses->text().trimmed().isEmpty(); }

QString NetworkFields::problem() const
{
    if (name().isEmpty())
        return tr("Enter the name of the network.");
    if (name().toUtf8().size() > mostNameBytes)
        return tr("The name is too long for a network. Check it.");
    const auto given = parts(m_addresses->text());
    if (given.size() > mostAddresses)
        return tr("Enter 16 addresses at most.");
    for (const auto& part : given)
        if (addressOf(part).isEmpty())
            return tr("%1 is no address. It is numbers and a port, such as 192.0.2.7:7001.").arg(part);
    if (given.isEmpty() && name() != publicNetwork)
        return tr("Enter the address of a machine in the network, too: whoever told you its name knows one.");
    return {};
}

void NetworkFields::clear()
{
    m_name->clear();
    m_addresses->clear();
}

} // namespace granary::ui
