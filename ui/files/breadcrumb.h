// Where in the drive one is, and the way back up.
#pragma once

#include "core/api/path.h"

#include <QWidget>
#include <vector>

class QHBoxLayout;

namespace granary::ui {

class Breadcrumb : public QWidget {
    Q_OBJECT

public:
    explicit Breadcrumb(QWidget* parent = nullptr);
    /// `folder` lies at or below one of `tops`; empty: the top itself.
    void show(const api::Path& folder, const std::vector<api::Path>& tops);

signals:
    void chosen(const granary::api::Path& folder);

private:
    void addStep(const QString& text, const api::Path& folder, bool last);

    QHBoxLayout* m_layout;
};

} // namespace granary::ui
