#include "ui/nodes/lending_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/base/share_sizes.h"
#include "ui/look/theme.h"
#include "ui/nodes/lending_texts.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/speed_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSlider>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace granary::ui {
namespace {

constexpr int diskSteps = 1000;
constexpr int hoursIndent = 24;
constexpr double leastGibibytes = 0.1;
const QTime firstHour(22, 0);
const QTime lastHour(6, 0);

QTime timeOfDay(std::uint32_t minute) { return QTime(static_cast<int>(minute / 60 % 24), static_cast<int>(minute % 60)); }
std::uint32_t minuteOf(const QTime& time) { return static_cast<std::uint32_t>(time.hour() * 60 + time.minute()); }

} // namespace

LendingDialog::LendingDialog(DriveState& state, const api::Share& share, QWidget* parent) : QDialog(parent), m_state(state), m_share(share)
{
    build();
    fill();
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &LendingDialog::followSize);
    connect(m_slider, &QSlider::valueChanged, this, [this](int at) { m_size->setValue(std::max(leastGibibytes, m_size->maximum() * at / diskSteps)); });
    connect(m_sometimes, &QRadioButton::toggled, this, &LendingDialog::followHours);
    for (auto* const day : m_days)
        connect(day, &QCheckBox::toggled, this, &LendingDialog::followHours);
    connect(m_lend, &QPushButton::clicked, this, &LendingDialog::send);
    followSize();
    followHours();
    m_size->setFocus();
    m_size->selectAll();
}

void LendingDialog::build()
{
    const bool on = m_share.state == api::ShareState::on;
    setWindowTitle(on ? tr("Space you lend") : tr("Lend space"));
    holdContents(*this, 540);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(windowTitle()));
    layout->addWidget(faintLabel(tr("What others store here is sealed: nobody on this machine can read it.")));
    auto* const rows = new QFormLayout;
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    buildSize(rows);
    m_accept = new QComboBox;
    m_accept->addItem(tr("Only drives that I invite"));
    m_accept->addItem(tr("Anybody's drive"));
    rows->addRow(tr("For"), m_accept);
    m_accept->setAccessibleName(tr("Who may store here"));
    m_speed = new SpeedBox;
    m_speed->setAccessibleName(tr("How fast others read together"));
    rows->addRow(tr("They read at most at"), m_speed);
    layout->addLayout(rows);
    layout->addWidget(buildHours());
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_lend = primaryButton(on ? tr("Save") : tr("Lend"));
    m_lend->setDefault(true);
    buttons->addButton(m_lend, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void LendingDialog::buildSize(QFormLayout* rows)
{
    m_size = new QDoubleSpinBox;
    m_size->setDecimals(1);
    m_size->setSuffix(tr(" GiB"));
    m_size->setKeyboardTracking(false);
    m_size->setStepType(QAbstractSpinBox::AdaptiveDecimalStepType);
    m_size->setAccessibleName(tr("Size of the space"));
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setRange(0, diskSteps);
    m_slider->setPageStep(diskSteps / 20);
    m_slider->setAccessibleName(tr("Size of the space"));
    m_left = faintLabel({});
    auto* const both = new QHBoxLayout;
    both->addWidget(m_slider, 1);
    both->addWidget(m_size);
    rows->addRow(tr("At most"), both);
    rows->addRow(QString(), m_left);
}

QWidget* LendingDialog::buildHours()
{
    auto* const out = new QWidget;
    auto* const layout = new QVBoxLayout(out);
    layout->setContentsMargins(0, 8, 0, 0);
    m_always = new QRadioButton(tr("At any time"));
    m_sometimes = new QRadioButton(tr("Only at these times"));
    m_from = new QTimeEdit;
    m_to = new QTimeEdit;
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    auto format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss")); // some locales' short form has seconds
    m_times = new FlowRow;
    for (auto [name, edit] : {std::pair{tr("From"), m_from}, std::pair{tr("to"), m_to}}) {
        edit->setDisplayFormat(format);
        auto* const label = new QLabel(name);
        label->setBuddy(edit);
        label->setMinimumHeight(edit->sizeHint().height());
        m_times->add(label);
        m_times->add(edit);
    }
    m_weekdays = new FlowRow;
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        m_days[day] = new QCheckBox(QLocale().dayName(static_cast<int>(day) + 1, QLocale::ShortFormat));
        m_days[day]->setAccessibleName(QLocale().dayName(static_cast<int>(day) + 1));
        m_weekdays->add(m_days[day]);
    }
    m_hint = faintLabel(tr("At other times nothing new is taken, and what lies here is served slowly: enough to show that it is still there. With less, its owners' machines would take yours for broken and store everything anew elsewhere."));
    layout->addWidget(m_always);
    layout->addWidget(m_sometimes);
    auto* const details = new QVBoxLayout;
    details->setContentsMargins(hoursIndent, 0, 0, 0);
    for (auto* const widget : std::initializer_list<QWidget*>{m_times, m_weekdays, m_hint})
        details->addWidget(widget);
    layout->addLayout(details);
    return out;
}

