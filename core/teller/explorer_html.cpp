#include "core/teller/explorer_html.h"

#include <ctime>

namespace granary::teller {

using enum ExplorerText;

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        switch (c) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\'': out += "&#39;"; break;
        default: out += c;
        }
    }
    return out;
}

Html Html::table(const std::vector<ExplorerText>& heads, const std::vector<std::vector<Html>>& rows, PageLanguage language)
{
    std::string out = "<div class=\"wide\"><table><thead><tr>";
    for (const auto head : heads)
        out += "<th scope=\"col\">" + escaped(explorerText(head, language)) + "</th>";
    out += "</tr></thead><tbody>";
    for (const auto& row : rows) {
        out += "<tr>";
        for (const auto& cell : row)
            out += "<td>" + cell.m_markup + "</td>";
        out += "</tr>";
    }
    return Html(out + "</tbody></table></div>");
}

Html Html::facts(const std::vector<std::pair<ExplorerText, Html>>& lines, PageLanguage language)
{
    std::string out = "<dl>";
    for (const auto& [name, value] : lines)
        out += "<dt>" + escaped(explorerText(name, language)) + "</dt><dd>" + value.m_markup + "</dd>";
    return Html(out + "</dl>");
}

Html Html::list(const std::vector<Html>& items)
{
    std::string out = "<ol>";
    for (const auto& item : items)
        out += "<li>" + item.m_markup + "</li>";
    return Html(out + "</ol>");
}

Html Html::searchForm(PageLanguage language, bool said)
{
    const auto hint = escaped(explorerText(searchHint, language));
    std::string out = "<form action=\"/find\" method=\"get\" role=\"search\"><input type=\"search\" name=\"q\" maxlength=\"100\" "
                      "placeholder=\"" +
        hint + "\" aria-label=\"" + hint + "\">";
    if (said)
        out += std::string("<input type=\"hidden\" name=\"lang\" value=\"") + (language == PageLanguage::chinese ? "zh" : "en") +
            "\">";
    return Html(out + "<button>" + escaped(explorerText(search, language)) + "</button></form>");
}

std::string amountWithSymbol(Amount amount, const ledger::GenesisTerms& terms)
{
    return amountText(amount, terms.decimals) + " " + terms.symbol;
}

std::string changeWithSymbol(std::int64_t change, const ledger::GenesisTerms& terms)
{
    const auto size = change < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(change) : static_cast<std::uint64_t>(change);
    const auto text = amountWithSymbol(Amount::ofUnits(size).value_or(Amount()), terms);
    return change > 0 ? "+" + text : change < 0 ? "\u2212" + text : text;
}

std::string timeText(ledger::LedgerTime time)
{
    const std::time_t seconds = time.seconds;
    std::tm parts{};
    char text[64];
    ::gmtime_r(&seconds, &parts);
    return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S UTC", &parts)};
}

std::string shareText(std::uint32_t share) { return amountText(Amount::units(share), 4) + " %"; }

std::string wholePage(
    const Html& body, std::string_view title, std::string_view name, std::string_view path, PageLanguage language, bool said)
{
    const bool chinese = language == PageLanguage::chinese;
    const std::string asked = said ? (chinese ? "?lang=zh" : "?lang=en") : "";
    const auto place = [&](std::string_view to, ExplorerText text) {
        return Html::link(std::string(to) + asked, Html::text(explorerText(text, language))).markup();
    };
    std::string out = std::string("<!DOCTYPE html>\n<html lang=\"") + (chinese ? "zh-Hans" : "en") +
        "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
        "<link rel=\"stylesheet\" href=\"/style.css\"><title>";
    out += escaped(title) + " - " + escaped(name) + "</title></head><body><header><nav><strong>" + escaped(name) + "</strong>";
    out += place("/", entries) + place("/heads", heads) + place("/supply", supply);
    out += "<span class=\"languages\">" + Html::link(std::string(path) + "?lang=en", Html::text("English")).markup() +
        Html::link(std::string(path) + "?lang=zh", Html::text("中文")).markup() + "</span></nav>";
    out += Html::searchForm(language, said).markup() + "</header><main><h1>" + escaped(title) + "</h1>";
    return out + body.markup() + "</main></body></html>\n";
}

const std::string_view explorerStyle = R"(:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, "Noto Sans", "Noto Sans CJK SC", sans-serif; margin: 0; }
header, main { max-width: 68rem; margin: 0 auto; padding: 0.75rem 1rem; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; align-items: baseline; }
.languages { margin-inline-start: auto; display: flex; gap: 0.75rem; }
form { display: flex; gap: 0.5rem; margin-top: 0.75rem; }
input[type="search"] { flex: 1; font: inherit; padding: 0.35rem 0.5rem; min-width: 0; }
button { font: inherit; padding: 0.35rem 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; }
a { color: LinkText; } a:focus-visible { outline: 2px solid Highlight; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid color-mix(in srgb, currentColor 20%, transparent); white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1.5rem; }
dt { opacity: 0.75; } dd { margin: 0; overflow-wrap: anywhere; }
code { font: 0.85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: 0.5rem; } }
)";

} // namespace granary::teller
