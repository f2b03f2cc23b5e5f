// Who is there, and what is done to all of them.
#include "tests/sim/engines/history.h"

#include "core/swarm/node_code.h"

#include <algorithm>

namespace granary::test {

using namespace std::chrono_literals;

History::History(std::uint64_t seed, std::string files) : m_seed(seed), m_files(std::move(files)), m_random(seed), m_network(m_loop, seed ^ 0x6E6574)
{
    m_loop.start();
    m_network.tap = [this](swarm::ConnectionId, Bytes& frame) {
        std::uint64_t sum = frame.size();
        for (std::size_t at = 0; at + 8 <= frame.size(); at += 8)
            sum = (sum ^ loadLittle<std::uint64_t>(ByteView(frame).subspan(at))) * 0x9E3779B97F4A7C15u;
        SeededThreads::note(sum);
        m_seen += asText(frame).find(marker) != std::string_view::npos;
    };
}

History::~History()
{
    m_owners.clear();
    m_nodes.clear();
    m_loop.stop();
}

void History::tell(std::string what)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(Duration(m_clock.wall().ns - begin.ns)).count();
    m_story.push_back(std::to_string(seconds) + " s: " + std::move(what));
}

void History::sleep(Duration time) { std::this_thread::sleep_for(time); }

Machine& History::addNodeMachine()
{
    const swarm::Endpoint endpoint{"10.0." + std::to_string(m_addresses / 200) + "." + std::to_string(m_addresses % 200), 7000};
    m_nodes.push_back(std::make_unique<Machine>(
        m_surrounds, Machine::Settings{"node " + std::to_string(m_addresses), endpoint, std::uint64_t{1} << 30, m_random.next()}));
    ++m_addresses;
    auto& node = *m_nodes.back();
    start(node);
    m_ids[&node] = must(swarm::NodeCode::parse(must(node.engine().info(), "info").nodeCode), "a node code").node;
    return node;
}

Owner& History::addOwner(std::shared_ptr<DriveMemory> memory)
{
    const auto number = m_owners.size();
    const Machine::Settings settings{"owner" + std::to_string(number), {"10.1.0." + std::to_string(number + 1), 7000}, 0, m_random.next()};
    m_owners.push_back(std::make_unique<Owner>(m_surrounds, settings, m_files, std::move(memory)));
    auto& owner = *m_owners.back();
    start(owner.machine());
    std::vector<std::string> codes;
    for (const auto& node : m_nodes)
        codes.push_back(must(node->engine().invite({}), "invite").code);
    must(owner.init(codes), "the drive of " + settings.name);
    return owner;
}

void History::build()
{
    const auto nodes = 3 + m_random.below(3);
    for (std::uint64_t i = 0; i < nodes; ++i)
        addNodeMachine();
    addOwner(std::make_shared<DriveMemory>());
    const auto kind = m_random.below(4);
    tell(std::to_string(nodes) + (kind == 0 ? " nodes, two drives" : kind == 1 ? " nodes, a drive of two devices" : " nodes, a drive"));
    if (kind == 0)
        addOwner(std::make_shared<DriveMemory>());
    backUp();
    if (kind == 1)
        secondDevice();
}

void History::introduce(Machine& node, Owner& owner)
{
    const auto code = must(node.engine().invite({}), "invite").code;
    const auto added = owner.machine().await(owner.machine().engine().addNode(code));
    tell(owner.machine().name() + " adds " + node.name() + (added.ok() ? "" : ": " + added.error().text()));
}

Machine& History::anyNode() { return *m_nodes[m_random.below(m_nodes.size())]; }
Owner& History::anyOwner() { return *m_owners[m_random.below(m_owners.size())]; }

bool History::isAlone(Owner& owner) const
{
    return std::all_of(m_owners.begin(), m_owners.end(), [&](const auto& other) { return other.get() == &owner || &other->memory() != &owner.memory(); });
}

NodesById History::nodesById() const
{
    NodesById out;
    for (const auto& node : m_nodes)
        out[m_ids.at(node.get())] = node.get();
    return out;
}

std::string History::nameOf(const NodeId& node) const
{
    const auto nodes = nodesById();
    const auto at = nodes.find(node);
    return at == nodes.end() ? "a lost node" : at->second->name();
}

void History::start(Machine& machine)
{
    for (int i = 0; i < 3; ++i) {
        const auto started = machine.start();
        if (started.ok())
            return;
        if (machine.failed()) {
            tell(machine.name() + " loses its power while it starts");
            machine.crash(true);
        } else if (started.error().code == ErrorCode::diskFull) {
            tell(machine.name() + " gets a larger disk, to start");
            machine.stop();
            machine.disk().setCapacity(UINT64_MAX);
        } else {
            throw Wrong(machine.name() + " does not start: " + started.error().text());
        }
    }
    throw Wrong(machine.name() + " does not start");
}

void History::pickUp()
{
    for (const auto& node : m_nodes)
        if (node->running() && node->failed()) {
            tell(node->name() + " is without power");
            node->crash(true);
        }
    for (const auto& owner : m_owners)
        if (owner->machine().running() && owner->machine().failed()) {
            tell(owner->machine().name() + " lost its power");
            owner->machine().crash(true);
        }
    for (const auto& owner : m_owners)
        if (!owner->machine().running()) {
            start(owner->machine());
            owner->checkListed(false);
        }
}

void History::heal()
{
    tell("everything works again");
    m_network.settings() = {};
    m_network.dhtUp = true;
    const auto apart = [&](Machine& one, Machine& other) { m_network.setApart(one.endpoint(), other.endpoint(), false); };
    for (const auto& node : m_nodes) {
        for (const auto& owner : m_owners)
            apart(*node, owner->machine());
        for (const auto& other : m_nodes)
            apart(*node, *other);
    }
    pickUp();
    const auto mend = [](Machine& machine) {
        machine.disk().restart(); // no power failure is to come
        machine.disk().setCapacity(UINT64_MAX);
        machine.clock().setRight();
    };
    // Hashes that a node has read lately are served from its memory: only after a start it shows what its disk has made of them.
    for (const auto& node : m_nodes)
        if (node->running() && m_rotten.contains(node.get()))
            node->stop();
    for (const auto& node : m_nodes)
        if (node->running())
            mend(*node);
    for (const auto& owner : m_owners)
        mend(owner->machine());
    for (const auto& node : m_nodes)
        if (!node->running()) {
            start(*node);
            mend(*node);
        }
    sleep(70s);
}

void History::run()
{
    build();
    pickUp();
    const auto count = 3 + m_random.below(6);
    unsigned total = 0;
    for (const auto& step : steps())
        total += step.weight;
    for (std::uint64_t i = 0; i < count; ++i) {
        auto drawn = m_random.below(total);
        for (const auto& step : steps()) {
            if (drawn < step.weight) {
                tell(step.name);
                (this->*step.run)();
                break;
            }
            drawn -= step.weight;
        }
        pickUp();
    }
    end();
}

} // namespace granary::test
