#include "core/platform/dbus_property.h"

#include "core/platform/unix_socket.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace granary::platform {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr std::byte littleEndian{'l'};
constexpr std::byte bigEndian{'B'};
enum class Type : std::uint8_t { call = 1, reply = 2, error = 3 };
enum class Field : std::uint8_t { path = 1, interface = 2, member = 3, replySerial = 5, destination = 6, signature = 8 };
constexpr std::size_t maxSignatureBytes = 255;

std::size_t padded(std::size_t at, std::size_t to) { return (at + to - 1) / to * to; }

/// Reads what a message holds, at its own alignment.
class MessageReader {
public:
    MessageReader(ByteView bytes, bool swapped) : m_bytes(bytes), m_swapped(swapped) {}
    std::size_t at() const { return m_at; }
    bool ok() const { return m_ok; }
    void align(std::size_t to) { m_at = padded(m_at, to); }
    std::uint8_t byte()
    {
        if (m_at >= m_bytes.size())
            return fail();
        return std::to_integer<std::uint8_t>(m_bytes[m_at++]);
    }
    std::uint32_t number()
    {
        align(4);
        if (m_at > m_bytes.size() || m_bytes.size() - m_at < 4)
            return fail();
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value |= std::to_integer<std::uint32_t>(m_bytes[m_at + i]) << 8 * (m_swapped ? 3 - i : i);
        m_at += 4;
        return value;
    }
    std::string_view text(std::size_t size)
    {
        if (m_at > m_bytes.size() || m_bytes.size() - m_at < size + 1 || m_bytes[m_at + size] != std::byte{0}) {
            fail();
            return {};
        }
        const auto out = asText(m_bytes.subspan(m_at, size));
        m_at += size + 1;
        return out;
    }
    std::string_view string() { return text(number()); }
    std::string_view signature() { return text(byte()); }

private:
    std::uint8_t fail()
    {
        m_ok = false;
        m_at = m_bytes.size();
        return 0;
    }
    ByteView m_bytes;
    bool m_swapped;
    std::size_t m_at = 0;
    bool m_ok = true;
};

/// Writes a method call whose arguments are strings.
class CallWriter {
public:
    Bytes call(std::uint32_t serial, const std::string& service, const std::string& object, const std::string& interface, const std::string& member,
        const std::vector<std::string>& arguments)
    {
        Bytes fields = std::exchange(m_out, {});
        field(Field::path, "o", object);
        field(Field::interface, "s", interface);
        field(Field::member, "s", member);
        field(Field::destination, "s", service);
        if (!arguments.empty()) {
            pad(8);
            byte(static_cast<std::uint8_t>(Field::signature));
            signature("g");
            signature(std::string(arguments.size(), 's'));
        }
        fields = std::exchange(m_out, {});
        for (const auto& argument : arguments)
            string(argument);
        const auto body = std::exchange(m_out, {});
        m_out.push_back(littleEndian);
        byte(static_cast<std::uint8_t>(Type::call));
        byte(0);
        byte(1);
        number(static_cast<std::uint32_t>(body.size()));
        number(serial);
        number(static_cast<std::uint32_t>(fields.size()));
        m_out.insert(m_out.end(), fields.begin(), fields.end());
        pad(8);
        m_out.insert(m_out.end(), body.begin(), body.end());
        return std::move(m_out);
    }

private:
    void byte(std::uint8_t value) { m_out.push_back(static_cast<std::byte>(value)); }
    void pad(std::size_t to) { m_out.resize(padded(m_out.size(), to), std::byte{0}); } // a bus ends the connection where it is not zero
    void number(std::uint32_t value)
    {
        pad(4);
        for (unsigned i = 0; i < 4; ++i)
            byte(static_cast<std::uint8_t>(value >> 8 * i));
    }
    void text(const std::string& value)
    {
        const auto bytes = asBytes(value);
        m_out.insert(m_out.end(), bytes.begin(), bytes.end());
        byte(0);
    }
    void string(const std::string& value)
    {
        number(static_cast<std::uint32_t>(value.size()));
        text(value);
    }
    void signature(const std::string& value)
    {
        byte(static_cast<std::uint8_t>(value.size()));
        text(value);
    }
    /// The fields begin at an offset of 16, so padding within them is the same as in the message.
    void field(Field code, const char* type, const std::string& value)
    {
        pad(8);
        byte(static_cast<std::uint8_t>(code));
        signature(type);
        string(value);
    }
    Bytes m_out;
};

