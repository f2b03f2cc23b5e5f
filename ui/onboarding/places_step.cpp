#include "ui/onboarding/places_step.h"

#include "ui/base/format.h"
#include "ui/base/translate.h"
#include "ui/look/icons.h"
#include "ui/look/theme.h"
#include "ui/onboarding/network_place.h"
#include "ui/widgets/choose_folder.h"
#include "ui/widgets/code_sources.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/network_fields.h"

#include <QDir>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QUrlQuery>
#include <QVBoxLayout>

namespace granary::ui {
namespace {

const auto folderPrefix = QStringLiteral("folder:");
constexpr int mostCodeLength = 4096;
constexpr int shownId = 8;

void clear(QLayout* layout)
{
    while (auto* const item = layout->takeAt(0)) {
        if (auto* const inner = item->layout())
            clear(inner);
        delete item->widget();
        delete item;
    }
}

} // namespace

QString placeText(const QString& place)
{
    if (place.startsWith(folderPrefix))
        return pathText(pathOf(place.mid(folderPrefix.size())));
    if (place == trialPlace)
        return translate("Places", "The demo network on this computer");
    if (const auto network = networkOf(place))
        return translate("Places", "The network %1").arg(pathText({network->name}));
    const QUrlQuery query(place.mid(place.indexOf(QLatin1Char('?')) + 1));
    const auto id = query.queryItemValue(QStringLiteral("id"));
    return id.isEmpty() ? translate("Places", "A friend's machine") : translate("Places", "A friend's machine (%1)").arg(id.left(shownId));
}

QString codeIn(const QString& text)
{
    if (text.size() > 4 * mostCodeLength)
        return {};
    static const QRegularExpression code(QStringLiteral("granary:node\\?[^\\s<>\"'|]+"));
    const auto found = code.match(text).captured();
    return found.size() > mostCodeLength ? QString() : found;
}

PlacesStep::PlacesStep(Choices& choices, Trial* trial, QWidget* parent) : Step(parent), m_choices(choices), m_trial(trial)
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    m_frame = card(m_list);
    layout->addWidget(m_frame);
    layout->addWidget(heading(tr("A friend's machine"), 1.0));
    auto* const row = new QHBoxLayout;
    m_code = new QLineEdit;
    m_code->setPlaceholderText(tr("Paste the code that your friend sent you: granary:node?..."));
    m_code->setAccessibleName(tr("Code of a machine"));
    m_code->setMaxLength(4 * mostCodeLength);
    m_addCode = new QPushButton(tr("Add"));
    m_addCode->setObjectName(QStringLiteral("addCode"));
    m_addCode->setAccessibleName(tr("Add the machine of this code"));
    row->addWidget(m_code, 1);
    row->addWidget(m_addCode);
    layout->addLayout(row);
    auto* const sources = new CodeSources;
    layout->addWidget(sources);
    layout->addWidget(heading(tr("A disk or folder"), 1.0));
    m_disks = new QVBoxLayout;
    m_disks->setSpacing(8);
    layout->addLayout(m_disks);
    auto* const folder = new QPushButton(icon(QStringLiteral("folder")), tr("Choose a folder ..."));
    folder->setObjectName(QStringLiteral("addFolder"));
    layout->addWidget(folder, 0, Qt::AlignLeft);
    m_networkPart = buildNetwork();
    layout->addWidget(m_networkPart);
    m_demo = buildDemo();
    layout->addWidget(m_demo);
    m_advice = textLabel({});
    layout->addWidget(m_advice);
    layout->addStretch(1);
    connect(m_addCode, &QPushButton::clicked, this, &PlacesStep::addCode);
    connect(sources, &CodeSources::found, this, [this](const QString& code) {
        m_code->setText(code);
        addCode();
    });
    connect(sources, &CodeSources::notFound, this, [this](const QString& why) { warn(why); });
    connect(folder, &QPushButton::clicked, this,
        [this] { chooseFolder(this, tr("Choose a folder to store on"), QDir::rootPath(), [this](const QString& path) { addFolder(path); }); });
    showPlaces();
}

