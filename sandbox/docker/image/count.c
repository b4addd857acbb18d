/* Counts the guest instructions of one process under qemu-user 7.2, and takes out what makes the count vary.
 *
 * qemu-x86_64 -seed 1 -B BASE -plugin count.so,counters=FD,base=BASE PROGRAM ...
 *
 *     counters=FD      inherited shared memory of `struct pages`, for a reader outside: up to date at any moment, also
 *                      after a deadly signal; the descriptor is closed before the guest starts
 *     base=BASE        where the guest's memory begins in ours, as qemu was told: a multiple of a page, drawn by lot from
 *                      [2^40, 2^40 + 2^44)
 *
 * getrandom(2) gives the same bytes in each run (hash seeds), as -seed does for the auxiliary vector; execve(2) fails with
 * EPERM: qemu would hand the process to the kernel, where nobody counts.
 *
 * The guest shares our address space, and no instruction of it is kept from our memory but by not knowing where it is.
 * Its addresses are ours less BASE, which nothing tells it, and a wrong guess is the last:
 *
 *   - What faults outside of its REGION kills the process, whatever handlers it has; in a child it spoils the count as
 *     well, for else the parent could send one child after another. A hit is as likely as 1 in 2^16.
 *   - System calls that take an address without qemu's looking at it are refused outside of the REGION, and so is memory
 *     that the kernel puts there: both would tell what lies where, or replace it.
 *   - Files of processes under /proc tell it, too. Who opens one has spoiled the count.
 *
 * Of a runtime with threads (Go's), one thread could read such a file before we know of it that another one opens; where
 * the count is of a language without them, a thread spoils it.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/futex.h>
#include <linux/magic.h>
#include <linux/seccomp.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
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
#include <sys/vfs.h>
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
#define EXPORTED __attribute__((visibility("default")))
EXPORTED int qemu_plugin_version = 1;

/* From BASE on nothing is mapped but what the guest asks for: qemu and its libraries lie above the highest REGION's end.
 * As large as the hints that guests give to mmap (V8 draws them from 2^46), and what they want there. */
#define REGION ((1ULL << 46) + (1ULL << 42))
#define LEAST_BASE (1ULL << 40)
#define BASES (1ULL << 44)

enum flag { STARTED_THREAD = 1, TRIED_EXECVE = 2, TOO_MANY_PROCESSES = 4, REACHED_OUT = 8, OPENED_PROCESS = 16 };
enum { SLOTS = 4096, SLOT_BYTES = 64, PAGE_BYTES = 4096, LARGEST_ERROR = 4095 };
struct pages {
    _Alignas(SLOT_BYTES) _Atomic uint64_t flags;
    _Atomic uint64_t processes; /* forked so far */
    struct {
        _Alignas(SLOT_BYTES) _Atomic uint64_t count; /* of one process, with its threads */
    } slots[SLOTS];
};

static struct pages *pages;
static _Atomic uint64_t *count; /* of this process */
static uint64_t base;
static _Thread_local uint64_t child_slot;
static bool is_child;
static bool crowded; /* more than one thread adds to the count; set by the only one, before there is a second */
static _Atomic uint64_t random_state;
static _Thread_local unsigned char *random_buffer;
static struct sigaction of_qemu;

/* The count is refused for the flag; the status says nothing. */
static void end(enum flag reason)
{
    pages->flags |= reason;
    syscall(SYS_exit_group, 0);
}

static void on_fault(int number, siginfo_t *info, void *context)
{
    if ((uintptr_t)info->si_addr - base < REGION) {
        of_qemu.sa_sigaction(number, info, context);
        return;
    }
    if (is_child)
        end(REACHED_OUT);
    signal(number, SIG_DFL); /* and the fault comes again */
}

/* A call per block: the interface's addition without a call is not safe between threads, and it was measured to be no
 * faster. An atomic addition would be slower, hence only when there are threads. */
static void on_execution(unsigned vcpu, void *step)
{
    if (crowded)
        atomic_fetch_add_explicit(count, (uintptr_t)step, memory_order_relaxed);
    else
        atomic_store_explicit(count, atomic_load_explicit(count, memory_order_relaxed) + (uintptr_t)step,
                              memory_order_relaxed);
}

static void on_translation(plugin_id id, struct block *block)
{
    if (!of_qemu.sa_sigaction) { /* not before: qemu takes the signal after it has loaded us */
        sigaction(SIGSEGV, NULL, &of_qemu);
        struct sigaction ours = of_qemu;
        ours.sa_sigaction = on_fault;
        sigaction(SIGSEGV, &ours, NULL);
    }
    uintptr_t step = qemu_plugin_tb_n_insns(block);
    qemu_plugin_register_vcpu_tb_exec_cb(block, on_execution, NO_REGISTERS, (void *)step);
}

static bool is_outside(uint64_t start, uint64_t size)
{
    return start >= REGION || size > REGION - start;
}

static bool has_second_word(uint64_t operation)
{
    operation &= FUTEX_CMD_MASK;
    return operation == FUTEX_REQUEUE || operation == FUTEX_CMP_REQUEUE || operation == FUTEX_WAKE_OP ||
           operation == FUTEX_WAIT_REQUEUE_PI || operation == FUTEX_CMP_REQUEUE_PI;
}