/// A connection with a deadline for all of it.
class Connection {
public:
    Connection(int descriptor, SteadyClock::time_point end) : m_descriptor(descriptor), m_end(end) {}
    ~Connection() { ::close(m_descriptor); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    Status send(ByteView data)
    {
        while (!data.empty()) {
            GRANARY_TRY(await(POLLOUT));
            const auto sent = ::send(m_descriptor, data.data(), data.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent < 0 && errno != EAGAIN && errno != EINTR)
                return errnoError(errno, "D-Bus");
            data = data.subspan(sent > 0 ? static_cast<std::size_t>(sent) : 0);
        }
        return {};
    }
    Status receive(MutableByteView out)
    {
        while (!out.empty()) {
            GRANARY_TRY(await(POLLIN));
            const auto got = ::recv(m_descriptor, out.data(), out.size(), MSG_DONTWAIT);
            if (got == 0)
                return Error(ErrorCode::notFound, "the bus hung up");
            if (got < 0 && errno != EAGAIN && errno != EINTR)
                return errnoError(errno, "D-Bus");
            out = out.subspan(got > 0 ? static_cast<std::size_t>(got) : 0);
        }
        return {};
    }
    Result<std::string> line()
    {
        std::string out;
        while (out.size() < 256) {
            std::byte one{};
            GRANARY_TRY(receive(MutableByteView(&one, 1)));
            if (one == std::byte{'\n'})
                return out;
            out += static_cast<char>(one);
        }
        return Error(ErrorCode::malformed, "D-Bus: a long line");
    }

private:
    Status await(short events)
    {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_end - SteadyClock::now()).count();
        pollfd one{m_descriptor, events, 0};
        if (left > 0 && (::poll(&one, 1, static_cast<int>(left)) > 0 || errno == EINTR))
            return {};
        return Error(ErrorCode::timedOut, "D-Bus");
    }
    int m_descriptor;
    SteadyClock::time_point m_end;
};

Status authenticate(Connection& bus)
{
    // The user's number in decimal digits, these in hexadecimal.
    const auto user = toHex(asBytes(std::to_string(::getuid())));
    const std::string hello("\0AUTH EXTERNAL ", 15);
    GRANARY_TRY(bus.send(asBytes(hello + user + "\r\n")));
    GRANARY_ASSIGN(const auto answer, bus.line());
    if (!answer.starts_with("OK "))
        return Error(ErrorCode::permissionDenied, "D-Bus: not let in");
    return bus.send(asBytes(std::string("BEGIN\r\n")));
}

Result<DbusReply> replyTo(Connection& bus, std::uint32_t serial)
{
    for (;;) { // signals come between
        Bytes message(dbusHeaderBytes);
        GRANARY_TRY(bus.receive(message));
        GRANARY_ASSIGN(const auto size, dbusMessageBytes(message));
        message.resize(size);
        GRANARY_TRY(bus.receive(MutableByteView(message).subspan(dbusHeaderBytes)));
        GRANARY_ASSIGN(auto reply, parseDbusMessage(message));
        if (reply.replyTo == serial)
            return reply;
    }
}

Result<int> connect(const std::string& path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.front() != '/' || path.size() > maxUnixPathBytes)
        return Error(ErrorCode::notFound, "no bus");
    std::memcpy(address.sun_path, path.data(), path.size());
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (descriptor < 0)
        return errnoError(errno, "D-Bus");
    if (::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return descriptor;
    ::close(descriptor);
    return Error(ErrorCode::notFound, "no bus");
}

} // namespace

