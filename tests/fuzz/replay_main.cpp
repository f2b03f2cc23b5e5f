// Runs a fuzz target without libFuzzer: every seed of a folder, then a fixed number of mutations of them. The same inputs in
// the same order every time. Usage: fuzz.NAME CORPUS_FOLDER [MUTATIONS] or fuzz.NAME FILE (one input, to look at a finding).
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

/// In a buffer of exactly its size, so that AddressSanitizer sees each byte read too far.
void run(const Input& input)
{
    const auto exact = std::make_unique<std::uint8_t[]>(input.size());
    std::copy(input.begin(), input.end(), exact.get());
    LLVMFuzzerTestOneInput(exact.get(), input.size());
}

Input readFile(const std::filesystem::path& path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class Mutator {
public:
    explicit Mutator(const std::vector<Input>& seeds) : m_seeds(seeds), m_random(20161101) {}

    Input next()
    {
        auto input = m_seeds[below(m_seeds.size())];
        for (auto steps = 1 + below(4); steps > 0; --steps)
            mutate(input);
        return input;
    }

private:
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(m_random() % bound); }

    void mutate(Input& input)
    {
        static constexpr std::uint8_t corners[] = {0, 1, 0x7f, 0x80, 0xff, '0', '9', '-', ':', 'd', 'e', 'i', 'l'};
        if (input.empty()) {
            input.push_back(static_cast<std::uint8_t>(m_random()));
            return;
        }
        const auto at = below(input.size());
        const auto length = 1 + below(std::min<std::size_t>(input.size() - at, 64));
        const auto from = input.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to = from + static_cast<std::ptrdiff_t>(length);
        switch (below(8)) {
        case 0: input[at] ^= static_cast<std::uint8_t>(1u << below(8)); break;
        case 1: input[at] = static_cast<std::uint8_t>(m_random()); break;
        case 2: input[at] = corners[below(std::size(corners))]; break;
        case 3: input.erase(from, to); break;
        case 4: input.resize(at); break;
        case 5: {
            const Input copy(from, to);
            input.insert(input.begin() + static_cast<std::ptrdiff_t>(below(input.size())), copy.begin(), copy.end());
            break;
        }
        case 6: input.insert(from, static_cast<std::uint8_t>(m_random())); break;
        default: {
            const auto& other = m_seeds[below(m_seeds.size())];
            input.resize(at);
            if (!other.empty())
                input.insert(input.end(), other.begin() + static_cast<std::ptrdiff_t>(below(other.size())), other.end());
        }
        }
    }

    const std::vector<Input>& m_seeds;
    std::mt19937_64 m_random;
};

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || !std::filesystem::exists(argv[1])) {
        std::fprintf(stderr, "usage: %s CORPUS_FOLDER [MUTATIONS] | FILE\n", argv[0]);
        return 64;
    }
    if (!std::filesystem::is_directory(argv[1])) {
        run(readFile(argv[1]));
        return 0;
    }
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(argv[1]))
        if (entry.is_regular_file())
            paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Input> seeds{Input()};
    for (const auto& path : paths)
        seeds.push_back(readFile(path));
    for (const auto& seed : seeds)
        run(seed);
    const auto mutations = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 20'000;
    Mutator mutator(seeds);
    for (unsigned long i = 0; i < mutations; ++i)
        run(mutator.next());
    std::printf("%zu seeds, %lu mutations\n", paths.size(), mutations);
    return paths.empty() ? 1 : 0;
}
