#include "ui/settings/report_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/base/json_text.h"
#include "ui/base/text_file.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr QSize firstSize{720, 560};

} // namespace

ReportDialog::ReportDialog(DriveState& state, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Report"));
    resize(firstSize);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(10);
    layout->addWidget(heading(tr("A report for whoever helps you")));
    layout->addWidget(faintLabel(tr("It holds versions, sizes, states and the last lines of the log, and no names, addresses, codes, keys or words. Nothing is sent: save it, and give it to whom you like.")));
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setLayoutDirection(Qt::LeftToRight); // it is in English
    m_text->setAccessibleName(tr("The report"));
    m_text->setPlaceholderText(tr("The report is being made ..."));
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF() * 0.9);
    m_text->setFont(font);
    layout->addWidget(m_text, 1);
    m_problem = textLabel({});
    m_problem->hide();
    layout->addWidget(m_problem);
    auto* const buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_copy->setIcon(icon(QStringLiteral("copy")));
    m_save = primaryButton(tr("Save ..."));
    buttons->addButton(m_save, QDialogButtonBox::ActionRole);
    for (auto* const button : {m_copy, m_save})
        button->setEnabled(false);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QApplication::clipboard()->setText(m_text->toPlainText());
        emit said(tr("The report is on the clipboard"));
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const auto name = QStringLiteral("granary-diagnostics-%1.json").arg(QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss")));
        saveTextFile(this, tr("Save the report"), name, m_text->toPlainText(), [this](const QString& text) { emit said(text); });
    });
    state.session().ask(
        this,
        [](api::Engine& engine) -> Result<QString> {
            GRANARY_ASSIGN(const auto found, engine.diagnostics());
            return jsonOf(found);
        },
        [this](const Result<QString>& text) {
            if (!text.ok()) {
                setToned(m_problem, errorSentence(text.error(), Doing::diagnostics), shades().bad);
                m_problem->show();
                return;
            }
            m_text->setPlainText(*text);
            m_copy->setEnabled(true);
            m_save->setEnabled(true);
            m_save->setFocus();
        });
}

} // namespace granary::ui
