#include "ui/wallet/file_hash.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <atomic>

namespace granary::ui {
namespace {

constexpr qint64 hashBlock = 1 << 20;

Result<QString> hashOf(const QString& path, const std::atomic_bool& given)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error(file.error() == QFileDevice::PermissionsError ? ErrorCode::permissionDenied : ErrorCode::ioError,
            file.errorString().toStdString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(hashBlock, Qt::Uninitialized);
    qint64 got = 0;
    while (!given && (got = file.read(block.data(), hashBlock)) > 0)
        hash.addData(QByteArrayView(block.constData(), got));
    if (given)
        return Error(ErrorCode::cancelled);
    if (got < 0)
        return Error(ErrorCode::ioError, file.errorString().toStdString());
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

void hashFile(QObject* receiver, const QString& path, std::function<void(Result<QString>)> done)
{
    const auto given = std::make_shared<std::atomic_bool>(false);
    QObject::connect(receiver, &QObject::destroyed, [given] { *given = true; });
    QThreadPool::globalInstance()->start([guard = QPointer<QObject>(receiver), path, given, done = std::move(done)] {
        auto hash = std::make_shared<Result<QString>>(hashOf(path, *given));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, hash, done] {
                if (guard)
                    done(*hash);
            },
            Qt::QueuedConnection);
    });
}

} // namespace granary::ui
