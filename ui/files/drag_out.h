// Files on their way out of the window under the mouse.
#pragma once

#include "ui/base/engine_session.h"
#include "ui/files/folder_model.h"

#include "core/base/cancel.h"

#include <QTemporaryDir>

namespace granary::ui {

/// Whoever takes what is dragged wants files that are there, so they are restored to a place of this user's first. That works for files that are
/// quickly there; what is larger is restored by the menu. Lives on the GUI thread. The place goes with the object.
class DragOut : public QObject {
    Q_OBJECT

public:
    static constexpr std::uint64_t mostBytes = 64 << 20;
    static constexpr std::size_t mostFiles = 100;

    explicit DragOut(EngineSession& session, QObject* parent = nullptr) : QObject(parent), m_session(session) {}
    ~DragOut() override { m_cancel.cancel(); }
    /// Files only, and not too many.
    static bool fits(const std::vector<FileRow>& rows);
    /// Ends in `ready` or `failed`, unless another begins before. Only what fits.
    void prepare(const std::vector<FileRow>& rows);

signals:
    void ready(const QStringList& files);
    void failed(const granary::Error& error);

private:
    EngineSession& m_session;
    CancelToken m_cancel;
    std::unique_ptr<QTemporaryDir> m_place;
    std::uint64_t m_generation = 0;
};

} // namespace granary::ui
