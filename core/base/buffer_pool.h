// Large buffers that are used again.
#pragma once

#include "core/base/bytes.h"

#include <memory>
#include <mutex>
#include <vector>

namespace granary {

/// Data comes and goes by the megabyte: memory fresh from the system costs as much as coding it. Thread-safe; a buffer that is let
/// go returns by itself, also after the pool is gone (then it is freed). What nobody uses is kept as long as it and what is in use are at most
/// `limitBytes` together: takers are never refused, but beyond that every buffer is a fresh one.
class BufferPool : public std::enable_shared_from_this<BufferPool> {
public:
    explicit BufferPool(std::size_t limitBytes) : m_limitBytes(limitBytes) {}

    /// `sizeBytes` of undefined contents.
    std::shared_ptr<Bytes> take(std::size_t sizeBytes)
    {
        auto bytes = find(sizeBytes);
        bytes->resize(sizeBytes);
        return bytes;
    }
    /// Empty, with room for `capacityBytes`.
    std::shared_ptr<Bytes> takeEmpty(std::size_t capacityBytes)
    {
        auto bytes = find(capacityBytes);
        bytes->clear();
        return bytes;
    }
    /// Capacities of what is in use and of what is kept.
    std::size_t totalBytes() const
    {
        const std::lock_guard lock(m_mutex);
        return m_totalBytes;
    }

private:
    using Owned = std::unique_ptr<Bytes>;

    /// The latest that is large enough, and not much too large; else a new one.
    std::shared_ptr<Bytes> find(std::size_t sizeBytes)
    {
        std::vector<Owned> freed; // after the lock
        const std::lock_guard lock(m_mutex);
        for (auto i = m_free.size(); i-- > 0;)
            if (m_free[i]->capacity() >= sizeBytes && m_free[i]->capacity() / 2 <= sizeBytes) {
                auto bytes = std::move(m_free[i]);
                m_free.erase(m_free.begin() + static_cast<std::ptrdiff_t>(i));
                return share(std::move(bytes));
            }
        auto bytes = std::make_unique<Bytes>();
        bytes->reserve(sizeBytes);
        m_totalBytes += bytes->capacity();
        trim(freed);
        return share(std::move(bytes));
    }
    std::shared_ptr<Bytes> share(Owned bytes)
    {
        const auto counted = bytes->capacity();
        return {bytes.release(), [pool = weak_from_this(), counted](Bytes* b) {
                    Owned owned(b);
                    if (const auto alive = pool.lock())
                        alive->giveBack(std::move(owned), counted);
                }};
    }
    void giveBack(Owned bytes, std::size_t counted)
    {
        std::vector<Owned> freed;
        const std::lock_guard lock(m_mutex);
        m_totalBytes += bytes->capacity() - counted; // it may have grown
        if (bytes->capacity() > 0)
            m_free.push_back(std::move(bytes));
        trim(freed);
    }
    void trim(std::vector<Owned>& freed)
    {
        while (!m_free.empty() && m_totalBytes > m_limitBytes) {
            m_totalBytes -= m_free.front()->capacity();
            freed.push_back(std::move(m_free.front()));
            m_free.erase(m_free.begin());
        }
    }

    const std::size_t m_limitBytes;
    mutable std::mutex m_mutex;
    std::size_t m_totalBytes = 0;
    std::vector<Owned> m_free; ///< oldest first
};

} // namespace granary