Result<std::size_t> dbusMessageBytes(ByteView header)
{
    if (header.size() < dbusHeaderBytes || (header[0] != littleEndian && header[0] != bigEndian) || header[3] != std::byte{1})
        return Error(ErrorCode::malformed, "D-Bus: header");
    MessageReader reader(header, header[0] == bigEndian);
    for (int i = 0; i < 4; ++i)
        (void)reader.byte();
    const auto body = reader.number();
    (void)reader.number();
    const auto fields = reader.number();
    if (body > maxDbusMessageBytes || fields > maxDbusMessageBytes)
        return Error(ErrorCode::tooLarge, "D-Bus message");
    const auto size = padded(dbusHeaderBytes + fields, 8) + body;
    return size <= maxDbusMessageBytes ? Result<std::size_t>(size) : Error(ErrorCode::tooLarge, "D-Bus message");
}

Result<DbusReply> parseDbusMessage(ByteView message)
{
    GRANARY_ASSIGN(const auto size, dbusMessageBytes(message));
    if (size != message.size())
        return Error(ErrorCode::malformed, "D-Bus: length");
    DbusReply out;
    MessageReader reader(message, message[0] == bigEndian);
    (void)reader.byte();
    const auto type = reader.byte();
    out.failed = type == static_cast<std::uint8_t>(Type::error);
    const bool isReply = out.failed || type == static_cast<std::uint8_t>(Type::reply);
    for (int i = 0; i < 2; ++i)
        (void)reader.byte();
    (void)reader.number(); // of the body
    (void)reader.number(); // serial
    const auto end = dbusHeaderBytes + reader.number();
    std::string_view signature;
    while (reader.ok() && reader.at() < end) {
        reader.align(8);
        const auto field = reader.byte();
        const auto fieldType = reader.signature();
        if (fieldType == "u") {
            const auto value = reader.number();
            if (field == static_cast<std::uint8_t>(Field::replySerial))
                out.replyTo = value;
        } else if (fieldType == "g") {
            const auto value = reader.signature();
            if (field == static_cast<std::uint8_t>(Field::signature))
                signature = value;
        } else if (fieldType == "s" || fieldType == "o") {
            (void)reader.string();
        } else {
            return Error(ErrorCode::malformed, "D-Bus: a field");
        }
    }
    reader.align(8);
    if (!isReply)
        out.replyTo = 0;
    if (isReply && !out.failed) {
        // A boolean is a number as well, 0 or 1.
        const auto valueType = signature == "v" ? reader.signature() : signature;
        if (valueType == "u" || valueType == "b")
            out.number = reader.number();
        if (valueType == "b" && out.number > 1u)
            return Error(ErrorCode::malformed, "D-Bus: a boolean");
    }
    if (!reader.ok() || reader.at() > message.size() || signature.size() > maxSignatureBytes)
        return Error(ErrorCode::malformed, "D-Bus message");
    return out;
}

Result<std::uint32_t> readDbusNumber(const std::string& path, const DbusProperty& property, Duration patience)
{
    GRANARY_ASSIGN(const auto descriptor, connect(path));
    Connection bus(descriptor, SteadyClock::now() + patience);
    GRANARY_TRY(authenticate(bus));
    CallWriter writer;
    GRANARY_TRY(bus.send(writer.call(1, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello", {})));
    GRANARY_TRY(replyTo(bus, 1));
    GRANARY_TRY(bus.send(
        writer.call(2, property.service, property.object, "org.freedesktop.DBus.Properties", "Get", {property.interface, property.name})));
    GRANARY_ASSIGN(const auto reply, replyTo(bus, 2));
    if (reply.failed || !reply.number)
        return Error(ErrorCode::notFound, "no such service or property");
    return *reply.number;
}

std::string systemBusSocket()
{
    // Method: D-Bus specification 0.38, "System message bus"; of several addresses the first that is a path, since nothing here escapes.
    const char* const named = ::getenv("DBUS_SYSTEM_BUS_ADDRESS");
    std::string_view left = named ? named : "";
    constexpr std::string_view form = "unix:path=";
    while (!left.empty()) {
        const auto address = left.substr(0, left.find(';'));
        if (address.starts_with(form))
            return std::string(address.substr(form.size(), address.find(',') - form.size()));
        left.remove_prefix(std::min(left.size(), address.size() + 1));
    }
    return "/run/dbus/system_bus_socket";
}

} // namespace granary::platform
