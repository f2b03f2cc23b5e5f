#include "ui/nodes/add_node_dialog.h"

#include "ui/base/format.h"
#include "ui/base/node_sentences.h"
#include "ui/look/theme.h"
#include "ui/widgets/code_sources.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/network_fields.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int indent = 24;

} // namespace

AddNodeDialog::AddNodeDialog(DriveState& state, QWidget* parent) : QDialog(parent), m_state(state)
{
    build();
    connect(m_machine, &QRadioButton::toggled, this, &AddNodeDialog::follow);
    connect(m_disk, &QRadioButton::toggled, this, &AddNodeDialog::follow);
    connect(m_code, &QPlainTextEdit::textChanged, this, &AddNodeDialog::follow);
    connect(m_networkFields, &NetworkFields::changed, this, &AddNodeDialog::follow);
    connect(m_folder, &QLineEdit::textChanged, this, &AddNodeDialog::follow);
    connect(m_add, &QPushButton::clicked, this, &AddNodeDialog::add);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        auto* const dialog = new QFileDialog(this, tr("Choose a folder"), QStandardPaths::writableLocation(QStandardPaths::HomeLocation));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        connect(dialog, &QFileDialog::fileSelected, m_folder, &QLineEdit::setText);
        dialog->open();
    });
    connect(m_sources, &CodeSources::found, this, &AddNodeDialog::setCode);
    connect(m_sources, &CodeSources::notFound, this, &AddNodeDialog::showProblem);
    connect(&m_state, &DriveState::tasksChanged, this, &AddNodeDialog::followTask);
    m_machine->setChecked(true);
    follow();
    m_code->setFocus();
}

void AddNodeDialog::setCode(const QString& code)
{
    m_machine->setChecked(true);
    m_problem->hide();
    m_code->setPlainText(code);
    adjustSize(); // what a problem took
}

void AddNodeDialog::build()
{
    setWindowTitle(tr("Add a storage place"));
    holdContents(*this, 540);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(tr("Add a storage place")));
    layout->addWidget(faintLabel(tr("What lies there is sealed: nobody can read it but you.")));
    layout->addSpacing(4);
    m_machine = new QRadioButton(tr("A friend's machine, or another of yours"));
    m_disk = new QRadioButton(tr("A folder on this computer: a second disk, a USB drive, a network folder"));
    m_code = new QPlainTextEdit;
    m_code->setPlaceholderText(tr("Paste the code: granary:node?..."));
    m_code->setAccessibleName(tr("Code of the machine"));
    m_code->setTabChangesFocus(true);
    m_code->setFixedHeight(fontMetrics().height() * 3 + 24);
    auto* const hint = faintLabel(tr("Its owner makes the code in Granary, under Nodes, or by \"granary-cli invite\"."));
    m_network = new QRadioButton(tr("Machines of a network that you know by its name"));
    m_networkFields = new NetworkFields;
    auto* const network = new QVBoxLayout;
    network->setContentsMargins(indent, 0, 0, 0);
    network->addWidget(m_networkFields);
    m_folder = new QLineEdit;
    m_folder->setAccessibleName(tr("Folder"));
    m_folder->setPlaceholderText(tr("/media/disk/granary"));
    m_choose = new QPushButton(tr("Choose ..."));
    auto* const code = new QVBoxLayout;
    code->setContentsMargins(indent, 0, 0, 0);
    code->addWidget(m_code);
    m_sources = new CodeSources;
    code->addWidget(m_sources);
    code->addWidget(hint);
    auto* const folder = new QHBoxLayout;
    folder->setContentsMargins(indent, 0, 0, 0);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_choose);
    layout->addWidget(m_machine);
    layout->addLayout(code);
    layout->addWidget(m_disk);
    layout->addLayout(folder);
    layout->addWidget(m_network);
    layout->addLayout(network);
    m_problem = textLabel({});
    m_problem->hide();
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setAccessibleName(tr("Connecting"));
    m_busy->hide();
    layout->addWidget(m_problem);
    layout->addWidget(m_busy);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = primaryButton(tr("Add"));
    m_add->setDefault(true);
    buttons->addButton(m_add, QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    buttons->button(QDialogButtonBox::Cancel)->setAutoDefault(false);
    layout->addSpacing(8);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

std::string AddNodeDialog::code() const
{
    if (m_machine->isChecked()) {
        // Mail programs break long codes into lines.
        auto text = m_code->toPlainText();
        text.remove(QLatin1Char('\n')).remove(QLatin1Char(' ')).remove(QLatin1Char('\t')).remove(QLatin1Char('\r'));
        return text.toStdString();
    }
    const auto folder = m_folder->text();
    return folder.startsWith(QLatin1Char('/')) ? "folder:" + pathOf(folder).bytes : std::string();
}

void AddNodeDialog::follow()
{
    const bool machine = m_machine->isChecked(), network = m_network->isChecked(), busy = m_task.has_value();
    m_code->setEnabled(machine && !busy);
    m_sources->setEnabled(machine && !busy);
    m_folder->setEnabled(m_disk->isChecked() && !busy);
    m_choose->setEnabled(m_disk->isChecked() && !busy);
    m_networkFields->setEnabled(network && !busy);
    m_machine->setEnabled(!busy);
    m_disk->setEnabled(!busy);
    m_network->setEnabled(!busy);
    m_add->setEnabled(!busy && (network ? !m_networkFields->empty() : !code().empty()));
    m_busy->setVisible(busy);
}

Doing AddNodeDialog::doing() const { return m_network->isChecked() ? Doing::joinNetwork : Doing::addNode; }

void AddNodeDialog::add()
{
    if (!m_network->isChecked())
        return start([code = code()](api::Engine& engine) { return engine.addNode(code); });
    if (const auto problem = m_networkFields->problem(); !problem.isEmpty())
        return showProblem(problem);
    api::NetworkRequest request;
    request.name = m_networkFields->name().toStdString();
    for (const auto& address : m_networkFields->addresses())
        request.addresses.push_back(address.toStdString());
    start([request](api::Engine& engine) { return engine.joinNetwork(request); });
}

void AddNodeDialog::start(std::function<Result<api::TaskId>(api::Engine&)> ask)
{
    m_problem->hide();
    m_task = 0; // until its number is known
    follow();
    m_state.session().ask(this, std::move(ask), [this](const Result<api::TaskId>& task) {
        if (!task.ok())
            return fail(task.error());
        m_task = *task;
        m_state.refresh();
        followTask();
    });
}

void AddNodeDialog::followTask()
{
    if (!m_task)
        return;
    for (const auto& task : m_state.tasks()) {
        if (task.id != *m_task || !task.ended())
            continue;
        if (const auto* const node = std::get_if<api::Node>(&task.result)) {
            emit added(nodeName(node->address, node->id));
            return accept();
        }
        if (const auto* const network = std::get_if<api::NetworkJoined>(&task.result)) {
            if (!network->added.empty()) {
                emit joined(joinedSentence(*network));
                return accept();
            }
            m_task.reset();
            showProblem(joinedSentence(*network));
            return follow();
        }
        return fail(task.error.value_or(Error(ErrorCode::internal)));
    }
}

void AddNodeDialog::fail(const Error& error)
{
    m_task.reset();
    showProblem(errorSentence(error, doing()));
    follow();
}

void AddNodeDialog::showProblem(const QString& text)
{
    setToned(m_problem, text, shades().bad);
    m_problem->show();
    adjustSize(); // the sentence takes room
}

} // namespace granary::ui
