#include "ui/folders/plan_dialog.h"

#include "ui/base/drive_state.h"
#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/choose_folder.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTimeEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int typedMs = 400;
constexpr int listLines = 3;
constexpr int days = 7;
constexpr int pathRole = Qt::UserRole;

int countOf(std::uint64_t files) { return static_cast<int>(std::min<std::uint64_t>(files, INT_MAX)); }

} // namespace

void PlanDialog::edit(DriveState& state, const api::BackupPlan& plan, QWidget* parent)
{
    auto* const dialog = new PlanDialog(state.session(), plan, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PlanDialog::wanted, &state, [&state, dialog = QPointer<PlanDialog>(dialog)] {
        state.session().ask(
            &state, [wanted = dialog->plan()](api::Engine& engine) { return engine.putPlan(wanted); },
            [&state, dialog](const Result<api::BackupPlan>& put) {
                state.refresh();
                if (!dialog)
                    return;
                if (put.ok())
                    dialog->accept();
                else
                    dialog->showProblem(errorSentence(put.error(), Doing::plan));
            });
    });
    dialog->open();
}

PlanDialog::PlanDialog(EngineSession& session, const api::BackupPlan& plan, QWidget* parent) : QDialog(parent), m_plan(plan), m_count(session)
{
    setWindowTitle(plan.id == 0 ? tr("Protect folders") : tr("Change what is protected"));
    holdContents(*this, 600);
    build();
    fill();
    m_typed = new QTimer(this);
    m_typed->setSingleShot(true);
    m_typed->setInterval(typedMs);
    connect(m_typed, &QTimer::timeout, this, &PlanDialog::count);
    connect(m_excludes, &QPlainTextEdit::textChanged, m_typed, qOverload<>(&QTimer::start));
    connect(&m_count, &PathCount::counted, this, [this](const QString&, const Result<api::CountResult>& result) { showCount(result); });
    connect(m_timing, &QComboBox::currentIndexChanged, this, &PlanDialog::follow);
    connect(m_folders, &QListWidget::currentRowChanged, this, &PlanDialog::follow);
    follow();
    count();
}

