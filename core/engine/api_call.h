// One call of /v1/.. as it came in, and how its answer is written. Used by the routers alone.
#pragma once

#include "core/api/json.h"
#include "core/base/cancel.h"
#include "core/platform/http_message.h"

#include <algorithm>
#include <charconv>

namespace granary::engine {

struct ApiCall {
    const std::string& method;
    const platform::HttpTarget& target;
    const std::string& body;
    const CancelToken& cancel;

    bool is(std::string_view wantedMethod, std::initializer_list<std::string_view> wanted) const
    {
        const auto& path = target.segments;
        return method == wantedMethod && path.size() == wanted.size() + 1 &&
            std::equal(wanted.begin(), wanted.end(), path.begin() + 1, [](auto w, const auto& p) { return w == "*" || w == p; });
    }
    const std::string& segment(std::size_t index) const { return target.segments[index + 1]; }
    std::string value(std::string_view name) const
    {
        const auto* text = target.parameter(name);
        return text ? *text : std::string();
    }
};

inline std::optional<std::uint64_t> numberIn(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || text.empty())
        return std::nullopt;
    return value;
}

template <class T>
Result<api::Json> jsonOf(const Result<T>& value)
{
    if (!value)
        return value.error();
    return api::toJson(*value);
}

template <class T>
Result<api::Json> listed(const char* name, const Result<std::vector<T>>& values)
{
    if (!values)
        return values.error();
    auto list = api::Json::array();
    for (const auto& value : *values)
        list.push_back(api::toJson(value));
    return api::Json{{name, std::move(list)}};
}

inline Result<api::Json> doneJson(const Status& status)
{
    if (!status)
        return status.error();
    return api::Json::object();
}

/// Body as a value of the API.
template <class T>
Result<T> bodyOf(const std::string& body)
{
    GRANARY_ASSIGN(const auto json, api::parseJson(body));
    auto value = api::fromJson<T>(json);
    if (!value)
        return Error(ErrorCode::invalidArgument, value.error().detail);
    return value;
}

} // namespace granary::engine
