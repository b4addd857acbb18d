/* Counts the guest instructions of one process under qemu-user 7.2, and takes out what makes the count vary.
 *
 * qemu-x86_64 -seed 1 -plugin count.so[,counters=FD][,out=PATH][,budget=N][,random=fixed][,execve=refuse] PROGRAM ...
 *
 *     counters=FD      inherited shared memory of `struct pages`, for a reader outside: up to date at any moment, also
 *                      after a deadly signal; the descriptor is closed before the guest starts (not with budget=)
 *     out=PATH         where the lines below go; opened before the guest starts, so that its removal, a chroot or
 *                      another uid changes nothing
 *     budget=N         end the process at the first block that would exceed N, at the same instruction each time
 *     random=fixed     getrandom(2) gives the same bytes in each run (hash seeds); -seed does so for the auxiliary vector
 *     execve=refuse    execve(2) fails with EPERM: qemu would hand the process to the kernel, where nobody counts
 *
 * Lines, each in one write:
 *
 *     instructions N           the process ended; N counts all of its threads
 *     exceeded N               the budget ended it; N includes the block that was not allowed to run
 *     fork begins              a child was forked (by vfork too: qemu runs it as fork)
 *     fork instructions N      a forked child ended; N counts from its fork (likewise "fork exceeded N")
 *     execve N                 the process is about to call execve; if that fails, it goes on and N is part of its
 *                              next line ("fork execve N" in a child)
 *
 * A reader of lines accepts exactly one, "instructions N". A process that a signal kills, or that closes our descriptor,
 * leaves no last line, for qemu 7.2 tells plugins nothing of a deadly signal. A reader of pages adds up all slots.
 *
 * The guest shares our address space and can find the pages. So they only show the count, anew at each block, and they
 * show it sealed with two secrets of the reader's, which are wiped from them before the guest starts:
 *
 *     shown = ((count + forks * 2^48) * factor) ^ veil     in wrapping arithmetic; factor is odd, veil not 0
 *
 * What is written over it lasts for one block, and whatever was not made with the secrets opens as nonsense. A slot of
 * a child that ended is nobody's any more, hence its parent's own slot says how many there have to be. System calls
 * that would map something else over them end the process. None of this
 * stops a guest that takes the emulator apart: for that there is the kernel's accounting of processor time.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* Debian packages no header of the plugin interface; this is the part of its version 1 in use here. */
typedef uint64_t plugin_id;
struct block;
typedef void on_block_fn(plugin_id, struct block *);
typedef void on_execution_fn(unsigned vcpu, void *data);
typedef void on_syscall_fn(plugin_id, unsigned vcpu, int64_t number, uint64_t, uint64_t, uint64_t, uint64_t, uint64_t,
                           uint64_t, uint64_t, uint64_t);
typedef void on_syscall_return_fn(plugin_id, unsigned vcpu, int64_t number, int64_t result);
enum { NO_REGISTERS = 0 };
extern size_t qemu_plugin_tb_n_insns(const struct block *);
extern void qemu_plugin_register_vcpu_tb_trans_cb(plugin_id, on_block_fn *);
extern void qemu_plugin_register_vcpu_tb_exec_cb(struct block *, on_execution_fn *, int registers, void *data);
extern void qemu_plugin_register_vcpu_syscall_cb(plugin_id, on_syscall_fn *);
extern void qemu_plugin_register_vcpu_syscall_ret_cb(plugin_id, on_syscall_return_fn *);
extern void qemu_plugin_register_atexit_cb(plugin_id, void (*)(plugin_id, void *), void *data);
#define EXPORTED __attribute__((visibility("default")))
EXPORTED int qemu_plugin_version = 1;

enum { EXCEEDED_STATUS = 125, OUT_OF_THE_WAY = 200 };
enum { STARTED_THREAD = 1, TRIED_EXECVE = 2, TOO_MANY_PROCESSES = 4, MEDDLED = 8 };
enum { SLOTS = 4096, SLOT_BYTES = 64, FORK_SHIFT = 48 };
struct pages {
    _Alignas(SLOT_BYTES) _Atomic uint64_t flags;
    _Atomic uint64_t processes; /* forked so far */
    uint64_t factor, veil;      /* of the reader; 0 while the guest runs */
    struct {
        _Alignas(SLOT_BYTES) _Atomic uint64_t shown; /* of one process, with its threads; 0 while unused */
    } slots[SLOTS];
};