/// Folded up: who knows of a network was told its name.
QWidget* PlacesStep::buildNetwork()
{
    auto* const out = new QWidget;
    auto* const column = new QVBoxLayout(out);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(heading(tr("A network"), 1.0));
    m_showNetwork = new QPushButton(icon(QStringLiteral("nodes")), tr("Join a network by its name ..."));
    m_showNetwork->setObjectName(QStringLiteral("showNetwork"));
    column->addWidget(m_showNetwork, 0, Qt::AlignLeft);
    m_networkForm = new QWidget;
    auto* const form = new QVBoxLayout(m_networkForm);
    form->setContentsMargins(0, 0, 0, 0);
    m_network = new NetworkFields;
    form->addWidget(m_network);
    auto* const add = new QPushButton(tr("Add"));
    add->setObjectName(QStringLiteral("addNetwork"));
    add->setAccessibleName(tr("Add the network of this name"));
    form->addWidget(add, 0, Qt::AlignLeft);
    m_networkForm->hide();
    column->addWidget(m_networkForm);
    connect(m_showNetwork, &QPushButton::clicked, this, [this] {
        m_showNetwork->hide();
        m_networkForm->show();
        m_network->first()->setFocus();
    });
    connect(add, &QPushButton::clicked, this, &PlacesStep::addNetwork);
    return out;
}

/// Last, and in words that nobody takes for protection.
QWidget* PlacesStep::buildDemo()
{
    auto* const out = new QWidget;
    auto* const column = new QVBoxLayout(out);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(heading(tr("Only trying it out?"), 1.0));
    auto* const button = new QPushButton(icon(QStringLiteral("nodes")), tr("Try it with a demo network on this computer"));
    button->setObjectName(QStringLiteral("demo"));
    column->addWidget(button, 0, Qt::AlignLeft);
    column->addWidget(faintLabel(tr("Six storage nodes run in the background. Everything stays on this computer and is lost with it. You can end the demo at any time, or add real places and keep the drive.")));
    connect(button, &QPushButton::clicked, this, [this] { add(trialPlace); });
    return out;
}

QString PlacesStep::title() const { return m_choices.makes() ? tr("Where shall it be kept?") : m_choices.beginning() == Beginning::code ? tr("Is it on a disk that you can plug in here?") : tr("Where is your drive stored?"); }

QString PlacesStep::text() const
{
    if (m_choices.beginning() == Beginning::code)
        return tr("Your other computer tells this one which friends' machines store the drive. Disks and folders it can't hand over: add those that this computer reaches, too.");
    return m_choices.makes() ? tr("On friends' machines, on a disk, or on both. They hold sealed pieces that nobody but you can read. With several places your files survive the loss of one.")
                             : tr("Add as many of the places as you know; one that answers is enough to find the others.");
}

QString PlacesStep::otherText() const
{
    if (!m_choices.places().isEmpty())
        return {};
    return m_choices.makes() ? tr("Later") : m_choices.beginning() == Beginning::code ? tr("There is none") : tr("Look for it in the network");
}

bool PlacesStep::canGoOn() const { return !m_choices.places().isEmpty(); }

void PlacesStep::enter()
{
    // The other computer's code says which network it is.
    m_networkPart->setVisible(m_choices.beginning() != Beginning::code);
    // The words of a demo are of use where its network still is.
    m_demo->setVisible(m_trial && m_trial->possible() && (m_choices.makes() || (m_choices.beginning() == Beginning::words && m_trial->exists())));
    showPlaces();
    findDisks(this, [this](const std::vector<PlaceFacts>& disks) { showDisks(disks); });
}

QWidget* PlacesStep::first() const { return m_code; }

bool PlacesStep::next()
{
    // Whoever pastes a code and goes on means it; so does who fills in a network.
    if (!m_code->text().isEmpty())
        addCode();
    if (!m_network->empty())
        addNetwork();
    return m_code->text().isEmpty() && m_network->empty();
}

bool PlacesStep::takesReturn()
{
    if (!m_network->empty() && m_networkForm->isAncestorOf(focusWidget())) {
        addNetwork();
        return true;
    }
    if (m_code->text().isEmpty())
        return false;
    addCode();
    return true;
}

