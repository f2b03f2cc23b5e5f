#include "ui/files/preview_content.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QStringDecoder>
#include <QtPdf/QPdfDocument>

#include <algorithm>
#include <cctype>

namespace granary::ui {
namespace {

constexpr double mostPointsOfPage = 20'000; // a page of seven metres
constexpr double leastPointsOfPage = 1;

bool endsWith(const api::Path& path, std::initializer_list<std::string_view> endings)
{
    auto name = path.bytes.substr(path.bytes.size() - std::min<std::size_t>(path.bytes.size(), 6));
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return std::any_of(endings.begin(), endings.end(), [&](auto ending) { return name.ends_with(ending); });
}

bool isPicture(const api::Path& path) { return endsWith(path, {".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"}); }
bool isDocument(const api::Path& path) { return endsWith(path, {".pdf"}); }

Result<PreviewContent> pictureOf(QByteArray bytes, QSize box)
{
    QImageReader::setAllocationLimit(mostPictureMiB); // of all readers of the program
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const auto format = reader.format();
    // Not those that can name other files or are programs of a kind, such as SVG.
    if (!QList<QByteArray>{"png", "jpeg", "jpg", "gif", "bmp", "webp"}.contains(format))
        return Error(ErrorCode::notStored, "a kind of picture that is not shown");
    PreviewContent out;
    out.size = reader.size();
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const auto target = turned ? box.transposed() : box;
    if (out.size.isValid() && (out.size.width() > target.width() || out.size.height() > target.height()))
        reader.setScaledSize(out.size.scaled(target, Qt::KeepAspectRatio).expandedTo({1, 1}));
    if (!reader.read(&out.image))
        return Error(ErrorCode::notStored, reader.errorString().toStdString());
    if (turned)
        out.size.transpose();
    if (out.image.width() > box.width() || out.image.height() > box.height())
        out.image = out.image.scaled(box, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    return out;
}

Result<PreviewContent> documentOf(QByteArray bytes, QSize box)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    QPdfDocument document;
    document.load(&buffer);
    if (document.status() != QPdfDocument::Status::Ready || document.pageCount() < 1)
        return Error(ErrorCode::notStored, "a document that can't be shown");
    const auto page = document.pagePointSize(0);
    if (!(page.width() >= leastPointsOfPage && page.height() >= leastPointsOfPage && page.width() <= mostPointsOfPage && page.height() <= mostPointsOfPage))
        return Error(ErrorCode::notStored, "a page of an odd size");
    PreviewContent out;
    out.pages = document.pageCount();
    const auto size = page.scaled(box, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    const auto drawn = document.render(0, size);
    if (drawn.isNull())
        return Error(ErrorCode::notStored, "a document that can't be shown");
    out.image = QImage(size, QImage::Format_RGB32); // paper
    out.image.fill(Qt::white);
    QPainter(&out.image).drawImage(QPoint(0, 0), drawn); // into an image: allowed outside of the GUI thread
    return out;
}

} // namespace

bool mayPreview(const api::Entry& entry)
{
    // The text of a drawing says nothing to people, and drawing it is not for files from anybody.
    if (entry.type != api::EntryType::file || entry.bytes == 0 || endsWith(entry.path, {".svg", ".svgz"}))
        return false;
    return (!isPicture(entry.path) && !isDocument(entry.path)) || entry.bytes <= mostPictureBytes;
}

Result<QByteArray> bytesOf(api::Engine& engine, const std::string& snapshot, const api::Path& path, std::uint64_t most, bool whole, const CancelToken& cancel)
{
    QByteArray out;
    api::ReadRequest request;
    request.snapshot = snapshot;
    request.path = path;
    request.to = whole ? most + 1 : most;
    GRANARY_TRY(engine.read(
        request,
        [&](ByteView bytes) -> Status {
            if (static_cast<std::uint64_t>(out.size()) + bytes.size() > most)
                return Error(ErrorCode::tooLarge, "a file to show");
            out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()));
            return {};
        },
        cancel));
    return out;
}

std::optional<QString> textOf(const QByteArray& bytes, bool cut)
{
    if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f'; }))
        return std::nullopt;
    for (int lacking = 0; lacking < (cut ? 4 : 1) && lacking < bytes.size(); ++lacking) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        QString text = decoder.decode(QByteArrayView(bytes).chopped(lacking));
        // What is left over of a character shows in the next piece only.
        const QString end = decoder.decode(QByteArrayView(" "));
        if (!decoder.hasError() && end == QStringLiteral(" "))
            return text;
    }
    return std::nullopt;
}

Result<PreviewContent> previewOf(api::Engine& engine, const std::string& snapshot, const api::Entry& entry, QSize box, const CancelToken& cancel)
{
    const bool picture = isPicture(entry.path), document = isDocument(entry.path);
    if (picture || document) {
        GRANARY_ASSIGN(auto bytes, bytesOf(engine, snapshot, entry.path, mostPictureBytes, true, cancel));
        GRANARY_TRY(cancel.check());
        return picture ? pictureOf(std::move(bytes), box) : documentOf(std::move(bytes), box);
    }
    GRANARY_ASSIGN(const auto bytes, bytesOf(engine, snapshot, entry.path, mostTextBytes, false, cancel));
    PreviewContent out;
    out.cut = entry.bytes > static_cast<std::uint64_t>(bytes.size());
    if (auto text = textOf(bytes, out.cut))
        out.text = std::move(*text);
    return out;
}

} // namespace granary::ui
