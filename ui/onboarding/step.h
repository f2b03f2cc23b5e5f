// One page on the way to a drive.
#pragma once

#include <QString>
#include <QWidget>

namespace granary::ui {

/// Shown below its title, above the buttons. A step reads and writes the choices and knows nothing of the other steps.
class Step : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Stable: kept on the disk, and in the names of pictures.
    virtual QString id() const = 0;
    virtual QString title() const = 0;
    virtual QString text() const { return {}; }
    virtual QString nextText() const { return tr("Continue"); }
    virtual bool canGoOn() const { return true; }
    virtual bool canGoBack() const { return true; }
    /// Of a second way on; empty: there is none.
    virtual QString otherText() const { return {}; }
    /// Where typing begins; nullptr: at the button that goes on.
    virtual QWidget* first() const { return nullptr; }
    /// It is shown now.
    virtual void enter() {}
    /// It is not any more.
    virtual void leave() {}
    /// The user wants to go on. False: the step says `goOn` itself when it is ready, or does something else.
    virtual bool next() { return true; }
    virtual bool other() { return true; }
    /// The Return key was pressed in one of its fields. True: that did something here, instead of going on.
    virtual bool takesReturn() { return false; }

signals:
    /// What the functions above answer is something else now.
    void changed();
    void goOn();
    /// Something of it has to be seen now: the page scrolls there.
    void pointedAt(QWidget* part);
};

} // namespace granary::ui
