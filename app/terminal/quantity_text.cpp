#include "app/terminal/quantity_text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <ctime>

namespace granary::app {
namespace {

template <class... Args>
std::string print(const char* format, Args... args)
{
    std::array<char, 64> out{};
    const int length = std::snprintf(out.data(), out.size(), format, args...);
    return {out.data(), static_cast<std::size_t>(std::clamp(length, 0, 63))};
}

/// 1 for "", "B"; 1000^i or 1024^i for "kB", "KiB" and so on.
std::optional<std::uint64_t> unitBytes(std::string_view unit)
{
    if (unit.empty() || unit == "B")
        return 1;
    static constexpr std::string_view letters = "KMGT";
    const auto at = letters.find(static_cast<char>(std::toupper(static_cast<unsigned char>(unit[0]))));
    if (at == std::string_view::npos)
        return std::nullopt;
    const auto rest = unit.substr(1);
    const bool binary = rest == "iB" || rest == "i";
    if (!binary && !rest.empty() && rest != "B")
        return std::nullopt;
    std::uint64_t bytes = 1;
    for (std::size_t i = 0; i <= at; ++i)
        bytes *= binary ? 1024 : 1000;
    return bytes;
}

} // namespace

std::optional<std::uint64_t> parseSize(std::string_view text)
{
    std::size_t digits = 0;
    while (digits < text.size() && (std::isdigit(static_cast<unsigned char>(text[digits])) || text[digits] == '.'))
        ++digits;
    const auto number = text.substr(0, digits);
    auto unit = text.substr(digits);
    if (!unit.empty() && unit[0] == ' ')
        unit.remove_prefix(1);
    const auto bytes = unitBytes(unit);
    const auto point = number.find('.');
    const auto whole = number.substr(0, point);
    if (!bytes || whole.empty() || whole.size() > 18 || (*bytes == 1 && point != std::string_view::npos))
        return std::nullopt;
    std::uint64_t value = 0;
    for (const char c : whole)
        value = value * 10 + static_cast<std::uint64_t>(c - '0');
    if (value > INT64_MAX / *bytes)
        return std::nullopt;
    value *= *bytes;
    if (point != std::string_view::npos) {
        const auto fraction = number.substr(point + 1);
        if (fraction.empty() || fraction.size() > 3 || fraction.find('.') != std::string_view::npos)
            return std::nullopt;
        std::uint64_t scale = 1;
        std::uint64_t part = 0;
        for (const char c : fraction) {
            part = part * 10 + static_cast<std::uint64_t>(c - '0');
            scale *= 10;
        }
        value += *bytes / scale * part + *bytes % scale * part / scale;
        if (value > INT64_MAX)
            return std::nullopt;
    }
    return value;
}

std::string sizeText(std::uint64_t bytes)
{
    if (bytes < 1024)
        return print("%llu B", static_cast<unsigned long long>(bytes));
    static constexpr std::array units{"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    double value = static_cast<double>(bytes) / 1024;
    std::size_t unit = 0;
    while (value >= 999.5 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    return print(value < 9.995 ? "%.2f %s" : value < 99.95 ? "%.1f %s" : "%.0f %s", value, units[unit]);
}

std::string rateText(double bytesPerSecond)
{
    if (!std::isfinite(bytesPerSecond) || bytesPerSecond < 0)
        bytesPerSecond = 0;
    static constexpr std::array units{"B/s", "kB/s", "MB/s", "GB/s"};
    std::size_t unit = 0;
    while (bytesPerSecond >= 999.5 && unit + 1 < units.size()) {
        bytesPerSecond /= 1000;
        ++unit;
    }
    return print(bytesPerSecond < 99.95 && unit > 0 ? "%.1f %s" : "%.0f %s", bytesPerSecond, units[unit]);
}

std::string durationText(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        seconds = 0;
    if (seconds < 59.95)
        return print("%.1f s", seconds);
    const auto whole = static_cast<unsigned long long>(seconds + 0.5);
    if (whole < 3600)
        return print("%llu min %02llu s", whole / 60, whole % 60);
    if (whole < 48 * 3600ull)
        return print("%llu h %02llu min", whole / 3600, whole / 60 % 60);
    return print("%llu days", whole / 86400);
}

std::string countText(std::uint64_t count)
{
    const auto digits = std::to_string(count);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0)
            out += ',';
        out += digits[i];
    }
    return out;
}

std::string countText(std::uint64_t count, std::string_view one)
{
    return countText(count) + " " + std::string(one) + (count == 1 ? "" : "s");
}

std::string timeText(std::int64_t wallNs)
{
    std::int64_t seconds = wallNs / 1'000'000'000;
    if (wallNs % 1'000'000'000 < 0)
        --seconds;
    const auto when = static_cast<std::time_t>(seconds);
    std::tm local{};
    if (!::localtime_r(&when, &local))
        return std::to_string(seconds);
    std::array<char, 64> out{};
    return {out.data(), std::strftime(out.data(), out.size(), "%Y-%m-%d %H:%M:%S", &local)};
}

} // namespace granary::app
