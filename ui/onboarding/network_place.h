// A network among the places where a drive is kept: how it is written down between two starts of the window.
#pragma once

#include "core/api/network.h"

#include <QStringList>

#include <optional>

namespace granary::ui {

/// "network:?name=friends&at=192.0.2.7%3A7001".
QString networkPlace(const QString& name, const QStringList& addresses);
/// Nothing unless it is one.
std::optional<api::NetworkRequest> networkOf(const QString& place);
/// The one among these places.
std::optional<api::NetworkRequest> networkAmong(const QStringList& places);

} // namespace granary::ui
