// A plain libtorrent download on loopback, one seeding process to one downloading process, as the anchor of `compare`: what the library that
// Granary's links stand on makes of the same bytes on the same machine. Prints the seconds from adding the torrent to the last piece.
//
//     bench.torrent_transfer FILE DIRECTORY
#include <libtorrent/add_torrent_params.hpp>
#include <libtorrent/create_torrent.hpp>
#include <libtorrent/load_torrent.hpp>
#include <libtorrent/session.hpp>
#include <libtorrent/session_params.hpp>
#include <libtorrent/settings_pack.hpp>
#include <libtorrent/torrent_handle.hpp>
#include <libtorrent/torrent_info.hpp>
#include <libtorrent/torrent_status.hpp>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <filesystem>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace {

namespace lt = libtorrent;
using namespace std::chrono_literals;
using Pack = lt::settings_pack;

constexpr int pieceBytes = 1 << 20;

lt::session makeSession()
{
    Pack pack;
    pack.set_str(Pack::listen_interfaces, "127.0.0.1:0");
    for (const int off : {Pack::enable_dht, Pack::enable_lsd, Pack::enable_upnp, Pack::enable_natpmp, Pack::enable_incoming_utp,
             Pack::enable_outgoing_utp})
        pack.set_bool(off, false);
    pack.set_int(Pack::alert_mask, 0);
    // Loopback is a local network: no limits apply, and these keep the pipe full.
    pack.set_int(Pack::send_buffer_watermark, 4 << 20);
    pack.set_int(Pack::send_buffer_low_watermark, 1 << 20);
    pack.set_int(Pack::max_out_request_queue, 2000);
    pack.set_int(Pack::max_allowed_in_request_queue, 4000);
    pack.set_int(Pack::request_queue_time, 10);
    pack.set_int(Pack::max_queued_disk_bytes, 32 << 20);
    pack.set_int(Pack::hashing_threads, 2);
    return lt::session(lt::session_params(pack));
}

std::shared_ptr<lt::torrent_info> describe(const std::filesystem::path& file)
{
    lt::file_storage files;
    lt::add_files(files, file.string());
    lt::create_torrent torrent(files, pieceBytes, lt::create_torrent::v1_only);
    lt::set_piece_hashes(torrent, file.parent_path().string());
    return std::make_shared<lt::torrent_info>(torrent.generate());
}

[[noreturn]] void seed(const std::shared_ptr<lt::torrent_info>& torrent, const std::string& directory, int portPipe)
{
    auto session = makeSession();
    lt::add_torrent_params params;
    params.ti = torrent;
    params.save_path = directory;
    params.flags |= lt::torrent_flags::seed_mode;
    params.flags &= ~(lt::torrent_flags::paused | lt::torrent_flags::auto_managed);
    session.add_torrent(params);
    int port = 0;
    while ((port = session.listen_port()) == 0)
        std::this_thread::sleep_for(10ms);
    if (::write(portPipe, &port, sizeof port) != sizeof port)
        ::_exit(1);
    for (;;)
        ::pause();
}

int download(const std::shared_ptr<lt::torrent_info>& torrent, const std::string& directory, int port)
{
    auto session = makeSession();
    while (session.listen_port() == 0)
        std::this_thread::sleep_for(10ms);
    lt::add_torrent_params params;
    params.ti = torrent;
    params.save_path = directory;
    params.flags &= ~(lt::torrent_flags::paused | lt::torrent_flags::auto_managed);
    const auto start = std::chrono::steady_clock::now();
    const auto handle = session.add_torrent(params);
    handle.connect_peer({lt::make_address("127.0.0.1"), static_cast<std::uint16_t>(port)});
    for (;;) {
        const auto status = handle.status();
        if (status.is_finished)
            break;
        if (status.errc) {
            std::fprintf(stderr, "torrent_transfer: %s\n", status.errc.message().c_str());
            return 1;
        }
        std::this_thread::sleep_for(5ms);
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    std::printf("%.3f\n", seconds.count());
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fputs("usage: bench.torrent_transfer FILE DIRECTORY\n", stderr);
        return 64;
    }
    const auto file = std::filesystem::absolute(argv[1]);
    const auto torrent = describe(file);
    int ports[2];
    if (::pipe(ports) != 0)
        return 1;
    const auto child = ::fork(); // before any session: it has threads
    if (child == 0)
        seed(torrent, file.parent_path().string(), ports[1]);
    int port = 0;
    if (::read(ports[0], &port, sizeof port) != sizeof port)
        return 1;
    const int code = download(torrent, argv[2], port);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    return code;
}
