// One window a profile: a second start raises the first.
#pragma once

#include <QLocalServer>
#include <QObject>

namespace granary::ui {

class SingleInstance : public QObject {
    Q_OBJECT

public:
    /// `name` is that of a local socket of this user. Empty: always the first.
    explicit SingleInstance(const QString& name, QObject* parent = nullptr);
    /// Nobody answered by that name before.
    bool first() const { return m_first; }
    /// Raises the first, and hands over what this one was started with: at most maxTextBytes.
    void tellFirst(const QString& text);

    static constexpr int maxTextBytes = 16384;

signals:
    void told(const QString& text);

private:
    void take();

    QString m_name;
    QLocalServer m_server;
    bool m_first = true;
};

} // namespace granary::ui
