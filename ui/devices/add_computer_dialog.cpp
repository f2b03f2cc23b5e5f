#include "ui/devices/add_computer_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/dialog_size.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/qr_code.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int leastWidth = 560;
constexpr std::uint64_t validSeconds = 3600;

} // namespace

AddComputerDialog::AddComputerDialog(DriveState& state, QWidget* parent) : QDialog(parent), m_state(state)
{
    build();
    connect(m_again, &QPushButton::clicked, this, &AddComputerDialog::ask);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_state, &DriveState::tasksChanged, this, &AddComputerDialog::follow);
    ask();
}

void AddComputerDialog::build()
{
    setWindowTitle(tr("Add a computer"));
    holdContents(*this, leastWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(tr("Add a computer")));
    layout->addWidget(faintLabel(tr("It sees all files of the drive and backs up to it. This works without the 24 words.")));
    m_part = new QWidget;
    auto* const part = new QVBoxLayout(m_part);
    part->setContentsMargins(0, 4, 0, 0);
    part->addWidget(textLabel(tr("Install Granary on the other computer, choose \"Use my drive on this computer, too\" there, and give it this code while both are on:")));
    auto* const row = new QHBoxLayout;
    m_code = new QLineEdit;
    m_code->setReadOnly(true);
    m_code->setAccessibleName(tr("Code for the other computer"));
    auto* const copy = new QPushButton(icon(QStringLiteral("copy")), tr("Copy"));
    copy->setAutoDefault(false);
    row->addWidget(m_code, 1);
    row->addWidget(copy);
    part->addLayout(row);
    m_qr = new QrCode;
    m_qr->setAccessibleName(tr("The code as a QR code"));
    part->addWidget(m_qr, 0, Qt::AlignLeft);
    m_until = faintLabel({});
    part->addWidget(m_until);
    m_part->hide();
    layout->addWidget(m_part);
    m_busy = new QProgressBar;
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Waiting for the other computer"));
    layout->addWidget(m_busy);
    m_outcome = textLabel({});
    layout->addWidget(m_outcome);
    layout->addSpacing(8);
    auto* const buttons = new QDialogButtonBox;
    m_again = buttons->addButton(tr("Make another code"), QDialogButtonBox::ActionRole);
    m_close = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_close->setObjectName(QStringLiteral("close"));
    layout->addWidget(buttons);
    connect(copy, &QPushButton::clicked, this, [this] { QApplication::clipboard()->setText(m_code->text()); });
}

void AddComputerDialog::ask()
{
    m_again->hide();
    m_busy->show();
    m_outcome->setText(tr("Making a code ..."));
    api::DeviceOfferRequest request;
    request.validSeconds = validSeconds;
    m_state.session().ask(
        this, [request](api::Engine& engine) { return engine.addDevice(request); },
        [this](const Result<api::DeviceOffer>& offer) {
            if (offer.ok())
                show(*offer);
            else
                fail(offer.error());
        });
}

void AddComputerDialog::show(const api::DeviceOffer& offer)
{
    const auto code = QString::fromStdString(std::string(offer.code.view()));
    m_task = offer.task;
    m_code->setText(code);
    m_code->setCursorPosition(0);
    m_qr->setText(code);
    m_until->setText(tr("Good for one computer, until %1. Whoever has it can read everything: give it to nobody else.").arg(timeText(timeOf(offer.expires))));
    m_part->show();
    m_outcome->setText(tr("Waiting for the other computer ..."));
    m_state.refresh();
}

void AddComputerDialog::follow()
{
    if (!m_task)
        return;
    for (const auto& task : m_state.tasks()) {
        if (task.id != *m_task || !task.ended())
            continue;
        if (task.state != api::TaskState::done)
            return fail(task.error.value_or(Error(ErrorCode::cancelled)));
        m_task.reset();
        m_busy->hide();
        m_part->hide();
        const auto* const result = std::get_if<api::AddDeviceResult>(&task.result);
        setToned(m_outcome, tr("%1 belongs to the drive now.").arg(result ? pathText({result->name}) : tr("The other computer")), shades().good);
        m_close->setText(tr("Close"));
        m_state.refresh();
        return adjustSize();
    }
}

void AddComputerDialog::fail(const Error& error)
{
    m_task.reset();
    m_busy->hide();
    m_part->hide();
    setToned(m_outcome, errorSentence(error, Doing::addDevice), shades().bad);
    m_again->setVisible(error.code != ErrorCode::conflict);
    adjustSize();
}

void AddComputerDialog::done(int result)
{
    if (const auto task = std::exchange(m_task, std::nullopt))
        m_state.session().ask(&m_state, [id = *task](api::Engine& engine) { return engine.cancelTask(id); }, [](const Status&) {});
    QDialog::done(result);
}

} // namespace granary::ui
