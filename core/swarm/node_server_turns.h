// How a NodeServer has questions answered in turn, for its own sources only.
#pragma once

#include "core/swarm/node_server.h"

namespace granary::swarm {

// A callback of the store may come after the link closed: then there is nobody to tell.
#define GRANARY_LIVE(self) \
    const auto self = weak.lock(); \
    if (!self || !self->m_link) \
    return

template <class T>
void NodeServer::question(RequestId request, std::size_t answerBytes, std::function<void(std::function<void(Result<T>)>)> ask, std::function<void(T)> answer)
{
    m_questions.push_back({answerBytes, [this, request, answerBytes, ask = std::move(ask), answer = std::move(answer)] {
                               ++m_pending;
                               m_answerBytes += answerBytes;
                               ask([weak = weak_from_this(), request, answerBytes, answer](Result<T> result) {
                                   GRANARY_LIVE(self);
                                   --self->m_pending;
                                   self->m_answerBytes -= answerBytes;
                                   if (result.ok())
                                       answer(std::move(*result));
                                   else
                                       self->fail(request, result.error());
                                   self->serve();
                               });
                           }});
    serve();
}

} // namespace granary::swarm
