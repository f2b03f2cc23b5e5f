#include "core/ledger/memo.h"

#include "core/crypto/box_key.h"
#include "core/crypto/sealed_box.h"
#include "core/ledger/transaction.h"

namespace granary::ledger {
namespace {

constexpr std::size_t headBytes = 32 + 16 + 2; // payer, operation, length of the text
static_assert(headBytes + shortMemoBytes + crypto::sealedBoxOverheadBytes == sealedMemoBytes[0]);
static_assert(headBytes + maxMemoBytes + crypto::sealedBoxOverheadBytes == sealedMemoBytes[1]);

} // namespace

Result<Bytes> sealMemo(std::string_view text, const AccountId& payer, const OperationId& operation, const AccountId& to)
{
    if (text.empty())
        return Error(ErrorCode::invalidArgument, "empty memo");
    if (text.size() > maxMemoBytes)
        return Error(ErrorCode::tooLarge, "memo");
    GRANARY_ASSIGN(const auto box, crypto::boxKeyOf(keyOf(to)));
    Bytes plain;
    append(plain, payer.view());
    append(plain, operation.view());
    appendLittle(plain, static_cast<std::uint16_t>(text.size()));
    append(plain, asBytes(text));
    append(plain, Bytes((text.size() <= shortMemoBytes ? shortMemoBytes : maxMemoBytes) - text.size(), std::byte{0}));
    auto sealed = crypto::sealToBox(box, plain);
    crypto::wipe(plain);
    return sealed;
}

Result<std::string> openMemo(ByteView sealed, const AccountId& payer, const OperationId& operation, const crypto::SigningKey& own)
{
    if (sealed.size() != sealedMemoBytes[0] && sealed.size() != sealedMemoBytes[1])
        return Error(ErrorCode::damaged, "size of a memo");
    GRANARY_ASSIGN(const auto opened, crypto::openBox(crypto::boxKeyOf(own), sealed));
    const auto plain = opened.view();
    if (!equalBytes(plain.first(32), payer.view()) || !equalBytes(plain.subspan(32, 16), operation.view()))
        return Error(ErrorCode::damaged, "memo of another transfer");
    const std::size_t length = loadLittle<std::uint16_t>(plain.subspan(48, 2));
    const auto text = plain.subspan(headBytes);
    if (length == 0 || length > text.size() || (length > shortMemoBytes) != (sealed.size() == sealedMemoBytes[1]))
        return Error(ErrorCode::damaged, "length of a memo");
    for (const auto b : text.subspan(length))
        if (b != std::byte{0})
            return Error(ErrorCode::damaged, "filling of a memo");
    return std::string(asText(text.first(length)));
}

} // namespace granary::ledger
