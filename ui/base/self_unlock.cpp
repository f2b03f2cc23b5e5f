#include "ui/base/self_unlock.h"

#include "ui/base/error_sentences.h"

#include <memory>

namespace granary::ui {
namespace {

const auto unlockPart = QStringLiteral("selfUnlock");
const auto onKey = QStringLiteral("selfUnlock/on");

} // namespace

SelfUnlock::SelfUnlock(Keyring& keyring, DriveState& state, Preferences& preferences, const QString& profile, QObject* parent)
    : QObject(parent), m_keyring(keyring), m_state(state), m_preferences(preferences), m_entry(profile)
{
    connect(&state, &DriveState::statusChanged, this, &SelfUnlock::follow);
    connect(&state.session(), &EngineSession::stateChanged, this, &SelfUnlock::follow);
    connect(&keyring, &Keyring::availableChanged, this, [this] {
        follow();
        emit changed();
    });
    follow();
}

bool SelfUnlock::on() const { return m_preferences.kept(onKey).toBool(); }

void SelfUnlock::setOn(bool on)
{
    if (on)
        m_preferences.keep(onKey, true);
    else
        m_preferences.forget(unlockPart);
    emit changed();
}

QString SelfUnlock::problem() const
{
    if (on() && !possible() && m_state.hasDrive() && !m_state.unlocked())
        return tr("The keyring of the desktop does not run, so the drive can't open by itself.");
    return m_problem;
}

void SelfUnlock::follow()
{
    if (m_state.session().state() != EngineSession::State::ready)
        m_tried = false; // another engine is another start
    if (!on() || !m_state.known() || m_state.session().state() != EngineSession::State::ready)
        return;
    if (!m_state.hasDrive()) {
        // While a drive is made its passphrase may be here before the news of it.
        if (std::exchange(m_drive, false) || !m_tried)
            forget();
        return;
    }
    m_drive = true;
    if (m_state.unlocked()) {
        m_tried = true;
        m_problem.clear();
    } else if (!m_tried && possible()) {
        m_tried = true;
        open();
    }
}

void SelfUnlock::open()
{
    m_keyring.read(m_entry, [self = QPointer<SelfUnlock>(this)](Result<api::SecretText> secret) {
        if (!self)
            return;
        if (!secret.ok() && secret.error().code == ErrorCode::notFound) {
            self->setOn(false);
            return self->fail(tr("The keyring has no passphrase of this drive any more. Enter it; in Settings you can have it remembered again."));
        }
        if (!secret.ok())
            return self->fail(tr("The keyring did not give out the passphrase: it is locked, or was told not to. Enter the passphrase here."));
        auto passphrase = std::make_shared<api::SecretText>(std::move(*secret));
        self->m_state.session().ask(
            self, [passphrase](api::Engine& engine) { return engine.unlock(*passphrase); },
            [self](const Status& opened) {
                if (!opened.ok() && opened.error().code == ErrorCode::wrongPassphrase) {
                    self->forget();
                    self->fail(tr("The passphrase in the keyring is not that of the drive any more, and was removed from there. Enter the new one; in Settings you can have it remembered again."));
                } else if (!opened.ok()) {
                    self->fail(errorSentence(opened.error(), Doing::unlock));
                }
                self->m_state.refresh();
            });
    });
}

void SelfUnlock::fail(const QString& problem)
{
    m_problem = problem;
    emit changed();
}

void SelfUnlock::remember(api::SecretText passphrase, Done done)
{
    m_tried = true;
    m_keyring.store(m_entry, std::move(passphrase), [self = QPointer<SelfUnlock>(this), done = std::move(done)](const Status& stored) {
        if (!self)
            return;
        if (stored.ok())
            self->setOn(true);
        if (done)
            done(stored.ok() ? QString() : tr("The keyring did not take the passphrase: it is locked, does not run, or was told not to. Open it in the desktop's password settings and try again."));
    });
}

void SelfUnlock::forget(Done done)
{
    setOn(false);
    m_keyring.remove(m_entry, [done = std::move(done)](const Status& removed) {
        if (done)
            done(removed.ok() ? QString() : tr("The drive does not open by itself any more, but its passphrase may still be in the keyring. Remove it in the desktop's password settings."));
    });
}

} // namespace granary::ui
