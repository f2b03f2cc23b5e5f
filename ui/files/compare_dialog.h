// Two versions of a text, and what is different in them.
#pragma once

#include "ui/base/engine_session.h"
#include "ui/files/line_diff.h"

#include "core/base/cancel.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;

namespace granary::ui {

class CompareDialog : public QDialog {
    Q_OBJECT

public:
    /// A text of more than this is not compared.
    static constexpr std::uint64_t mostBytes = 4 << 20;

    /// `before` and `after` are versions of one path, the older one first.
    CompareDialog(EngineSession& session, const api::Version& before, const api::Version& after, QWidget* parent = nullptr);
    ~CompareDialog() override { m_cancel.cancel(); }

private:
    struct Difference {
        bool texts = true;
        bool tooLarge = false;
        std::vector<DiffLine> lines;
        QStringList before;
        QStringList after;
    };
    static Result<Difference> differenceOf(api::Engine& engine, const api::Version& before, const api::Version& after, const CancelToken& cancel);
    void show(const Result<Difference>& difference);

    QLabel* m_summary;
    QPlainTextEdit* m_view;
    CancelToken m_cancel;
};

} // namespace granary::ui
