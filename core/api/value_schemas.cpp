#include "core/api/json_fields.h"
#include "core/api/open_api.h"

namespace granary::api {
namespace {

Json reference(const char* name) { return {{"$ref", std::string("#/components/schemas/") + name}}; }

template <class T>
struct Form;

template <>
struct Form<bool> {
    static Json schema() { return {{"type", "boolean"}}; }
};
template <>
struct Form<std::uint64_t> {
    static Json schema() { return {{"type", "integer"}, {"minimum", 0}, {"maximum", UINT64_MAX}}; }
};
template <>
struct Form<std::uint32_t> {
    static Json schema() { return {{"type", "integer"}, {"minimum", 0}, {"maximum", UINT32_MAX}}; }
};
template <>
struct Form<std::int64_t> {
    static Json schema() { return {{"type", "integer"}, {"minimum", INT64_MIN}, {"maximum", INT64_MAX}}; }
};
template <>
struct Form<double> {
    static Json schema() { return {{"type", "number"}}; }
};
template <>
struct Form<std::string> {
    static Json schema() { return {{"type", "string"}}; }
};
template <>
struct Form<SecretText> {
    static Json schema() { return {{"type", "string"}, {"format", "password"}}; }
};
template <>
struct Form<Path> {
    static Json schema() { return reference("Path"); }
};
template <>
struct Form<WallTime> {
    static Json schema() { return reference("Time"); }
};
template <>
struct Form<ErrorCode> {
    static Json schema() { return reference("ErrorCode"); }
};
template <>
struct Form<Error> {
    static Json schema() { return reference("Error"); }
};
template <class Tag, std::size_t N>
struct Form<FixedBytes<Tag, N>> {
    static Json schema() { return {{"type", "string"}, {"pattern", "^[0-9a-f]{" + std::to_string(2 * N) + "}$"}}; }
};
template <class T>
struct Form<std::vector<T>> {
    static Json schema() { return {{"type", "array"}, {"items", Form<T>::schema()}}; }
};
template <class T>
struct Form<std::optional<T>> {
    static Json schema() { return Form<T>::schema(); }
};
#define X(T)                                                                                                                       \
    template <>                                                                                                                    \
    struct Form<T> {                                                                                                               \
        static Json schema() { return reference(#T); }                                                                             \
    };
GRANARY_API_VALUES(X)
GRANARY_API_ENUMERATIONS(X)
#undef X

/// Takes a description of fields and notes their forms.
class FieldList {
public:
    template <class T>
    void field(const char* name, const T& v)
    {
        optional(name, v);
        m_required.push_back(name);
    }
    template <class T>
    void optional(const char* name, const T&)
    {
        m_properties[name] = Form<T>::schema();
    }
    template <class... Results>
    void result(const std::variant<std::monostate, Results...>&)
    {
        m_properties["result"] = {{"anyOf", Json::array({Form<Results>::schema()...})}};
    }
    Json schema() &&
    {
        return {{"type", "object"}, {"properties", std::move(m_properties)}, {"required", std::move(m_required)}};
    }

private:
    Json m_properties = Json::object();
    Json m_required = Json::array();
};

template <class T>
Json fieldsOf()
{
    T value{};
    FieldList list;
    describe(list, value);
    return std::move(list).schema();
}

Json errorSchema()
{
    const Json properties{{"code", Form<ErrorCode>::schema()}, {"kind", Form<ErrorKind>::schema()}, {"detail", Form<std::string>::schema()}};
    return {{"type", "object"}, {"properties", properties}, {"required", {"code", "kind", "detail"}}};
}

} // namespace

Json valueSchemas()
{
    Json out{
        {"Path", {{"type", "string"}, {"pattern", "^([A-Za-z0-9._~/-]|%[0-9A-F]{2})*$"}, {"maxLength", 3 * maxPathBytes},
                     {"description", "percent-encoded bytes; absolute, or empty where that is allowed"}}},
        {"Time", {{"type", "integer"}, {"description", "nanoseconds since 1970-01-01 UTC"}}},
        {"ErrorCode", {{"type", "string"}, {"description", "a name of core/base/result.h; take one that is not known for internal, and go by kind"}}},
        {"Error", errorSchema()}};
#define X(T) out[#T] = fieldsOf<T>();
    GRANARY_API_VALUES(X)
#undef X
#define X(E) out[#E] = Json{{"type", "string"}, {"enum", allNames<E>()}};
    GRANARY_API_ENUMERATIONS(X)
#undef X
    return out;
}

} // namespace granary::api