void PlacesStep::addCode()
{
    if (m_code->text().trimmed().isEmpty())
        return;
    const auto code = codeIn(m_code->text());
    if (code.isEmpty())
        return warn(tr("This is no code of a machine. It begins with \"granary:node?\" and must be copied whole."));
    m_code->clear();
    add(code);
}

void PlacesStep::addNetwork()
{
    if (const auto problem = m_network->problem(); !problem.isEmpty())
        return warn(problem);
    const auto place = networkPlace(m_network->name(), m_network->addresses());
    m_network->clear();
    m_networkForm->hide();
    m_showNetwork->show();
    m_showNetwork->setFocus(); // not whatever comes next after a field that is hidden
    // A drive is in one network.
    auto places = m_choices.places();
    places.removeIf([](const QString& other) { return networkOf(other).has_value(); });
    m_choices.setPlaces(places);
    add(place);
}

void PlacesStep::addFolder(const QString& path)
{
    lookAtPlace(this, path, [this](const PlaceFacts& facts) {
        if (!facts.writable)
            return warn(tr("Granary can't write to %1. Choose another folder.").arg(facts.path));
        add(folderPrefix + facts.path);
        if (m_choices.makes())
            adviseOn(facts);
    });
}

void PlacesStep::adviseOn(const PlaceFacts& facts)
{
    if (facts.sameDisk)
        warn(tr("%1 is on the disk of this computer: it helps against deleting by mistake, not when the disk or the computer is lost.").arg(facts.path));
}

void PlacesStep::add(const QString& place)
{
    auto places = m_choices.places();
    if (!places.contains(place))
        places << place;
    m_choices.setPlaces(places);
    m_advice->clear();
    showPlaces();
}

void PlacesStep::remove(const QString& place)
{
    auto places = m_choices.places();
    places.removeAll(place);
    m_choices.setPlaces(places);
    m_advice->clear();
    showPlaces();
}

void PlacesStep::say(const QString& text, bool bad)
{
    setToned(m_advice, text, bad ? shades().warn : shades().faint);
}

void PlacesStep::warn(const QString& text)
{
    say(text, true);
    emit pointedAt(m_advice);
}

void PlacesStep::showPlaces()
{
    clear(m_list);
    const auto places = m_choices.places();
    m_frame->setVisible(!places.isEmpty());
    for (const auto& place : places) {
        auto* const row = new QHBoxLayout;
        auto* const picture = new QLabel;
        const bool folder = place.startsWith(folderPrefix);
        picture->setPixmap(icon(folder ? QStringLiteral("disk") : place == trialPlace || networkOf(place) ? QStringLiteral("nodes") : QStringLiteral("peer"), place == trialPlace ? shades().warn : shades().good).pixmap(QSize(20, 20), devicePixelRatioF()));
        auto* const away = flatButton(QStringLiteral("trash"), tr("Remove"));
        away->setAccessibleName(tr("Remove %1").arg(placeText(place)));
        // Later: the button goes with its row.
        connect(away, &QPushButton::clicked, this, [this, place] { remove(place); }, Qt::QueuedConnection);
        row->addWidget(picture);
        row->addWidget(textLabel(placeText(place)), 1);
        row->addWidget(away);
        m_list->addLayout(row);
    }
    if (places.isEmpty() && m_choices.makes())
        say(tr("Without a place nothing leaves this computer: files are not protected until you add one."), false);
    if (places.contains(trialPlace))
        say(tr("A demo: its files lie on this computer only. Nothing is protected from the loss of this computer."), true);
    emit changed();
}

void PlacesStep::showDisks(const std::vector<PlaceFacts>& disks)
{
    clear(m_disks);
    for (const auto& disk : disks) {
        auto* const button = new QPushButton(icon(QStringLiteral("disk")), tr("Use %1 (%2 free)").arg(disk.name, sizeText(disk.freeBytes)));
        connect(button, &QPushButton::clicked, this, [this, path = disk.path] { addFolder(path); });
        m_disks->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace granary::ui
