// What can be done about a channel now, and why or why not, in words.
#pragma once

#include "core/api/wallet.h"

#include <QDateTime>
#include <QString>

#include <functional>

namespace granary::ui {

enum class ChannelStep {
    none,
    close,    ///< by whoever is paid, until its time is over
    takeBack, ///< by whoever pays, from then on
};

/// Nothing while nothing would come of it.
ChannelStep stepOf(const api::WalletChannel& channel, const QDateTime& now);
/// What was set aside and not paid; nothing once it has ended.
std::uint64_t leftIn(const api::WalletChannel& channel);
/// For a table: until when, or that it is over.
QString channelEnd(const api::WalletChannel& channel, const QDateTime& now);
/// What becomes of it, and who can do what when. `who` is at the other end.
QString channelSentence(const api::WalletChannel& channel, const QDateTime& now, const QString& who,
    const std::function<QString(std::uint64_t)>& money);
/// Of the button that takes the step; empty for none.
QString stepText(ChannelStep step);

} // namespace granary::ui
