#include "core/platform/tls_text.h"

namespace granary::platform {

Result<std::vector<SslCertificate>> readCertificates(std::string_view pem)
{
    ::ERR_clear_error();
    const SslBio bio(::BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    // Nobody is asked for a passphrase.
    const auto noPassphrase = [](char*, int, int, void*) { return -1; };
    std::vector<SslCertificate> out;
    while (SslCertificate one{::PEM_read_bio_X509(bio.get(), nullptr, noPassphrase, nullptr)}) {
        if (out.size() == maxCertificates)
            return Error(ErrorCode::tooLarge, "certificates");
        out.push_back(std::move(one));
    }
    // The end of the text shows as a missing first line.
    const bool atEnd = ERR_GET_REASON(::ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ::ERR_clear_error();
    if (out.empty() || !atEnd)
        return Error(ErrorCode::malformed, "no certificate in PEM");
    return out;
}

std::string newestSslError()
{
    const auto code = ::ERR_peek_last_error();
    const char* const reason = code ? ::ERR_reason_error_string(code) : nullptr;
    return reason ? reason : "TLS failed";
}

} // namespace granary::platform
