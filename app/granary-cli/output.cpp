#include "app/granary-cli/output.h"

#include <algorithm>
#include <cstdio>

namespace granary::app {
namespace {

/// Characters of UTF-8 text, as columns (wide ones count once: only the alignment suffers).
std::size_t columnsOf(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

} // namespace

void Output::say(const std::string& line)
{
    m_bar.clear();
    auto* stream = m_json ? stderr : stdout;
    std::fwrite(line.data(), 1, line.size(), stream);
    std::fputc('\n', stream);
    if (std::fflush(stream) != 0 || std::ferror(stream)) // a long command is followed through pipes too
        m_broken = m_broken || !m_json;
}

void Output::note(const std::string& line)
{
    m_bar.clear();
    std::fflush(stdout);
    std::fwrite(line.data(), 1, line.size(), stderr);
    std::fputc('\n', stderr);
}

void Output::answer(const api::Json& object)
{
    m_bar.clear();
    if (!m_json || m_answered)
        return;
    m_answered = true;
    auto text = api::jsonText(object);
    if (m_listing)
        text = object.empty() ? "]}" : "]," + text.substr(1);
    text += '\n';
    std::fwrite(text.data(), 1, text.size(), stdout);
    if (std::fflush(stdout) != 0 || std::ferror(stdout))
        m_broken = true;
    api::SecretText::wipe(text); // it may hold words
}

void Output::beginList(std::string_view name)
{
    m_bar.clear();
    if (!m_json || m_answered || m_listing)
        return;
    m_listing = true;
    const auto text = "{" + api::jsonText(std::string(name)) + ":[";
    std::fwrite(text.data(), 1, text.size(), stdout);
}

void Output::item(const api::Json& value)
{
    if (!m_listing || m_answered)
        return;
    const auto text = (m_listEmpty ? "" : ",") + api::jsonText(value);
    m_listEmpty = false;
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        m_broken = true;
}

int Output::failure(const Error& error, const ErrorContext& context)
{
    const auto text = sentence(error, context);
    note(text);
    auto json = api::toJson(error);
    json["text"] = text;
    answer({{"error", std::move(json)}});
    return exitCode(error);
}

int Output::failure(int exitCode, std::string_view code, const std::string& text)
{
    note(text);
    answer({{"error", {{"code", code}, {"kind", "user"}, {"detail", ""}, {"text", text}}}});
    return exitCode;
}

std::vector<std::string> table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right)
{
    std::vector<std::size_t> widths(right.size(), 0);
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], columnsOf(row[i]));
    std::vector<std::string> out;
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
            const std::string pad(widths[i] - columnsOf(row[i]), ' ');
            const bool last = i + 1 == row.size();
            line += right[i] ? pad + row[i] : last ? row[i] : row[i] + pad;
            if (!last)
                line += "  ";
        }
        out.push_back(std::move(line));
    }
    return out;
}

} // namespace granary::app