enum { PAGE_BYTES = 4096 };
/* A page of its own that cannot be written but around a fork. */
static union {
    struct {
        struct pages *pages;
        _Atomic uint64_t *shown; /* of this process */
        uint64_t factor, veil;
    };
    _Alignas(PAGE_BYTES) char page[PAGE_BYTES];
} fixed = {.factor = 1};
static _Atomic uint64_t sealed; /* count and forks of this process, times `factor` */
static _Thread_local uint64_t child_slot;
static uint64_t budget = UINT64_MAX;
static bool crowded; /* more than one thread adds to `sealed`; set by the only one, before there is a second */
static bool fixed_random;
static _Atomic uint64_t random_state;
static _Thread_local unsigned char *random_buffer;
static const char *child = "";
static int out = -1;

static void say(const char *line, int length)
{
    while (out >= 0 && write(out, line, (size_t)length) < 0 && errno == EINTR)
        ;
}

static void tell(const char *event)
{
    char line[80];
    say(line, snprintf(line, sizeof line, "%s%s %llu\n", child, event, (unsigned long long)sealed & ((1ULL << FORK_SHIFT) - 1)));
}

static void protect(int protection)
{
    if (mprotect(&fixed, sizeof fixed, protection))
        syscall(SYS_exit_group, EXCEEDED_STATUS);
}

static bool overlaps(uintptr_t start, size_t size, const void *ours, size_t our_size)
{
    uintptr_t begin = (uintptr_t)ours;
    return start < begin + our_size && begin < start + size + PAGE_BYTES;
}

/* Whether a system call would change the memory behind our feet: it takes the guest's word for an address. */
static bool meddles(int64_t number, uint64_t a1, uint64_t a2, uint64_t a3, uint64_t a5)
{
    bool moves = number == SYS_mremap;
    if (number != SYS_mmap && number != SYS_munmap && number != SYS_mprotect && number != SYS_madvise && !moves)
        return false;
    return overlaps(a1, a2, fixed.pages, sizeof *fixed.pages) || overlaps(a1, a2, &fixed, sizeof fixed) ||
           (moves && (overlaps(a5, a3, fixed.pages, sizeof *fixed.pages) || overlaps(a5, a3, &fixed, sizeof fixed)));
}

static void show(void)
{
    uint64_t now = atomic_load_explicit(&sealed, memory_order_relaxed);
    atomic_store_explicit(fixed.shown, now ^ fixed.veil, memory_order_relaxed);
}

static void stop(void)
{
    static atomic_flag stopped = ATOMIC_FLAG_INIT;
    if (!atomic_flag_test_and_set(&stopped))
        tell("exceeded");
    syscall(SYS_exit_group, EXCEEDED_STATUS);
}

/* A call per block: the interface's addition without a call is not safe between threads, and it was measured to be no
 * faster. An atomic addition would be slower, hence only when there are threads. */
static void on_execution(unsigned vcpu, void *step)
{
    uint64_t now;
    if (crowded) {
        now = atomic_fetch_add_explicit(&sealed, (uintptr_t)step, memory_order_relaxed) + (uintptr_t)step;
    } else {
        now = atomic_load_explicit(&sealed, memory_order_relaxed) + (uintptr_t)step;
        atomic_store_explicit(&sealed, now, memory_order_relaxed);
    }
    show();
    if (now > budget)
        stop();
}

static void on_translation(plugin_id id, struct block *block)
{
    uintptr_t step = qemu_plugin_tb_n_insns(block) * fixed.factor;
    qemu_plugin_register_vcpu_tb_exec_cb(block, on_execution, NO_REGISTERS, (void *)step);
}

static void on_syscall(plugin_id id, unsigned vcpu, int64_t number, uint64_t a1, uint64_t a2, uint64_t a3, uint64_t a4,
                       uint64_t a5, uint64_t a6, uint64_t a7, uint64_t a8)
{
    if (meddles(number, a1, a2, a3, a5)) {
        fixed.pages->flags |= MEDDLED;
        syscall(SYS_exit_group, EXCEEDED_STATUS);
    } else if (number == SYS_clone && (a1 & CLONE_THREAD)) {
        crowded = true;
        fixed.pages->flags |= STARTED_THREAD;
    } else if (number == SYS_execve || number == SYS_execveat) {
        fixed.pages->flags |= TRIED_EXECVE;
        tell("execve");
    } else if (number == SYS_exit_group) {
        show();
    } else if (number == SYS_getrandom) {
        random_buffer = (unsigned char *)a1; /* a guest's address is ours: the guest base is 0 */
    }
}

