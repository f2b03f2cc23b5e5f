// Small things that tests of panes share: finding widgets as a user would, and pictures of what a test sees.
#pragma once

#include "ui/base/translate.h"

#include <QDir>
#include <QPushButton>
#include <QTest>
#include <QWidget>

namespace granary::test {

/// The button that says so, whether it is shown or not; nullptr without one.
inline QPushButton* buttonSaying(QWidget& parent, const QString& text)
{
    for (auto* const child : parent.findChildren<QPushButton*>())
        if (child->text() == text)
            return child;
    return nullptr;
}

/// Whether a label that is shown says it.
template <class Label>
bool shows(QWidget& parent, const QString& part)
{
    for (auto* const child : parent.findChildren<Label*>())
        if (child->isVisibleTo(&parent) && child->text().contains(part))
            return true;
    return false;
}

/// Written into the directory that GRANARY_PICTURES names, for whoever wants to look; always painted.
inline void picture(QWidget& widget, const QString& name)
{
    QCoreApplication::processEvents(); // what was shown just now has its place
    const auto image = widget.grab();
    QVERIFY(!image.isNull());
    const auto folder = qEnvironmentVariable("GRANARY_PICTURES");
    if (!folder.isEmpty() && QDir().mkpath(folder))
        QVERIFY(image.save(folder + "/" + name + ".png"));
}

} // namespace granary::test
