// Large buffers that are used again.
#pragma once

#include "core/base/bytes.h"

#include <memory>
#include <mutex>
#include <vector>

namespace granary {

/// Data comes and goes by the megabyte: memory fresh from the system costs as much as coding it. Thread-safe; a buffer that is let
/// go returns by itself, also after the pool is gone (then it is freed). Keeps at most `keptBytes` that nobody uses.
class BufferPool : public std::enable_shared_from_this<BufferPool> {
public:
    explicit BufferPool(std::size_t keptBytes) : m_limitBytes(keptBytes) {}

    /// `sizeBytes` of undefined contents.
    std::shared_ptr<Bytes> take(std::size_t sizeBytes)
    {
        auto bytes = find(sizeBytes);
        bytes->resize(sizeBytes);
        return share(std::move(bytes));
    }
    /// Empty, with room for `capacityBytes`.
    std::shared_ptr<Bytes> takeEmpty(std::size_t capacityBytes)
    {
        auto bytes = find(capacityBytes);
        bytes->clear();
        bytes->reserve(capacityBytes);
        return share(std::move(bytes));
    }

private:
    /// The latest that is large enough, and not much too large; else a new one.
    std::unique_ptr<Bytes> find(std::size_t sizeBytes)
    {
        const std::lock_guard lock(m_mutex);
        for (auto i = m_free.size(); i-- > 0;)
            if (m_free[i]->capacity() >= sizeBytes && m_free[i]->capacity() / 2 <= sizeBytes) {
                auto bytes = std::move(m_free[i]);
                m_free.erase(m_free.begin() + static_cast<std::ptrdiff_t>(i));
                m_keptBytes -= bytes->capacity();
                return bytes;
            }
        return std::make_unique<Bytes>();
    }
    std::shared_ptr<Bytes> share(std::unique_ptr<Bytes> bytes)
    {
        return {bytes.release(), [pool = weak_from_this()](Bytes* b) {
                    std::unique_ptr<Bytes> owned(b);
                    if (const auto alive = pool.lock())
                        alive->giveBack(std::move(owned));
                }};
    }
    void giveBack(std::unique_ptr<Bytes> bytes)
    {
        const std::lock_guard lock(m_mutex);
        if (bytes->capacity() > m_limitBytes)
            return;
        m_keptBytes += bytes->capacity();
        m_free.push_back(std::move(bytes));
        while (m_keptBytes > m_limitBytes) {
            m_keptBytes -= m_free.front()->capacity();
            m_free.erase(m_free.begin());
        }
    }
    const std::size_t m_limitBytes;
    std::mutex m_mutex;
    std::size_t m_keptBytes = 0;
    std::vector<std::unique_ptr<Bytes>> m_free; // oldest first
};

} // namespace granary