/* Whether a system call is given memory outside that qemu passes on unseen. */
static bool reaches_out(int64_t number, uint64_t a1, uint64_t a2, uint64_t a3, uint64_t a4, uint64_t a5)
{
    switch (number) {
    case SYS_mmap:
    case SYS_munmap:
    case SYS_mprotect:
    case SYS_madvise:
    case SYS_msync:
    case SYS_mlock:
    case SYS_mlock2:
    case SYS_munlock:
    case SYS_mincore:
        return is_outside(a1, a2);
    case SYS_mremap:
        return is_outside(a1, a2) || is_outside(a1, a3) || ((a4 & MREMAP_FIXED) && is_outside(a5, a3));
    case SYS_futex:
        return is_outside(a1, 0) || (has_second_word(a2) && is_outside(a5, 0));
    case SYS_brk:
    case SYS_shmdt:
        return is_outside(a1, 0);
    case SYS_shmat:
        return is_outside(a2, 0);
    default:
        return false;
    }
}

static void on_syscall(plugin_id id, unsigned vcpu, int64_t number, uint64_t a1, uint64_t a2, uint64_t a3, uint64_t a4,
                       uint64_t a5, uint64_t a6, uint64_t a7, uint64_t a8)
{
    if (reaches_out(number, a1, a2, a3, a4, a5)) {
        end(REACHED_OUT);
    } else if (number == SYS_clone && (a1 & CLONE_THREAD)) {
        crowded = true;
        pages->flags |= STARTED_THREAD;
    } else if (number == SYS_execve || number == SYS_execveat) {
        pages->flags |= TRIED_EXECVE;
    } else if (number == SYS_getrandom) {
        random_buffer = (unsigned char *)(base + a1);
    }
}

/* Whether a file is one of a process, or the folder of them, but for what Java's runtime reads and what tells nothing of
 * memory. What qemu makes up for its guest is no such file. */
static bool is_of_process(int file)
{
    struct statfs system;
    char link[32], path[64] = "", name[32] = "";
    int digits = 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    if (fstatfs(file, &system) || system.f_type != PROC_SUPER_MAGIC)
        return false;
    if (readlink(link, path, sizeof path - 1) < 0)
        return true;
    bool is_one = sscanf(path, "/proc/%*[0-9]%n%31s", &digits, name) >= 0 && digits;
    return is_one && strcmp(name, "/cgroup") && strcmp(name, "/mountinfo") && strcmp(name, "/coredump_filter");
}

static void draw(unsigned char *buffer, int64_t size)
{
    for (int64_t i = 0; i < size; i++) { /* splitmix64, its highest byte */
        uint64_t z = atomic_fetch_add(&random_state, 0x9e3779b97f4a7c15) + 0x9e3779b97f4a7c15;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
        buffer[i] = (unsigned char)(z >> 56);
    }
}

static void on_syscall_return(plugin_id id, unsigned vcpu, int64_t number, int64_t result)
{
    if (-LARGEST_ERROR <= result && result < 0)
        return;
    if (number == SYS_getrandom)
        draw(random_buffer, result);
    else if ((number == SYS_open || number == SYS_openat || number == SYS_creat) && is_of_process((int)result))
        end(OPENED_PROCESS);
    else if ((number == SYS_mmap || number == SYS_mremap || number == SYS_shmat) && is_outside((uint64_t)result, 0))
        end(REACHED_OUT);
}

/* In the parent, so that no child runs before it is accounted for. */
static void on_fork(void)
{
    child_slot = ++pages->processes;
    if (child_slot >= SLOTS) {
        child_slot = SLOTS - 1;
        pages->flags |= TOO_MANY_PROCESSES;
    }
}

static void on_fork_in_child(void)
{
    is_child = true;
    count = &pages->slots[child_slot].count;
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

static bool map_pages(int fd)
{
    pages = mmap(NULL, sizeof *pages, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (pages == MAP_FAILED)
        return false;
    count = &pages->slots[0].count;
    return !close(fd);
}

static bool number(const char *text, uint64_t *value)
{
    char *end;
    errno = 0;
    *value = strtoull(text, &end, 0);
    return !errno && end != text && !*end;
}

static bool take(const char *option)
{
    uint64_t fd;
    if (!strncmp(option, "counters=", 9))
        return number(option + 9, &fd) && map_pages((int)fd);
    return !strncmp(option, "base=", 5) && number(option + 5, &base) && base - LEAST_BASE < BASES && !(base % PAGE_BYTES);
}

EXPORTED int qemu_plugin_install(plugin_id id, const void *info, int argc, char **argv)
{
    for (int i = 0; i < argc; i++) {
        if (!take(argv[i])) {
            fprintf(stderr, "count.so: cannot do %s\n", argv[i]);
            return -1;
        }
    }
    if (!pages || !base || !refuse_execve() || pthread_atfork(on_fork, NULL, on_fork_in_child))
        return -1;
    qemu_plugin_register_vcpu_tb_trans_cb(id, on_translation);
    qemu_plugin_register_vcpu_syscall_cb(id, on_syscall);
    qemu_plugin_register_vcpu_syscall_ret_cb(id, on_syscall_return);
    return 0;
}
