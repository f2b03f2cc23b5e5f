#include "app/terminal/terminal.h"

#include "core/base/file_system.h"

#include <array>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <memory>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <vector>

namespace granary::app {
namespace {

constexpr std::size_t maxSecretBytes = 4096;

/// Length of the valid UTF-8 sequence at `at` (RFC 3629), 0 when there is none.
std::size_t sequenceLength(std::string_view s, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return i < s.size() ? static_cast<unsigned char>(s[i]) : 0u; };
    const auto tail = [&](std::size_t i) { return (byte(i) & 0xc0) == 0x80; };
    const unsigned a = byte(at);
    const unsigned b = byte(at + 1);
    if (a < 0x80)
        return 1;
    if (a >= 0xc2 && a <= 0xdf && tail(at + 1))
        return 2;
    if (a >= 0xe0 && a <= 0xef && tail(at + 1) && tail(at + 2) && !(a == 0xe0 && b < 0xa0) && !(a == 0xed && b > 0x9f))
        return 3;
    if (a >= 0xf0 && a <= 0xf4 && tail(at + 1) && tail(at + 2) && tail(at + 3) && !(a == 0xf0 && b < 0x90) &&
        !(a == 0xf4 && b > 0x8f))
        return 4;
    return 0;
}

class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_fd; }

private:
    int m_fd;
};

/// Switches the echo off for as long as it lives.
class Silence {
public:
    explicit Silence(int fd) : m_fd(fd)
    {
        m_was = ::tcgetattr(fd, &m_before) == 0;
        if (!m_was)
            return;
        auto quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK);
        quiet.c_lflag |= ECHONL;
        ::tcsetattr(fd, TCSAFLUSH, &quiet);
    }
    ~Silence()
    {
        if (m_was)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    Silence(const Silence&) = delete;
    Silence& operator=(const Silence&) = delete;

private:
    int m_fd;
    bool m_was = false;
    termios m_before{};
};

} // namespace

bool isTerminal(int descriptor) { return ::isatty(descriptor) == 1; }

unsigned terminalColumns(int descriptor)
{
    winsize size{};
    return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80u;
}

std::string printable(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (std::size_t i = 0; i < bytes.size();) {
        const auto c = static_cast<unsigned char>(bytes[i]);
        const auto length = sequenceLength(bytes, i);
        // U+0080 to U+009F are control characters too.
        const bool control = c < 0x20 || c == 0x7f || (length == 2 && c == 0xc2 && static_cast<unsigned char>(bytes[i + 1]) < 0xa0);
        if (c == '\\') {
            out += "\\\\";
            ++i;
        } else if (length == 0 || control) {
            const std::size_t count = length == 0 ? 1 : length;
            for (std::size_t j = 0; j < count; ++j) {
                const auto b = static_cast<unsigned char>(bytes[i + j]);
                out += "\\x";
                out += digits[b >> 4];
                out += digits[b & 15];
            }
            i += count;
        } else {
            out += bytes.substr(i, length);
            i += length;
        }
    }
    return out;
}

void keepStandardStreams()
{
    for (int fd = 0; fd <= 2; ++fd)
        if (::fcntl(fd, F_GETFD) < 0 && errno == EBADF && ::open("/dev/null", O_RDONLY) != fd) // the lowest that is free
            ::_exit(1);
}

std::string inDetail(const Error& error) { return error.detail.empty() ? std::string() : " (" + printable(error.detail) + ")"; }

Result<api::SecretText> askSecret(std::string_view prompt, const CancelToken& cancel)
{
    const Descriptor tty(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (tty.get() < 0)
        return Error(ErrorCode::notFound, "no terminal");
    if (::write(tty.get(), prompt.data(), prompt.size()) < 0)
        return errnoError(errno, "terminal");
    const Silence silence(tty.get());
    std::string line;
    line.reserve(maxSecretBytes);
    for (;;) {
        // Signals are taken by another thread: this one has to look.
        pollfd ready{tty.get(), POLLIN, 0};
        const int any = cancel.cancelled() ? 0 : ::poll(&ready, 1, 100);
        if (cancel.cancelled()) {
            api::SecretText::wipe(line);
            return ErrorCode::cancelled;
        }
        if (any == 0 || (any < 0 && errno == EINTR))
            continue;
        char c = 0;
        const auto got = ::read(tty.get(), &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            api::SecretText::wipe(line);
            return ErrorCode::cancelled;
        }
        if (c == '\n')
            break;
        if (line.size() == maxSecretBytes) {
            api::SecretText::wipe(line);
            return ErrorCode::tooLarge;
        }
        line += c;
    }
    return api::SecretText(std::move(line));
}

Result<api::SecretText> readWholeSecret(const std::string& path, std::size_t limitBytes)
{
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.get() < 0)
        return errnoError(errno, path);
    std::string text(limitBytes + 1, '\0');
    std::size_t length = 0;
    while (length < text.size()) {
        const auto got = ::read(file.get(), text.data() + length, text.size() - length);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0) {
            const int why = errno;
            api::SecretText::wipe(text);
            return errnoError(why, path);
        }
        if (got == 0)
            break;
        length += static_cast<std::size_t>(got);
    }
    if (length > limitBytes) {
        api::SecretText::wipe(text);
        return Error(ErrorCode::tooLarge, path);
    }
    text.resize(length);
    return api::SecretText(std::move(text));
}

Result<api::SecretText> readSecretFile(const std::string& path)
{
    GRANARY_ASSIGN(const auto whole, readWholeSecret(path, maxSecretBytes));
    auto line = whole.view().substr(0, whole.view().find('\n'));
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return api::SecretText(std::string(line));
}

Result<std::string> absolutePath(const std::string& path)
{
    if (path.empty())
        return Error(ErrorCode::invalidArgument, "an empty path");
    std::string base;
    if (path[0] != '/') {
        const std::unique_ptr<char, decltype(&std::free)> here(::getcwd(nullptr, 0), &std::free);
        if (!here)
            return errnoError(errno, "the working directory");
        base = here.get();
    }
    std::string whole = base.empty() ? path : joinPath(base, path);
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at < whole.size();) {
        const auto end = std::min(whole.find('/', at), whole.size());
        const auto part = std::string_view(whole).substr(at, end - at);
        at = end + 1;
        if (part.empty() || part == ".")
            continue;
        if (part != "..") {
            parts.push_back(part);
            continue;
        }
        std::string parent;
        for (const auto p : parts)
            parent.append("/").append(p);
        // "link/.." is the parent of what the link names, which only the system knows.
        const std::unique_ptr<char, decltype(&std::free)> real(::realpath((parent + "/..").c_str(), nullptr), &std::free);
        if (!real)
            return errnoError(errno, parent + "/..");
        const auto rest = at < whole.size() ? whole.substr(at) : std::string();
        return absolutePath(rest.empty() ? std::string(real.get()) : joinPath(real.get(), rest));
    }
    std::string out;
    for (const auto p : parts)
        out.append("/").append(p);
    return out.empty() ? "/" : out;
}

} // namespace granary::app
