// What a page of the window is to the shell that holds it.
#pragma once

#include <QString>
#include <QVariant>
#include <QWidget>

namespace granary::ui {

/// A pane knows the engine's values and nothing of other panes: to go elsewhere it asks by `openPane`.
class Pane : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Stable, for settings and pictures: "files".
    virtual QString id() const = 0;
    /// In the sidebar.
    virtual QString title() const = 0;
    /// Name of a bundled icon.
    virtual QString icon() const = 0;
    /// How many things wait here for the user; shown beside the title.
    virtual int waiting() const { return 0; }
    /// Does something with a "granary:" code from outside. False: it is none for this pane.
    virtual bool takeCode(const QString& code)
    {
        Q_UNUSED(code);
        return false;
    }
    /// Where in the pane the user is, to come back to when the window is made anew or started again; in the pane's own terms.
    virtual QVariant place() const { return {}; }
    virtual void setPlace(const QVariant& place) { Q_UNUSED(place); }

signals:
    void waitingChanged();
    void openPane(const QString& id);
    /// A sentence for the line at the window's foot: something that was done.
    void said(const QString& text);
};

} // namespace granary::ui
