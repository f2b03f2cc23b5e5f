#include "ui/onboarding/disks.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QStorageInfo>
#include <QThreadPool>

#include <memory>

namespace granary::ui {
namespace {

PlaceFacts factsOf(const QString& path)
{
    const QStorageInfo storage(path);
    PlaceFacts out;
    out.path = path;
    out.name = storage.displayName();
    out.freeBytes = static_cast<std::uint64_t>(std::max<qint64>(storage.bytesAvailable(), 0));
    out.writable = QFileInfo(path).isDir() && QFileInfo(path).isWritable() && !storage.isReadOnly();
    out.sameDisk = storage.device() == QStorageInfo(QDir::homePath()).device();
    return out;
}

std::vector<PlaceFacts> disks()
{
    std::vector<PlaceFacts> out;
    for (const auto& volume : QStorageInfo::mountedVolumes()) {
        const auto path = volume.rootPath();
        const bool plugged = path.startsWith(QLatin1String("/media/")) || path.startsWith(QLatin1String("/run/media/")) || path.startsWith(QLatin1String("/mnt/"));
        if (!plugged || !volume.isValid() || !volume.isReady())
            continue;
        if (auto facts = factsOf(path); facts.writable && !facts.sameDisk)
            out.push_back(std::move(facts));
    }
    return out;
}

template <class Look, class Done>
void onWorker(QObject* receiver, Look look, Done done)
{
    QThreadPool::globalInstance()->start([guard = QPointer<QObject>(receiver), look = std::move(look), done = std::move(done)] {
        auto found = look();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, done, found = std::move(found)]() mutable {
                if (guard)
                    done(std::move(found));
            },
            Qt::QueuedConnection);
    });
}

} // namespace

void findDisks(QObject* receiver, std::function<void(std::vector<PlaceFacts>)> done) { onWorker(receiver, disks, std::move(done)); }

void lookAtPlace(QObject* receiver, const QString& path, std::function<void(PlaceFacts)> done)
{
    onWorker(receiver, [path] { return factsOf(path); }, std::move(done));
}

} // namespace granary::ui