void PlanDialog::build()
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(heading(tr("Folders"), 1.0));
    layout->addWidget(folderRows());
    layout->addWidget(heading(tr("When"), 1.0));
    layout->addWidget(timeRow());
    m_mains = new QCheckBox(tr("Only on mains power"));
    m_metered = new QCheckBox(tr("Not on metered networks"));
    layout->addWidget(m_mains);
    layout->addWidget(m_metered);
    layout->addSpacing(4);
    layout->addWidget(heading(tr("Without"), 1.0));
    m_excludes = new QPlainTextEdit;
    m_excludes->setAccessibleName(tr("Exclusions, one a line"));
    m_excludes->setPlaceholderText(tr("One a line, for example *.tmp or node_modules/"));
    m_excludes->setTabChangesFocus(true);
    m_excludes->setFixedHeight(m_excludes->fontMetrics().lineSpacing() * listLines + 28);
    layout->addWidget(m_excludes);
    m_counted = faintLabel({});
    m_counted->setAccessibleName(tr("How much is protected"));
    layout->addWidget(m_counted);
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_done = primaryButton(m_plan.id == 0 ? tr("Protect") : tr("Save"));
    m_done->setObjectName(QStringLiteral("done"));
    m_done->setDefault(true);
    buttons->addButton(m_done, QDialogButtonBox::AcceptRole);
    layout->addWidget(buttons);
    connect(m_done, &QPushButton::clicked, this, &PlanDialog::wanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* PlanDialog::folderRows()
{
    auto* const out = new QWidget;
    auto* const row = new QHBoxLayout(out);
    row->setContentsMargins(0, 0, 0, 0);
    m_folders = new QListWidget;
    m_folders->setAccessibleName(tr("Folders to protect"));
    m_folders->setFixedHeight(m_folders->fontMetrics().lineSpacing() * (listLines + 1) + 24);
    m_folders->setStyleSheet(QStringLiteral("QListWidget { border: 1px solid palette(mid); border-radius: 8px; }"));
    auto* const buttons = new QVBoxLayout;
    auto* const add = new QPushButton(icon(QStringLiteral("plus")), tr("Add ..."));
    add->setObjectName(QStringLiteral("addFolder"));
    m_remove = new QPushButton(icon(QStringLiteral("trash")), tr("Remove"));
    for (auto* const button : {add, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    row->addWidget(m_folders, 1);
    row->addLayout(buttons);
    connect(add, &QPushButton::clicked, this, [this] { chooseFolder(this, tr("Choose a folder to protect"), QDir::homePath(), [this](const QString& path) { addFolder(path); }); });
    connect(m_remove, &QPushButton::clicked, this, &PlanDialog::removeFolder);
    return out;
}

QWidget* PlanDialog::timeRow()
{
    auto* const out = new QWidget;
    auto* const row = new QHBoxLayout(out);
    row->setContentsMargins(0, 0, 0, 0);
    m_timing = new QComboBox;
    m_timing->setAccessibleName(tr("When"));
    m_timing->addItems({tr("Whenever something changes"), tr("Every hour"), tr("Every day"), tr("Every week")});
    m_weekday = new QComboBox;
    m_weekday->setAccessibleName(tr("Day of the week"));
    for (int day = 1; day <= days; ++day)
        m_weekday->addItem(QLocale().standaloneDayName(day));
    m_time = new QTimeEdit;
    m_time->setAccessibleName(tr("Time of day"));
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    row->addWidget(m_timing);
    row->addWidget(m_weekday);
    row->addWidget(m_time);
    row->addStretch(1);
    return out;
}

void PlanDialog::fill()
{
    for (const auto& path : m_plan.paths) {
        auto* const item = new QListWidgetItem(pathText(path), m_folders);
        item->setData(pathRole, QByteArray::fromStdString(path.bytes));
    }
    m_timing->setCurrentIndex(static_cast<int>(m_plan.timing));
    m_weekday->setCurrentIndex(static_cast<int>(m_plan.weekday));
    m_time->setTime(QTime(static_cast<int>(m_plan.minute / 60), static_cast<int>(m_plan.minute % 60)));
    m_mains->setChecked(m_plan.onlyOnMains);
    m_metered->setChecked(m_plan.notMetered);
    QStringList lines;
    for (const auto& exclude : m_plan.excludes)
        lines << QString::fromStdString(exclude);
    m_excludes->setPlainText(lines.join(QLatin1Char('\n')));
}

api::BackupPlan PlanDialog::plan() const
{
    auto out = m_plan;
    out.paths.clear();
    for (int i = 0; i < m_folders->count(); ++i)
        out.paths.push_back({m_folders->item(i)->data(pathRole).toByteArray().toStdString()});
    out.timing = static_cast<api::PlanTiming>(m_timing->currentIndex());
    out.weekday = static_cast<api::Weekday>(m_weekday->currentIndex());
    out.minute = static_cast<std::uint32_t>(m_time->time().hour() * 60 + m_time->time().minute());
    out.onlyOnMains = m_mains->isChecked();
    out.notMetered = m_metered->isChecked();
    out.excludes.clear();
    for (const auto& line : m_excludes->toPlainText().split(QLatin1Char('\n')))
        if (const auto exclude = line.trimmed(); !exclude.isEmpty())
            out.excludes.push_back(exclude.toStdString());
    return out;
}

void PlanDialog::addFolder(const QString& path)
{
    const auto bytes = QByteArray::fromStdString(pathOf(path).bytes);
    for (int i = 0; i < m_folders->count(); ++i)
        if (m_folders->item(i)->data(pathRole).toByteArray() == bytes)
            return;
    auto* const item = new QListWidgetItem(pathText(pathOf(path)), m_folders);
    item->setData(pathRole, bytes);
    follow();
    count();
}

void PlanDialog::removeFolder()
{
    delete m_folders->takeItem(m_folders->currentRow());
    follow();
    count();
}

void PlanDialog::showProblem(const QString& text)
{
    setToned(m_problem, text, shades().bad);
    m_problem->show();
    m_done->setEnabled(true);
}

void PlanDialog::follow()
{
    const auto timing = static_cast<api::PlanTiming>(m_timing->currentIndex());
    m_weekday->setVisible(timing == api::PlanTiming::weekly);
    m_time->setVisible(timing == api::PlanTiming::weekly || timing == api::PlanTiming::daily);
    m_remove->setEnabled(m_folders->currentRow() >= 0);
    m_done->setEnabled(m_folders->count() > 0);
}

void PlanDialog::count()
{
    m_count.stop();
    const auto wanted = plan();
    if (wanted.paths.empty())
        return m_counted->clear();
    m_counted->setText(tr("Counting ..."));
    m_count.ask({}, {wanted.paths, wanted.excludes});
}

void PlanDialog::showCount(const Result<api::CountResult>& result)
{
    if (!result.ok()) {
        m_counted->setText(result.error().code == ErrorCode::invalidArgument ? tr("One of the exclusions makes no sense.") : tr("It could not be counted: %1").arg(errorSentence(result.error(), Doing::plan)));
        return;
    }
    const auto kept = tr("%n file(s), %1", nullptr, countOf(result->files)).arg(sizeText(result->bytes));
    const auto out = tr("%n file(s), %1", nullptr, countOf(result->leftOutFiles)).arg(sizeText(result->leftOutBytes));
    auto text = result->leftOutFiles == 0 ? tr("Protected: %1.").arg(kept) : tr("Protected: %1. Left out: %2.").arg(kept, out);
    if (!result->whole)
        text += QLatin1Char(' ') + tr("There is more; counting took too long.");
    m_counted->setText(text);
}

} // namespace granary::ui
