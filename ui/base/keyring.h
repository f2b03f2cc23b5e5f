// Where the desktop keeps a user's secrets: a port, so that the window works over others as well.
#pragma once

#include "core/api/secret_text.h"
#include "core/base/result.h"

#include <QObject>
#include <QString>

#include <functional>

namespace granary::ui {

/// Answers come later, on the GUI thread, and may take as long as the desktop asks its user something. Lives there.
class Keyring : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    /// Whether one runs in this session.
    virtual bool available() const = 0;
    /// notFound; refused: locked, or the user said no; unreachable: none answers.
    virtual void read(const QString& entry, std::function<void(Result<api::SecretText>)> done) = 0;
    /// In place of what the entry held. refused, unreachable.
    virtual void store(const QString& entry, api::SecretText secret, std::function<void(Status)> done) = 0;
    /// No error where there is none. refused, unreachable.
    virtual void remove(const QString& entry, std::function<void(Status)> done) = 0;

signals:
    void availableChanged();
};

} // namespace granary::ui
