#include "app/demo/demo_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace granary::app {
namespace {

constexpr int width = 400;
constexpr int height = 250;
constexpr std::size_t mostStored = 65535; // bytes in one stored block of deflate

struct Colour {
    double red, green, blue;
};

// Places in the palette.
constexpr int skyShades = 64;
constexpr int sun = 64;
constexpr int farHills = 65;
constexpr int nearHills = 66;
constexpr int meadow = 67;
constexpr int lakeShades = 16;
constexpr int lake = 68;
constexpr int colours = lake + lakeShades;

Colour mix(const Colour& a, const Colour& b, double part)
{
    return {a.red + (b.red - a.red) * part, a.green + (b.green - a.green) * part, a.blue + (b.blue - a.blue) * part};
}

/// Of full brightness, by its angle on the wheel of colours.
Colour hue(double degrees)
{
    const auto part = [&](double shift) { return 0.5 + 0.5 * std::cos((degrees - shift) * 3.14159265358979 / 180); };
    return {part(0), part(120), part(240)};
}

void number32(std::string& out, std::uint32_t value)
{
    for (int shift = 24; shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(value >> shift));
}

std::uint32_t crc32(const std::string& bytes)
{
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (0xedb88320 & (0 - (crc & 1)));
    }
    return ~crc;
}

std::uint32_t adler32(const std::string& bytes)
{
    std::uint32_t a = 1, b = 0;
    for (const char c : bytes) {
        a = (a + static_cast<unsigned char>(c)) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

void chunk(std::string& out, const std::string& type, const std::string& data)
{
    number32(out, static_cast<std::uint32_t>(data.size()));
    out += type + data;
    number32(out, crc32(type + data));
}

/// A zlib stream whose blocks are stored as they are.
std::string stored(const std::string& bytes)
{
    std::string out("\x78\x01", 2);
    for (std::size_t at = 0; at < bytes.size(); at += mostStored) {
        const auto length = std::min(mostStored, bytes.size() - at);
        out.push_back(at + length == bytes.size() ? 1 : 0);
        for (const auto value : {length, ~length})
            for (const int shift : {0, 8})
                out.push_back(static_cast<char>(value >> shift));
        out.append(bytes, at, length);
    }
    number32(out, adler32(bytes));
    return out;
}

std::string palette(int number)
{
    const Colour white{1, 1, 1}, ink{0.13, 0.16, 0.24};
    const auto day = hue(195 + number * 29 % 170), land = hue(95 + number * 13 % 50);
    std::array<Colour, colours> all{};
    for (int i = 0; i < skyShades; ++i)
        all[static_cast<std::size_t>(i)] = mix(mix(day, white, 0.35), mix(hue(40), white, 0.7), i / double(skyShades - 1));
    all[sun] = mix(hue(50), white, 0.6);
    all[farHills] = mix(mix(day, white, 0.3), ink, 0.35);
    all[nearHills] = mix(mix(day, land, 0.5), ink, 0.55);
    all[meadow] = mix(land, ink, 0.35);
    for (int i = 0; i < lakeShades; ++i)
        all[static_cast<std::size_t>(lake + i)] = mix(mix(hue(215), white, 0.55), ink, 0.1 + 0.4 * i / lakeShades);
    std::string out;
    for (const auto& colour : all)
        for (const double part : {colour.red, colour.green, colour.blue})
            out.push_back(static_cast<char>(std::lround(std::clamp(part, 0.0, 1.0) * 255)));
    return out;
}

int colourAt(int x, int y, int number)
{
    const double phase = number * 1.7;
    const double far = 118 - 30 * std::abs(std::sin(x / 61.0 + phase)) - 12 * std::sin(x / 17.0 + 2 * phase);
    const double near = 158 - 20 * std::sin(x / 83.0 + 0.6 * phase) - 6 * std::sin(x / 23.0 + phase);
    const double shore = 196 + 14 * std::sin(x / 120.0 + phase);
    const double dx = x - (60 + number * 37 % 280), dy = y - (44 + number * 11 % 36);
    if (y > shore)
        return y < shore + 8 ? meadow : lake + std::min(lakeShades - 1, static_cast<int>((y - shore) / 4 + 2 * std::abs(std::sin(x / 9.0 + y))));
    if (y > near)
        return meadow;
    if (y > far)
        return y > far + 34 ? nearHills : farHills;
    return dx * dx + dy * dy < 22 * 22 ? sun : std::clamp(y * skyShades / 150, 0, skyShades - 1);
}

} // namespace

std::string demoPicture(int number)
{
    std::string header;
    number32(header, width);
    number32(header, height);
    header += std::string("\x08\x03\x00\x00\x00", 5); // 8 bits, a palette, deflate, no filter but the plain one, not interlaced
    std::string rows;
    for (int y = 0; y < height; ++y) {
        rows.push_back(0);
        for (int x = 0; x < width; ++x)
            rows.push_back(static_cast<char>(colourAt(x, y, number)));
    }
    std::string out("\x89PNG\r\n\x1a\n", 8);
    chunk(out, "IHDR", header);
    chunk(out, "PLTE", palette(number));
    chunk(out, "IDAT", stored(rows));
    chunk(out, "IEND", {});
    return out;
}

} // namespace granary::app
