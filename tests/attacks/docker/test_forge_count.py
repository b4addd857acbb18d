"""Attacks on the count of instructions: qemu and its guest share one address space, so the guest could reach for it.

What keeps it away is that it does not know where anything is, and that looking for it ends it: see count.c.
"""

import pytest

from instret.sandbox import Verdict, decode

_FORBIDDEN_FILE, _FORBIDDEN_REACH = (Verdict.FORBIDDEN, "of a process"), (Verdict.FORBIDDEN, "not its own")
_KILLED = (Verdict.RUNTIME_ERROR, "SIGSEGV")
# Far from all that a guest has, and where qemu and its libraries lie, above and below it.
_FAR = ("0x600000000000", "0x7ffff0000000", "-0x100000000", "-0x10000000000", "-0x7fffffffffff")

# Each tells where the guest's memory begins in qemu's; qemu itself shows a guest another /proc/self/maps.
FILES = {
    "maps_of_a_thread": """
        char path[64];
        sprintf(path, "/proc/%d/task/%d/maps", getpid(), (int)syscall(SYS_gettid));
        open(path, O_RDONLY);
    """,
    "maps_of_this_thread": 'open("/proc/thread-self/maps", O_RDONLY);',
    "smaps": 'open("/proc/self/smaps", O_RDONLY);',
    "arguments": 'open("/proc/thread-self/cmdline", O_RDONLY);',
    "memory": 'open("/proc/self/mem", O_RDWR);',
    "folder": 'openat(open("/proc/self", O_RDONLY | O_DIRECTORY), "maps", O_RDONLY);',
    "folder_by_path_alone": 'openat(open("/proc/self/task", O_PATH), "../maps", O_RDONLY);',
    "working_folder": 'chdir("/proc/self"); open("maps", O_RDONLY);',
    "link": 'symlink("/proc/thread-self", "/tmp/me"); open("/tmp/me/maps", O_RDONLY);',
    "of_the_parent": """
        char path[64];
        sprintf(path, "/proc/%d/maps", getpid());
        if (!fork()) { open(path, O_RDONLY); _exit(0); }
        wait(0);
    """,
}
# Each would tell what is mapped at AT without a fault, or map over it.
CALLS = {
    "map_where_nothing_is": "mmap((void *)AT, 1 << 30, 0, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);",
    "map_over_it": "mmap((void *)AT, 1 << 30, 3, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);",
    "hint": "mmap((void *)AT, 1 << 12, 0, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);",
    "unmap_it": "munmap((void *)AT, 1 << 30);",
    "protect_it": "mprotect((void *)AT, 1 << 12, 1);",
    "advise": "madvise((void *)AT, 1 << 12, MADV_DONTNEED);",
    "is_it_in_core": "unsigned char there[1]; mincore((void *)AT, 1 << 12, there);",
    "lock": "mlock((void *)AT, 1 << 12);",
    "write_back": "msync((void *)AT, 1 << 12, MS_ASYNC);",
    "move_away": "mremap((void *)AT, 1 << 12, 1 << 12, MREMAP_MAYMOVE);",
    "move_there": "mremap(mine, 1 << 12, 1 << 12, MREMAP_MAYMOVE | MREMAP_FIXED, AT);",
    "futex": "syscall(SYS_futex, AT, 0, 1, 0, 0, 0);",
    "second_futex": "syscall(SYS_futex, mine, 3, 1, 1, AT, 0);",
}
# A word of the guest that tells something of BASE would be another one in each run.
_DIGEST_OF_ALL_MEMORY = """
static sigjmp_buf back;
static void caught(int number) { siglongjmp(back, 1); }
static void talk(void) {
    static struct stat status; static struct rusage usage; static struct rlimit limit; static char name[400];
    static struct sigaction action; static sigset_t signals; static stack_t stack; static char room[65536];
    stack.ss_sp = room; stack.ss_size = sizeof room;
    sigaltstack(&stack, 0);
    stat("/", &status); getrlimit(RLIMIT_STACK, &limit); getcwd(name, sizeof name); sigprocmask(0, 0, &signals);
    memset(&action, 0, sizeof action);
    action.sa_handler = caught; action.sa_flags = SA_ONSTACK;
    sigaction(SIGSEGV, &action, 0); sigaction(SIGSEGV, 0, &action);
    if (!sigsetjmp(back, 1)) *(volatile int *)16 = 1;
    if (!sigsetjmp(back, 1)) *(volatile int *)0x3000000000 = 1;
}
long long f(long long n) {
    char line[512]; unsigned long begin, end, ends = 0; char rights[8]; long long digest = slow(1);
    talk();
    FILE *maps = fopen("/proc/self/maps", "r");
    while (fgets(line, sizeof line, maps)) {
        sscanf(line, "%lx-%lx %7s", &begin, &end, rights);
        if (strstr(line, "vsyscall")) continue;
        ends |= end;
        if (end - begin > 1 << 26) begin = end - (1 << 20);
        if (rights[0] == 'r')
            for (unsigned long *at = (void *)begin; at < (unsigned long *)end; at++)
                if (*at >> 40 && !(*at >> 47)) digest = digest * 31 + (long long)*at;
    }
    return ends >> 47 ? -1 : digest & 0x7fffffff;
}
"""
# Ways out of the emulator, or to work that it does not see.
ESCAPES = {
    "execve": (
        'long long f(long long n) { execl("/bin/true", "true", (char *)0); return slow(n); }',
        Verdict.FORBIDDEN,
        "another program",
    ),
    "shell": ('long long f(long long n) { system("true"); return slow(n); }', Verdict.FORBIDDEN, "another program"),
    "execve_of_a_file_in_memory": (
        """
long long f(long long n) {
    int file = memfd_create("x", 0), from = open("/bin/true", O_RDONLY);
    char buffer[4096]; long got; char *none[] = {0};
    while ((got = read(from, buffer, sizeof buffer)) > 0) write(file, buffer, got);
    syscall(SYS_execveat, file, "", none, none, 0x1000);
    return slow(n);
}
""",
        Verdict.FORBIDDEN,
        "another program",
    ),
    "raw_execve": (
        """
long long f(long long n) {
    char *name = "/bin/true", *arguments[] = {name, 0}; long result;
    __asm__ volatile("syscall" : "=a"(result) : "0"(59), "D"(name), "S"(arguments), "d"(0) : "rcx", "r11", "memory");
    return slow(n);
}
""",
        Verdict.FORBIDDEN,
        "another program",
    ),
    "thread": (
        """
static void *work(void *n) { return (void *)slow((long long)n); }
long long f(long long n) {
    pthread_t thread; void *answer;
    pthread_create(&thread, 0, work, (void *)n);
    pthread_join(thread, &answer);
    return (long long)answer;
}
""",
        Verdict.FORBIDDEN,
        "thread",
    ),
    "child": (
        """
long long f(long long n) {
    int ends[2]; long long answer = 0; pipe(ends);
    if (!fork()) { answer = slow(n); write(ends[1], &answer, 8); _exit(0); }
    wait(0); read(ends[0], &answer, 8); return answer;
}
""",
        "accepted",
        "",
    ),
    "child_that_nobody_waits_for": (
        """
long long f(long long n) {
    int ends[2]; long long answer = 0; pipe(ends);
    signal(SIGCHLD, SIG_IGN);
    if (!fork()) { answer = slow(n); write(ends[1], &answer, 8); _exit(0); }
    read(ends[0], &answer, 8); wait(0); return answer;
}
""",
        "accepted",
        "",
    ),
    "daemon": (
        """
long long f(long long n) {
    int ends[2]; long long answer = 0; pipe(ends);
    if (!fork()) {
        setsid();
        if (!fork()) { answer = slow(n); write(ends[1], &answer, 8); for (;;) pause(); }
        _exit(0);
    }
    read(ends[0], &answer, 8); return answer;
}
""",
        Verdict.FORBIDDEN,
        "behind",
    ),
    "close_every_descriptor": (
        "long long f(long long n) { for (int file = 3; file < 1024; file++) close(file); return slow(n); }",
        "accepted",
        "",
    ),
    "write_to_every_descriptor": (
        'long long f(long long n) { for (int file = 3; file < 1024; file++) write(file, "0", 1); return slow(n); }',
        "accepted",
        "",
    ),
    "work_in_a_signal_handler": (
        """
static long long answer, size;
static void work(int number) { answer = slow(size); }
long long f(long long n) { size = n; signal(SIGUSR1, work); raise(SIGUSR1); return answer; }
""",
        "accepted",
        "",
    ),
    "work_before_main": (
        """
static long long answer;
__attribute__((constructor)) static void first(void) { answer = slow(10000000); }
long long f(long long n) { return answer; }
""",
        "accepted",
        "",
    ),
    "code_made_at_run_time": (
        """
long long f(long long n) {
    unsigned char *copy = mmap(0, 4096, 7, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    memcpy(copy, (void *)slow, 512);
    return ((long long (*)(long long))copy)(n);
}
""",
        "accepted",
        "",
    ),
}


