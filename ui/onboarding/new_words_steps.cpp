#include "ui/onboarding/new_words_steps.h"

#include "ui/base/format.h"
#include "ui/look/theme.h"
#include "ui/onboarding/typed_words.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFrame>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRandomGenerator>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace granary::ui {
namespace {

constexpr int columns = 4;
constexpr int copiedMs = 60'000;

QString textOf(const api::SecretText& words) { return QString::fromStdString(std::string(words.view())); }

QStringList listOf(const api::SecretText& words) { return textOf(words).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

void showNotices(QLabel* label, const QStringList& notices)
{
    setToned(label, notices.join(QStringLiteral("\n")), shades().warn);
    label->setVisible(!notices.isEmpty());
}

} // namespace

ShowWordsStep::ShowWordsStep(Choices& choices, QWidget* parent) : Step(parent), m_choices(choices)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_notices = textLabel({});
    layout->addWidget(m_notices);
    QVBoxLayout* inner = nullptr;
    m_sheet = card(inner);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(24);
    m_grid->setVerticalSpacing(10);
    inner->addLayout(m_grid);
    layout->addWidget(m_sheet);
    auto* const bottom = new QHBoxLayout;
    m_written = new QCheckBox(tr("I have written down all 24, in this order"));
    auto* const copy = flatButton(QStringLiteral("copy"), tr("Copy for a password manager"));
    copy->setToolTip(tr("The clipboard is emptied after a minute. Until then other programs can read it."));
    bottom->addWidget(m_written);
    bottom->addStretch(1);
    bottom->addWidget(copy);
    layout->addLayout(bottom);
    layout->addStretch(1);
    m_clear = new QTimer(this);
    m_clear->setSingleShot(true);
    m_clear->setInterval(copiedMs);
    connect(m_written, &QCheckBox::toggled, this, &Step::changed);
    connect(copy, &QPushButton::clicked, this, &ShowWordsStep::copy);
}

bool ShowWordsStep::canGoOn() const { return m_written->isChecked(); }

void ShowWordsStep::enter()
{
    showNotices(m_notices, m_choices.notices);
    while (auto* const item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto words = listOf(m_choices.newWords);
    const int rows = (static_cast<int>(words.size()) + columns - 1) / columns;
    for (int i = 0; i < words.size(); ++i) {
        auto* const word = new QLabel;
        word->setTextFormat(Qt::RichText);
        word->setText(QStringLiteral("<span style='color:%1'>%2</span>&nbsp;&nbsp;<b>%3</b>")
                          .arg(shades().faint.name(), QLocale().toString(i + 1).rightJustified(2, QChar(0x2007)), words[i].toHtmlEscaped()));
        word->setAccessibleName(tr("Word %1: %2").arg(QLocale().toString(i + 1), words[i]));
        auto font = word->font();
        font.setPointSizeF(font.pointSizeF() * 1.15);
        word->setFont(font);
        word->setFocusPolicy(Qt::TabFocus); // so that a screen reader comes by
        m_grid->addWidget(word, i % rows, i / rows);
    }
}

QWidget* ShowWordsStep::first() const { return m_written; }

void ShowWordsStep::copy()
{
    auto* const clipboard = QGuiApplication::clipboard();
    clipboard->setText(textOf(m_choices.newWords));
    m_clear->disconnect(this);
    connect(m_clear, &QTimer::timeout, this, [this, clipboard] {
        if (clipboard->text() == textOf(m_choices.newWords))
            clipboard->clear();
    });
    m_clear->start();
}

CheckWordsStep::CheckWordsStep(Choices& choices, Preferences& preferences, QWidget* parent) : Step(parent), m_choices(choices), m_preferences(preferences)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        m_labels[i] = new QLabel;
        m_fields[i] = new QLineEdit;
        m_fields[i]->setMaximumWidth(320);
        m_labels[i]->setBuddy(m_fields[i]);
        layout->addWidget(m_labels[i]);
        layout->addWidget(m_fields[i]);
        connect(m_fields[i], &QLineEdit::textChanged, this, &Step::changed);
    }
    m_problem = textLabel({});
    layout->addWidget(m_problem);
    layout->addSpacing(8);
    layout->addWidget(faintLabel(tr("\"Check later\" puts off the check, not the writing down: the words are not shown again. Until you have checked them, the window reminds you, and then asks for all 24 from your paper.")));
    layout->addStretch(1);
}

bool CheckWordsStep::canGoOn() const
{
    return std::all_of(m_fields.begin(), m_fields.end(), [](const QLineEdit* field) { return !field->text().trimmed().isEmpty(); });
}

void CheckWordsStep::enter()
{
    if (m_asked[0] == 0) {
        // One of each third.
        constexpr auto third = static_cast<std::size_t>(drivesWords) / 3;
        for (std::size_t i = 0; i < m_asked.size(); ++i)
            m_asked[i] = i * third + 1 + QRandomGenerator::global()->bounded(static_cast<quint32>(third));
        for (std::size_t i = 0; i < m_asked.size(); ++i) {
            m_labels[i]->setText(tr("Word %1").arg(QLocale().toString(static_cast<qulonglong>(m_asked[i]))));
            m_fields[i]->setAccessibleName(m_labels[i]->text());
        }
    }
    m_problem->clear();
}

QWidget* CheckWordsStep::first() const { return m_fields[0]; }

bool CheckWordsStep::next()
{
    const auto words = listOf(m_choices.newWords);
    for (std::size_t i = 0; i < m_asked.size(); ++i) {
        const auto at = static_cast<qsizetype>(m_asked[i]) - 1;
        if (at < words.size() && m_fields[i]->text().trimmed().compare(words[at], Qt::CaseInsensitive) == 0)
            continue;
        setToned(m_problem, tr("Word %1 is another one. Look at your paper; if it is wrong there, go back to see the words again.").arg(QLocale().toString(static_cast<qulonglong>(m_asked[i]))), shades().bad);
        m_fields[i]->setFocus();
        m_fields[i]->selectAll();
        return false;
    }
    m_preferences.setWordsChecked(true);
    return true;
}

FoundStep::FoundStep(Choices& choices, QWidget* parent) : Step(parent), m_choices(choices)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    QVBoxLayout* inner = nullptr;
    auto* const frame = card(inner);
    m_state = textLabel({});
    inner->addWidget(m_state);
    layout->addWidget(frame);
    m_notices = textLabel({});
    layout->addWidget(m_notices);
    layout->addWidget(faintLabel(tr("Look through your files and restore what you need. Nothing is backed up from this machine until you say so in Folders.")));
    layout->addStretch(1);
}

void FoundStep::enter()
{
    if (const auto& found = m_choices.found) {
        const auto day = timeText(timeOf(found->time));
        auto text = found->nodesKnown > 0 ? tr("State of %1, from %2 of %n place(s) where it is kept.", nullptr, static_cast<int>(std::min<std::uint64_t>(found->nodesKnown, INT_MAX))).arg(day, countText(found->nodesAsked))
                                          : tr("State of %1.").arg(day);
        text += QLatin1Char('\n') + tr("You can go back to %n moment(s) in time.", nullptr, static_cast<int>(std::min<std::uint64_t>(found->snapshots, INT_MAX)));
        m_state->setText(text);
    }
    showNotices(m_notices, m_choices.notices);
}

} // namespace granary::ui
