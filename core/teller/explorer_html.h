// HTML by small pieces: whatever is put in is escaped here, and nowhere else.
#pragma once

#include "core/base/amount.h"
#include "core/ledger/genesis.h"
#include "core/teller/explorer_texts.h"

namespace granary::teller {

/// `&`, `<`, `>` and quotes as references; control characters and bytes that are no UTF-8 do not come from us.
std::string escaped(std::string_view text);

/// Markup that is whole. Only the functions here make it.
class Html {
public:
    static Html text(std::string_view text) { return Html(escaped(text)); }
    static Html link(std::string_view path, const Html& inner)
    {
        return Html("<a href=\"" + escaped(path) + "\">" + inner.m_markup + "</a>");
    }
    /// Long hexadecimal text, which may be broken anywhere.
    static Html code(std::string_view text) { return Html("<code>" + escaped(text) + "</code>"); }
    /// `name` is ours.
    static Html element(const std::string& name, const Html& inner)
    {
        return Html("<" + name + ">" + inner.m_markup + "</" + name + ">");
    }
    static Html table(const std::vector<ExplorerText>& heads, const std::vector<std::vector<Html>>& rows, PageLanguage language);
    /// Name and value, line by line.
    static Html facts(const std::vector<std::pair<ExplorerText, Html>>& lines, PageLanguage language);
    static Html list(const std::vector<Html>& items);
    static Html searchForm(PageLanguage language, bool said);
    Html& operator+=(const Html& other)
    {
        m_markup += other.m_markup;
        return *this;
    }
    const std::string& markup() const { return m_markup; }
    Html() = default;

private:
    explicit Html(std::string markup) : m_markup(std::move(markup)) {}
    std::string m_markup;
};

/// "12.5 BLY".
std::string amountWithSymbol(Amount amount, const ledger::GenesisTerms& terms);
std::string changeWithSymbol(std::int64_t change, const ledger::GenesisTerms& terms);
/// "2026-11-22 18:07:11 UTC".
std::string timeText(ledger::LedgerTime time);
/// "12.5 %" of millionths.
std::string shareText(std::uint32_t share);

/// The whole page around `body`. `path` and `said`: for the links to the other language, and whether the language was asked for by name.
std::string wholePage(
    const Html& body, std::string_view title, std::string_view name, std::string_view path, PageLanguage language, bool said);
extern const std::string_view explorerStyle;

} // namespace granary::teller
