#include "core/api/json.h"

#include "core/api/json_fields.h"

#include <array>

namespace granary::api {
namespace {

constexpr std::array languageNames{"english", "chinese"};
constexpr std::array problemNames{"none", "wordCount", "unknownWord", "checksum", "mixedLanguages", "tooLong"};
constexpr std::array nodeTypeNames{"peer", "folder"};
constexpr std::array nodeFaultNames{"none", "away", "missingShards", "lostEverything", "wrongAnswers", "wrongInBulk", "stalled", "claimsShards", "oldHeads", "forges", "floods", "breaksProtocol"};
constexpr std::array entryTypeNames{"file", "directory", "symlink", "fifo", "charDevice", "blockDevice"};
constexpr std::array conflictNames{"skip", "rename", "overwrite"};
constexpr std::array taskKindNames{"init", "backup", "restore", "addNode", "removeNode", "topUp", "verify", "repair", "drill", "export", "import",
    "deleteDrive", "addDevice", "revokeDevice", "forget", "joinNetwork"};
constexpr std::array keepReasonNames{"last", "hourly", "daily", "weekly", "monthly", "yearly", "tag", "newest"};
constexpr std::array taskStateNames{"running", "paused", "done", "failed", "cancelled", "interrupted"};
constexpr std::array eventKindNames{"task", "node", "locked", "unlocked", "driveRebuilding", "driveRebuilt", "stopping", "health", "pause", "share", "wallet"};
constexpr std::array errorKindNames{"transient", "user", "corrupt", "internal"};
constexpr std::array changeKindNames{"added", "removed", "changed", "metadata", "type"};
constexpr std::array healthStateNames{"healthy", "waiting", "beingRepaired", "degraded", "unavailable", "lost"};
constexpr std::array planTimingNames{"continuous", "hourly", "daily", "weekly"};
constexpr std::array planStateNames{"waiting", "running", "paused", "onBattery", "metered", "retrying", "noEngine"};
constexpr std::array proxyTypeNames{"none", "socks5", "http"};
constexpr std::array shareAcceptNames{"friends", "anyone"};
constexpr std::array shareStateNames{"off", "on", "leaving"};
constexpr std::array ledgerTrustNames{"unseen", "fine", "doubtful", "frozen"};
constexpr std::array paymentStateNames{"waiting", "promised", "entered", "refused"};
constexpr std::array weekdayNames{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

const auto& namesOf(Language) { return languageNames; }
const auto& namesOf(WordsProblem) { return problemNames; }
const auto& namesOf(NodeType) { return nodeTypeNames; }
const auto& namesOf(NodeFault) { return nodeFaultNames; }
const auto& namesOf(EntryType) { return entryTypeNames; }
const auto& namesOf(Conflict) { return conflictNames; }
const auto& namesOf(TaskKind) { return taskKindNames; }
const auto& namesOf(TaskState) { return taskStateNames; }
const auto& namesOf(EventKind) { return eventKindNames; }
const auto& namesOf(ErrorKind) { return errorKindNames; }
const auto& namesOf(ChangeKind) { return changeKindNames; }
const auto& namesOf(HealthState) { return healthStateNames; }
const auto& namesOf(PlanTiming) { return planTimingNames; }
const auto& namesOf(PlanState) { return planStateNames; }
const auto& namesOf(Weekday) { return weekdayNames; }
const auto& namesOf(LedgerTrust) { return ledgerTrustNames; }
const auto& namesOf(PaymentState) { return paymentStateNames; }
const auto& namesOf(KeepReason) { return keepReasonNames; }
const auto& namesOf(ProxyType) { return proxyTypeNames; }
const auto& namesOf(ShareAccept) { return shareAcceptNames; }
const auto& namesOf(ShareState) { return shareStateNames; }

template <class T>
concept Named = std::is_enum_v<T> && requires(T v) { namesOf(v); };

template <Named E>
const char* enumName(E v)
{
    return namesOf(v)[static_cast<std::size_t>(v)];
}

template <Named E>
bool readEnum(const Json& json, E& v)
{
    if (!json.is_string())
        return false;
    const auto& text = json.get_ref<const std::string&>();
    const auto& names = namesOf(v);
    for (std::size_t i = 0; i < names.size(); ++i)
        if (text == names[i]) {
            v = static_cast<E>(i);
            return true;
        }
    return false;
}

template <class T>
inline constexpr bool isValue = false;
#define X(T)                                                                                                                       \
    template <>                                                                                                                    \
    inline constexpr bool isValue<T> = true;
GRANARY_API_VALUES(X)
#undef X
template <class T>
concept Value = isValue<T>;

// Writing.
Json write(bool v) { return v; }
Json write(std::uint64_t v) { return v; }
Json write(std::uint32_t v) { return v; }
Json write(std::int64_t v) { return v; }
Json write(double v) { return v; }
Json write(const std::string& v) { return v; }
Json write(const SecretText& v) { return std::string(v.view()); }
Json write(const Path& v) { return percentEncode(v.bytes); }
Json write(const WallTime& v) { return v.ns; }
Json write(ErrorCode v) { return std::string(errorName(v)); }
Json write(const Error& v) { return toJson(v); }
template <Named E>
Json write(E v)
{
    return enumName(v);
}
template <class Tag, std::size_t N>
Json write(const FixedBytes<Tag, N>& v)
{
    return v.hex();
}
template <Value T>
Json write(const T& v)
{
    return toJson<T>(v);
}
template <class T>
Json write(const std::vector<T>& v)
{
    Json out = Json::array();
    for (const auto& item : v)
        out.push_back(write(item));
    return out;
}

class Writer {
public:
    template <class T>
    void field(const char* name, const T& v)
    {
        json[name] = write(v);
    }
    template <class T>
    void optional(const char* name, const T& v)
    {
        field(name, v);
    }
    template <class T>
    void optional(const char* name, const std::optional<T>& v)
    {
        if (v)
            field(name, *v);
    }
    void optional(const char* name, const SecretText& v)
    {
        if (!v.empty())
            field(name, v);
    }
    void optional(const char* name, const Path& v)
    {
        if (!v.bytes.empty())
            field(name, v);
    }
    void result(const TaskResult& v)
    {
        std::visit(
            [this](const auto& r) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(r)>, std::monostate>)
                    json["result"] = write(r);
            },
            v);
    }
    Json json = Json::object();
};

// Reading: false when the form is wrong.
bool read(const Json& j, bool& v)
{
    if (!j.is_boolean())
        return false;
    v = j.get<bool>();
    return true;
}
bool read(const Json& j, std::uint64_t& v)
{
    if (!j.is_number_unsigned())
        return false;
    v = j.get<std::uint64_t>();
    return true;
}
bool read(const Json& j, std::uint32_t& v)
{
    std::uint64_t wide = 0;
    if (!read(j, wide) || wide > UINT32_MAX)
        return false;
    v = static_cast<std::uint32_t>(wide);
    return true;
}
bool read(const Json& j, std::int64_t& v)
{
    if (!j.is_number_integer() || (j.is_number_unsigned() && j.get<std::uint64_t>() > INT64_MAX))
        return false;
    v = j.get<std::int64_t>();
    return true;
}
bool read(const Json& j, double& v)
{
    if (!j.is_number())
        return false;
    v = j.get<double>();
    return true;
}
bool read(const Json& j, std::string& v)
{
    if (!j.is_string())
        return false;
    v = j.get_ref<const std::string&>();
    return true;
}
bool read(const Json& j, SecretText& v)
{
    if (!j.is_string())
        return false;
    v = SecretText(j.get<std::string>());
    return true;
}
bool read(const Json& j, Path& v)
{
    if (!j.is_string())
        return false;
    auto bytes = percentDecode(j.get_ref<const std::string&>());
    if (!bytes || bytes->size() > maxPathBytes || bytes->find('\0') != std::string::npos)
        return false;
    v.bytes = std::move(*bytes);
    return true;
}
bool read(const Json& j, WallTime& v) { return read(j, v.ns); }
bool read(const Json& j, ErrorCode& v)
{
    if (!j.is_string())
        return false;
    const auto code = errorByName(j.get_ref<const std::string&>());
    // A newer engine may know more codes: to us they are internal, and the kind still says what can be done.
    v = code.value_or(ErrorCode::internal);
    return true;
}
bool read(const Json& j, Error& v)
{
    auto error = errorFromJson(j);
    if (error)
        v = std::move(*error);
    return error.has_value();
}
template <Named E>
bool read(const Json& j, E& v)
{
    return readEnum(j, v);
}
template <class Tag, std::size_t N>
bool read(const Json& j, FixedBytes<Tag, N>& v)
{
    if (!j.is_string())
        return false;
    const auto bytes = FixedBytes<Tag, N>::fromHexText(j.get_ref<const std::string&>());
    if (bytes)
        v = *bytes;
    return bytes.has_value();
}
template <Value T>
bool read(const Json& j, T& v)
{
    auto r = fromJson<T>(j);
    if (r)
        v = std::move(*r);
    return r.ok();
}
template <class T>
bool read(const Json& j, std::vector<T>& v)
{
    if (!j.is_array())
        return false;
    v.clear();
    for (const auto& item : j) {
        T one{};
        if (!read(item, one))
            return false;
        v.push_back(std::move(one));
    }
    return true;
}

class Reader {
public:
    explicit Reader(const Json& json) : m_json(json) {}
    template <class T>
    void field(const char* name, T& v)
    {
        const auto it = m_json.find(name);
        if (it == m_json.end() || !read(*it, v))
            fail(name);
    }
    template <class T>
    void optional(const char* name, T& v)
    {
        if (m_json.contains(name))
            field(name, v);
    }
    template <class T>
    void optional(const char* name, std::optional<T>& v)
    {
        const auto it = m_json.find(name);
        if (it == m_json.end() || it->is_null())
            return;
        if constexpr (std::is_same_v<T, Error>)
            v.emplace(ErrorCode::internal);
        else
            v.emplace();
        if (!read(*it, *v))
            fail(name);
    }
    /// The kind of the task, read before, says which result it is.
    void result(TaskResult& v)
    {
        if (!m_json.contains("result"))
            return;
        TaskKind kind{};
        if (!m_json.contains("kind") || !readEnum(m_json.at("kind"), kind))
            return fail("kind");
        switch (kind) {
        case TaskKind::init: return field("result", v.emplace<InitResult>());
        case TaskKind::backup: return field("result", v.emplace<BackupResult>());
        case TaskKind::restore: return field("result", v.emplace<RestoreResult>());
        case TaskKind::addNode: return field("result", v.emplace<Node>());
        case TaskKind::verify: return field("result", v.emplace<VerifyResult>());
        case TaskKind::repair: return field("result", v.emplace<RepairResult>());
        case TaskKind::drill: return field("result", v.emplace<DrillResult>());
        case TaskKind::exportDrive: return field("result", v.emplace<ExportResult>());
        case TaskKind::importShards: return field("result", v.emplace<ImportResult>());
        case TaskKind::deleteDrive: return field("result", v.emplace<DeleteDriveResult>());
        case TaskKind::addDevice: return field("result", v.emplace<AddDeviceResult>());
        case TaskKind::revokeDevice: return field("result", v.emplace<RevokeDeviceResult>());
        case TaskKind::forget: return field("result", v.emplace<ForgetResult>());
        case TaskKind::joinNetwork: return field("result", v.emplace<NetworkJoined>());
        case TaskKind::removeNode:
        case TaskKind::topUp: return fail("result");
        }
    }
    const char* bad = nullptr;

private:
    void fail(const char* name)
    {
        if (!bad)
            bad = name;
    }
    const Json& m_json;
};

} // namespace