@pytest.mark.parametrize("body", FILES.values(), ids=FILES)
def test_no_file_tells_where_the_count_is(counted, body):
    counted.attack(f"long long f(long long n) {{ {body} return slow(n); }}", *_FORBIDDEN_FILE, "c")


@pytest.mark.parametrize("at", _FAR)
@pytest.mark.parametrize("body", CALLS.values(), ids=CALLS)
def test_no_system_call_tells_what_is_there(counted, body, at):
    mine = "void *mine = mmap(0, 1 << 12, 3, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);"
    trick = f"#define AT ({at}L)\nlong long f(long long n) {{ {mine} {body} return slow(n); }}"
    counted.attack(trick, *_FORBIDDEN_REACH, "c")


@pytest.mark.parametrize("at", _FAR)
def test_a_wrong_guess_is_the_last(counted, at):
    handled = "static sigjmp_buf back; static void caught(int number) { siglongjmp(back, 1); }"
    body = f"signal(SIGSEGV, caught); if (!sigsetjmp(back, 1)) *(volatile char *)({at}L); return slow(n);"
    counted.attack(f"{handled} long long f(long long n) {{ {body} }}", *_KILLED, "c")


def test_children_cannot_guess_for_their_parent(counted):
    body = "if (!fork()) _exit(*(volatile char *)0x600000000000L); wait(0); return slow(n);"
    counted.attack(f"long long f(long long n) {{ {body} }}", *_FORBIDDEN_REACH, "c")


