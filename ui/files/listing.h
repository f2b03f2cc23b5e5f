// Fills the list of files: a folder, what a search finds, or what is gone.
#pragma once

#include "ui/files/drive_roots.h"
#include "ui/files/folder_model.h"

#include "core/base/cancel.h"

namespace granary::ui {

class RemovedSearch;

/// One thing is shown at a time; asking for another ends the one before. Lives on the GUI thread, which only moves rows.
class Listing : public QObject {
    Q_OBJECT

public:
    Listing(EngineSession& session, FolderModel& model, QObject* parent = nullptr) : QObject(parent), m_session(session), m_model(model) {}
    ~Listing() override { m_cancel.cancel(); }

    void showTop(const std::vector<Root>& roots, SortBy by, Qt::SortOrder order);
    /// `atOnce`: not the beginning of a large folder first.
    void showFolder(const Root& root, const api::Path& folder, SortBy by, Qt::SortOrder order, bool atOnce);
    void search(const std::vector<Root>& roots, const QString& text);
    void showRemoved(std::vector<RootHistory> histories);
    /// Nothing is shown any more.
    void clear();
    /// There is more than is shown.
    bool cutShort() const { return m_cutShort; }
    bool busy() const { return m_busy; }

signals:
    /// The first rows are there, or it is known that there are none.
    void shown();
    /// The same is shown again, with more of it in between; then `shown`.
    void aboutToReplace();
    /// More rows, or the end of it.
    void grown();
    void failed(const granary::Error& error);

private:
    struct Search;
    using Rows = std::vector<FileRow>;
    std::uint64_t begin();
    void askFolder(const Root& root, const api::Path& folder, std::uint64_t limit);
    void askWhole(const Root& root, const api::Path& folder, SortBy by, Qt::SortOrder order);
    void take(Result<Rows> rows, bool more);
    void searchOn(std::shared_ptr<Search> search);
    void removedOn(std::shared_ptr<RemovedSearch> search);
    void add(Rows rows, bool more);

    EngineSession& m_session;
    FolderModel& m_model;
    CancelToken m_cancel;
    std::uint64_t m_generation = 0; // answers of an earlier one are not shown
    bool m_first = true;
    bool m_busy = false;
    bool m_cutShort = false;
};

} // namespace granary::ui
