#include "ui/files/breadcrumb.h"

#include "ui/base/format.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace granary::ui {
namespace {

constexpr int mostCrumbCharacters = 28;
constexpr std::size_t mostSteps = 4; // deeper ones begin with dots

} // namespace

Breadcrumb::Breadcrumb(QWidget* parent) : QWidget(parent)
{
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(2);
    setAccessibleName(tr("Folder shown"));
}

void Breadcrumb::show(const api::Path& folder, const std::vector<api::Path>& tops)
{
    while (auto* const item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addStep(tr("My files"), {}, folder.bytes.empty());
    std::vector<api::Path> steps;
    if (!folder.bytes.empty()) {
        const api::Path* top = nullptr;
        for (const auto& candidate : tops)
            if (folder == candidate || candidate.bytes == "/" || folder.bytes.starts_with(candidate.bytes + "/"))
                top = &candidate;
        for (auto path = folder; !path.bytes.empty(); path.bytes.resize(std::max<std::size_t>(path.bytes.rfind('/'), path.bytes.rfind('/') == 0 && path.bytes.size() > 1 ? 1 : 0))) {
            steps.insert(steps.begin(), path);
            if ((top && path == *top) || path.bytes == "/")
                break;
        }
    }
    const std::size_t first = steps.size() > mostSteps ? steps.size() - mostSteps : 0;
    if (first > 0)
        addStep(QStringLiteral("..."), steps[first - 1], false);
    for (auto i = first; i < steps.size(); ++i)
        addStep(nameText(steps[i]), steps[i], i + 1 == steps.size());
    m_layout->addStretch();
}

void Breadcrumb::addStep(const QString& text, const api::Path& folder, bool last)
{
    if (m_layout->count() > 0) {
        auto* const arrow = new QLabel;
        arrow->setPixmap(icon(QStringLiteral("chevron"), shades().faint).pixmap(QSize(14, 14), devicePixelRatioF()));
        m_layout->addWidget(arrow);
    }
    auto* const button = new QToolButton;
    button->setAutoRaise(true);
    button->setText(text.size() > mostCrumbCharacters ? text.left(mostCrumbCharacters - 1) + QChar(0x2026) : text);
    button->setToolTip(pathText(folder));
    auto font = button->font();
    font.setWeight(last ? QFont::DemiBold : QFont::Normal);
    button->setFont(font);
    connect(button, &QToolButton::clicked, this, [this, folder] {
        const auto to = folder; // the button goes when the answer comes
        emit chosen(to);
    });
    m_layout->addWidget(button);
}

} // namespace granary::ui
