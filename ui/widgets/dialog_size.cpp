#include "ui/widgets/dialog_size.h"

#include <QDialog>
#include <QEvent>
#include <QLayout>
#include <QScreen>

#include <algorithm>

namespace granary::ui {
namespace {

class ContentsHolder : public QObject {
public:
    ContentsHolder(QDialog& dialog, int leastWidth) : QObject(&dialog), m_dialog(dialog), m_leastWidth(leastWidth)
    {
        m_dialog.setMinimumWidth(leastWidth);
        m_dialog.installEventFilter(this);
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        if (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest)
            hold();
        return false;
    }

private:
    void hold()
    {
        const auto* const layout = m_dialog.layout();
        if (!layout)
            return;
        const auto room = m_dialog.screen()->availableSize();
        const auto least = layout->totalMinimumSize();
        m_dialog.setMinimumWidth(std::min(std::max(m_leastWidth, least.width()), room.width()));
        const auto width = std::max(m_dialog.width(), m_dialog.minimumWidth());
        const auto height = layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width) : least.height();
        m_dialog.setMinimumHeight(std::min(height, room.height()));
    }

    QDialog& m_dialog;
    const int m_leastWidth;
};

} // namespace

void holdContents(QDialog& dialog, int leastWidth) { new ContentsHolder(dialog, leastWidth); }

} // namespace granary::ui
