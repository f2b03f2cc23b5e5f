// A look at the file that is selected.
#pragma once

#include "ui/base/engine_session.h"
#include "ui/files/preview_content.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace granary::ui {

/// Hidden while there is nothing to see. Reading and decoding happen on a worker and end when another file is shown.
class Preview : public QWidget {
    Q_OBJECT

public:
    explicit Preview(EngineSession& session, QWidget* parent = nullptr);
    ~Preview() override { m_cancel.cancel(); }
    void show(const QString& snapshot, const api::Entry& entry);
    void clear();

signals:
    /// What is shown, or that there is nothing to show.
    void settled();

private:
    void put(const PreviewContent& content);

    EngineSession& m_session;
    QLabel* m_picture;
    QPlainTextEdit* m_text;
    QLabel* m_note;
    CancelToken m_cancel;
    std::uint64_t m_generation = 0;
};

} // namespace granary::ui
