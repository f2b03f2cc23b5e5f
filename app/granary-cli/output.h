// What a command says: words for people, or one JSON object for scripts.
#pragma once

#include "app/granary-cli/error_texts.h"
#include "app/terminal/progress_bar.h"
#include "core/api/json.h"

namespace granary::app {

/// With `json` the object of `answer` or `failure` is all that standard output gets; `say` then goes to standard error like `note`. One thread.
class Output {
public:
    explicit Output(bool json) : m_json(json), m_bar(true) {}
    bool json() const { return m_json; }
    /// A line of the result, for people.
    void say(const std::string& line);
    /// A remark on standard error.
    void note(const std::string& line);
    /// The result for scripts; once a command.
    void answer(const api::Json& object);
    /// A result that need not fit into memory: its object begins with a list of this name, `item` adds to it, and `answer` (or a failure)
    /// ends the list and adds the object's other fields.
    void beginList(std::string_view name);
    void item(const api::Json& value);
    /// Says what went wrong; the exit code.
    int failure(const Error& error, const ErrorContext& context);
    int failure(int exitCode, std::string_view code, const std::string& text);
    ProgressBar& bar() { return m_bar; }
    /// Something of the result could not be written: a full disk, a closed pipe.
    bool broken() const { return m_broken; }

private:
    bool m_json;
    bool m_answered = false;
    bool m_listing = false;
    bool m_listEmpty = true;
    bool m_broken = false;
    ProgressBar m_bar;
};

/// Rows with columns padded to the same width; numbers to the right where `right` says so.
std::vector<std::string> table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right);

} // namespace granary::app
