#include "ui/files/drag_out.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThreadPool>

#include <set>

namespace granary::ui {
namespace {

constexpr qint64 leftoverSeconds = 24 * 3600; // another window may use younger ones

struct Wish {
    std::string snapshot;
    api::Entry entry;
};

std::string fileName(const api::Path& path) { return path.bytes.substr(path.bytes.rfind('/') + 1); }

/// What a window that did not end well has left behind.
void removeLeftovers(const QString& base)
{
    for (const auto& left : QDir(base).entryInfoList({QStringLiteral("dragged-*")}, QDir::Dirs | QDir::NoDotAndDotDot))
        if (left.lastModified().secsTo(QDateTime::currentDateTime()) > leftoverSeconds)
            QDir(left.filePath()).removeRecursively();
}

Status writeOne(api::Engine& engine, const Wish& wish, const QString& to, const CancelToken& cancel)
{
    QFile file(to);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return Error(ErrorCode::ioError, "a file to drag");
    std::uint64_t written = 0;
    api::ReadRequest request;
    request.snapshot = wish.snapshot;
    request.path = wish.entry.path;
    GRANARY_TRY(engine.read(
        request,
        [&](ByteView bytes) -> Status {
            written += bytes.size();
            if (written > DragOut::mostBytes)
                return ErrorCode::tooLarge;
            const auto length = static_cast<qint64>(bytes.size());
            return file.write(reinterpret_cast<const char*>(bytes.data()), length) == length ? Status() : Status(Error(ErrorCode::diskFull, "a file to drag"));
        },
        cancel));
    if (!file.flush())
        return Error(ErrorCode::diskFull, "a file to drag");
    file.setFileTime(QDateTime::fromMSecsSinceEpoch(wish.entry.mtimeNs / 1'000'000), QFileDevice::FileModificationTime);
    return {};
}

} // namespace

bool DragOut::fits(const std::vector<FileRow>& rows)
{
    std::uint64_t bytes = 0;
    for (const auto& row : rows) {
        if (row.entry.type != api::EntryType::file || row.entry.bytes > mostBytes)
            return false;
        bytes += row.entry.bytes;
    }
    return !rows.empty() && rows.size() <= mostFiles && bytes <= mostBytes;
}

void DragOut::prepare(const std::vector<FileRow>& rows)
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    const auto generation = ++m_generation;
    // What was dragged before may still be copied by whoever took it: it goes with this object, not with the next drag.
    if (!m_place) {
        const auto base = QStandardPaths::writableLocation(QStandardPaths::CacheLocation);
        QDir().mkpath(base);
        QThreadPool::globalInstance()->start([base] { removeLeftovers(base); });
        m_place = std::make_unique<QTemporaryDir>(base + QStringLiteral("/dragged-XXXXXX")); // of mode 0700
    }
    std::vector<Wish> wishes;
    for (const auto& row : rows)
        wishes.push_back({row.snapshot.toStdString(), row.entry});
    m_session.ask(
        this,
        [wishes = std::move(wishes), place = m_place->filePath(QString::number(generation)), valid = m_place->isValid(), cancel = m_cancel](api::Engine& engine) -> Result<QStringList> {
            if (!valid || !QDir().mkpath(place))
                return Error(ErrorCode::diskFull, "the place for files to drag");
            QStringList out;
            std::set<std::string> names;
            for (const auto& wish : wishes) {
                auto name = fileName(wish.entry.path);
                while (!names.insert(name).second) // of a search there may be two of one name
                    name = "_" + name;
                const auto to = place + QLatin1Char('/') + QFile::decodeName(QByteArray::fromStdString(name));
                GRANARY_TRY(writeOne(engine, wish, to, cancel));
                out << to;
            }
            return out;
        },
        [this, generation](Result<QStringList> files) {
            if (generation != m_generation)
                return;
            if (files.ok())
                emit ready(*files);
            else
                emit failed(files.error());
        });
}

} // namespace granary::ui
