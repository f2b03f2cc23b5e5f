// What a client makes of a server that answers anything. Input: 1 byte of choice, then all that the server says before it hangs up.
#include "core/platform/http_client.h"
#include "core/platform/unix_socket.h"
#include "tests/fuzz/fuzz_input.h"
#include "tests/support/temp_dir.h"

#include <mutex>
#include <thread>

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace granary;
using namespace granary::platform;

namespace {

/// Answers every connection with the same bytes, once it has read something.
class Speaker {
public:
    Speaker()
    {
        const auto listening = listenOnUnixSocket(path());
        GRANARY_ASSERT(listening.ok());
        m_socket = *listening;
        m_thread = std::thread([this] { serve(); });
    }
    ~Speaker()
    {
        ::shutdown(m_socket, SHUT_RDWR);
        m_thread.join();
        ::close(m_socket);
    }
    std::string path() const { return m_directory.file("run/socket"); }
    void say(ByteView bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_text = toBytes(bytes);
    }

private:
    void serve()
    {
        for (;;) {
            pollfd wait{m_socket, POLLIN, 0};
            if (::poll(&wait, 1, -1) < 0 || (wait.revents & (POLLHUP | POLLERR)))
                return;
            const int client = ::accept(m_socket, nullptr, nullptr);
            if (client < 0)
                continue;
            std::array<char, 4096> request;
            (void)::recv(client, request.data(), request.size(), 0);
            const std::lock_guard lock(m_mutex);
            for (ByteView rest = m_text; !rest.empty();) {
                const auto sent = ::send(client, rest.data(), rest.size(), MSG_NOSIGNAL);
                if (sent <= 0)
                    break;
                rest = rest.subspan(static_cast<std::size_t>(sent));
            }
            ::close(client);
        }
    }
    test::TempDir m_directory;
    int m_socket = -1;
    std::mutex m_mutex;
    Bytes m_text;
    std::thread m_thread;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Speaker speaker;
    constexpr std::size_t limitBytes = 1000;
    fuzz::Input input(fuzz::view(data, size));
    const auto choice = input.number<std::uint8_t>();
    speaker.say(input.rest());
    HttpClient client(speaker.path());
    HttpRequest request{choice & 1 ? "HEAD" : "GET", "/v1/info", {}, {}};
    if (choice & 2) {
        (void)client.events(request, [](const ServerEvent& event) {
            GRANARY_ASSERT(!event.name.empty() && event.data.find('\r') == event.data.npos);
            return true;
        });
    } else if (const auto answer = client.request(request, limitBytes)) {
        GRANARY_ASSERT(answer->body.size() <= limitBytes && answer->status >= 0 && answer->status <= 999);
    }
    return 0;
}
