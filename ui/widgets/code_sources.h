// Where a code may come from besides typing: the clipboard, a picture of its QR code, or the screen.
#pragma once

#include "ui/widgets/flow_row.h"

#include <QDBusConnection>

namespace granary::ui {

class QrReader;
class ScreenPicture;

class CodeSources : public FlowRow {
    Q_OBJECT

public:
    /// A portal that shows the screen is looked for on that bus.
    explicit CodeSources(QWidget* parent = nullptr, QDBusConnection bus = QDBusConnection::sessionBus());
    /// As if that picture had been chosen.
    void readFile(const QString& path);

signals:
    void found(const QString& code);
    /// A sentence: what was looked at holds no code.
    void notFound(const QString& why);

private:
    void paste();
    void choose();
    void addScreen(const QDBusConnection& bus);

    QrReader* m_reader;
    bool m_fromScreen = false; // what is being read
};

} // namespace granary::ui
