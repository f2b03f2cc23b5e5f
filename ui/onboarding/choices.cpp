#include "ui/onboarding/choices.h"

namespace granary::ui {
namespace {

const auto part = QStringLiteral("onboarding");
const auto stepKey = QStringLiteral("onboarding/step");
const auto beginningKey = QStringLiteral("onboarding/beginning");
const auto foldersKey = QStringLiteral("onboarding/folders");
const auto placesKey = QStringLiteral("onboarding/places");
const auto plansKey = QStringLiteral("onboarding/plansToMake");
const auto makeText = QStringLiteral("make");
const auto wordsText = QStringLiteral("words");
const auto codeText = QStringLiteral("code");

} // namespace

Choices::Choices(Preferences& preferences) : QObject(&preferences), m_preferences(preferences) {}

Choices& Choices::of(Preferences& preferences)
{
    auto* found = preferences.findChild<Choices*>(QString(), Qt::FindDirectChildrenOnly);
    return found ? *found : *new Choices(preferences);
}

QString Choices::step() const { return m_preferences.kept(stepKey).toString(); }
void Choices::setStep(const QString& step) { m_preferences.keep(stepKey, step); }
Beginning Choices::beginning() const
{
    const auto kept = m_preferences.kept(beginningKey).toString();
    return kept == wordsText ? Beginning::words : kept == codeText ? Beginning::code : Beginning::make;
}
void Choices::setBeginning(Beginning beginning)
{
    m_preferences.keep(beginningKey, beginning == Beginning::words ? wordsText : beginning == Beginning::code ? codeText : makeText);
}
QStringList Choices::folders() const { return m_preferences.kept(foldersKey).toStringList(); }
bool Choices::foldersChosen() const { return m_preferences.kept(foldersKey).isValid(); }
void Choices::setFolders(const QStringList& folders) { m_preferences.keep(foldersKey, folders); }
QStringList Choices::places() const { return m_preferences.kept(placesKey).toStringList(); }
void Choices::setPlaces(const QStringList& places) { m_preferences.keep(placesKey, places); }
bool Choices::plansToMake() const { return m_preferences.kept(plansKey).toBool(); }
void Choices::setPlansToMake(bool on) { m_preferences.keep(plansKey, on); }

void Choices::forget()
{
    m_preferences.forget(part);
    typedWords = {};
    deviceCode = {};
    passphrase = {};
    passphraseChosen = false;
    opensBySelf = false;
    newWords = {};
    found.reset();
    notices.clear();
    task = 0;
}

} // namespace granary::ui
