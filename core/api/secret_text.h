// A passphrase or words on their way between a program and the engine.
#pragma once

#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace granary::api {

/// Text that is overwritten when it goes. Move-only; `clone()` is the one, visible, way to copy it; cannot be printed or compared.
/// (Keys live in crypto::SecretBuffer; this type exists because the API must not depend on crypto.)
class SecretText {
public:
    SecretText() = default;
    explicit SecretText(std::string text) : m_text(std::move(text)) { wipe(text); }
    SecretText(SecretText&& other) noexcept : m_text(std::move(other.m_text)) { wipe(other.m_text); }
    SecretText& operator=(SecretText&& other) noexcept
    {
        wipe(m_text);
        m_text = std::move(other.m_text);
        wipe(other.m_text);
        return *this;
    }
    ~SecretText() { wipe(m_text); }
    SecretText clone() const { return SecretText(std::string(m_text)); }
    std::string_view view() const { return m_text; }
    bool empty() const { return m_text.empty(); }

    /// Overwrites and empties `text`, the spare capacity of small strings included.
    static void wipe(std::string& text)
    {
        text.resize(text.capacity());
        explicit_bzero(text.data(), text.size());
        text.clear();
    }

private:
    std::string m_text;
};

} // namespace granary::api
