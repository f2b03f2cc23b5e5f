#include "ui/shell/side_bar.h"

#include "ui/base/pane.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"

namespace granary::ui {
namespace {

constexpr int idRole = Qt::UserRole;
constexpr int titleRole = Qt::UserRole + 1;
constexpr int besideTitle = 88; // icon, number and margins
constexpr int rowHeight = 40;

} // namespace

SideBar::SideBar(QWidget* parent) : QListWidget(parent)
{
    setAccessibleName(tr("Panes"));
    setFixedWidth(m_width);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize(QSize(20, 20));
    setUniformItemSizes(true);
    setStyleSheet(QStringLiteral("QListWidget { background: %1; padding: 12px 8px; } QListWidget::item { border: 2px solid transparent; border-radius: 8px; padding-%2: 6px; }"
                                 "QListWidget::item:selected { background: palette(highlight); color: palette(highlighted-text); }"
                                 "QListWidget::item:selected:focus { border: 2px solid palette(text); }")
                      .arg(shades().sidebar.name(), isRightToLeft() ? QStringLiteral("right") : QStringLiteral("left")));
    connect(this, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            emit chosen(item->data(idRole).toString());
    });
}

void SideBar::add(const Pane& pane)
{
    auto* const item = new QListWidgetItem(icon(pane.icon()), pane.title(), this);
    item->setData(idRole, pane.id());
    item->setData(titleRole, pane.title());
    item->setSizeHint(QSize(0, std::max(rowHeight, fontMetrics().height() + 20)));
    m_width = std::max(m_width, fontMetrics().horizontalAdvance(pane.title()) + besideTitle);
    setFixedWidth(m_width);
}

void SideBar::show(const QString& id)
{
    if (auto* const item = find(id))
        setCurrentItem(item);
}

void SideBar::setWaiting(const QString& id, int count)
{
    if (auto* const item = find(id)) {
        const auto title = item->data(titleRole).toString();
        item->setText(count == 0 ? title : QStringLiteral("%1  (%2)").arg(title, locale().toString(count)));
    }
}

QListWidgetItem* SideBar::find(const QString& id) const
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(idRole).toString() == id)
            return item(row);
    return nullptr;
}

} // namespace granary::ui
