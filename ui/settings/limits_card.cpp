#include "ui/settings/limits_card.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/speed_box.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int soonMs = 600;
constexpr std::uint32_t minutesADay = 1440;
constexpr api::LimitWindow firstWindow{8 * 60, 18 * 60, 1'000'000, 0};

QTime timeOfDay(std::uint32_t minute) { return QTime(static_cast<int>(minute / 60 % 24), static_cast<int>(minute % 60)); }
std::uint32_t minuteOf(const QTime& time) { return static_cast<std::uint32_t>(time.hour() * 60 + time.minute()); }
QString speedText(std::uint64_t bytes) { return bytes == 0 ? LimitsCard::tr("no limit") : rateText(static_cast<double>(bytes)); }

} // namespace

LimitsCard::LimitsCard(DriveState& state, QWidget* parent) : SettingsCard(tr("Speed"), parent), m_state(state)
{
    column()->addWidget(faintLabel(tr("Granary uses at most this much of your connection.")));
    auto* const rows = addRows();
    m_upload = new SpeedBox;
    m_upload->setObjectName(QStringLiteral("upload"));
    m_download = new SpeedBox;
    m_download->setObjectName(QStringLiteral("download"));
    addRow(rows, tr("Upload"), m_upload);
    addRow(rows, tr("Download"), m_download);
    m_windowRows = new QVBoxLayout;
    m_windowRows->setSpacing(8);
    column()->addLayout(m_windowRows);
    m_add = new QPushButton(icon(QStringLiteral("clock")), tr("Otherwise at some times ..."));
    m_add->setObjectName(QStringLiteral("addWindow"));
    m_add->setToolTip(tr("Other limits for a part of every day"));
    column()->addWidget(m_add, 0, Qt::AlignLeading);
    m_now = faintLabel({});
    m_problem = textLabel({});
    m_problem->hide();
    column()->addWidget(m_now);
    column()->addWidget(m_problem);
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &LimitsCard::send);
    connect(m_upload, &SpeedBox::valueChanged, this, &LimitsCard::changed);
    connect(m_download, &SpeedBox::valueChanged, this, &LimitsCard::changed);
    connect(m_add, &QPushButton::clicked, this, &LimitsCard::onAdd);
    connect(&m_state, &DriveState::statusChanged, this, [this] {
        if (!m_known)
            ask();
    });
    ask();
}

LimitsCard::~LimitsCard()
{
    if (m_soon.isActive())
        send(); // the window is made anew, or closed
}

void LimitsCard::ask()
{
    m_state.session().ask(
        this, [](api::Engine& engine) { return engine.limits(); },
        [this](const Result<api::Limits>& found) {
            if (found.ok() && !m_soon.isActive())
                show(*found);
        });
}

void LimitsCard::show(const api::Limits& found)
{
    m_known = true;
    m_upload->setBytesPerSecond(found.uploadBytesPerSecond);
    m_download->setBytesPerSecond(found.downloadBytesPerSecond);
    const auto mine = limits();
    if (mine.windows != found.windows) {
        while (!m_windows.empty()) {
            m_windows.back().row->deleteLater();
            m_windows.pop_back();
        }
        for (const auto& window : found.windows)
            addWindow(window);
    }
    m_now->setVisible(!found.windows.empty() && found.uploadNow && found.downloadNow);
    if (found.uploadNow && found.downloadNow)
        m_now->setText(tr("Now: upload %1, download %2.").arg(speedText(*found.uploadNow), speedText(*found.downloadNow)));
}

void LimitsCard::addWindow(const api::LimitWindow& window)
{
    Window out{new FlowRow, new QTimeEdit, new QTimeEdit, new SpeedBox, new SpeedBox};
    auto* const row = static_cast<FlowRow*>(out.row);
    out.from->setTime(timeOfDay(window.fromMinute));
    out.to->setTime(timeOfDay(window.toMinute));
    auto format = QLocale().timeFormat(QLocale::ShortFormat);
    format.remove(QStringLiteral(":ss")); // some locales' short form has seconds
    for (auto* const edit : {out.from, out.to})
        edit->setDisplayFormat(format);
    out.upload->setBytesPerSecond(window.uploadBytesPerSecond);
    out.download->setBytesPerSecond(window.downloadBytesPerSecond);
    out.from->setAccessibleName(tr("From"));
    out.to->setAccessibleName(tr("To"));
    out.upload->setAccessibleName(tr("Upload at that time"));
    out.download->setAccessibleName(tr("Download at that time"));
    auto* const remove = flatButton(QStringLiteral("trash"), {});
    remove->setAccessibleName(tr("Remove this time"));
    remove->setToolTip(remove->accessibleName());
    const auto pair = [row](const QString& name, QWidget* control) {
        auto* const label = new QLabel(name);
        label->setBuddy(control);
        label->setMinimumHeight(control->sizeHint().height());
        row->add(label);
        row->add(control);
    };
    pair(tr("From"), out.from);
    pair(tr("to"), out.to);
    pair(tr("upload"), out.upload);
    pair(tr("download"), out.download);
    row->add(remove);
    m_windowRows->addWidget(row);
    m_windows.push_back(out);
    m_add->setEnabled(m_windows.size() < api::maxLimitWindows);
    for (auto* const edit : {out.from, out.to})
        connect(edit, &QTimeEdit::timeChanged, this, &LimitsCard::changed);
    for (auto* const box : {out.upload, out.download})
        connect(box, &SpeedBox::valueChanged, this, &LimitsCard::changed);
    connect(remove, &QPushButton::clicked, this, [this, row] { removeWindow(row); });
}

void LimitsCard::removeWindow(const QWidget* row)
{
    const auto at = std::find_if(m_windows.begin(), m_windows.end(), [row](const auto& window) { return window.row == row; });
    if (at == m_windows.end())
        return;
    at->row->hide();
    at->row->deleteLater();
    m_windows.erase(at);
    m_add->setEnabled(true);
    m_add->setFocus();
    changed();
}

void LimitsCard::onAdd()
{
    addWindow(firstWindow);
    m_windows.back().from->setFocus();
    changed();
}

void LimitsCard::changed()
{
    m_soon.start();
}

api::Limits LimitsCard::limits() const
{
    api::Limits out;
    out.uploadBytesPerSecond = m_upload->bytesPerSecond();
    out.downloadBytesPerSecond = m_download->bytesPerSecond();
    for (const auto& window : m_windows)
        out.windows.push_back({minuteOf(window.from->time()), minuteOf(window.to->time()), window.upload->bytesPerSecond(), window.download->bytesPerSecond()});
    return out;
}

void LimitsCard::say(const QString& problem)
{
    setToned(m_problem, problem, shades().bad);
    m_problem->setVisible(!problem.isEmpty());
}

void LimitsCard::send()
{
    m_soon.stop();
    const auto wanted = limits();
    for (const auto& window : wanted.windows)
        if (window.fromMinute % minutesADay == window.toMinute % minutesADay)
            return say(tr("A time begins and ends at the same minute. Change one of the two; until then the limits stay as they were."));
    say({});
    m_state.session().ask(
        this,
        [wanted](api::Engine& engine) -> Result<api::Limits> {
            GRANARY_TRY(engine.setLimits(wanted));
            return engine.limits();
        },
        [this](const Result<api::Limits>& found) {
            if (!found.ok())
                return say(errorSentence(found.error(), Doing::settings));
            if (m_soon.isActive())
                return; // changed again meanwhile
            show(*found);
            emit said(tr("The limits hold from now on"));
        });
}

} // namespace granary::ui
