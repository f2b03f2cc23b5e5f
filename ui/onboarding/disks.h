// Disks and folders as places to store on.
#pragma once

#include <QObject>
#include <QString>
#include <functional>
#include <vector>

namespace granary::ui {

struct PlaceFacts {
    QString path;
    QString name;
    std::uint64_t freeBytes = 0;
    bool writable = false;
    bool sameDisk = false; ///< as the home folder: it is lost with it
};

/// Disks that were plugged in or mounted beside the system's. Looked for on a worker, since a network mount may not answer; `done` is called on the
/// GUI thread unless `receiver` is gone by then.
void findDisks(QObject* receiver, std::function<void(std::vector<PlaceFacts>)> done);
void lookAtPlace(QObject* receiver, const QString& path, std::function<void(PlaceFacts)> done);

} // namespace granary::ui
