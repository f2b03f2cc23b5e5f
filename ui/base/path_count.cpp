#include "ui/base/path_count.h"

#include <algorithm>

namespace granary::ui {

void PathCount::ask(const QString& key, api::CountRequest request)
{
    std::erase_if(m_wishes, [&](const Wish& wish) { return wish.key == key; });
    m_wishes.push_back({key, std::move(request)});
    next();
}

void PathCount::stop()
{
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_wishes.clear();
    m_asking = false;
    ++m_generation;
}

void PathCount::next()
{
    if (m_asking || m_wishes.empty())
        return;
    m_asking = true;
    auto wish = std::move(m_wishes.front());
    m_wishes.pop_front();
    m_session.ask(
        this, [request = std::move(wish.request), cancel = m_cancel](api::Engine& engine) { return engine.count(request, cancel); },
        [this, key = wish.key, generation = m_generation](Result<api::CountResult> result) {
            if (generation != m_generation)
                return;
            m_asking = false;
            emit counted(key, result);
            next();
        });
}

} // namespace granary::ui
