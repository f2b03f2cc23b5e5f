#include "ui/desktop/desktop_keyring.h"

#include <qt6keychain/keychain.h>

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>

#include <algorithm>

namespace granary::ui {
namespace {

const auto keyringService = QStringLiteral("io.github.granary.Granary");

const QStringList& keyrings()
{
    static const QStringList names{QStringLiteral("org.freedesktop.secrets"), QStringLiteral("org.kde.kwalletd6"), QStringLiteral("org.kde.kwalletd5")};
    return names;
}

Status statusOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoError: return {};
    case QKeychain::EntryNotFound: return Error(ErrorCode::notFound, "the keyring");
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return Error(ErrorCode::unreachable, "the keyring");
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
    case QKeychain::OtherError: break;
    }
    return Error(ErrorCode::refused, "the keyring");
}

/// Begins it; it deletes itself when it has ended. Never in a file instead.
template <class Job>
void run(Job* job, const QString& entry, std::function<void(Job&)> done)
{
    job->setKey(entry);
    job->setInsecureFallback(false);
    QObject::connect(job, &QKeychain::Job::finished, job, [job, done = std::move(done)] { done(*job); });
    job->start();
}

} // namespace

DesktopKeyring::DesktopKeyring(QDBusConnection bus, QObject* parent) : Keyring(parent), m_bus(std::move(bus))
{
    auto* const watcher = new QDBusServiceWatcher(this);
    watcher->setConnection(m_bus);
    watcher->setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    for (const auto& name : keyrings())
        watcher->addWatchedService(name);
    connect(watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, &DesktopKeyring::look);
    look();
}

void DesktopKeyring::look()
{
    const auto ask = [this](const QString& method, auto then) {
        const auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"), QStringLiteral("org.freedesktop.DBus"), method);
        auto* const waiting = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
        connect(waiting, &QDBusPendingCallWatcher::finished, this, [waiting, then] {
            waiting->deleteLater();
            const QDBusPendingReply<QStringList> reply = *waiting;
            const auto names = reply.isError() ? QStringList() : reply.value();
            then(std::any_of(keyrings().begin(), keyrings().end(), [&](const QString& name) { return names.contains(name); }));
        });
    };
    ask(QStringLiteral("ListNames"), [this, ask](bool runs) {
        if (runs)
            return setAvailable(true);
        ask(QStringLiteral("ListActivatableNames"), [this](bool starts) { setAvailable(starts); });
    });
}

void DesktopKeyring::setAvailable(bool on)
{
    if (std::exchange(m_available, on) != on)
        emit availableChanged();
}

void DesktopKeyring::read(const QString& entry, std::function<void(Result<api::SecretText>)> done)
{
    using Job = QKeychain::ReadPasswordJob;
    run<Job>(new Job(keyringService), entry, [done = std::move(done)](Job& job) {
        const auto status = statusOf(job);
        if (status.ok())
            done(api::SecretText(job.textData().toStdString()));
        else
            done(status.error());
    });
}

void DesktopKeyring::store(const QString& entry, api::SecretText secret, std::function<void(Status)> done)
{
    using Job = QKeychain::WritePasswordJob;
    auto* const job = new Job(keyringService);
    job->setTextData(QString::fromUtf8(secret.view().data(), static_cast<qsizetype>(secret.view().size())));
    run<Job>(job, entry, [done = std::move(done)](Job& ended) { done(statusOf(ended)); });
}

void DesktopKeyring::remove(const QString& entry, std::function<void(Status)> done)
{
    using Job = QKeychain::DeletePasswordJob;
    run<Job>(new Job(keyringService), entry, [done = std::move(done)](Job& job) {
        const auto status = statusOf(job);
        done(!status.ok() && status.error().code == ErrorCode::notFound ? Status() : status);
    });
}

} // namespace granary::ui
