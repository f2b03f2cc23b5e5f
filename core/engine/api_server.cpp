#include "core/engine/api_server.h"

namespace granary::engine {
namespace {

/// Largest body that a client may send: a backup of very many paths.
constexpr std::size_t maxRequestBytes = 8 << 20;
/// Events that wait for a slow client; beyond it the stream ends, and the client asks anew.
constexpr std::size_t maxWaitingEventBytes = 16 << 20;

void answerError(platform::HttpResponder& responder, const Error& error)
{
    responder.respond(ApiRouter::httpStatus(error), {{"Content-Type", "application/json"}}, api::jsonText({{"error", api::toJson(error)}}));
}

/// Lets a writer wait until the client has taken enough.
struct Flow {
    std::mutex mutex;
    std::condition_variable changed;
    bool gone = false;
};

} // namespace

Result<std::unique_ptr<ApiServer>> ApiServer::start(api::Engine& engine, const Profile& profile, const Environment& environment)
{
    const auto socket = socketPath(profile.directory());
    GRANARY_TRY(prepareSocketDirectory(socket));
    std::unique_ptr<ApiServer> server(new ApiServer(engine, environment.files, profile.path("socket")));
    platform::HttpServerLimits limits;
    limits.bodyBytes = maxRequestBytes;
    GRANARY_ASSIGN(server->m_server, platform::HttpServer::listen(socket, *server, environment.log, limits));
    GRANARY_TRY(environment.files.writeFileDurably(server->m_socketFile, asBytes(socket + "\n")));
    return server;
}

ApiServer::~ApiServer()
{
    m_router.close();
    {
        const std::lock_guard lock(m_streamsMutex);
        m_streams.clear();
    }
    m_server.reset(); // clients are gone now: who streams to them sees it
    m_calls.waitForAll();
    if (m_files.exists(m_socketFile))
        if (auto removed = m_files.remove(m_socketFile); !removed)
            return; // the next engine overwrites it
}

void ApiServer::handle(platform::HttpRequest request, Responder responder)
{
    auto target = platform::parseTarget(request.target);
    if (!target)
        return answerError(*responder, target.error());
    const bool versioned = target->segments.size() == 2 && target->segments[0] == "v1" && request.method == "GET";
    if (versioned && target->segments[1] == "events")
        return events(responder);
    m_calls.run([this, request = std::make_shared<platform::HttpRequest>(std::move(request)), target = std::move(*target), versioned, responder] {
        if (versioned && target.segments[1] == "content")
            return content(*request, target, responder);
        CancelToken cancel;
        responder->onGone([cancel]() mutable { cancel.cancel(); });
        auto answer = m_router.answer(request->method, target, request->body, cancel);
        api::SecretText::wipe(request->body); // it may hold words or a passphrase
        if (!answer)
            return answerError(*responder, answer.error());
        responder->respond(200, {{"Content-Type", "application/json"}}, api::jsonText(*answer));
    });
}

void ApiServer::content(const platform::HttpRequest& request, const platform::HttpTarget& target, const Responder& responder)
{
    api::ReadRequest read;
    if (const auto* snapshot = target.parameter("snapshot"))
        read.snapshot = *snapshot;
    if (const auto* path = target.parameter("path"))
        read.path = {*path};
    if (const auto noted = m_engine.presence(); !noted)
        return answerError(*responder, noted.error());
    // The size first: ranges need it, and what is wrong is found before the head is sent.
    const auto entries = m_engine.list({read.snapshot, read.path});
    if (!entries)
        return answerError(*responder, entries.error());
    if (entries->size() != 1 || entries->front().path != read.path || entries->front().type != api::EntryType::file)
        return answerError(*responder, Error(ErrorCode::invalidArgument, "not a file"));
    const auto size = entries->front().bytes;
    const auto range = platform::requestedRange(request, size);
    platform::HttpFields fields{{"Content-Type", "application/octet-stream"}, {"Accept-Ranges", "bytes"}};
    if (!range) {
        fields.emplace_back("Content-Range", "bytes */" + std::to_string(size));
        return responder->respond(416, std::move(fields), {});
    }
    read.to = size;
    if (*range) {
        read.from = (*range)->offset;
        read.to = (*range)->offset + (*range)->length;
        fields.emplace_back("Content-Range", "bytes " + std::to_string(read.from) + "-" + std::to_string(read.to - 1) + "/" + std::to_string(size));
    }
    const auto flow = std::make_shared<Flow>();
    CancelToken cancel;
    responder->onWritable([flow] {
        const std::lock_guard lock(flow->mutex);
        flow->changed.notify_all();
    });
    responder->onGone([flow, cancel]() mutable {
        cancel.cancel();
        const std::lock_guard lock(flow->mutex);
        flow->gone = true;
        flow->changed.notify_all();
    });
    bool begun = false;
    const auto begin = [&] {
        if (!begun)
            responder->beginBody(*range ? 206 : 200, fields, read.to - read.from);
        begun = true;
    };
    const auto status = m_engine.read(
        read,
        [&](ByteView data) -> Status {
            begin();
            std::unique_lock lock(flow->mutex);
            flow->changed.wait(lock, [&] { return flow->gone || responder->queuedBytes() < platform::HttpResponder::streamMarkBytes; });
            if (flow->gone)
                return ErrorCode::cancelled;
            responder->write(toBytes(data));
            return {};
        },
        cancel);
    if (!begun && !status)
        return answerError(*responder, status.error());
    begin();
    if (status)
        responder->finish();
    else
        responder->abort();
}

void ApiServer::events(const Responder& responder)
{
    responder->beginEvents();
    auto subscription = m_engine.subscribe([responder](const api::Event& event) {
        if (responder->queuedBytes() < maxWaitingEventBytes)
            responder->event({"", api::jsonText(api::toJson(event)), std::to_string(event.sequence)});
        else
            responder->abort();
    });
    if (!subscription)
        return responder->abort();
    std::list<std::unique_ptr<api::Subscription>>::iterator place;
    {
        const std::lock_guard lock(m_streamsMutex);
        place = m_streams.insert(m_streams.end(), std::move(*subscription));
    }
    // Ends the subscription on a thread of its own: an event may be on its way to this very client.
    responder->onGone([this, seat = place->get()] {
        m_calls.run([this, seat] {
            std::unique_ptr<api::Subscription> gone;
            const std::lock_guard lock(m_streamsMutex);
            for (auto it = m_streams.begin(); it != m_streams.end(); ++it)
                if (it->get() == seat) {
                    gone = std::move(*it);
                    m_streams.erase(it);
                    return;
                }
        });
    });
}

} // namespace granary::engine
