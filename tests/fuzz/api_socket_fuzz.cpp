// Bytes on the engine's socket: HTTP, routing and answers together. A client sends the input and behind it a good request after which the server
// ends the connection, unless the input asks for more than that; then it hangs up. The server answers in HTTP whatever comes, and goes on serving.
#include "core/engine/api_server.h"
#include "core/platform/unix_socket.h"
#include "tests/fuzz/echo_engine.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/manual_loop.h"
#include "tests/support/memory_file_system.h"
#include "tests/support/temp_dir.h"

#include <cerrno>
#include <cstdlib>

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace granary;

namespace {

/// More than this would not fit into the socket while the server still answers what came before.
constexpr std::size_t mostBytes = 32 << 10;
/// Of silence after an input, until the client hangs up.
constexpr int patienceMs = 20;
constexpr int forEver = -1;
constexpr std::string_view lastRequest = "GET /v1/info HTTP/1.0\r\n\r\n";

class SilentLog : public Log {
public:
    void write(LogLevel, std::string_view, std::string_view) override {}
};

class Server {
public:
    Server()
    {
        GRANARY_ASSERT(::setenv("XDG_RUNTIME_DIR", m_directory.path().c_str(), 1) == 0);
        auto profile = engine::Profile::open(m_files, "/profile", engine::Profile::Access::create);
        GRANARY_ASSERT(profile.ok());
        m_profile = std::move(*profile);
        socket = engine::socketPath("/profile");
        auto server = engine::ApiServer::start(
            m_engine, *m_profile, {m_files, m_loop.clock(), m_random, m_loop, m_inline, m_inline, m_log, {}});
        GRANARY_ASSERT(server.ok());
        m_server = std::move(*server);
    }
    std::string socket;

private:
    test::TempDir m_directory;
    test::MemoryFileSystem m_files;
    test::ManualLoop m_loop;
    test::SeededRandom m_random{1};
    InlineExecutor m_inline;
    SilentLog m_log;
    fuzz::EchoEngine m_engine;
    std::unique_ptr<engine::Profile> m_profile;
    std::unique_ptr<engine::ApiServer> m_server;
};

std::string answerTo(const std::string& path, ByteView input, int waitMs)
{
    const auto connected = platform::connectToUnixSocket(path);
    GRANARY_ASSERT(connected.ok());
    const int socket = *connected;
    auto bytes = toBytes(input);
    append(bytes, asBytes(lastRequest));
    for (ByteView rest = bytes; !rest.empty();) {
        const auto sent = ::send(socket, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            break; // refused before its end
        rest = rest.subspan(static_cast<std::size_t>(sent));
    }
    std::string answer;
    for (std::array<char, 4096> piece;;) {
        pollfd wait{socket, POLLIN, 0};
        const int ready = ::poll(&wait, 1, waitMs);
        if (ready < 0 && errno == EINTR) // libFuzzer's own timer
            continue;
        if (ready <= 0)
            break;
        const auto got = ::recv(socket, piece.data(), piece.size(), 0);
        if (got <= 0)
            break;
        answer.append(piece.data(), static_cast<std::size_t>(got));
    }
    ::close(socket);
    return answer;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Server server;
    const auto answer = answerTo(server.socket, fuzz::view(data, std::min(size, mostBytes)), patienceMs);
    GRANARY_ASSERT(answer.empty() || answer.starts_with("HTTP/1.1 "));
    GRANARY_ASSERT(answerTo(server.socket, {}, forEver).starts_with("HTTP/1.1 200 "));
    return 0;
}
