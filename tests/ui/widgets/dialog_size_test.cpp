// Dialogs are as large as what they say, whatever Qt would give them.
#include "ui/widgets/dialog_size.h"

#include <QDialog>
#include <QLabel>
#include <QRadioButton>
#include <QScreen>
#include <QTest>
#include <QVBoxLayout>

using namespace granary::ui;

namespace {

constexpr int leastWidth = 300;

/// With a line that cannot be wrapped, and sentences that can.
struct Talkative {
    Talkative()
    {
        auto* const layout = new QVBoxLayout(&dialog);
        layout->addWidget(line);
        sentences->setWordWrap(true);
        sentences->setText(QStringLiteral("One word after the other. ").repeated(30));
        layout->addWidget(sentences);
        holdContents(dialog, leastWidth);
    }
    bool holdsAll() const { return line->width() >= line->sizeHint().width() && sentences->height() >= sentences->heightForWidth(sentences->width()); }

    QDialog dialog;
    QRadioButton* line = new QRadioButton(QStringLiteral("A choice that is explained at some length and in one line only"));
    QLabel* sentences = new QLabel;
};

} // namespace

class DialogSizeTest : public QObject {
    Q_OBJECT
private slots:
    void itHoldsWhatItSays()
    {
        Talkative shown;
        shown.dialog.show();
        QTRY_VERIFY(shown.holdsAll());
        // Smaller it cannot be made.
        shown.dialog.resize(10, 10);
        QTRY_VERIFY(shown.holdsAll());
    }

    void itGrowsAndShrinksWithIt()
    {
        Talkative shown;
        shown.dialog.show();
        QTRY_VERIFY(shown.holdsAll());
        shown.sentences->setText(QStringLiteral("And then some more was to be said. ").repeated(40));
        QTRY_VERIFY(shown.holdsAll());
        const int high = shown.dialog.height();
        shown.sentences->setText(QStringLiteral("Done."));
        shown.line->setText(QStringLiteral("Short"));
        QTRY_COMPARE(shown.dialog.minimumWidth(), leastWidth);
        shown.dialog.adjustSize();
        QTRY_VERIFY(shown.holdsAll() && shown.dialog.height() < high);
    }

    void noLargerThanTheScreen()
    {
        Talkative shown;
        shown.sentences->setText(QStringLiteral("On and on. ").repeated(5000));
        shown.dialog.show();
        const auto room = shown.dialog.screen()->availableSize();
        QTRY_VERIFY(shown.dialog.isVisible());
        QVERIFY(shown.dialog.minimumWidth() <= room.width() && shown.dialog.minimumHeight() <= room.height());
    }
};

QTEST_MAIN(DialogSizeTest)
#include "dialog_size_test.moc"
