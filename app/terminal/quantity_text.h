// Sizes, rates and times as people read and write them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace granary::app {

/// "500MB", "4GiB", "1.5TB", "1048576", "10 GB": decimal and binary units from k to T (B may be left out), at most one fraction. At most INT64_MAX.
std::optional<std::uint64_t> parseSize(std::string_view text);
/// Three significant digits, binary units: "1.23 GiB", "512 B".
std::string sizeText(std::uint64_t bytes);
/// "12.3 MB/s", decimal units.
std::string rateText(double bytesPerSecond);
/// "1.2 s", "3 min 05 s", "2 h 10 min".
std::string durationText(double seconds);
/// Grouped by thousands: "86,149".
std::string countText(std::uint64_t count);
/// With what is counted, whose plural ends in s: "1 file", "2,000 files".
std::string countText(std::uint64_t count, std::string_view one);
/// Local time, "2026-05-03 12:00:00".
std::string timeText(std::int64_t wallNs);

} // namespace granary::app
