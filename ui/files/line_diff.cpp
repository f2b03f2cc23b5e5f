#include "ui/files/line_diff.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace granary::ui {
namespace {

using Kind = DiffLine::Kind;

/// Lines as numbers, so that comparing two costs the same however long they are.
struct Numbers {
    std::vector<int> before;
    std::vector<int> after;
};

Numbers numbersOf(const QStringList& before, const QStringList& after)
{
    QHash<QString, int> known;
    const auto number = [&](const QStringList& lines) {
        std::vector<int> out;
        out.reserve(static_cast<std::size_t>(lines.size()));
        for (const auto& line : lines) {
            auto at = known.find(line);
            if (at == known.end())
                at = known.insert(line, static_cast<int>(known.size()));
            out.push_back(*at);
        }
        return out;
    };
    Numbers out;
    out.before = number(before);
    out.after = number(after);
    return out;
}

/// The furthest x on each diagonal k = x - y, for every number of changes; nothing when there are more than allowed.
std::optional<std::vector<std::vector<int>>> furthest(const std::vector<int>& a, const std::vector<int>& b, int mostChanges)
{
    const int n = static_cast<int>(a.size()), m = static_cast<int>(b.size());
    std::vector<std::vector<int>> trace;
    std::vector<int> reach{0}; // of diagonals -d .. d in steps of two
    for (int d = 0; d <= std::min(n + m, mostChanges); ++d) {
        std::vector<int> next(static_cast<std::size_t>(d) + 1);
        for (int i = 0; i <= d; ++i) {
            const int k = 2 * i - d;
            int x = 0;
            if (d > 0) {
                const int fromLeft = i > 0 ? reach[static_cast<std::size_t>(i) - 1] + 1 : -1; // removes a line: from diagonal k - 1
                const int fromAbove = i < d ? reach[static_cast<std::size_t>(i)] : -1;        // adds a line: from diagonal k + 1
                x = std::max(fromLeft, fromAbove);
            }
            while (x < n && x - k < m && x - k >= 0 && a[static_cast<std::size_t>(x)] == b[static_cast<std::size_t>(x - k)])
                ++x;
            next[static_cast<std::size_t>(i)] = x;
            if (x >= n && x - k >= m) {
                trace.push_back(std::move(next));
                return trace;
            }
        }
        trace.push_back(next);
        reach = std::move(next);
    }
    return std::nullopt;
}

/// The way back from the end, as kinds of steps from the beginning on.
std::vector<Kind> wayOf(const std::vector<std::vector<int>>& trace, int n, int m)
{
    std::vector<Kind> out;
    int x = n, y = m;
    for (int d = static_cast<int>(trace.size()) - 1; d > 0; --d) {
        const int i = (x - y + d) / 2;
        const auto& reach = trace[static_cast<std::size_t>(d) - 1];
        const int fromLeft = i > 0 ? reach[static_cast<std::size_t>(i) - 1] + 1 : -1;
        const int fromAbove = i < d ? reach[static_cast<std::size_t>(i)] : -1;
        const bool removes = fromLeft >= fromAbove;
        const int start = removes ? fromLeft : fromAbove;
        for (; x > start; --x, --y)
            out.push_back(Kind::same);
        out.push_back(removes ? Kind::removed : Kind::added);
        (removes ? x : y) -= 1;
    }
    for (; x > 0; --x)
        out.push_back(Kind::same);
    std::reverse(out.begin(), out.end());
    // Between two lines that stay, what goes stands before what comes.
    for (auto at = out.begin(); at != out.end();) {
        const auto end = std::find(at, out.end(), Kind::same);
        std::stable_partition(at, end, [](Kind kind) { return kind == Kind::removed; });
        at = end == out.end() ? end : end + 1;
    }
    return out;
}

} // namespace

QStringList linesOf(const QString& text)
{
    auto out = text.split(QLatin1Char('\n'));
    if (out.back().isEmpty())
        out.removeLast(); // the last line has an end as well
    for (auto& line : out)
        if (line.endsWith(QLatin1Char('\r')))
            line.chop(1);
    return out;
}

std::vector<DiffLine> diffLines(const QStringList& before, const QStringList& after, int mostChanges)
{
    auto [a, b] = numbersOf(before, after);
    const auto head = static_cast<int>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
    const auto rest = std::min(a.size(), b.size()) - static_cast<std::size_t>(head);
    const auto tail = static_cast<int>(std::mismatch(a.rbegin(), a.rbegin() + static_cast<std::ptrdiff_t>(rest), b.rbegin()).first - a.rbegin());
    a = std::vector<int>(a.begin() + head, a.end() - tail);
    b = std::vector<int>(b.begin() + head, b.end() - tail);
    std::vector<Kind> way;
    if (const auto trace = furthest(a, b, mostChanges)) {
        way = wayOf(*trace, static_cast<int>(a.size()), static_cast<int>(b.size()));
    } else {
        way.assign(a.size(), Kind::removed);
        way.insert(way.end(), b.size(), Kind::added);
    }
    way.insert(way.begin(), static_cast<std::size_t>(head), Kind::same);
    way.insert(way.end(), static_cast<std::size_t>(tail), Kind::same);
    std::vector<DiffLine> out;
    out.reserve(way.size());
    int x = 0, y = 0;
    for (const auto kind : way) {
        out.push_back({kind, kind == Kind::added ? -1 : x, kind == Kind::removed ? -1 : y});
        x += kind != Kind::added;
        y += kind != Kind::removed;
    }
    return out;
}

} // namespace granary::ui
