// JSON of the API: one description of each value's fields serves writing and strict reading.
//
// Text is UTF-8, paths are percent-encoded bytes, ids are lower-case hex, times are nanoseconds since 1970, 64-bit numbers are JSON
// integers, enumerations and error codes are their names. A reader ignores fields it does not know and wants every field that a
// description calls `field`; `optional` ones may be missing. Spec: core/specs/local-api.md.
#pragma once

#include "core/api/engine_settings.h"
#include "core/api/kept_ledger.h"
#include "core/api/pause.h"
#include "core/api/share.h"
#include "core/api/task.h"
#include "core/api/wallet.h"

#include <nlohmann/json.hpp>

namespace granary::api {

using Json = nlohmann::json;

/// Largest JSON body either side takes.
inline constexpr std::size_t maxJsonBytes = 64 << 20;

/// One line, invalid UTF-8 replaced.
std::string jsonText(const Json& json);
/// tooLarge, malformed. Never throws.
Result<Json> parseJson(std::string_view text);

Json toJson(const Error& error);
std::optional<Error> errorFromJson(const Json& json);

/// Defined for the values below; `fromJson` fails with malformed and the name of the field.
template <class T>
Json toJson(const T& value);
template <class T>
Result<T> fromJson(const Json& json);

#define GRANARY_API_VALUES(X)                                                                                                      \
    X(Info) X(InitRequest) X(RecoveredState) X(InitResult) X(WordsCheck) X(InviteRequest) X(InviteResult) X(Node) X(Device) X(Warning) X(DeviceOfferRequest) X(DeviceOffer) X(AddDeviceResult) X(NetworkRequest) X(NetworkJoined) \
    X(RevokeDeviceRequest) X(RevokeDeviceResult) \
    X(BackupRequest) X(CountRequest) X(CountResult) X(BackupResult) X(Snapshot) X(Entry) X(ListRequest) X(Version) X(RestoreRequest) X(RestoreResult)              \
    X(NodeFinding) X(VerifyRequest) X(VerifyResult) X(RepairResult) X(DrillRequest) X(DrillNode) X(DrillResult)                     \
    X(Retention) X(ForgetRequest) X(ForgetLine) X(ForgetResult)                                                                    \
    X(FatalSite) X(Durability) X(FileHealth) X(FoundEntry) X(FindPage) X(Change) X(DiffCounts) X(DiffPage)                         \
    X(BackupPlan) X(PlanRun) X(PlanStatus) X(ExportRequest) X(ExportResult) X(ImportRequest) X(ImportResult)                       \
    X(DeleteDriveRequest) X(NodeDeletion) X(DeleteDriveResult) X(LimitWindow)                                                      \
    X(DriveStatus) X(ShareStatus) X(EngineStatus) X(Limits) X(ShareHours) X(ShareSettings) X(Share) X(StopShareRequest) X(Pause)   \
    X(Progress) X(Task) X(Event) X(NamedSize) X(NodeSummary) X(LogLine) X(Diagnostics) X(Proxy) X(IdleLock)                        \
    X(WalletAddresses) X(JoinedLedger) X(JoinLedgerRequest) X(LedgerVerification) X(WalletBalance) X(Payment) X(SendRequest)       \
    X(LedgerAsk) X(NotariseRequest) X(OpenChannelRequest) X(StreamRequest) X(StreamedPayment) X(Payee) X(EndChannelRequest) X(PaymentSlip) X(HistoryRow) X(HistoryPage)         \
    X(HistoryTable) X(WalletChannel) X(WalletBudget) X(WalletContact) X(EntryProofRequest) X(ExportedProof) X(ProvenFact)         \
    X(KeptLedger) X(KeepLedgerRequest)
#define GRANARY_API_ENUMERATIONS(X)                                                                                                \
    X(Language) X(WordsProblem) X(NodeType) X(NodeFault) X(EntryType) X(Conflict) X(TaskKind) X(TaskState) X(EventKind)            \
    X(ErrorKind) X(ChangeKind) X(HealthState) X(PlanTiming) X(PlanState) X(Weekday) X(KeepReason) X(ProxyType) X(ShareAccept)      \
    X(ShareState) X(LedgerTrust) X(PaymentState)
#define GRANARY_API_DECLARE(T)                                                                                                     \
    template <>                                                                                                                    \
    Json toJson<T>(const T& value);                                                                                                \
    template <>                                                                                                                    \
    Result<T> fromJson<T>(const Json& json);
GRANARY_API_VALUES(GRANARY_API_DECLARE)
#undef GRANARY_API_DECLARE

/// All names of an enumeration, in the order of its values.
template <class E>
std::vector<std::string_view> allNames();
#define GRANARY_API_DECLARE(E)                                                                                                     \
    template <>                                                                                                                    \
    std::vector<std::string_view> allNames<E>();
GRANARY_API_ENUMERATIONS(GRANARY_API_DECLARE)
#undef GRANARY_API_DECLARE

std::string_view nameOf(TaskKind kind);
std::string_view nameOf(TaskState state);
std::string_view nameOf(EntryType type);
std::string_view nameOf(NodeType type);
std::string_view nameOf(Conflict conflict);
std::string_view nameOf(NodeFault fault);
std::string_view nameOf(EventKind kind);
std::string_view nameOf(ChangeKind kind);
std::string_view nameOf(HealthState state);
std::string_view nameOf(PlanTiming timing);
std::string_view nameOf(PlanState state);
std::string_view nameOf(Weekday day);
std::string_view nameOf(KeepReason reason);
std::string_view nameOf(ProxyType type);
std::string_view nameOf(ShareAccept accept);
std::string_view nameOf(ShareState state);
std::string_view nameOf(LedgerTrust trust);
std::string_view nameOf(PaymentState state);
std::optional<EntryType> entryTypeByName(std::string_view name);
std::optional<Weekday> weekdayByName(std::string_view name);

} // namespace granary::api
