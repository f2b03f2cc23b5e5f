#include "ui/onboarding/words_editor.h"

#include "ui/base/error_sentences.h"
#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/onboarding/typed_words.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int typedMs = 150;
constexpr int lines = 5;
constexpr std::size_t mostButtons = 6;

} // namespace

WordsEditor::WordsEditor(EngineSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_field = new QPlainTextEdit;
    m_field->setAccessibleName(tr("The 24 words"));
    m_field->setPlaceholderText(tr("Type or paste the 24 words, with spaces between them"));
    m_field->setTabChangesFocus(true);
    setFocusProxy(m_field);
    m_field->setFixedHeight(m_field->fontMetrics().lineSpacing() * lines + 28);
    auto font = m_field->font();
    font.setPointSizeF(font.pointSizeF() * 1.1);
    m_field->setFont(font);
    layout->addWidget(m_field);
    m_verdict = textLabel({});
    m_verdict->setAccessibleName(tr("What is known about the words"));
    layout->addWidget(m_verdict);
    m_suggestions = new QWidget;
    m_buttons = new QHBoxLayout(m_suggestions);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->setSpacing(8);
    m_suggestions->hide();
    layout->addWidget(m_suggestions);
    m_typed = new QTimer(this);
    m_typed->setSingleShot(true);
    m_typed->setInterval(typedMs);
    connect(m_typed, &QTimer::timeout, this, &WordsEditor::check);
    connect(m_field, &QPlainTextEdit::textChanged, this, [this] {
        m_right = m_ownDrive = false;
        ++m_generation; // an answer that is under way is for another text
        emit checked();
        m_typed->start();
    });
}

QString WordsEditor::text() const { return m_field->toPlainText(); }

void WordsEditor::setText(const QString& text) { m_field->setPlainText(text); }

void WordsEditor::check()
{
    const auto text = this->text();
    const auto generation = ++m_generation;
    auto words = std::make_shared<api::SecretText>(filledUp(text).toStdString());
    m_session.ask(
        this, [words](api::Engine& engine) { return engine.checkWords(*words); },
        [this, text, generation](Result<api::WordsCheck> check) {
            if (generation != m_generation)
                return;
            if (check.ok())
                show(*check, text);
            else
                setToned(m_verdict, errorSentence(check.error(), Doing::recover), shades().bad);
        });
}

void WordsEditor::show(const api::WordsCheck& check, const QString& text)
{
    using Problem = api::WordsProblem;
    const auto count = wordRanges(text).size();
    const bool atLast = check.position == count && lastIsOpen(text);
    m_right = check.problem == Problem::none;
    m_ownDrive = check.ownDrive;
    const bool wrongWord = check.problem == Problem::unknownWord && check.position <= count;
    mark(wrongWord && !atLast ? check.position : 0);
    suggest(wrongWord ? check : api::WordsCheck(), atLast);
    api::WordsCheck soFar;
    soFar.problem = Problem::wordCount;
    soFar.wordsFound = count;
    if (m_right)
        setToned(m_verdict, tr("All 24 words are right."), shades().good);
    else if (count == 0)
        m_verdict->clear();
    else if (wrongWord && !atLast)
        setToned(m_verdict, wordsSentence(check), shades().bad);
    else if (wrongWord || check.problem == Problem::unknownWord || check.problem == Problem::wordCount)
        setToned(m_verdict, wordsSentence(soFar), count > static_cast<std::size_t>(drivesWords) ? shades().bad : shades().faint);
    else
        setToned(m_verdict, wordsSentence(check), shades().bad);
    emit checked();
}

void WordsEditor::suggest(const api::WordsCheck& check, bool finish)
{
    while (auto* const item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_suggestions->setVisible(!check.suggestions.empty());
    for (std::size_t i = 0; i < check.suggestions.size() && i < mostButtons; ++i) {
        const auto word = QString::fromStdString(check.suggestions[i]);
        auto* const button = new QPushButton(word);
        button->setAccessibleName(tr("Take \"%1\" as word %2").arg(word, countText(check.position)));
        connect(button, &QPushButton::clicked, this, [this, word, position = check.position, finish] {
            setText(withWord(text(), position, word) + (finish && position < static_cast<std::uint64_t>(drivesWords) ? QStringLiteral(" ") : QString()));
            m_field->moveCursor(QTextCursor::End);
            setFocus();
        });
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
}

void WordsEditor::mark(std::size_t position)
{
    QList<QTextEdit::ExtraSelection> marks;
    const auto ranges = wordRanges(text());
    if (position > 0 && position <= ranges.size()) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(m_field->document());
        selection.cursor.setPosition(static_cast<int>(ranges[position - 1].start));
        selection.cursor.setPosition(static_cast<int>(ranges[position - 1].start + ranges[position - 1].length), QTextCursor::KeepAnchor);
        selection.format.setFontUnderline(true);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(shades().bad);
        selection.format.setForeground(shades().bad);
        marks << selection;
    }
    m_field->setExtraSelections(marks);
}

} // namespace granary::ui
