#include "ui/settings/proxy_card.h"

#include "ui/base/error_sentences.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int usualSocksPort = 1080;
constexpr int usualHttpPort = 3128;
constexpr int hostWidthInCharacters = 32;
constexpr int loginWidthInCharacters = 24;

api::ProxyType typeOf(const QComboBox& box) { return static_cast<api::ProxyType>(box.currentData().toInt()); }

} // namespace

ProxyCard::ProxyCard(DriveState& state, QWidget* parent) : SettingsCard(tr("Proxy"), parent), m_state(state)
{
    m_what = faintLabel({});
    column()->addWidget(m_what);
    m_rows = addRows();
    m_type = new QComboBox;
    m_type->setObjectName(QStringLiteral("proxyType"));
    for (const auto& [type, name] : {std::pair(api::ProxyType::none, tr("None")), std::pair(api::ProxyType::socks5, QStringLiteral("SOCKS5")), std::pair(api::ProxyType::http, QStringLiteral("HTTP"))})
        m_type->addItem(name, static_cast<int>(type));
    const auto line = [this](const char* name, int characters) {
        auto* const out = new QLineEdit;
        out->setObjectName(QString::fromLatin1(name));
        out->setMinimumWidth(fontMetrics().averageCharWidth() * characters);
        return out;
    };
    m_host = line("proxyHost", hostWidthInCharacters);
    m_host->setMaxLength(api::maxProxyHostBytes);
    m_port = new QSpinBox;
    m_port->setObjectName(QStringLiteral("proxyPort"));
    m_port->setRange(1, 65535);
    m_port->setValue(usualSocksPort);
    m_port->setGroupSeparatorShown(false);
    m_login = new QCheckBox(tr("It asks for a name and a password"));
    m_login->setObjectName(QStringLiteral("proxyLogin"));
    m_user = line("proxyUser", loginWidthInCharacters);
    m_password = line("proxyPassword", loginWidthInCharacters);
    m_password->setEchoMode(QLineEdit::Password);
    addRow(m_rows, tr("Kind"), m_type);
    addRow(m_rows, tr("Address"), m_host);
    addRow(m_rows, tr("Port"), m_port);
    m_rows->addRow(QString(), m_login);
    addRow(m_rows, tr("Name"), m_user);
    addRow(m_rows, tr("Password"), m_password);
    m_problem = textLabel({});
    m_problem->hide();
    column()->addWidget(m_problem);
    m_apply = new QPushButton(tr("Apply"));
    m_apply->setObjectName(QStringLiteral("proxyApply"));
    column()->addWidget(m_apply, 0, Qt::AlignLeading);
    connect(m_type, &QComboBox::activated, this, [this] {
        if (m_port->value() == usualSocksPort || m_port->value() == usualHttpPort)
            m_port->setValue(typeOf(*m_type) == api::ProxyType::http ? usualHttpPort : usualSocksPort);
        follow();
    });
    for (auto* const field : {m_host, m_user, m_password})
        connect(field, &QLineEdit::textEdited, this, &ProxyCard::follow);
    connect(m_port, &QSpinBox::valueChanged, this, &ProxyCard::follow);
    connect(m_login, &QCheckBox::toggled, this, &ProxyCard::follow);
    connect(m_apply, &QPushButton::clicked, this, &ProxyCard::apply);
    connect(&m_state, &DriveState::statusChanged, this, [this] {
        if (!m_known)
            ask();
        follow();
    });
    follow();
    ask();
}

void ProxyCard::ask()
{
    m_state.session().ask(
        this, [](api::Engine& engine) { return engine.proxy(); },
        [this](const Result<api::Proxy>& found) {
            if (found.ok())
                show(*found);
        });
}

