// Reading and writing a list of 1,000 records against libtorrent's reader.
#include "core/codec/bencode.h"
#include "tests/bench/core/ratios.h"

#include <libtorrent/bdecode.hpp>

using namespace granary;
using namespace granary::codec;

namespace {

void writeRecords(Bytes& out)
{
    static const auto root = bench::noise(32);
    BencodeWriter writer(out);
    writer.beginList();
    for (std::int64_t i = 0; i < 1000; ++i)
        writer.beginDict().key("len").integer(i * 65536).key("root").string(root).key("row").integer(i % 40).end();
    writer.end();
}

const Bytes& records()
{
    static const auto bytes = [] {
        Bytes out;
        writeRecords(out);
        return out;
    }();
    return bytes;
}

void libtorrentRead(benchmark::State& state)
{
    const auto* const text = reinterpret_cast<const char*>(records().data());
    for (auto _ : state) {
        lt::error_code error;
        auto node = lt::bdecode({text, static_cast<std::ptrdiff_t>(records().size())}, error);
        std::int64_t sum = 0;
        for (int i = 0; i < node.list_size(); ++i) {
            const auto record = node.list_at(i);
            sum += record.dict_find_int_value("len") + record.dict_find_int_value("row") +
                record.dict_find_string_value("root").front();
        }
        benchmark::DoNotOptimize(sum);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * records().size()));
}

void read(benchmark::State& state)
{
    for (auto _ : state) {
        BencodeReader reader(records());
        std::int64_t sum = 0;
        (void)reader.beginList();
        while (!reader.atEnd()) {
            (void)reader.beginDict();
            (void)reader.key();
            sum += reader.integer().valueOr(0);
            (void)reader.key();
            sum += static_cast<std::int64_t>(reader.string(32).valueOr({}).size());
            (void)reader.key();
            sum += reader.integer(0, 254).valueOr(0);
            reader.atEnd();
        }
        if (!reader.finish().ok())
            state.SkipWithError("refused");
        benchmark::DoNotOptimize(sum);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * records().size()));
}

void write(benchmark::State& state)
{
    Bytes out;
    for (auto _ : state) {
        out.clear();
        writeRecords(out);
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * records().size()));
}

BENCHMARK(libtorrentRead);
BENCHMARK(read);
BENCHMARK(write);

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(argc, argv, {{"read", "libtorrentRead"}, {"write", "libtorrentRead"}});
}
