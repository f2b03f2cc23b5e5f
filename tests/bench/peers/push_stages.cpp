// What a backup of incompressible data to 12 nodes (4 of 12) is made of, each stage alone on one thread: the anchor of the push in `compare`.
// Prints CPU seconds a GiB of input for each stage, then their sum shared by all processors.
//
//     bench.push_stages DIRECTORY
#include "core/base/buffer_pool.h"
#include "core/codec/chunker.h"
#include "core/crypto/aead.h"
#include "core/crypto/blake2b_lanes.h"
#include "core/crypto/secret.h"
#include "core/crypto/seal.h"
#include "core/erasure/merkle.h"
#include "core/erasure/reed_solomon.h"
#include "core/platform/system_random.h"

#include <cstdio>
#include <ctime>
#include <fcntl.h>
#include <netinet/in.h>
#include <numeric>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace granary;

namespace {

constexpr unsigned dataShards = 4;
constexpr unsigned allShards = 12;
constexpr std::size_t segmentBytes = 32 << 20;
constexpr std::size_t shardBytes = segmentBytes / dataShards;
constexpr std::size_t stripBytes = 64 << 10;
constexpr std::size_t chunkBytes = 1 << 20;
constexpr int segments = 8;
constexpr double gib = 1 << 30;

double cpuSeconds(clockid_t clock = CLOCK_PROCESS_CPUTIME_ID)
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return static_cast<double>(now.tv_sec) + 1e-9 * static_cast<double>(now.tv_nsec);
}

double total = 0;

/// `work` does one segment; `times` how often a push does it.
template <class Work>
void stage(const char* name, double times, Work work)
{
    work(); // the first time touches memory
    const auto before = cpuSeconds();
    for (int i = 0; i < segments; ++i)
        work();
    const auto perGib = (cpuSeconds() - before) / segments * (gib / segmentBytes) * times;
    total += perGib;
    std::printf("%-58s %6.2f\n", name, perGib);
}

void check(bool good, const char* what)
{
    if (good)
        return;
    std::perror(what);
    std::exit(1);
}

void writeAll(const std::string& path, ByteView data, std::size_t piece, bool sync)
{
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    check(file >= 0, path.c_str());
    for (std::size_t at = 0; at < data.size(); at += piece)
        check(::pwrite(file, data.data() + at, piece, static_cast<off_t>(at)) == static_cast<ssize_t>(piece), "write");
    if (sync)
        check(::fsync(file) == 0, "fsync");
    ::close(file);
}

/// Both ends of a loopback connection move one segment; their CPU is this process's.
void throughSocket(int sending, int receiving, ByteView data, Bytes& buffer)
{
    std::thread reader([&] {
        for (std::size_t got = 0; got < data.size();) {
            const auto n = ::recv(receiving, buffer.data(), buffer.size(), 0);
            check(n > 0, "recv");
            got += static_cast<std::size_t>(n);
        }
    });
    for (std::size_t sent = 0; sent < data.size();) {
        const auto n = ::send(sending, data.data() + sent, std::min(chunkBytes, data.size() - sent), 0);
        check(n > 0, "send");
        sent += static_cast<std::size_t>(n);
    }
    reader.join();
}

