#include "ui/onboarding/lending_step.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/base/share_sizes.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

#include <cmath>

namespace granary::ui {
namespace {

constexpr int indent = 24;
constexpr double leastGibibytes = 0.1;

} // namespace

LendingStep::LendingStep(EngineSession& session, QWidget* parent) : Step(parent), m_session(session)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_notNow = new QRadioButton(tr("Not now"));
    m_lend = new QRadioButton(tr("Lend some of this disk to those I invite"));
    m_size = new QDoubleSpinBox;
    m_size->setDecimals(1);
    m_size->setSuffix(tr(" GiB"));
    m_size->setKeyboardTracking(false);
    m_size->setAccessibleName(tr("Size of the space"));
    m_free = faintLabel({});
    m_problem = textLabel({});
    m_problem->hide();
    auto* const line = new QHBoxLayout;
    line->setContentsMargins(indent, 0, 0, 0);
    line->addWidget(m_size);
    line->addWidget(m_free, 1);
    layout->addWidget(m_notNow);
    layout->addWidget(m_lend);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    layout->addWidget(faintLabel(tr("You can lend, change or end this at any time in Nodes, and invite people there.")));
    layout->addStretch(1);
    m_notNow->setChecked(true);
    connect(m_lend, &QRadioButton::toggled, this, &LendingStep::follow);
    follow();
}

QWidget* LendingStep::first() const { return m_lend->isChecked() ? static_cast<QWidget*>(m_size) : m_notNow; }

QString LendingStep::nextText() const { return m_lend->isChecked() ? tr("Lend") : tr("Continue"); }

void LendingStep::enter()
{
    m_session.ask(
        this, [](api::Engine& engine) { return engine.share(); },
        [this](const Result<api::Share>& share) {
            if (share.ok())
                take(*share);
        });
}

void LendingStep::take(const api::Share& share)
{
    m_share = share;
    m_size->setRange(leastGibibytes, std::max(leastGibibytes, std::floor(static_cast<double>(mostToLend(share)) / gibibyte * 10) / 10));
    if (!m_known)
        m_size->setValue(static_cast<double>(suggestedShare(share)) / gibibyte);
    m_known = true;
    m_free->setText(tr("%1 are free on this disk").arg(sizeText(share.diskFreeBytes)));
    if (share.state == api::ShareState::on)
        m_lend->setChecked(true);
    follow();
}

void LendingStep::follow()
{
    m_lend->setEnabled(m_known);
    m_size->setEnabled(m_known && m_lend->isChecked());
    emit changed();
}

bool LendingStep::next()
{
    m_problem->hide();
    if (!m_lend->isChecked())
        return true;
    auto settings = m_share.settings;
    settings.shareBytes = static_cast<std::uint64_t>(std::llround(m_size->value() * gibibyte));
    m_sending = true;
    emit changed();
    m_session.ask(
        this, [settings](api::Engine& engine) { return engine.setShare(settings); },
        [this](const Result<api::Share>& share) {
            m_sending = false;
            emit changed();
            if (share.ok())
                return emit goOn();
            setToned(m_problem, errorSentence(share.error(), Doing::lend), shades().bad);
            m_problem->show();
        });
    return false;
}

} // namespace granary::ui
