// A card of the settings: a title, and rows of a name and its control.
#pragma once

#include <QFrame>

class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace granary::ui {

class SettingsCard : public QFrame {
    Q_OBJECT

public:
    explicit SettingsCard(const QString& title, QWidget* parent = nullptr);

signals:
    void said(const QString& text);

protected:
    QVBoxLayout* column() const { return m_column; }
    /// A new block of rows below what there is.
    QFormLayout* addRows();
    /// A row whose label is the name of the control for a screen reader, too.
    static void addRow(QFormLayout* rows, const QString& name, QWidget* control);

private:
    QVBoxLayout* m_column;
};

} // namespace granary::ui
