#include "tests/sim/threads/turns.h"

#include "core/base/result.h"
#include "tests/sim/threads/libc.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>

namespace granary::test {
namespace {

thread_local Turns::Thread* t_self = nullptr;
std::string s_hint;

constinit Libc<int(pthread_t*, const pthread_attr_t*, void* (*)(void*), void*)> realCreate{"pthread_create"};
constinit Libc<int(pthread_t, void**)> realJoin{"pthread_join"};

/// A turn takes this long, so that no two moments are the same.
constexpr std::int64_t turnNs = 1000;

} // namespace

Turns::Thread* Turns::self() { return t_self; }

Turns::Turns(const SeededThreads::Settings& settings) : m_settings(settings), m_drawn(settings.seed)
{
    GRANARY_ASSERT(!t_self);
    GRANARY_ASSERT(::pthread_key_create(&m_end, &Turns::leave) == 0);
    auto& first = *m_threads.emplace_back(std::make_unique<Thread>());
    first.handle = ::pthread_self();
    first.turns = this;
    ::sem_init(&first.turn, 0, 0);
    t_self = &first;
}

Turns::~Turns()
{
    t_self = nullptr;
    for (const auto& thread : m_threads)
        ::sem_destroy(&thread->turn);
    ::pthread_key_delete(m_end);
}

std::uint64_t Turns::draw()
{
    std::uint64_t z = m_drawn += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}

void* Turns::enter(void* given)
{
    auto& thread = *static_cast<Thread*>(given);
    while (::sem_wait(&thread.turn) != 0) {}
    t_self = &thread;
    // Its destructor is called after those of the thread-local variables, which still belong to the turn.
    ::pthread_setspecific(thread.turns->m_end, &thread);
    return thread.start(thread.argument);
}

void Turns::leave(void* given)
{
    auto& thread = *static_cast<Thread*>(given);
    auto& turns = *thread.turns;
    thread.ended = true;
    turns.wake(&thread, UINT32_MAX);
    t_self = nullptr;
    ::sem_post(&turns.next()->turn);
}

int Turns::start(pthread_t* handle, const pthread_attr_t* attributes, void* (*function)(void*), void* argument)
{
    auto& thread = *m_threads.emplace_back(std::make_unique<Thread>());
    thread.number = m_threads.size() - 1;
    thread.start = function;
    thread.argument = argument;
    thread.turns = this;
    ::sem_init(&thread.turn, 0, 0);
    if (const int failed = realCreate(&thread.handle, attributes, &Turns::enter, &thread); failed != 0) {
        m_threads.pop_back();
        return failed;
    }
    *handle = thread.handle;
    m_ready.push_back(&thread);
    return 0;
}

int Turns::join(pthread_t handle, void** result)
{
    // The newest: a handle is used again once its thread was joined.
    const auto found = std::find_if(m_threads.rbegin(), m_threads.rend(), [&](const auto& t) { return ::pthread_equal(t->handle, handle) != 0; });
    if (found != m_threads.rend() && !(*found)->ended)
        wait(found->get(), {}, "join");
    return realJoin(handle, result);
}

void Turns::drain()
{
    for (const auto& thread : m_threads)
        if (thread.get() != t_self && !thread->ended)
            wait(thread.get(), {}, "the end of all threads");
}

Turns::Thread* Turns::next()
{
    if (m_ready.empty()) {
        const auto first = std::min_element(m_waiting.begin(), m_waiting.end(), [](const auto* a, const auto* b) { return a->until.value_or(INT64_MAX) < b->until.value_or(INT64_MAX); });
        if (first == m_waiting.end() || !(*first)->until)
            stuck();
        m_now = std::max(m_now, *(*first)->until);
    }
    // Those whose time has come, too, also while others keep the turn among themselves.
    std::erase_if(m_waiting, [&](Thread* thread) {
        if (!thread->until || *thread->until > m_now)
            return false;
        --m_waitingIn[bucket(thread->waitsFor)];
        thread->timedOut = true;
        m_ready.push_back(thread);
        return true;
    });
    const auto drawn = m_ready.size() == 1 ? 0 : draw() % m_ready.size();
    auto* const out = m_ready[drawn];
    m_ready.erase(m_ready.begin() + static_cast<std::ptrdiff_t>(drawn));
    ++m_turns;
    m_now += turnNs;
    note(out->number);
    return out;
}

void Turns::handOver()
{
    auto* const self = t_self;
    auto* const to = next();
    if (to == self)
        return;
    ::sem_post(&to->turn);
    while (::sem_wait(&self->turn) != 0) {}
}

bool Turns::wait(const void* address, std::optional<std::int64_t> until, const char* why)
{
    const int error = errno;
    auto* const self = t_self;
    self->waitsFor = address;
    self->why = why;
    self->until = until;
    self->timedOut = false;
    ++m_waitingIn[bucket(address)];
    m_waiting.push_back(self);
    handOver();
    errno = error;
    return !self->timedOut;
}

unsigned Turns::wake(const void* address, unsigned most)
{
    if (m_waitingIn[bucket(address)] == 0)
        return 0;
    unsigned woken = 0;
    std::erase_if(m_waiting, [&](Thread* thread) {
        if (woken == most || thread->waitsFor != address)
            return false;
        ++woken;
        --m_waitingIn[bucket(address)];
        m_ready.push_back(thread);
        return true;
    });
    return woken;
}

void Turns::aside()
{
    const int error = errno;
    m_ready.push_back(t_self);
    handOver();
    errno = error;
}

void Turns::maybeAside()
{
    if (m_settings.asideOneIn != 0 && !m_ready.empty() && draw() % m_settings.asideOneIn == 0)
        aside();
}

void Turns::stuck()
{
    std::fprintf(stderr, "All threads wait for each other. %s\n", s_hint.c_str());
    for (const auto* thread : m_waiting)
        std::fprintf(stderr, "  thread %llu: %s at %p\n", static_cast<unsigned long long>(thread->number), thread->why, thread->waitsFor);
    std::abort();
}

SeededThreads::Outcome SeededThreads::run(const Settings& settings, const std::function<void()>& body)
{
    Turns turns(settings);
    body();
    turns.drain();
    return turns.outcome();
}

void SeededThreads::note(std::uint64_t value)
{
    if (t_self)
        t_self->turns->note(value);
}

void SeededThreads::setReplayHint(const std::string& text) { s_hint = text; }

} // namespace granary::test
