#include "ui/wallet/channel_texts.h"

#include "ui/base/format.h"
#include "ui/base/translate.h"

#include <algorithm>

namespace granary::ui {

ChannelStep stepOf(const api::WalletChannel& channel, const QDateTime& now)
{
    const bool over = timeOf(channel.ends) <= now;
    if (channel.ended || over != channel.paying || (!channel.paying && channel.paid == 0))
        return ChannelStep::none;
    return channel.paying ? ChannelStep::takeBack : ChannelStep::close;
}

std::uint64_t leftIn(const api::WalletChannel& channel)
{
    return channel.ended ? 0 : channel.deposit - std::min(channel.paid, channel.deposit);
}

QString channelEnd(const api::WalletChannel& channel, const QDateTime& now)
{
    const auto ends = timeOf(channel.ends);
    return channel.ended ? translate("Wallet", "ended") : ends <= now ? translate("Wallet", "its time is over") : timeText(ends);
}

QString channelSentence(const api::WalletChannel& channel, const QDateTime& now, const QString& who,
    const std::function<QString(std::uint64_t)>& money)
{
    const auto ends = timeOf(channel.ends);
    if (channel.ended)
        return channel.paying ? translate("Wallet", "It has ended. What was not paid has come back to you.")
                              : translate("Wallet", "It has ended. What you were paid through it is in your history.");
    if (channel.paying && ends > now)
        return translate("Wallet",
            "%1 can be paid out of it until %2. Then what is left comes back to you; it can't be taken back before, because it "
            "is "
            "promised.")
            .arg(who, timeText(ends));
    if (channel.paying) // the ledger gives back all of it: nobody has closed it
        return translate("Wallet", "Its time is over, and %1 has not closed it: all that was set aside, %2, comes back to you.")
            .arg(who, money(channel.deposit));
    if (ends <= now)
        return translate(
            "Wallet", "Its time is over, so it can't be closed any more. What was not closed in time goes back to %1.")
            .arg(who);
    if (channel.paid == 0)
        return translate("Wallet", "Nothing was paid to you through it yet, so there is nothing to close it for.");
    return translate("Wallet",
        "Close it to be given the %1 that %2 has paid you; the rest goes back. Granary closes it by itself before its time is "
        "over.")
        .arg(money(channel.paid), who);
}

QString stepText(ChannelStep step)
{
    switch (step) {
    case ChannelStep::none: return {};
    case ChannelStep::close: return translate("Wallet", "Close the channel");
    case ChannelStep::takeBack: return translate("Wallet", "Get back what is left");
    }
    return {};
}

} // namespace granary::ui