void ProxyCard::show(const api::Proxy& proxy)
{
    m_known = true;
    m_keptType = proxy.type;
    m_keptHost = QString::fromStdString(proxy.host);
    m_keptLogin = proxy.login;
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(proxy.type)));
    m_host->setText(m_keptHost);
    if (proxy.port > 0)
        m_port->setValue(static_cast<int>(proxy.port));
    m_keptPort = m_port->value();
    m_login->setChecked(proxy.login);
    m_user->clear();
    m_password->clear();
    follow();
}

bool ProxyCard::changed() const
{
    const auto type = typeOf(*m_type);
    if (type != m_keptType)
        return true;
    if (type == api::ProxyType::none)
        return false;
    return m_host->text() != m_keptHost || m_port->value() != m_keptPort || m_login->isChecked() != m_keptLogin || !m_user->text().isEmpty() || !m_password->text().isEmpty();
}

void ProxyCard::follow()
{
    const bool shares = m_state.status().info.shares;
    const bool on = typeOf(*m_type) != api::ProxyType::none;
    setToned(m_what,
        shares ? tr("This computer stores data for others, who could not reach it through a proxy. To use one, stop lending space first.")
        : on   ? tr("Everything that Granary sends or fetches goes through the proxy, and nothing around it. So Granary finds other machines only by their codes, and they can't call this one: it can neither lend space nor let another of your computers in with a code.")
               : tr("Granary connects directly to the machines that store your data."),
        shades().faint);
    m_type->setEnabled(m_known && (!shares || m_keptType != api::ProxyType::none));
    for (QWidget* const field : std::initializer_list<QWidget*>{m_host, m_port, m_login})
        m_rows->setRowVisible(field, on);
    for (auto* const field : {m_user, m_password})
        m_rows->setRowVisible(field, on && m_login->isChecked());
    const auto kept = m_keptLogin ? tr("as it is") : QString();
    m_user->setPlaceholderText(kept);
    m_password->setPlaceholderText(kept);
    const bool login = !m_login->isChecked() || !m_user->text().isEmpty() || (m_keptLogin && m_password->text().isEmpty());
    m_apply->setVisible(on || m_keptType != api::ProxyType::none);
    m_apply->setEnabled(m_known && changed() && (!on || (!m_host->text().trimmed().isEmpty() && login)));
}

api::Proxy ProxyCard::wanted() const
{
    api::Proxy out;
    out.type = typeOf(*m_type);
    if (out.type == api::ProxyType::none)
        return out;
    out.host = m_host->text().trimmed().toStdString();
    out.port = static_cast<std::uint32_t>(m_port->value());
    if (m_login->isChecked()) {
        out.login = true;
        out.user = m_user->text().toStdString();
        out.password = api::SecretText(m_password->text().toStdString());
    }
    return out;
}

void ProxyCard::apply()
{
    say({});
    m_apply->setEnabled(false);
    m_state.session().ask(
        this,
        [wanted = std::make_shared<api::Proxy>(wanted())](api::Engine& engine) -> Result<api::Proxy> {
            GRANARY_TRY(engine.setProxy(std::move(*wanted)));
            return engine.proxy();
        },
        [this](const Result<api::Proxy>& found) {
            if (!found.ok()) {
                say(problemOf(found.error()));
                return follow();
            }
            show(*found);
            emit said(found->type == api::ProxyType::none ? tr("Granary connects without a proxy from now on") : tr("Granary connects through the proxy from now on"));
        });
}

QString ProxyCard::problemOf(const Error& error) const
{
    switch (error.code) {
    case ErrorCode::invalidArgument: return tr("That is no address of a proxy. It is a name such as proxy.example or a number such as 192.168.1.10.");
    case ErrorCode::conflict: return tr("This computer stores data for others, who could not reach it through a proxy. To use one, stop lending space first.");
    case ErrorCode::locked:
    case ErrorCode::notFound: return tr("The name and the password are kept in the drive, so open it first.");
    default: return errorSentence(error, Doing::settings);
    }
}

void ProxyCard::say(const QString& problem)
{
    setToned(m_problem, problem, shades().bad);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace granary::ui
