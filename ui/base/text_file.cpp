#include "ui/base/text_file.h"

#include "ui/base/error_sentences.h"
#include "ui/base/translate.h"

#include <QFileDialog>
#include <QPointer>
#include <QSaveFile>
#include <QStandardPaths>
#include <QThreadPool>

namespace granary::ui {
namespace {

Status write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error(file.error() == QFileDevice::PermissionsError ? ErrorCode::permissionDenied : ErrorCode::ioError, file.errorString().toStdString());
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return Error(file.error() == QFileDevice::ResourceError ? ErrorCode::diskFull : ErrorCode::ioError, file.errorString().toStdString());
    return {};
}

} // namespace

void writeTextFile(QObject* receiver, const QString& path, const QString& text, std::function<void(Status)> done)
{
    QThreadPool::globalInstance()->start([guard = QPointer<QObject>(receiver), path, bytes = text.toUtf8(), done = std::move(done)] {
        auto status = std::make_shared<Status>(write(path, bytes));
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, status, done] {
                if (guard)
                    done(*status);
            },
            Qt::QueuedConnection);
    });
}

void saveTextFile(QWidget* parent, const QString& title, const QString& name, const QString& text, std::function<void(const QString&)> said)
{
    auto* const dialog = new QFileDialog(parent, title, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(name);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [parent, text, said = std::move(said)](const QString& path) {
        writeTextFile(parent, path, text, [path, said](const Status& done) {
            said(done.ok() ? translate("Texts", "Written to %1").arg(path) : translate("Texts", "The file was not written. %1").arg(errorSentence(done.error(), Doing::settings)));
        });
    });
    dialog->open();
}

} // namespace granary::ui
