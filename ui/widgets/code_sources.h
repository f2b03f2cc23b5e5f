// Where a code may come from besides typing: the clipboard, or a picture of its QR code.
#pragma once

#include "ui/widgets/flow_row.h"

namespace granary::ui {

class QrReader;

class CodeSources : public FlowRow {
    Q_OBJECT

public:
    explicit CodeSources(QWidget* parent = nullptr);
    /// As if that picture had been chosen.
    void readFile(const QString& path);

signals:
    void found(const QString& code);
    /// A sentence: what was looked at holds no code.
    void notFound(const QString& why);

private:
    void paste();
    void choose();

    QrReader* m_reader;
};

} // namespace granary::ui
