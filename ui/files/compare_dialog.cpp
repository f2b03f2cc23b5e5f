#include "ui/files/compare_dialog.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/files/preview_content.h"
#include "ui/look/theme.h"
#include "ui/widgets/labels.h"

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTextBlock>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr std::size_t linesAround = 3; // lines that stay, before and behind each change
constexpr std::size_t mostLines = 5000; // that are shown
constexpr qsizetype mostLineCharacters = 500; // of a line
constexpr QSize startSize{760, 560};

/// On one line of the view, whatever is in it.
QString onOneLine(QString text)
{
    text.truncate(mostLineCharacters);
    for (auto& c : text)
        if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator || (c.category() == QChar::Other_Control && c != QLatin1Char('\t')))
            c = QLatin1Char(' ');
    return text;
}

/// A line to show, and its kind.
struct ShownLine {
    QString text;
    std::optional<DiffLine::Kind> kind; // none: lines that were left out
};

std::vector<ShownLine> shownLines(const std::vector<DiffLine>& lines, const QStringList& before, const QStringList& after)
{
    std::vector<bool> wanted(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i)
        if (lines[i].kind != DiffLine::Kind::same)
            for (std::size_t j = i - std::min(i, linesAround); j <= i + linesAround && j < lines.size(); ++j)
                wanted[j] = true;
    std::vector<ShownLine> out;
    for (std::size_t i = 0; i < lines.size() && out.size() < mostLines; ++i) {
        const auto& line = lines[i];
        if (!wanted[i]) {
            if (out.empty() || out.back().kind)
                out.push_back({QStringLiteral("\u22ef"), std::nullopt});
            continue;
        }
        const auto sign = line.kind == DiffLine::Kind::same ? QStringLiteral("   ") : line.kind == DiffLine::Kind::removed ? QStringLiteral("\u2212  ") : QStringLiteral("+  ");
        out.push_back({sign + onOneLine(line.before >= 0 ? before[line.before] : after[line.after]), line.kind});
    }
    return out;
}

} // namespace

CompareDialog::CompareDialog(EngineSession& session, const api::Version& before, const api::Version& after, QWidget* parent) : QDialog(parent)
{
    setWindowTitle(tr("Compare versions"));
    resize(startSize);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    auto* const name = heading(nameText(after.entry.path));
    name->setWordWrap(true);
    layout->addWidget(name);
    layout->addWidget(faintLabel(tr("From %1 to %2").arg(timeText(timeOf(before.snapshot.time)), timeText(timeOf(after.snapshot.time)))));
    m_summary = textLabel(tr("Reading both versions ..."));
    layout->addWidget(m_summary);
    m_view = new QPlainTextEdit;
    m_view->setReadOnly(true);
    m_view->setTabChangesFocus(true);
    m_view->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_view->setLayoutDirection(Qt::LeftToRight); // signs in one column, whatever the lines are written in
    auto letters = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    letters.setPointSizeF(font().pointSizeF() * 0.9); // as large as the user has texts
    m_view->setFont(letters);
    m_view->setAccessibleName(tr("What changed, line by line"));
    layout->addWidget(m_view, 1);
    auto* const buttons = new QDialogButtonBox;
    auto* const close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    session.ask(
        this, [before, after, cancel = m_cancel](api::Engine& engine) { return differenceOf(engine, before, after, cancel); },
        [this](const Result<Difference>& difference) { show(difference); });
}

Result<CompareDialog::Difference> CompareDialog::differenceOf(api::Engine& engine, const api::Version& before, const api::Version& after, const CancelToken& cancel)
{
    Difference out;
    if (before.entry.bytes > mostBytes || after.entry.bytes > mostBytes) {
        out.tooLarge = true;
        return out;
    }
    GRANARY_ASSIGN(const auto older, bytesOf(engine, before.snapshot.id.hex(), before.entry.path, mostBytes, true, cancel));
    GRANARY_ASSIGN(const auto newer, bytesOf(engine, after.snapshot.id.hex(), after.entry.path, mostBytes, true, cancel));
    const auto olderText = textOf(older, false), newerText = textOf(newer, false);
    if ((!olderText && !older.isEmpty()) || (!newerText && !newer.isEmpty())) {
        out.texts = false;
        return out;
    }
    out.before = linesOf(olderText.value_or(QString()));
    out.after = linesOf(newerText.value_or(QString()));
    out.lines = diffLines(out.before, out.after);
    return out;
}

void CompareDialog::show(const Result<Difference>& difference)
{
    m_view->setVisible(false);
    if (!difference.ok())
        return setToned(m_summary, errorSentence(difference.error(), Doing::read), shades().bad);
    if (difference->tooLarge)
        return m_summary->setText(tr("These are too large to be compared here. Restore both, and compare them with another program."));
    if (!difference->texts)
        return m_summary->setText(tr("These are no texts: there are no lines to compare. Restore both to look at them."));
    int removed = 0, added = 0;
    for (const auto& line : difference->lines) {
        removed += line.kind == DiffLine::Kind::removed;
        added += line.kind == DiffLine::Kind::added;
    }
    if (removed + added == 0)
        return m_summary->setText(tr("Both have the same text."));
    m_summary->setText(tr("%n line(s) removed", nullptr, removed) + QStringLiteral("  \u00b7  ") + tr("%n line(s) added", nullptr, added));
    const auto shown = shownLines(difference->lines, difference->before, difference->after);
    QStringList text;
    for (const auto& line : shown)
        text << line.text;
    m_view->setPlainText(text.join(QLatin1Char('\n')));
    QTextCursor cursor(m_view->document());
    cursor.beginEditBlock();
    for (const auto& line : shown) {
        QTextCharFormat format;
        if (!line.kind)
            format.setForeground(shades().faint);
        else if (*line.kind != DiffLine::Kind::same)
            format.setForeground(*line.kind == DiffLine::Kind::removed ? shades().bad : shades().good);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
        cursor.movePosition(QTextCursor::NextBlock);
    }
    cursor.endEditBlock();
    m_view->setVisible(true);
}

} // namespace granary::ui