def test_memory_of_its_own_that_is_not_there_can_be_caught_as_ever(counted):
    handled = "static sigjmp_buf back; static void caught(int number) { siglongjmp(back, 1); }"
    body = "signal(SIGSEGV, caught); if (!sigsetjmp(back, 1)) *(volatile char *)0x3000000000L; return slow(n);"
    counted.attack(f"{handled} long long f(long long n) {{ {body} }}", "accepted", "", "c")


def test_nothing_that_a_guest_can_read_depends_on_where_it_lies(counted, slow):
    runs = [counted.run(slow["c"] + _DIGEST_OF_ALL_MEMORY, "c") for _ in range(4)]
    answers = {decode(run.output) for run in runs}
    assert [run.failure for run in runs] == [None] * 4, runs[0].message
    assert len(answers) == 1
    assert answers.pop() > 0


@pytest.mark.parametrize(("trick", "verdict", "message"), ESCAPES.values(), ids=ESCAPES)
def test_there_is_no_way_out_of_the_count(counted, trick, verdict, message):
    counted.attack(trick, verdict, message, "c")


@pytest.mark.parametrize(
    ("trick", "verdict", "message"),
    [
        ("import threading\ndef f(n): threading.Thread(target=slow, args=(n,)).start()", Verdict.FORBIDDEN, "thread"),
        ("import os\ndef f(n):\n    os.system('true')\n    return slow(n)", Verdict.FORBIDDEN, "another program"),
        ("import ctypes\ndef f(n): return ctypes.string_at(0)", Verdict.RUNTIME_ERROR, "SIGSEGV"),
        (
            "import os\nfor file in range(3, 256):\n    try: os.close(file)\n    except OSError: pass\nf = slow",
            "accepted",
            "",
        ),
    ],
    ids=["thread", "shell", "null_pointer", "descriptors"],
)
def test_python_does_not_get_out_either(counted, trick, verdict, message):
    counted.attack(trick, verdict, message)


def test_a_count_is_the_same_after_all_attacks(counted):
    first, second = (counted.attack("long long f(long long n) { return slow(n); }", language="c") for _ in range(2))
    assert first.cost.instructions == second.cost.instructions
