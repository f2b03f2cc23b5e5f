// What can be shown of a file without restoring it.
#pragma once

#include "core/api/engine.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace granary::ui {

struct PreviewContent {
    QImage image; ///< a picture, or the first page of a document; null for text
    QString text; ///< the beginning
    bool cut = false;       ///< there is more text
    QSize size;             ///< of the picture as it is stored, turned as it is shown
    int pages = 0;          ///< of a document
    bool empty() const { return image.isNull() && text.isEmpty(); }
};

/// Bounds, since what is stored may come from anybody.
inline constexpr std::uint64_t mostPictureBytes = 32 << 20; ///< of a file that is read whole: pictures and documents
inline constexpr int mostPictureMiB = 256;                  ///< of a picture in memory while it is decoded
inline constexpr std::uint64_t mostTextBytes = 64 << 10;    ///< that are read of a text

/// Whether it is worth asking for: a file with something in it, and if its name says that it must be read whole, not too large.
bool mayPreview(const api::Entry& entry);

/// For workers; may take a second. Only PNG, JPEG, GIF, BMP and WebP are decoded as pictures, whatever the file's name says, and they are no larger
/// than `box` afterwards. Empty when it is none of the kinds that can be shown. notStored for a picture that can't be decoded or is too large.
Result<PreviewContent> previewOf(api::Engine& engine, const std::string& snapshot, const api::Entry& entry, QSize box, const CancelToken& cancel);

/// The bytes of a file, at most `most`; tooLarge when there are more and it must be whole.
Result<QByteArray> bytesOf(api::Engine& engine, const std::string& snapshot, const api::Path& path, std::uint64_t most, bool whole, const CancelToken& cancel);
/// The text that bytes are; nothing when they are none. With `cut` the last character may lack bytes.
std::optional<QString> textOf(const QByteArray& bytes, bool cut);

} // namespace granary::ui
