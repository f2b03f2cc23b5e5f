#include "ui/files/preview.h"

#include "ui/base/format.h"
#include "ui/widgets/labels.h"

#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

constexpr int tallest = 200;
constexpr int leastPreviewWidth = 240; // before it was ever shown

} // namespace

Preview::Preview(EngineSession& session, QWidget* parent) : QWidget(parent), m_session(session)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 4, 0, 4);
    layout->setSpacing(4);
    m_picture = new QLabel;
    m_picture->setAlignment(Qt::AlignCenter);
    m_picture->setMaximumHeight(tallest);
    m_text = new QPlainTextEdit;
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    auto letters = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    letters.setPointSizeF(font().pointSizeF() * 0.85); // as large as the user has texts
    m_text->setFont(letters);
    m_text->setMinimumHeight(fontMetrics().height() * 4);
    m_text->setMaximumHeight(tallest);
    m_text->setAccessibleName(tr("Preview"));
    m_note = faintLabel({});
    layout->addWidget(m_picture);
    layout->addWidget(m_text);
    layout->addWidget(m_note);
    clear();
}

void Preview::clear()
{
    m_cancel.cancel();
    ++m_generation;
    setVisible(false);
    m_picture->setPixmap({});
    m_text->clear();
}

void Preview::show(const QString& snapshot, const api::Entry& entry)
{
    clear();
    if (!mayPreview(entry)) {
        emit settled();
        return;
    }
    m_cancel = CancelToken();
    const auto box = QSize(std::max(leastPreviewWidth, width()), tallest) * devicePixelRatioF();
    m_session.ask(
        this, [snapshot = snapshot.toStdString(), entry, box, cancel = m_cancel](api::Engine& engine) { return previewOf(engine, snapshot, entry, box, cancel); },
        [this, generation = m_generation, name = nameText(entry.path)](const Result<PreviewContent>& content) {
            if (generation != m_generation)
                return;
            m_picture->setAccessibleName(tr("Preview of %1").arg(name));
            if (content.ok())
                put(*content);
            else if (content.error().code == ErrorCode::notEnoughShards) {
                m_picture->hide();
                m_text->hide();
                m_note->setText(tr("No preview: too few of the storage places answer now."));
                m_note->show();
                setVisible(true);
            }
            emit settled();
        });
}

void Preview::put(const PreviewContent& content)
{
    if (content.empty())
        return;
    const bool picture = !content.image.isNull();
    m_picture->setVisible(picture);
    m_text->setVisible(!picture);
    QString note;
    if (picture) {
        auto pixmap = QPixmap::fromImage(content.image);
        pixmap.setDevicePixelRatio(devicePixelRatioF());
        m_picture->setPixmap(pixmap);
        note = content.pages > 0 ? tr("%n page(s)", nullptr, content.pages) : tr("%1 \u00d7 %2 pixels").arg(countText(static_cast<std::uint64_t>(content.size.width())), countText(static_cast<std::uint64_t>(content.size.height())));
    } else {
        m_text->setPlainText(content.text);
        note = content.cut ? tr("The beginning") : QString();
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setVisible(true);
}

} // namespace granary::ui
