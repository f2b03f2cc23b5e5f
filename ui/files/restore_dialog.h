// Where restored files go, and what happens to files that are there.
#pragma once

#include "core/api/types.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace granary::ui {

class RestoreDialog : public QDialog {
    Q_OBJECT

public:
    /// `what` is a sentence that says what is restored.
    explicit RestoreDialog(const QString& what, QWidget* parent = nullptr);
    /// Where to and how; snapshot and paths are the caller's.
    api::RestoreRequest request() const;
    /// Another folder than the first suggestion.
    void setFolder(const QString& folder);

private:
    void follow();

    QRadioButton* m_elsewhere;
    QRadioButton* m_inPlace;
    QLineEdit* m_folder;
    QPushButton* m_choose;
    QRadioButton* m_skip;
    QRadioButton* m_both;
    QRadioButton* m_replace;
    QLabel* m_hint;
    QPushButton* m_restore;
};

} // namespace granary::ui
