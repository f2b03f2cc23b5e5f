#include "ui/onboarding/network_place.h"

#include <QUrl>
#include <QUrlQuery>

namespace granary::ui {
namespace {

const auto beginning = QStringLiteral("network:?");
const auto nameKey = QStringLiteral("name");
const auto addressKey = QStringLiteral("at");

QString written(const QString& text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

} // namespace

QString networkPlace(const QString& name, const QStringList& addresses)
{
    QUrlQuery query;
    query.addQueryItem(nameKey, written(name));
    for (const auto& address : addresses)
        query.addQueryItem(addressKey, written(address));
    return beginning + query.toString(QUrl::FullyEncoded);
}

std::optional<api::NetworkRequest> networkOf(const QString& place)
{
    if (!place.startsWith(beginning))
        return std::nullopt;
    const QUrlQuery query(place.mid(beginning.size()));
    api::NetworkRequest out;
    out.name = query.queryItemValue(nameKey, QUrl::FullyDecoded).toStdString();
    const auto addresses = query.allQueryItemValues(addressKey, QUrl::FullyDecoded);
    for (const auto& address : addresses)
        out.addresses.push_back(address.toStdString());
    return out.name.empty() ? std::nullopt : std::optional(std::move(out));
}

std::optional<api::NetworkRequest> networkAmong(const QStringList& places)
{
    for (const auto& place : places)
        if (auto network = networkOf(place))
            return network;
    return std::nullopt;
}

} // namespace granary::ui
