#include "ui/shell/single_instance.h"

#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QTimer>

namespace granary::ui {
namespace {

constexpr int waitMs = 1000;
constexpr int linkMs = 5000;

} // namespace

SingleInstance::SingleInstance(const QString& name, QObject* parent) : QObject(parent), m_name(name)
{
    if (name.isEmpty())
        return;
    QLocalSocket probe;
    probe.connectToServer(name);
    if (probe.waitForConnected(waitMs)) {
        m_first = false;
        return;
    }
    // The engine makes it, too; the first start of all comes before it.
    if (const auto folder = QFileInfo(name).path(); QFileInfo(name).isAbsolute() && !QFileInfo::exists(folder) && QDir().mkpath(folder))
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QLocalServer::removeServer(name); // left by one that was killed
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    m_server.listen(name);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::take);
}

void SingleInstance::tellFirst(const QString& text)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(waitMs))
        return;
    socket.write(text.toUtf8().left(maxTextBytes) + '\n');
    socket.waitForBytesWritten(waitMs);
    socket.disconnectFromServer();
}

void SingleInstance::take()
{
    while (auto* const socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(linkMs, socket, &QLocalSocket::abort);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > maxTextBytes + 1)
                return socket->abort();
            if (!socket->canReadLine())
                return;
            emit told(QString::fromUtf8(socket->readLine().trimmed()));
            socket->disconnectFromServer();
        });
    }
}

} // namespace granary::ui