void LendingDialog::fill()
{
    const auto& settings = m_share.settings;
    const auto most = std::max(mostToLend(m_share), m_share.state == api::ShareState::off ? 0 : settings.shareBytes);
    m_size->setRange(leastGibibytes, std::max(leastGibibytes, std::floor(static_cast<double>(most) / gibibyte * 10) / 10));
    m_size->setValue(static_cast<double>(suggestedShare(m_share)) / gibibyte);
    m_shownSize = m_size->value();
    m_accept->setCurrentIndex(settings.accept == api::ShareAccept::anyone ? 1 : 0);
    m_speed->setBytesPerSecond(settings.uploadBytesPerSecond);
    m_from->setTime(settings.hours.empty() ? firstHour : timeOfDay(settings.hours.front().fromMinute));
    m_to->setTime(settings.hours.empty() ? lastHour : timeOfDay(settings.hours.front().toMinute));
    for (std::size_t day = 0; day < m_days.size(); ++day) {
        const auto days = settings.hours.empty() ? std::vector<api::Weekday>() : settings.hours.front().days;
        m_days[day]->setChecked(days.empty() || std::find(days.begin(), days.end(), static_cast<api::Weekday>(day)) != days.end());
    }
    (settings.hours.empty() ? m_always : m_sometimes)->setChecked(true);
    if (settings.hours.size() > 1) // more than fits here is kept as it is
        m_sometimes->setText(tr("Only at these times: %1").arg(lendingHours(settings.hours)));
}

void LendingDialog::followSize()
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(static_cast<int>(std::lround(m_size->value() / m_size->maximum() * diskSteps)));
    const auto lent = settings().shareBytes;
    const auto left = m_share.mostBytes - std::min(m_share.mostBytes, lent);
    m_left->setText(tr("%1 are free on this disk. %2 stay free when all of it is used.").arg(sizeText(m_share.diskFreeBytes), sizeText(left)));
}

void LendingDialog::followHours()
{
    const bool many = m_share.settings.hours.size() > 1;
    m_times->setVisible(m_sometimes->isChecked() && !many);
    m_weekdays->setVisible(m_sometimes->isChecked() && !many);
    m_hint->setVisible(m_sometimes->isChecked());
    const bool someDay = std::any_of(m_days.begin(), m_days.end(), [](const auto* day) { return day->isChecked(); });
    m_lend->setEnabled(m_always->isChecked() || someDay);
    layout()->activate();
    adjustSize(); // what came or went
}

api::ShareSettings LendingDialog::settings() const
{
    auto out = m_share.settings;
    const bool untouched = m_size->value() == m_shownSize;
    out.shareBytes = untouched ? suggestedShare(m_share) : static_cast<std::uint64_t>(std::llround(m_size->value() * gibibyte));
    out.accept = m_accept->currentIndex() == 1 ? api::ShareAccept::anyone : api::ShareAccept::friends;
    const auto speed = m_speed->bytesPerSecond();
    out.uploadBytesPerSecond = speed == 0 ? 0 : std::max(speed, api::leastShareRate);
    if (m_always->isChecked())
        out.hours.clear();
    else if (out.hours.size() <= 1) {
        api::ShareHours hours;
        hours.fromMinute = minuteOf(m_from->time());
        hours.toMinute = minuteOf(m_to->time());
        for (std::size_t day = 0; day < m_days.size(); ++day)
            if (m_days[day]->isChecked())
                hours.days.push_back(static_cast<api::Weekday>(day));
        if (hours.days.size() == m_days.size())
            hours.days.clear();
        out.hours = {hours};
    }
    return out;
}

void LendingDialog::send()
{
    m_lend->setEnabled(false);
    m_problem->hide();
    m_state.session().ask(
        this, [settings = settings()](api::Engine& engine) { return engine.setShare(settings); },
        [this](const Result<api::Share>& share) {
            m_lend->setEnabled(true);
            if (share.ok()) {
                emit lent(*share);
                return accept();
            }
            setToned(m_problem, errorSentence(share.error(), Doing::lend), shades().bad);
            m_problem->show();
        });
}

} // namespace granary::ui
