// A keyring in memory.
#pragma once

#include "ui/base/keyring.h"

#include <QMap>
#include <QTimer>

namespace granary::test {

class MemoryKeyring : public ui::Keyring {
public:
    bool available() const override { return m_available; }
    void setAvailable(bool on)
    {
        m_available = on;
        emit availableChanged();
    }
    /// As if its user said no.
    void setLocked(bool on) { m_locked = on; }
    void read(const QString& entry, std::function<void(Result<api::SecretText>)> done) override
    {
        later([this, entry, done = std::move(done)] {
            if (const auto status = mayBeAsked(); !status.ok())
                return done(status.error());
            if (!entries.contains(entry))
                return done(Error(ErrorCode::notFound, "the keyring"));
            done(api::SecretText(entries[entry]));
        });
    }
    void store(const QString& entry, api::SecretText secret, std::function<void(Status)> done) override
    {
        later([this, entry, text = std::string(secret.view()), done = std::move(done)] {
            if (mayBeAsked().ok())
                entries[entry] = text;
            done(mayBeAsked());
        });
    }
    void remove(const QString& entry, std::function<void(Status)> done) override
    {
        later([this, entry, done = std::move(done)] {
            if (mayBeAsked().ok())
                entries.remove(entry);
            done(mayBeAsked());
        });
    }

    QMap<QString, std::string> entries;

private:
    Status mayBeAsked() const
    {
        if (!m_available)
            return Error(ErrorCode::unreachable, "the keyring");
        return m_locked ? Status(Error(ErrorCode::refused, "the keyring")) : Status();
    }
    void later(std::function<void()> work) { QTimer::singleShot(0, this, std::move(work)); }

    bool m_available = true;
    bool m_locked = false;
};

} // namespace granary::test