std::pair<int, int> loopback()
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    check(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 && ::listen(listener, 1) == 0 &&
            ::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size) == 0,
        "listen");
    const int to = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    check(::connect(to, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0, "connect");
    const int from = ::accept(listener, nullptr, nullptr);
    check(from >= 0, "accept");
    ::close(listener);
    return {to, from};
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: bench.push_stages DIRECTORY\n");
        return 64;
    }
    crypto::initialise();
    platform::SystemRandom random;
    const std::string directory = argv[1];
    const Bytes key(32, std::byte{7});
    const Bytes nonce(12, std::byte{1});
    Bytes input(segmentBytes);
    random.fill(input);
    Bytes other(segmentBytes + (1 << 20));

    std::printf("CPU seconds a GiB of input, one thread\n");
    const auto source = directory + "/source";
    writeAll(source, input, chunkBytes, false);
    const int file = ::open(source.c_str(), O_RDONLY | O_CLOEXEC);
    stage("read the file", 1, [&] { check(::pread(file, other.data(), segmentBytes, 0) == static_cast<ssize_t>(segmentBytes), "read"); });
    ::close(file);
    const codec::Chunker chunker(
        std::span<const std::byte, codec::Chunker::gearMaterialBytes>(input.data(), codec::Chunker::gearMaterialBytes),
        {256 << 10, 1 << 20, 4 << 20});
    std::vector<ByteView> chunks;
    stage("chunk", 1, [&] {
        chunks.clear();
        for (auto rest = ByteView(input); !rest.empty(); rest = rest.subspan(chunks.back().size()))
            chunks.push_back(rest.first(chunker.firstCut(rest, true)));
    });
    std::vector<Hash32> ids(chunks.size());
    stage("identifiers (BLAKE2b, many chunks together)", 1, [&] { crypto::blake2bKeyedEach(key, chunks, ids); });
    stage("seal chunks (ChaCha20-Poly1305)", 1, [&] {
        for (std::size_t at = 0; at < segmentBytes; at += chunkBytes)
            crypto::aeadSeal(key, nonce, {}, ByteView(input).subspan(at, chunkBytes), MutableByteView(other).subspan(at, chunkBytes + 16));
    });
    stage("pack (one copy)", 1, [&] { std::memcpy(other.data(), input.data(), segmentBytes); });
    stage("spool", 1, [&] { writeAll(directory + "/spool", input, segmentBytes, false); });

    std::vector<std::uint8_t> parity(allShards - dataShards);
    std::iota(parity.begin(), parity.end(), static_cast<std::uint8_t>(dataShards));
    const auto coder = erasure::Coder::encoder(dataShards, parity);
    std::vector<Bytes> rows(allShards, Bytes(shardBytes));
    stage("erasure code (Reed-Solomon, 8 rows of 4)", 1, [&] {
        for (std::size_t at = 0; at < shardBytes; at += stripBytes) {
            const std::byte* in[dataShards];
            std::byte* out[allShards - dataShards];
            for (unsigned i = 0; i < dataShards; ++i)
                in[i] = input.data() + i * shardBytes + at;
            for (unsigned i = 0; i < allShards - dataShards; ++i)
                out[i] = rows[dataShards + i].data() + at;
            coder.run(in, out, stripBytes);
        }
    });
    const double growth = static_cast<double>(allShards) / dataShards;
    const auto maskKey = crypto::MaskKey::copyFrom(key);
    stage("mask shards (ChaCha20)", growth, [&] {
        for (std::size_t at = 0; at < segmentBytes; at += stripBytes)
            crypto::maskShard(maskKey, SegmentId(), 0, at, MutableByteView(other).subspan(at, stripBytes));
    });
    const auto hash = [&](ByteView data) {
        for (std::size_t at = 0; at < data.size(); at += 4 * stripBytes)
            if (erasure::leafHashes(data.subspan(at, 4 * stripBytes)).empty())
                std::abort();
    };
    stage("Merkle leaves, owner (SHA-256)", growth, [&] { hash(input); });
    Bytes frame(stripBytes + 16);
    stage("seal frames, owner (ChaCha20-Poly1305)", growth, [&] {
        for (std::size_t at = 0; at < segmentBytes; at += stripBytes)
            crypto::aeadSeal(key, nonce, {}, ByteView(input).subspan(at, stripBytes), frame);
    });
    const auto [sending, receiving] = loopback();
    Bytes received(chunkBytes);
    stage("loopback TCP, both ends", growth, [&, to = sending, from = receiving] { throughSocket(to, from, input, received); });
    Bytes sealed(stripBytes + 16);
    crypto::aeadSeal(key, nonce, {}, ByteView(input).first(stripBytes), sealed);
    stage("open frames, nodes", growth, [&] {
        for (std::size_t at = 0; at < segmentBytes; at += stripBytes)
            if (!crypto::aeadOpen(key, nonce, {}, sealed, MutableByteView(frame).first(stripBytes)))
                std::abort();
    });
    stage("Merkle leaves, nodes (SHA-256)", growth, [&] { hash(input); });
    int number = 0;
    stage("write and sync shard files, nodes", growth, [&] {
        for (unsigned i = 0; i < dataShards; ++i)
            writeAll(directory + "/shard" + std::to_string(number++), ByteView(input).subspan(i * shardBytes, shardBytes), stripBytes, true);
    });
    const auto cores = std::max(1u, std::thread::hardware_concurrency());
    std::printf("%-58s %6.2f\n", "sum", total);
    std::printf("%.3f\n", total / cores);
    return 0;
}
