// A picture of what is on the screen: by the desktop's portal, or from the X server where there is one.
#pragma once

#include <QDBusConnection>
#include <QImage>
#include <QList>
#include <QObject>

namespace granary::ui {

/// Lives on the GUI thread, which it does not block while the desktop asks its user.
class ScreenPicture : public QObject {
    Q_OBJECT

public:
    /// The portal is looked for on that bus, where no X server is.
    explicit ScreenPicture(QDBusConnection bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);
    /// Whether one of the two is there. The portal is found a moment after the start.
    bool available() const { return m_x11 || m_portal; }
    void take();

signals:
    void availableChanged();
    /// One of each screen.
    void taken(const QList<QImage>& screens);
    /// In a file made for this program, to be removed by whoever reads it.
    void takenInFile(const QString& path);
    /// The user said no, or it did not work; a sentence.
    void failed(const QString& why);

private slots:
    void onResponse(uint code, const QVariantMap& results);

private:
    void lookForPortal();
    void askPortal();
    void listenTo(const QString& request);

    QDBusConnection m_bus;
    const bool m_x11;
    bool m_portal = false;
    QString m_request; // whose answer is waited for
    int m_count = 0;
};

} // namespace granary::ui
