#include "ui/devices/remove_computer_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int leastRemoveWidth = 520;
constexpr int typedMs = 300;
constexpr int lines = 4;

} // namespace

RemoveComputerDialog::RemoveComputerDialog(DriveState& state, const std::string& name, QWidget* parent) : QDialog(parent), m_state(state), m_name(name)
{
    build();
    m_typed.setSingleShot(true);
    m_typed.setInterval(typedMs);
    connect(&m_typed, &QTimer::timeout, this, &RemoveComputerDialog::check);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        m_remove->setEnabled(false);
        m_typed.start();
    });
    connect(m_remove, &QPushButton::clicked, this, &RemoveComputerDialog::remove);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_state, &DriveState::tasksChanged, this, &RemoveComputerDialog::follow);
}

void RemoveComputerDialog::build()
{
    const auto shown = pathText({m_name});
    setWindowTitle(tr("Remove a computer"));
    holdContents(*this, leastRemoveWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    auto* const title = heading(tr("Remove %1 from the drive").arg(shown));
    title->setWordWrap(true);
    layout->addWidget(title);
    layout->addWidget(textLabel(tr("For a computer that was lost, stolen or given away. From then on it can neither read what is stored afterwards nor change or delete anything. What it stored before stays yours.")));
    layout->addWidget(textLabel(tr("Enter the 24 words of the drive:")));
    m_words = new QPlainTextEdit;
    m_words->setAccessibleName(tr("The 24 words"));
    m_words->setTabChangesFocus(true);
    m_words->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_words->setFixedHeight(m_words->fontMetrics().lineSpacing() * lines + 24);
    layout->addWidget(m_words);
    m_problem = textLabel({});
    layout->addWidget(m_problem);
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Removing"));
    m_busy->hide();
    layout->addWidget(m_busy);
    layout->addSpacing(8);
    auto* const buttons = new QDialogButtonBox;
    m_remove = buttons->addButton(tr("Remove"), QDialogButtonBox::ActionRole);
    m_remove->setObjectName(QStringLiteral("remove"));
    m_remove->setAutoDefault(false); // Enter takes nothing away
    m_remove->setEnabled(false);
    m_close = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_close->setDefault(true);
    layout->addWidget(buttons);
}

api::SecretText RemoveComputerDialog::words() const { return api::SecretText(m_words->toPlainText().simplified().toStdString()); }

void RemoveComputerDialog::check()
{
    if (m_task || m_words->toPlainText().trimmed().isEmpty())
        return setToned(m_problem, {}, shades().faint);
    m_state.session().ask(
        this, [entered = std::make_shared<const api::SecretText>(words())](api::Engine& engine) { return engine.checkWords(*entered); },
        [this, asked = m_words->toPlainText()](const Result<api::WordsCheck>& check) {
            if (m_task || asked != m_words->toPlainText())
                return;
            if (!check.ok())
                return fail(check.error());
            const bool right = check->problem == api::WordsProblem::none;
            if (right && !check->ownDrive)
                return fail(Error(ErrorCode::wrongDrive));
            m_remove->setEnabled(right);
            setToned(m_problem, right ? tr("These are the words of this drive.") : wordsSentence(*check), right ? shades().good : shades().faint);
        });
}

void RemoveComputerDialog::remove()
{
    m_task = 0; // until its number is known
    m_remove->setEnabled(false);
    m_words->setEnabled(false);
    m_busy->show();
    api::RevokeDeviceRequest request;
    request.name = m_name;
    request.words = words();
    // A request with words is moved, never copied.
    m_state.session().ask(
        this, [wanted = std::make_shared<api::RevokeDeviceRequest>(std::move(request))](api::Engine& engine) { return engine.revokeDevice(std::move(*wanted)); },
        [this](const Result<api::TaskId>& task) {
            if (!task.ok())
                return fail(task.error());
            m_task = *task;
            m_state.refresh();
            follow();
        });
}

void RemoveComputerDialog::follow()
{
    if (!m_task || *m_task == 0)
        return;
    for (const auto& task : m_state.tasks()) {
        if (task.id != *m_task || !task.ended())
            continue;
        if (task.state != api::TaskState::done)
            return fail(task.error.value_or(Error(ErrorCode::cancelled)));
        m_task.reset();
        m_busy->hide();
        m_words->clear();
        m_words->hide();
        m_remove->hide();
        m_close->setText(tr("Close"));
        QStringList said{tr("%1 has no part in the drive any more.").arg(pathText({m_name}))};
        if (const auto* const result = std::get_if<api::RevokeDeviceResult>(&task.result); result && result->nodesAway > 0)
            said << tr("%n storage place(s) away now will hear of it later.", nullptr, static_cast<int>(result->nodesAway));
        setToned(m_problem, sentences(said), shades().good);
        m_state.refresh();
        return adjustSize();
    }
}

void RemoveComputerDialog::fail(const Error& error)
{
    m_task.reset();
    m_busy->hide();
    m_words->setEnabled(true);
    m_remove->setEnabled(false);
    setToned(m_problem, errorSentence(error, Doing::removeDevice), shades().bad);
    adjustSize();
}

} // namespace granary::ui
