#include "core/teller/explorer_texts.h"

#include "core/base/result.h"

namespace granary::teller {
namespace {

struct Row {
    ExplorerText text;
    std::string_view english;
    std::string_view chinese;
};

using enum ExplorerText;

// In the order of the enumeration.
constexpr Row rows[] = {
    {entries, "Entries", "条目"},
    {heads, "Heads", "签名头"},
    {supply, "Supply", "供应量"},
    {search, "Search", "查找"},
    {searchHint, "entry, address or channel", "条目编号、地址或通道"},
    {newest, "Newest entries", "最新条目"},
    {older, "Older", "更早"},
    {entry, "Entry", "条目"},
    {time, "Time", "时间"},
    {kind, "Kind", "类型"},
    {from, "From", "付款方"},
    {to, "To", "收款方"},
    {amount, "Amount", "金额"},
    {account, "Account", "账户"},
    {address, "Address", "地址"},
    {key, "Key", "公钥"},
    {balance, "Balance", "余额"},
    {locked, "Not free yet", "尚未解锁"},
    {available, "Available", "可用"},
    {change, "Change", "变动"},
    {channels, "Channels", "支付通道"},
    {channel, "Channel", "支付通道"},
    {payer, "Payer", "付款方"},
    {payee, "Payee", "收款方"},
    {deposit, "Deposit", "押金"},
    {paid, "Paid", "已支付"},
    {state, "State", "状态"},
    {ends, "Ends", "到期时间"},
    {openedBy, "Opened by entry", "开启条目"},
    {endedBy, "Ended by entry", "结束条目"},
    {transaction, "Transaction", "交易"},
    {operation, "Operation id", "操作编号"},
    {expires, "Was to be entered before", "须在此之前入账"},
    {memo, "Memo", "附言"},
    {memoSealed, "sealed: only the recipient can read it", "已加密，仅收款方可读"},
    {hash, "Hash", "哈希"},
    {leaf, "Leaf hash", "叶哈希"},
    {record, "Signed record", "签名记录"},
    {inclusion, "Proof that it is in the log", "入账证明"},
    {inclusionHint,
        "Hash the leaf with these hashes, from its sibling upwards (RFC 9162, 2.1.3.2): what comes out is the root that the "
        "operator has signed.",
        "将叶哈希与下列哈希自下而上依次计算（RFC 9162 第 2.1.3.2 节），结果应等于运营者签名的根哈希。"},
    {noHeadYet, "No signed head has this entry yet. One will within a minute.", "还没有签名头包含此条目，一分钟内会有。"},
    {size, "Entries in the log", "日志条目数"},
    {root, "Root", "根哈希"},
    {signedAt, "Signed", "签名时间"},
    {proofHashes, "Hashes of the proof", "证明哈希"},
    {newestHead, "Newest signed head", "最新签名头"},
    {noHead, "Nothing is signed yet.", "尚无签名头。"},
    {witnesses, "Witnesses", "见证人"},
    {noWitnesses, "The genesis names no witnesses.", "创世记录未指定见证人。"},
    {signedBy, "has seen it", "已见证"},
    {notSigned, "not yet", "尚未见证"},
    {allocations, "Allocation", "初始分配"},
    {name, "Name", "名称"},
    {share, "Share", "份额"},
    {cliff, "Locked for", "锁定期"},
    {vesting, "Free over", "释放期"},
    {seconds, "s", "秒"},
    {inAccounts, "In accounts", "账户内"},
    {inChannels, "In channels", "通道内"},
    {pool, "Pool of starter grants", "新手奖励池"},
    {grants, "A starter grant", "每份新手奖励"},
    {grantWork, "Its proof of work", "所需工作量"},
    {bits, "bits", "位"},
    {grantDaily, "Most a day", "每日上限"},
    {genesis, "Genesis", "创世记录"},
    {ledgerId, "Ledger id", "账本编号"},
    {operatorKey, "Operator", "运营者"},
    {founded, "Founded", "创立时间"},
    {notFound, "Nothing of that name is here", "此处没有这项内容"},
    {notFoundHint, "Search for the number of an entry, an address that begins with gran1, or the id of a channel.",
        "请查找条目编号、以 gran1 开头的地址或通道编号。"},
    {unavailable, "The ledger cannot be read for now. Try again in a moment.", "账本暂时无法读取，请稍后再试。"},
    {open, "open", "开启"},
    {closed, "closed", "已关闭"},
    {expired, "expired", "已过期"},
    {none, "none", "无"},
    {kindGenesis, "genesis", "创世"},
    {kindTransfer, "transfer", "转账"},
    {kindOpen, "channel opened", "开启通道"},
    {kindClose, "channel closed", "关闭通道"},
    {kindExpire, "channel expired", "通道过期"},
    {kindGrant, "starter grant", "新手奖励"},
    {kindNotarise, "notarised", "存证"},
    {kindOutage, "outage", "停机记录"},
};
static_assert(std::size(rows) == static_cast<std::size_t>(count));

constexpr bool inOrder()
{
    for (std::size_t i = 0; i < std::size(rows); ++i)
        if (rows[i].text != static_cast<ExplorerText>(i) || rows[i].english.empty() || rows[i].chinese.empty())
            return false;
    return true;
}
static_assert(inOrder());

} // namespace

std::string_view explorerText(ExplorerText text, PageLanguage language)
{
    GRANARY_ASSERT(text < count);
    const auto& row = rows[static_cast<std::size_t>(text)];
    return language == PageLanguage::chinese ? row.chinese : row.english;
}

} // namespace granary::teller
