#include "ui/onboarding/code_step.h"

#include "ui/look/theme.h"
#include "ui/widgets/code_sources.h"
#include "ui/widgets/labels.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr qsizetype mostTextLength = 8192;
constexpr int shownLines = 5;

} // namespace

QString deviceCodeIn(const QString& text)
{
    if (text.size() > mostTextLength)
        return {};
    static const QRegularExpression space(QStringLiteral("\\s+"));
    static const QRegularExpression code(QStringLiteral("granary:device\\?[^<>\"'|]{1,2000}&check=[0-9a-f]{8}"));
    return code.match(QString(text).remove(space)).captured();
}

CodeStep::CodeStep(Choices& choices, QWidget* parent) : Step(parent), m_choices(choices)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_field = new QPlainTextEdit;
    m_field->setAccessibleName(tr("Code of the other computer"));
    m_field->setPlaceholderText(QStringLiteral("granary:device?..."));
    m_field->setTabChangesFocus(true);
    m_field->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    m_field->setWordWrapMode(QTextOption::WrapAnywhere);
    m_field->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_field->setFixedHeight(shownLines * m_field->fontMetrics().lineSpacing() + 24);
    layout->addWidget(m_field);
    auto* const sources = new CodeSources;
    layout->addWidget(sources);
    m_problem = textLabel({});
    layout->addWidget(m_problem);
    m_origin = textLabel({});
    setToned(m_origin, tr("This code came from a link or another program. Go on only if you had it made yourself, on a computer of yours: whoever made it shares the drive with you."), shades().warn);
    m_origin->hide();
    layout->addWidget(m_origin);
    layout->addWidget(faintLabel(tr("Both computers must be on and able to reach each other, for example at home. Whoever has this code while it is good gets into your drive: show it to nobody.")));
    layout->addStretch(1);
    connect(m_field, &QPlainTextEdit::textChanged, this, &CodeStep::look);
    connect(sources, &CodeSources::found, m_field, &QPlainTextEdit::setPlainText);
    connect(sources, &CodeSources::notFound, this, [this](const QString& why) { setToned(m_problem, why, shades().warn); });
}

bool CodeStep::canGoOn() const { return !m_choices.deviceCode.empty(); }

QWidget* CodeStep::first() const { return m_field; }

void CodeStep::enter()
{
    const auto kept = QString::fromStdString(std::string(m_choices.deviceCode.view()));
    if (deviceCodeIn(m_field->toPlainText()) != kept)
        m_field->setPlainText(kept);
}

void CodeStep::leave() { m_origin->hide(); }

void CodeStep::takeFromOutside(const QString& text)
{
    m_field->setPlainText(text);
    m_origin->show();
}

void CodeStep::look()
{
    const auto text = m_field->toPlainText();
    const auto code = deviceCodeIn(text);
    m_choices.deviceCode = code.isEmpty() ? api::SecretText() : api::SecretText(code.toStdString());
    if (!code.isEmpty())
        setToned(m_problem, tr("This is a whole code."), shades().good);
    else if (text.contains(QLatin1String("granary:node?")))
        setToned(m_problem, tr("This is the code of a place that stores files. What is needed here begins with \"granary:device?\"."), shades().warn);
    else
        setToned(m_problem, text.trimmed().isEmpty() ? QString() : tr("This is no whole code. It begins with \"granary:device?\" and must be copied to its end."), shades().warn);
    emit changed();
}

} // namespace granary::ui