static void on_syscall_return(plugin_id id, unsigned vcpu, int64_t number, int64_t result)
{
    if (number != SYS_getrandom || !fixed_random)
        return;
    for (int64_t i = 0; i < result; i++) { /* splitmix64, its highest byte */
        uint64_t z = atomic_fetch_add(&random_state, 0x9e3779b97f4a7c15) + 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        random_buffer[i] = (unsigned char)(z >> 56);
    }
}

/* In the parent, so that no child runs before it is accounted for. */
static void on_fork(void)
{
    child_slot = ++fixed.pages->processes;
    if (child_slot >= SLOTS) {
        child_slot = SLOTS - 1;
        fixed.pages->flags |= TOO_MANY_PROCESSES;
    }
    fixed.pages->slots[child_slot].shown = fixed.veil;
    if (fixed.veil) /* a reader of lines sees forks by their lines, and a budget is for instructions alone */
        sealed += fixed.factor << FORK_SHIFT;
    show();
}

static void on_fork_in_child(void)
{
    static const char begins[] = "fork begins\n";
    if (budget != UINT64_MAX)
        budget -= sealed;
    sealed = 0;
    protect(PROT_READ | PROT_WRITE);
    fixed.shown = &fixed.pages->slots[child_slot].shown;
    protect(PROT_READ);
    child = "fork ";
    say(begins, sizeof begins - 1);
}

static void on_end(plugin_id id, void *data)
{
    static atomic_flag ended = ATOMIC_FLAG_INIT;
    if (!atomic_flag_test_and_set(&ended))
        tell("instructions");
}

static bool refuse_execve(void)
{
    struct sock_filter filter[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_execve, 1, 0),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_execveat, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    struct sock_fprog program = {sizeof filter / sizeof *filter, filter};
    return !prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) && !prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

static bool open_out(const char *path)
{
    int fd = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
    /* The guest's own files shall get the numbers that they get without us. */
    out = fd < 0 ? -1 : fcntl(fd, F_DUPFD_CLOEXEC, OUT_OF_THE_WAY);
    if (fd >= 0)
        close(fd);
    return out >= 0;
}

static bool map_pages(int fd)
{
    int anonymous = fd < 0 ? MAP_ANONYMOUS : 0;
    void *mapped = mmap(NULL, sizeof *fixed.pages, PROT_READ | PROT_WRITE, MAP_SHARED | anonymous, fd, 0);
    if (mapped == MAP_FAILED)
        return false;
    fixed.pages = mapped;
    fixed.shown = &fixed.pages->slots[0].shown;
    if (fd < 0)
        return true;
    fixed.factor = fixed.pages->factor;
    fixed.veil = fixed.pages->veil;
    fixed.pages->factor = fixed.pages->veil = 0;
    *fixed.shown = fixed.veil;
    return (fixed.factor & 1) && fixed.veil && !close(fd);
}

static bool number(const char *text, uint64_t *value)
{
    char *end;
    errno = 0;
    *value = strtoull(text, &end, 10);
    return !errno && end != text && !*end;
}

static bool take(const char *option)
{
    uint64_t fd;
    if (!strncmp(option, "counters=", 9))
        return number(option + 9, &fd) && map_pages((int)fd);
    if (!strncmp(option, "out=", 4))
        return open_out(option + 4);
    if (!strncmp(option, "budget=", 7))
        return number(option + 7, &budget);
    if (!strcmp(option, "random=fixed"))
        return fixed_random = true;
    return !strcmp(option, "execve=refuse") && refuse_execve();
}

EXPORTED int qemu_plugin_install(plugin_id id, const void *info, int argc, char **argv)
{
    for (int i = 0; i < argc; i++) {
        if (!take(argv[i])) {
            fprintf(stderr, "count.so: cannot do %s\n", argv[i]);
            return -1;
        }
    }
    if (fixed.pages ? budget != UINT64_MAX : out < 0 || !map_pages(-1))
        return -1;
    if (pthread_atfork(on_fork, NULL, on_fork_in_child))
        return -1;
    protect(PROT_READ);
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translation);
    qemu_plugin_register_vcpu_syscall_cb(id, on_syscall);
    qemu_plugin_register_vcpu_syscall_ret_cb(id, on_syscall_return);
    qemu_plugin_register_atexit_cb(id, on_end, NULL);
    return 0;
}
