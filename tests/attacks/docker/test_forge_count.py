"""Attacks on the count of instructions: qemu and its guest share one address space, so the guest can reach for it.

The pages that process 1 reads show the count anew at each block, sealed with secrets (see count.c). What a guest can
still do, once it knows the emulator by heart, is said in the last two tests.
"""

import pytest

from instret.sandbox import Verdict

# Gives the address of the pages and of the plugin: qemu shows the guest a /proc/self/maps without them.
_FIND = """
static unsigned long count_begin, count_end, plugin_start, plugin_begin, plugin_end;
static void find(void) {
    char path[64], line[512], rights[8];
    unsigned long begin, end;
    sprintf(path, "/proc/%d/task/%d/maps", getpid(), (int)syscall(SYS_gettid));
    FILE *maps = fopen(path, "r");
    while (maps && fgets(line, sizeof line, maps)) {
        sscanf(line, "%lx-%lx %7s", &begin, &end, rights);
        if (strstr(line, "memfd:count")) count_begin = begin, count_end = end;
        if (strstr(line, "count.so") && !plugin_start) plugin_start = begin;
        if (strstr(line, "count.so") && rights[1] == 'w') {
            if (!plugin_begin) plugin_begin = begin;
            plugin_end = end;
        }
    }
    if (!count_begin || !plugin_begin) exit(99);
}
#define FILL(value) for (unsigned long *at = (void *)count_begin; at < (unsigned long *)count_end; at++) *at = (value)
"""
# Body of f after `find()`, and how it ends.
TAMPER = {
    "zero_at_the_end": ("long long x = slow(n); FILL(0); return x;", "accepted", ""),
    "zero_at_the_start": ("FILL(0); return slow(n);", "accepted", ""),
    "ones": ("long long x = slow(n); FILL(~0UL); return x;", Verdict.BUDGET_EXCEEDED, "instructions"),
    "small_number": ("long long x = slow(n); ((long *)count_begin)[8] = 1000; return x;", "accepted", ""),
    "put_an_earlier_count_back": (
        "long early = ((long *)count_begin)[8]; long long x = slow(n); ((long *)count_begin)[8] = early; return x;",
        "accepted",
        "",
    ),
    "zero_the_slot_of_a_child": (
        """
        long long *answer = mmap(0, 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (!fork()) { *answer = slow(n); _exit(0); }
        wait(0);
        ((long *)count_begin)[16] = 0;
        return *answer;
        """,
        Verdict.FORBIDDEN,
        "tampered",
    ),
    "use_a_slot_twice": (
        """
        long long *answer = mmap(0, 4096, 3, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        if (!fork()) { *answer = slow(n); _exit(0); }
        wait(0);
        ((long *)count_begin)[1] = 0;
        if (!fork()) _exit(0);
        wait(0);
        return *answer;
        """,
        Verdict.FORBIDDEN,
        "tampered",
    ),
    "map_something_over_it": (
        "mmap((void *)count_begin, count_end - count_begin, 3, MAP_FIXED | MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);"
        "return slow(n);",
        Verdict.RUNTIME_ERROR,
        "125",
    ),
    "unmap_it": (
        "munmap((void *)count_begin, count_end - count_begin); return slow(n);",
        Verdict.RUNTIME_ERROR,
        "125",
    ),
    "move_it_away": (
        "mremap((void *)count_begin, 4096, 4096, MREMAP_MAYMOVE | MREMAP_FIXED, 0x10000000); return slow(n);",
        Verdict.RUNTIME_ERROR,
        "125",
    ),
    "protect_it": (
        "mprotect((void *)count_begin, count_end - count_begin, PROT_NONE); return slow(n);",
        Verdict.RUNTIME_ERROR,
        "125",
    ),
    "unprotect_the_secrets": (
        "mprotect((void *)plugin_start, plugin_end - plugin_start, 3); return slow(n);",
        Verdict.RUNTIME_ERROR,
        "125",
    ),
    "zero_all_data_of_the_plugin": (
        "memset((void *)plugin_begin, 0, plugin_end - plugin_begin); return slow(n);",
        Verdict.RUNTIME_ERROR,
        "SIG|125|exit status",
    ),
    "write_through_proc_mem": (
        """
        char path[64]; long zero = 0;
        sprintf(path, "/proc/%d/mem", getpid());
        int file = open(path, O_RDWR);
        long long x = slow(n);
        pwrite(file, &zero, 8, count_begin + 64);
        return x;
        """,
        "accepted",
        "",
    ),
    "read_a_file_into_it": (
        'long long x = slow(n); read(open("/dev/zero", O_RDONLY), (void *)count_begin, 4096); return x;',
        "accepted",
        "",
    ),
}
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


@pytest.mark.parametrize(("body", "verdict", "message"), TAMPER.values(), ids=TAMPER)
def test_reaching_for_the_count_lowers_nothing(counted, body, verdict, message):
    counted.attack(f"{_FIND} long long f(long long n) {{ find(); {body} }}", verdict, message, "c")


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


# The plugin's one writable secret is its sum. A guest that finds the word by watching memory can hold it still.
_HOLD = """
static unsigned long *sum;
static void watch(void) {
    static unsigned long before[4096];
    unsigned long *at = (void *)plugin_begin;
    long words = (plugin_end - plugin_begin) / 8;
    for (long i = 0; i < words && i < 4096; i++) before[i] = at[i];
    for (long i = 0; i < words && i < 4096; i++) if (before[i] != at[i]) sum = &at[i];
    if (!sum) exit(98);
}
long long f(long long n) {
    find();
    watch();
    long long x = 0;
    for (int turn = 0; turn < TURNS; turn++) {
        unsigned long kept = *sum;
        x = slow(n / TURNS);
        *sum = kept;
    }
    return x;
}
"""


def test_limitation_a_guest_that_rewinds_the_plugin_s_own_sum_is_not_seen_within_half_a_second(counted, slow):
    """Known: the count then stands still. This is no worse than code run outside the translator, which is possible too.

    Use `pmu` or `cpu_time`, which the kernel keeps, where candidates may be this hostile.
    """
    source = _FIND + _HOLD.replace("TURNS", "1000")
    execution = counted.run(slow["c"] + source, "c", argument=10_000_000)
    twin = counted.twin("c")
    assert execution.failure is None, execution.message
    assert execution.cost.instructions < twin.cost.instructions / 10


def test_limitation_the_bound_holds_beyond_half_a_second(counted, slow):
    """From there on a count below two million per second of the kernel's own account is called what it is."""
    source = _FIND + _HOLD.replace("TURNS", "100000")
    execution = counted.run(slow["c"] + source, "c", argument=400_000_000)
    assert execution.failure == Verdict.FORBIDDEN
    assert "tampered" in execution.message