std::string jsonText(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

Result<Json> parseJson(std::string_view text)
{
    if (text.size() > maxJsonBytes)
        return Error(ErrorCode::tooLarge, "json");
    // nlohmann's parser recurses with the nesting: hostile depth is refused before it runs.
    std::size_t depth = 0;
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '[' || c == '{') {
            if (++depth > 32)
                return Error(ErrorCode::malformed, "json: too deep");
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return Error(ErrorCode::malformed, "json");
    return json;
}

Json toJson(const Error& error)
{
    return {{"code", std::string(errorName(error.code))}, {"kind", enumName(error.kind)}, {"detail", error.detail}};
}

std::optional<Error> errorFromJson(const Json& json)
{
    Error out(ErrorCode::internal);
    if (!json.is_object())
        return std::nullopt;
    Reader reader(json);
    reader.field("code", out.code);
    reader.field("kind", out.kind);
    reader.field("detail", out.detail);
    if (reader.bad)
        return std::nullopt;
    return out;
}

#define X(T)                                                                                                                       \
    template <>                                                                                                                    \
    Json toJson<T>(const T& value)                                                                                                 \
    {                                                                                                                              \
        Writer writer;                                                                                                             \
        describe(writer, const_cast<T&>(value)); /* the writer's fields take const references */                                   \
        return std::move(writer.json);                                                                                             \
    }                                                                                                                              \
    template <>                                                                                                                    \
    Result<T> fromJson<T>(const Json& json)                                                                                        \
    {                                                                                                                              \
        if (!json.is_object())                                                                                                     \
            return Error(ErrorCode::malformed, #T);                                                                                \
        T value{};                                                                                                                 \
        Reader reader(json);                                                                                                       \
        describe(reader, value);                                                                                                   \
        if (reader.bad)                                                                                                            \
            return Error(ErrorCode::malformed, std::string(#T ".") + reader.bad);                                                  \
        return value;                                                                                                              \
    }
GRANARY_API_VALUES(X)
#undef X

#define X(E)                                                                                                                       \
    template <>                                                                                                                    \
    std::vector<std::string_view> allNames<E>()                                                                                    \
    {                                                                                                                              \
        return {namesOf(E{}).begin(), namesOf(E{}).end()};                                                                         \
    }
GRANARY_API_ENUMERATIONS(X)
#undef X

std::string_view nameOf(TaskKind kind) { return enumName(kind); }
std::string_view nameOf(TaskState state) { return enumName(state); }
std::string_view nameOf(EntryType type) { return enumName(type); }
std::string_view nameOf(NodeType type) { return enumName(type); }
std::string_view nameOf(Conflict conflict) { return enumName(conflict); }
std::string_view nameOf(NodeFault fault) { return enumName(fault); }
std::string_view nameOf(EventKind kind) { return enumName(kind); }
std::string_view nameOf(ChangeKind kind) { return enumName(kind); }
std::string_view nameOf(HealthState state) { return enumName(state); }
std::string_view nameOf(PlanTiming timing) { return enumName(timing); }
std::string_view nameOf(PlanState state) { return enumName(state); }
std::string_view nameOf(Weekday day) { return enumName(day); }
std::string_view nameOf(ProxyType type) { return enumName(type); }
std::string_view nameOf(KeepReason reason) { return enumName(reason); }
std::string_view nameOf(ShareAccept accept) { return enumName(accept); }
std::string_view nameOf(ShareState state) { return enumName(state); }
std::string_view nameOf(LedgerTrust trust) { return enumName(trust); }
std::string_view nameOf(PaymentState state) { return enumName(state); }

std::optional<EntryType> entryTypeByName(std::string_view name)
{
    EntryType type{};
    return readEnum(Json(std::string(name)), type) ? std::optional(type) : std::nullopt;
}

std::optional<Weekday> weekdayByName(std::string_view name)
{
    Weekday day{};
    return readEnum(Json(std::string(name)), day) ? std::optional(day) : std::nullopt;
}

} // namespace granary::api
