#include "ui/shell/picture_views.h"

#include "ui/devices/remove_computer_dialog.h"
#include "ui/files/compare_dialog.h"
#include "ui/files/drop_dialog.h"
#include "ui/files/files_pane.h"
#include "ui/onboarding/choices.h"
#include "ui/shell/main_window.h"
#include "ui/shell/versions_dialog.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace granary::ui {
namespace {

using Act = PictureView::Act;

constexpr const char* sampleWords = "abandon ability able about above absent absorb abstract absurd abuse access accident account accuse achieve acid acoustic acquire across act action actor actress adapt";
constexpr const char* sampleFile = "Packing list.txt"; // has two versions in the scene's drive
constexpr const char* sampleName = "old-laptop";

Act show(const QString& pane)
{
    return [pane](PictureWindow& w) {
        w.window.showPane(pane);
        return true;
    };
}

/// The first one of the pane that is shown.
Act click(const QString& name)
{
    return [name](PictureWindow& w) {
        for (auto* const button : w.window.findChildren<QPushButton*>(name))
            if (button->isVisible() && button->isEnabled()) {
                button->click();
                return true;
            }
        return false;
    };
}

Act type(const QString& name, const QString& text)
{
    return [name, text](PictureWindow& w) {
        auto* const field = w.window.findChild<QLineEdit*>(name);
        if (field)
            field->setText(text);
        return field != nullptr;
    };
}

/// In the lists and tables of the pane that is shown; the list of panes is none of them. Where it is written from right to left names stand between marks.
bool selectIn(const Pane& pane, const QString& text)
{
    for (auto* const list : pane.findChildren<QAbstractItemView*>()) {
        if (!list->isVisible() || !list->model() || list->model()->rowCount() == 0)
            continue;
        const auto* const model = list->model();
        const auto first = model->index(0, 0);
        const auto found = text.isEmpty() ? QModelIndexList{first} : model->match(first, Qt::DisplayRole, text, 1, Qt::MatchContains);
        if (!found.isEmpty()) {
            list->setCurrentIndex(found.first());
            return true;
        }
    }
    return false;
}

/// The row which says so; the first one for an empty text.
Act select(const QString& text = {})
{
    return [text](PictureWindow& w) {
        const auto& panes = w.window.panes();
        return std::any_of(panes.begin(), panes.end(), [&](const Pane* pane) { return pane->isVisible() && selectIn(*pane, text); });
    };
}

/// To the end of the page.
bool scrollDown(PictureWindow& w)
{
    for (auto* const area : w.window.findChildren<QScrollArea*>())
        if (area->isVisible() && area->verticalScrollBar()->maximum() > 0)
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    return true;
}

/// What the first plan protects first, and a file in it.
api::Path folderOf(const PictureWindow& w)
{
    const auto& plans = w.state.status().plans;
    return plans.empty() || plans.front().plan.paths.empty() ? api::Path() : plans.front().plan.paths.front();
}

api::Path fileOf(const PictureWindow& w) { return {folderOf(w).bytes + "/" + sampleFile}; }

bool openFolder(PictureWindow& w)
{
    w.window.showPane(QStringLiteral("files"));
    const auto folder = folderOf(w);
    auto* const files = w.window.findChild<FilesPane*>();
    if (!files || folder.bytes.empty())
        return false;
    files->openFolder(folder);
    return true;
}

/// The sample file. The pane may have gone back to where it was last, after the folder was opened.
bool pickFile(PictureWindow& w)
{
    if (select(QString::fromLatin1(sampleFile))(w))
        return true;
    openFolder(w);
    return false;
}

bool openDialog(QDialog* dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return true;
}

/// The two versions of the sample file, once the engine has told them.
bool compare(PictureWindow& w)
{
    w.state.session().ask(
        &w.window, [path = fileOf(w)](api::Engine& engine) { return engine.versions(path); },
        [&w = w.window, &state = w.state](const Result<std::vector<api::Version>>& versions) {
            if (versions.ok() && versions->size() > 1)
                openDialog(new CompareDialog(state.session(), versions->at(1), versions->at(0), &w));
        });
    return true;
}

std::vector<PictureView> paneViews(const QStringList& panes, const QString& stage)
{
    std::vector<PictureView> out;
    for (const auto& pane : panes)
        out.push_back({pane + QLatin1Char('-') + stage, {show(pane)}});
    return out;
}

std::vector<PictureView> fullViews(const QStringList& panes)
{
    const auto files = QStringLiteral("files");
    const auto folders = QStringLiteral("folders");
    const auto nodes = QStringLiteral("nodes");
    const auto settings = QStringLiteral("settings");
    const auto wallet = QStringLiteral("wallet");
    auto out = paneViews(panes, QStringLiteral("full"));
    const auto add = [&](const char* name, std::vector<Act> acts) { out.push_back({QString::fromLatin1(name), std::move(acts)}); };
    add("files-file", {openFolder, pickFile});
    add("restore-dialog", {openFolder, pickFile, click(QStringLiteral("restore"))});
    add("files-search", {show(files), type(QStringLiteral("search"), QStringLiteral("tax"))});
    add("files-deleted", {type(QStringLiteral("search"), {}), click(QStringLiteral("removed"))});
    add("versions-dialog", {openFolder, [](PictureWindow& w) { return openDialog(new VersionsDialog(w.state, fileOf(w), &w.window)); }});
    add("compare-dialog", {openFolder, compare});
    add("drop-dialog", {[](PictureWindow& w) { return openDialog(new DropDialog(w.state, {{"/tmp/Holiday"}, {"/tmp/Manuscript.odt"}}, &w.window)); }});
    add("plan-dialog", {show(folders), click(QStringLiteral("edit"))});
    add("newPlan-dialog", {show(folders), click(QStringLiteral("add"))});
    add("retention-dialog", {show(folders), click(QStringLiteral("forgetOld"))});
    add("activity-details", {show(QStringLiteral("activity")), select()});
    add("addNode-dialog", {show(nodes), click(QStringLiteral("addPlace"))});
    add("removeNode-dialog", {show(nodes), select(), click(QStringLiteral("removePlace"))});
    add("wallet-details", {show(wallet), click(QStringLiteral("details")), scrollDown});
    add("send-dialog", {show(wallet), click(QStringLiteral("send")), type(QStringLiteral("to"), QStringLiteral("Beatriz"))});
    add("agree-dialog", {show(wallet), click(QStringLiteral("send")), type(QStringLiteral("to"), QStringLiteral("Beatriz")), type(QStringLiteral("sum"), QStringLiteral("12")), click(QStringLiteral("next"))});
    add("receive-dialog", {show(wallet), click(QStringLiteral("receive"))});
    add("contacts-dialog", {show(wallet), click(QStringLiteral("contacts"))});
    add("limits-dialog", {show(wallet), click(QStringLiteral("changeLimits"))});
    add("channels-dialog", {show(wallet), click(QStringLiteral("channels"))});
    add("openChannel-dialog", {show(wallet), click(QStringLiteral("channels")), click(QStringLiteral("openChannel")), type(QStringLiteral("to"), QStringLiteral("Beatriz"))});
    add("checkLedger-dialog", {show(wallet), click(QStringLiteral("checkLedger")), click(QStringLiteral("checkNow"))});
    add("host-dialog", {show(wallet), click(QStringLiteral("hostLedgerDialog"))});
    add("nodes-lower", {show(nodes), scrollDown});
    add("settings-lower", {show(settings), scrollDown});
    add("passphrase-dialog", {show(settings), click(QStringLiteral("passphrase"))});
    add("addComputer-dialog", {show(settings), click(QStringLiteral("addComputer"))});
    add("removeComputer-dialog", {[](PictureWindow& w) { return openDialog(new RemoveComputerDialog(w.state, sampleName, &w.window)); }});
    add("report-dialog", {show(settings), click(QStringLiteral("report"))});
    add("shortcuts-dialog", {[](PictureWindow& w) {
            w.window.showShortcuts();
            return true;
        }});
    add("close-dialog", {[](PictureWindow& w) {
            w.window.close();
            return true;
        }});
    return out;
}

/// Each as if it had been left there and come back to.
std::vector<PictureView> onboardingViews()
{
    struct Place {
        const char* name;
        const char* step;
        Beginning beginning;
    };
    constexpr Place places[] = {{"language", "language", Beginning::make}, {"start", "start", Beginning::make}, {"folders", "folders", Beginning::make}, {"places", "places", Beginning::make},
        {"passphrase", "passphrase", Beginning::make}, {"summary", "summary", Beginning::make}, {"newWords", "newWords", Beginning::make}, {"checkWords", "checkWords", Beginning::make},
        {"words", "words", Beginning::words}, {"code", "code", Beginning::code}, {"recoverPlaces", "places", Beginning::words}, {"found", "found", Beginning::words}};
    std::vector<PictureView> out;
    for (const auto& place : places)
        out.push_back({QStringLiteral("onboarding-") + QLatin1String(place.name), {}, [place](Preferences& preferences) {
                           auto& choices = Choices::of(preferences);
                           choices.forget();
                           choices.setBeginning(place.beginning);
                           choices.setFolders({QStringLiteral("/home/anna/Documents"), QStringLiteral("/home/anna/Pictures")});
                           choices.setPlaces({QStringLiteral("folder:/media/anna/Backup disk")});
                           choices.passphrase = api::SecretText("a passphrase that is long");
                           choices.passphraseChosen = true;
                           choices.typedWords = place.beginning == Beginning::words ? api::SecretText(sampleWords) : api::SecretText();
                           choices.newWords = api::SecretText(sampleWords);
                           choices.found = api::RecoveredState{812, {1'779'999'000'000'000'000}, 3, 4, 17};
                           choices.setStep(QLatin1String(place.step));
                       }});
    return out;
}

} // namespace

std::vector<PictureView> pictureViews(Stage stage, const QStringList& panes)
{
    if (stage == Stage::none)
        return onboardingViews();
    auto out = stage == Stage::full ? fullViews(panes) : stage == Stage::empty ? paneViews(panes, QStringLiteral("empty")) : std::vector<PictureView>{{QStringLiteral("window-locked"), {}}};
    out.front().before = [](Preferences& preferences) { Choices::of(preferences).forget(); }; // the onboarding is over
    return out;
}

} // namespace granary::ui
